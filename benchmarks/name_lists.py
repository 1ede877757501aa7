"""Make the lists of names: `python -m benchmarks.name_lists FOLDER`.

FOLDER holds five folders:

- `census`: `dist.all.last`, `dist.female.first` and `dist.male.first` of the US Census of 1990;
- `census2010`: `census_2010.csv` of the US Census of 2010, surnames of 100 people and more with
  their counts;
- `scowl`: the lists of SCOWL 2020.12.07 in UTF-8, as for `benchmarks.word_lists`;
- `places`: GeoNames' places of 500 people and more, `cities500.json` with name, country and
  population, and `us_states.json`;
- `names`: what test data is made of, person and address lists of Mimesis (JSON), person lists of
  Faker (Python): names of sixty languages.

`factlint/readings/name_lists/LICENSE.txt` has the terms of all.
"""

from __future__ import annotations

import ast
import csv
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from factlint.readings.common_names import COMMON, RARE, SHORT, SHORTEST, near_names
from factlint.readings.dictionary import is_word
from factlint.readings.name_words import COMMON_IN_NAMES
from factlint.readings.place_names import CITIES, COUNTRIES

#: So many surnames of the census are common, by rank, and given names by their share in percent.
_SURNAMES: Final = 5_000
_GIVEN: Final = 0.01
#: A surname of so many times the rank of one that is near it was taken down wrong ("Jonhson").
_MISTAKEN: Final = 100
#: So was a surname near one that so many times as many people have: 123 are "Jonston" and 150,000
#: Johnston, but 292 Stiglitz and 621 Stieglitz.
_MANY: Final = 200
#: Names up to these numbers of SCOWL are common, and known.
_USUAL, _KNOWN = 50, 80
#: Places of so many people are common where English is spoken.
_LARGE = 50_000
_ENGLISH: Final = frozenset(("GB", "IE", "US", "CA", "AU", "NZ"))
#: What bodies and offices are called in other languages, one slip from the English word.
_FOREIGN: Final = frozenset(("fondation", "parlament", "profesor"))
_WORD = re.compile(r"[a-z]+")
#: Letters that are no letter and accent.
_LETTERS: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
_NAMES: Final = ("proper-names", "upper")


def _words(texts: Iterable[str]) -> set[str]:
    """Return the words of names in lower case, accents left out."""
    found = set()
    for text in texts:
        parts = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
        plain = "".join(part for part in parts if not unicodedata.combining(part))
        found.update(word for word in _WORD.findall(plain) if len(word) >= SHORTEST)
    return found


def _surnames(folder: Path) -> dict[str, int]:
    """Return the rank of each surname of the census."""
    lines = (folder / "dist.all.last").read_text("ascii").lower().splitlines()
    ranks = (line.split() for line in lines)
    return {name: int(rank) for name, _, _, rank in ranks if len(name) >= SHORTEST}


def _bearers(folder: Path) -> dict[str, int]:
    """Return how many people have each surname."""
    with (folder / "census_2010.csv").open(encoding="utf-8", newline="") as file:
        rows = ((row["name"].lower(), int(row["count"])) for row in csv.DictReader(file))
        return {name: count for name, count in rows if len(name) >= SHORTEST and name.isalpha()}


def _given_names(folder: Path) -> dict[str, float]:
    """Return the share of each given name of the census among women or men, in percent."""
    lines = [
        line.split()
        for kind in ("female", "male")
        for line in (folder / f"dist.{kind}.first").read_text("ascii").lower().splitlines()
    ]
    return {name: float(share) for name, share, _, _ in lines if len(name) >= SHORTEST}


def _scowl(folder: Path, number: int) -> set[str]:
    """Return the words of SCOWL that begin with a capital."""
    found: set[str] = set()
    for path in folder.iterdir():
        kind, _, size = path.name.rpartition(".")
        if int(size) <= number and kind.rpartition("-")[0] and any(one in kind for one in _NAMES):
            lines = path.read_text("utf-8").split()
            found |= _words(line for line in lines if "'" not in line)
    return found


def _places(folder: Path) -> tuple[set[str], set[str]]:
    """Return the words of all names of places, and the names of the large ones."""
    places = json.loads((folder / "cities500.json").read_text("utf-8")).values()
    states = json.loads((folder / "us_states.json").read_text("utf-8")).values()
    large = [state["name"] for state in states]
    for place in places:
        near = place["countrycode"] in _ENGLISH and place["population"] >= _LARGE
        if near and place["name"].isalpha() and len(place["name"]) >= SHORT:
            large.append(place["name"])
    return _words(place["name"] for place in places), _words([*large, *COUNTRIES, *CITIES])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _abroad(folder: Path) -> tuple[set[str], set[str]]:
    """Return the words of the names of people, and of towns, of many languages."""
    people, towns = set[str](), set[str]()
    for path in folder.iterdir():
        text = path.read_text("utf-8")
        if path.suffix == ".json":
            data = json.loads(text)
            people |= _words(_texts([data.get("names"), data.get("surnames")]))
            towns |= _words(_texts([data.get("city"), data.get("state")]))
        else:
            nodes = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
            values = (node.value for node in nodes if isinstance(node.value, str))
            people |= _words(value for value in values if "{" not in value and len(value) < 40)
    return people, towns


def _is_real(name: str, near: Iterable[str], surnames: Mapping[str, int]) -> bool:
    """Whether a rare surname of the census is no slip of somebody who took down a common one."""
    return all(surnames[name] <= _MISTAKEN * surnames.get(one, len(surnames)) for one in near)


def _is_borne(name: str, near: Iterable[str], bearers: Mapping[str, int]) -> bool:
    """Whether so many people have a surname that it is no slip for one that more have."""
    count = _MANY * bearers.get(name, 0)
    return count > 0 and all(bearers.get(one, 0) <= count for one in near)


def main(folder: str) -> None:
    """Write both lists anew."""
    sources = Path(folder)
    surnames, given = _surnames(sources / "census"), _given_names(sources / "census")
    bearers = _bearers(sources / "census2010")
    towns, large = _places(sources / "places")
    people_abroad, towns_abroad = _abroad(sources / "names")
    usual = _scowl(sources / "scowl", _USUAL)
    people = {name for name, rank in surnames.items() if rank <= _SURNAMES}
    people |= {name for name, share in given.items() if share >= _GIVEN}
    people |= usual & (surnames.keys() | given.keys() | people_abroad)
    # Of plurals only those of peoples are common: "Americans", and not "Caesars".
    plurals = {name for name in usual if name[-1] == "s" and name[:-1] in people}
    others = (usual - plurals) - people
    people, others = ({name for name in names if len(name) >= SHORT} for names in (people, others))
    others |= large - people
    words = _words(COMMON_IN_NAMES)
    every = people | others | words
    COMMON.write_text(
        "".join(f"{' '.join(sorted(names))}\n" for names in (every, people)),
        encoding="ascii",
        newline="\n",
    )
    known = given.keys() | towns | people_abroad | towns_abroad | _FOREIGN
    known |= _scowl(sources / "scowl", _KNOWN)
    rare = []
    for name in sorted((known | surnames.keys() | bearers.keys()) - every):
        near = near_names(name)
        if not near or is_word(name):
            continue
        if (
            name in known
            or (name in surnames and _is_real(name, near, surnames))
            or _is_borne(name, near, bearers)
        ):
            rare.append(name)
    RARE.write_text("\n".join(["", *rare, ""]), encoding="ascii", newline="\n")
    print(f"{len(people):,} people, {len(others):,} others, {len(rare):,} rare names near them")


if __name__ == "__main__":
    main(sys.argv[1])
