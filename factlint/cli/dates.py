"""`factlint dates`: every date expression of articles, and what it means."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator

import click
from msgspec.structs import asdict

from factlint.cli.args import Command, Flags, demand_articles, demand_format, shared, write
from factlint.cli.articles import read_articles
from factlint.cli.streams import prepare_requests
from factlint.days.describe import day_name, describe, season_name
from factlint.errors import ExitCode, InputError
from factlint.model.article import Article
from factlint.model.date import DateExpression
from factlint.model.report import Failure
from factlint.readings.dates.batch import answer
from factlint.readings.dates.reader import dates as read_dates
from factlint.report.as_json import date_json, failures_json, publication_json
from factlint.report.sheet import Sheet
from factlint.report.table import table_lines
from factlint.report.wire import VERSION, DateRowJson, DatesFileJson, DatesJson, json_text

FORMATS = ("table", "json", "jsonl")


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--format", "format_name", default="table", metavar="NAME", help="table, json, jsonl."
)
@click.option("--batch", is_flag=True, help="Answer JSON lines on standard input, one by one.")
@shared
def dates(*, paths: tuple[str, ...], format_name: str, batch: bool, flags: Flags) -> int:
    """Show the date expressions of articles, resolved against their publication dates.

    Example: factlint dates --date 2016-05-10 draft.txt
    """
    if batch:
        return _answer()
    demand_format(format_name, FORMATS)
    demand_articles(paths, "factlint dates draft.txt")
    files, failures = read_articles(paths, flags, read_dates)
    if format_name == "json":
        text = _json(files, failures)
    else:
        text = _lines(files) if format_name == "jsonl" else _table(files)
    write(text, flags.output, for_people=format_name == "table")
    return ExitCode.FAILED if failures else ExitCode.CLEAN


def _answer() -> int:
    """One line in, one line out, flushed before the next is read."""
    prepare_requests()
    if sys.stdin is None:
        raise InputError("standard input is closed")
    for line in iter(sys.stdin.readline, ""):
        sys.stdout.write(answer(line) + "\n")
        sys.stdout.flush()
    return ExitCode.CLEAN


def _rows(article: Article) -> Iterator[tuple[DateExpression, DateRowJson]]:
    source = article.document.source
    for date in article.read(read_dates):
        span = article.document.to_source(date.span)
        location = article.document.locate(span)
        yield (
            date,
            DateRowJson(
                path=source.path,
                line=location.line,
                column=location.column,
                part=location.part or None,
                start=span.start,
                end=span.end,
                text=source.words(span),
                **asdict(date_json(date)),
            ),
        )


def _lines(files: list[Article]) -> str:
    return "".join(json_text(row, indent=None) for file in files for _, row in _rows(file))


def _json(files: list[Article], failures: list[Failure]) -> str:
    entries = [
        DatesFileJson(
            path=file.document.source.path,
            published=publication_json(file.publication),
            dates=[row for _, row in _rows(file)],
        )
        for file in files
    ]
    return json_text(DatesJson(VERSION, entries, failures_json(failures)), indent=1)


def _table(files: list[Article]) -> str:
    blocks = []
    sheet = Sheet(shutil.get_terminal_size().columns)
    for file in files:
        path = file.document.source.path
        published = file.dates.published
        against = f"read against {day_name(published)}" if published else "no publication date"
        rows = [("place", "words", "value", "meaning", "from publication")]
        for date, row in _rows(file):
            value = f"{date.value} {date.mod}" if date.mod else date.value
            place = f"{row.line}:{row.column}"
            if row.part:
                place = f"{row.part}:{place}"
            rows.append(
                (place, " ".join(date.text.split()), value, _meaning(date), _distance(file, date))
            )
        lines = table_lines(rows, sheet, indent=2) if len(rows) > 1 else ["  no dates"]
        blocks.append("\n".join([*sheet.text(f"{path}: {against}"), *lines]) + "\n")
    return "\n".join(blocks)


def _meaning(date: DateExpression) -> str:
    if date.interval is None:
        return "open"
    season = season_name(date)
    readings = [
        describe(reading, date.grain, season=season) for reading in (date.interval, *date.readings)
    ]
    return " or ".join(readings)


def _distance(article: Article, date: DateExpression) -> str:
    """Return how far off the nearest day meant lies: "3 days before", "8 months after"."""
    published = article.dates.published
    if published is None or date.interval is None:
        return ""
    start, end = date.interval
    if start <= published < end:
        return "contains it"
    days = (start - published).days if start > published else (published - end).days + 1
    side = "after" if start > published else "before"
    if days < 60:
        return f"{days} day{'' if days == 1 else 's'} {side}"
    if days < 730:
        return f"{days // 30} months {side}"
    return f"{days // 365} years {side}"
