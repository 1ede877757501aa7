"""Spellings of which a house chooses one; read from `variants.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from factlint.api import packaged_table, pattern

_SIGNS = pattern(r"[^a-z]+", case=True)


class Form(Struct, frozen=True):
    """One spelling.

    Attributes:
        variant: number of the choice it belongs to.
        side: which of the choice's sides it is ("british").
        others: the same word on each side, by side.
    """

    variant: int
    side: str
    others: Mapping[str, str]


class Variant(Struct, frozen=True):
    """A choice a house makes once: its name and the side each style takes."""

    name: str
    styles: Mapping[str, str]


class Table(Struct, frozen=True):
    """All choices.

    Attributes:
        variants: by number.
        words: forms of one word, hyphens included.
        phrases: forms of several words.
        beginnings: these by the first two of their words, as `Document.phrases` has them.
    """

    variants: tuple[Variant, ...]
    words: Mapping[str, Form]
    phrases: Mapping[str, Form]
    beginnings: Mapping[str, Sequence[str]]


@lru_cache(maxsize=1)
def table() -> Table:
    """Return the table; each pair is a line "colour+ color+", `+` for the endings."""
    raw = packaged_table("factlint_rules.style", "variants.toml")
    variants: list[Variant] = []
    words: dict[str, Form] = {}
    phrases: dict[str, Form] = {}
    for entry in raw["variant"]:
        sides: list[str] = entry["sides"]
        endings: list[str] = ["", *entry.get("endings", [])]
        for index, line in enumerate(entry["words"]):
            if index == 0 or not entry.get("together", False):
                variants.append(Variant(entry["name"], entry.get("styles", {})))
            for spelt in _spelt(line, endings):
                others = dict(zip(sides, spelt, strict=True))
                for side, word in others.items():
                    home = phrases if " " in word else words
                    home[word] = Form(len(variants) - 1, side, others)
    beginnings: dict[str, list[str]] = {}
    for phrase in phrases:
        first = " ".join(_SIGNS.sub(" ", phrase).split()[:2])
        beginnings.setdefault(first, []).append(phrase)
    return Table(tuple(variants), words, phrases, beginnings)


def _spelt(line: str, endings: list[str]) -> Iterator[list[str]]:
    forms = [form.replace("_", " ") for form in line.split()]
    for ending in endings if "+" in line else [""]:
        yield [form.replace("+", ending) for form in forms]


#: Stems that take -ise or -ize: the ending is a house's choice ("organise", "organize").
ISE_STEMS = frozenset(
    """
    agon american anthropolog antagon apolog author bapt brutal canon capital categor central
    character civil colon computer commercial critic crystall customer custom decentral
    demoral democrat demon deputi digit dramat econom emphas energ equal epitom factor
    familiar fantas fertil final formal galvan general global glamor glamour harmon homogen
    hospital human hypnot hypothes ideal idol immobil immun industrial initial
    institutional internal international ital jeopard legal liberal local magnet marginal
    material maxim mechan memor minim mobil modern monopol moral motor national
    natural neutral normal optim organ ostrac patron penal personal polar popular pressur
    prior privat public pulver radical rational real recogn regular reorgan revital revolution
    romant sanit scandal scrutin secular sensit sermon sexual social special stabil standard
    steril stigmat subsid summar symbol sympath synchron tantal terror theor trivial
    tyrann union urban util vandal verbal victim visual vocal vulgar weapon western
    """.split()
)
ISE = pattern(
    r"(?P<stem>[a-z]{3,})(?P<side>is|iz)(?P<end>e|es|ed|ing|er|ers|ation|ations|ational|able)$",
    case=True,
)

#: Hyphenated words that are other words without their hyphen.
TWO_WORDS = frozenset(
    """
    re-sign re-signed re-form re-formed re-cover re-covered re-creation re-create re-sent
    re-press re-lease re-mark re-count re-sort re-dress re-serve re-prove co-op co-ops ex-tend
    pre-sent pro-verb de-fuse un-ion
    """.split()
)

ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]
CARDINALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_PARTS = "season|series|episode|chapter|volume|phase"
NUMBERED = pattern(
    rf"\b(?:(?P<ordinal>{'|'.join(ORDINALS)})\s+(?P<part>{_PARTS})\b"
    rf"|(?P<part2>{_PARTS})\s+(?P<number>\d{{1,2}}|{'|'.join(CARDINALS)})\b)",
)


def number_of(hit: re.Match[str]) -> tuple[str, int, str]:
    """Return (part, number, how it is written) of a match of `NUMBERED`."""
    if hit["ordinal"]:
        return hit["part"].lower(), ORDINALS.index(hit["ordinal"].lower()) + 1, "ordinal"
    written = hit["number"].lower()
    if written.isdigit():
        return hit["part2"].lower(), int(written), "figure"
    return hit["part2"].lower(), CARDINALS.index(written) + 1, "word"
