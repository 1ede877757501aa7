"""`checkstyle`: Checkstyle's XML, which many code review tools read."""

from __future__ import annotations

from factlint.model.report import ReportOptions, RunReport
from factlint.report.as_xml import child, xml_text
from factlint.report.ranges import failure_text, file_range, sentence_of


class Checkstyle:
    """An element a file with its findings; a failure is an error at the first line."""

    name = "checkstyle"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return the XML; columns count code points."""
        from xml.etree.ElementTree import Element

        del options
        root = Element("checkstyle", {"version": "4.3"})
        files = {file.path: child(root, "file", {"name": file.path}) for file in report.files}
        for failure in report.failures:
            path = failure.path or "factlint"
            if path not in files:
                files[path] = child(root, "file", {"name": path})
            found = {"line": "1", "severity": "error", "message": failure_text(failure)}
            child(files[path], "error", {**found, "source": "factlint"})
        for file in report.files:
            for finding in file.findings:
                place = file_range(file.source, finding.span)
                where = {"line": str(place.line), "column": str(place.column)} if place else {}
                said = {"severity": finding.severity.value, "message": sentence_of(finding)}
                source = {"source": f"factlint.{finding.code}"}
                child(files[file.path], "error", {**where, **said, **source})
        return xml_text(root)
