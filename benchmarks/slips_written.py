"""How many slips in articles written for the purpose are found, in the default profile.

    python -m benchmarks.slips_written             recall by kind of slip
    python -m benchmarks.slips_written --misses    show those that are missed

The articles of `slips_articles/` are of unlike kinds: a recipe, minutes, a match report, an
obituary, notes on a release, a company's results. Beside each is the list of its slips: the words
`find`, what stands there when a hand has slipped, and the rules that may say so. The article
without slips must be silent, and a slip is found when one of these rules has a finding more.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
from collections import defaultdict
from pathlib import Path

import msgspec

from factlint.engine.path_check import check_path
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.session import sessions
from factlint.plugins import PluginHost

FOLDER = Path(__file__).parent / "slips_articles"


class Slip(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One slip: its kind, what it changes, and the rules that may report it."""

    kind: str
    find: str
    write: str
    codes: tuple[str, ...]


class Slips(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The slips of one article, and the day it is read as published."""

    slip: tuple[Slip, ...]
    date: dt.date | None = None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    host = PluginHost()
    table: dict[str, list[bool]] = defaultdict(list)
    for path in sorted(FOLDER.glob("*.toml")):
        slips = msgspec.toml.decode(path.read_bytes(), type=Slips)
        article = next(one for one in FOLDER.glob(f"{path.stem}.*") if one != path)
        plan = make_plan(Request(date=slips.date), host)
        text = article.read_text(encoding="utf-8")
        with sessions(plan, host) as opened, tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / article.name

            def found(words: str) -> set[tuple[str, str]]:
                copy.write_text(words, encoding="utf-8")  # noqa: B023
                checked = check_path(str(copy), plan, opened)  # noqa: B023
                return {(finding.code, finding.message) for finding in checked.findings}

            before = found(text)
            codes = {code for slip in slips.slip for code in slip.codes}
            for code, message in sorted(before):
                if code in codes:
                    print(f"{article.name} without a slip: {code} {message}")
            for slip in slips.slip:
                if text.count(slip.find) != 1:
                    raise SystemExit(f"{path.name}: not there once: {slip.find!r}")
                after = found(text.replace(slip.find, slip.write)) - before
                hit = any(code in slip.codes for code, _ in after)
                table[slip.kind].append(hit)
                if options.misses and not hit:
                    print(f"missed: {article.name}: {slip.kind}: {slip.find!r} -> {slip.write!r}")
    hits = [hit for found_ in table.values() for hit in found_]
    for kind, found_ in [*sorted(table.items()), ("all", hits)]:
        print(f"| {kind} | {sum(found_)}/{len(found_)} |")


if __name__ == "__main__":
    main()
