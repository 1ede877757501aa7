"""QUO002: somebody's words as a paragraph of their own, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    NameKind,
    Related,
    Remark,
    Span,
    VoiceEvidence,
    by_profile,
    first_person_paragraphs,
    names,
    pattern,
)

_FIRST_PERSON = pattern(
    r"(?<![\w’'-])(?:I|[Mm]e|[Mm]y|mine|myself|[Ww]e|[Oo]urs?|us)(?![\w-])", case=True
)
#: "Every activist I spoke to", "he told me".
_ASKED = pattern(r"\bI (?:spoke|talked|met|asked|visited|interviewed)\b|\btold me\b", case=True)
#: "Said the mayor", "Ms Roe added", "told the board"; not "they told us" of a reader.
_REPORTED = pattern(
    r"[”\"'] (?:said|says|added|he|she)\b|\b[A-Z]\w+ (?:said|says|added|told)\b", case=True
)
#: Readers say "I" and "you", and ask.
_TALKS = pattern(r"\?|\b(?:I|[Mm]y|[Ww]e|[Yy]our?|[Oo]ur|should)\b", case=True)
#: Fewer paragraphs may be one source's words and the report between them.
_LEAST_COMMENTS = 5
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
    """Somebody's words are in quotation marks or a block quotation, with their speaker.

    When web copy sets a source's words as a paragraph of its own and loses the marks, the
    article itself seems to say "I". Only paragraphs in the first person count, and only behind
    a paragraph that leads into somebody's words or reports what a person says. Where the
    article has a byline the "I" is the writer's; under a speaker's label or a question, and in
    notes to the reader, it is plain whose it is; so it is of a correspondent who asked people. Columns, reviews, interviews, live pages,
    guides, and the comments of readers that end an article are left alone.

    Bad:
        The observatory above the town is a hundred years old.
        Rao has run it since 2011, and spoke to the school about her first telescope.
        I loved that job. I would have done it for nothing, and some years I nearly did.
        ^^^^^^^^^^^^^^^^^^^ whose words are these? The paragraph says “I” without quotation marks
        The observatory opens its dome to visitors on the first Friday of each month.

        The baker Anna Weir pinned a letter to her door on Monday:
        I never wanted to close, and I have cried every night.
        ^^^^^^^^^^^^^^^^^^^^^^^^ whose words are these? The paragraph says “I” without quotation marks
    Good:
        The observatory above the town is a hundred years old.
        Rao has run it since 2011, and spoke to the school about her first telescope.
        “I loved that job. I would have done it for nothing, and some years I nearly did.”
        The observatory opens its dome to visitors on the first Friday of each month.

        By Iona Rao
        The observatory is a hundred years old. Its director spoke to me on Monday.
        I loved the view. I would climb up there for nothing.
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

        **Who paid for the dome?**
        I did. I sold my boat.
        **Who runs it now?**
        My sister does, and I help.
    """

    code = "QUO002"
    name = "unmarked-quotation"
    severity = by_profile("warning")
    message = "whose words are these? The paragraph says “I” without quotation marks"
    advice = "set them in quotation marks or as a block quotation, and name the speaker"
    citations = (Citation("Chicago Manual of Style", "block quotations"),)
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield the first words of each run of such paragraphs; of many, one finding."""
        unmarked = [] if ctx.personal or ctx.document.signed else _runs(ctx)
        sure = [run for run in unmarked if _share(ctx.text, run) >= ctx.options.min_share]
        sure = [run for run in sure if not (_reporter(ctx, run) or _comments(ctx, run))]
        runs = [_first_words(ctx.text, run) for run in sure]
        if len(runs) > ctx.options.at_most:
            others = tuple(Related(run, "this one too") for run in runs[1:])
            yield self.finding(
                runs[0],
                message="whose words are these? {count} places say “I” without quotation marks",
                related=others,
                count=len(runs),
            )
        else:
            yield from (self.finding(run) for run in runs)
        if ctx.profile == "strict":
            yield from self._asides(ctx, [run for run in unmarked if run not in sure])
        if (
            not ctx.personal
            and not ctx.document.voices
            and (ctx.options.columns or ctx.profile == "strict")
        ):
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
        speaking = first_person_paragraphs(ctx.text, document.blocks, document.quoted)
        if len(speaking) < 2:
            return
        first, others = speaking[0], speaking[1:]
        yield self.finding(
            _first_words(ctx.text, first.span),
            message="{count} paragraphs say “I” without quotation marks",
            advice="if this is a column, let the byline say so; if an interview, mark the words",
            severity="info",
            related=tuple(
                Related(_first_words(ctx.text, other.span), "also in the first person")
                for other in others
            ),
            count=len(speaking),
        )


def _reporter(ctx: Context[Options], run: Span) -> bool:
    """Return whether the "I" is the correspondent's.

    Who speaks so asked people questions, or names the one person of the paragraph before: nobody
    says "it is time for a new Gordon Brown" of himself.
    """
    before = [block.span for block in ctx.document.course if block.span.end <= run.start]
    people, own = (
        {name.words[-1] for name in ctx.read(names).within(span) if name.kind is NameKind.PERSON}
        for span in (before[-1] if before else run, run)
    )
    if before and len(people) == 1 and people <= own:
        return True
    return _ASKED.search(ctx.text, run.start, run.end) is not None


def _comments(ctx: Context[Options], run: Span) -> bool:
    """Return whether readers' comments end the article: nobody is quoted or reported from here on."""
    tail = [block.span for block in ctx.document.course if block.span.start >= run.start]
    talking = [span for span in tail if _TALKS.search(ctx.text, span.start, span.end)]
    talk = len(tail) >= _LEAST_COMMENTS and 2 * len(talking) >= len(tail)
    return talk and _REPORTED.search(ctx.text, run.start) is None


def _share(text: str, run: Span) -> float:
    """Return the first-person words in a hundred."""
    words = len(run.of(text).split())
    return 100 * len(_FIRST_PERSON.findall(text, run.start, run.end)) / max(1, words)


def _runs(ctx: Context[Options]) -> list[Span]:
    """Return first-person paragraphs nothing marks as speech; those in a row are one."""
    document = ctx.document
    speaking = first_person_paragraphs(ctx.text, document.blocks, document.quoted)
    mine = {block.span for block in speaking}
    runs: list[Span] = []
    for spoken in document.voices:
        if spoken.span not in mine or spoken.evidence not in (
            VoiceEvidence.LEAD_IN,
            VoiceEvidence.REPORT,
        ):
            continue
        if runs and not ctx.text[runs[-1].end : spoken.span.start].strip():
            runs[-1] = Span(runs[-1].start, spoken.span.end)
        else:
            runs.append(spoken.span)
    return runs


def _first_words(text: str, paragraph: Span) -> Span:
    hit = _FIRST_WORDS.match(text, paragraph.start, paragraph.end)
    return Span(hit.start(), hit.end()) if hit else paragraph
