"""Which rules run on a file, how severe, and with which options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from factlint.config.options import options_for
from factlint.errors import UsageError
from factlint.model.rule import Rule, RuleInfo
from factlint.model.settings import Settings
from factlint.model.severity import Profile, Severity

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "dates": ("DAT",),
    "claims": ("REL", "ATT"),
    "consistency": ("CON", "NUM"),
    "names": ("NAM",),
    "quotation": ("QUO",),
    "links": ("LNK",),
    "desk": ("TKS", "ENC", "SUP"),
    "legal": ("LEG",),
    "style": ("STY",),
    "grammar": ("GRM",),
    "languagetool": ("GRM",),
    "proselint": ("PRO",),
    "vale": ("VAL",),
}


@dataclass(frozen=True, slots=True)
class ActiveRule:
    """A rule that runs, with its severity and options."""

    rule: Rule[Any]
    severity: Severity
    options: object
    plugin: str


class CodeTable:
    """Codes, prefixes, names, families and engines, as users write them."""

    def __init__(self, rules: Mapping[str, RuleInfo]) -> None:
        self._rules = rules
        self._by_name = {info.name: code for code, info in rules.items()}

    def known(self, word: str) -> bool:
        """Tell whether a word stands for a rule, prefix, family or engine."""
        return word in FAMILIES or bool(self.expand(word))

    def expand(self, word: str) -> frozenset[str]:
        """Return the codes a word stands for; none for an unknown word."""
        if word in self._by_name:
            return frozenset({self._by_name[word]})
        prefixes = FAMILIES.get(word.lower()) or (word.upper(),)
        return frozenset(code for code in self._rules if word and code.startswith(prefixes))

    def codes(self, words: Iterable[str], where: str) -> frozenset[str]:
        """Return the codes of many words.

        Raises:
            UsageError: a word stands for nothing.
        """
        found: set[str] = set()
        for word in words:
            if not self.known(word):
                raise UsageError(f"{where}: unknown code {word!r}", hint=self.suggestion(word))
            found |= self.expand(word)
        return frozenset(found)

    def suggestion(self, word: str) -> str:
        """Return what to try instead of an unknown word."""
        known = [*self._rules, *self._by_name, *FAMILIES]
        close = get_close_matches(word, known, 1) or get_close_matches(word.upper(), known, 1)
        listing = "`factlint rules` lists them all"
        return f"did you mean {close[0]}? {listing}" if close else listing


def active_rules(
    rules: Mapping[str, RuleInfo], settings: Settings, profile: Profile, extra_ignore: Iterable[str]
) -> list[ActiveRule]:
    """Return the rules of a profile after `select` and `ignore`, by code.

    Raises:
        UsageError: unknown code.
        ConfigError: wrong rule options.
    """
    table = CodeTable(rules)
    selected = table.codes(settings.select, "select") if settings.select else None
    ignored = table.codes(settings.ignore, "ignore") | table.codes(extra_ignore, "ignore")
    active = []
    for code, info in rules.items():
        severity = info.rule.severity.of(profile)
        if selected is not None:
            severity = (severity or info.rule.severity.base) if code in selected else None
        if severity is None or code in ignored:
            continue
        raw = {**settings.rules.get(info.name, {}), **settings.rules.get(code, {})}
        options = options_for(info.rule, raw, settings.path)
        active.append(ActiveRule(info.rule(), severity, options, info.plugin))
    return active
