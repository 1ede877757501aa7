"""A real LanguageTool, one server for all of these tests."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from checking import report_of
from click.testing import CliRunner

from factlint.engine.request import Request
from factlint.errors import ServiceError
from factlint.model.report import ReportOptions, grouped
from factlint.model.settings import Settings
from factlint.plugins import PluginHost
from factlint.report.terminal import Full
from factlint.testing.examples import problems_of
from factlint.text.span import Span
from factlint_languagetool.client import Client
from factlint_languagetool.command import languagetool
from factlint_languagetool.filter import Scope
from factlint_languagetool.grammar_match import GrammarMatch
from factlint_languagetool.grammar_service import LanguageToolService
from factlint_languagetool.installation import Install, find_java, install
from factlint_languagetool.server import Kept, kept_server, start_server, stop_server
from factlint_languagetool.server_settings import LanguageToolSettings

pytestmark = [pytest.mark.languagetool, pytest.mark.e2e, pytest.mark.slow,
              pytest.mark.xdist_group("languagetool")]  # fmt: skip
ROOT = Path(__file__).parents[2]


def give_up(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(f"in CI a real LanguageTool is tested: {reason}")
    pytest.skip(f"no real LanguageTool: {reason}")


@pytest.fixture(scope="module")
def installed(pytestconfig: pytest.Config) -> Install:
    """LanguageTool 6.8, installed by Maven as `factlint languagetool install` does it."""
    try:
        import language_tool_python  # noqa: F401
    except ImportError as error:
        give_up(str(error))
    try:
        find_java()
    except ServiceError as error:
        give_up(error.message)
    if shutil.which("mvn") is None:
        give_up("Maven (`mvn`) was not found")
    cache = getattr(pytestconfig, "cache", None)
    folder = cache.mkdir("languagetool") if cache else ROOT / ".pytest_cache" / "languagetool"
    try:
        return install(folder, way="maven")
    except ServiceError as error:
        give_up(error.message)
        raise


@pytest.fixture(scope="module", autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, installed: Install) -> Iterator[None]:
    """The server is recorded in a folder of this module's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setenv("FACTLINT_LANGUAGETOOL_PATH", str(installed.jar.parents[1]))
        patch.delenv("FACTLINT_LANGUAGETOOL_URL", raising=False)
        yield


def new_service(*, cache: Path | None = None) -> LanguageToolService:
    settings = LanguageToolSettings(mode="local")
    return LanguageToolService(settings, cache_dir=cache, isolated=False, demanded=False)


@pytest.fixture(scope="module")
def kept(own_state: None, installed: Install) -> Iterator[Kept]:
    """The server that lives through the module."""
    server, new = start_server(installed, find_java(), idle_seconds=1800)
    assert new
    yield server
    assert stop_server() == server
    assert kept_server() is None


@pytest.fixture
def running(kept: Kept) -> LanguageToolService:
    """A service that asks it."""
    return new_service()


def words(text: str, matches: tuple[GrammarMatch, ...], rule: str) -> list[str]:
    return [match.span.of(text) for match in matches if match.rule_id == rule]


def test_without_a_server_ci_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no Java"):
        give_up("no Java")
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="no Java"):
        give_up("no Java")


def test_the_seed_article(running: LanguageToolService) -> None:
    (seed,) = (ROOT / "seeds").glob("000_*.txt")
    text = seed.read_text("utf-8")
    matches = running.check(text, "en")

    def reported(scope: Scope) -> list[str]:
        kept = running.to_report(matches, text, scope=scope)
        return [match.span.of(text) for match in kept]

    strict, default = reported("strict"), reported("default")
    assert {"mini-series", "life changing", "six month", "hard working"} <= set(strict)
    assert {"life changing", "six month", "hard working"} <= set(default)
    for said in (strict, default, reported("news")):
        assert not {"Krysten", "Kilgrave", "Nerdist", "Eka", "Darville", "Tennant"} & set(said)


@pytest.mark.parametrize("code", ["GRM001", "GRM002", "GRM003", "GRM004"])
def test_the_pages_of_the_grammar_rules(running: LanguageToolService, code: str) -> None:
    rule = PluginHost().rules()[code].rule
    assert problems_of(rule, services={"languagetool": running}) == []


