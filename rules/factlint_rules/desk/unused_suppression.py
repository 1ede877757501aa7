"""SUP001: a comment that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, DirectiveRule, DirectiveUse, Remark, by_profile


class UnusedSuppression(DirectiveRule):
    """A comment that silences factlint silences something.

    Once the words it was written for are gone, the comment only hides the next mistake.

    Bad (markdown yes):
        <!-- factlint-disable-next-line dates -- the mayor's own words -->
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this comment silences nothing
        The harbour board has raised its fees by a tenth.
    Good:
        The harbour board has raised its fees by a tenth.
    """

    code = "SUP001"
    name = "unused-suppression"
    severity = by_profile("warning", news="info")
    message = "this comment silences nothing"
    advice = "delete it"
    citations = (Citation("factlint", "suppressions"),)

    def check(self, use: DirectiveUse, options: object) -> Iterator[Remark]:
        """Yield a comment that took no finding; comments with unknown codes are SUP003's."""
        del options
        directive = use.directive
        if directive.lines is None or use.used or use.unknown:
            return
        yield self.finding(directive.span, in_source=True)
