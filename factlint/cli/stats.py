"""`factlint stats`: how long, how hard to read, how much speech, who is in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator

import click
from msgspec.structs import asdict

from factlint.cli.args import Command, Flags, demand_articles, demand_format, shared, write
from factlint.cli.articles import read_articles
from factlint.engine.findings import quotable
from factlint.errors import ExitCode
from factlint.model.article import Article
from factlint.model.report import Failure
from factlint.readings.names import Person, names
from factlint.readings.readability import Readability, Sentence, readability
from factlint.report.as_json import failures_json, source_range
from factlint.report.sheet import Sheet
from factlint.report.wording import amount, shortened

FORMATS = ("table", "json")
_LONGEST = 3
_EXCERPT = 60


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "format_name", default="table", metavar="NAME", help="table, json.")
@click.option(
    "--longest", default=_LONGEST, type=click.IntRange(min=0), metavar="N",
    help=f"How many of the longest sentences to show; default {_LONGEST}.",
)  # fmt: skip
@shared
def stats(paths: tuple[str, ...], format_name: str, longest: int, flags: Flags) -> int:
    """Show the length, readability, share of speech and people of articles.

    Example: factlint stats drafts/
    """
    demand_format(format_name, FORMATS)
    demand_articles(paths, "factlint stats draft.txt")
    files, failures = read_articles(paths, flags, readability)
    text = _json(files, failures, longest) if format_name == "json" else _table(files, longest)
    write(text, flags.output, for_people=format_name == "table")
    return ExitCode.FAILED if failures else ExitCode.CLEAN


def _json(files: list[Article], failures: list[Failure], longest: int) -> str:
    body = {
        "version": 1,
        "files": [_entry(file, longest) for file in files],
        "failures": [asdict(failure) for failure in failures_json(failures)],
    }
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def _entry(article: Article, longest: int) -> dict[str, object]:
    counts = article.read(readability)
    kincaid, fog = _grades(article, counts)
    return {
        "path": article.document.source.path,
        "words": article.document.words,
        "running_words": counts.words,
        "sentences": len(counts.sentences),
        "words_per_sentence": _rounded(counts.words_per_sentence),
        "grades": {"flesch_kincaid": _rounded(kincaid), "gunning_fog": _rounded(fog)},
        "speech": {"words": counts.spoken_words, "share": round(counts.speech, 3)},
        "longest": [_place(article, one) for one in counts.longest(longest)],
        "people": [
            {"name": _name(one), "mentions": len(one.mentions), **_where(article, one)}
            for one in _people(article)
        ],
    }


def _place(article: Article, sentence: Sentence) -> dict[str, object]:
    document = article.document
    span = document.to_source(sentence.span)
    place = source_range(document.source, span, document.parts)
    return {**asdict(place), "words": sentence.words}


def _people(article: Article) -> list[Person]:
    """Return the persons of an article, by their first mention."""
    return sorted(article.read(names).people.values(), key=lambda one: one.mentions[0].start)


def _name(person: Person) -> str:
    return " ".join((person.full or person.surname).split())


def _where(article: Article, person: Person) -> dict[str, object]:
    span = article.document.to_source(person.mentions[0])
    location = article.document.locate(span)
    return {"line": location.line, "column": location.column}


def _grades(article: Article, counts: Readability) -> tuple[float | None, float | None]:
    """Return both grades; they are made for English, so other languages have none."""
    if not article.language.lower().startswith("en"):
        return None, None
    return counts.flesch_kincaid, counts.gunning_fog


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 1)


def _table(files: list[Article], longest: int) -> str:
    sheet = Sheet(shutil.get_terminal_size().columns)
    return "\n".join(_block(file, longest, sheet) for file in files)


def _block(article: Article, longest: int, sheet: Sheet) -> str:
    counts = article.read(readability)
    head = f"{article.document.source.path}: {article.document.words:,} words"
    rows = list(_labelled(article, counts, longest))
    lines = [line for label, words in rows for line in sheet.text(words, first=f"  {label:12}  ")]
    return "\n".join([*sheet.text(head), *lines]) + "\n"


def _labelled(article: Article, counts: Readability, longest: int) -> Iterator[tuple[str, str]]:
    """Yield what the table shows of an article, as label and words."""
    mean = counts.words_per_sentence
    if mean is not None:
        number = len(counts.sentences)
        yield (
            "running text",
            f"{counts.words:,} words in {amount(number, 'sentence')}, {mean:.1f} a sentence",
        )
        kincaid, fog = _grades(article, counts)
        if kincaid is None or fog is None:
            yield "grade", f"for English only; this file is in {article.language!r}"
        else:
            yield "grade", f"{kincaid:.1f} Flesch-Kincaid, {fog:.1f} Gunning fog"
        yield "speech", f"{counts.speech:.0%} of the words"
    for index, one in enumerate(counts.longest(longest)):
        head = "longest" if index == 0 else ""
        span = article.document.to_source(one.span)
        where = article.document.locate(span)
        words = quotable(one.span.of(article.document.text))
        yield head, f"{one.words} words at {where}  {shortened(words, _EXCERPT)}"
    if people := _people(article):
        yield "people", ", ".join(f"{_name(one)} ({len(one.mentions)})" for one in people)
