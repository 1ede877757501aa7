"""`junit`: JUnit's XML, which most CI servers show as tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.report import Failure, FileReport, ReportOptions, RunReport
from factlint.model.severity import Severity
from factlint.report.as_xml import child, xml_text
from factlint.report.ranges import failure_text, sentence_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class JUnit:
    """A suite a file, a failed test a finding; notes are tests that pass, with their words."""

    name = "junit"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the XML; a file without findings is one test that passes."""
        from xml.etree.ElementTree import Element

        del options
        root = Element("testsuites", {"name": "factlint"})
        known = {file.path for file in report.files}
        for file in report.files:
            failed = [one for one in report.failures if one.path == file.path]
            _suite(root, file.path, file, failed)
        if others := [one for one in report.failures if one.path not in known]:
            _suite(root, "factlint", None, others)
        for key in ("tests", "failures", "errors"):  # Jenkins allows of no "skipped" here
            root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
        return xml_text(root)


def _suite(root: Element, name: str, file: FileReport | None, failed: list[Failure]) -> None:
    findings = file.findings if file else ()
    serious = [one for one in findings if one.severity is not Severity.INFO]
    skipped = file.skipped if file else ()
    tests = len(findings) + len(failed) + len(skipped) or 1
    counts = {
        "tests": tests,
        "failures": len(serious),
        "errors": len(failed),
        "skipped": len(skipped),
    }
    counted = {key: str(count) for key, count in counts.items()}
    suite = child(root, "testsuite", {"name": name, **counted})
    for failure in failed:
        case = child(suite, "testcase", {"name": failure.what, "classname": failure.path or name})
        text = failure_text(failure)
        child(case, "error", {"message": text, "type": failure.what}, text)
    for finding in findings:
        title = f"{finding.code} {finding.name} at {finding.location}"
        case = child(suite, "testcase", {"name": title, "classname": name})
        text = sentence_of(finding)
        if finding.severity is Severity.INFO:
            child(case, "system-out", {}, text)
        else:
            child(case, "failure", {"message": text, "type": finding.severity.value}, text)
    for skip in skipped:
        case = child(suite, "testcase", {"name": f"{skip.rule} not checked", "classname": name})
        child(case, "skipped", {"message": skip.reason})
    if tests == 1 and not (findings or failed or skipped):
        child(suite, "testcase", {"name": "factlint", "classname": name})
