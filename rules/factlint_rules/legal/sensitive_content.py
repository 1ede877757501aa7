"""LEG007: content that needs a note."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

_HELP = pattern(
    r"\b(?:helpline|samaritans|hotline|content warning|trigger warning|0800|988|116 123)\b"
)


class SensitiveContent(PatternRule):
    """An article on suicide, self-harm or abuse says where help is to be had.

    The house note and a helpline belong under such an article. Reported once, at the first mention, where no
    helpline is named; not an error.

    Bad (profile strict):
        The inquest heard of her self-harm at school.
                                 ^^^^^^^^^ “self-harm”: does the house add a helpline or a note?
    Good (profile strict):
        The inquest heard of her self-harm at school. The Samaritans helpline is open day and night.

        The oil seed rape is in flower.
    """

    code = "LEG007"
    name = "sensitive-content"
    severity = by_profile(None, strict="info")
    message = "“{text}”: does the house add a helpline or a note?"
    advice = "add the house note"
    citations = (Citation("Samaritans media guidelines"),)
    looks_for = (
        pattern(
            r"\b(?:self-harm(?:ed|ing)?|(?:her|his|their) suicide|suicidal|(?:was|were|been) raped|"
            r"sexual(?:ly)? (?:abused?|assault(?:ed)?)|child abuse|eating disorders?)\b",
            keys=("self-harm", "suicid", "raped", "sexual", "child abuse", "eating disorder"),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the first mention in an article that names no help."""
        first = self.looks_for[0].search(ctx.text)
        if first is not None and first.start() == hit.span.start and not _HELP.search(ctx.text):
            yield self.finding(hit.span, text=hit.words)
