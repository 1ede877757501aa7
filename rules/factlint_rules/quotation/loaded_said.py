"""QUO004: a verb of saying that judges."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern


class LoadedSaid(PatternRule):
    """What people say is introduced by "said".

    "Claimed" doubts, "admitted" convicts, "revealed" and "pointed out" vouch for what follows.
    Right where it is meant: a guilty plea is admitted. In strict only.

    Bad (profile strict):
        “It was late,” she claimed.
                           ^^^^^^^ “claimed” judges what was said

        The mayor admitted that the bridge was late.
                  ^^^^^^^^ “admitted” judges what was said
    Good (profile strict):
        “It was late,” she said.

        He admitted theft in court.

        No details were revealed.
    """

    code = "QUO004"
    name = "loaded-said"
    severity = by_profile(None, strict="info")
    message = "“{text}” judges what was said"
    advice = "write “said”"
    citations = (
        Citation("Wikipedia Manual of Style", "MOS:SAID"),
        Citation("Guardian style guide"),
    )
    speech = "silent"
    looks_for = (
        pattern(
            r"(?:[\"”’'],?\s+(?:(?:he|she|they|it|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\s+)?)"
            r"(?P<mark>claimed|admitted|insisted|revealed|conceded|confessed|gushed|boasted)\b(?=[.,]|\s+(?:[A-Z]|the\b))",
            keys=("ed",),
        ),
        pattern(
            r"\b(?P<mark>claimed|admitted|insisted|revealed|conceded|confessed|boasted|pointed\s+out)\s+that\b",
            words=("that",),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield each such verb."""
        del ctx
        yield self.finding(hit.span, text=hit.words)
