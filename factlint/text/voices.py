"""Who speaks in each block: the article itself, or somebody whose words have no quotation marks.

A paragraph is somebody's words where the page says so: a speaker's label is before it
("RENNICK: I never read it"), a question it answers, or a sentence that leads into it ("Oduya
wrote to the council:").  Copy without a byline may lose the marks altogether; there a paragraph
that says "I" right behind one that reports what a named person says is that person's.  A writer
whose name is over the article says "I" of himself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from factlint.text.lazy import lazy_regex
from factlint.text.segments import Segment, SegmentKind
from factlint.text.span import Span

if TYPE_CHECKING:
    from factlint.text.document import Document


class VoiceEvidence(StrEnum):
    """What shows that a block is somebody's words."""

    LABEL = "label"
    QUESTION = "question"
    LEAD_IN = "lead-in"
    REPORT = "report"


class Spoken(Struct, frozen=True):
    """A block in somebody's words without quotation marks.

    Attributes:
        span: the block.
        evidence: what shows it.
        shown_by: the block with the label, the question, the lead-in or the report.
    """

    span: Span
    evidence: VoiceEvidence
    shown_by: Span


#: "I" as a word of its own before a verb or adverb, or contracted; "I'm a Celebrity" and
#: "I Will Survive" go on with a capital.
_FIRST_PERSON = lazy_regex(
    r"(?<![\w&.'’/-])I"
    r"(?:['’](?:m|ve|d|ll)\b(?!\s+(?:an?\s+|the\s+)?[A-Z])"
    r"|(?=\s+(?!(?:and|or|of|in|to|is)\b)[a-z]+))"
)
#: "World War I ended", "Elizabeth I was": a numeral, not a pronoun.
_NUMERAL_BEFORE = lazy_regex(
    r"(?:\b[A-Z][\w’'-]*|\b(?:type|part|phase|class|grade|level|category|stage|section|tier))\s+$"
)
#: A capital before "I" that begins the sentence and is no name: "When I", "But I".
_OPENERS = frozenset(
    "when but and so if as what that then because although though while since where how why "
    "before after once until yes no well now today yesterday sometimes here there all maybe "
    "perhaps frankly honestly obviously personally hopefully luckily whatever whenever had "
    "have did do can could should would will am was may might must or nor yet the".split()
)
#: Above this share of first-person paragraphs the article is a column, not a report.
COLUMN_SHARE = 0.4
#: A report that begins with "I" or "me" in so many paragraphs is a column too.
_OPENING_PARAGRAPHS = 2

_BOLD = r"(?:\*\*|__|<(?:b|strong)>|</(?:b|strong)>)"
#: "**Leila Haddad:** ...", "**A**: ...".
_BOLD_LABEL = lazy_regex(
    rf"\s*{_BOLD}\s*(?P<name>[^\W\d_][\w.’'-]*(?:[ ][\w.’'-]+){{0,2}})\s*"
    rf"(?::\s*{_BOLD}|{_BOLD}\s*:)(?=\s|$)"
)
#: "RENNICK: ...", "J.A.L.: ...", "Q: ...".
_CAPITAL_LABEL = lazy_regex(
    r"\s*(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ.’'-]*){0,2}):(?=\s)"
)
#: "14:06 <moss> ...", "[14:06:12] <moss> ...": a log of a chat.
_LOG_LABEL = lazy_regex(
    r"\s*[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?\s+<[@+~&% ]?(?P<name>[^>\s]{1,40})>\s"
)
#: Labels of remarks to the reader, not of people.
_NO_SPEAKER = frozenset(
    "note notes nb update updates updated correction warning caution tip tips hint example "
    "important attention disclaimer summary conclusion step fixed added changed removed bug "
    "todo edit ps p.s.".split()
)
#: A short line of a log may look like a heading.
_LABELLED = (SegmentKind.PARAGRAPH, SegmentKind.HEADLINE, SegmentKind.HEADING)
#: A dialogue has so many labels at least.
_LABELS = 3
_QUESTIONS = 2
_TALKS = lazy_regex(r"(?<![\w’'-])(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our)(?![\w-])|\?")
_SINGULAR = lazy_regex(
    r"(?<![\w&.’'/-])(?:I(?:['’](?:m|ve|d|ll))?|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\w.-])"
)
_PLURAL = lazy_regex(r"(?<![\w’'-])(?:[Ww]e|[Oo]urs?|us)(?![\w-])")
_ADDRESSES = lazy_regex(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)

