"""`factlint facts`: the ledger of recorded facts."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from factlint.cli import facts_text
from factlint.cli.args import Command, Flag, day_of, write
from factlint.cli.facts_add import add
from factlint.cli.facts_extract import extract
from factlint.cli.facts_flags import ledger_options, place_of
from factlint.errors import ConfigError, ExitCode, UsageError
from factlint.ledger.claimreview import export_claimreview
from factlint.ledger.due import due_facts
from factlint.ledger.judgement import conflicts
from factlint.ledger.ledger_file import load_ledger, read_ledger
from factlint.ledger.matching import Ledger
from factlint.ledger.spreadsheet import export_csv, import_csv
from factlint.ledger.write import change_ledger
from factlint.model.settings import Settings
from factlint.records.suggest import suggestions

F = TypeVar("F", bound=Callable[..., Any])
_HELP = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=_HELP)
def facts() -> None:
    """Keep the desk's recorded facts, and see what they allow one to say on a day.

    The ledger is the file of --facts, else that of the configuration, else ./facts.toml. Checks
    read it where factlint.toml says: facts = "facts.toml"

    \b
    Keys of a record:
      claim       the fact in one plain sentence
      subject     the work, person or body it is about (aliases: its other names)
      event       release, renewal, casting ...: what happens to it
      scope       which part, where, with whom: "season 2, Netflix"
      value       the day, month, season or year; or the words
      status      open while there is no source
      method, checked_by, checked_on, expires    how, by whom and until when it was checked
      [[fact.source]]    kind, container-title, issued, URL, quote: what it rests on
    """  # noqa: D301


def _choice(*names: str) -> Callable[[F], F]:
    return click.option(
        "--format",
        "format_name",
        default=names[0],
        type=click.Choice(names),
        help="Form of output.",
    )


@facts.command("list", cls=Command, context_settings=_HELP)
@_choice("table", "json")
@ledger_options(as_of=True)
def list_facts(format_name: str, **values: Any) -> int:
    """List all records, with --as-of also their verdicts.

    Example: factlint facts list --as-of 2016-05-10
    """
    path, settings = place_of(values)
    day = day_of(values["as_of"], "--as-of", settings)
    ledger = load_ledger(path)
    write(
        facts_text.list_json(ledger, day)
        if format_name == "json"
        else facts_text.list_table(ledger, day),
        values["output"],
        for_people=format_name == "table",
    )
    return ExitCode.CLEAN


@facts.command("show", cls=Command, context_settings=_HELP)
@click.argument("fact_id", metavar="ID")
@_choice("table", "json")
@ledger_options(as_of=True)
def show(fact_id: str, format_name: str, **values: Any) -> int:
    """Show one record with its sources.

    Example: factlint facts show wharf-2 --as-of today
    """
    path, settings = place_of(values)
    day = day_of(values["as_of"], "--as-of", settings)
    ledger = load_ledger(path)
    fact = ledger.get(fact_id)
    if fact is None:
        like = ", ".join(suggestions(fact_id, [entry.id for entry in ledger.facts]))
        raise UsageError(
            f'no record is called "{fact_id}" in {path}',
            hint=f"Did you mean: {like}?" if like else "All records: factlint facts list",
        )
    render = facts_text.show_json if format_name == "json" else facts_text.show_text
    write(render(fact, day), values["output"], for_people=format_name == "table")
    return ExitCode.CLEAN


@facts.command("check", cls=Command, context_settings=_HELP)
@_choice("table", "json")
@click.option(
    "--fail-level",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="warning",
    cls=Flag,
    envvar="FACTLINT_FAIL_LEVEL",
    help="Conflicting sources are warnings.",
)
@click.option("--exit-zero", is_flag=True, cls=Flag, envvar="FACTLINT_EXIT_ZERO",
              help="End with 0 when the file has no fault.")  # fmt: skip
@ledger_options(as_of=False)
def check(*, format_name: str, fail_level: str, exit_zero: bool, **values: Any) -> int:
    """Check the file: every fault with its line, conflicting sources.

    Status 2 when the file has faults, 1 when sources disagree, else 0.
    """
    path, _ = place_of(values)
    found = read_ledger(path)
    disagreeing = {fact.id: told for fact in found.ledger.facts if (told := conflicts(fact))}
    render = facts_text.check_json if format_name == "json" else facts_text.check_text
    write(render(found, disagreeing), values["output"], for_people=format_name == "table")
    if found.faults:
        return ExitCode.USAGE
    heard = fail_level in ("warning", "info") and not exit_zero
    return ExitCode.FINDINGS if disagreeing and heard else ExitCode.CLEAN


@facts.command("due", cls=Command, context_settings=_HELP)
@_choice("table", "json")
@click.option("--within", default=30, type=click.IntRange(min=0), metavar="DAYS",
              show_default=True, help="How far ahead to look.")  # fmt: skip
@ledger_options(as_of=True)
def due(format_name: str, within: int, **values: Any) -> int:
    """List records that have expired or soon will.

    Example: factlint facts due --as-of today
    """
    path, settings = place_of(values)
    day = _demanded(values["as_of"], settings, "due")
    found = due_facts(load_ledger(path), day, within)
    render = facts_text.due_json if format_name == "json" else facts_text.due_text
    write(render(found, day, within), values["output"], for_people=format_name == "table")
    return ExitCode.CLEAN


@facts.command("import", cls=Command, context_settings=_HELP)
@click.argument("sheet", metavar="FILE.csv", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@_choice("table", "json")
@ledger_options(as_of=False)
def import_sheet(*, sheet: Path, dry_run: bool, format_name: str, **values: Any) -> int:
    """Take rows of a spreadsheet into the ledger.

    The first row names the columns; "claim" is demanded. See `factlint facts export`.
    """
    path, _ = place_of(values)
    try:
        text = sheet.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise ConfigError(
            f"{sheet}: expected UTF-8 text", hint='In a spreadsheet, save as "CSV UTF-8".'
        ) from None
    except OSError as error:
        raise UsageError(f"{sheet}: {error.strerror}") from None
    ledger = load_ledger(path) if path.exists() else Ledger(())
    taken = import_csv(text, str(sheet), ledger)
    if not dry_run and (taken.added or taken.changed):
        change_ledger(path, added=taken.added, changed=taken.changed)
    render = facts_text.import_json if format_name == "json" else facts_text.import_text
    write(render(taken, path, dry_run=dry_run), values["output"], for_people=format_name == "table")
    return ExitCode.CLEAN


@facts.command("export", cls=Command, context_settings=_HELP)
@_choice("csv", "claimreview")
@click.option("--publisher", default="", metavar="NAME", help="Author of ClaimReview verdicts.")
@ledger_options(as_of=True)
def export(format_name: str, publisher: str, **values: Any) -> int:
    """Write a spreadsheet, or ClaimReview JSON-LD.

    Private records and confidential sources are left out.
    Example: factlint facts export --as-of today --output facts.csv
    """
    path, settings = place_of(values)
    output: str | None = values["output"]
    if format_name == "claimreview":
        day = _demanded(values["as_of"], settings, "export --format claimreview")
        write(export_claimreview(load_ledger(path), day, publisher), output, for_people=False)
        return ExitCode.CLEAN
    text = export_csv(load_ledger(path), day_of(values["as_of"], "--as-of", settings))
    if output is None:
        sys.stdout.write(text.replace("\r\n", "\n"))
        return ExitCode.CLEAN
    try:
        # spreadsheets take UTF-8 for what it is only with a mark at its start
        Path(output).write_bytes(text.encode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"--output: {output}: {error.strerror}") from None
    return ExitCode.CLEAN


def _demanded(given: str | None, settings: Settings, command: str) -> dt.date:
    day = day_of(given, "--as-of", settings)
    if day is None:
        raise UsageError(
            "--as-of: expected the day to judge by",
            hint=f"For example: factlint facts {command} --as-of today",
        )
    return day


facts.add_command(add)
facts.add_command(extract)
