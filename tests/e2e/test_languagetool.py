"""A real LanguageTool 6.8 from Maven Central, installed, started, killed and shared.

Where Java 17 or Maven are absent this is a visible skip; in CI (`CI=true`) a skip is a failure.
The server's files are installed once into pytest's cache folder and kept there.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from checking import report_of
from click.testing import CliRunner

from factlint.engine.request import Request
from factlint.errors import ServiceError
from factlint.model.languagetool import GrammarMatch, LanguageToolSettings
from factlint.model.report import ReportOptions, grouped
from factlint.model.settings import Settings
from factlint.plugins import PluginHost
from factlint.report.terminal import Full
from factlint.services.languagetool import server as server_module
from factlint.services.languagetool import shared
from factlint.services.languagetool.filter import Scope
from factlint.services.languagetool.folders import state_folder
from factlint.services.languagetool.install import install
from factlint.services.languagetool.locate import Install, find_java
from factlint.services.languagetool.processes import alive
from factlint.services.languagetool.server import free_port, start_server
from factlint.services.languagetool.service import LanguageToolService
from factlint.testing.examples import problems_of
from factlint.text.span import Span

pytestmark = [pytest.mark.languagetool, pytest.mark.e2e, pytest.mark.slow]
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
    """Servers of ours are written down in a folder of this module's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setenv("FACTLINT_LANGUAGETOOL_PATH", str(installed.jar.parents[1]))
        patch.delenv("FACTLINT_LANGUAGETOOL_URL", raising=False)
        yield


def new_service(*, mode: str = "local", cache: Path | None = None) -> LanguageToolService:
    settings = LanguageToolSettings(mode=mode)  # type: ignore[arg-type]
    return LanguageToolService(settings, cache_dir=cache, isolated=False, asked_by_name=False)


@pytest.fixture(scope="module")
def running(own_state: None) -> Iterator[LanguageToolService]:
    """A service whose own server lives through the module."""
    service = new_service()
    service.check("It starts now.", "en-GB")
    yield service
    service.close()
    assert shared.living(state_folder()) is None


def words(text: str, matches: tuple[GrammarMatch, ...], rule: str) -> list[str]:
    return [match.span.of(text) for match in matches if match.rule_id == rule]


def gone(pid: int) -> bool:
    deadline = time.monotonic() + 20
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not alive(pid)


def record() -> shared.Record:
    found = shared.living(state_folder())
    assert found is not None
    return found


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

    def heard(scope: Scope) -> list[str]:
        kept = running.worth_hearing(matches, text, scope=scope)
        return [match.span.of(text) for match in kept]

    strict, default = heard("strict"), heard("default")
    assert {"mini-series", "life changing", "six month", "hard working"} <= set(strict)
    assert {"life changing", "six month", "hard working"} <= set(default)
    for said in (strict, default, heard("news")):
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
    settings = Settings("strict", select, engines={"languagetool": {"mode": "local"}})
    report = report_of([str(story)], Request(settings, isolated=True))
    groups = [{one.code for one in group} for group in grouped(report.files[0].findings)]
    assert {"STY003", "GRM003"} in groups
    assert any({"STY001", "PRO021", "GRM003"} <= codes for codes in groups)
    page = Full().render(report, ReportOptions(width=100))
    assert page.count("Rule:") == len(groups) == 3
    assert "2 to check, 1 note" in page


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
    assert running.worth_hearing(matches, text, scope="strict") == ()


def test_a_weekday_is_never_judged_by_the_clock(running: LanguageToolService) -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    text = " ".join(f"They meet on {day}, 26 February." for day in days)
    matches = running.check(text, "en-GB")
    assert any("CURRENTYEAR" in match.rule_id for match in matches)
    kept = running.worth_hearing(matches, text, scope="strict")
    assert not [match for match in kept if "DATE" in match.rule_id]


def test_a_megabyte(running: LanguageToolService) -> None:
    paragraph = (
        "It was a quiet day in the town, and nobody had much to say about the weather. " * 12
    )
    text = "\n\n".join([*([paragraph] * 1060), "It was an bid to win."])
    assert len(text) > 990_000
    matches = running.check(text, "en-GB")
    (match,) = [match for match in matches if match.rule_id == "EN_A_VS_AN"]
    assert match.span.of(text) == "an"
    assert match.span.start > 990_000


