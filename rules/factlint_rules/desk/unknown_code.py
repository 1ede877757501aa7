"""SUP003: a comment about a rule no one knows."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, DirectiveRule, DirectiveUse, Remark, by_profile


class UnknownCode(DirectiveRule):
    """A comment that silences factlint names rules that exist.

    A code with a slip in it silences nothing, and says nothing about it.

    Bad (markdown yes):
        <!-- factlint-disable-next-line DATE03 -- the mayor's own words -->
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no rule is called “DATE03”
        The harbour board has raised its fees by a tenth.

        <!-- factlint-silence dates -->
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this comment is none factlint knows
        The harbour board has raised its fees by a tenth.
    Good (markdown yes):
        <!-- factlint-disable-next-line dates -- the mayor's own words -->
        The harbour board has raised its fees by a tenth.

        The harbour board has raised its fees by a tenth.
    """

    code = "SUP003"
    name = "unknown-code"
    severity = by_profile("error")
    message = "no rule is called {codes}"
    advice = "see `factlint rules` for the codes and names there are"
    citations = (Citation("factlint", "suppressions"),)

    def check(self, use: DirectiveUse, options: object) -> Iterator[Remark]:
        """Yield a comment with unknown codes, or whose first word is unknown."""
        del options
        directive = use.directive
        if directive.action is None:
            yield self.finding(
                directive.span,
                in_source=True,
                message="this comment is none factlint knows",
                advice="write disable, disable-line, disable-next-line, disable-file or enable",
            )
        elif use.unknown:
            codes = " or ".join(f"“{code}”" for code in use.unknown)
            yield self.finding(directive.span, in_source=True, codes=codes)
