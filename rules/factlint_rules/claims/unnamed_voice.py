"""ATT010: commuters say, a nurse said."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile
from factlint_rules.claims._further_voices import EVERY_VOICE, voice_of


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
    looks_for = EVERY_VOICE

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield those who are without a name, unless one close by has one."""
        span = voice_of(hit, ctx)
        if span is not None:
            words = " ".join(span.of(ctx.text).split())
            yield self.finding(span, text=words, gather="voices without a name")
