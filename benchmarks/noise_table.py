"""How much each rule says on two kinds of copy, and how much of it is worth acting on.

    python -m benchmarks.noise_table                        the page from what was measured last
    python -m benchmarks.noise_table --agency DIR --editorial DIR [--date 2005-02-01]
                                                            measures anew, then writes the page

Agency copy is a folder of undated stories, read as published on `--date`. Editorial copy is a
folder of repositories, each with its own dates and neighbours, so each is a run of its own. The
texts are read at run time and not stored. Three files beside this one hold what the page is
made of:

- `noise_rates.json`: findings per 1,000 words by rule, profile and kind of copy, as measured;
- `noise_head.md`: the text above the table;
- `noise_read.toml`: who read how many findings of a rule on which copy and when, written by hand.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from factlint.model.rule import RuleInfo
from factlint.model.severity import PROFILES, Profile
from factlint.plugins import PluginHost

HERE: Final = Path(__file__).parent
RATES: Final = HERE / "noise_rates.json"
READ: Final = HERE / "noise_read.toml"
HEAD: Final = HERE / "noise_head.md"
PAGE: Final = HERE.parent / "docs/reference/noise.md"
COPY: Final = ("agency", "editorial")
#: Kinds of articles a folder of a repository may hold.
_SUFFIXES = (".md", ".markdown", ".mdx")

#: The share of findings worth acting on, an arguable one counting half, that a rule must reach,
#: and how many must have been read for it.
_LEAST: Final = 0.6
_FEWEST: Final = 5

Rates = Mapping[str, Any]


def measure(paths: Iterable[str], profile: Profile, *flags: str) -> dict[str, Any]:
    """Return the JSON report of a run of its own process over these paths."""
    command = [sys.executable, "-m", "factlint", "check", "--isolated", "--exit-zero"]
    with tempfile.TemporaryFile() as output:
        subprocess.run(
            [*command, "--profile", profile, "--format", "json", *flags, *paths],
            stdout=output,
            check=True,
        )
        output.seek(0)
        report: dict[str, Any] = json.load(output)
    return report


def rates_of(reports: Mapping[Profile, list[dict[str, Any]]], date: str) -> dict[str, Any]:
    """Return what the page says of one kind of copy, from its reports by profile."""
    words = sum(file["words"] for one in reports["default"] for file in one["files"])
    files = [file for one in reports["default"] for file in one["files"]]
    stopped = sum(any(f["severity"] == "error" for f in file["findings"]) for file in files)
    rules: dict[str, dict[str, float]] = {}
    for profile, found in reports.items():
        counts = Counter(
            f["code"] for one in found for file in one["files"] for f in file["findings"]
        )
        for code, count in counts.items():
            rules.setdefault(code, {})[profile] = round(1000 * count / words, 4)
    return {
        "files": len(files),
        "words": words,
        "runs": len(reports["default"]),
        "date": date,
        "errors": round(100 * stopped / len(files), 1),
        "groups": {
            profile: round(1000 * sum(one["summary"]["groups"] for one in found) / words, 2)
            for profile, found in reports.items()
        },
        "rules": dict(sorted(rules.items())),
    }


def measured(agency: Path, editorial: Path, date: str) -> dict[str, Any]:
    """Return the rates on both kinds of copy."""
    stories = {profile: [measure([str(agency)], profile, "--date", date)] for profile in PROFILES}
    sites = [
        sorted(str(path) for path in folder.rglob("*") if path.suffix in _SUFFIXES)
        for folder in sorted(editorial.iterdir())
        if folder.is_dir()
    ]
    articles = {
        profile: [measure(paths, profile) for paths in sites if paths] for profile in PROFILES
    }
    return {"agency": rates_of(stories, date), "editorial": rates_of(articles, "")}


def page(rates: Rates, read: Mapping[str, Any]) -> str:
    """Return the page: its head, and a row a rule."""
    values = {
        copy: {
            **rates[copy],
            "groups": " | ".join(f"{rates[copy]['groups'][profile]:.2f}" for profile in PROFILES),
            "errors": f"{rates[copy]['errors']:.1f} %",
        }
        for copy in COPY
    }
    rules = PluginHost().rules()
    rows = [row(code, rules[code], rates, read.get(code, {})) for code in sorted(rules)]
    open_ones = [words for code in sorted(rules) if (words := below(code, rules[code], read))]
    still = f"These do not yet: {', '.join(open_ones)}." if open_ones else "all of them do."
    head = HEAD.read_text(encoding="utf-8").format_map({**values, "open": still})
    return head + "\n".join(rows) + "\n"


def below(code: str, info: RuleInfo, read: Mapping[str, Any]) -> str:
    """Return a rule with its share on a kind of copy where that is too low; "" where it is not.

    Fewer findings than five say nothing yet, and what a report folds away need not be so good.
    """
    if info.rule.severity.default is None:
        return ""
    shares = []
    for copy in COPY:
        one = read.get(code, {}).get(copy, {})
        if one.get("read", 0) >= _FEWEST and not one.get("folded"):
            share = (one["worth"] + one.get("arguable", 0) / 2) / one["read"]
            if share < _LEAST:
                shares.append(f"{copy} {100 * share:.0f} %")
    return f"{code} ({', '.join(shares)})" if shares else ""


def row(code: str, info: RuleInfo, rates: Rates, read: Mapping[str, Any]) -> str:
    """Return the row of a rule; one that was never measured or read says so."""
    rule = info.rule
    cells = [f"{code} {rule.name}"]
    for copy in COPY:
        found = rates[copy]["rules"].get(code, {})
        known = code in rates["known"]
        for profile in PROFILES:
            severity = rule.severity.of(profile)
            if severity is None:
                cells.append("-")
            elif not known:
                cells.append("not measured")
            elif profile == "news" and severity.value == "info":
                cells.append("hidden")
            else:
                cells.append(f"{found.get(profile, 0):.3f}" if found.get(profile) else "0")
        cells.append(share(read.get(copy), none=known and not found))
    return "| " + " | ".join([*cells, read.get("false_alarm", "-"), read.get("cure", "-")]) + " |"


def share(one: Mapping[str, Any] | None, *, none: bool) -> str:
    """Return how much of what was read was worth acting on, and what else is known of it."""
    if one is None:
        return "no finding" if none else "not read"
    if "read" not in one:
        return str(one["note"])
    arguable = f" +{one['arguable']}" if one.get("arguable") else ""
    every = " (all)" if one.get("all") else ""
    note = f"; {one['note']}" if one.get("note") else ""
    return f"{one['worth']}/{one['read']}{arguable}{every}{note}"


def main() -> None:
    """Measure, if folders are given, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--agency", type=Path, help="folder of undated stories")
    parser.add_argument("--editorial", type=Path, help="folder of repositories")
    parser.add_argument("--date", default="2005-02-01", help="publication date of the stories")
    given = parser.parse_args()
    if (given.agency is None) is not (given.editorial is None):
        parser.error("--agency and --editorial go together")
    if given.agency is not None:
        rates = measured(given.agency, given.editorial, given.date)
        rates["known"] = sorted(PluginHost().rules())
        RATES.write_text(json.dumps(rates, indent=1) + "\n", encoding="utf-8")
    rates = json.loads(RATES.read_text(encoding="utf-8"))
    PAGE.write_text(page(rates, load_read()), encoding="utf-8")


def load_read() -> dict[str, Any]:
    """Return the judgements by rule."""
    return tomllib.loads(READ.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
