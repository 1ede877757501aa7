"""Claims are held against recorded facts as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pytest

from factlint.engine.claim_judge import ClaimJudge, assertion_of, judge_of
from factlint.errors import ConfigError
from factlint.formats.plain import PlainText
from factlint.ledger.ledger_file import load_ledger
from factlint.ledger.matching import Ledger
from factlint.model.article import Article
from factlint.model.claim import Claim, Verdict
from factlint.model.date import DateContext
from factlint.model.fact import Assertion, Fact, FactEvent, FactSource, SourceKind
from factlint.model.settings import Settings
from factlint.readings.claims.reading import claims
from factlint.readings.verdicts import verdicts

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds/000_2997a68a253baf3d.txt"
PUBLISHED = dt.date(2016, 5, 10)
LATER = dt.date(2022, 3, 2)


def judged(as_of: dt.date) -> dict[str, Claim]:
    document = PlainText().read(SEED.read_bytes(), "seed.txt")
    file = Article(
        document,
        as_of=as_of,
        dates=DateContext(published=PUBLISHED),
        judge=ClaimJudge(load_ledger(ROOT / "seeds/facts.toml")),
    )
    return {claim.span.of(document.text): claim for claim in file.read(verdicts)}


@pytest.mark.parametrize(
    ("words", "then", "now"),
    [
        ("first season of Jessica Jones hit Netflix", "verified", "verified"),
        ("has already been renewed", "verified", "verified"),
        ("are filming Iron Fist", "verified", "stale"),
        ("will debut early next year after Luke Cage", "unverified", "verified"),
        ("all indications are pointing", "unverified", "contradicted"),
        ("who will appear in Defenders", "unverified", "verified"),
        ("on Netflix now", "verified", "stale"),
    ],
)
def test_two_clocks(words: str, then: str, now: str) -> None:
    for day, expected in ((PUBLISHED, then), (LATER, now)):
        (claim,) = [claim for text, claim in judged(day).items() if words in text]
        assert claim.verdict.value == expected
        assert claim.reason
        if expected != "unverified":
            assert claim.evidence


def test_the_order_is_judged_by_bounds() -> None:
    (claim,) = [claim for claim in judged(LATER).values() if claim.order]
    assert (claim.after, claim.before) == (("Luke Cage",), ("The Defenders",))


@pytest.mark.parametrize(
    ("values", "text", "recorded"),
    [
        (["2019-05-03"], "The series Kite came out.", dt.date(2019, 5, 3)),
        (["2019-05-03"], "The series Kite was released on 7 May 2019.", dt.date(2019, 5, 3)),
        (["2019-05"], "The series Kite came out.", dt.date(2019, 5, 1)),
        (["2019-05-03", "2019-05-04"], "The series Kite came out.", None),
        (["2019-05-03~"], "The series Kite came out.", None),
        (["2019-05-03?"], "The series Kite came out.", None),
        (["2019-09-03"], "The series Kite came out.", None),
    ],
)
def test_the_recorded_days_go_with_a_settled_claim(
    values: list[str], text: str, recorded: dt.date | None
) -> None:
    facts = [
        Fact(
            f"{number}",
            "x",
            "Kite",
            FactEvent.RELEASE,
            value,
            sources=(FactSource(SourceKind.OWN, container_title="the desk", issued="2019-05-01"),),
        )
        for number, value in enumerate(values)
    ]
    (claim,) = context(text, dt.date(2019, 6, 1), ClaimJudge(Ledger(facts))).read(verdicts)
    assert (claim.recorded[0] if claim.recorded else None) == recorded


class Catalogue:
    """A provider that knows one release and counts how often it is asked."""

    name = "catalogue"

    def __init__(self) -> None:
        self.asked: list[tuple[str, dt.date]] = []

    def key(self, assertion: Assertion) -> str:
        return f"{assertion.work}|{assertion.event}"

    def records(self, assertion: Assertion, article: Article, as_of: dt.date) -> Iterable[Fact]:
        self.asked.append((assertion.work, as_of))
        source = FactSource(SourceKind.PRIMARY, container_title="Catalogue", issued="2019-04-01")
        yield Fact("cat-1", "x", "Lantern Hill", FactEvent.RELEASE, "2019-05-03", sources=(source,))


def context(text: str, as_of: dt.date | None, evidence: ClaimJudge) -> Article:
    document = PlainText().read(text.encode(), "x.txt")
    return Article(document, as_of=as_of, dates=DateContext(published=as_of), judge=evidence)


def test_a_provider_is_asked_once_for_one_key_and_day() -> None:
    provider = Catalogue()
    evidence = ClaimJudge(Ledger(()), [provider])
    text = (
        "The series Lantern Hill was released on 3 May 2019. "
        "The series Lantern Hill was released on 7 June 2019."
    )
    found = context(text, dt.date(2024, 6, 3), evidence).read(verdicts)
    assert [claim.verdict for claim in found] == [Verdict.VERIFIED, Verdict.CONTRADICTED]
    assert len(provider.asked) == 1
    context(text, dt.date(2019, 3, 1), evidence).read(verdicts)
    assert len(provider.asked) == 2


def test_a_source_of_later_does_not_count() -> None:
    evidence = ClaimJudge(Ledger(()), [Catalogue()])
    text = "The series Lantern Hill was released on 3 May 2019."
    (claim,) = context(text, dt.date(2019, 3, 1), evidence).read(verdicts)
    assert claim.verdict is Verdict.UNVERIFIED


def test_without_a_day_nothing_is_judged() -> None:
    provider = Catalogue()
    text = "The series Lantern Hill was released on 3 May 2019."
    (claim,) = context(text, None, ClaimJudge(Ledger(()), [provider])).read(verdicts)
    assert claim.verdict is Verdict.UNVERIFIED
    assert provider.asked == []


def test_without_ledger_and_provider_there_is_no_judge() -> None:
    assert judge_of(Settings()) is None


def test_a_missing_ledger_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.toml"):
        judge_of(Settings(facts=tmp_path / "nowhere.toml"))


def test_a_claim_without_a_name_asks_nothing() -> None:
    text = "The film will be released in May."
    document = PlainText().read(text.encode(), "x.txt")
    (claim,) = claims(Article(document))
    assert assertion_of(claim) is None


def test_the_record_that_may_be_meant_is_asked_about() -> None:
    source = FactSource(kind=SourceKind.PRIMARY, container_title="Wharf Films", issued="2018-05-04")
    record = Fact(
        id="wharf",
        claim="Wharf opened on 4 May 2018",
        subject="Wharf",
        event=FactEvent.RELEASE,
        value="2018-05-04",
        sources=(source,),
    )
    text = "The film Wharf premieres on 5 May 2018 on Netflix."
    (claim,) = context(text, dt.date(2018, 5, 10), ClaimJudge(Ledger([record]))).read(verdicts)
    assert claim.verdict is Verdict.UNVERIFIED
    assert claim.reason == (
        'no record was matched; record "wharf" (Wharf opened on 4 May 2018): it records no place or '
        "platform, the text says netflix; is it meant?"
    )
