"""From the reports on all files to that on a run: findings across files, then the hooks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from factlint.engine.check import finish
from factlint.engine.corpus import reconcile
from factlint.engine.group import group
from factlint.engine.plan import Plan
from factlint.engine.repeated import once
from factlint.engine.unused import unused
from factlint.model.finding import Finding
from factlint.model.report import Failure, FileReport, RunReport, Suppressed, Suppression
from factlint.plugins import PluginHost


def report_on(
    reports: Sequence[FileReport], failures: Iterable[Failure], plan: Plan, host: PluginHost
) -> RunReport:
    """Return the report of a run from those on its files, and tell the plugins.

    Args:
        reports: the reports on all files, in order.
        failures: those that belong to no file.
        plan: the plan of the run.
        host: the plugins.
    """
    whole, broken = reconciled(reports, plan, host)
    if plan.changes is not None:
        from factlint.engine.changes import only_changed

        whole = only_changed(whole, plan.changes, plan.table.idea)
    whole = once(whole, plan)
    for report in whole:
        _tell(host, "factlint_file_checked", report=report)
    of_files = (failure for report in whole for failure in report.failures)
    planned = (failure for one in plan.each for failure in one.failures)
    found = tuple(dict.fromkeys([*planned, *of_files, *failures, *broken]))
    result = RunReport(
        tuple(whole),
        (*host.failures, *found),
        plan.rules,
        left_out=plan.found.left_out,
        switched_off=tuple(filter(None, (one.switched_off() for one in plan.each))),
        notes=tuple(unused(whole, plan)),
    )
    told = len(host.failures)
    _tell(host, "factlint_run_finished", report=result)
    if len(host.failures) > told:
        result = replace(result, failures=(*host.failures, *found))
    return result


def reconciled(
    reports: Sequence[FileReport], plan: Plan, host: PluginHost
) -> tuple[list[FileReport], list[Failure]]:
    """Return reports with what corpus rules find and without what plugins drop; and failures."""
    added, broken = reconcile(reports, plan)
    whole = [
        finish(report, plan.of(report.path), added[report.path]) if report.path in added else report
        for report in reports
    ]
    return [_kept(report, plan, host) for report in whole], broken


def _kept(report: FileReport, plan: Plan, host: PluginHost) -> FileReport:
    """Return a report without the findings that plugins drop."""
    if not report.findings or not host.has("factlint_keep_finding"):
        return report
    dropped = {
        number: plugin
        for number, finding in enumerate(report.findings)
        for plugin in [_dropped_by(finding, report, host)]
        if plugin is not None
    }
    if not dropped:
        return report
    kept = [one for number, one in enumerate(report.findings) if number not in dropped]
    suppressed = [
        Suppressed(report.findings[number], Suppression.PLUGIN, plugin)
        for number, plugin in dropped.items()
    ]
    return replace(
        report,
        findings=tuple(group(kept, plan.table.idea)),
        suppressed=(*report.suppressed, *suppressed),
    )


def _dropped_by(finding: Finding, report: FileReport, host: PluginHost) -> str | None:
    """Return the first plugin that drops a finding."""
    answers = host.call("factlint_keep_finding", finding=finding, report=report)
    return next((plugin for plugin, answer in answers if answer is False), None)


def _tell(host: PluginHost, hook: str, **arguments: object) -> None:
    if host.has(hook):
        for _ in host.call(hook, **arguments):
            pass
