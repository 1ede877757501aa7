"""How many slips of unlike wordings are found, each beside the same copy put right.

    python -m benchmarks.pairs                     by kind of slip, in the default profile
    python -m benchmarks.pairs --kind currency     with what is missed, and false, of odd pairs

The 880 pairs of `pairs_of_copy/` were written by people who had seen no rule: twenty of a kind, no
two alike in subject or wording. A slip is found when its copy has a finding that the right copy
lacks. An error or a warning in right copy is false, unless it asks for a day, a period or a source,
which right copy may lack as well. The odd pairs of a kind are to be read, the even ones only
counted: what raises the odd ones alone is fitted to them.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from factlint.engine.path_check import check_path
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.session import sessions
from factlint.model.finding import Finding
from factlint.model.severity import Severity
from factlint.plugins import PluginHost

FOLDER: Final = Path(__file__).parent / "pairs_of_copy"
#: What only Markdown has: its pairs are read as Markdown.
_MARKDOWN: Final = ("](", "\n- ", "\n* ", "\n## ", "\n[^", "<a ")
#: Asked of right copy as well: a day, a period, a source.
_ASKED: Final = ("DAT001", "DAT003", "DAT004", "ATT", "REL")


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One slip in its copy, and the copy put right; `quote` marks the slip where it has words."""

    kind: str
    n: int
    date: dt.date
    wrong: str
    right: str
    quote: str | None = None

    @property
    def half(self) -> str:
        """Which half of its kind it is in."""
        return "odd" if self.n % 2 else "even"


def pairs() -> Iterator[Pair]:
    """Yield all pairs, kind by kind."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_bytes().splitlines():
            yield msgspec.json.decode(line, type=Pair)


def _findings(text: str, date: dt.date, folder: Path, host: PluginHost) -> list[Finding]:
    markdown = text.startswith(("---", "# ")) or any(sign in text for sign in _MARKDOWN)
    copy = folder / ("copy.md" if markdown else "copy.txt")
    copy.write_text(f"{text}\n", encoding="utf-8")
    plan = make_plan(Request(date=date), host)
    with sessions(plan, host) as opened:
        return list(check_path(str(copy), plan, opened).findings)


def _said(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.text, finding.message


def _is_false(finding: Finding) -> bool:
    return finding.severity is not Severity.INFO and not finding.code.startswith(_ASKED)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kind")
    options = parser.parse_args()
    host = PluginHost()
    found, all_, false = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        for pair in pairs():
            if options.kind not in (None, pair.kind):
                continue
            right = _findings(pair.right, pair.date, Path(name), host)
            wrong = _findings(pair.wrong, pair.date, Path(name), host)
            new = Counter(map(_said, wrong)) - Counter(map(_said, right))
            alarms = [finding for finding in right if _is_false(finding)]
            all_[pair.kind, pair.half] += 1
            found[pair.kind, pair.half] += bool(new)
            false[pair.half] += len(alarms)
            if options.kind and pair.half == "odd":
                if not new:
                    print(f"missed {pair.n}: {pair.wrong!r}")
                for finding in alarms:
                    print(f"false {pair.n}: {finding.code} {finding.message}: {pair.right!r}")
    for kind in dict.fromkeys(kind for kind, _ in all_):
        halves = (f"{half} {found[kind, half]}/{all_[kind, half]}" for half in ("odd", "even"))
        print(f"{kind:20} {'  '.join(halves)}")
    for half in ("odd", "even"):
        hits = sum(number for (_, one), number in found.items() if one == half)
        number = sum(number for (_, one), number in all_.items() if one == half)
        print(f"{half}: {hits} of {number} found, {false[half]} false in right copy")


if __name__ == "__main__":
    main()
