"""Files to reports, in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from factlint.config.options import check_rule_tables
from factlint.engine.check import CheckResult, RuleRemark, check, check_directives
from factlint.engine.corpus import CorpusFacts
from factlint.engine.findings import place
from factlint.engine.group import group
from factlint.engine.opening import Opener
from factlint.engine.request import Request
from factlint.engine.select import ActiveRule, CodeTable, active_rules, check_codes
from factlint.engine.suppress import Suppressor, accepted_for, ignored_for
from factlint.engine.texts import Texts
from factlint.errors import CRASHES, FactlintError, InputError, in_one_line
from factlint.model.article import Article, Judge
from factlint.model.finding import Finding
from factlint.model.format import Format
from factlint.model.report import Failure, FileReport, RunReport
from factlint.model.rule import RuleInfo
from factlint.model.service import ServiceRequest
from factlint.model.settings import Settings
from factlint.model.severity import Profile, Severity
from factlint.plugins import PluginHost, guarded
from factlint.text.document import Document

#: Beside the configuration; answers of engines, to be thrown away at any time.
CACHE = ".factlint_cache"


class Runner:
    """Checks the files of one run; reads plugins and rules once.

    Raises:
        UsageError, ConfigError: before any file is read, if the settings do not hold.
    """

    def __init__(self, request: Request, host: PluginHost, *, judge: Judge | None = None) -> None:
        self.request = request
        self.host = host
        self.rules: dict[str, RuleInfo] = host.rules()
        self.table = CodeTable(self.rules, host.families)
        if not host.failures:  # the rules of a plugin that failed are not unknown
            check_rule_tables(request.settings, [info.rule for info in self.rules.values()])
            check_codes(request.settings, self.table, request.flag_codes)
        self.formats: list[Format] = host.formats()
        self.failures: list[Failure] = []
        self.texts = Texts(request.settings, self.formats)
        judge = judge or self._judge_of(request.settings)
        self._services = host.services(self._service_request())
        self._active: dict[tuple[Profile, tuple[str, ...]], list[ActiveRule]] = {}
        self._articles = CorpusFacts(self.failures)
        self._opener = Opener(
            request,
            self.formats,
            services=self._services,
            judge=judge,
        )

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file name endings of the formats there are."""
        return tuple(suffix for format_ in self.formats for suffix in format_.suffixes)

    def run(self, paths: Sequence[str]) -> RunReport:
        """Check the files at these paths."""
        self.active(self.request.settings.profile, ())
        self.failures += [
            Failure(None, f"rules {word}", "asked for by name, but none is installed")
            for word in dict.fromkeys(self.request.settings.select)
            if not self.table.expand(word)
        ]
        reports = []
        try:
            for path in paths:
                report = self.check_path(path)
                reports.append(report)
                self._tell("factlint_file_checked", report=report)
            reports = self._reconcile(reports)
        finally:
            self._close()
        failures = (*self.host.failures, *self.failures)
        result = RunReport(tuple(reports), failures, self.rules)
        self._tell("factlint_run_finished", report=result)
        if len(self.host.failures) + len(self.failures) > len(failures):
            result = replace(result, failures=(*self.host.failures, *self.failures))
        return result

    def _service_request(self) -> ServiceRequest:
        settings, isolated = self.request.settings, self.request.isolated
        folder = settings.path.parent if settings.path is not None else Path()
        return ServiceRequest(
            settings=settings,
            isolated=isolated,
            selected=self.table.codes(settings.select),
            cache_dir=None if isolated else folder / CACHE,
        )

    def _close(self) -> None:
        """Close every service, whatever one of them does."""
        for name, service in self._services.items():
            if error := guarded(service.close):
                self.failures.append(Failure(None, f"service {name}", f"did not end well: {error}"))

    def _judge_of(self, settings: Settings) -> Judge | None:
        """Return what holds claims against recorded facts; None without ledger and provider."""
        providers = self.host.evidence(settings, self.texts)
        if settings.facts is None and not providers:
            return None
        # The ledger takes long to import, and most runs have none.
        from factlint.engine.evidence import judge_of

        return judge_of(settings, providers, self.failures)

    def active(self, profile: Profile, ignored: tuple[str, ...]) -> list[ActiveRule]:
        """Return the rules of a profile, computed once."""
        key = (profile, ignored)
        if key not in self._active:
            settings = self.request.settings
            self._active[key] = active_rules(self.table, settings, profile, ignored)
        return self._active[key]

    def check_path(self, path: str) -> FileReport:
        """Check one file; what cannot be read is a failure, not an error."""
        file = self.opened(path)
        return FileReport(path, None) if file is None else self._check(file)

    def opened(self, path: str) -> Article | None:
        """Read one file; None, with a failure of the run, where it cannot be read."""
        try:
            return self._opener.open(path)
        except InputError as error:
            self.failures.append(Failure(path, "file", _reason(error, path)))
        except FactlintError:
            raise
        except CRASHES as error:  # a format is foreign code: it may raise anything
            self.failures.append(Failure(path, "file", in_one_line(error)))
        return None

    def notes(self, path: str) -> tuple[str, ...]:
        """Return what an editor should know of a file that was opened."""
        return self._opener.notes(path)

    def _check(self, article: Article) -> FileReport:
        document = article.document
        path = document.source.path
        active = self.active(article.profile, tuple(ignored_for(self.request.settings, path)))
        checked = check(active, article)
        self._articles.collect(active, article)
        suppressor = self._suppressor(document)
        findings = [f for f in place(checked.said, document) if suppressor.keep(f)]
        watched = check_directives(active, suppressor.uses(), article)
        findings += place(watched.said, document)
        for failure in (*checked.failures, *watched.failures):
            if failure not in self.failures:
                self.failures.append(failure)
        findings, dropped = self._shown(findings, document, article.profile)
        return self._report(article, findings, checked, suppressor.count + dropped)

    def _suppressor(self, document: Document) -> Suppressor:
        accepted = accepted_for(self.request.settings, document.source.path)
        return Suppressor(document.directives, accepted, self.table)

    def _report(
        self, article: Article, findings: list[Finding], checked: CheckResult, suppressed: int
    ) -> FileReport:
        source = article.document.source
        empty = not source.text.strip()
        return FileReport(
            path=source.path,
            source=source,
            publication=article.publication,
            as_of=article.as_of,
            words=article.document.words,
            findings=tuple(group(findings, self.table.idea)),
            suppressed=suppressed,
            skipped=checked.skips,
            notes=(
                *(("the file is empty",) if empty else ()),
                *self.notes(source.path),
                *self.texts.take_notes(),
            ),
        )

    def _shown(
        self, findings: list[Finding], document: Document, profile: Profile
    ) -> tuple[list[Finding], int]:
        """Return the findings the profile and the plugins let stand, and how many plugins drop."""
        if profile == "news":  # a daily desk is shown no notes
            findings = [one for one in findings if one.severity is not Severity.INFO]
        if not self.host.has("factlint_keep_finding"):
            return findings, 0
        kept = [
            finding
            for finding in findings
            if all(
                answer is not False
                for _, answer in self.host.call(
                    "factlint_keep_finding", finding=finding, document=document
                )
            )
        ]
        return kept, len(findings) - len(kept)

    def _reconcile(self, reports: list[FileReport]) -> list[FileReport]:
        """Add the findings of the rules across articles."""
        said = self._articles.reconcile()
        return [self._with(report, said.get(report.path)) for report in reports]

    def _with(self, report: FileReport, said: list[RuleRemark] | None) -> FileReport:
        if not said:
            return report
        document, profile = self._articles.article(report.path)
        suppressor = self._suppressor(document)
        added = [finding for finding in place(said, document) if suppressor.keep(finding)]
        added, dropped = self._shown(added, document, profile)
        return replace(
            report,
            findings=tuple(group([*report.findings, *added], self.table.idea)),
            suppressed=report.suppressed + suppressor.count + dropped,
        )

    def _tell(self, hook: str, **arguments: object) -> None:
        if self.host.has(hook):
            for _ in self.host.call(hook, **arguments):
                pass


def _reason(error: InputError, path: str) -> str:
    message = error.message.removeprefix(f"{path}: ")
    return f"{message}; {error.hint}" if error.hint else message
