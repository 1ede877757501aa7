"""The plan of a run: everything it was asked for, decided before a file is read.

A plan has no live part (no plugin, service or ledger), so that it survives pickle: another process
that has it checks articles in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from factlint.config.options import check_rule_tables
from factlint.config.per_file import own_settings
from factlint.config.sections import with_sections
from factlint.engine.discover import STDIN, Found
from factlint.engine.request import Request
from factlint.engine.rota import Rota, rota_of
from factlint.engine.select import ActiveRule, CodeTable, active_rules, check_codes
from factlint.model.family import Family
from factlint.model.report import Failure, SwitchedOff
from factlint.model.rule import RuleInfo
from factlint.model.severity import Profile
from factlint.plugins import PluginHost

if TYPE_CHECKING:  # most runs look at all lines
    from factlint.engine.changes import Changes

#: The codes that `[[files]]` select for some files; none where the profile's list holds.
Choice = tuple[str, ...]


class Plan(Struct, frozen=True, dict=True):
    """How the files of a run are checked that lie under one configuration.

    Attributes:
        request: what the run was asked for.
        rules: all rules, by code.
        families: all families.
        active: the rules that run, with severity and options, for each profile of the run and each
            choice of its files.
        failures: rules that were asked for and are missing.
        found: the files of the run, and what was left out of it.
        others: the plans of files that lie under other configurations, by path.
        changes: the changed lines to which findings are narrowed; None for all lines.
    """

    request: Request
    rules: Mapping[str, RuleInfo]
    families: tuple[Family, ...]
    active: Mapping[tuple[Profile, Choice], tuple[ActiveRule, ...]]
    failures: tuple[Failure, ...] = ()
    found: Found = field(default_factory=Found)
    others: Mapping[str, Plan] = field(default_factory=dict)
    changes: Changes | None = None

    def of(self, path: str) -> Plan:
        """Return the plan of a file."""
        return self.others.get(path, self)

    @cached_property
    def each(self) -> tuple[Plan, ...]:
        """The plans of all configurations of the run, each once."""
        by_file = {plan.request.settings.path: plan for plan in self.others.values()}
        return (self, *by_file.values())

    def rotas_on(
        self, path: str, profile: Profile, ignored: frozenset[str] = frozenset()
    ) -> tuple[Rota, Rota]:
        """Return the rules that run on a file, and those that do so in silence there."""
        key = profile, self._choice(path), ignored
        if key not in self._rotas:
            rules = self.active[key[:2]]
            self._rotas[key] = (
                rota_of([one for one in rules if one.rule.code not in ignored]),
                rota_of([one for one in rules if one.rule.code in ignored]),
            )
        return self._rotas[key]

    @cached_property
    def _rotas(self) -> dict[tuple[Profile, Choice, frozenset[str]], tuple[Rota, Rota]]:
        return {}

    def _choice(self, path: str) -> Choice:
        if "select" in self.request.flag_codes:  # a flag comes before the configuration
            return ()
        return own_settings(self.request.settings, path).select

    @cached_property
    def table(self) -> CodeTable:
        """The codes, names and families of the rules, as users write them."""
        return CodeTable(self.rules, self.families)

    def switched_off(self) -> SwitchedOff | None:
        """Return the rules that the configuration takes from the profiles of the run."""
        settings, flags = self.request.settings, self.request.flag_codes
        if settings.path is None or not (settings.select or settings.ignore):
            return None
        usual = replace(settings, select=flags.get("select", ()), ignore=flags.get("ignore", ()))
        codes = {
            one.rule.code
            for profile in _profiles(self.request)
            for one in active_rules(self.table, usual, profile)
            if self._by_code[profile, ()].get(one.rule.code) is None
        }
        return SwitchedOff(settings.path, tuple(sorted(codes))) if codes else None

    def rule(self, code: str, path: str, profile: Profile) -> ActiveRule | None:
        """Return a rule as it runs on a file, or None where it does not."""
        return self._by_code[profile, self._choice(path)].get(code)

    @cached_property
    def _by_code(self) -> dict[tuple[Profile, Choice], dict[str, ActiveRule]]:
        return {
            key: {active.rule.code: active for active in rules}
            for key, rules in self.active.items()
        }


def plan_run(found: Found, request_for: Callable[[str], Request], host: PluginHost) -> Plan:
    """Return the plan of a run whose files may lie under different configurations.

    Args:
        found: the files of the run.
        request_for: what the run was asked for, for a path; "" is the working directory.
        host: the plugins.

    Raises:
        UsageError, ConfigError: as `make_plan`, of any of the configurations.
    """
    first, *rest = found.files or ("",)
    main = make_plan(request_for(first), host)
    plans = {main.request.settings.path: main}
    others: dict[str, Plan] = {}
    for path in rest:
        request = request_for(path)
        if request.settings.path not in plans:
            plans[request.settings.path] = make_plan(request, host)
        if (plan := plans[request.settings.path]) is not main:
            others[request.stdin_name if path == STDIN else path] = plan
    return replace(main, found=found, others=others)


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
    chosen = [*settings.select, *(word for entry in settings.files for word in entry.select)]
    missing = [word for word in dict.fromkeys(chosen) if not table.expand(word)]
    return Plan(
        request=request,
        rules=rules,
        families=host.families,
        active={
            (profile, choice): tuple(active_rules(table, settings, profile, choice))
            for profile in _profiles(request)
            for choice in _choices(request)
        },
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


def _choices(request: Request) -> list[Choice]:
    """Return the choices of rules that files of the run may have."""
    if "select" in request.flag_codes:
        return [()]
    return list(dict.fromkeys([(), *(entry.select for entry in request.settings.files)]))