_NAMED = (
    r"(?:(?<=[\w,] )|^)"
    r"(?!(?:I|The|This|That|These|Those|It|If|As|When|Here|There|What|We|You)\b)[A-ZÀ-Þ][\w’'-]+"
)
_SAYING = (
    r"(?:said|says|told|tells|wrote|writes|explained|explains|replied|replies|answered|answers|"
    r"recalled|recalls|tweeted|remarked|remarks|commented|comments|stated|states|put\s+it)"
)
_WORDS = (
    r"(?:letter|note|message|e-?mail|statement|tweet|diary|speech|testimony|reply|answer|remarks?|"
    r"words|memo|postcard|quote|quotation|comment|entry)"
)
_PERSON = rf"(?:{_NAMED}|(?<![\w’'-])(?:[Hh]e|[Ss]he)(?![\w’'-]))"
_LEADS_IN = lazy_regex(rf"{_PERSON}[^.!?]*\b{_SAYING}\b[^.!?]*:$")
_LEADS_TO_WORDS = lazy_regex(rf"{_PERSON}[^.!?]*\b{_WORDS}\b[^.!?]*:$")
_REPORTS = lazy_regex(
    rf"{_PERSON}[^.!?]{{0,80}}?\b(?:is\s+hopeful|{_SAYING}|spoke|speaks|talked|talks|knows|knew|"
    r"hopes|hoped|thinks|thought|believes|believed|feels|felt|remembers|remembered|admitted|"
    r"admits|insists|insisted|adds|added|describes|described)\b"
)
#: A remark to the reader, or a footnote: its "I" is the writer's.
_ASIDE = lazy_regex(
    r"\W*(?:update|correction|(?:editor['’]s |author['’]s )?note|(?:full )?disclosure|disclaimer"
    r"|ps|p\.s\.)\b\W|\s*\[\^",
    re.IGNORECASE,
)
_BYLINE_KEYS = frozenset(
    ("author", "authors", "by", "byline", "bylines", "creator", "creators", "contributor",
     "contributors", "writer", "writers", "written_by", "writtenby", "posted_by")
)  # fmt: skip
_BYLINE = lazy_regex(
    r"\W*(?:(?:words|text|written|posted|story|review|reviewed|reported)\s+)?[Bb][Yy]\s+[A-ZÀ-Þ][\w.’'-]*"
    r"(?:[\s,&]+(?:and\s+)?[A-ZÀ-Þ][\w.’'-]*){0,6}\W*(?:[|,–—-].{0,60})?$"
)
#: How many blocks from the top, and from the end, may be a byline.
_BYLINE_REACH = 4


def first_person_paragraphs(
    text: str, blocks: Sequence[Segment], quoted: Sequence[Span]
) -> tuple[Segment, ...]:
    """Return the paragraphs that speak in the first person outside quotation marks.

    `quoted` is sorted and without overlap.
    """
    said = _first_persons(text, quoted)
    found = []
    at = next(said, None)
    for block in blocks:
        while at is not None and at < block.span.start:
            at = next(said, None)
        if at is None:
            break
        if block.kind is SegmentKind.PARAGRAPH and at < block.span.end:
            found.append(block)
    return tuple(found)


def _first_persons(text: str, quoted: Sequence[Span]) -> Iterator[int]:
    """Yield where the pronoun is outside `quoted`, in order."""
    number = 0
    for hit in _FIRST_PERSON.finditer(text):
        at = hit.start()
        while number < len(quoted) and quoted[number].end <= at:
            number += 1
        if number < len(quoted) and quoted[number].start <= at:
            continue
        if len(hit[0]) == 1:
            before = _NUMERAL_BEFORE.search(text, max(0, at - 30), at)
            if before is not None and before[0].strip().lower() not in _OPENERS:
                continue
        yield at


