"""What LanguageTool says, at its place in the file, in the profile it is meant for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.errors import ServiceError, Unavailable
from factlint.hookspecs import hookimpl
from factlint.model.report import FileReport, RunReport
from factlint.model.service import ServiceRequest
from factlint.model.settings import Settings
from factlint.model.severity import Severity
from factlint.plugins import PluginHost
from factlint.text.span import Span
from factlint_languagetool import plugin as languagetool_plugin
from factlint_languagetool.filter import grammar_code
from factlint_languagetool.grammar_match import GrammarMatch


@dataclass
class FakeGrammar:
    """Says what it is told of words; `news` are those daily news hears of."""

    words: dict[str, tuple[str, str, str, tuple[str, ...]]]
    news: frozenset[str] = frozenset()
    error: Exception | None = None
    name: str = "languagetool"
    asked: list[tuple[str, str, tuple[Span, ...]]] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    closed: int = 0

    def check(
        self, text: str, language: str, *, paragraphs: Sequence[Span] | None = None
    ) -> tuple[GrammarMatch, ...]:
        self.asked.append((text, language, tuple(paragraphs or ())))
        if self.error:
            raise self.error
        found = []
        for word, (rule, category, message, offered) in self.words.items():
            start = text.find(word)
            if start >= 0:
                span = Span(start, start + len(word))
                found.append(GrammarMatch(span, rule, category, "grammar", message, offered))
        return tuple(found)

    def to_report(
        self,
        matches: Iterable[GrammarMatch],
        text: str,
        *,
        scope: str,
        known_words: Collection[str] = (),
    ) -> tuple[GrammarMatch, ...]:
        self.known |= set(known_words)
        return tuple(m for m in matches if scope != "news" or m.rule_id in self.news)

    def code(self, match: GrammarMatch) -> str:
        return grammar_code(match)

    def close(self) -> None:
        self.closed += 1


AN_BID = {"an": ("EN_A_VS_AN", "MISC", "Use “a” {here}.", ("a",))}


def run(
    grammar: FakeGrammar, folder: Path, text: str, *, name: str = "a.txt", **changes: object
) -> RunReport:
    @hookimpl
    def factlint_services(request: ServiceRequest) -> list[FakeGrammar]:
        assert request.selected == {"GRM001", "GRM002", "GRM003", "GRM004"}
        return [grammar]

    # The first service of a name counts, and factlint's own plugin comes first.
    host = PluginHost(
        point for point in entry_points(group="factlint") if point.name != "languagetool"
    )
    plugin = ModuleType("fake")
    for name_ in ("factlint_families", "factlint_settings", "factlint_rules"):
        setattr(plugin, name_, getattr(languagetool_plugin, name_))
    plugin.factlint_services = factlint_services  # type: ignore[attr-defined]
    host.register(plugin, "fake")
    path = folder / name
    path.write_text(text, encoding="utf-8")
    settings = Settings(**{"select": ("GRM",), **changes})  # type: ignore[arg-type]
    return report_of([str(path)], Request(settings), host)


def file(report: RunReport) -> FileReport:
    return report.files[0]


def test_a_match_becomes_a_finding(tmp_path: Path) -> None:
    grammar = FakeGrammar(AN_BID, news=frozenset({"EN_A_VS_AN"}))
    (one,) = file(run(grammar, tmp_path, "The club made an bid.\n")).findings
    assert (one.code, one.origin, one.text) == ("GRM001", "languagetool:EN_A_VS_AN", "an")
    assert one.message == "“an”: use “a” {here}"
    assert one.fix is not None
    assert one.fix.edits[0].text == "a"
    assert one.severity is Severity.WARNING
    assert grammar.closed == 1


def test_a_message_names_the_word(tmp_path: Path) -> None:
    words = {
        "committe": ("MORFOLOGIK_RULE_EN_GB", "TYPOS", "Possible spelling mistake found.", ()),
        "less": ("FEWER_LESS", "GRAMMAR", "Did you mean “fewer”?", ("fewer",)),
        "then": ("COMP_THAN", "GRAMMAR", "Use “than”, not ‘then’.", ("than",)),
        "IT": ("X", "GRAMMAR", "IT is a name", ()),
        "team": ("Y", "GRAMMAR", "EU rules", ()),
    }
    text = "The committe of the IT team has less trains then ours.\n"
    found = file(run(FakeGrammar(words), tmp_path, text)).findings
    assert [one.message for one in found] == [
        "“committe” is misspelt",
        "IT is a name",
        "“team”: EU rules",
        "“less”: did you mean “fewer”?",
        "Use “than”, not ‘then’",
    ]


def test_what_news_does_not_hear_is_a_note(tmp_path: Path) -> None:
    (one,) = file(run(FakeGrammar(AN_BID), tmp_path, "The club made an bid.\n")).findings
    assert one.severity is Severity.INFO
    report = run(FakeGrammar(AN_BID), tmp_path, "The club made an bid.\n", profile="news")
    assert file(report).findings == ()


def test_each_code_once_and_one_question_a_file(tmp_path: Path) -> None:
    grammar = FakeGrammar(
        {
            "an": ("EN_A_VS_AN", "MISC", "m", ("a",)),
            "comittee": ("MORFOLOGIK_RULE_EN_GB", "TYPOS", "m", ("committee",)),
            "six month": ("MISSING_HYPHEN", "PUNCTUATION", "m", ("six-month", "6-month")),
            "its a": ("IT_IS", "CONFUSED_WORDS", "m", ()),
        }
    )
    text = "An comittee said its a six month plan; an end.\n"
    found = file(run(grammar, tmp_path, text)).findings
    assert sorted(one.code for one in found) == ["GRM001", "GRM002", "GRM003", "GRM004"]
    assert len(grammar.asked) == 1
    by_code = {one.code: one for one in found}
    assert by_code["GRM003"].advice == "write “six-month” or “6-month”"
    assert by_code["GRM004"].fix is None


def test_of_markdown_prose_goes_and_places_come_back(tmp_path: Path) -> None:
    text = "---\nlang: en-US\n---\n\nThe *an* `an` <https://an.org> club.\n\n```\nan\n```\n"
    grammar = FakeGrammar(AN_BID)
    (one,) = file(run(grammar, tmp_path, text, name="a.md")).findings
    assert text[one.span.start : one.span.end] == one.text == "an"
    assert one.span.start == text.index("an*")
    sent, language, paragraphs = grammar.asked[0]
    assert language == "en-US"
    assert [span.of(sent).strip() for span in paragraphs] == ["The an \ufffc https://an.org club."]


def test_code_and_addresses_are_not_judged(tmp_path: Path) -> None:
    report = run(FakeGrammar(AN_BID), tmp_path, "The `an` <https://an.org> club.\n", name="a.md")
    assert file(report).findings == ()


def test_names_and_house_words_are_known(tmp_path: Path) -> None:
    grammar = FakeGrammar(AN_BID)
    run(grammar, tmp_path, "It was said by Ruaridh Jambeck of Leeds.\n", words=("snicket",))
    assert "snicket" in grammar.known
    assert any("Jambeck" in word for word in grammar.known)


def test_nothing_is_fixed_in_speech(tmp_path: Path) -> None:
    (one,) = file(run(FakeGrammar(AN_BID), tmp_path, "“It is an bid,” he said.\n")).findings
    assert one.fix is None


def test_unavailable_is_one_skip(tmp_path: Path) -> None:
    grammar = FakeGrammar({}, error=Unavailable("no server is running", hint="start one"))
    report = run(grammar, tmp_path, "The club made an bid.\n")
    (skip,) = file(report).skipped
    assert skip.rule == "GRM001, GRM002, GRM003, GRM004"
    assert skip.reason == "no server is running; start one"
    assert report.failures == ()


def test_an_engine_demanded_and_absent_is_one_failure(tmp_path: Path) -> None:
    grammar = FakeGrammar({}, error=ServiceError("not installed", hint="install it"))
    report = run(grammar, tmp_path, "The club made an bid.\n")
    (failure,) = report.failures
    assert failure.path is None
    assert failure.message == "not installed; install it"
    assert file(report).skipped[0].reason == "not installed"
    assert grammar.closed == 1


def test_without_the_service_rules_are_skipped(tmp_path: Path) -> None:
    host = PluginHost(
        point for point in entry_points(group="factlint") if point.name != "languagetool"
    )
    plugin = ModuleType("formats")
    for name_ in ("factlint_families", "factlint_settings", "factlint_rules"):
        setattr(plugin, name_, getattr(languagetool_plugin, name_))
    host.register(plugin, "formats")
    path = tmp_path / "a.txt"
    path.write_text("The club made an bid.\n")
    report = report_of([path], Request(Settings(select=("GRM",))), host)
    assert "not part of this run" in report.files[0].skipped[0].reason


def test_services_are_closed_after_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grammar = FakeGrammar(AN_BID)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factlint.engine.run.check_paths", crash)
    with pytest.raises(KeyboardInterrupt):
        run(grammar, tmp_path, "The club made an bid.\n")
    assert grammar.closed == 1


def test_a_service_that_does_not_close_is_a_failure(tmp_path: Path) -> None:
    grammar = FakeGrammar(AN_BID)

    def crash() -> None:
        raise OSError("stuck")

    grammar.close = crash  # type: ignore[method-assign]
    report = run(grammar, tmp_path, "The club.\n")
    assert [failure.what for failure in report.failures] == ["service languagetool"]
