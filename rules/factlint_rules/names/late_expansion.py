"""NAM009: initials that are spelt out paragraphs after their first use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    compiled,
    lazy_regex,
    names,
)
from factlint_rules.names._initials import familiar, no_initials

_SHORTEST: Final = 3
#: What is longer, in characters, is no label.
_LABEL: Final = 400
_PROSE = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)
#: The first letter of a word in capital and small letters.
_HEAD = lazy_regex(r"[^\W\d_a-z](?<!\w.)(?=[a-z])")
#: A sentence has a stop, or a colon before a list.
_STOP = lazy_regex(r"[.!?…](?=[\s\"'”’)*_\]]|$)|:\s*$")
_SMALL = r"(?:of|the|and|for|in|on|to)"


class LateExpansion(DocumentRule):
    """Initials are spelt out at their first use, not paragraphs later.

    Where an article spells initials out, its writer saw the need; a reader who met them before
    has stopped already. It happens when a paragraph is moved up. The news profile does not ask: few
    places were worth a change to a daily desk. Initials everybody knows
    (BBC, EU, DNA), headlines, labels without a stop ("Fixed the PQRA chart") and speech are left alone.

    Bad:
        The PQRA has fined two ferry lines.
            ^^^^ “PQRA” is spelt out only later, as “Port Quality and Rates Authority”
        The Port Quality and Rates Authority was founded in 1990.
    Good:
        The Port Quality and Rates Authority (PQRA) has fined two ferry lines.
        The PQRA meets monthly, and the BBC reports on it.
    """

    code = "NAM009"
    name = "late-expansion"
    severity = by_profile("info", news=None)
    message = "“{initials}” is spelt out only later, as “{words}”"
    advice = "spell it out here"
    citations = (
        Citation("GOV.UK style guide", "abbreviations and acronyms"),
        Citation("Guardian style guide", "abbreviations and acronyms"),
    )
    speech = "silent"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the first use of initials whose words come in a later paragraph."""
        first: dict[str, Span] = {}
        for span in ctx.read(names).initials:
            if span.of(ctx.text) not in first and not _in_a_label(ctx, span):
                first[span.of(ctx.text)] = span
        known = frozenset(word.upper() for word in ctx.settings.words)
        asked = [
            one
            for one in first
            if len(one) >= _SHORTEST
            and not any(one in words for words in (familiar(), no_initials(), known))
        ]
        heads = _Heads(ctx.text) if asked else None
        for initials in asked:
            # Words that spell initials out follow on each other: so do their first letters.
            if heads is None or initials not in heads.letters:
                continue
            span = first[initials]
            if ctx.in_speech(span) or not _in_prose(ctx, span):
                continue
            later = heads.spelt_out(initials)
            if later is None or later.start < span.end or _block(ctx, later) == _block(ctx, span):
                continue
            words = " ".join(later.of(ctx.text).split())
            yield self.finding(
                span, initials=initials, words=words, related=(Related(later, "spelt out here"),)
            )


def _in_a_label(ctx: Context, span: Span) -> bool:
    """Return whether initials are in a line without a stop, above the text: "Fixed the PQRA chart"."""
    block = ctx.document.block_at(span.start)
    if block is None or block.kind is not SegmentKind.PARAGRAPH or len(block.span) > _LABEL:
        return False
    return _STOP.search(ctx.text, block.span.start, block.span.end) is None


def _block(ctx: Context, span: Span) -> int:
    block = ctx.document.block_at(span.start)
    return -1 if block is None else block.span.start


def _in_prose(ctx: Context, span: Span) -> bool:
    block = ctx.document.block_at(span.start)
    return block is not None and block.kind in _PROSE


class _Heads:
    """The words with a capital in a text, by their first letters."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = list(_HEAD.finditer(text))
        self._starts = [hit.start() for hit in found]
        self.letters = "".join(hit[0] for hit in found)

    def spelt_out(self, initials: str) -> Span | None:
        """Return the first capitalised words that begin with the initials, in prose or a heading."""
        joint = rf"(?:\s+|-)(?:{_SMALL}\s+)*"
        words = compiled(rf"\b{joint.join(rf'{letter}[a-z]+' for letter in initials)}\b")
        at = self.letters.find(initials)
        while at >= 0:
            if hit := words.match(self._text, self._starts[at]):
                return Span(*hit.span())
            at = self.letters.find(initials, at + 1)
        return None
