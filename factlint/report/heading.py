"""The head of a file in the `full` report: its path, size and date, or how to date it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factlint.days.describe import day_name
from factlint.model.finding import Finding
from factlint.model.report import FileReport
from factlint.report.columns import clean, columns, keep
from factlint.report.sheet import Sheet
from factlint.report.wording import LABELS, amount, dated, sentence, shell
from factlint.text.listing import listed
from factlint.text.paths import display_name


def heading_lines(file: FileReport, verdict: str, sheet: Sheet) -> Iterator[str]:
    """Yield the head of a file; `verdict` says in a word that nothing was found, else ""."""
    size = amount(file.words, "word")
    path = clean(file.path)
    ending = f", {size}{': ' if verdict else ''}{verdict}"
    if columns(path + ending) <= sheet.width:
        yield sheet.paint(path, "bold") + ending
    else:
        yield sheet.paint(path, "bold")
        yield from sheet.text(ending.removeprefix(", "))
    if not verdict:
        yield sheet.paint("=" * min(sheet.width, columns(path + ending)), "dim")
    yield from _dates(file, sheet)
    if file.configuration is not None and _is_elsewhere(file.configuration):
        yield from sheet.text(f"Configuration: {clean(display_name(file.configuration))}")
    for note in file.notes:
        yield from sheet.text(sentence(note))


def _is_elsewhere(configuration: Path) -> bool:
    """Return whether a configuration does not lie in the working directory."""
    return configuration.absolute().parent != Path.cwd()


def _dates(file: FileReport, sheet: Sheet) -> Iterator[str]:
    publication = file.publication
    if publication is None:
        if file.words:
            yield from _undated(file, sheet)
    else:
        yield from sheet.text(f"Dates read against {dated(publication.chosen)}")
        others = [c for c in publication.candidates if c.date != publication.date]
        if others:
            found = listed([dated(candidate) for candidate in others])
            yield from sheet.text(f"Other dates found: {found}")
    if file.as_of is not None and (publication is None or file.as_of != publication.date):
        yield from sheet.text(f"Facts judged as of {day_name(file.as_of)}")


def said_in_head(file: FileReport, finding: Finding) -> bool:
    """Return whether the head says all a finding has to say: that the article has no date."""
    return finding.in_head and file.publication is None


def _undated(file: FileReport, sheet: Sheet) -> Iterator[str]:
    how = how_to_date(file.path, metadata=file.outline.traits.metadata)
    found = next((one for one in file.findings if said_in_head(file, one)), None)
    if found is None:  # the rule is off, or somebody has accepted it
        yield from sheet.text(f"Undated. {how}")
        return
    label = LABELS[found.severity]
    lines = sheet.text(f"Undated ({found.code}). {how}", first=f"{label}  ")
    for number, line in enumerate(lines):
        painted = sheet.paint(label, found.severity.value) + line[len(label) :]
        yield line if number else painted


def how_to_date(path: str, *, metadata: bool) -> str:
    """Return the line that says exactly how to date an article.

    The command has no day in it that might be copied along.
    """
    command = keep(clean(f"factlint --date YYYY-MM-DD {shell(path)}"))
    other = "[[files]] in factlint.toml"
    if metadata:
        other = "`date:` in its front matter"
    return f"To give it a day: {command} (or {other})"
