"""Rules out of the table of proselint's checks: one class a check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Draft,
    Fix,
    NoOptions,
    Rule,
    Safety,
    Severity,
    Span,
    Speech,
    severity,
)
from factlint_rules.proselint._engine import Remark, remarks
from factlint_rules.proselint._table import Entry, entries

_SEVERITIES = {
    "news": severity(Severity.WARNING),
    "default": severity(Severity.INFO, news=None),
    "strict": severity(None),
    "never": severity(None, strict=None),
}
#: Words that can be written as they are; proselint also gives alternatives and expressions.
_WORDS = re.compile(r"[^\W\d_][\w ’'.,-]*")
_NOT_WORDS = re.compile(r" or |' |\.\.\.|\\")
_FIRST_PART = re.compile(r"[^\W_]+")


class ProselintRule(DocumentRule[NoOptions]):
    """Passes on what one of proselint's checks says, in proselint's words."""

    entry: ClassVar[Entry]
    message = "{said}"
    # proselint leaves out what it takes for quoted; the rest is passed on whole.
    speech = Speech.CHECK

    def check(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield a draft for each remark."""
        for remark in remarks(self.entry.check, ctx.file):
            if ctx.profile == "news" and self._is_small_talk(remark.span.of(ctx.text)):
                continue
            write = _written(remark, ctx.text)
            yield self.finding(
                remark.span,
                said=remark.message,
                advice="" if write or not remark.replacement else "write “{instead}”",
                instead=remark.replacement,
                fix=self._fix(remark.span, write) if write else None,
                origin=self.origin,
            )

    def _fix(self, span: Span, write: str) -> Fix:
        return self.replacing(span, write, safety=Safety.ASK)

    def _is_small_talk(self, words: str) -> bool:
        if not self.entry.not_in_news:
            return False
        first = _FIRST_PART.search(words)
        # A capital makes it part of a name ("Kimberly-Clark").
        return first is None or first[0][0].isupper() or first[0] in self.entry.not_in_news


def _written(remark: Remark, text: str) -> str | None:
    """Return what can be put in the place of the words, with their capital."""
    write = remark.replacement
    if not write or not _WORDS.fullmatch(write) or _NOT_WORDS.search(write):
        return None
    words = remark.span.of(text)
    if words[0].isupper() and write[0].islower() and words.lower() != write.lower():
        write = write[0].upper() + write[1:]
    return write


def all_rules() -> list[type[Rule[Any]]]:
    """Return a rule for each check of the table."""
    return [_rule(entry) for entry in entries()]


def _rule(entry: Entry) -> type[Rule[Any]]:
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
