"""TKS004: an embargo line in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    dates,
    pattern,
)

#: A day or an hour: "do not run before you can walk" is no embargo.
_TIME = (
    r"\s+(?:the\s+)?(?:\d{1,2}(?!\s*(?:seconds?|minutes?|hours?|days?)\b)|noon\b|midnight\b|tomorrow\b|tonight\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)"
)

#: What a line says, and words of which one is in it.
_LINES = (
    (
        r"(?:please\s+)?(?:do\s+not|don['’]t|not\s+to\s+be)\s+(?:broadcast|post(?:ed)?|print(?:ed)?|"
        r"publish(?:ed)?|releas(?:e|ed)|run|used?)\s+(?:before|until|till|ahead\s+of)"
        rf"(?={_TIME})",
        "broadcast post posted print printed publish published release released run use used",
    ),
    (
        rf"(?:please\s+)?hold\s+(?:(?:until|till)(?={_TIME})|for\s+(?:publication|release)\b)",
        "hold",
    ),
    (
        rf"for\s+(?:publication|use|broadcast)\s+(?:from|after|on)(?={_TIME})",
        "publication use broadcast",
    ),
    (
        r"(?:copy|story)\s+(?:is\s+)?(?:under\s+)?embargo(?:ed)?(?=\s*(?::|$|\n)|\s+(?:until|till|for|to)\b)",
        "embargo embargoed",
    ),
)


class Embargo(PatternRule):
    """Copy under embargo is held, and copy that is free carries no embargo line.

    The line is for the desk. When its day lies after the publication date the story is to be
    held; when the day has passed, the line is to go. Trade embargoes and arms embargoes are
    news, and are left alone.

    Bad:
        EMBARGOED until 9am Friday. The bank has cut its rate.
        ^^^^^^^^^^^^^^^ the copy is under embargo
    Bad (published 2024-06-03):
        EMBARGO: 10 June 2024. The bank has cut its rate.
        ^^^^^^^^ the embargo ends after the publication date

        Not for publication before 1 May 2024. The bank has cut its rate.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ the embargo has passed; its line is still in the copy
    Good:
        The arms embargo stays until Friday, and embargoed goods were held.
    """

    code = "TKS004"
    name = "embargo"
    severity = by_profile("error")
    message = "the copy is under embargo"
    advice = "hold it, or take the line out once it is free"
    citations = (Citation("Reuters Handbook of Journalism", "embargoes"),)
    looks_for = (
        pattern(
            r"(?m:^)[\W_]{0,20}(?P<mark>(?:strictly\s+|under\s+|under\s+strict\s+)?embargo(?:ed)?(?:\s+(?:until"
            r"|till|to|for|copy|notice)\b|\s*:))",
            keys=("embargo",),
        ),
        pattern(
            r"(?m:^)[\W_]{0,20}(?P<mark>(?:not|no)\s+for\s+(?:publication|broadcast|release"
            r"|use)(?:\s+or\s+\w+)?(?:\s+(?:before|until|till)\b)?|"
            r"hold\s+for\s+release\b(?:\s+until\b)?|for\s+release\s+(?:on|at|after)\b)",
            keys=("publication", "broadcast", "release", "use"),
        ),
        # "Do not publish before 9am", "[not to be used until Friday]", "Hold until Monday": where a line or a
        # bracket begins
        *(
            pattern(rf"(?<![^\n\[(])[\W_]{{0,20}}(?P<mark>{line})", words=tuple(words.split()))
            for line, words in _LINES
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the line, judged by its date where both dates are known."""
        until, published = _until(hit, ctx), ctx.published
        if until is None or until.interval is None or published is None:
            yield self.finding(hit.span, date=until)
        elif published < until.interval[0]:
            yield self.finding(
                hit.span,
                message="the embargo ends after the publication date",
                advice="hold it",
                date=until,
            )
        else:
            yield self.finding(
                hit.span,
                message="the embargo has passed; its line is still in the copy",
                advice="delete the line",
                severity="warning",
                date=until,
            )


def _until(hit: Hit, ctx: Context) -> DateExpression | None:
    """Return the first date on the embargo's own line."""
    end = ctx.text.find("\n", hit.span.end)
    end = len(ctx.text) if end < 0 else end
    for date in ctx.read(dates):
        if hit.span.start <= date.span.start < min(end, hit.span.end + 60):
            return date
    return None
