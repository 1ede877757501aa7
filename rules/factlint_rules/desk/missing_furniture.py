"""TKS005: no headline, no byline where the others have one, or front matter that is broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from factlint.api import (
    Citation,
    Collected,
    Context,
    CorpusRule,
    Document,
    DocumentRule,
    MetadataFault,
    Remark,
    SegmentKind,
    Span,
    by_profile,
)

_TITLES = ("title", "headline", "heading")
_BYLINES = ("author", "authors", "byline", "by", "creator", "contributors")


class Options(Struct, frozen=True):
    """Options of TKS005."""

    #: Texts of fewer words are fragments and need no headline.
    min_words: int = 80
    #: Ask for a byline in front matter when another file of the run has one.
    bylines: bool = True


class MissingFurniture(DocumentRule[Options], CorpusRule[bool, Options]):
    """An article has a headline, a byline where its neighbours have one, and sound front matter.

    A headline is a short first line, a heading or a title in the front matter. A byline is
    asked for only in front matter, and only when another article of the same run names its
    author: a house that signs nothing is not told to. Front matter that is never closed or
    cannot be read is named with its line: its title, author and date may be lost without it.

    Bad (option_min-words 5):
        The harbour board has raised its fees by a tenth.
        @ no headline
    Good (option_min-words 5):
        Harbour board raises fees
        The harbour board has raised its fees by a tenth, and ferry lines are angry about that.
    """

    code = "TKS005"
    name = "missing-furniture"
    severity = by_profile("warning")
    message = "no headline"
    advice = "add a headline as the first line, or a title in the front matter"
    citations = (Citation("BBC News style guide", "headlines"),)
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield a draft on front matter that is broken, and one where there is no headline."""
        document = ctx.document
        matter = document.metadata
        if matter is not None and matter.fault is not None:
            yield self._broken(document, matter.fault)
        if document.words < ctx.options.min_words:
            return
        if any(b.kind in (SegmentKind.HEADLINE, SegmentKind.HEADING) for b in document.blocks):
            return
        if matter is None or not any(_filled(matter.data, key) for key in _TITLES):
            yield self.finding(Span(0, 0))

    def _broken(self, document: Document, fault: MetadataFault) -> Remark:
        """Return a draft on the line at which the front matter could not be read further."""
        lines = document.source.lines
        span = lines.line_span(min(fault.line, lines.count))
        return self.finding(
            span if len(span) else lines.line_span(1),
            in_source=True,
            message="{reason}" if fault.unclosed else "this front matter cannot be read: {reason}",
            advice="end it with a line {fence}" if fault.unclosed else "put this line right",
            citation="Hugo documentation, front matter",
            reason=fault.reason,
            fence=fault.unclosed,
        )

    def collect(self, ctx: Context[Options]) -> bool | None:
        """Return whether the front matter names an author; None without front matter."""
        matter = ctx.document.metadata
        if matter is None or matter.fault is not None or not ctx.options.bylines:
            return None
        return any(_filled(matter.data, key) for key in _BYLINES)

    def reconcile(self, facts: Mapping[str, Collected[bool]]) -> Iterable[tuple[str, Remark]]:
        """Yield the files without a byline when another has one."""
        signed = next((path for path, one in facts.items() if one.facts), None)
        if signed is None:
            return
        for path, one in facts.items():
            if not one.facts:
                yield (
                    path,
                    self.finding(
                        Span(0, 0),
                        message="no byline, although {other} has one",
                        advice="add an author to the front matter",
                        other=signed,
                    ),
                )


def _filled(data: Mapping[str, object], key: str) -> bool:
    """Return whether a key of the front matter, in any case, holds something."""
    return any(name.lower() == key and bool(value) for name, value in data.items())
