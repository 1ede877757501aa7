"""Tables of a file of word lists, each with its place in it for those who wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from factlint.errors import ConfigError

WordT = TypeVar("WordT", bound=str)


def entries(content: object, origin: str, section: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the entries of an array of tables, each with its place.

    Raises:
        ConfigError: it is no array of tables.
    """
    if not isinstance(content, list) or not all(isinstance(one, Mapping) for one in content):
        raise ConfigError(f"{origin}: {section}: expected tables headed [[{section}]]")
    for number, entry in enumerate(content, 1):
        yield f"{origin}: {section} {number}", entry


def word_table(
    content: object, origin: str, section: str, split: Any = str.split
) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of a table of words by name.

    Raises:
        ConfigError: it is no table, or a value is no words.
    """
    if not isinstance(content, Mapping):
        raise ConfigError(f"{origin}: {section}: expected a table headed [{section}]")
    for name, words in content.items():
        where = f"{origin}: [{section}] {name}"
        if isinstance(words, str):
            yield name, split(words)
        elif isinstance(words, list) and all(isinstance(item, str) for item in words):
            yield name, words
        else:
            raise ConfigError(f"{where}: expected words in one string, or a list of strings")


def one_of(choices: tuple[WordT, ...], value: object, where: str) -> WordT:
    """Return a value that is one of some choices.

    Raises:
        ConfigError: it is none of them.
    """
    for choice in choices:
        if choice == value:
            return choice
    raise ConfigError(f"{where}: expected one of {', '.join(choices)}; found {value!r}")


def check(entry: Mapping[str, Any], where: str, known: set[str]) -> None:
    """Refuse keys that mean nothing.

    Raises:
        ConfigError: there is one.
    """
    for key in entry:
        if key not in known:
            raise ConfigError(
                f"{where}: unknown key {key!r}", hint=f"known: {', '.join(sorted(known))}"
            )
