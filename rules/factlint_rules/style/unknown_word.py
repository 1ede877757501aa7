"""STY032: a word that is in no dictionary, and a slip of the key from one that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from factlint.api import (
    Citation,
    Context,
    Document,
    DocumentRule,
    Remark,
    Span,
    by_profile,
    is_word,
    meant_words,
    pattern,
)
from factlint_rules.style._keys import by_hand
from factlint_rules.style._made_words import is_made
from factlint_rules.style._told_slips import told_as_slip

#: Shorter words have too many neighbours, and longer ones are no words.
_SHORTEST, _LONGEST = 5, 24
#: From here on a wrong or a missing last letter is a slip; before, "retro" and "memo" are words.
_LONG: Final = 7
#: What code is set in, in Markdown.
_CODE: Final = "`"
_PLAIN = pattern(r"(?<![\w’'/.@#\\&$=_-])[a-z]+(?![\w’'@/\\=_(&-]|\.\w|:\w)", case=True)
#: A full stop behind a word of the copy, after which sentences begin with a capital; none of an abbreviation.
_AFTER_STOP = pattern(
    r"(?<![\w.])(?!(?:approx|avg|ca|cf|ed|esp|etc|fig|ft|hrs?|incl?|lbs?|max|mins?|oz|pp|vols?|vs)\.)[a-z]{2,}[.!?][”\"’)]?\s$",
    case=True,
)
_SIGHT: Final = 24
#: How many sentences before and behind one are looked at for how they begin.
_BESIDE: Final = 4
#: A word by itself in marks is a word the writer speaks of, or a name.
_MARKS: Final = "“”\"‘’'*_[]`"
_APART: Final = {
    word.replace("’", ""): word
    for word in (
        "aren’t couldn’t didn’t doesn’t don’t hadn’t hasn’t haven’t isn’t shouldn’t that’s "
        "they’re they’ve wasn’t weren’t wouldn’t you’re you’ve"
    ).split()
}


class UnknownWord(DocumentRule):
    """A word is in the dictionary, or is not one slip of the key from a common one.

    Only words in small letters that stand once in the article are looked at: what is there twice,
    or with a capital as well, is a term or a name. The dictionary knows British, American, Canadian
    and Australian spellings, and house words are put into `words`. Words are left alone that are
    made of others ("livestreamed"), stand in marks by themselves, or beside other unknown ones, as
    foreign words do, and those in small letters at the head of a sentence, as projects write their names.

    Bad:
        The goverment will recieve the report, which refered to the comittee.
            ^^^^^^^^^ “goverment” is misspelt for “government”
                           ^^^^^^^ “recieve” is misspelt for “receive”
                                                     ^^^^^^^ “refered” is misspelt for “referred”
                                                                    ^^^^^^^^ “comittee” is misspelt for “committee”
    Fixed:
        The government will receive the report, which referred to the committee.
    Bad:
        Fold in the choclate, and dont stir.
                    ^^^^^^^^ “choclate” is misspelt for “chocolate”
                                  ^^^^ “dont” is misspelt for “don’t”
    Fixed:
        Fold in the chocolate, and don’t stir.
    Good:
        The colour of the theater, livestreamed by an unseated rewilder, is grey.

        The first crash is mended. systemd units have the right mode.

        The “memry” file is read by mixin, zchunk and kiwi. Boone owns boone.

        “Vamos, amigo, mañana es otro dia,” she sang, and danced the merengue.
    """

    code = "STY032"
    name = "unknown-word"
    severity = by_profile("warning")
    message = "“{text}” is misspelt for “{write}”"
    advice = "look the word up; if it is right, add it to `words`"
    citations = (Citation("Silverman, Regret the Error", "accuracy checklist: spelling"),)
    speech = "query"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the words that are none, each with what was meant."""
        document = ctx.document
        unknown = set(filter(_is_unknown, document.token_set))
        suspects = {word: meant for word in unknown if (meant := _meant(word, ctx))}
        if not suspects:
            return
        strange = unknown - suspects.keys()
        if strange:  # among words of a trade "analyte" is one, too
            suspects = {word: meant for word, meant in suspects.items() if by_hand(word, meant)}
        for hit in _PLAIN.finditer(ctx.text):
            word, span = hit[0], Span(*hit.span())
            if word not in suspects or not _is_typed(span, strange, document):
                continue
            if (
                word not in _APART
                and _is_coined(word, suspects[word])
                and _is_named_small(span, document)
            ):
                continue
            if told_as_slip(ctx, span):
                continue
            write = suspects[word]
            if "'" in ctx.text and "’" not in ctx.text:
                write = write.replace("’", "'")
            fix = self.replacing(span, write, safety="ask")
            gather = "words without their apostrophe" if word in _APART else ""
            yield self.finding(span, text=word, write=write, fix=fix, gather=gather)


