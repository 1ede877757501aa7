"""`factlint claims`: the worksheet of an article, every release claim with its verdict."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable, Iterator

import click
from msgspec.structs import asdict

from factlint.cli.args import Command, Flags, demand_articles, demand_format, shared, write
from factlint.cli.articles import read_articles
from factlint.days.describe import day_name
from factlint.engine.findings import quotable, readable
from factlint.errors import ExitCode
from factlint.model.article import Article
from factlint.model.claim import Attribution, Claim, Verdict
from factlint.model.report import Failure
from factlint.plugins import PluginHost
from factlint.readings.claims.query import query_of
from factlint.readings.verdicts import verdicts
from factlint.report.as_json import (
    SourceRange,
    claim_json,
    failures_json,
    publication_json,
    source_range,
)
from factlint.report.columns import clean
from factlint.report.sheet import Sheet
from factlint.report.terminal import WIDEST
from factlint.report.wire import VERSION, ClaimRowJson, ClaimsFileJson, ClaimsJson, json_text
from factlint.report.wording import capital, issued, shortened

FORMATS = ("table", "json", "csv")
CodeOf = Callable[[Claim], str]
_COLUMNS = (
    "path", "line", "column", "code", "type", "work", "claim", "date", "attribution", "source",
    "verdict", "evidence", "check",
)  # fmt: skip
_WIDTH = 72
_LEGEND = {
    Verdict.VERIFIED: "verified: the sources on record support it",
    Verdict.CONTRADICTED: "contradicted: they say otherwise",
    Verdict.DISPUTED: "disputed: they disagree",
    Verdict.STALE: "stale: it was true and is no longer",
    Verdict.UNVERIFIED: "unverified: too little is on record, which does not make it false",
}


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "format_name", default="table", metavar="NAME", help="table, json, csv.")
@click.option("--brief", is_flag=True, help="In the table only the verdict and its reason.")
@shared
def claims(*, paths: tuple[str, ...], format_name: str, brief: bool, flags: Flags) -> int:
    """Show the release claims of articles: who says so, what is on record, what to check.

    Example: factlint claims --facts facts.toml --as-of today draft.txt
    """
    demand_format(format_name, FORMATS)
    demand_articles(paths, "factlint claims draft.txt")
    host = PluginHost()
    files, failures = read_articles(paths, flags, verdicts, host=host)
    code_of = _code_of(host)
    if format_name == "json":
        text = _json(files, failures, code_of)
    else:
        text = _csv(files, code_of) if format_name == "csv" else _table(files, code_of, brief=brief)
    write(text, flags.output, for_people=format_name == "table")
    return ExitCode.FAILED if failures else ExitCode.CLEAN


def _code_of(host: PluginHost) -> CodeOf:
    """Return what names a claim's rule; without a family that is about claims, "" for each."""
    return next((one.claim_code for one in host.families if one.claim_code), lambda claim: "")


def _rows(article: Article) -> Iterator[tuple[Claim, SourceRange]]:
    """Yield each claim with its position in the source."""
    document = article.document
    for claim in article.read(verdicts):
        span = document.to_source(claim.span)
        yield readable(claim), source_range(document.source, span, document.parts)


def _json(files: list[Article], failures: list[Failure], code_of: CodeOf) -> str:
    entries = [
        ClaimsFileJson(
            path=file.document.source.path,
            published=publication_json(file.publication),
            as_of=file.as_of,
            claims=[_row(claim, place, code_of) for claim, place in _rows(file)],
        )
        for file in files
    ]
    return json_text(ClaimsJson(VERSION, entries, failures_json(failures)))


def _row(claim: Claim, place: SourceRange, code_of: CodeOf) -> ClaimRowJson:
    return ClaimRowJson(**asdict(claim_json(claim)), code=code_of(claim), **asdict(place))


def _cells(
    article: Article, claim: Claim, place: SourceRange, code_of: CodeOf
) -> dict[str, object]:
    """Return one line of the worksheet."""
    words = quotable(claim.span.of(article.document.text))
    return {
        "path": article.document.source.path,
        "line": place.line,
        "column": place.column,
        "code": code_of(claim),
        "type": claim.type.value,
        "work": claim.subject or claim.work or "",
        "claim": words,
        "date": claim.date.text if claim.date else "",
        "attribution": claim.attribution.value,
        "source": claim.source or "",
        "verdict": claim.verdict.value,
        "evidence": "; ".join(note.label for note in claim.evidence),
        "check": query_of(claim),
    }


def _csv(files: list[Article], code_of: CodeOf) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for file in files:
        for claim, place in _rows(file):
            cells = _cells(file, claim, place, code_of)
            writer.writerow({name: _cell(value) for name, value in cells.items()})
    return buffer.getvalue()


def _cell(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula, without control characters."""
    if not isinstance(value, str):
        return value
    text = clean(value)
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) else text


def _table(files: list[Article], code_of: CodeOf, *, brief: bool) -> str:
    sheet = Sheet(min(shutil.get_terminal_size().columns, WIDEST))
    lines: list[str] = []
    said: set[Verdict] = set()
    for file in files:
        lines += ["", *_sheet(file, code_of, sheet, brief=brief)][not lines :]
        said |= {claim.verdict for claim, _ in _rows(file)}
    if legend := "; ".join(_LEGEND[verdict] for verdict in Verdict if verdict in said):
        lines += ["", *sheet.text(capital(legend), style="dim")]
    return "\n".join(lines) + "\n"


def _sheet(article: Article, code_of: CodeOf, sheet: Sheet, *, brief: bool) -> Iterator[str]:
    path = article.document.source.path
    as_of = f" as of {day_name(article.as_of)}" if article.as_of else ""
    yield from sheet.text(path + as_of)
    rows = list(_rows(article))
    for claim, place in rows:
        cells = _cells(article, claim, place, code_of)
        where = f"{place.line}:{place.column}"
        if place.part:
            where = f"{place.part}:{where}"
        words = shortened(str(cells["claim"]), _WIDTH)
        yield from sheet.text(f"“{words}”", first=f"  {where}  {claim.verdict.value}  ")
        if claim.reason:
            yield from sheet.text(claim.reason, indent=6)
        if brief:
            continue
        yield from sheet.text(f"{cells['type']}, {_who(claim)}", indent=6)
        if cells["evidence"]:
            yield from sheet.text(_first(claim), first="sources: ", indent=6)
        yield from sheet.text(str(cells["check"]), first="to check: ", indent=6)
    if not rows:
        yield "  no release claims"


def _first(claim: Claim) -> str:
    """Return the first sources of a claim, and how many there are besides."""
    shown = [
        f"{note.container or note.fact} {issued(note.issued or '')}".strip()
        for note in claim.evidence[:3]
    ]
    more = len(claim.evidence) - len(shown)
    return "; ".join(shown) + (f" and {more} more" if more > 0 else "")


def _who(claim: Claim) -> str:
    if claim.attribution is Attribution.NONE:
        return "nobody named"
    if claim.attribution is Attribution.HEDGED:
        return "a forecast, nobody named"
    if claim.attribution is Attribution.FIRST_HAND:
        return "first-hand: the publisher's own work"
    return f"source: {claim.source}" if claim.source else "source beside it"
