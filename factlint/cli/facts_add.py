"""`factlint facts add`: a new record, asked for on a terminal or given by flags."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable
from typing import Any

import click

from factlint.cli.args import Command
from factlint.cli.facts_flags import ledger_options, place_of
from factlint.days.edtf import EXPECTED, EdtfError, parse_edtf
from factlint.errors import ExitCode, UsageError
from factlint.ledger.fact_columns import FACT_COLUMNS, SOURCE_COLUMNS
from factlint.ledger.fact_tables import LedgerReader
from factlint.ledger.judgement import state_of
from factlint.ledger.ledger_file import load_ledger
from factlint.ledger.spreadsheet import new_id
from factlint.ledger.write import add_facts
from factlint.model.fact import TEXT_EVENTS, Fact, FactEvent, SourceKind
from factlint.records.toml_lines import KeyPath

_LISTS = ("aliases", "after", "before", "used_in")
_FACT_FLAGS = {c.flag: c.key for c in FACT_COLUMNS if c.flag and c.key not in _LISTS}
_LIST_FLAGS = {c.flag: c.key for c in FACT_COLUMNS if c.flag and c.key in _LISTS}
_SOURCE_FLAGS = {c.flag: c.key for c in SOURCE_COLUMNS if c.flag}


def _flags(command: Callable[..., Any]) -> Callable[..., Any]:
    for column in reversed((*FACT_COLUMNS, *SOURCE_COLUMNS)):
        if column.flag:
            flag = f"--{column.flag.replace('_', '-')}"
            command = click.option(flag, column.flag, multiple=column.flag in _LIST_FLAGS,
                                   metavar="TEXT", help=column.help)(command)  # fmt: skip
    for flag in ("--private-source", "--private"):
        command = click.option(flag, is_flag=True, help="Never in an export.")(command)
    return command


@click.command("add", cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@_flags
@ledger_options(as_of=False, output=False)
def add(**values: Any) -> int:
    """Add a record: asks on a terminal, takes flags in a script.

    Example: factlint facts add --claim "Wharf opened in Leeds on 4 May 2018" --subject Wharf
    --event release --value 2018-05-04 --kind primary --container "Wharf Films" --issued 2018-05-04
    """
    path, _ = place_of({name: values.pop(name) for name in ("facts", "config", "isolated")})
    ledger = load_ledger(path) if path.exists() else None
    if sys.stdin.isatty() and not values["claim"]:
        _ask(values)
    taken = [fact.id for fact in ledger.facts] if ledger else []
    fact = _fact(values, taken)
    add_facts(path, [fact])
    click.echo(f'{path}: record "{fact.id}" added')
    today = dt.date.today()
    judged = state_of(fact, today)
    click.echo(f"As of today it is {judged.verdict}: {judged.reason}.")
    return ExitCode.CLEAN


def _fact(values: dict[str, Any], taken: list[str]) -> Fact:
    """Make a record of the flags, by the checks a ledger's file goes through.

    Raises:
        UsageError: naming every flag that is missing or wrong.
    """
    claim = (values["claim"] or "").strip()
    table: dict[str, Any] = {name: values[name] for name in _FACT_FLAGS if values[name]}
    table |= {key: list(values[name]) for name, key in _LIST_FLAGS.items() if values[name]}
    table["id"] = values["id"] or new_id(claim, taken)
    if values["private"]:
        table["private"] = True
    source = {key: values[name] for name, key in _SOURCE_FLAGS.items() if values[name]}
    if source:
        table["source"] = [source | ({"private": True} if values["private_source"] else {})]
    reader = LedgerReader(_Flags())
    facts = reader.facts({"fact": [table]})
    if reader.faults:
        faults = "; ".join(f"{fault.key}: {fault.message}" for fault in reader.faults)
        raise UsageError(faults, hint="Nothing was added. See: factlint facts add --help")
    return facts[0]


class _Flags:
    """The flags of the command, as the keys of a record."""

    name = "facts add"

    def nearest(self, path: KeyPath) -> int:
        """Return 0: flags have no lines."""
        return 0

    def has(self, path: KeyPath) -> bool:
        """Return False: no line is looked up by key."""
        return False

    def shown(self, path: KeyPath) -> str:
        """Return the flag a key comes from."""
        key = str(path[-1])
        if key == "source":
            return "--kind"
        keys = _SOURCE_FLAGS if "source" in path[:-1] else _LIST_FLAGS
        found = next((flag for flag, name in keys.items() if name == key), key)
        return f"--{found.replace('_', '-')}"


def _ask(values: dict[str, Any]) -> None:
    """Ask for what a record needs; an empty answer leaves a field out."""
    click.echo("A new record. Enter alone leaves a question out; Ctrl-C stops.\n")
    ask = _Asker(values)
    ask("claim", "Claim, in one sentence", needed=True)
    ask("subject", "Subject: the work, person or body", needed=True)
    ask("event", f"Event ({', '.join(FactEvent)})", check=_one_of(FactEvent), needed=True)
    ask("scope", "Scope, such as: season 2, Netflix")
    if values["event"] in TEXT_EVENTS:
        ask("value", "The words or figure")
    else:
        ask("value", "Date, such as 2017-03-17, 2017-03, 2017 or ../2017-04", check=_date)
    click.echo("\nThe source it rests on")
    ask("kind", f"Kind ({', '.join(SourceKind)})", check=_one_of(SourceKind), needed=True)
    ask("container", "Where it appeared (paper, site, programme)", needed=True)
    ask("title", "Title")
    ask("url", "Address")
    ask("issued", "Date of the source", check=_date, needed=True)
    ask("quote", "Its words, at most 25")
    click.echo("")
    ask("method", "How you checked (document, recording, call, own eyes)")
    ask("checked_by", "Your initials")
    if values["checked_by"]:
        values["checked_on"] = values["checked_on"] or dt.date.today().isoformat()


class _Asker:
    """Asks for one value after another, again while an answer will not do."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    def __call__(
        self,
        name: str,
        question: str,
        *,
        check: Callable[[str], str] = str,
        needed: bool = False,
    ) -> None:
        while not self.values[name]:
            answer = click.prompt(question, default="", show_default=False).strip()
            if not answer and not needed:
                return
            try:
                self.values[name] = check(answer)
            except ValueError as error:
                click.echo(f"  {error}")


def _one_of(words: Iterable[str]) -> Callable[[str], str]:
    def check(answer: str) -> str:
        found = [str(word) for word in words if str(word).startswith(answer.lower())]
        if answer and len(found) == 1:
            return found[0]
        raise ValueError(f"Please answer with one of: {', '.join(words)}")

    return check


def _date(answer: str) -> str:
    try:
        parse_edtf(answer)
    except EdtfError:
        raise ValueError(f"Please give {EXPECTED}") from None
    return answer
