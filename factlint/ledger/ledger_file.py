"""Reading a ledger file: TOML in, facts or every fault out."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from factlint.errors import ConfigError, Fault
from factlint.ledger.fact_tables import LedgerReader
from factlint.ledger.matching import Ledger
from factlint.records.key_location import TomlText
from factlint.records.toml_lines import parse_toml


class LedgerText(Struct, frozen=True):
    """A ledger file as read: its text, the facts that could be read, and the faults."""

    text: str
    ledger: Ledger
    faults: tuple[Fault, ...]


def load_ledger(path: Path) -> Ledger:
    """Read a ledger.

    Raises:
        ConfigError: if the file is missing, unreadable or wrong anywhere; the message gives
            `file:line: key: what was expected` for the first fault, the hint counts the others.
    """
    found = read_ledger(path)
    raise_faults(found.faults)
    return found.ledger


def read_ledger(path: Path) -> LedgerText:
    """Read a ledger with its faults.

    Raises:
        ConfigError: if the file is missing, unreadable or no TOML.
    """
    return parse_ledger(read_text(path), str(path))


def parse_ledger(text: str, name: str) -> LedgerText:
    """Read the text of a ledger; `name` is used in messages.

    Raises:
        ConfigError: if `text` is no TOML.
    """
    data = parse_toml(text, name)
    reader = LedgerReader(TomlText(name, text))
    facts = reader.facts(data)
    return LedgerText(text, Ledger(facts, name), tuple(reader.faults))


def read_text(path: Path) -> str:
    """Return the text of a ledger file, line ends as they are.

    Raises:
        ConfigError: if the file is missing, unreadable or not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise ConfigError(
            f"{path}: no such ledger",
            hint="Name one with --facts FILE, or start one with: factlint facts add",
        ) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(
            f"{path}:{line}: expected UTF-8 text, but byte {error.start + 1} is none",
            hint="Save the file as UTF-8 in your editor.",
        ) from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or error}") from None


def raise_faults(faults: tuple[Fault, ...]) -> None:
    """Raise the first of `faults`, if there is one.

    Raises:
        ConfigError: with the first fault; its hint counts the others.
    """
    if not faults:
        return
    more = len(faults) - 1
    hint = "See all faults with: factlint facts check"
    if more:
        hint = f"{more} more {'fault' if more == 1 else 'faults'} in this file. {hint}"
    raise ConfigError(str(faults[0]), hint=faults[0].hint or hint, faults=faults)
