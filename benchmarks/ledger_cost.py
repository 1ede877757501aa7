"""What an article costs with a ledger, beside the same article without one.

    python -m benchmarks.ledger_cost                the seed article and the ledger beside it
    python -m benchmarks.ledger_cost --check 1.3    status 1 if the ledger costs more than that

The whole check of the article is timed, from its bytes to its report, in turn with and
without the ledger, in one process. Each round is a new run, so that no answer of a provider is held
from the round before; reading rules and ledger at its start is not counted.
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import time
from pathlib import Path

from factlint.engine.path_check import check_path
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.session import sessions
from factlint.model.settings import Settings
from factlint.plugins import PluginHost

SEEDS = Path(__file__).parents[1] / "seeds"
ARTICLE = SEEDS / "000_2997a68a253baf3d.txt"
PUBLISHED = dt.date(2016, 5, 10)


def seconds(facts: Path | None) -> float:
    """Return how long a check of the article takes with this ledger, or without any."""
    host = PluginHost()
    plan = make_plan(Request(Settings(facts=facts), date=PUBLISHED), host)
    with sessions(plan, host) as opened:
        start = time.perf_counter()
        check_path(str(ARTICLE), plan, opened)
        return time.perf_counter() - start


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--check", type=float, metavar="FACTOR")
    options = parser.parse_args()
    pair = (SEEDS / "facts.toml", None)
    taken = [[seconds(facts) for facts in pair] for _ in range(options.rounds + 3)][3:]
    held, plain = (statistics.median(column) for column in zip(*taken, strict=True))
    print(f"with a ledger     {1000 * held:7.2f} ms")
    print(f"without           {1000 * plain:7.2f} ms   ratio {held / plain:.2f} to 1")
    return int(options.check is not None and held > options.check * plain)


if __name__ == "__main__":
    raise SystemExit(main())
