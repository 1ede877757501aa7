"""ATT003: everybody loved it."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern
from factlint_rules.claims._sources import named_near

_CROWD = (
    r"(?:audiences?|viewers|fans|people|readers|listeners|critics|players|gamers|users|consumers|voters|customers"
    r"|the\s+public|moviegoers|reviewers|spectators)"
)
_MOST = (
    r"(?:the\s+(?:vast\s+|overwhelming\s+|great\s+)?majority\s+of|most|nearly\s+all|almost\s+all|all"
    r"|virtually\s+all)\s+(?:the\s+|of\s+the\s+)?(?:\w+\s+)?"
)
_EVERY = r"(?:everyone|everybody|the\s+whole\s+(?:world|country|nation)|no\s+one|nobody)"
_FEEL = (
    r"(?:loved?|loves|hated?|hates|adored?|adores|enjoyed?|enjoys|prefers?|preferred|likes?|liked|disliked?"
    r"|despised?|praised|embraced|welcomed|rejected)"
)


class UniversalAudience(PatternRule):
    """A crowd's feeling comes with a figure or a source.

    No one has asked everybody. "The majority of audiences loved it" is a measurement without a
    measure: give the rating, the poll or the sales, or say who thinks so.

    Bad (profile strict):
        Everybody loved the finale.
        ^^^^^^^^^^^^^^^ “Everybody loved”: how many, and who counted?

        The majority of viewers hated the new kit.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The majority of viewers hated”: how many, and who counted?
    Good (profile strict):
        The finale drew 4.1m viewers, the ratings board says.

        Most viewers liked the finale: 72% gave it four stars.

        Not everyone loved the finale.
    """

    code = "ATT003"
    name = "universal-audience"
    severity = by_profile(None, strict="warning")
    message = "“{text}”: how many, and who counted?"
    advice = "give the figure and who measured it, or say who thinks so"
    citations = (Citation("Wikipedia Manual of Style", "MOS:WEASEL"),)
    speech = "silent"
    looks_for = (
        pattern(
            # The first letters come first: no other test is made at most places.
            rf"(?=[tmnave])(?<!\w)(?<!not\s)(?P<mark>(?:{_MOST}{_CROWD}|{_EVERY})\s+(?:\w+ly\s+|have\s+|has\s+"
            rf"|already\s+|just\s+)?{_FEEL})\b",
            words=(
                "majority",
                "most",
                "all",
                "everybody",
                "everyone",
                "every",
                "whole",
                "nobody",
                "one",
            ),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one remark unless a figure or a source is beside it."""
        sentence = ctx.sentence(hit.span).of(ctx.text)
        if any(character.isdigit() for character in sentence.replace(hit.text, "")) and (
            "%" in sentence or "per cent" in sentence or "percent" in sentence
        ):
            return
        if named_near(ctx, hit.span):
            return
        yield self.finding(hit.span, text=hit.words)
