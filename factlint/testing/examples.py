"""Runs the examples of a rule's page, and says what differs.

Plugin authors use it in a test of their own:

    from factlint.testing.examples import problems_of

    def test_examples() -> None:
        assert problems_of(MyRule) == []
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar, get_args

from factlint.config.options import options_for
from factlint.engine.check import check_article
from factlint.engine.claim_judge import ClaimJudge
from factlint.engine.plan import Plan
from factlint.engine.read import Reading, read_article, read_source_text
from factlint.engine.request import Request
from factlint.engine.select import ActiveRule
from factlint.errors import Unavailable
from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.ledger.matching import Ledger
from factlint.model.article import Article
from factlint.model.fact import Assertion, Fact, FactEvent, FactSource, SourceKind
from factlint.model.family import Family
from factlint.model.finding import Finding
from factlint.model.page import Example, read_page
from factlint.model.phrase import Phrase, PhraseTable
from factlint.model.rule import AnyRule, RuleInfo
from factlint.model.settings import FileSettings, Kind, Settings, Style
from factlint.model.severity import PROFILES
from factlint.plugins import PluginHost

T = TypeVar("T")
Services = Mapping[str, object]


def problems_of(rule: type[AnyRule], *, services: Services | None = None) -> list[str]:
    """Run all examples of a rule; return what differs, in words.

    Args:
        rule: the rule.
        services: services by name the rule may ask. Where it asks for one that is not given, its
            examples are read, but not run.
    """
    page = read_page(rule.__doc__ or "")
    problems = [] if page.summary else ["the page has no first line"]
    kinds = [example.kind for example in page.examples]
    problems += [f"the page has no {kind} example" for kind in ("Bad", "Good") if kind not in kinds]
    for example in page.examples:
        try:
            differences = _differences(rule, example, services or {})
        except Unavailable as reason:
            if services is not None:
                problems.append(reason.message)
            break
        problems += [f"{example.text!r}: {problem}" for problem in differences]
    return problems


def findings_of(rule: type[AnyRule], text: str, **conditions: str) -> list[Finding]:
    """Run one rule over a text.

    Conditions are those of a page's heads: record (one recorded fact, such as "The Kite release
    2019-05-03"), transcript (one text of the evidence folder), phrase (one phrase of a desk's
    table: "youngsters -> young people"), published, as_of, profile, style, language, markdown
    (any value), encoding, and `option_NAME` for the rule's options.
    """
    given = {key.replace("as_of", "as-of"): value for key, value in conditions.items()}
    return _run(rule, text, given, {})


def _run(
    rule: type[AnyRule], text: str, conditions: Mapping[str, str], services: Services
) -> list[Finding]:
    file = _article(text, conditions, services)
    severity = rule.severity.of(file.profile) or rule.severity.base
    raw = {
        key.removeprefix("option_"): _value(value)
        for key, value in conditions.items()
        if key.startswith("option_")
    }
    options = options_for(rule, raw, Path("example"))
    plan = Plan(
        request=Request(file.settings),
        rules={rule.code: RuleInfo(rule, "example")},
        families=_families(),
        active={(file.profile, ()): (ActiveRule(rule(), severity, options, "example"),)},
    )
    report = check_article(file, plan)
    for failure in report.failures:
        raise AssertionError(failure.message)
    if report.skipped:
        raise Unavailable(report.skipped[0].reason)
    return sorted([*report.findings, *report.hidden], key=lambda one: (one.span, one.code))


@cache
def _families() -> tuple[Family, ...]:
    return PluginHost().families


def _named(conditions: Mapping[str, str], key: str, known: Sequence[T], default: T) -> T:
    """Return which of the known values the conditions name."""
    word = conditions.get(key)
    for value in known:
        if value == word:
            return value
    if word is not None:
        raise ValueError(f"an example's {key}: expected one of {known}, found {word!r}")
    return default


def _article(text: str, conditions: Mapping[str, str], services: Services) -> Article:
    name = "example.md" if "markdown" in conditions else "example.txt"
    data = text.encode(conditions.get("encoding", "utf-8"))
    settings = Settings(
        language=conditions.get("language", "en"),
        style=_named(conditions, "style", get_args(Style), None),
        tables=_tables(conditions["phrase"]) if "phrase" in conditions else (),
        files=(FileSettings(name, kind=_named(conditions, "kind", get_args(Kind), None)),),
    )
    record = _record(conditions)
    reading = Reading(
        (PlainText(), Markdown()),
        settings,
        date=_day(conditions, "published"),
        as_of=_day(conditions, "as-of"),
        profile=_named(conditions, "profile", PROFILES, "default"),
        services=services,
        judge=record,
        on_record=record,
    )
    return read_article(data, name, reading)


def _day(conditions: Mapping[str, str], key: str) -> dt.date | None:
    return dt.date.fromisoformat(conditions[key]) if key in conditions else None


class _Transcripts:
    """Evidence that is one text and no record."""

    name = "example"

    def __init__(self, text: str) -> None:
        self._text = text

    def key(self, assertion: Assertion) -> str:
        """Return what no answer depends on."""
        del assertion
        return ""

    def records(self, assertion: Assertion, article: Article, as_of: dt.date) -> Iterable[Fact]:
        """Return no record."""
        return ()

    def texts(self) -> Iterable[Article]:
        """Return the text."""
        return [read_source_text(self._text.encode(), "example", Reading((PlainText(),)))]


def _record(conditions: Mapping[str, str]) -> ClaimJudge | None:
    """Return what is on record: a ledger with one record, a text to hold quotations against."""
    if "record" not in conditions and "transcript" not in conditions:
        return None
    texts = [_Transcripts(conditions["transcript"])] if "transcript" in conditions else []
    facts = [_fact(conditions["record"])] if "record" in conditions else []
    return ClaimJudge(Ledger(facts), texts)


def _fact(words: str) -> Fact:
    """Return a record: "The Kite release 2019-05-03", "Jon Hale name John Hale"."""
    parts = re.fullmatch(rf"(.+) ({'|'.join(FactEvent)}) (.+)", words)
    if parts is None:
        raise ValueError(f"an example's record: expected SUBJECT EVENT VALUE, found {words!r}")
    subject, event, value = parts.groups()
    issued = value if value[:1].isdigit() else None
    source = FactSource(SourceKind.OWN, container_title="the desk", issued=issued)
    return Fact("example", words, subject, FactEvent(event), value, sources=(source,))


def _tables(text: str) -> tuple[PhraseTable, ...]:
    """Return a desk's table of one phrase: "youngsters -> young people"."""
    phrase, _, write = text.partition(" -> ")
    return (PhraseTable("house.toml", (Phrase(phrase, replacement=write or None),)),)


