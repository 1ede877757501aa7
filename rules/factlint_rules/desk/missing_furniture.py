"""TKS005: no headline, no byline where the others have one, or front matter that is broken."""

from __future__ import annotations

from collections import Counter
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

_TITLES = ("title", "headline", "heading", "name")
#: So many files of a folder show what the house does, the article itself left out.
_NEIGHBOURS = 4
#: This share of them makes it a rule of the house.
_MAJORITY = 0.75


class Options(Struct, frozen=True):
    """Options of TKS005."""

    #: Texts of fewer words are fragments and need no headline.
    min_words: int = 80
    #: Ask for a byline where most files of the folder have one.
    bylines: bool = True


class Furniture(Struct, frozen=True):
    """What one article has beside its copy.

    Attributes:
        headline: where its headline is: "line", "key", or "" without one; None for a fragment.
        byline: whether an author is named; None where that is not asked.
    """

    headline: str | None
    byline: bool | None


class MissingFurniture(DocumentRule[Options], CorpusRule[Furniture, Options]):
    """An article has the headline and byline its neighbours have, and sound front matter.

    What a house does is learnt from the files of the same folder: where at least three quarters
    of them have a headline as a line of the text, or as a key of the front matter, the one
    without is named; the same holds for an author. A folder that keeps its headlines elsewhere is
    told nothing, and neither is a file with fewer than four neighbours; the strict profile asks
    each article for a headline. Front matter that is
    never closed or cannot be read is named with its line: its title, author and date may be lost
    without it.

    Bad (markdown yes):
        ---
        ^^^ front matter begins with --- and has no line --- after it
        title: Harbour board raises fees
        The harbour board has raised its fees by a tenth.
    Good (option_min-words 5):
        The harbour board has raised its fees by a tenth, and ferry lines are angry about that.
    """

    code = "TKS005"
    name = "missing-furniture"
    severity = by_profile("warning")
    message = "no headline, although {count} of {total} files in this folder have one"
    advice = "add a headline the way the others do"
    citations = (Citation("BBC News style guide", "headlines"),)
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield a remark on front matter that is broken."""
        document = ctx.document
        matter = document.metadata
        if matter is not None and matter.fault is not None:
            yield self._broken(document, matter.fault)
        if ctx.profile == "strict" and _headline(ctx) == "":
            yield self.finding(
                Span(0, 0),
                message="no headline",
                advice="add a headline as the first line, or a title in the front matter",
            )

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

    def collect(self, ctx: Context[Options]) -> Furniture | None:
        """Return what the article has beside its copy; None where its front matter is broken."""
        document, matter = ctx.document, ctx.document.metadata
        if matter is not None and matter.fault is not None:
            return None
        headline = _headline(ctx)
        return Furniture(
            headline=None if ctx.profile == "strict" and not headline else headline,
            byline=document.signed if matter is not None and ctx.options.bylines else None,
        )

    def reconcile(self, facts: Mapping[str, Collected[Furniture]]) -> Iterable[tuple[str, Remark]]:
        """Yield the files without what most of their folder has."""
        folders: dict[str, dict[str, Furniture]] = {}
        for path, one in facts.items():
            folders.setdefault(path.rpartition("/")[0], {})[path] = one.facts
        for files in folders.values():
            yield from self._headlines(files)
            yield from self._bylines(files)

    def _headlines(self, files: Mapping[str, Furniture]) -> Iterator[tuple[str, Remark]]:
        asked = {path: one.headline for path, one in files.items() if one.headline is not None}
        usual = max(Counter(road for road in asked.values() if road).values(), default=0)
        if _most(usual, len(asked)):
            for path, road in asked.items():
                if not road:
                    yield path, self.finding(Span(0, 0), count=usual, total=len(asked))

    def _bylines(self, files: Mapping[str, Furniture]) -> Iterator[tuple[str, Remark]]:
        asked = {path: one.byline for path, one in files.items() if one.byline is not None}
        usual = sum(asked.values())
        if _most(usual, len(asked)):
            for path, signed in asked.items():
                if not signed:
                    yield (
                        path,
                        self.finding(
                            Span(0, 0),
                            message="no byline, although {count} of {total} files in this folder have one",
                            advice="add an author to the front matter",
                            count=usual,
                            total=len(asked),
                        ),
                    )


def _headline(ctx: Context[Options]) -> str | None:
    """Return where the headline is: "key", "line", or ""; None for a fragment without one."""
    document, matter = ctx.document, ctx.document.metadata
    if matter is not None and any(_filled(matter.data, key) for key in _TITLES):
        return "key"
    if any(b.kind in (SegmentKind.HEADLINE, SegmentKind.HEADING) for b in document.blocks):
        return "line"
    return None if document.words < ctx.options.min_words else ""


def _most(having: int, of: int) -> bool:
    """Return whether what so many files have is what the house does."""
    return of > _NEIGHBOURS and having >= _MAJORITY * of


def _filled(data: Mapping[str, object], key: str) -> bool:
    """Return whether a key of the front matter, in any case, holds something."""
    return any(name.lower() == key and bool(value) for name, value in data.items())
