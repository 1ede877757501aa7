"""STY033: two marks where one is meant."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern


class MarksTogether(PatternRule):
    """One mark ends a sentence, and a comma parts a quotation from its speaker.

    "A comedy?." and "at six.." have a mark too many; "“It is late” said Roe" has one too few.

    Bad:
        Is it a comedy?. The mill shut at six.. Then it burned.
                      ^^ “?.” has a mark too many
                                             ^^ “..” has a mark too many

        “It is not a scandal” said Ann Roe. It opened in May,, and shut.
                            ^ a comma is missing before the quotation mark
                                                            ^^ “,,” has a mark too many

        The mill (which was shut ) burned.
                                ^ there is a space inside the bracket
    Good:
        Wait for it... The path is ../mills, and the range 1..5. “It is late,” said Roe.

        What he called “a scandal” said more of him.
    """

    code = "STY033"
    name = "marks-together"
    severity = by_profile("warning", news=None)
    message = "“{marks}” has a mark too many"
    advice = "keep one"
    citations = (Citation("LanguageTool", "DOUBLE_PUNCTUATION"),)
    looks_for = (
        pattern(
            r"(?<=[\w)\"”’'])(?<![./])(?P<mark>[?!]\.(?![.\w/])|(?<!/)\.\.(?=\s+[A-Z]|\s*$)|,[ ]?,|;;|,\.(?=\s|$)|:[ ]?[;,])",
            keys=("?.", "!.", "..", ",,", ", ,", ";;", ",.", ":,", ":;", ": ,", ": ;"),
            case=True,
        ),
        pattern(
            r"(?:^|(?<=[\s(]))[\"“](?=[A-Z])(?:[^\s\"“”]+\s+){2,40}[^\s\"“”]*[a-z](?P<mark>[\"”])\s+(?:said|says"
            r"|added|adds|asked|asks|replied|replies|told|explained|insisted|warned)\s+(?:[A-Z]|the\s|he\b|she\b)",
            keys=('"', "”"),
            words=("said", "says", "added", "adds", "asked", "asks", "replied", "replies", "told", "explained", "insisted", "warned"),
            case=True,
        ),
        pattern(
            r"\((?:[A-Za-z][^\s()]*\s+){1,30}[^\s()]*[a-z.](?P<mark>[ ])\)(?!\()|(?<=[a-z]\s)\((?P<inner>[ ])[a-z][^()\n]{1,200}[^\s()]\)",
            keys=(" )", "( "),
            case=True,
        ),
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the mark that is amiss, unless the place is none of prose."""
        if ctx.document.opaque(hit.span) or len(ctx.to_source(hit.span)) != len(hit.span):
            return
        if hit.index == 0:
            yield self.finding(hit.span, marks=hit.text)
        elif hit.index == 1:
            yield self.finding(
                hit.span,
                message="a comma is missing before the quotation mark",
                advice="put one there",
            )
        else:
            span = hit.span_of("inner") or hit.span
            yield self.finding(
                span, message="there is a space inside the bracket", advice="delete it"
            )
