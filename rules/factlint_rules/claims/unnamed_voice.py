"""ATT010: commuters say, a nurse said."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, Span, by_profile
from factlint_rules.claims._further_voices import FURTHER, nameless, span_of
from factlint_rules.claims._sources import sourced
from factlint_rules.claims._voices import VOICES, in_tables, unnamed


class UnnamedVoice(PatternRule):
    """A source has a name.

    "Commuters have complained" and "a nurse said" give a reader, or the desk, no one to ask.
    A name in the sentence or the next will do, a link or a footnote. People at large ("some would
    argue") are left alone where the copy speaks for its maker, whose foil they are; not so in strict.

    Bad:
        The bus is hourly now. Commuters have complained that it is slow.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^ “Commuters have complained”: who?

        A nurse on the ward said two beds were staffed.
        ^^^^^^^^^^^^^^^^^^^^^^^^ “A nurse on the ward said”: who?

        Many in the port fear for their jobs. “It was over,” said one woman in the queue.
        ^^^^^^^^^^^^^^^^^^^^^ “Many in the port fear”: who?
                                                             ^^^^^^^^^^^^^^ “said one woman”: who?
    Good:
        Commuters have complained that it is slow. “It never comes,” said Ann Roe, who takes it to Hull.

        Some would argue that our looms are slow. We timed one for you, and it is not.

        The nurse said two beds were staffed. Runners hope to win, and a spokesman said so.
    """

    code = "ATT010"
    name = "unnamed-voice"
    severity = by_profile("warning", news=None)
    message = "“{text}”: who?"
    advice = "name them, or cut it"
    citations = (Citation("Wikipedia Manual of Style", "MOS:WEASEL"),)
    speech = "silent"
    looks_for = (*VOICES, *FURTHER)

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield those who are without a name, unless one close by has one."""
        if hit.index >= len(VOICES):
            span = span_of(hit)
            if nameless(hit, ctx) and self._is_new(span, ctx):
                words = " ".join(span.of(ctx.text).split())
                yield self.finding(span, text=words, gather="voices without a name")
        elif unnamed(hit, ctx):
            yield self.finding(hit.span, text=hit.words, gather="voices without a name")

    def _is_new(self, span: Span, ctx: Context) -> bool:
        """Return whether the other patterns have not found the words."""
        sentence = ctx.sentence(span)
        # ATT001 leaves out what a name is near, whoever has it.
        told = in_tables(ctx, span) and not sourced(ctx, span)
        return not told and not any(
            hit.span.overlaps(span) and unnamed(hit, ctx)
            for index, form in enumerate(VOICES)
            if form.may_match(ctx.document)
            for found in form.finditer(ctx.text, sentence.start, sentence.end)
            for hit in (Hit(found, index),)
        )
