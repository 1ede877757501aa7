"""STY002: words that add weight and no fact."""

from __future__ import annotations

from factlint.api import Citation, PhraseRule, by_profile


class Intensifier(PhraseRule):
    """A fact is strong without an intensifier.

    "Very", "really" and their kin ask the reader to feel something the facts do not show; the
    exact figure or a stronger word says more in less room.

    Bad:
        The reservoir is very low after the dry spring.
                         ^^^^ “very” adds weight, not a fact
    Good:
        The reservoir is at 31% of capacity after the dry spring.

        “It was really bad,” Okafor said.
    """

    code = "STY002"
    name = "intensifier"
    severity = by_profile(None)
    message = "“{text}” adds weight, not a fact"
    advice = "delete it, or give the figure or a stronger word"
    citations = (
        Citation("proselint", "weasel_words.very"),
        Citation("Wikipedia Manual of Style", "MOS:PUFFERY"),
    )
    speech = "silent"
    table = "intensifiers.toml"
