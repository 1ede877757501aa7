"""Rules out of the table of proselint's checks: one class a check."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import ClassVar

from factlint.api import (
    AnyRule,
    Article,
    Citation,
    Context,
    DocumentRule,
    Fix,
    Remark,
    Span,
    by_profile,
)
from factlint_rules.proselint._table import CheckEntry, entries

_SEVERITIES = {
    "news": by_profile("warning"),
    "default": by_profile("info", news=None),
    "strict": by_profile(None),
    "never": by_profile(None, strict=None),
}


def possible_codes(article: Article) -> Collection[str]:
    """Return the codes of the rules whose checks may report something in an article."""
    from factlint_rules.proselint._candidates import candidates

    possible = article.read(candidates)
    codes = _codes()
    return codes.values() if possible is None else {codes[path] for path in possible.terms}


@cache
def _codes() -> dict[str, str]:
    return {rule.entry.check: rule.code for rule in all_rules()}


class ProselintRule(DocumentRule):
    """Passes on what one of proselint's checks says, in proselint's words."""

    entry: ClassVar[CheckEntry]
    speaking = (possible_codes,)
    message = "{said}"
    # proselint leaves out what it takes for quoted; the rest is passed on whole.
    speech = "check"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield a remark for each result."""
        # A hundred of these classes are made at every start: what they run is imported when run.
        from factlint_rules.proselint._engine import results_of

        results = list(results_of(self.entry.check, ctx.article))
        if not results:  # as of most that may report something
            return
        from factlint_rules.proselint._engine import first_part, message_of, written
        from factlint_rules.proselint._passed_on import passed_on

        # Asked for by its name, proselint is passed on as it is.
        whole = ctx.profile == "strict" or "proselint" in ctx.settings.select
        for result in results:
            if not whole:
                first = first_part(result.span.of(ctx.text))
                if self._is_no_adverb(first) or not passed_on(self.entry, result.span, ctx):
                    continue
            write = written(result, ctx.text)
            yield self.finding(
                result.span,
                said=message_of(result, ctx.text, self.entry.summary, own=self.entry.own),
                advice="" if write or not result.replacement else "write “{instead}”",
                instead=result.replacement,
                fix=self._fix(result.span, write) if write else self._swap(result.span, ctx),
                origin=self.origin,
                gather=result.message,
            )

    def _fix(self, span: Span, write: str) -> Fix:
        return self.replacing(span, write, safety="ask")

    def _swap(self, span: Span, ctx: Context) -> Fix | None:
        """Return the fix of a part of the words: a blank for the hyphen of "newly-", no comma."""
        from factlint_rules.proselint._engine import shown

        old, new = self.entry.swap
        at = ctx.text.find(old, span.start, span.end) if old else -1
        if at < 0:
            return None
        words = f"{ctx.text[span.start : at]}{new}{ctx.text[at + len(old) : span.end]}"
        return self.replacing(
            Span(at, at + len(old)),
            new,
            safety="ask",
            title=f"write “{shown(span, ctx.text, words)}”",
        )

    def _is_no_adverb(self, first: str) -> bool:
        """Return whether a first part in -ly is a noun or an adjective, or part of a name."""
        if not self.entry.not_adverbs:
            return False
        # A capital makes it part of a name ("Kimberly-Clark").
        return not first or first[0].isupper() or first in self.entry.not_adverbs


@cache
def all_rules() -> tuple[type[ProselintRule], ...]:
    """Return a rule for each check of the table; each class is made once."""
    return tuple(_rule(entry) for entry in entries())


def __getattr__(name: str) -> type[AnyRule]:
    """Return a rule by the name of its class, so that pickle finds it as it finds any other."""
    for rule in all_rules():
        if rule.__name__ == name:
            return rule
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _rule(entry: CheckEntry) -> type[ProselintRule]:
    cited = [Citation("proselint", entry.check)]
    if entry.source:
        cited.append(Citation(entry.source, "", entry.url))
    name = "".join(part.capitalize() for part in entry.name.split("-"))
    return type(
        name,
        (ProselintRule,),
        {
            "__doc__": entry.page,
            "__module__": __name__,
            "entry": entry,
            "code": entry.code,
            "name": entry.name,
            "severity": _SEVERITIES[entry.runs_in],
            "origin": f"proselint:{entry.check}",
            "citations": tuple(cited),
            "fixable": entry.fixable,
        },
    )
