"""What texts and the article itself answer, and what becomes of a provider that fails."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pytest

from factlint.engine.path_check import read_path
from factlint.engine.plan import make_plan
from factlint.engine.read import Reading, SourceTexts
from factlint.engine.request import Request
from factlint.engine.session import session
from factlint.evidence.folder import FolderEvidence
from factlint.evidence.own_claims import ArticleEvidence
from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.hookspecs import hookimpl
from factlint.model.article import Article
from factlint.model.claim import Claim, Verdict
from factlint.model.date import DateContext
from factlint.model.evidence import THIS_ARTICLE, EvidenceProvider
from factlint.model.fact import Assertion, Fact, FactEvent, FactSource, SourceKind
from factlint.model.report import Failure
from factlint.model.settings import EvidenceSettings, Settings
from factlint.plugins import PluginHost
from factlint.readings.verdicts import verdicts

DAY = dt.date(2019, 7, 1)
RELEASE = Assertion("Lantern Hill", FactEvent.RELEASE)
SAID = "The series Lantern Hill was released on 3 May 2019."


def texts() -> SourceTexts:
    return SourceTexts(Reading([PlainText(), Markdown()]))


def article(text: str) -> Article:
    document = PlainText().read(text.encode(), "draft.txt")
    return Article(document, dates=DateContext(published=DAY))


def answer(folder: Path, text: str, assertion: Assertion = RELEASE) -> list[Fact]:
    folder.joinpath("echo.md").write_text(text)
    provider = FolderEvidence(folder, texts())
    return list(provider.records(assertion, article("Nothing."), DAY))


def test_a_sentence_becomes_a_record(tmp_path: Path) -> None:
    front = (
        "---\ntitle: Late\ncontainer-title: Echo\nURL: https://echo.example/1\nissued: 2019-05\n"
    )
    (fact,) = answer(tmp_path, f"{front}kind: primary\n---\n\n{SAID}\n")
    assert (fact.subject, fact.event, fact.value) == ("Lantern Hill", "release", "2019-05-03")
    (source,) = fact.sources
    assert source.kind is SourceKind.PRIMARY
    assert (source.container_title, source.origin, source.issued) == ("Echo", "Echo", "2019-05")
    assert (source.title, source.url, source.quote) == ("Late", "https://echo.example/1", SAID)


@pytest.mark.parametrize(
    "text",
    [
        "The series Lantern Hill may be released on 3 May 2019, reportedly.",
        "The series Lantern Hill was not released on 3 May 2019.",
        "The series Lantern Hill was released.",
        "Lantern Hill is a series about 3 May 2019.",
    ],
)
def test_what_is_hedged_denied_or_undated_is_no_record(tmp_path: Path, text: str) -> None:
    assert answer(tmp_path, f"---\ndate: 2019-05-04\n---\n\n{text}\n") == []


def test_the_quotation_has_25_words_at_most(tmp_path: Path) -> None:
    tail = " and the town that had waited for it all through a long wet winter" * 3
    (fact,) = answer(tmp_path, f"---\ndate: 2019-05-04\n---\n\n{SAID[:-1]}{tail}.\n")
    assert len(fact.sources[0].quote.split()) <= 25


def test_a_date_in_the_path_counts_from_the_folder_on(tmp_path: Path) -> None:
    folder = tmp_path / "2011-01-01" / "evidence"
    (folder / "2019").mkdir(parents=True)
    (folder / "2019" / "2019-05-04-echo.txt").write_text(SAID)
    (folder / "plain.txt").write_text(SAID)
    seen = texts()
    found = list(FolderEvidence(folder, seen).records(RELEASE, article("Nothing."), DAY))
    assert [fact.sources[0].issued for fact in found] == ["2019-05-04", None]
    (note,) = seen.take_notes()
    assert note.startswith("text evidence/plain.txt: no date")


def test_a_state_is_believed_for_a_month(tmp_path: Path) -> None:
    text = "---\ndate: 2019-06-10\n---\n\nThe series Lantern Hill is available on Netflix now.\n"
    (tmp_path / "echo.md").write_text(text)
    provider = FolderEvidence(tmp_path, texts())
    assertion = Assertion("Lantern Hill", FactEvent.AVAILABILITY, tense="ongoing")
    assert list(provider.records(assertion, article("x"), dt.date(2019, 7, 10)))
    assert not list(provider.records(assertion, article("x"), dt.date(2019, 7, 11)))


def test_an_unreadable_text_is_noted(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02" * 50)
    seen = texts()
    assert not list(FolderEvidence(tmp_path, seen).records(RELEASE, article("x"), DAY))
    assert len(seen.take_notes()) == 1


def test_what_the_article_says_is_publicity() -> None:
    file = article(f"{SAID[:-1]}, the channel said.")
    (fact,) = ArticleEvidence().records(RELEASE, file, DAY)
    (source,) = fact.sources
    assert (source.kind, source.origin) == (SourceKind.PUBLICITY, THIS_ARTICLE)
    assert source.container_title == "the channel"


class Foreign:
    """A plugin with one provider."""

    def __init__(self, provider: EvidenceProvider) -> None:
        self.provider = provider

    @hookimpl
    def factlint_evidence(self, settings: Settings) -> Iterable[EvidenceProvider]:
        return [self.provider]


class Catalogue:
    """A primary source."""

    name = "catalogue"
    value = "2019-05-03"

    def key(self, assertion: Assertion) -> str:
        return assertion.work

    def records(self, assertion: Assertion, article: Article, as_of: dt.date) -> Iterable[Fact]:
        source = FactSource(SourceKind.PRIMARY, container_title="Catalogue", issued="2019-04-01")
        return [Fact("c-1", "x", "Lantern Hill", FactEvent.RELEASE, self.value, sources=(source,))]


class Broken(Catalogue):
    name = "broken"

    def records(self, assertion: Assertion, article: Article, as_of: dt.date) -> Iterable[Fact]:
        raise OSError("the cable is cut")


class Wordy(Catalogue):
    name = "wordy"
    value = "the third of May"


class Stray(Catalogue):
    name = "stray"

    def records(self, assertion: Assertion, article: Article, as_of: dt.date) -> Iterable[Fact]:
        return ["Lantern Hill"]  # type: ignore[list-item]


def judged(
    folder: Path, *plugins: object, settings: Settings | None = None
) -> tuple[Claim, list[Failure]]:
    """Return the claim of an article with its verdict, and the failures of plugins and providers."""
    path = folder / "draft.txt"
    path.write_text(SAID)
    host = PluginHost()
    for number, plugin in enumerate(plugins):
        host.register(plugin, f"p{number}")
    with session(make_plan(Request(settings or Settings(), as_of=DAY), host), host) as opened:
        article = read_path(str(path), opened)
        assert isinstance(article, Article)
        (claim,) = article.read(verdicts)
    return claim, [*host.failures, *opened.failures]


def test_a_foreign_provider_judges_without_a_ledger(tmp_path: Path) -> None:
    claim, failures = judged(tmp_path, Foreign(Catalogue()))
    assert claim.verdict is Verdict.VERIFIED
    assert [note.container for note in claim.evidence] == ["Catalogue"]
    assert failures == []


@pytest.mark.parametrize(
    ("provider", "words"),
    [(Broken(), "the cable is cut"), (Wordy(), "EDTF|date|third"), (Stray(), "answered with str")],
)
def test_a_provider_that_fails_is_named_and_the_others_go_on(
    tmp_path: Path, provider: EvidenceProvider, words: str
) -> None:
    claim, failures = judged(tmp_path, Foreign(provider), Foreign(Catalogue()))
    assert claim.verdict is Verdict.VERIFIED
    (failure,) = failures
    assert failure.what == f"evidence {provider.name}"
    assert any(word in failure.message for word in words.split("|"))


def test_a_hook_that_raises_is_named(tmp_path: Path) -> None:
    class Raises:
        @hookimpl
        def factlint_evidence(self, settings: Settings) -> Iterable[EvidenceProvider]:
            raise RuntimeError("no licence")

    claim, failures = judged(tmp_path, Raises(), Foreign(Catalogue()))
    assert claim.verdict is Verdict.VERIFIED
    (failure,) = failures
    assert "no licence" in failure.message


def test_without_ledger_and_folder_nothing_is_judged(tmp_path: Path) -> None:
    claim, _ = judged(tmp_path)
    assert (claim.verdict, claim.reason) == (Verdict.UNVERIFIED, "")


def test_a_record_of_the_desk_is_not_displaced_by_a_closer_text(tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "echo.md").write_text(f"---\ndate: 2019-05-04\n---\n\n{SAID}\n")
    ledger = tmp_path / "facts.toml"
    ledger.write_text(
        '[[fact]]\nid = "lantern"\nclaim = "Lantern Hill came out in Leeds"\n'
        'subject = "Lantern Hill"\nevent = "release"\nscope = "Leeds"\nvalue = "2019-05-03"\n'
        '[[fact.source]]\ncontainer-title = "Maker"\nissued = "2019-05-03"\nkind = "primary"\n'
    )
    settings = Settings(facts=ledger, evidence=EvidenceSettings(folder))
    claim, _ = judged(tmp_path, settings=settings)
    assert claim.verdict is Verdict.VERIFIED
    assert [note.container for note in claim.evidence] == ["Maker"]
