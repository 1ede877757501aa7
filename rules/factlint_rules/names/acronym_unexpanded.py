"""NAM003: initials that the article never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    names,
    pattern,
)
from factlint_rules.names._initials import familiar, no_initials, spelt_out

#: What follows initials that mean themselves, not before another noun.
_HEAD = pattern(
    r"s?['’]?s?(?:[.,;:!?)\]\"”’—–]|$|\s+(?:and|or|but|is|was|has|had|will|would|are|were|which|who|that|to|"
    r"in|on|at|by|for|with|from|after|before|as|did|does|when|while|where|said|says|can|could|may|"
    r"might|must|should|have|also|not|than|over|about|into|since|until|[a-z]+ed|[a-z]+s)\b)",
    case=True,
)


class Options(Struct, frozen=True):
    """Options of NAM003."""

    #: Initials your readers know, besides those of `initials.toml` beside the rule ("VAT",
    #: "NATO"); `words` of the house style count, too.
    known: tuple[str, ...] = ()
    #: Initials used at least so often are reported.
    min_uses: int = 1
    #: Report initials without an article too; most of these are names of firms and gadgets.
    all: bool = False


class AcronymUnexpanded(DocumentRule[Options]):
    """Initials are spelt out where the reader first meets them.

    A reader from outside the field stops at unknown initials. Those everybody knows (BBC, EU,
    DNA) are left alone, and so are initials the article spells out anywhere, with or without
    brackets.

    Bad:
        The PQRA has fined two ferry lines.
            ^^^^ “PQRA” is never spelt out
    Good:
        The Port Quality and Rates Authority (PQRA) has fined two ferry lines. The PQRA meets monthly.

        The BBC and the US embassy declined to comment on HIV tests.
    """

    code = "NAM003"
    name = "acronym-unexpanded"
    severity = by_profile(None)
    message = "“{initials}” is never spelt out"
    advice = "spell it out at first mention, or use a plain word for it"
    citations = (
        Citation("GOV.UK style guide", "abbreviations and acronyms"),
        Citation("Guardian style guide", "abbreviations and acronyms"),
    )
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield the first use of each unknown set of initials."""
        uses: dict[str, list[Span]] = {}
        for span in ctx.read(names).initials:
            uses.setdefault(span.of(ctx.text), []).append(span)
        known = _upper(ctx.options.known) | _upper(ctx.settings.words)
        for initials, spans in uses.items():
            if initials in familiar() or initials in known or len(spans) < ctx.options.min_uses:
                continue
            if not ctx.options.all and not _takes_article(ctx, spans):
                continue
            if (
                _in_head(ctx, initials)
                or _named_otherwise(ctx, initials, spans)
                or spelt_out(ctx, initials, spans)
            ):
                continue
            yield self.finding(spans[0], initials=initials)


@lru_cache(maxsize=32)
def _upper(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.upper() for word in words)


def _in_head(ctx: Context[Options], initials: str) -> bool:
    """Return whether the headline, the headings or the title and tags of the file hold them."""
    document = ctx.document
    whole = re.compile(rf"(?<![^\W_]){re.escape(initials)}(?![^\W_])")
    heads = (SegmentKind.HEADLINE, SegmentKind.HEADING)
    if any(b.kind in heads and whole.search(b.span.of(ctx.text)) for b in document.blocks):
        return True
    values = document.metadata.data.values() if document.metadata is not None else ()
    return any(whole.search(str(value)) for value in values)


def _named_otherwise(ctx: Context[Options], initials: str, spans: list[Span]) -> bool:
    """Return whether capitals are no initials: shouting, numerals, part of a longer name."""
    if initials in no_initials() or re.fullmatch(r"[IVXLCDM]+", initials):
        return True
    text, word = ctx.text, initials.lower()
    if word in text and re.search(rf"(?<![\w’'-]){word}(?![\w’'-])", text):
        return True  # a common word in capitals
    for span in spans:
        before = text[max(0, span.start - 24) : span.start]
        after = text[span.end : span.end + 16]
        # "EMI Records", "HSBC's John Roe", "IBM said": a firm's name is its initials.
        if re.match(r"[A-Z]{2}|\s+[A-Z]{2,}\s", after) or re.search(r"[A-Z]{2,}\s+$", before):
            return True
        if re.match(r"\s+[A-Z][a-z]", after):
            return True
    return False


def _takes_article(ctx: Context[Options], spans: list[Span]) -> bool:
    """Return whether the initials are as "the PQRA" once: firms and gadgets take no article."""
    text = ctx.text
    return any(
        re.search(r"\bthe\s+$", text[max(0, span.start - 6) : span.start], re.IGNORECASE)
        and _HEAD.match(text, span.end)
        for span in spans
    )