def _value(text: str) -> object:
    if text in ("true", "false"):
        return text == "true"
    if text.lstrip("-").isdigit():
        return int(text)
    return text.split("|") if "|" in text else text


def _differences(rule: type[AnyRule], example: Example, services: Services) -> list[str]:
    found = _run(rule, example.text, example.conditions, services)
    expected = {
        (one.span.start, one.span.end) if one.span else None: one.message
        for one in example.expected
    }
    actual = {(f.span.start, f.span.end) if len(f.span) else None: f for f in found}
    problems = []
    for place_, message in expected.items():
        if place_ not in actual:
            words = example.text[slice(*place_)] if place_ else "the document"
            problems.append(f"nothing is said of {words!r}")
        elif message and actual[place_].message != message:
            problems.append(f"says {actual[place_].message!r}, the page {message!r}")
    for place_, finding in actual.items():
        if place_ not in expected:
            problems.append(f"{finding.text!r} is reported: {finding.message}")
    if example.fixed is not None and not problems:
        fixed = apply(example.text, found)
        if fixed != example.fixed:
            problems.append(f"is fixed as {fixed!r}")
    return problems


def apply(text: str, findings: list[Finding]) -> str:
    """Return a text with all fixes of its findings applied, from the end."""
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    for edit in sorted(edits, key=lambda e: e.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
