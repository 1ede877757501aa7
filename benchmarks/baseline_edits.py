"""How a baseline holds while an archive is edited.

    python -m benchmarks.baseline_edits FOLDER                  each kind of edit, 200 articles
    python -m benchmarks.baseline_edits FOLDER --files 50 --seed 3 --show

Paragraphs of real articles are moved, wrapped anew, deleted, inserted and edited. A finding is new
where the baseline does not know it. After moving and wrapping nothing may be new; after the other
edits only findings in paragraphs that are new. What is new elsewhere is printed with its code; a
finding that relates to a new paragraph has a reason.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from factlint.engine.baseline import baseline_of
from factlint.engine.known import known_among
from factlint.engine.path_check import check_alone
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.session import sessions
from factlint.model.finding import Finding
from factlint.model.report import FileReport
from factlint.model.settings import Settings
from factlint.plugins import PluginHost

PUBLISHED = dt.date(2005, 2, 1)
#: Code, of which a part that is moved out would be prose.
_FENCE = re.compile(r"^\s*(?:```|~~~|\{%)", re.MULTILINE)
#: Lists, quotations, tables, code and tags, whose lines are not to be wrapped.
_NO_COPY = re.compile(r"^(?:[\s>#*+\-`|<{\[\d=]|.*\|)", re.MULTILINE)

Edit = Callable[[list[str], random.Random], list[str]]


def moved(paragraphs: list[str], rng: random.Random) -> list[str]:
    rest = paragraphs.copy()
    for _ in range(rng.randint(1, 3)):
        if len(rest) > 1:
            one = rest.pop(rng.randrange(len(rest)))
            rest.insert(rng.randrange(len(rest) + 1), one)
    return rest


def wrapped(paragraphs: list[str], rng: random.Random) -> list[str]:
    width = rng.choice((60, 72, 100))
    return [
        one
        if _NO_COPY.search(one)
        else textwrap.fill(one, width, break_long_words=False, break_on_hyphens=False)
        for one in paragraphs
    ]


def deleted(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(len(paragraphs))
    return paragraphs[:at] + paragraphs[at + 1 :]


def inserted(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(len(paragraphs) + 1)
    return [*paragraphs[:at], "All was the the same here last week, he said.", *paragraphs[at:]]


def edited(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(len(paragraphs))
    words = paragraphs[at].split(" ")
    words.insert(rng.randrange(len(words) + 1), "indeed")
    return [*paragraphs[:at], " ".join(words), *paragraphs[at + 1 :]]


EDITS: dict[str, Edit] = {one.__name__: one for one in (moved, wrapped, deleted, inserted, edited)}


def paragraph_at(report: FileReport, finding: Finding) -> str:
    """The paragraph a finding is in, with single spaces."""
    text = report.source.text if report.source is not None else ""
    start = text.rfind("\n\n", 0, finding.span.start) + 2
    end = text.find("\n\n", finding.span.start)
    return " ".join(text[max(start, 0) if start > 1 else 0 : end if end >= 0 else None].split())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true", help="print what is new elsewhere")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    files = sorted(one for one in options.folder.rglob("*") if one.suffix in (".txt", ".md"))
    files = rng.sample(files, min(options.files, len(files)))
    host, request = PluginHost(), Request(Settings(), date=PUBLISHED, isolated=True)
    plan = make_plan(request, host)
    known, new, elsewhere = Counter[str](), Counter[str](), Counter[str]()
    codes: Counter[str] = Counter()
    with sessions(plan, host) as opened:
        for path in files:
            text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
            head = re.match(r"(---|\+\+\+)\n.*?\n\1\n", text, re.DOTALL)
            start = head.end() if head else 0
            title, *paragraphs = text[start:].strip("\n").split("\n\n")
            if not paragraphs or _FENCE.search(text):
                continue
            before = check_alone(text.encode(), str(path), plan, opened, host)
            baseline = baseline_of(Path("known.json"), [before], plan)
            for name, edit in EDITS.items():
                body = "\n\n".join([title, *edit(paragraphs, rng)])
                data = f"{text[:start]}{body}\n".encode()
                after = check_alone(data, str(path), plan, opened, host)
                met = known_among(after.findings, baseline.of(str(path)), after, plan)
                known[name] += len(before.findings)
                old = {" ".join(one.split()) for one in (title, *paragraphs)}
                for finding in after.findings:
                    if finding.fingerprint not in met:
                        new[name] += 1
                        if paragraph_at(after, finding) in old:
                            elsewhere[name] += 1
                            codes[f"{name} {finding.code}"] += 1
                            if options.show:
                                print(f"{name} {path}:{finding.location}: {finding.message}")
    for name in EDITS:
        print(f"{name}: {known[name]} known, {new[name]} new, {elsewhere[name]} of them elsewhere")
    print(", ".join(f"{code} ×{count}" for code, count in codes.most_common()))


if __name__ == "__main__":
    main()
