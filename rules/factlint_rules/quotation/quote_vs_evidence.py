"""QUO006: a quotation that the texts on record have otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from factlint.api import (
    Article,
    Citation,
    Context,
    DocumentRule,
    NameKind,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    names,
    pattern,
    speaker_of,
)
from factlint_rules.quotation._transcripts import Difference, NearestPassage, Transcript, pieces_of

_PRONOUN = pattern(r"\b(?:he|she)\b")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
#: So many of its words must be in a passage for that passage to be what was quoted.
_NEAR = 0.6
#: In the speaker's own text, where the search is narrower.
_NEAR_OWN = 0.5
#: Fewer words than these are a phrase that anybody may have used.
_LONG = 5
_SHOWN = 3


class Options(Struct, frozen=True):
    """Options of QUO006."""

    #: Shortest quotation that is looked for, in words.
    shortest: int = 2
    #: Report quotations that are in no text, where a text of the speaker is on record.
    absent: bool = True


class QuoteVsEvidence(DocumentRule[Options]):
    """A quotation has the words of its transcript.

    Quotations are compared with the texts of the evidence folder; without a folder the rule is
    silent. One whose words are in no text, but nearly so, is reported with the words that differ.
    One that is not there at all is reported where the speaker's own text is: a text whose file
    name or front matter names the speaker, or in which the name is the label of what is said. Words
    left out are marked by points, words put in by square brackets; capitals, punctuation,
    numbers in words or figures, and the "er" of the tape make no difference.

    Bad (transcript Ann Roe: We asked for one day off and they gave us none.):
        “We asked for a day off and they gave us none,” Ann Roe said.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not as in example, line 1: “a” here, “one” there

        Ann Roe said the town was “a disgrace to us all”.
                                  ^^^^^^^^^^^^^^^^^^^^^^ not in the texts of Ann Roe (example)
    Good (transcript Ann Roe: We asked for one day off and they gave us none.):
        “We asked for one day off . . . they gave us none,” Ann Roe said.

        “[The crew] asked for 1 day off,” Ann Roe said, “and they gave us none.”

        “The weather was kind to us,” Ben Hale said.
    """

    code = "QUO006"
    name = "quote-vs-evidence"
    severity = by_profile("error")
    message = "not as in {text}, line {line}: {differences}"
    advice = "print what was said, or mark what you left out or put in"
    citations = (
        Citation("NPR accuracy checklist", "quotations"),
        Citation("Silverman, Regret the Error", "accuracy checklist: quotations"),
    )
    options = Options
    by_records = True

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each quotation that no text has, or only nearly has."""
        record = ctx.article.on_record
        if record is None:
            return
        digest = ctx.document.source.digest
        texts = [text for text in record.texts if text.document.source.digest != digest]
        if not texts:
            return
        for span in _quoted(ctx):
            pieces = pieces_of(ctx.text, span)
            words = [word for piece in pieces for word in piece.words]
            if len(words) < ctx.options.shortest or _is_title(ctx.text, [w.span for w in words]):
                continue
            if not any(_transcript(text.document.text).has(pieces) for text in texts):
                yield from self._missing(ctx, span, texts)

    def _missing(self, ctx: Context[Options], span: Span, texts: list[Article]) -> Iterator[Remark]:
        """Yield what is wrong with a quotation that is in no text word for word."""
        pieces = pieces_of(ctx.text, span)
        length = sum(len(piece.words) for piece in pieces)
        speaker = _speaker(ctx, span)
        own = [text for text in texts if speaker and _is_of(text, speaker)]
        best: tuple[NearestPassage, Article] | None = None
        for text in own or texts:
            found = _transcript(text.document.text).nearest(pieces, ctx.text)
            enough = found.share >= (_NEAR_OWN if text in own else _NEAR)
            if enough and (length >= _LONG or own) and (not best or found.share > best[0].share):
                best = found, text
        marked = _with_marks(ctx.text, span)
        if best is not None:
            found, text = best
            if found.differences or len(pieces) > 1:
                source = text.document.to_source(Span(found.at, found.at))
                yield self.finding(
                    marked,
                    text=_name(text),
                    line=text.document.locate(source).line,
                    differences=_in_words(found.differences),
                )
        elif own and ctx.options.absent:
            yield self.finding(
                marked,
                severity="warning",
                message="not in the texts of {speaker} ({texts})",
                advice="find where it was said, or whose words these are",
                speaker=speaker,
                texts=", ".join(_name(text) for text in own[:_SHOWN]),
            )


def _quoted(ctx: Context[Options]) -> Iterator[Span]:
    """Yield the marked quotations, without their marks, and the block quotations."""
    for quotation in ctx.document.quotations.marked:
        if not quotation.nested:
            yield quotation.inner
    for block in ctx.document.blocks:
        if block.kind is SegmentKind.BLOCK_QUOTE and not any(
            block.span.contains(one.span) for one in ctx.document.quotations.marked
        ):
            yield block.span


def _with_marks(text: str, span: Span) -> Span:
    before = text[span.start - 1 : span.start]
    after = text[span.end : span.end + 1]
    marked = before in "\"“‘'«„" and after in "\"”’'»“" and before and after
    return Span(span.start - 1, span.end + 1) if marked else span


@lru_cache(maxsize=256)
def _transcript(text: str) -> Transcript:
    return Transcript(text)


def _is_title(text: str, words: list[Span]) -> bool:
    """Return whether quoted words are set as titles are: “Lantern Hill”."""
    written = [word.of(text) for word in words]
    return len(written) <= 8 and all(
        word[0].isupper() or word[0].isdigit() or word in _SMALL for word in written
    )


def _speaker(ctx: Context[Options], span: Span) -> str:
    """Return who is quoted: the one person of the sentence, or of the paragraph before for "she"."""
    named = speaker_of(ctx.article, span)
    if named:
        return named
    sentence = ctx.sentence(span)
    around = ctx.text[sentence.start : span.start] + ctx.text[span.end : span.end + 60]
    blocks = [block for block in ctx.document.blocks if block.span.start <= span.start]
    if not _PRONOUN.search(around) or len(blocks) < 2:
        return ""
    before = Span(blocks[-2].span.start, span.start)
    people = {
        ctx.read(names).people[name.words[-1]].full or name.text
        for name in ctx.read(names).within(before)
        if name.kind is NameKind.PERSON and not ctx.in_speech(name.span)
    }
    return people.pop() if len(people) == 1 else ""


def _is_of(text: Article, speaker: str) -> bool:
    """Return whether a text is of a speaker: named at its head, or the label of a line."""
    surname = speaker.rsplit(None, 1)[-1].casefold()
    document = text.document
    values = document.metadata.data.values() if document.metadata is not None else ()
    head = " ".join([document.source.path.rsplit("/", 1)[-1], *map(str, values)])
    if surname in pattern(r"[\W_]+").split(head.casefold()):
        return True
    return any(
        surname in line.split(":", 1)[0].casefold().strip(" *_").split()
        for line in document.text.splitlines()
        if ":" in line[:60]
    )


def _name(text: Article) -> str:
    return text.document.source.path


def _in_words(differences: tuple[Difference, ...]) -> str:
    parts = []
    for one in differences[:_SHOWN]:
        if not one.there:
            parts.append(f"“{one.here}” is not there")
        elif not one.here:
            parts.append(f"“{one.there}” is left out")
        else:
            parts.append(f"“{one.here}” here, “{one.there}” there")
    if len(differences) > _SHOWN:
        parts.append(f"and {len(differences) - _SHOWN} more")
    return "; ".join(parts) or "its parts are in another order, or not beside each other"