def signed(document: Document) -> bool:
    """Return whether the article names its writer, in the front matter or in a line "By ..."."""
    matter = document.metadata
    if matter is not None and any(
        key.lower().replace("-", "_") in _BYLINE_KEYS and bool(value)
        for key, value in matter.data.items()
    ):
        return True
    ends = (*document.course[:_BYLINE_REACH], *document.course[-1:])
    return any(_BYLINE.match(block.span.of(document.text)) for block in ends)


def voices(document: Document, quoted: Sequence[Span]) -> tuple[Spoken, ...]:
    """Return the blocks that are somebody's words without quotation marks, in order.

    `quoted`, the marked speech, is sorted and without overlap.
    """
    found = {one.span: one for one in _labelled(document)}
    for one in (*_answers(document), *_led_in(document, quoted), *_reported(document, quoted)):
        found.setdefault(one.span, one)
    return tuple(found[span] for span in sorted(found))


def _is_heading(block: Segment) -> bool:
    return block.kind in (SegmentKind.HEADLINE, SegmentKind.HEADING)


def _labels(document: Document, block: Segment) -> list[tuple[str, bool]]:
    """Return the speakers' labels at the head of the lines of a block, and which are of a log."""
    if block.kind not in _LABELLED:
        return []
    seen, span = document.source.seen(document.to_source(block.span))
    source = seen.text
    start = source.rfind("\n", 0, span.start) + 1
    found = []
    for number, line in enumerate(source[start : span.end].splitlines()):
        if hit := _LOG_LABEL.match(line):
            found.append((hit["name"], True))
        elif hit := _BOLD_LABEL.match(line) or _CAPITAL_LABEL.match(line):
            if _may_be_speaker(hit["name"], document.text):
                found.append((hit["name"], False))
        elif not number:
            return []
    return found


def _may_be_speaker(name: str, text: str) -> bool:
    """Return whether a label is a name: capitals, and no word of the copy ("Goals:")."""
    if name.lower() in _NO_SPEAKER:
        return False
    if name.isupper():
        return True
    words = name.split()
    return all(word[0].isupper() for word in words) and not any(
        re.search(rf"(?<![\w-]){re.escape(word.lower())}(?![\w-])", text) for word in words
    )


def _labelled(document: Document) -> Iterator[Spoken]:
    """Yield labelled blocks and those that follow up to the next label or heading."""
    if ":" not in document.source.text:
        return
    by_block = [(block, _labels(document, block)) for block in document.course]
    labels = [one for _, found in by_block for one in found]
    if len(labels) < _LABELS:
        return
    talk = any(_TALKS.search(block.span.of(document.text)) for block, found in by_block if found)
    again = max(Counter(name for name, _ in labels).values()) > 1
    if not all(log for _, log in labels) and not (talk and again):
        return
    speaker: Span | None = None
    for block, found in by_block:
        if found:
            speaker = block.span
        elif _is_heading(block):
            speaker = None
        if speaker is not None:
            yield Spoken(block.span, VoiceEvidence.LABEL, speaker)


def _asks(document: Document, block: Segment) -> bool:
    """Return whether a block is a question set apart: a heading, or a paragraph wholly in bold."""
    words = block.span.of(document.text).rstrip(' *_”"')
    if not words.endswith("?"):
        return False
    if block.kind is SegmentKind.HEADING:
        return True
    return block.kind is SegmentKind.PARAGRAPH and any(
        part.kind is SegmentKind.EMPHASIS
        and part.level > 1
        and part.span.start <= block.span.start + 3
        and part.span.end >= block.span.end - 1
        for part in document.inlines
    )


