"""How long a ledger takes to read, index and be asked: linear in records and in articles.

    python -m benchmarks.ledger                     10,000 records, 2,000 articles of 8 claims
    python -m benchmarks.ledger --facts 1000 --articles 200
    python -m benchmarks.ledger --check 1.5         status 1 if doubling either more than doubles
                                                    its time by that factor

Everything is made up here; a seed makes runs comparable.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import random
import statistics
import time
from collections.abc import Callable

from factlint.ledger.judgement import judge
from factlint.ledger.ledger_file import parse_ledger
from factlint.ledger.matching import Ledger
from factlint.model.fact import Assertion, FactEvent

EVENTS = (FactEvent.RELEASE, FactEvent.RENEWAL, FactEvent.PRODUCTION, FactEvent.AVAILABILITY)
AS_OF = dt.date(2020, 1, 1)
CLAIMS = 8


def ledger_text(count: int) -> str:
    """A ledger of so many records, three of a work, with two sources each."""
    chance = random.Random(1)
    parts = []
    for number in range(count):
        work, event = number // 3, EVENTS[number % 3]
        day = dt.date(2010, 1, 1) + dt.timedelta(days=chance.randrange(3000))
        parts.append(
            f'[[fact]]\nid = "f{number}"\nclaim = "Work {work}: {event} on {day}"\n'
            f'subject = "The Work {work}"\naliases = ["W{work}"]\nevent = "{event}"\n'
            f'scope = "season 1, Plume"\nvalue = "{day}"\n\n'
            f'[[fact.source]]\ncontainer-title = "Post"\nissued = "{day}"\nkind = "secondary"\n\n'
            f'[[fact.source]]\ncontainer-title = "Echo"\nissued = "{day}"\nkind = "secondary"\n\n'
        )
    return "".join(parts)


def assertions(articles: int, works: int) -> list[Assertion]:
    """The claims of so many articles; one in four is about a work nobody recorded."""
    chance = random.Random(2)
    made = []
    for _ in range(articles * CLAIMS):
        number = chance.randrange(works) if chance.random() < 0.75 else works + 1
        start = dt.date(2010, 1, 1) + dt.timedelta(days=chance.randrange(3000))
        made.append(
            Assertion(
                f"Work {number}",
                chance.choice(EVENTS),
                season=chance.choice((None, "season 1", "season 2")),
                interval=(start, start + dt.timedelta(days=400)),
                before=(f"Work {number // 2}",) if chance.random() < 0.1 else (),
            )
        )
    return made


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The median time of some rounds, without the garbage collector."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
        gc.enable()
    return statistics.median(taken)


def measure(facts: int, articles: int, rounds: int) -> tuple[float, float, float]:
    """Seconds to read the file, to index it, and to judge all articles."""
    text = ledger_text(facts)
    found = parse_ledger(text, "facts.toml")
    assert not found.faults, found.faults[0]
    asked = assertions(articles, facts // 3)
    ledger = found.ledger
    return (
        seconds(lambda: parse_ledger(text, "facts.toml"), 1),
        seconds(lambda: Ledger(ledger.facts), rounds),
        seconds(lambda: [judge(one, ledger, AS_OF) for one in asked], rounds),
    )


def main() -> int:
    """Measure, print a table, and hold the growth against `--check`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--facts", type=int, default=10_000)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--check", type=float, metavar="FACTOR")
    given = parser.parse_args()
    sizes = [
        (given.facts // 2, given.articles),
        (given.facts, given.articles // 2),
        (given.facts, given.articles),
    ]
    print(f"{'records':>8} {'articles':>9} {'read':>9} {'index':>9} {'judge':>9} {'a claim':>10}")
    rows = []
    for facts, articles in sizes:
        row = measure(facts, articles, given.rounds)
        rows.append(row)
        each = row[2] / (articles * CLAIMS) * 1e6
        times = " ".join(f"{value:8.3f}s" for value in row)
        print(f"{facts:8} {articles:9} {times} {each:7.1f} us")
    half_facts, half_articles, whole = rows
    growth = {
        "reading, twice the records": whole[0] / half_facts[0] / 2,
        "judging, twice the articles": whole[2] / half_articles[2] / 2,
        "judging, twice the records": whole[2] / half_facts[2],
    }
    for what, factor in growth.items():
        print(f"{what}: {factor:.2f} (1 is what a linear run gives)")
    return int(given.check is not None and max(growth.values()) > given.check)


if __name__ == "__main__":
    raise SystemExit(main())
