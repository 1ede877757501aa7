"""`factlint facts add`: a new record, asked for on a terminal or given by flags."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from difflib import get_close_matches
from typing import Any

import click

from factlint.cli.args import Command
from factlint.cli.facts_flags import ledger_options, place_of
from factlint.days.edtf import EXPECTED, EdtfError, parse_edtf
from factlint.days.given import parse_when
from factlint.days.month_names import MONTH_NAMES
from factlint.errors import ExitCode, UsageError
from factlint.ledger.fact_columns import FACT_COLUMNS, SOURCE_COLUMNS
from factlint.ledger.fact_tables import LedgerReader
from factlint.ledger.judgement import state_of
from factlint.ledger.ledger_file import load_ledger
from factlint.ledger.spreadsheet import new_id
from factlint.ledger.write import add_facts
from factlint.model.fact import TEXT_EVENTS, Fact, FactEvent, FactStatus, SourceKind
from factlint.model.settings import Settings
from factlint.records.toml_lines import KeyPath
from factlint.text.lazy import lazy_regex

_LISTS = ("aliases", "after", "before", "used_in")
_FACT_FLAGS = {c.flag: c.key for c in FACT_COLUMNS if c.flag and c.key not in _LISTS}
_LIST_FLAGS = {c.flag: c.key for c in FACT_COLUMNS if c.flag and c.key in _LISTS}
#: "May 2027", "spring 2027"; EDTF numbers seasons after the months.
_PERIOD = lazy_regex(r"([A-Za-z]{3,})\.?\s+(?:of\s+)?(\d{4})")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
#: What editors call events the ledger has another word for.
_LIKE = {
    "launch": "release", "premiere": "release", "publication": "release", "opening": "release",
    "debut": "release", "filming": "production", "shooting": "production", "cast": "casting",
    "end": "cancellation", "postponement": "delay", "streaming": "availability",
}  # fmt: skip

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
    path, settings = place_of({name: values.pop(name) for name in ("facts", "config", "isolated")})
    date = _date_reader(settings)
    for name in ("value", "issued", "accessed", "source_value", "checked_on"):
        if values[name] and not (name.endswith("value") and values["event"] in TEXT_EVENTS):
            with suppress(ValueError):  # the checks of the ledger say what is wrong with it
                values[name] = date(values[name])
    ledger = load_ledger(path) if path.exists() else None
    if sys.stdin.isatty() and not values["claim"]:
        _ask(values, date)
    taken = [fact.id for fact in ledger.facts] if ledger else []
    fact = _fact(values, taken)
    add_facts(path, [fact])
    click.echo(f'{path}: record "{fact.id}" added')
    today = dt.date.today()
    judged = state_of(fact, today)
    click.echo(f"As of today it is {judged.verdict}: {judged.reason}.")
    if settings.facts is None:
        click.echo(f'Checks read it once factlint.toml says: facts = "{path}"')
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
        like = _LIKE.get((values["event"] or "").lower())
        meant = {"--event": f"; did you mean {like}?"} if like else {}
        faults = "\n  ".join(
            f"{fault.key}: {fault.message}{meant.get(str(fault.key), '')}"
            for fault in reader.faults
        )
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


def _ask(values: dict[str, Any], date: Callable[[str], str]) -> None:
    """Ask for what a record needs; an empty answer leaves a field out."""
    click.echo("A new record. Enter alone leaves a question out, but for the first three;")
    click.echo("Ctrl-C stops, and nothing is written.\n")
    ask = _Asker(values)
    ask("claim", "Claim, in one sentence", needed=True)
    ask("subject", "Subject: the work, person or body", needed=True)
    ask("event", f"Event ({', '.join(FactEvent)})", check=_one_of(FactEvent), needed=True)
    ask("scope", "Scope, such as: season 2, Netflix")
    if values["event"] in TEXT_EVENTS:
        ask("value", "The words or figure")
    else:
        ask("value", "Date, such as 17 March 2017, March 2017, spring 2017 or 2017", check=date)
    click.echo("\nThe source it rests on; Enter alone: no source yet, the record stays open")
    ask("kind", f"Kind ({', '.join(SourceKind)})", check=_one_of(SourceKind))
    if values["kind"]:
        ask("container", "Where it appeared (paper, site, programme)")
        ask("title", "Title")
        ask("url", "Address")
        ask("issued", "Date of the source, such as 2 May 2018", check=date)
        if not values["issued"]:
            ask("accessed", "When you saw it, if it bears no date", check=date)
        ask("quote", "Its words, at most 25")
    else:
        values["status"] = values["status"] or FactStatus.OPEN
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
            if not answer:
                if not needed:
                    return
                click.echo("  A record cannot do without it")
                continue
            try:
                self.values[name] = check(answer)
            except ValueError as error:
                click.echo(f"  {error}")


def _one_of(words: Iterable[str]) -> Callable[[str], str]:
    def check(answer: str) -> str:
        found = [str(word) for word in words if str(word).startswith(answer.lower())]
        if answer and len(found) == 1:
            return found[0]
        known = [str(word) for word in words]
        like = _LIKE.get(answer.lower()) or next(iter(get_close_matches(answer, known, 1)), "")
        hint = f"; did you mean {like}?" if like in known else ""
        raise ValueError(f"Please answer with one of: {', '.join(known)}{hint}")

    return check


def _date_reader(settings: Settings) -> Callable[[str], str]:
    """Return what makes EDTF of a date as an editor writes it."""

    def read(answer: str) -> str:
        try:
            parse_edtf(answer)
        except EdtfError:
            pass
        else:
            return answer
        if found := _PERIOD.fullmatch(answer.strip()):
            word, year = found[1].lower(), found[2]
            number = _SEASONS.get(word) or next(
                (n for n, name in enumerate(MONTH_NAMES, 1) if name.lower().startswith(word[:3])), 0
            )
            if number and (word in _SEASONS or MONTH_NAMES[number - 1].lower().startswith(word)):
                return f"{year}-{number:02}"
        try:
            dates = settings.dates
            return parse_when(
                answer, languages=dates.languages, order=dates.order, today=dt.date.today()
            ).isoformat()
        except UsageError:
            raise ValueError(f"Please give {EXPECTED}, or a date such as 4 May 2027") from None

    return read