def test_answers_are_kept(running: LanguageToolService, tmp_path: Path) -> None:
    text = "It was an bid to win."
    one = new_service(mode="auto", cache=tmp_path)
    first = one.check(text, "en-GB")
    one.close()
    log = Path(record().log)
    two = new_service(mode="auto", cache=tmp_path)
    before = log.read_text().count("Handling")
    assert before > 0
    assert two.check(text, "en-GB") == first
    two.close()
    assert log.read_text().count("Handling") == before


CHECK = """
import sys
from factlint.model.languagetool import LanguageToolSettings
from factlint.services.languagetool.service import LanguageToolService
service = LanguageToolService(LanguageToolSettings(mode="local"), cache_dir=None, isolated=False,
                              asked_by_name=False)
text = "It was an bid to win. " * int(sys.argv[1])
found = [m for m in service.check(text, "en-GB") if m.rule_id == "EN_A_VS_AN"]
print(len(found), flush=True)
if sys.argv[2:] == ["stay"]:
    sys.stdin.readline()
service.close()
"""


def run(number: int, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", CHECK, str(number), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


@pytest.fixture
def empty_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No server of ours lives, as far as this test's runs can see."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return state_folder()


def test_three_runs_at_once_share_one_server(empty_state: Path) -> None:
    runs = [run(number, "stay") for number in (1, 2, 3)]
    assert [each.stdout.readline() for each in runs if each.stdout] == ["1\n", "2\n", "3\n"]
    assert len(list(empty_state.glob("server-*.log"))) == 1
    pid = record().pid
    for each in runs:
        each.communicate("\n", timeout=60)
        assert each.returncode == 0
    assert gone(pid)
    assert list(empty_state.glob("*.json")) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_java_dies_with_the_run(empty_state: Path, number: int) -> None:
    one = run(1, "stay")
    assert one.stdout is not None
    assert one.stdout.readline() == "1\n"
    pid = record().pid
    one.send_signal(number)
    one.communicate(timeout=60)
    assert gone(pid)


def test_a_server_killed_in_the_middle_is_replaced(empty_state: Path) -> None:
    service = new_service()
    text = "It was an bid to win."
    assert words(text, service.check(text, "en-GB"), "EN_A_VS_AN") == ["an"]
    first = record()
    os.kill(first.pid, signal.SIGKILL)
    other = f"{text} Again."
    assert words(other, service.check(other, "en-GB"), "EN_A_VS_AN") == ["an"]
    second = record()
    assert second.pid != first.pid
    service.close()
    assert gone(second.pid)


def test_a_port_taken_costs_a_second_attempt(
    empty_state: Path, installed: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        ports = iter([stranger.getsockname()[1], free_port()])
        monkeypatch.setattr(server_module, "free_port", lambda: next(ports))
        server = start_server(installed, find_java(), empty_state)
        assert server.url != f"http://127.0.0.1:{stranger.getsockname()[1]}/"
        assert server.running()
        server.close()


def test_a_jar_that_exits_at_once_is_clear_within_20_seconds(
    empty_state: Path, tmp_path: Path
) -> None:
    jar = tmp_path / "LanguageTool-6.8" / "languagetool-server.jar"
    jar.parent.mkdir()
    jar.write_bytes(b"this is no jar")
    began = time.monotonic()
    with pytest.raises(ServiceError, match=r"ended at once with status 1.*[Jj]ar"):
        start_server(Install(jar, "6.8"), find_java(), empty_state)
    assert time.monotonic() - began < 20


def test_the_commands(empty_state: Path, installed: Install) -> None:
    from factlint.cli.languagetool import languagetool

    def call(*arguments: str) -> str:
        result = CliRunner().invoke(languagetool, list(arguments), catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    assert "installed LanguageTool 6.8" in call("install")
    assert "LanguageTool 6.8" in call("status")
    assert "server living  none" in call("status")
    assert "running at http://127.0.0.1:" in call("start", "--idle-minutes", "5")
    assert "already running" in call("start")
    found = record()
    assert found.kind == "shared"
    assert f"server living  {found.url}" in call("status")
    auto = new_service(mode="auto")
    text = "It was an bid to win."
    assert words(text, auto.check(text, "en-GB"), "EN_A_VS_AN") == ["an"]
    auto.close()
    assert alive(found.pid)
    assert f"stopped {found.url}" in call("stop")
    assert gone(found.pid)
    assert "no shared server is running" in call("stop")
