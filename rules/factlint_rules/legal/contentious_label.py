"""LEG006: a label in the article's own voice."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern


class ContentiousLabel(PatternRule):
    """A label that one side would dispute is given as somebody's word.

    "Regime", "cult", "terrorist", "extremist" judge; in the article's own voice the paper judges.
    Terms of law ("terrorist attack charges", the Terrorism Act) and names are left alone.

    Bad (profile strict):
        The regime has shut the border.
            ^^^^^^ “regime” judges in the article's own voice
    Good (profile strict):
        The government has shut the border.

        “The regime must go,” she said.

        The new tax regime begins in May.
    """

    code = "LEG006"
    name = "contentious-label"
    severity = by_profile(None, strict="info")
    message = "“{text}” judges in the article's own voice"
    advice = "use a neutral word, or say whose word it is"
    citations = (
        Citation("Wikipedia Manual of Style", "MOS:LABEL"),
        Citation("BBC News style guide"),
    )
    speech = "silent"
    looks_for = (
        pattern(
            r"(?<!tax )(?<!training )(?<!pricing )(?<!trade )\b(?-i:regime|cult|terrorists?|extremists?|fundamentalists?|thugs?)"
            r"\b(?! (?:film|movie|classic|status|hit|following|attacks?|suspects?|leader|website|children|TV"
            r"|offence|act|series|book|favourite|figure))",
            keys=("regime", "cult", "terrorist", "extremist", "fundamentalist", "thug"),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield each label that no one is quoted with."""
        sentence = ctx.sentence(hit.span).of(ctx.text)
        if " said" not in sentence and " called" not in sentence and " told" not in sentence:
            yield self.finding(hit.span, text=hit.words)
