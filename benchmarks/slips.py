"""How many planted slips the rules of consistency find.

    python -m benchmarks.slips FOLDER                       recall by slip over a folder of articles
    python -m benchmarks.slips FOLDER --each 60 --seed 3    another sample, up to 60 of each slip
    python -m benchmarks.slips FOLDER --misses 5            show some that were missed

One plausible slip of a person at a keyboard is planted at a time in a real article: letters of
a surname turned round, an age changed, a percentage put on the wrong base, and so on. It
counts as found when the article with it has a finding of an expected rule that the article
without it has not. Articles are read at run time and not stored. They are split in halves by
name; only the first half may be looked at while rules are written.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from factlint.engine.path_check import check_path
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.session import sessions
from factlint.model.settings import Settings
from factlint.plugins import PluginHost

PUBLISHED = dt.date(2005, 2, 1)
CODES = ("CON", "NUM", "NAM001", "NAM004", "NAM006", "NAM007", "NAM010", "QUO001")

Place = tuple[int, int, str]
_NAME = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]{4,})\b")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _body(text: str) -> int:
    return text.find("\n\n") + 2


def _twice(text: str) -> Iterator[tuple[str, str, list[int]]]:
    """Yield (first name, surname, offsets of later mentions) of people named in full and again."""
    for hit in _NAME.finditer(text, _body(text)):
        later = [m.start() for m in re.finditer(rf"(?<=[a-z,] ){hit[2]}\b", text[hit.end() :])]
        if later:
            yield hit[1], hit[2], [hit.end() + at for at in later]


def letters_turned(text: str, rng: random.Random) -> Iterator[Place]:
    for _, surname, later in _twice(text):
        at = rng.randrange(1, len(surname) - 1)
        wrong = surname[:at] + surname[at + 1] + surname[at] + surname[at + 2 :]
        if wrong != surname:
            yield later[-1], later[-1] + len(surname), wrong


def letter_lost(text: str, rng: random.Random) -> Iterator[Place]:
    for _, surname, later in _twice(text):
        at = rng.randrange(1, len(surname))
        wrong = surname[:at] + surname[at + 1 :]
        yield later[-1], later[-1] + len(surname), wrong


def letter_doubled(text: str, rng: random.Random) -> Iterator[Place]:
    for _, surname, later in _twice(text):
        at = rng.randrange(1, len(surname))
        yield later[-1], later[-1] + len(surname), surname[:at] + surname[at - 1] + surname[at:]


def first_name_changed(text: str, rng: random.Random) -> Iterator[Place]:
    pairs = {
        "Stephen": "Steven", "Steven": "Stephen", "Catherine": "Katherine", "Philip": "Phillip",
        "Alan": "Allan", "John": "Jon", "Mark": "Marc", "Ann": "Anne", "Sarah": "Sara",
        "Michael": "Micheal", "Nicholas": "Nicolas", "Geoffrey": "Jeffrey", "Matthew": "Mathew",
        "Tony": "Toni", "Eric": "Erik", "Brian": "Bryan", "Graham": "Graeme", "David": "Davud",
        "Gordon": "Gordan", "Charles": "Charels", "Robert": "Rober", "Andrew": "Andew",
    }  # fmt: skip
    for hit in _NAME.finditer(text, _body(text)):
        again = text.find(hit[0], hit.end())
        if again > 0 and hit[1] in pairs:
            yield again, again + len(hit[1]), pairs[hit[1]]


_CHANGE = re.compile(
    r"(?:rose|grew|jumped|increased|climbed|up|fell|dropped|slipped|down) (?:by )?"
    r"(?P<p>\d+(?:\.\d+)?)%"
    r"[^.\d]{0,20}to (?P<new>[£$€]?[\d.,]+(?:bn|m)?)[^.\d£$€]{0,30}"
    r"from (?P<old>[£$€]?[\d.,]+(?:bn|m)?)"
)


def percent_changed(text: str, rng: random.Random) -> Iterator[Place]:
    for hit in _CHANGE.finditer(text):
        value = float(hit["p"])
        wrong = f"{value + rng.choice([7, 10, 20]):g}"
        yield *hit.span("p"), wrong


def rise_turned(text: str, rng: random.Random) -> Iterator[Place]:
    del rng
    for hit in _CHANGE.finditer(text):
        yield (
            hit.start("new"),
            hit.end("old"),
            (hit["old"] + text[hit.end("new") : hit.start("old")] + hit["new"]),
        )


def conversion_wrong(text: str, rng: random.Random) -> Iterator[Place]:
    pairs = list(re.finditer(r"\$(\d+(?:\.\d+)?)(m|bn) \(£(\d+(?:\.\d+)?)(m|bn)\)", text))
    if len(pairs) >= 2:
        hit = pairs[rng.randrange(len(pairs))]
        yield *hit.span(3), f"{float(hit[3]) * rng.choice([0.7, 1.45, 10]):.3g}"


def magnitude_wrong(text: str, rng: random.Random) -> Iterator[Place]:
    pairs = list(re.finditer(r"\$(\d+(?:\.\d+)?)(m|bn) \(£(\d+(?:\.\d+)?)(m|bn)\)", text))
    if len(pairs) >= 2:
        hit = pairs[rng.randrange(len(pairs))]
        yield *hit.span(4), "bn" if hit[4] == "m" else "m"


def age_changed(text: str, rng: random.Random) -> Iterator[Place]:
    ages = defaultdict(list)
    for hit in re.finditer(r"\b([A-Z][a-z]{3,}), (\d\d),|The (\d\d)-year-old", text):
        ages[hit[2] or hit[3]].append(hit)
    for number, hits in ages.items():
        if len(hits) > 1:
            hit = hits[-1]
            wrong = number[::-1] if number[0] != number[1] else str(int(number) + 2)
            yield *hit.span(2 if hit[2] else 3), wrong
            del rng
            return


def headline_number(text: str, rng: random.Random) -> Iterator[Place]:
    head = text[: _body(text)]
    for hit in re.finditer(r"(?<![\w.,-])[£$€]?(\d+(?:\.\d+)?)(%|m|bn)", head):
        if hit[0] in text[len(head) :] and hit[1] not in ("1", "2"):
            value = float(hit[1])
            yield *hit.span(1), f"{value + rng.choice([1, 2, 3]) * (10 if value > 30 else 1):g}"


def years_turned(text: str, rng: random.Random) -> Iterator[Place]:
    del rng
    for hit in re.finditer(r"(?:from|between) ((?:19|20)\d\d) (?:to|and) ((?:19|20)\d\d)\b", text):
        if hit[1] < hit[2]:
            yield hit.start(1), hit.end(2), hit[2] + text[hit.end(1) : hit.start(2)] + hit[1]


def mark_lost(text: str, rng: random.Random) -> Iterator[Place]:
    del rng
    for hit in re.finditer(r'(?<=[ \n])"[^"\n]{20,200}[,.]"(?= [a-z])', text):
        yield hit.end() - 1, hit.end(), ""


def digits_turned(text: str, rng: random.Random) -> Iterator[Place]:
    del rng
    for hit in re.finditer(r"\b(\d{1,3},\d{3}) ([a-z]{4,}s)\b", text):
        again = text.find(hit[0], hit.end())
        if again > 0:
            number = hit[1]
            at = next(
                (
                    i
                    for i in range(len(number) - 2, 0, -1)
                    if number[i : i + 2].isdigit() and number[i] != number[i + 1]
                ),
                0,
            )
            if at:
                yield (
                    again,
                    again + len(number),
                    number[:at] + number[at + 1] + number[at] + number[at + 2 :],
                )


SLIPS: dict[str, tuple[Callable[[str, random.Random], Iterator[Place]], tuple[str, ...]]] = {
    "letters of a surname turned round": (letters_turned, ("NAM001", "NAM004", "NAM010")),
    "letter of a surname lost": (letter_lost, ("NAM001", "NAM004", "NAM010")),
    "letter of a surname doubled": (letter_doubled, ("NAM001", "NAM004", "NAM010")),
    "first name in another spelling": (first_name_changed, ("NAM006", "NAM010")),
    "percentage of a rise changed": (percent_changed, ("CON002",)),
    "ends of a rise turned round": (rise_turned, ("CON002",)),
    "conversion at another rate": (conversion_wrong, ("CON003",)),
    "million for billion in a conversion": (magnitude_wrong, ("CON003",)),
    "age changed": (age_changed, ("CON007",)),
    "number of the headline changed": (headline_number, ("CON008",)),
    "years turned round": (years_turned, ("CON011", "CON016")),
    "digits turned round": (digits_turned, ("CON012",)),
    "closing quotation mark lost": (mark_lost, ("QUO001",)),
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--slip", default="", help="only slips whose name holds this")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    paths = sorted(options.folder.rglob("*.txt")) + sorted(options.folder.rglob("*.md"))
    rng.shuffle(paths)
    host = PluginHost()
    plan = make_plan(Request(Settings(select=CODES), date=PUBLISHED), host)
    table: dict[str, dict[bool, list[bool]]] = {name: {True: [], False: []} for name in SLIPS}
    with sessions(plan, host) as opened, tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "article.txt"

        def found(text: str) -> set[tuple[str, str]]:
            copy.write_text(text, encoding="utf-8")
            checked = check_path(str(copy), plan, opened)
            return {(finding.code, finding.message) for finding in checked.findings}

        for path in paths:
            text = path.read_text(encoding="utf-8", errors="replace")
            tuned = zlib.crc32(path.name.encode()) % 2 == 0
            before: set[tuple[str, str]] | None = None
            for name, (slip, codes) in SLIPS.items():
                if options.slip not in name or len(table[name][tuned]) >= options.each:
                    continue
                place = next(slip(text, rng), None)
                if place is None:
                    continue
                before = found(text) if before is None else before
                after = found(text[: place[0]] + place[2] + text[place[1] :])
                hit = any(code in codes for code, _ in after - before)
                table[name][tuned].append(hit)
                if not hit and tuned and options.misses > 0:
                    options.misses -= 1
                    start, end, wrong = place
                    print(
                        f"missed: {name}: {path.name}: {text[start:end]!r} -> {wrong!r}: "
                        f"{text[max(0, start - 90) : start]}[{wrong}]{text[end : end + 50]}"
                    )
    print("| slip | first half | second half |\n|---|---|---|")
    total: dict[bool, list[bool]] = {True: [], False: []}
    for name, halves in table.items():
        for half, hits in halves.items():
            total[half] += hits
        print(f"| {name} | {_share(halves[True])} | {_share(halves[False])} |")
    print(f"| all | {_share(total[True])} | {_share(total[False])} |")


def _share(hits: list[bool]) -> str:
    return f"{sum(hits)}/{len(hits)}" + (f" ({100 * sum(hits) // len(hits)}%)" if hits else "")


if __name__ == "__main__":
    main()
