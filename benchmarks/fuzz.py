"""Mutated articles, configurations, ledgers and evidence: no crash, no silent skip, true positions.

    python -m benchmarks.fuzz                  10,000 inputs, all kinds; about half an hour
    python -m benchmarks.fuzz --inputs 500 --kind ledger --first 20000

An input is made from its kind and number alone, out of the seed articles and the examples of the
documentation; each one that fails is named by both, so that `--first NUMBER --inputs 1` repeats it.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from factlint.config.load import load
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.engine.run import run
from factlint.errors import ConfigError
from factlint.ledger.ledger_file import load_ledger
from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.model.settings import EvidenceSettings, Settings
from factlint.plugins import PluginHost
from factlint.report.concise import Concise
from factlint.report.json_report import Json
from factlint.report.terminal import Full

ROOT = Path(__file__).parents[1]
KINDS = ("article", "configuration", "ledger", "evidence")
LONGEST = 1_500

#: Bits that have broken readers of text: markup that never closes, marks, odd characters, numbers.
TOKENS = (
    "---\n", "+++\n", "a b:\n", "date: 2024-13-45\n", "title: '\n", "- [ ] ", "|", "-|-\n",
    "```\n", "<!-- factlint-disable -->", "<!--", "-->", "<b>", "</", "&amp;", "&#x110000;", "[x](",
    "](y)", "![", "*", "**", "_", "`", "> ", "# ", "1. ", "\t", "„", "“", "”", "‘", "’", "'", '"',
    "«", "»", "\u00ad", "\u200b", "\u200e", "\u202e", "\ufeff", "\u2028", "\x00", "\x1b[2J",
    "\r", "\r\n", "\U0001f600", "e\u0301", "ſ", "İ", "ß", "5 May ", "5pm ", "10 per cent ",
    "9" * 20, "31 April 2024", "12/13/2024", "0000-00-00", "{text}", "{0.__class__}", "%s", "\\",
    "TK ", "soon ", "will debut on Netflix ", "I ", "we ", "the the ", "=1+1",
)  # fmt: skip


def seeds(kind: str) -> list[str]:
    """Return the texts that inputs of a kind are mutated from."""
    if kind in ("article", "evidence"):
        paths = [
            path for path in sorted((ROOT / "seeds").iterdir()) if path.suffix in (".txt", ".md")
        ]
        return [path.read_text("utf-8") for path in paths]
    page = "configuration.md" if kind == "configuration" else "ledger.md"
    text = (ROOT / "docs/reference" / page).read_text("utf-8")
    return re.findall(r"```toml\n(.*?)```", text, re.DOTALL)


def mutated(text: str, other: str, chance: random.Random) -> bytes:
    """Return a piece of a text with a handful of changes."""
    start = chance.randrange(max(1, len(text) - LONGEST // 2))
    text = text[start : start + chance.randrange(1, LONGEST)] if chance.random() < 0.7 else text
    for _ in range(chance.randrange(1, 8)):
        at, width = chance.randrange(len(text) + 1), chance.randrange(1, 40)
        change = chance.randrange(7)
        if change == 0:
            text = text[:at] + chance.choice(TOKENS) * chance.choice((1, 1, 1, 2, 9)) + text[at:]
        elif change == 1:
            text = text[:at] + text[at + width :]
        elif change == 2:
            text = text[:at] + text[at : at + width] * 3 + text[at:]
        elif change == 3:
            from_ = chance.randrange(len(other) + 1)
            text = text[:at] + other[from_ : from_ + 5 * width] + text[at:]
        elif change == 4:
            sign = chr(chance.choice((chance.randrange(128), chance.randrange(0xD800))))
            text = text[:at] + sign + text[at:]
        elif change == 5:
            lines = text.splitlines(keepends=True)
            chance.shuffle(lines)
            text = "".join(lines)
        else:
            text = text[:at] + text[at : at + width].swapcase() + text[at + width :]
    data = text[: 3 * LONGEST].encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        at = chance.randrange(len(data) + 1)
        data = data[:at] + bytes(chance.randrange(256) for _ in range(4)) + data[at:]
    return data


def problems(kind: str, number: int, folder: Path, host: PluginHost) -> Iterator[str]:
    """Yield what is wrong with the answer to one mutated input; it is left in the folder."""
    chance = random.Random(f"{kind} {number}")
    texts = seeds(kind)
    data = mutated(chance.choice(texts), chance.choice(texts), chance)
    if kind == "configuration":
        path = folder / "factlint.toml"
        path.write_bytes(data)
        try:
            make_plan(Request(load(path)), host)
        except ConfigError as error:
            yield from _sentence(error.message)
    elif kind == "ledger":
        path = folder / "facts.toml"
        path.write_bytes(data)
        try:
            load_ledger(path)
        except ConfigError as error:
            yield from _sentence(error.message)
    else:
        yield from _of_article(kind, data, folder, host, chance)


def _of_article(
    kind: str, data: bytes, folder: Path, host: PluginHost, chance: random.Random
) -> Iterator[str]:
    path = folder / f"draft{chance.choice(('.txt', '.md', '.html'))}"
    settings = Settings(profile=chance.choice(("default", "news", "strict")))
    if kind == "evidence":
        evidence = folder / "evidence"
        evidence.mkdir(exist_ok=True)
        (evidence / f"2016-04-19-text{path.suffix}").write_bytes(data)
        settings = Settings(evidence=EvidenceSettings(folder=evidence))
        data = (ROOT / "seeds/000_2997a68a253baf3d.txt").read_bytes()
    path.write_bytes(data)
    report = run([str(path)], make_plan(Request(settings), host), host)
    for failure in report.failures:
        if failure.what != "file" or "Error:" in failure.message:
            yield f"{failure.what}: {failure.message}"
    for file in report.files:
        if file.source is not None:
            yield from _misplaced(file)
    yield from _unreadable(report)


def _misplaced(file: FileReport) -> Iterator[str]:
    source = file.source
    assert source is not None
    for finding in (*file.findings, *file.hidden, *(one.finding for one in file.suppressed)):
        span = finding.span
        if finding.text != source.text[span.start : span.end]:
            yield f"{finding.code}: {finding.text!r} is not at {span}"
        if not finding.location.part and source.lines.position(span.start) != (
            finding.line,
            finding.column,
        ):
            yield f"{finding.code}: line {finding.line}, column {finding.column} is not {span}"
        for edit in finding.fix.edits if finding.fix else ():
            if edit.span.end > len(source.text):
                yield f"{finding.code}: a fix beyond the text: {edit.span}"


def _unreadable(report: RunReport) -> Iterator[str]:
    for reporter in (Full(), Concise(), Json()):
        text = reporter.render(report, ReportOptions(width=80))
        if re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", text):
            yield f"{reporter.name}: a control character"


def _sentence(message: str) -> Iterator[str]:
    """An error for users names the file and is no exception's own words."""
    for line in message.splitlines():
        if ".toml" not in line or "Traceback" in line:
            yield f"no message for people: {line}"


def main() -> int:
    """Run the inputs asked for and print those that fail."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--kind", choices=KINDS, help="default: seven in ten are articles")
    args = parser.parse_args()
    host, failed, slowest = PluginHost(), 0, (0.0, "")
    usual = ("article",) * 7 + KINDS[1:]
    for number in range(args.first, args.first + args.inputs):
        kind = args.kind or usual[number % len(usual)]
        begun = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            try:
                wrong = list(problems(kind, number, Path(folder), host))
            except Exception as error:  # the harness goes on to the next input
                wrong = [f"{type(error).__name__}: {error}"]
        slowest = max(slowest, (time.perf_counter() - begun, f"{kind} {number}"))
        failed += bool(wrong)
        for line in dict.fromkeys(wrong):
            print(f"{kind} {number}: {line}", flush=True)
    print(f"{args.inputs} inputs, {failed} failed; slowest {slowest[1]}, {slowest[0]:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
