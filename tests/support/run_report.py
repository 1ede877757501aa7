"""Made-up runs: with every kind of thing a report has to show, and with hostile text."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from msgspec.structs import replace

from factlint.model.claim import Attribution, Claim, ClaimType, EvidenceNote, Verdict
from factlint.model.date import DateExpression, Deixis
from factlint.model.edit import Edit, Fix
from factlint.model.finding import Finding, Related
from factlint.model.publication import Candidate, Certainty, DateSource, Publication
from factlint.model.report import (
    Failure,
    FileReport,
    Outline,
    Reporter,
    ReportOptions,
    RunReport,
    Skip,
    Suppressed,
    Suppression,
)
from factlint.model.severity import Severity
from factlint.text.document import Traits
from factlint.text.location import locate
from factlint.text.source import Source
from factlint.text.span import Span

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

TRAM = """\
The tram to the harbour, which the council first promised in 1998 and has since put off four \
times for want of money, of steel and of drivers, will open early next year, after two summers \
of digging that closed Mill Street and half of its shops.

Ilsa Brandt, who runs the bakery on the corner, said “nobody has told us when the road opens.

Mayor Okafor is very confident. Mrs Brant is not: “We open at six,” she said, “and the first \
tram is at seven.”

On Wednesday, 11 May 2016 the council meets.
"""

MUSEUM = """\
---
title: The museum of clocks
---
# The museum of clocks

