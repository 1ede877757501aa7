"""SUP002: a comment that does not say why."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, DirectiveRule, DirectiveUse, Remark, by_profile


class SuppressionWithoutReason(DirectiveRule):
    """A comment that silences factlint says why.

    The next editor sees that somebody judged the words to be right; the reason, after `--`,
    lets them judge again.

    Bad (markdown yes):
        <!-- factlint-disable-next-line dates -->
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this comment does not say why
        The harbour board has raised its fees by a tenth.
    Good (markdown yes):
        <!-- factlint-disable-next-line dates -- the mayor's own words -->
        The harbour board has raised its fees by a tenth.

        The harbour board has raised its fees by a tenth.
    """

    code = "SUP002"
    name = "suppression-without-reason"
    severity = by_profile("warning", news="info")
    message = "this comment does not say why"
    advice = "add the reason after “--”"
    citations = (Citation("factlint", "suppressions"),)

    def check(self, use: DirectiveUse, options: object) -> Iterator[Remark]:
        """Yield a comment that silences without a reason."""
        del options
        directive = use.directive
        if directive.lines is not None and not directive.reason:
            yield self.finding(directive.span, in_source=True)
