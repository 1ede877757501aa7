"""`factlint facts extract`: a worksheet of the facts of articles."""

from __future__ import annotations

import csv
import io
import json

import click
from msgspec.structs import asdict

from factlint.cli.args import Command, Flags, demand_articles, demand_format, shared, write
from factlint.cli.articles import read_articles
from factlint.errors import ExitCode
from factlint.model.article import Article
from factlint.model.report import Failure
from factlint.readings.worksheet import worksheet
from factlint.report.as_json import failures_json
from factlint.report.wording import shortened

FORMATS = ("table", "csv", "json")
_COLUMNS = ("file", "line", "column", "kind", "text", "detail", "checked")
_WIDTH = 60
_FORMULA = ("=", "+", "-", "@")


@click.command("extract", cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "format_name", default="table", metavar="NAME", help="table, csv, json.")
@shared
def extract(paths: tuple[str, ...], format_name: str, flags: Flags) -> int:
    """List people, ages, numbers, quotations, dates and claims to tick off.

    Example: factlint facts extract draft.md --format csv --output worksheet.csv
    """
    demand_format(format_name, FORMATS)
    demand_articles(paths, "factlint facts extract draft.txt")
    files, failures = read_articles(paths, flags, worksheet)
    rows = [row for file in files for row in _rows(file)]
    text = {"json": _json, "csv": _csv, "table": _table}[format_name](rows, failures)
    write(text, flags.output, for_people=format_name == "table")
    return ExitCode.FAILED if failures else ExitCode.CLEAN


def _rows(article: Article) -> list[tuple[str, int, int, str, str, str]]:
    document = article.document
    rows = []
    for item in article.read(worksheet):
        place = document.locate(document.to_source(item.span))
        text = " ".join(item.text.split())
        rows.append((document.source.path, place.line, place.column, item.kind, text, item.detail))
    return rows


def _json(rows: list[tuple[str, int, int, str, str, str]], failures: list[Failure]) -> str:
    body = {
        "version": 1,
        "facts": [dict(zip(_COLUMNS, row, strict=False)) for row in rows],
        "failures": [asdict(failure) for failure in failures_json(failures)],
    }
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def _csv(rows: list[tuple[str, int, int, str, str, str]], failures: list[Failure]) -> str:
    del failures
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in rows:
        # A spreadsheet takes a cell that begins with one of these for a formula.
        cells = [str(cell) for cell in row]
        writer.writerow([*("'" + c if c.startswith(_FORMULA) else c for c in cells), ""])
    return out.getvalue()


def _table(rows: list[tuple[str, int, int, str, str, str]], failures: list[Failure]) -> str:
    del failures
    sheet = ""
    for row in rows:
        place = f"{row[0]}:{row[1]}:{row[2]}"
        sheet += f"[ ] {row[3]:<9}  {shortened(row[4], _WIDTH):<{_WIDTH}}  {row[5]}  ({place})\n"
    return sheet
