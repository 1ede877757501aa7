"""`factlint accept`: a finding that is right as it is, into the configuration with its reason."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import click

from factlint.cli.args import (
    Command,
    Configurations,
    Flags,
    day_of,
    files_of,
    shared,
    write,
)
from factlint.config.find import FILE, repository
from factlint.config.per_file import escaped, seen_from
from factlint.engine.accepted import add_accepted
from factlint.engine.fingerprint import paragraph_of
from factlint.engine.plan import Plan, plan_run
from factlint.engine.run import run
from factlint.errors import ExitCode, UsageError
from factlint.model.finding import Finding
from factlint.model.report import FileReport, Suppression
from factlint.model.settings import Accepted
from factlint.plugins import PluginHost
from factlint.report.columns import clean
from factlint.text.lazy import lazy_regex
from factlint.text.paths import display_name
from factlint.text.sentences import sentences

_PLACE = lazy_regex(r"(?P<path>.+?)(?::(?P<part>[a-z]+ \d+))?:(?P<line>\d+):(?P<column>\d+):?")
_EXAMPLE = 'for example: factlint accept draft.txt:3:14 --reason "counted: 172 days"'


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("place", metavar="FILE:LINE:COLUMN")
@click.option("--reason", metavar="TEXT", required=True, help="Why it is right as it is.")
@click.option("--rule", metavar="CODE", help="Which rule's finding, where there are several.")
@click.option("--by", metavar="NAME", default="", help="Who decided.")
@click.option("--until", metavar="DATE", help="Report it again after this day.")
@shared
def accept(
    place: str, *, reason: str, rule: str | None, by: str, until: str | None, flags: Flags
) -> int:
    """Write a finding into the configuration as accepted.

    It is bound to its words and their sentence, not to its line. The configuration is that of the
    file; where it has none, factlint.toml is begun at the root of the repository.

    Example: factlint accept draft.txt:3:14 --reason "counted: 172 days"
    """
    found = _PLACE.fullmatch(place)
    if found is None:
        raise UsageError(f"{place}: is no FILE:LINE:COLUMN", hint=_EXAMPLE)
    if not reason.strip():
        raise UsageError("--reason: is empty", hint=_EXAMPLE)
    if flags.isolated:
        raise UsageError("--isolated: there is no configuration to write to")
    configurations = Configurations(flags)
    settings = configurations.of(found["path"])
    last = day_of(until, "--until", settings)
    if last is not None and last < dt.date.today():
        raise UsageError(f"--until: {last} is over")
    report, plan = _checked(found["path"], flags, configurations)
    where = (found["part"] or "", int(found["line"]), int(found["column"]))
    finding = _one(_at(report, where), report, plan, where, rule)
    target = settings.path or repository(Path(found["path"]).absolute().parent) / FILE
    record = Accepted(
        phrase=" ".join(finding.text.split()),
        code=finding.code,
        reason=" ".join(reason.split()),
        path=escaped(seen_from(target, found["path"])),
        sentence=_sentence(finding, report),
        by=by.strip(),
        until=last,
    )
    add_accepted(target, record)
    write(clean(f"{display_name(target)}: accepted {record.code} “{record.phrase}”") + "\n", None)
    return ExitCode.CLEAN


Where = tuple[str, int, int]


def _checked(path: str, flags: Flags, configurations: Configurations) -> tuple[FileReport, Plan]:
    """Return the report on one file, and the plan it was made by.

    Raises:
        UsageError: the file cannot be read, or the configuration leaves it out.
    """
    host = PluginHost()
    found = files_of([path], flags, configurations, host.suffixes)
    if found.files != (path,):
        raise UsageError(f"{path}: is no file that is checked")
    plan = plan_run(found, configurations.request, host)
    (report,) = run(found.files, plan, host).files
    if report.source is None:
        raise UsageError(f"{path}: {report.failures[0].message if report.failures else 'unread'}")
    return report, plan


def _at(report: FileReport, where: Where) -> list[Finding]:
    """Return the findings that begin at a place, or else that hold it."""
    part, line, column = where
    here = [one for one in report.findings if one.location.part == part]
    exact = [one for one in here if (one.line, one.column) == (line, column)]
    return exact or [
        one
        for one in here
        if (one.line, one.column) <= (line, column) <= (one.end_line, one.end_column)
        and len(one.span)
    ]


def _one(
    found: list[Finding], report: FileReport, plan: Plan, where: Where, rule: str | None
) -> Finding:
    """Return the one finding that is meant.

    Raises:
        UsageError: there is none, or several; or it has no words.
    """
    place = ":".join(str(one) for one in (report.path, *where) if one)
    if rule is not None:
        codes = plan.table.expand(rule)
        if not codes:
            raise UsageError(f"--rule: unknown rule {rule!r}", hint="`factlint rules` lists all")
        found = [one for one in found if one.code in codes]
    if not found:
        _refuse_accepted(report, place, where)
        lines = [one for one in report.findings if one.location.part == where[0]]
        near = sorted(lines, key=lambda one: (abs(one.line - where[1]), one.column))[:3]
        listed = ", ".join(f"{one.location} {one.code}" for one in near)
        hint = f"the nearest: {listed}" if near else "nothing is reported in this file"
        of_rule = f" of {rule}" if rule else ""
        raise UsageError(f"{place}: no finding{of_rule} is there", hint=hint)
    if len({(one.code, one.span) for one in found}) > 1:
        listed = ", ".join(f"{one.code} “{' '.join(one.text.split())}”" for one in found)
        raise UsageError(f"{place}: several findings are there: {listed}", hint="add --rule CODE")
    if not len(found[0].span):
        raise UsageError(
            f"{place}: {found[0].code} is about the article as a whole, and has no words to accept",
            hint="silence it in this file: [per-file-ignores]",
        )
    return found[0]


def _refuse_accepted(report: FileReport, place: str, where: Where) -> None:
    for one in report.suppressed:
        here = (one.finding.location.part, one.finding.line, one.finding.column)
        if one.reason is Suppression.ACCEPTED and here == where:
            raise UsageError(f"{place}: is accepted already: {one.justification}")


def _sentence(finding: Finding, report: FileReport) -> str | None:
    """Return the sentence a finding is in, in one line; None where it is that sentence."""
    text = report.source.text if report.source is not None else ""
    paragraph = paragraph_of(finding.span, text, report.outline.paragraphs)
    span = finding.span
    if report.source is not None and report.source.view is not None:
        (seen, paragraph), (_, span) = report.source.seen(paragraph), report.source.seen(span)
        text = seen.text
    around = [
        one for one in sentences(text, paragraph) if one.start < span.end and span.start < one.end
    ]
    if not around:
        return None
    words = re.sub(r"\n[\s>]*|\s+", " ", text[around[0].start : around[-1].end]).strip()
    return words if words != " ".join(finding.text.split()) else None