@lru_cache(maxsize=8_192)
def _is_unknown(word: str) -> bool:
    return word in _APART or (
        _SHORTEST <= len(word) <= _LONGEST
        and word.isascii()
        and word.isalpha()
        and word.islower()
        and not is_word(word)
    )


def _meant(word: str, ctx: Context) -> str | None:
    """Return what an unknown word is a slip for; None where it is a term, a name or nothing."""
    if word in _APART:
        return _APART[word]
    # Beside code short words are of the trade: "const" is not "cost", "structs" not "struts".
    one = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    code = len(one) < _LONG and _CODE in ctx.document.source.text
    if code or word in ctx.settings.words:
        return None
    meant = next((other for other in meant_words(word) if _is_slip(word, other)), None)
    if meant and is_made(word) and _undoubled(word) != _undoubled(meant):  # "writting" is "writing"
        return None
    # What stands in a link, in code or with a capital as well is what a thing is called.
    return meant if meant and ctx.document.memo(_uses)[word] == 1 else None


def _uses(document: Document) -> Counter[str]:
    """Return how often a source has each run of letters and figures, in any case."""
    return Counter(re.findall(r"\w+", document.source.text.lower()))


def _is_slip(word: str, meant: str) -> bool:
    """Whether one is typed for the other, and is no form of it that the dictionary lacks.

    "Hacky" is made of "hack", "retro" is none of "retrod": an ending is no slip, but for a last
    letter that is doubled ("stilll").
    """
    if meant == word[:-1]:
        return word[-1] == word[-2]
    if len(word) >= _LONG:
        return True
    if len(meant) == len(word):  # "suger", "wierd"; "muxing" is not "mixing"
        return sorted(meant) == sorted(word) or _spelt_alike(word, meant)
    if len(meant) < len(word):  # "stepps", and not "autofs"
        return _undoubled(meant) == _undoubled(word)
    return meant[:-1] != word


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _spelt_alike(word: str, meant: str) -> bool:
    """Whether a vowel, and nothing else, is another one."""
    consonants = str.maketrans("aeiou", "*****")
    return word.translate(consonants) == meant.translate(consonants)


def _is_coined(word: str, meant: str) -> bool:
    """Return whether a word is another with a letter before or behind it: "systemd", "journald".

    So names of programs are made; "goverment" is no such name, "untill" doubles a letter, and "writen" is meant
    for another word than "write".
    """
    nearest = meant.partition("”")[0]  # of "systems” or “system"
    stem = word[:-1]
    behind = is_word(stem) and nearest.startswith(stem) and word[-1] != word[-2]
    return behind or word[1:] == nearest


def _is_named_small(span: Span, document: Document) -> bool:
    """Return whether a word begins a sentence in small letters, where the next ones begin with capitals.

    "Fixed a crash. systemd units are right": so a project writes its name. Where all items of a list
    begin with small letters, the word may be a slip.
    """
    if _AFTER_STOP.search(document.text, max(0, span.start - _SIGHT), span.start):
        return True
    heads = document.sentence_heads
    at = bisect_left(heads, span.start)
    if at == len(heads) or heads[at] != span.start:
        return False
    own = document.block_at(span.start)
    for other in range(max(0, at - _BESIDE), min(len(heads), at + _BESIDE + 1)):
        if document.text[heads[other] : heads[other] + 1].isupper():
            block = document.block_at(heads[other])
            if own is not None and block is not None and own.kind is block.kind:
                return True
    return False


def _is_typed(span: Span, strange: set[str], document: Document) -> bool:
    """Whether a word stands in running English: not in code, in marks, or among foreign words."""
    text = document.text
    if document.opaque(span):
        return False
    if text[span.start - 1 : span.start] in _MARKS and text[span.end : span.end + 1] in _MARKS:
        return span.start == 0
    sentence = document.sentence_at(span.start)
    near = (
        text[sentence.start : span.start].split()[-2:] + text[span.end : sentence.end].split()[:2]
    )
    return not any(word.strip('.,;:!?()“”"') in strange for word in near)
