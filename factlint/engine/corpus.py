"""Rules across the articles of a run: the facts of all reports to findings in some of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factlint.engine.findings import findings_of
from factlint.engine.plan import Plan
from factlint.engine.remarks import RuleRemark, corpus_remarks, failure_of
from factlint.engine.select import ActiveRule
from factlint.errors import CRASHES
from factlint.model.finding import Finding
from factlint.model.report import Failure, FileReport
from factlint.model.rule import Collected, CorpusRule


def reconcile(
    reports: Sequence[FileReport], plan: Plan
) -> tuple[dict[str, list[Finding]], list[Failure]]:
    """Return the findings of corpus rules by path, and the rules that failed.

    Rules are given the facts in the order of their paths, so that the order in which files were
    named changes nothing.
    """
    by_path = {report.path: report for report in sorted(reports, key=lambda one: one.path)}
    remarks: dict[str, list[RuleRemark]] = {}
    failures: list[Failure] = []
    for code in sorted({code for report in reports for code in report.facts}):
        active = _active(code, by_path, plan)
        first = next(iter(active.values()))
        rule = first.rule
        if not isinstance(rule, CorpusRule):
            continue
        collected = {
            path: Collected(
                path, by_path[path].facts[code], one.options, by_path[path].profile, one.severity
            )
            for path, one in active.items()
        }
        try:
            found = corpus_remarks(rule, collected, active, by_path)
        except CRASHES as error:  # a rule is foreign code: it may raise anything
            failures.append(failure_of(first, error, None))
            continue
        for path, remarked in found.items():
            remarks.setdefault(path, []).extend(remarked)
    findings = {
        path: findings_of(found, by_path[path], _all(by_path[path]))
        for path, found in remarks.items()
    }
    return findings, failures


def _all(report: FileReport) -> list[Finding]:
    suppressed = (one.finding for one in report.suppressed)
    return [*report.findings, *suppressed, *report.hidden]


def _active(code: str, reports: Mapping[str, FileReport], plan: Plan) -> dict[str, ActiveRule]:
    """Return a rule as it runs on each file it collected facts of."""
    return {
        path: active
        for path, report in reports.items()
        if code in report.facts
        and (active := plan.of(path).rule(code, path, report.profile)) is not None
    }
