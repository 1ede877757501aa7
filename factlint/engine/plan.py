"""The plan of a run: everything it was asked for, decided before a file is read.

A plan has no live part (no plugin, service or ledger), so that it survives pickle: another process
that has it checks articles in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from factlint.config.options import check_rule_tables
from factlint.config.sections import with_sections
from factlint.engine.request import Request
from factlint.engine.select import ActiveRule, CodeTable, active_rules, check_codes
from factlint.model.family import Family
from factlint.model.report import Failure
from factlint.model.rule import RuleInfo
from factlint.model.severity import Profile
from factlint.plugins import PluginHost


class Plan(Struct, frozen=True, dict=True):
    """How the files of a run are checked.

    Attributes:
        request: what the run was asked for.
        rules: all rules, by code.
        families: all families.
        active: the rules that run, with severity and options, for each profile of the run.
        failures: rules that were asked for and are missing.
    """

    request: Request
    rules: Mapping[str, RuleInfo]
    families: tuple[Family, ...]
    active: Mapping[Profile, tuple[ActiveRule, ...]]
    failures: tuple[Failure, ...] = ()

    @cached_property
    def table(self) -> CodeTable:
        """The codes, names and families of the rules, as users write them."""
        return CodeTable(self.rules, self.families)

    def rule(self, code: str, profile: Profile) -> ActiveRule | None:
        """Return a rule as it runs in a profile, or None where it does not."""
        return self._by_code[profile].get(code)

    @cached_property
    def _by_code(self) -> dict[Profile, dict[str, ActiveRule]]:
        return {
            profile: {active.rule.code: active for active in rules}
            for profile, rules in self.active.items()
        }


def make_plan(request: Request, host: PluginHost) -> Plan:
    """Return the plan of a run.

    Raises:
        UsageError, ConfigError: the settings name unknown codes, or give a rule wrong options.
    """
    rules = host.rules()
    tables, families = host.settings_tables, host.families
    settings = with_sections(request.settings, tables, families, strict=not host.failures)
    request = replace(request, settings=settings)
    table = CodeTable(rules, host.families)
    if not host.failures:  # the rules of a plugin that failed are not unknown
        check_rule_tables(
            settings,
            [info.rule for info in rules.values()],
            {code: info.family for code, info in rules.items()},
        )
        check_codes(settings, table, request.flag_codes)
    missing = [word for word in dict.fromkeys(settings.select) if not table.expand(word)]
    return Plan(
        request=request,
        rules=rules,
        families=host.families,
        active={one: tuple(active_rules(table, settings, one)) for one in _profiles(request)},
        failures=tuple(
            Failure(None, f"rules {word}", "asked for by name, but none is installed")
            for word in missing
        ),
    )


def _profiles(request: Request) -> list[Profile]:
    """Return the profiles that files of the run may have."""
    found = [request.settings.profile]
    if not request.profile_given:
        found += [entry.profile for entry in request.settings.files if entry.profile]
    return list(dict.fromkeys(found))
