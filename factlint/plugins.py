"""The plugin host: plugins are loaded one by one and called one by one.

A plugin that cannot be imported, has an unknown hook, or raises, is named as a failure of
the run; all others go on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import pluggy

from factlint import hookspecs
from factlint.entry_points import EntryPoint, entry_points
from factlint.errors import CRASHES, ConfigError, in_one_line, place_of, trace
from factlint.model.evidence import EvidenceProvider, EvidenceTexts
from factlint.model.family import Family
from factlint.model.format import Format
from factlint.model.report import Failure, Reporter
from factlint.model.rule import (
    CODE,
    CODE_EXPECTED,
    KINDS,
    NAME,
    NAME_EXPECTED,
    BrokenModule,
    Rule,
    RuleInfo,
)
from factlint.model.section import SettingsTable
from factlint.model.service import Service, ServiceRequest
from factlint.model.settings import Settings
from factlint.text.compiled import compiled

GROUP = "factlint"
_OURS = ("factlint", "factlint_rules")
#: What the kinds of rules leave to a rule.
_METHODS = ("check", "collect", "reconcile")
#: Hooks whose answers are read at once, so that one that raises late is still its own.
_LISTS = frozenset(
    {
        "factlint_rules",
        "factlint_families",
        "factlint_settings",
        "factlint_formats",
        "factlint_reporters",
        "factlint_services",
        "factlint_evidence",
    }
)


class PluginHost:
    """All plugins of a run, and what went wrong with them.

    Attributes:
        failures: plugins that were refused or raised, by name.
    """

    def __init__(self, points: Iterable[EntryPoint] | None = None) -> None:
        """Load the plugins of the entry points given, by default of the installed ones."""
        self.failures: list[Failure] = []
        self._manager = pluggy.PluginManager(GROUP)
        self._manager.add_hookspecs(hookspecs)
        self._names: list[str] = []
        wanted = entry_points(GROUP) if points is None else points
        for point in sorted(wanted, key=_order):
            self._load(point)

    def _load(self, point: EntryPoint) -> None:
        try:
            plugin = point.load()
        except CRASHES as error:  # foreign code may raise anything at import
            trace(error)
            why = f"{in_one_line(error)} ({place_of(error)})"
            self._fail(point.name, f"could not be imported: {why}")
            return
        self.register(plugin, point.name)

    def register(self, plugin: object, name: str) -> None:
        """Add a plugin; one with an unknown hook is refused."""
        if name in self._names:
            self._fail(name, "another plugin has this name; the second was refused")
            return
        try:
            self._manager.register(plugin, name)
        except CRASHES as error:  # a hook with wrong arguments
            self._fail(name, f"was refused: {in_one_line(error)}")
            return
        callers = self._manager.get_hookcallers(plugin) or []
        unknown = sorted(caller.name for caller in callers if caller.spec is None)
        if unknown:
            self._manager.unregister(plugin)
            self._fail(name, f"was refused: unknown hook {unknown[0]}")
            return
        self._names.append(name)

    def _fail(self, name: str, message: str) -> None:
        failure = Failure(None, f"plugin {name}", message)
        if failure not in self.failures:
            self.failures.append(failure)

    def call(self, hook: str, **arguments: object) -> Iterator[tuple[str, Any]]:
        """Yield (plugin, answer) of each plugin that has a hook, in their order."""
        for name in self._names:
            others = [self._manager.get_plugin(other) for other in self._names if other != name]
            caller = self._manager.subset_hook_caller(hook, [o for o in others if o is not None])
            try:
                answers = caller(**arguments)
                if hook in _LISTS:
                    answers = [list(answer) for answer in answers]
            except ConfigError:
                raise  # the user's mistake, not the plugin's
            except CRASHES as error:  # one plugin's crash stays its own
                self._fail(name, f"{hook} raised {in_one_line(error)}")
                continue
            if isinstance(answers, list):
                for answer in answers:
                    yield name, answer

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """All families; a name or code head that another plugin has is refused by name."""
        taken: dict[str, str] = {}
        found: list[Family] = []
        for name, answer in self.call("factlint_families"):
            for family in answer:
                if problem := _unusable_family(family, name, taken):
                    self._fail(name, problem)
                    continue
                taken.update(dict.fromkeys((family.name, *family.aliases, *family.heads), name))
                found.append(family)
        return tuple(found)

    @cached_property
    def settings_tables(self) -> tuple[SettingsTable, ...]:
        """The tables of the configuration that plugins declare; the first of a name counts."""
        found: dict[str, SettingsTable] = {}
        for name, answer in self.call("factlint_settings"):
            for table in answer:
                if found.setdefault(table.name, table) is not table:
                    self._fail(name, f"table [{table.name}] is taken; it was refused")
        return tuple(found.values())

    def rules(self) -> dict[str, RuleInfo]:
        """Return all rules by code; a code that is taken is refused by name."""
        found: dict[str, RuleInfo] = {}
        by_head = {head: family for family in self.families for head in family.heads}
        for name, answer in self.call("factlint_rules"):
            for rule in answer:
                problem = _unusable(rule, found)
                if problem:
                    self._fail(name, problem)
                else:
                    head = rule.code.rstrip("0123456789")
                    family = by_head.get(head) or Family(name, (head,))
                    found[rule.code] = RuleInfo(rule, name, family)
        return dict(sorted(found.items()))

    def formats(self) -> list[Format]:
        """Return all formats; plugins are asked once."""
        return self._formats

    @cached_property
    def _formats(self) -> list[Format]:
        return [format_ for _, answer in self.call("factlint_formats") for format_ in answer]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file name endings of all formats."""
        return tuple(suffix for format_ in self.formats() for suffix in format_.suffixes)

    def reporters(self) -> dict[str, Reporter]:
        """Return all output formats by name; the first of a name counts."""
        found: dict[str, Reporter] = {}
        for name, answer in self.call("factlint_reporters"):
            for reporter in answer:
                if reporter.name in found:
                    self._fail(name, f"output format {reporter.name!r} is taken; it was refused")
                else:
                    found[reporter.name] = reporter
        return found

    def services(self, request: ServiceRequest) -> dict[str, Service]:
        """Return all services by name.

        Raises:
            ConfigError: a service cannot work with its settings.
        """
        found: dict[str, Service] = {}
        for _, answer in self.call("factlint_services", request=request):
            for service in answer:
                found.setdefault(service.name, service)
        return found

    def evidence(self, settings: Settings, texts: EvidenceTexts) -> list[EvidenceProvider]:
        """Return all providers of recorded facts."""
        found = self.call("factlint_evidence", settings=settings, texts=texts)
        return [provider for _, answer in found for provider in answer]

    def has(self, hook: str) -> bool:
        """Return whether any plugin implements a hook."""
        caller: Any = getattr(self._manager.hook, hook)
        return bool(caller.get_hookimpls())

    def others(self, hook: str) -> list[str]:
        """Return the plugins that implement a hook, without factlint's own."""
        caller: Any = getattr(self._manager.hook, hook)
        found = [(impl.plugin_name, _module_of(impl.plugin)) for impl in caller.get_hookimpls()]
        return [name for name, module in found if module.partition(".")[0] != GROUP]

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders of the packages that plugins are in."""
        tops = {_module_of(plugin).partition(".")[0] for plugin in self._manager.get_plugins()}
        found: set[str] = set()
        for top in tops:
            module = sys.modules.get(top)
            paths = getattr(module, "__path__", None) or [getattr(module, "__file__", None)]
            found.update(path for path in paths if path)
        return tuple(sorted(found))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_callable(value: object) -> bool:
    return isinstance(value, tuple) and all(map(callable, value))


#: What is asked of attributes that every run uses, where a wrong one would be nobody's fault.
_SHAPES = (
    ("message", _is_text, "text"),
    ("advice", _is_text, "text"),
    ("speaking", _are_callable, "a tuple of functions"),
)


def guarded(action: Callable[[], object]) -> str | None:
    """Run foreign code; return its error in words, None when it went well."""
    try:
        action()
    except CRASHES as error:
        return in_one_line(error)
    return None


def _order(point: EntryPoint) -> tuple[bool, str]:
    return point.module.partition(".")[0] not in _OURS, point.name


def _unusable(rule: object, found: dict[str, RuleInfo]) -> str:
    if isinstance(rule, BrokenModule):
        return f"{rule.name} could not be imported: {rule.reason}"
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        return f"{rule!r} is no rule"
    if not issubclass(rule, KINDS):
        kinds = ", ".join(kind.__name__ for kind in KINDS)
        return f"rule {rule.__name__} is of no kind; expected a subclass of one of {kinds}"
    missing = [key for key in ("code", "name", "severity", "message") if not hasattr(rule, key)]
    missing += [key for key in _METHODS if _is_abstract(getattr(rule, key, None))]
    missing += sorted(getattr(rule, "__abstractmethods__", ()))  # of an ABC of the plugin's own
    if missing:
        return f"rule {rule.__name__} ({_place(rule)}) has no {missing[0]}"
    if not compiled(CODE).fullmatch(str(rule.code)):
        return (
            f"rule {rule.__name__} ({_place(rule)}): code {rule.code!r}: expected {CODE_EXPECTED}"
        )
    if not compiled(NAME).fullmatch(str(rule.name)):
        return (
            f"rule {rule.__name__} ({_place(rule)}): name {rule.name!r}: expected {NAME_EXPECTED}"
        )
    for key, right, expected in _SHAPES:
        if not right(value := getattr(rule, key)):
            is_a = f"{key} is of type {type(value).__name__}"
            return f"rule {rule.__name__} ({_place(rule)}): {is_a}; expected {expected}"
    if rule.code in found:
        holder = found[rule.code]
        return (
            f"rule code {rule.code} is taken by plugin {holder.plugin} ({_place(holder.rule)}); "
            f"the second ({_place(rule)}) was refused"
        )
    if error := guarded(rule) or guarded(rule.options):
        return f"rule {rule.__name__} cannot be made: {error}"
    return ""


def _place(rule: type) -> str:
    """Return the file and line of a class."""
    import inspect

    try:
        path, line = inspect.getsourcefile(rule), inspect.getsourcelines(rule)[1]
    except (OSError, TypeError):
        return f"module {rule.__module__}"
    return f"{path}, line {line}"


def _unusable_family(family: object, plugin: str, taken: Mapping[str, str]) -> str:
    if not isinstance(family, Family):
        return f"{family!r} is no family"
    for word in (family.name, *family.aliases):
        if taken.get(word, plugin) != plugin:
            return f"family {word} is of plugin {taken[word]}; the second was refused"
    for head in family.heads:
        if head in taken:
            return (
                f"codes {head} are taken by plugin {taken[head]}; family {family.name} was refused"
            )
    return ""


def _module_of(plugin: object) -> str:
    """Return the module of a plugin, which may be an object in one."""
    name = getattr(plugin, "__name__", None)
    return name if isinstance(name, str) else type(plugin).__module__


def _is_abstract(method: object) -> bool:
    return bool(getattr(method, "__isabstractmethod__", False))
