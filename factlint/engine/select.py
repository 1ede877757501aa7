"""Which rules run on a file, how severe, and with which options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from factlint.config.options import options_for, root_place, severity_in
from factlint.errors import UsageError
from factlint.model.family import Family
from factlint.model.rule import AnyRule, RuleInfo
from factlint.model.section import ChoosesChecks
from factlint.model.settings import Settings
from factlint.model.severity import Profile, Severity


class ActiveRule(Struct, frozen=True):
    """A rule that runs.

    Attributes:
        rule: the rule.
        severity: that of its profile.
        options: the values of its options.
        plugin: who brings it.
        configured: the severity the configuration gives it, or None.
    """

    rule: AnyRule
    severity: Severity
    options: object
    plugin: str
    configured: Severity | None = None

    def severity_of(self, own: Severity | None) -> Severity:
        """Return the severity of a remark; `own` is what the rule says about it, or None.

        The configuration comes first. What the rule itself calls less severe than its other
        remarks (a claim that is on record) is never raised by it.
        """
        if self.configured is None:
            return own or self.severity
        if own is not None and own.rank < self.severity.rank:
            return min(own, self.configured, key=lambda one: one.rank)
        return self.configured


class CodeTable:
    """Codes, prefixes, names, families and engines, as users write them.

    Attributes:
        rules: all rules by code.
    """

    def __init__(self, rules: Mapping[str, RuleInfo], families: Iterable[Family] = ()) -> None:
        self.rules = rules
        self._by_name = {info.name: code for code, info in rules.items()}
        self._heads: dict[str, tuple[str, ...]] = {}
        for family in families:
            for word in (family.name, *family.aliases):
                self._heads[word] = (*self._heads.get(word, ()), *family.heads)

    def known(self, word: str) -> bool:
        """Return whether a word names a rule, prefix, family or engine."""
        return word in self._heads or bool(self.expand(word))

    def expand(self, word: str) -> frozenset[str]:
        """Return the codes a word means; none for an unknown word."""
        if word in self._by_name:
            return frozenset({self._by_name[word]})
        if ":" in word:
            return self._passed_on(word)
        prefixes = self._heads.get(word.lower()) or (word.upper(),)
        return frozenset(code for code in self.rules if word and code.startswith(prefixes))

    def _passed_on(self, check: str) -> frozenset[str]:
        """Return the rules that pass on a check of another engine, or all below it."""
        return frozenset(
            code
            for code, info in self.rules.items()
            if info.rule.origin == check or info.rule.origin.startswith(f"{check}.")
        )

    def codes(self, words: Iterable[str]) -> frozenset[str]:
        """Return the codes of many words; unknown ones mean none."""
        return frozenset().union(*(self.expand(word) for word in words))

    def idea(self, code: str) -> str:
        """Return what the findings of a rule are about: its family's idea, else the rule itself."""
        info = self.rules.get(code)
        return (info.family.idea if info else "") or code

    def silenceable(self, code: str) -> bool:
        """Return whether directives may silence the findings of a rule."""
        info = self.rules.get(code)
        return info is None or info.family.silenceable

    def unknown(self, word: str) -> str | None:
        """Return what is wrong with a word that means nothing, with the nearest that does."""
        if self.known(word):
            return None
        from factlint.records.key_location import did_you_mean, quoted

        origins = (info.rule.origin for info in self.rules.values())
        known = [*self.rules, *self._by_name, *self._heads, *filter(None, origins)]
        apart = "; commas stand between codes" if len(word.split()) > 1 else ""
        return f"unknown code {quoted(word)}{apart or did_you_mean(word, known)}"


#: What to do about an unknown code.
LISTING = "`factlint rules` lists them all."


def check_codes(settings: Settings, table: CodeTable, flags: Mapping[str, Sequence[str]]) -> None:
    """Check all codes of the settings, also those that no file meets.

    Args:
        settings: the configuration with the flags laid over it.
        table: all rules there are.
        flags: the codes at the end of `select` and of `ignore` that flags put there.

    Raises:
        UsageError: a code of a flag is unknown.
        ConfigError: codes of the configuration do; all are named, with file and line.
    """
    for key, words in flags.items():
        for refused in filter(None, map(table.unknown, words)):
            raise UsageError(f"--{key}: {refused}", hint=LISTING)
    written = [*_listed(settings, "select", flags), *_listed(settings, "ignore", flags)]
    for glob, codes in settings.per_file_ignores.items():
        written += [(("per-file-ignores", glob, n), code) for n, code in enumerate(codes)]
    written += [(("accept", n, "code"), one.code) for n, one in enumerate(settings.accept)]
    for n, entry in enumerate(settings.files):
        written += [(("files", n, "select", m), code) for m, code in enumerate(entry.select)]
        written += [(("files", n, "ignore", m), code) for m, code in enumerate(entry.ignore)]
    wrong = [(key, fault) for key, code in written if (fault := table.unknown(code))]
    if wrong:
        from factlint.records.key_location import combined

        root = root_place(settings.path)
        raise combined([root.at(*key).error(fault, hint=LISTING) for key, fault in wrong])


def _listed(
    settings: Settings, key: Literal["select", "ignore"], flags: Mapping[str, Sequence[str]]
) -> list[tuple[tuple[str | int, ...], str]]:
    words = settings.select if key == "select" else settings.ignore
    own = words[: len(words) - len(flags.get(key, ()))]
    return [((key, n), word) for n, word in enumerate(own)]


def active_rules(
    table: CodeTable, settings: Settings, profile: Profile, choice: Sequence[str] = ()
) -> list[ActiveRule]:
    """Return the rules of a profile after `select` and `ignore`, by code.

    Args:
        table: all rules there are.
        settings: the configuration with the flags laid over it.
        profile: the profile.
        choice: what `[[files]]` select; comes before the `select` of all files.

    Raises:
        ConfigError: wrong rule options.
    """
    words = choice or settings.select
    selected = table.codes(words) if words else None
    ignored = table.codes(settings.ignore)
    active = []
    for code, info in table.rules.items():
        severity = _by_engine(info, settings, info.rule.severity.of(profile))
        if selected is not None:
            severity = (severity or info.rule.severity.base) if code in selected else None
        if severity is None or code in ignored:
            continue
        raw = {**settings.rules.get(info.name, {}), **settings.rules.get(code, {})}
        extends = bool(settings.extend)
        options = options_for(info.rule, raw, settings.path, settings.root, extends=extends)
        configured = severity_in(raw)
        active.append(ActiveRule(info.rule(), severity, options, info.plugin, configured))
    return active


def _by_engine(info: RuleInfo, settings: Settings, severity: Severity | None) -> Severity | None:
    """Return a rule's severity after the table of its engine has switched it on or off."""
    engine, _, check = info.rule.origin.partition(":")
    table = settings.sections.get(engine) if engine else None
    if table is None or not isinstance(table, ChoosesChecks):
        return severity
    choice = table.choice(check)
    if choice is None:
        return severity
    return (severity or info.rule.severity.base) if choice else None
