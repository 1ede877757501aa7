"""SUP003: a comment about a rule no one knows."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, DirectiveRule, DirectiveUse, Remark, by_profile

_ACTIONS = ("disable", "disable-line", "disable-next-line", "disable-file", "enable")


def _advice(word: str) -> str:
    from difflib import get_close_matches  # hardly ever needed

    if near := get_close_matches(word, _ACTIONS, 1, cutoff=0.7):
        return f"did you mean factlint-{near[0]}?"
    return f"write {', '.join(_ACTIONS[:-1])} or {_ACTIONS[-1]}"


class UnknownCode(DirectiveRule):
    """A comment that silences factlint names rules that exist.

    A code with a slip in it silences nothing, and says nothing about it.

    Bad (markdown yes):
        <!-- factlint-disable-next-line DATE03 -- the mayor's own words -->
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no rule is called “DATE03”
        The harbour board has raised its fees by a tenth.

        <!-- factlint-silence dates -->
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “factlint-silence” is no comment factlint knows
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
                message="“factlint-{word}” is no comment factlint knows",
                word=directive.word,
                advice=_advice(directive.word),
            )
        elif use.unknown:
            codes = " or ".join(f"“{code}”" for code in use.unknown)
            yield self.finding(directive.span, in_source=True, codes=codes)
