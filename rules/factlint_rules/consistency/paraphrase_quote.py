"""CON013: a paraphrase and the quotation beside it give two numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    Span,
    by_profile,
    lazy_regex,
    pattern,
    quantities_in,
    singular,
)

_PHRASE = pattern(
    r"(?=[\dasotfen])(?<![\w-])(?P<number>\d{1,3}(?:,\d{3})*|a few|several|a couple of|an?|a dozen|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\s"
    r"(?P<noun>[a-z][a-z’'-]*(?:\s[a-z][a-z’'-]*){0,2})"
)
_STOP = frozenset(
    """
    a about after all also an and are as at be been before but by can could did do for from had has
    have he her his i if in into is it its just like more most much no not now of on or our out
    over said say says she so some than that the their them then there they this those to up very
    was we were what when which while who will with would you your january february march april june july august september
    october november december ago old
    """.split()
)
_WORD = pattern(r"[a-z]{4,}")
_ONE = frozenset(("a", "an", "one", "1"))
#: Least and greatest number that the words may mean.
_VAGUE = {
    "a": (1, 1),
    "an": (1, 1),
    "one": (1, 1),
    "a few": (2, 9),
    "several": (3, 9),
    "a couple of": (2, 3),
    "a dozen": (11, 13),
}
#: "Five million" goes on.
_SIZES = frozenset("hundred thousand million billion".split())
#: Two lengths of time are seldom one, but in a phrase ("days off").
_TIMES = frozenset("year month week day hour minute second decade season".split())
#: So many words of a paraphrase are in its quotation as well, the noun among them.
_COMMON = 3


class _Counted(Struct, frozen=True):
    """A number with its noun, its sentence, and the paragraph it is in."""

    start: int
    number: str
    words: tuple[str, ...]
    least: int
    most: int
    noun: tuple[str, ...]
    sentence: str
    block: int
    vague: bool

    def span(self, words: int) -> Span:
        """Return where the number and the first words of its noun phrase are."""
        length = len(self.number) + len(" ".join(["", *self.words[:words]]))
        return Span(self.start, self.start + length)


class ParaphraseQuote(DocumentRule):
    """A paraphrase has the number of the quotation beside it.

    Compared are numbers inside and outside speech, in one paragraph or two neighbours, that count
    the same thing: the same two words ("days off"), or the same noun in sentences that have
    other words in common. "A few" is at least two.

    Bad:
        She hopes to give the crew a few days off in May. “I can give them a day off in May,” she said.
                                   ^^^^^^^^^^^^^^ “a few days off” here, “a day off” in the quotation

        The council will close 12 libraries by spring, Ben Hale said.
                               ^^^^^^^^^^^^ “12 libraries” here, “14 libraries” in the quotation
        “We have to close 14 libraries before the spring,” he said.
    Good:
        She hopes to give the crew a day off in May. “I can give them a day off in May,” she said.

        The council will close 12 libraries by spring. “In Ayr they built 14 libraries,” he said.

        He wrote two books about the war. “Mine is a book about a dog,” she said.
    """

    code = "CON013"
    name = "paraphrase-vs-quote"
    severity = by_profile("warning")
    message = "“{here}” here, “{quoted}” in the quotation"
    advice = "listen again; give the number that was said"
    citations = (Citation("KSJ Fact-Checking Project", "quotations"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each number of a paraphrase that its quotation does not have."""
        if not ctx.document.speech:
            return
        inside, outside = defaultdict[str, list[_Counted]](list), list[_Counted]()
        said = set[tuple[object, ...]]()
        for one in _counted(ctx):
            if ctx.in_speech(one.span(1)):
                words = (one.block, *one.noun, one.vague, one.least, one.most, one.sentence)
                if words not in said:  # what is said again and again is compared once
                    said.add(words)
                    inside[one.noun[0]].append(one)
            else:
                outside.append(one)
        for own in outside:
            if _EARLIER.search(own.sentence):
                continue
            near = [one for one in inside[own.noun[0]] if abs(one.block - own.block) <= 1]
            same = [one for one in near if _of_one_thing(own, one)]
            if not same or any(_agree(own, one) for one in same):
                continue
            quoted = same[0]
            common = 2 if own.noun[:2] == quoted.noun[:2] else 1
            yield self.finding(
                own.span(common),
                here=" ".join(own.span(common).of(ctx.text).split()),
                quoted=" ".join(quoted.span(common).of(ctx.text).split()),
                related=(Related(quoted.span(common), "in the quotation"),),
            )


