"""QUO002: somebody's words as a paragraph of their own, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    Span,
    by_profile,
    first_person_paragraphs,
    pattern,
)

_FIRST_PERSON = pattern(
    r"(?<![\w’'-])(?:I|[Mm]e|[Mm]y|mine|myself|[Ww]e|[Oo]urs?|us)(?![\w-])", case=True
)
_FIRST_WORDS = pattern(r"\S+(?:\s+\S+){0,4}", case=True)


class Options(Struct, frozen=True):
    """Options of QUO002."""

    #: Say so, once, when most paragraphs are in the first person (a column, an interview).
    columns: bool = False
    #: Where more places do, as on a page of letters, they are one finding.
    at_most: int = 3
    #: First-person words in a hundred below which the "I" may be the writer's own; such
    #: paragraphs are notes in the strict profile and left out elsewhere.
    min_share: float = 1.2


class UnmarkedQuotation(DocumentRule[Options]):
    """Somebody's words stand in quotation marks or a block quotation, with their speaker.

    When web copy sets a source's words as a paragraph of its own and loses the marks, the
    article itself seems to say "I". Only paragraphs in the first person count, and only where
    the rest of the article is not in the first person, and never in a column, a review, an
    interview, a live page or a guide.

    Bad:
        The observatory above the town is a hundred years old.
        Rao has run it since 2011, and spoke to the school about her first telescope.
        I loved that job. I would have done it for nothing, and some years I nearly did.
        ^^^^^^^^^^^^^^^^^^^ this paragraph speaks as “I” in copy that does not, and has no quotation marks
        The observatory opens its dome to visitors on the first Friday of each month.
    Good:
        The observatory above the town is a hundred years old.
        Rao has run it since 2011, and spoke to the school about her first telescope.
        “I loved that job. I would have done it for nothing, and some years I nearly did.”
        The observatory opens its dome to visitors on the first Friday of each month.
    Good (kind interview):
        The observatory above the town is a hundred years old.
        Rao has run it since 2011, and spoke to the school about her first telescope.
        I loved that job. I would have done it for nothing, and some years I nearly did.
        The observatory opens its dome to visitors on the first Friday of each month.
    Good (markdown yes):
        Rao told the school about her first telescope.
        > I loved that job. I would have done it for nothing.
        The observatory opens its dome to visitors on the first Friday of each month.
    """

    code = "QUO002"
    name = "unmarked-quotation"
    severity = by_profile("error")
    message = "this paragraph speaks as “I” in copy that does not, and has no quotation marks"
    advice = "set it in quotation marks or as a block quotation, and name the speaker"
    citations = (Citation("Chicago Manual of Style", "block quotations"),)
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield the first words of each run of such paragraphs; of many, one finding."""
        if ctx.personal:
            return
        unmarked = _runs(ctx)
        sure = [run for run in unmarked if _share(ctx.text, run) >= ctx.options.min_share]
        runs = [_first_words(ctx.text, run) for run in sure]
        if len(runs) > ctx.options.at_most:
            others = tuple(Related(run, "this one too") for run in runs[1:])
            yield self.finding(
                runs[0],
                message="{count} places speak as “I” in copy that does not, without quotation marks",
                related=others,
                count=len(runs),
            )
        else:
            yield from (self.finding(run) for run in runs)
        if ctx.profile == "strict":
            yield from self._asides(ctx, [run for run in unmarked if run not in sure])
        if not unmarked and (ctx.options.columns or ctx.profile == "strict"):
            yield from self._column(ctx)

    def _asides(self, ctx: Context[Options], runs: list[Span]) -> Iterator[Remark]:
        for run in runs:
            yield self.finding(
                _first_words(ctx.text, run),
                message="this paragraph says “I” once in copy that does not",
                advice="mark the words if they are a source's; take the writer out if not",
                severity="info",
            )

    def _column(self, ctx: Context[Options]) -> Iterator[Remark]:
        document = ctx.document
        quoted = [one.span for one in document.quotations.marked if not one.nested]
        speaking = first_person_paragraphs(ctx.text, document.blocks, quoted)
        if len(speaking) < 2:
            return
        first, others = speaking[0], speaking[1:]
        yield self.finding(
            _first_words(ctx.text, first.span),
            message="{count} paragraphs speak as “I” without quotation marks",
            advice="if this is a column, let the byline say so; if an interview, mark the words",
            severity="info",
            related=tuple(
                Related(_first_words(ctx.text, other.span), "also in the first person")
                for other in others
            ),
            count=len(speaking),
        )


def _share(text: str, run: Span) -> float:
    """Return the first-person words in a hundred."""
    words = len(run.of(text).split())
    return 100 * len(_FIRST_PERSON.findall(text, run.start, run.end)) / max(1, words)


def _runs(ctx: Context[Options]) -> list[Span]:
    """Return unmarked paragraphs, those that follow one another as one."""
    runs: list[Span] = []
    for paragraph in ctx.document.unmarked:
        if runs and not ctx.text[runs[-1].end : paragraph.start].strip():
            runs[-1] = Span(runs[-1].start, paragraph.end)
        else:
            runs.append(paragraph)
    return runs


def _first_words(text: str, paragraph: Span) -> Span:
    hit = _FIRST_WORDS.match(text, paragraph.start, paragraph.end)
    return Span(hit.start(), hit.end()) if hit else paragraph
