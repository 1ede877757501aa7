"""The title of the work a claim is about, where its own clause has one.

What an editor looks up is a title that the copy marks ("*Harbour Lights*", “Harbour Lights”) or
writes in capitals, and that is the work itself: not the place it is shown in ("in Leeds"), not
what only describes it ("the first US film"), not a work of another sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.claim import ClaimType
from factlint.readings.claims.words import DETERMINERS, PREPOSITIONS
from factlint.readings.claims.works import PERSONAL, QUOTED, is_title
from factlint.readings.given_names import GIVEN_NAMES
from factlint.readings.name_words import CALENDAR, STARTERS
from factlint.readings.names import Name, NameKind, Names
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.segments import SegmentKind
from factlint.text.span import Span

#: Between a title and the clause that goes on about it: "*Harbour Lights* (2016), which ...".
_BETWEEN = lazy_regex(r"[\s,*_\"”’')\]]*(?:\(\d{4}\)[\s,]*)?")
#: Before the title of a work that is named for a person: "the first season of Mara Finch".
_PART = lazy_regex(r"\b(?:season|series|episode|volume|part)(?: \w+)? of (?:the )?$", re.IGNORECASE)
#: Two letters name no work, but where it is had: "on TV", "the UK release".
_SHORT = lazy_regex(r"[A-Z]{2}|[A-Z]{2,}s")
_POSSESSIVE = lazy_regex(r"['’]s?\b")
_INITIALS = lazy_regex(r"[A-Z]{2,4}\d?")
_RELATIVE = frozenset("which who that".split())
_NEXT = lazy_regex(r"[*_\"”’']?[ \n]([a-z][\w-]*)")
_CALLED = lazy_regex(r"\b(?:called|titled|entitled|named|dubbed|codenamed)[ \n][\"“‘*_]?$")
#: Adjectives of places and short initials, which a noun follows: "a Danish drama", "the US film".
_DESCRIBES = lazy_regex(r"\w+(?:ish|ese|ian|ean|can|[lm]an|ic|ch)|[A-Z]{1,3}|\w+-based")
#: Nouns that make a name one of a work or an event: "Hay festival", "the Xbox console".
_KINDS = frozenset(
    "album awards award book ceremony championship concert conference console contest convention "
    "documentary drama exhibition expo fair festival film follow-up franchise game gala movie "
    "musical novel opera phone play podcast prequel prize remake season sequel series show single "
    "tour trailer trilogy".split()
)


def title_in(
    document: Document,
    names: Names,
    kind: ClaimType,
    *,
    sentence: Span,
    clause: Span,
    trigger: Span,
    phrase: Span | None,
) -> str | None:
    """Return the title of the work of a clause as the clause has it, or the words it hangs on.

    Args:
        document: the article.
        names: its names.
        kind: kind of the claim; who is cast is so "in" or "for" a work.
        sentence: the sentence of the clause.
        clause: the words of the claim.
        trigger: its predicate.
        phrase: the noun phrase of the work, None when the clause has none.
    """
    text = document.text
    words = phrase.of(text).strip().lower() if phrase is not None else ""
    casting = kind is ClaimType.CASTING
    found = list(_candidates(document, names, sentence, trigger, casting=casting))
    if phrase is None or words in _RELATIVE:
        for span, title in reversed(found):
            if span.end <= clause.start and _BETWEEN.fullmatch(text, span.end, clause.start):
                return title
    places = [phrase] if phrase is not None and words not in _RELATIVE else []
    if casting or words in PERSONAL:  # "her filming Harbour Lights"
        places.append(Span(trigger.end, clause.end))
    for place in places:
        for span, title in found:
            if span.overlaps(place) and (casting or _heads(text[place.start : span.start])):
                return title
    for span, title in found:
        if clause.contains(span) and _CALLED.search(text[: span.start][-24:]):
            return title
    return None


def _heads(before: str) -> bool:
    """Return whether what stands before a title in its phrase leaves it the phrase's work.

    It is in "the next series of X" and "the sequel to X", not in "a tool for the makers of X".
    """
    words = _WORD.findall(before.lower())
    return all(
        word == "of" or (word == "to" and last in _KINDS)
        for last, word in zip(["", *words], words, strict=False)
        if word in PREPOSITIONS
    )


def _candidates(
    document: Document, names: Names, sentence: Span, trigger: Span, *, casting: bool
) -> Iterator[tuple[Span, str]]:
    """Yield what may be a title in a sentence, in order: what is marked, and runs of capitals."""
    marked = [
        span
        for span in _marked(document, sentence)
        if (name := names.at(span.start)) is None or name.kind is not NameKind.PERSON
    ]
    found = [(span, _plain(span.of(document.text))) for span in marked]
    for name in names.within(sentence):
        if any(span.overlaps(name.span) for span in [*marked, *(one for one, _ in found)]):
            continue
        span = _whole(document.text, name.span, sentence)
        title = _named(document.text, name, span, trigger, casting=casting)
        if title is not None and (" " in title or _single(document, names, name)):
            found.append((span, title))
    yield from sorted(found, key=lambda one: one[0].start)


def _marked(document: Document, sentence: Span) -> Iterator[Span]:
    """Yield the titles of a sentence in italics, links or quotation marks."""
    text = document.text
    for part in document.inlines_at(sentence):
        if part.kind in (SegmentKind.EMPHASIS, SegmentKind.LINK_TEXT) and (
            sentence.contains(part.span) and is_title(_plain(part.span.of(text)))
        ):
            yield part.span
    for hit in QUOTED.finditer(text, sentence.start, sentence.end):
        if is_title(hit[1]):
            yield Span(*hit.span(1))


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[*_]", "", words).split()).strip(" ,.;")


def _whole(text: str, span: Span, sentence: Span) -> Span:
    """Return a run of capitals with all of its title: "Why We Fight", "Lord of the Rings"."""
    start, end = span.start, span.end
    while (lead := _LEAD.search(text[sentence.start : start])) is not None:
        start = sentence.start + lead.start(1)
    while (tail := _TAIL.match(text, end)) is not None and tail.end() <= sentence.end:
        end = tail.end()
    return Span(start, end)


#: What opens a title: "Why We Fight", "A Different Story", what is before a colon.
_LEAD = lazy_regex(
    r"((?:\b(?:A|An|The|How|Why|What|When|Where|Who|My|We|I)"
    r"|\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*:)[ \n])$"
)
_TAIL = lazy_regex(
    r"(?:: (?:The |A )?| (?:of|and) the | (?:to|wants to|want to) be an? | of )"
    r"[A-Z][\w’'-]+(?: [A-Z0-9][\w’'-]*)*"
    r"| [2-9](?=[.,)]|\s(?:is|was|has|will|are|and|on|for|in|out|on)\b)"
)


def _single(document: Document, names: Names, name: Name) -> bool:
    """Return whether one word is a title: "the film Tarn", or one that is named twice.

    "Swedish" is a language, and "Beginning", which the article writes small, too, a part.
    """
    word = name.text
    if _DESCRIBES.fullmatch(word):
        return False
    if any(character.isupper() or character.isdigit() for character in word[1:]):
        return True
    before = _WORD.findall(document.text[max(0, name.span.start - 24) : name.span.start].lower())
    if before and before[-1] in _KINDS:
        return True
    if sum(one.text == word for one in names.ending(name.words[-1])) < 2:
        return False
    small = word.lower()
    if small.isalnum():
        return small not in document.memo(_runs)
    return re.search(rf"\b{re.escape(small)}\b", document.text) is None


def _runs(document: Document) -> frozenset[str]:
    """Return the runs of letters and figures in the prose, as written."""
    return frozenset(re.findall(r"\w+", document.text))


def _named(text: str, name: Name, span: Span, trigger: Span, *, casting: bool) -> str | None:
    """Return a name as the title of a work, with the noun of its kind; None for any other name."""
    whole = " ".join(span.of(text).split())
    part = _PART.search(text, max(0, span.start - 24), span.start) is not None
    if name.kind in (NameKind.PERSON, NameKind.BODY) and not part and whole == name.text:
        return None
    if _no_title(whole) and not part:
        return None
    if _POSSESSIVE.match(text, span.end):
        return None  # a maker: "Lodestar's new series"
    following = _NEXT.match(text, span.end)
    word = following[1] if following is not None and following.start(1) != trigger.start else ""
    noun = word in _KINDS
    before = _WORD.findall(text[max(0, span.start - 24) : span.start].lower())
    if before and before[-1] in DETERMINERS:
        before.pop()
    last = before[-1] if before else ""
    if last == "to" and len(before) > 1 and before[-2] in _KINDS:
        last = "of"  # "the sequel to The Salt Road"
    if casting:
        event = noun or whole.rpartition(" ")[2].lower() in _KINDS
        work = last in ("in", "for", "of") and not _INITIALS.fullmatch(whole)
        if not (work or (event and last in ("at", "on", "to"))):
            return None  # "to play Robin Finch" names the part, "with Robin Finch" a partner
    elif last in PREPOSITIONS and last != "of" and not noun:
        return None  # a place
    if word and not noun and word not in PREPOSITIONS and word not in _GOES_ON:
        return None  # it only describes: "a Lodestar spokesman"
    if not noun:
        return whole
    return None if _DESCRIBES.fullmatch(whole) else f"{whole} {word}"


def _no_title(whole: str) -> bool:
    """Return whether capitals are no title: one word of any sentence, initials, a person's name."""
    words = whole.removeprefix("The ").removeprefix("A ").split()
    first = words[0].lower().removesuffix("'s").removesuffix("’s")
    if first in CALENDAR:
        return True
    if len(words) == 1 and (first in STARTERS or _SHORT.fullmatch(words[0])):
        return True
    return len(words) <= 2 and words[0].lower() in GIVEN_NAMES


_WORD = lazy_regex(r"[\w'’-]+")
#: What goes on behind a whole noun phrase.
_GOES_ON = frozenset(
    "is are was were be been has have had will would can could may might must shall should do does "
    "did and or but nor which who that when where while if then so also now not never only still "
    "again soon later just".split()
)
