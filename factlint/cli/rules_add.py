"""`factlint rules add`: one more phrase for the desk's own table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factlint.config.find import FILE, find
from factlint.config.load import load
from factlint.config.options import root_place
from factlint.config.phrase_tables import parse_table, read_table
from factlint.errors import ConfigError, ExitCode, UsageError
from factlint.model.severity import PROFILES
from factlint.records.key_location import display_name, read_text
from factlint.text.lazy import lazy_regex

_TABLE = "house.toml"
_HEAD = "# Phrases of this desk; `factlint rules add` adds to them.\n"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("phrase")
@click.option("--write", "replacement", metavar="TEXT", help="What to write instead.")
@click.option("--message", metavar="TEXT", help="What is wrong; {text} stands for the words.")
@click.option("--advice", metavar="TEXT", help="What to do about it.")
@click.option("--source", metavar="TEXT", help="Whose rule it is.")
@click.option("--pattern", is_flag=True, help="PHRASE is a regular expression.")
@click.option("--case", is_flag=True, help="Capitals matter.")
@click.option("--before", metavar="REGEX", help="Not where this stands just before.")
@click.option("--after", metavar="REGEX", help="Not where this stands just after.")
@click.option("--follows", metavar="REGEX", help="Only where this stands just before.")
@click.option("--precedes", metavar="REGEX", help="Only where this stands just after.")
@click.option("--word-class", type=click.Choice(["noun", "verb"]), help="Only as this.")
@click.option("--in-speech", is_flag=True, help="In quotations, too.")
@click.option("--profile", "profiles", type=click.Choice(PROFILES), multiple=True,
              help="Only in this profile; may be given more than once.")  # fmt: skip
@click.option("--table", metavar="FILE",
              help="Table to add to; default: the first of `phrase-tables`.")  # fmt: skip
@click.option("--config", metavar="FILE", envvar="FACTLINT_CONFIG",
              help="Configuration file; default: the nearest.")  # fmt: skip
def add(
    phrase: str, *, pattern: bool, table: str | None, config: str | None, **conditions: Any
) -> int:
    """Add a phrase to the desk's own table, and the table to the configuration.

    Example: factlint rules add "youngsters" --write "young people" --source "House style"
    """
    if not phrase.strip():
        raise UsageError("PHRASE is empty", hint='for example: factlint rules add "youngsters"')
    if pattern:
        _demand_sense(phrase)
    if config is not None and not Path(config).is_file():
        raise UsageError(f"--config: {config}: no such file")
    configuration = Path(config) if config else find(Path.cwd()) or Path(FILE)
    path = Path(table) if table else _table_of(configuration)
    entry = {"pattern" if pattern else "text": phrase} | {
        key.replace("_", "-"): list(value) if isinstance(value, tuple) else value
        for key, value in conditions.items()
        if value
    }
    _append(path, entry)
    click.echo(f"{display_name(path)}: added “{phrase}”")
    if _register(configuration, path):
        click.echo(f"{display_name(configuration)}: added the table to phrase-tables")
    return ExitCode.CLEAN


_CLASS = lazy_regex(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
#: A sign of the end, with words behind it; what is escaped is a sign itself.
_BEHIND_THE_END = lazy_regex(r"(?:[^\\$]|\\.|^)\$(?![)|?*]|\s*$)")


def _demand_sense(expression: str) -> None:
    """Refuse an expression that finds nothing, as one whose backslashes a shell has taken.

    Raises:
        UsageError: words follow "$", which stands for the end.
    """
    if _BEHIND_THE_END.search(_CLASS.sub("x", expression)):
        raise UsageError(
            f"PHRASE: {expression}: nothing can stand behind “$”, the end",
            hint=r"write \$ for the sign, and single quotes around it: a shell changes \ and $ "
            "between double ones",
        )


def _table_of(configuration: Path) -> Path:
    """Return the first table the configuration itself names, else the usual one beside it."""
    if configuration.is_file():
        tables = load(configuration).phrase_tables
        place = root_place(configuration).at("phrase-tables")
        for number, table in enumerate(tables):
            if not place.at(number).inherited:  # one of a file it extends is for other desks, too
                return table
    return configuration.parent / _TABLE


def _append(path: Path, entry: dict[str, object]) -> None:
    """Write one more phrase at the end of a table; what is in it stays as it is.

    Raises:
        UsageError: the phrase is not as it should be, or the table has it already.
        ConfigError: the table is wrong as it is.
    """
    import tomlkit

    name = display_name(path)
    text = read_text(path, name) if path.exists() else _HEAD
    if path.exists():
        key, words = ("pattern", "expression") if "pattern" in entry else ("text", "text")
        if any(getattr(one, words) == entry[key] for one in read_table(path).phrases):
            raise UsageError(f"{name}: has “{entry[key]}” already", hint="edit the file")
    document = tomlkit.document()
    phrases = tomlkit.aot()
    phrases.append(tomlkit.item(entry))
    document.append("phrase", phrases)
    added = tomlkit.dumps(document)
    try:
        parse_table(added, "")
    except ConfigError as error:
        raise UsageError(error.message.removeprefix("phrase[0]."), hint=error.hint) from None
    whole = f"{text.rstrip()}\n\n{added}"
    parse_table(whole, name)
    _write(path, whole)


def _register(configuration: Path, table: Path) -> bool:
    """Name the table in the configuration; tell whether that was needed."""
    import tomlkit
    from tomlkit.items import AbstractTable, Array

    text = read_text(configuration, display_name(configuration)) if configuration.exists() else ""
    known = load(configuration).phrase_tables if configuration.exists() else ()
    if any(one.resolve() == table.resolve() for one in known):
        return False
    document: Any = tomlkit.parse(text)
    home: Any = document
    if configuration.name != FILE and "tool" in document and "factlint" in document["tool"]:
        home = document["tool"]["factlint"]
    shown = _relative(table, configuration.parent)
    if isinstance(home.get("phrase-tables"), Array):
        home["phrase-tables"].append(shown)
    elif isinstance(home, AbstractTable) or not document:
        home["phrase-tables"] = [shown]
    else:
        # A key of the top level has to be before the first table.
        document = tomlkit.parse(f"phrase-tables = [{tomlkit.string(shown).as_string()}]\n{text}")
    _write(configuration, tomlkit.dumps(document))
    return True


def _relative(path: Path, folder: Path) -> str:
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return path.resolve().as_posix()


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{display_name(path)}: cannot be written: {error.strerror}") from None