#: "A previous estimate put it at 50 lives", "the last census": another figure than that of the speaker.
#: What is drawn up is not measured again and again: the last plan may be the final one.
_EARLIER = lazy_regex(
    r"\b(?:(?:earlier|former|initial|last|old|original|previous|prior) (?:[a-z]+ )?"
    r"(?:census|count|estimate|figure|forecast|guess|poll|study|survey|tally)"
    r"|(?:earlier|former|initial|old|original|previous|prior) (?:[a-z]+ )?"
    r"(?:document|number|plan|proposal|report|target|total))s?\b",
    re.IGNORECASE,
)


def _counted(ctx: Context) -> Iterator[_Counted]:
    """Yield the numbers of things of which there is more than one number."""
    document = ctx.document
    by_noun: dict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    spoken = [document.in_speech(block.span) for block in document.blocks]
    for number, block in enumerate(document.blocks):
        if not any(spoken[max(0, number - 1) : number + 2]):
            continue  # nothing is beside it that it might paraphrase
        for hit in _PHRASE.within(document, block.span.start, block.span.end):
            noun = _noun(hit["noun"].partition(" ")[0])
            if noun:
                by_noun[noun].append((number, hit))
    several = [one for found in by_noun.values() if _may_differ(found) for one in found]
    for number, hit in sorted(several, key=lambda one: one[1].start()):
        words = tuple(_noun_phrase(hit["noun"]))
        written = hit["number"].lower()
        least, most = _VAGUE.get(written) or _exactly(written)
        yield _Counted(
            hit.start(),
            hit["number"],
            words,
            least,
            most,
            tuple(singular(word.lower()) for word in words),
            document.sentence_at(hit.start()).of(ctx.text),
            number,
            written in _VAGUE,
        )


def _may_differ(found: list[tuple[int, re.Match[str]]]) -> bool:
    """Return whether there are two numbers of a thing, one of which at least is not one."""
    return len(found) > 1 and any(hit["number"].lower() not in _ONE for _, hit in found)


@lru_cache(maxsize=4096)
def _noun(word: str) -> str:
    """Return a noun in the singular, or "" where the word can be none."""
    word = word.lower()
    return "" if word in _STOP else singular(word)


def _noun_phrase(words: str) -> Iterator[str]:
    """Yield the words up to one that cannot be of a noun phrase ("days off" goes on)."""
    for word in words.split(" "):
        if word.lower() in _STOP:
            return
        yield word


@lru_cache(maxsize=512)
def _exactly(number: str) -> tuple[int, int]:
    found = quantities_in(f"{number} things")  # a number by itself may be a year
    value = int(found[0].value) if found else 0
    return value, value


@lru_cache(maxsize=256)
def _stems(sentence: str) -> frozenset[str]:
    words = _WORD.findall(sentence.lower())
    return frozenset(word[:5] for word in words if word not in _STOP)


def _of_one_thing(own: _Counted, quoted: _Counted) -> bool:
    noun = own.noun[0]
    if noun != quoted.noun[0] or noun in _SIZES or noun in ("per", "percent"):
        return False
    if len(own.noun) > 1 and own.noun[:2] == quoted.noun[:2]:
        return True
    if own.vague or quoted.vague or noun in _TIMES:
        return False
    return len(_stems(own.sentence) & _stems(quoted.sentence)) >= _COMMON


def _agree(own: _Counted, quoted: _Counted) -> bool:
    return own.least <= quoted.most and quoted.least <= own.most