The museum is currently shut. See [its timetable](https://museum.example/visit/timetable/2016) \
for news, and bring a hat 🎩 for the the garden.

A clock from Kyoto, 十八世紀の和時計, was bought last month at a sale in Ghent.
"""

HOSTILE = (
    "100 % of ::error::x ]]> <b>&amp; \u202eleft\u202c 🎩 a\r\nb\x00\x1b[2J \ud800 | `c` {0} [d](e)"
)

NO_LANGUAGETOOL = "no LanguageTool server is running; `factlint languagetool start` starts one"


def finding(source: Source, words: str, code: str, severity: Severity, **more: object) -> Finding:
    """Return a finding on the first place where `words` stand; "" is the article as a whole."""
    start = source.text.index(words)
    span = Span(start, start + len(words))
    made = Finding(
        code=code, name="a-fault", severity=severity, message="", advice="", span=span,
        location=locate(source, span), text=words,
        fingerprint=f"{code}-{start:04}", group=f"{code}-{start:04}",
        url=f"docs/reference/rules/{code}.md",
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def span_of(source: Source, words: str) -> Span:
    start = source.text.index(words)
    return Span(start, start + len(words))


def early_next_year(source: Source) -> DateExpression:
    return DateExpression(
        span=span_of(source, "early next year"), text="early next year", type="DATE",
        value="2017", mod="START", grain="year", deixis=Deixis.DEICTIC, kind="relative-period",
        interval=(dt.date(2017, 1, 1), dt.date(2017, 5, 1)),
        readings=((dt.date(2017, 1, 1), dt.date(2017, 4, 1)),), edtf="2017-01/2017-04",
    )  # fmt: skip


def opening(source: Source) -> Claim:
    return Claim(
        type=ClaimType.RELEASE, span=span_of(source, "will open early next year"),
        trigger=span_of(source, "open"), work="the tram to the harbour", event="open",
        date=early_next_year(source), tense="future", attribution=Attribution.NONE,
        verdict=Verdict.DISPUTED,
        evidence=(
            EvidenceNote("tram-opening", "Harbour Gazette", "2016-05-02", "https://hg.example/1"),
            EvidenceNote("tram-opening", "", "2016-04"),
            EvidenceNote("tram-opening", "Council minutes", ""),
            EvidenceNote("tram-opening", "Evening Post", "2016"),
        ),
    )  # fmt: skip


def tram() -> FileReport:
    """A dated story."""
    source = Source("stories/2016-05-10-tram.txt", TRAM)
    whole = finding(
        source, "", "TKS005", WARNING, message="no headline",
        advice="add a headline as the first line", citation="BBC News style guide, headlines",
    )  # fmt: skip
    claim = finding(
        source, "will open early next year", "REL001", WARNING, name="release-claim",
        message="“will open early next year” names no source", advice="say who says so and when",
        group="g1", claim=opening(source), citation="KSJ Fact-Checking Handbook",
    )  # fmt: skip
    period = finding(
        source, "early next year", "DAT003", WARNING, name="relative-period",
        message="“early next year” read on 10 May 2016 means January to April 2017",
        advice="name the period itself", group="g1", date=early_next_year(source),
        fix=Fix("write “in early 2017”", "ask",
                (Edit(span_of(source, "early next year"), "in early 2017"),)),
        citation="Wikipedia Manual of Style, MOS:RELTIME",
    )  # fmt: skip
    quotation = finding(
        source, "“nobody", "QUO001", ERROR, message="this quotation is opened and never closed",
        advice="close it where the words end", span=Span(*_at(source, "“nobody", 1)), text="“",
        location=locate(source, Span(*_at(source, "“nobody", 1))),
    )  # fmt: skip
    name = finding(
        source, "Brant is", "NAM001", ERROR, message="“Brant” here, “Brandt” elsewhere",
        span=Span(*_at(source, "Brant is", 5)), text="Brant",
        related=(
            Related(span_of(source, "Brandt"), "the other spelling"),
            Related(span_of(Source("", MUSEUM), "Ghent"), "a place of that name",
                    path="guides/clock museum.md"),
            Related(Span(3, 9), "and in a file that was not read", path="archive/1998.txt"),
        ),
    )  # fmt: skip
    style = finding(
        source, "very confident", "STY002", INFO, message="“very” adds weight, not a fact",
        fix=Fix("delete “very”", "unsafe", (Edit(span_of(source, "very "), ""),)),
        origin="languagetool:VERY", citation="LanguageTool",
    )  # fmt: skip
    weekday = finding(
        source, "Wednesday, 11 May 2016", "DAT008", INFO,
        message="11 May 2016 was a Wednesday: nothing to do",
    )  # fmt: skip
    path = Candidate(dt.date(2016, 5, 10), DateSource.PATH, Certainty.SURE)
    line = Candidate(dt.date(2016, 6, 12), DateSource.DATELINE, Certainty.LIKELY)
    return FileReport(
        path=source.path, source=source, publication=Publication(path, (path, line)),
        as_of=dt.date(2024, 6, 1), words=len(TRAM.split()),
        findings=(whole, claim, period, quotation, style, name, weekday),
        suppressed=(Suppressed(whole, Suppression.ACCEPTED), Suppressed(claim, Suppression.DIRECTIVE)), skipped=(Skip("GRM001, GRM002", NO_LANGUAGETOOL),),
    )  # fmt: skip


def museum() -> FileReport:
    """An undated guide in Markdown, with signs that are wide or take no room."""
    source = Source("guides/clock museum.md", MUSEUM)
    shut = finding(
        source, "currently shut", "DAT004", WARNING, message="“currently” holds when?",
        advice="date it, or say until when", citation="Wikipedia Manual of Style, MOS:CURRENTLY",
    )  # fmt: skip
    doubled = finding(
        source, "the the", "STY001", WARNING, message="“the” stands twice",
        advice="delete one", fix=Fix("delete one", "safe", (Edit(span_of(source, "the the"), "the"),)),
        origin="proselint:lexical_illusions",
    )  # fmt: skip
    month = finding(
        source, "last month", "DAT003", WARNING,
        message="“last month” goes stale, and the article has no date to read it against",
        advice="name the month",
    )  # fmt: skip
    return FileReport(
        path=source.path, source=source, words=40, outline=Outline(traits=Traits(metadata=True)), findings=(shut, doubled, month),
        skipped=(Skip("GRM001, GRM002", NO_LANGUAGETOOL), Skip("VAL001", "Vale is not installed")),
    )  # fmt: skip


def bakery() -> FileReport:
    """An article on which nothing is found."""
    day = Candidate(dt.date(2024, 10, 7), DateSource.FLAG, Certainty.SURE)
    source = Source(
        "bakery.txt", "The bakery on Mill Street won the county prize on 5 October 2024.\n"
    )
    return FileReport(
        path="bakery.txt", source=source, publication=Publication(day, (day,)),
        as_of=day.date, words=12,
    )  # fmt: skip


def everything() -> RunReport:
    """A run of five files, of which one is clean, one empty and one could not be read."""
    empty = FileReport("empty.txt", Source("empty.txt", ""), notes=("the file is empty",))
    unread = FileReport("photo.txt", None)
    failures = (
        Failure("photo.txt", "file", "is a binary file, not text; name only text files"),
        Failure("guides/clock museum.md", "rule CON004", "ZeroDivisionError: division by zero"),
        Failure(None, "plugin house", "could not be loaded: No module named 'house'"),
    )
    return RunReport((tram(), museum(), bakery(), empty, unread), failures)


def nothing() -> RunReport:
    """A run of one clean file."""
    return RunReport((bakery(),))


def hostile() -> RunReport:
    """A run in which every text that comes from outside is hostile, with and without a source."""
    source = Source(f"{HOSTILE}.txt", f"é🎩 {HOSTILE}\r\nsecond 🎩 word\r\n")
    across = Span(source.text.index("🎩 a"), source.text.index("second") + 6)
    related = (
        Related(Span(0, 2), HOSTILE),
        Related(Span(3, 9), HOSTILE, path=f"unread {HOSTILE}"),
    )
    findings = (
        finding(source, "", "AAA001", INFO, message=HOSTILE, advice=HOSTILE),
        replace(finding(source, "🎩 a", "AAA002", WARNING, message=HOSTILE),
                span=across, location=locate(source, across), text=across.of(source.text)),
        finding(source, "word", "AAA003", ERROR, message=HOSTILE, related=related, origin=HOSTILE,
                fix=Fix(HOSTILE, "safe", (Edit(Span(0, 1), HOSTILE),))),
    )  # fmt: skip
    suppressed = (Suppressed(findings[2], Suppression.DIRECTIVE, HOSTILE),)
    failures = (Failure(source.path, "rule AAA001", HOSTILE), Failure(None, "plugin x", HOSTILE))
    file = FileReport(source.path, source, findings=findings, suppressed=suppressed, words=9)
    return RunReport((file,), failures)


def rendered(reporter: Reporter, report: RunReport) -> str:
    """Return a run as a reporter writes it."""
    return reporter.render(report, ReportOptions())


def loaded(reporter: Reporter, report: RunReport) -> Any:
    """Return the JSON a reporter writes of a run."""
    return json.loads(rendered(reporter, report))


def _at(source: Source, words: str, length: int) -> tuple[int, int]:
    start = source.text.index(words)
    return start, start + length
