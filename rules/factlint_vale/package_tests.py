"""Runs the tests that rules of packages bring in their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from factlint_vale.definitions import Packages, Unusable
from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_ini import Section, ValeConfig


class Outcome(Struct, frozen=True):
    """How a test of a rule went.

    Attributes:
        rule: the rule.
        name: the test.
        fault: what is not as expected; empty where all is.
    """

    rule: str
    name: str
    fault: str = ""


def outcomes_of(config: ValeConfig, styles: tuple[str, ...]) -> Iterator[Outcome]:
    """Yield the outcome of each test of each rule of some styles."""
    packages = Packages(config.folders)
    for style in styles:
        for rule in packages.names(style):
            try:
                cases = packages.tests(rule)
            except Unusable as error:
                yield Outcome(rule, "", error.reason)
                continue
            engine = _engine(config, rule) if cases else None
            for case in cases:
                if engine is not None and engine.problems:
                    yield Outcome(rule, _name(case), engine.problems[0].reason)
                elif engine is not None:
                    yield Outcome(rule, _name(case), _fault(engine, case))


def _engine(config: ValeConfig, rule: str) -> ValeEngine:
    alone = ValeConfig(
        folders=config.folders,
        vocab=config.vocab,
        template=config.template,
        sections=(Section("*", rules={rule: "YES"}),),
    )
    return ValeEngine(alone, None)


def _name(case: object) -> str:
    return str(case.get("name", "")) if isinstance(case, Mapping) else ""


def _fault(engine: ValeEngine, case: object) -> str:
    """Return what is not as a test expects."""
    if not isinstance(case, Mapping) or "input" not in case:
        return "a test needs an input"
    text = str(case["input"])
    path = f"test.{str(case.get('format') or 'md').removeprefix('.')}"
    got = "\n".join(sorted(_lines(engine, text, path)))
    if engine.failed:
        return next(iter(engine.failed.values()))
    if case.get("want") is not None:
        wanted = str(case["want"]).strip()
        if got != wanted:
            return f"expected {wanted or 'nothing'!r}, got {got or 'nothing'!r}"
    contained = str(case.get("contains") or "")
    if contained not in got:
        return f"{contained!r} is not in {got or 'nothing'!r}"
    absent = case.get("absent") or ()
    found = [one for one in ([absent] if isinstance(absent, str) else absent) if str(one) in got]
    return f"{found[0]!r} is in {got!r}" if found else ""


def _lines(engine: ValeEngine, text: str, path: str) -> Iterator[str]:
    for one in engine.reports(text, path):
        line = text.count("\n", 0, one.start) + 1
        column = one.start - text.rfind("\n", 0, one.start)
        yield f"{line}:{column}:{one.definition.name}:{one.alert.message}"
