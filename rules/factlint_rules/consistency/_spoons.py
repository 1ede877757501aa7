"""What a method takes of an ingredient in words of its own: "both eggs", "the tablespoon of salt".

The list has three eggs, or a teaspoon of salt; or the method takes two spoons of three and then "the
remaining two".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.api import lazy_regex, quantities_in

_N = r"(?:\d{1,4}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_UNIT = r"(?:kg|g|ml|oz|lb|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|grams|ounces|pints?)"
_WORDS = r"(?:(?!of\b|the\b|and\b|or\b)[a-z-]+ ){0,2}?"
#: "Beat in both eggs", "add both the onions".
_BOTH = rf"\b(?P<told>both (?:the )?{_WORDS}NOUNe?s)\b"
#: "Stir in the tablespoon of cinnamon", "add the teaspoon salt".
_SPOON = rf"\b(?:the|your|that) (?P<told>(?P<unit>tablespoon|teaspoon|tbsp|tsp|cup) (?:of )?{_WORDS}NOUN)\b"
#: "2 tablespoons of the butter" and later "the remaining 2 tablespoons of butter".
_TAKEN = rf"(?<!remaining )(?<!other )(?<!last )\b(?P<n>{_N})\s?(?P<unit>{_UNIT}) (?:of )?(?:the )?{_WORDS}NOUN"
_REST = rf"\bthe (?:remaining|other|last) (?P<told>(?P<n>{_N})\s?(?P<unit>{_UNIT}) (?:of )?(?:the )?{_WORDS}NOUN)"
_UNITS = {
    "tbsp": "tablespoon", "tsp": "teaspoon", "gram": "g", "ounce": "oz",
}  # fmt: skip
_SPOONS = ("tablespoon", "teaspoon", "cup")
_PLURAL = lazy_regex(r"s$")


def taken_otherwise(noun: str, number: str, unit: str, method: str) -> Iterator[tuple[int, int]]:
    """Yield places in a method that take up an ingredient with another amount.

    Args:
        noun: the ingredient, in the singular.
        number: how many or how much of it the list has.
        unit: the unit of the list, or "".
        method: the method in lower case.
    """
    name, listed = re.escape(noun), value_of(number)
    if not unit and "both" in method and listed != 2 and noun not in ("side", "half"):
        told = re.search(rf"\b{_N}(?: {_WORDS})?{name}", method.replace("both", "    "))
        for hit in () if told else re.finditer(_BOTH.replace("NOUN", name), method):
            yield hit.span("told")
    own = plain(unit)
    if own in _SPOONS:
        hits = [*re.finditer(_SPOON.replace("NOUN", name), method)]
        if len(hits) == 1 and (plain(hits[0]["unit"]) != own or listed != 1):
            yield hits[0].span("told")
    rest = [*re.finditer(_REST.replace("NOUN", name), method)] if own else []
    taken = [*re.finditer(_TAKEN.replace("NOUN", name), method)] if len(rest) == 1 else []
    if len(taken) == 1:
        alike = own == plain(rest[0]["unit"]) == plain(taken[0]["unit"])
        if alike and value_of(rest[0]["n"]) + value_of(taken[0]["n"]) != listed:
            yield rest[0].span("told")


def plain(unit: str) -> str:
    """Return the one name of a unit: "tbsps" is a tablespoon."""
    one = _PLURAL.sub("", unit.lower())
    return _UNITS.get(one, one)


def value_of(number: str) -> Decimal:
    """Return a number in words or figures."""
    return quantities_in(f"{number} things")[0].value