def test_engines_that_speak_of_the_same_words_share_an_entry(
    running: LanguageToolService, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("He left on a six month tour of very very hard working towns.\n")
    select = ("GRM", "STY001", "STY003", "STY004", "proselint:lexical_illusions")
    settings = Settings(
        profile="strict", select=select, engines={"languagetool": {"mode": "local"}}
    )
    report = report_of([str(story)], Request(settings))
    groups = [{one.code for one in group} for group in grouped(report.files[0].findings)]
    assert {"STY003", "GRM003"} in groups
    assert any({"STY001", "PRO021", "GRM003"} <= codes for codes in groups)
    page = Full().render(report, ReportOptions(width=100))
    assert len(groups) == 3
    assert "2 to check, 1 note\n" in page


def test_astral_characters(running: LanguageToolService) -> None:
    text = "😀😀 He did a six month tour 😀 and it is an bid 𝒜 to win. 😀"
    matches = running.check(text, "en-GB")
    assert words(text, matches, "MISSING_HYPHEN") == ["six month"]
    assert words(text, matches, "EN_A_VS_AN") == ["an"]
    assert matches[-1].span.end <= len(text)


def test_crlf_and_decomposed_accents(running: LanguageToolService) -> None:
    text = "The cafe\u0301 opened.\r\n\r\nIt was a six month\r\nwait for an bid.\r\n"
    matches = running.check(text, "en-GB")
    assert words(text, matches, "EN_A_VS_AN") == ["an"]
    assert "caf" not in "".join(match.span.of(text) for match in matches)


def test_prose_of_markdown(running: LanguageToolService) -> None:
    text = "# An bid\n\n```\nan bid = 1\n```\n\nIt was an bid, [an bid](x).\n\nIt was an bid."
    prose = [
        Span(2, 8),
        Span(text.index("It"), text.index(" [")),
        Span(text.rindex("It"), len(text)),
    ]
    matches = running.check(text, "en-GB", paragraphs=prose)
    places = [match.span.start for match in matches if match.rule_id == "EN_A_VS_AN"]
    assert places == [2, text.index("an bid,"), text.rindex("an bid")]


@pytest.mark.parametrize(("language", "expected"), [("en-GB", []), ("en-US", ["colour"])])
def test_variants_of_english(
    running: LanguageToolService, language: str, expected: list[str]
) -> None:
    text = "The colour of it is red."
    matches = running.check(text, language)
    found = [match.span.of(text) for match in matches if match.rule_id.startswith("MORFOLOGIK")]
    assert found == expected
    assert running.to_report(matches, text, scope="strict") == ()


def test_a_weekday_is_never_judged_by_the_clock(running: LanguageToolService) -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    text = " ".join(f"They meet on {day}, 26 February." for day in days)
    matches = running.check(text, "en-GB")
    assert any("CURRENTYEAR" in match.rule_id for match in matches)
    kept = running.to_report(matches, text, scope="strict")
    assert not [match for match in kept if "DATE" in match.rule_id]


def test_a_long_text_comes_back_in_place(running: LanguageToolService) -> None:
    paragraph = (
        "It was a quiet day in the town, and people had little to say about the weather. " * 12
    )
    text = "\n\n".join([*([paragraph] * 100), "It was an bid to win."])
    matches = running.check(text, "en-GB")
    (match,) = [match for match in matches if match.rule_id == "EN_A_VS_AN"]
    assert match.span.of(text) == "an"
    assert match.span.start > 90_000


def test_answers_are_kept(kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "It was an bid to win."
    first = new_service(cache=tmp_path).check(text, "en-GB")
    assert first

    def refuse(*_: object) -> None:
        raise AssertionError("the server was asked again")

    monkeypatch.setattr(Client, "check", refuse)
    assert new_service(cache=tmp_path).check(text, "en-GB") == first


def test_the_commands(kept: Kept) -> None:
    def call(*arguments: str) -> str:
        result = CliRunner().invoke(languagetool, list(arguments), catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    assert "LanguageTool 6.8 is installed already" in call("install")
    assert f"already running at {kept.url}" in call("start")
    status = call("status")
    assert f"server kept   {kept.url} (LanguageTool 6.8" in status
    assert "installed     LanguageTool 6.8" in status


def test_a_jar_that_is_none_is_clear_within_20_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    jar = tmp_path / "LanguageTool-6.8" / "languagetool-server.jar"
    jar.parent.mkdir()
    jar.write_bytes(b"this is no jar")
    began = time.monotonic()
    with pytest.raises(ServiceError, match=r"ended at once with status 1.*[Jj]ar"):
        start_server(Install(jar, "6.8"), find_java(), idle_seconds=60)
    assert time.monotonic() - began < 20