def _answers(document: Document) -> Iterator[Spoken]:
    """Yield the blocks under questions, where the answers are given in the first person."""
    if "?" not in document.text:
        return
    answers: dict[Span, list[Segment]] = {}
    asked: Span | None = None
    bold = 0
    for block in document.course:
        if _asks(document, block):
            asked = block.span
            answers[asked] = []
            bold += block.kind is SegmentKind.PARAGRAPH
        elif _is_heading(block):
            asked = None
        elif asked is not None:
            answers[asked].append(block)
    given = {asked: blocks for asked, blocks in answers.items() if blocks}
    if len(given) < _QUESTIONS or not _personal(document.text, given, bold=bool(bold)):
        return
    for asked, blocks in given.items():
        yield from (Spoken(block.span, VoiceEvidence.QUESTION, asked) for block in blocks)


def _personal(text: str, answers: dict[Span, list[Segment]], *, bold: bool) -> bool:
    """Return whether half of the answers say "I", or "we" where the question is put to somebody."""
    said = [" ".join(block.span.of(text) for block in blocks) for blocks in answers.values()]
    if sum(bool(_SINGULAR.search(words)) for words in said) * 2 >= len(said):
        return True
    addressed = bold or any(_ADDRESSES.search(asked.of(text)) for asked in answers)
    return addressed and sum(bool(_PLURAL.search(words)) for words in said) * 2 >= len(said)


def _led_in(document: Document, quoted: Sequence[Span]) -> Iterator[Spoken]:
    """Yield each paragraph behind one that ends in a colon and says whose words follow."""
    text = document.text
    for block, following in zip(document.course, document.course[1:], strict=False):
        if (
            SegmentKind.PARAGRAPH not in (block.kind,)
            or following.kind is not SegmentKind.PARAGRAPH
        ):
            continue
        words = block.span.of(text).rstrip()
        if not words.endswith(":"):
            continue
        sentence = document.sentence_at(block.span.end - 1).of(text).rstrip()
        personal = first_person_paragraphs(text, (following,), quoted)
        if _LEADS_IN.search(sentence) or (personal and _LEADS_TO_WORDS.search(sentence)):
            yield Spoken(following.span, VoiceEvidence.LEAD_IN, block.span)


def _reported(document: Document, quoted: Sequence[Span]) -> Iterator[Spoken]:
    """Yield the "I" paragraphs of unsigned copy that follow a report of what a person says."""
    text = document.text
    if "I" not in text or document.signed:
        return
    paragraphs = [block for block in document.course if block.kind is SegmentKind.PARAGRAPH]
    speaking = first_person_paragraphs(text, paragraphs, quoted)
    if not speaking or len(speaking) > COLUMN_SHARE * len(paragraphs):
        return
    opening = paragraphs[:_OPENING_PARAGRAPHS]
    if speaking[0] in opening or any(_is_own(text, one.span, quoted) for one in opening):
        return
    mine = {block.span for block in speaking}
    before: Segment | None = None
    shown_by: Span | None = None
    for block in document.course:
        if block.span in mine and before is not None:
            if before.span not in mine:
                reports = before.kind is SegmentKind.PARAGRAPH and _REPORTS.search(
                    before.span.of(text)
                )
                shown_by = before.span if reports else None
            if shown_by is not None and not is_aside(document, block):
                yield Spoken(block.span, VoiceEvidence.REPORT, shown_by)
        before = block


def _is_own(text: str, opening: Span, quoted: Sequence[Span]) -> bool:
    """Return whether the writer is in an opening paragraph: "she tells me"."""
    return any(
        not any(one.start <= hit.start() < one.end for one in quoted)
        for hit in _SINGULAR.finditer(text, opening.start, opening.end)
    )


def is_aside(document: Document, block: Segment) -> bool:
    """Return whether a block speaks to the reader: a note, an update, a footnote."""
    seen, span = document.source.seen(document.to_source(block.span))
    source, start = seen.text, span.start
    line = source[source.rfind("\n", 0, start) + 1 : start]
    return _ASIDE.match(block.span.of(document.text)) is not None or _ASIDE.match(line) is not None
