"""What a run may rely on: which server is asked, and when none is."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lt_stand_in import FakeJava, StandIn

from factlint.errors import ConfigError, ServiceError, Unavailable
from factlint.text.span import Span
from factlint_languagetool.grammar_service import LanguageToolService
from factlint_languagetool.installation import find_install, find_java
from factlint_languagetool.server import free_port, start_server, stop_server
from factlint_languagetool.server_settings import LanguageToolSettings

pytest.importorskip("language_tool_python")


def service(
    *,
    cache: Path | None = None,
    isolated: bool = False,
    demanded: bool = False,
    **settings: object,
) -> LanguageToolService:
    return LanguageToolService(
        LanguageToolSettings(**settings),  # type: ignore[arg-type]
        cache_dir=cache,
        isolated=isolated,
        demanded=demanded,
    )


def rules(asked: LanguageToolService, text: str = "This is wrong.") -> list[str]:
    return [match.rule_id for match in asked.check(text, "en")]


@pytest.fixture
def kept(fake_java: FakeJava) -> Iterator[FakeJava]:
    """A server that is kept."""
    install = find_install()
    assert install is not None
    start_server(install, find_java(), idle_seconds=600.0)
    yield fake_java
    stop_server()


def test_off_is_silent_unless_asked_for_by_name(stand_in: StandIn) -> None:
    assert rules(service(mode="off", url=stand_in.url)) == []


def test_off_is_off(stand_in: StandIn) -> None:
    with pytest.raises(Unavailable, match="switched off"):
        rules(service(mode="off", url=stand_in.url, demanded=True))


@pytest.mark.parametrize("installed", [True, False])
def test_auto_without_a_server_opens_no_connection_and_starts_no_java(
    fake_java: FakeJava, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, installed: bool
) -> None:
    if not installed:
        (fake_java.install / "languagetool-server.jar").unlink()

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(subprocess, "Popen", refuse)
    with pytest.raises(Unavailable) as caught:
        rules(service(cache=tmp_path / "answers"))
    assert caught.value.message == "no LanguageTool server is running"
    assert "factlint languagetool start" in str(caught.value.hint)
    assert ("install" in str(caught.value.hint)) is not installed
    assert not (tmp_path / "answers").exists()


@pytest.mark.parametrize("asked", [{"mode": "local"}, {"demanded": True}])
def test_where_it_is_demanded_its_absence_is_an_error(
    fake_java: FakeJava, asked: dict[str, object]
) -> None:
    with pytest.raises(ServiceError, match="no LanguageTool server is running"):
        rules(service(**asked))  # type: ignore[arg-type]
    assert fake_java.pids() == []


def test_auto_uses_the_server_configured(stand_in: StandIn) -> None:
    stand_in.words = {"wrong": "SOME_RULE"}
    assert rules(service(url=stand_in.url)) == ["SOME_RULE"]
    assert rules(service(url=stand_in.url.removeprefix("http://") + "v2/")) == ["SOME_RULE"]


def test_auto_uses_the_variable_unless_isolated(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in.words = {"wrong": "SOME_RULE"}
    monkeypatch.setenv("FACTLINT_LANGUAGETOOL_URL", stand_in.url)
    assert rules(service()) == ["SOME_RULE"]
    before = len(stand_in.requests)
    with pytest.raises(Unavailable):
        rules(service(isolated=True))
    assert len(stand_in.requests) == before


def test_a_run_uses_the_server_kept_unless_isolated(kept: FakeJava) -> None:
    assert rules(service()) == []
    assert rules(service(mode="local")) == []
    log = (kept.folder / "started").read_text()
    with pytest.raises(Unavailable, match="no LanguageTool server is named"):
        rules(service(isolated=True))
    assert (kept.folder / "started").read_text() == log


def test_articles_leave_this_machine_only_where_the_user_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(ServiceError, match="not on this machine") as caught:
        rules(service(url="http://grammar.example.org:8081"))
    assert "FACTLINT_LANGUAGETOOL_URL" in str(caught.value.hint)


def test_a_server_named_that_is_not_there_is_an_error_asked_once() -> None:
    asked = service(url=f"127.0.0.1:{free_port()}")
    for _ in range(2):
        with pytest.raises(ServiceError, match="no LanguageTool server answers"):
            rules(asked)


def test_one_that_is_too_slow_is_asked_once(stand_in: StandIn) -> None:
    stand_in.trickle = True
    asked = service(url=stand_in.url, timeout_seconds=1)
    for _ in range(3):
        with pytest.raises(ServiceError, match="did not answer within 1 seconds"):
            rules(asked)
    assert len(stand_in.checks()) == 1


def test_remote_needs_a_name() -> None:
    with pytest.raises(ServiceError, match="no server is named"):
        rules(service(mode="remote"))


def test_an_address_that_is_none_is_a_configuration_error() -> None:
    with pytest.raises(ConfigError, match="no address of a LanguageTool server"):
        rules(service(url="ftp://example.org"))


def test_unchanged_text_is_asked_about_once(stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.words = {"wrong": "SOME_RULE"}
    text = "This 😀 is wrong."
    first = service(url=stand_in.url, cache=tmp_path).check(text, "en")
    again = service(url=stand_in.url, cache=tmp_path).check(text, "en")
    assert again == first
    assert [match.span.of(text) for match in again] == ["wrong"]
    assert len(stand_in.checks()) == 1
    assert (tmp_path / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("isolated", [True, False])
def test_isolated_runs_keep_no_answers(stand_in: StandIn, tmp_path: Path, isolated: bool) -> None:
    for _ in range(2):
        rules(service(url=stand_in.url, cache=tmp_path, isolated=isolated))
    assert len(stand_in.checks()) == (2 if isolated else 1)
    assert any(tmp_path.glob("languagetool/*.json")) is not isolated


def test_another_question_is_not_answered_from_the_cache(stand_in: StandIn, tmp_path: Path) -> None:
    def ask(language: str = "en", **settings: object) -> None:
        service(url=stand_in.url, cache=tmp_path, **settings).check("Text.", language)  # type: ignore[arg-type]

    ask()
    ask("en-US")
    ask(picky=True)
    ask(disabled_rules=("A",))
    ask(language="en-GB")
    assert len(stand_in.checks()) == 4


def test_another_version_is_asked_anew(stand_in: StandIn, tmp_path: Path) -> None:
    rules(service(url=stand_in.url, cache=tmp_path))
    stand_in.version = "6.9"
    rules(service(url=stand_in.url, cache=tmp_path))
    assert len(stand_in.checks()) == 2


def test_a_broken_cache_costs_a_question(stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.words = {"wrong": "SOME_RULE"}
    rules(service(url=stand_in.url, cache=tmp_path))
    for file in tmp_path.glob("languagetool/*.json"):
        file.write_text('{"answers": [{"start": 1}]}')
    assert rules(service(url=stand_in.url, cache=tmp_path)) == ["SOME_RULE"]


def test_a_cache_that_cannot_be_written_does_no_harm(stand_in: StandIn, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    stand_in.words = {"wrong": "SOME_RULE"}
    assert rules(service(url=stand_in.url, cache=tmp_path / "file")) == ["SOME_RULE"]


def test_large_texts_go_in_pieces_and_come_back_in_place(stand_in: StandIn) -> None:
    stand_in.words = {"wrong": "SOME_RULE"}
    text = "\r\n\r\n".join(f"Paragraph {number} 😀 is wrong. " * 40 for number in range(60))
    matches = service(url=stand_in.url).check(text, "en-GB")
    assert len(stand_in.checks()) > 4
    assert len(matches) == len(stand_in.checks())
    assert {match.span.of(text) for match in matches} == {"wrong"}
    assert all(len(form["text"]) <= 15_000 for form in stand_in.checks())


def test_only_paragraphs_are_sent(stand_in: StandIn) -> None:
    stand_in.words = {"wrong": "SOME_RULE"}
    text = "secret wrong\n\nThis is wrong."
    (match,) = service(url=stand_in.url).check(text, "en", paragraphs=[Span(14, 28)])
    assert match.span == Span(22, 27)
    assert "secret" not in stand_in.checks()[0]["text"]


def test_the_variant_is_the_configured_one_unless_given(stand_in: StandIn) -> None:
    asked = service(url=stand_in.url, language="en-US")
    asked.check("One.", "en")
    asked.check("Two.", "en_GB")
    assert [form["language"] for form in stand_in.checks()] == ["en-US", "en-GB"]


def test_making_a_service_imports_no_machinery() -> None:
    code = (
        "import sys; from factlint_languagetool.grammar_service import LanguageToolService as S;"
        "from factlint_languagetool.server_settings import LanguageToolSettings as T;"
        "S(T(), cache_dir=None, isolated=False, demanded=False);"
        "print([m for m in ('language_tool_python', 'requests', 'urllib.request', 'psutil',"
        "'factlint_languagetool.client', 'factlint_languagetool.server') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("demanded", [False, True])
def test_a_missing_client_is_a_skip_unless_demanded(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, demanded: bool
) -> None:
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    wanted = ServiceError if demanded else Unavailable
    with pytest.raises(wanted, match="language-tool-python is not installed") as caught:
        rules(service(url=stand_in.url, demanded=demanded))
    assert type(caught.value) is wanted
    assert "factlint[languagetool]" in str(caught.value.hint)


def test_absence_holds_no_file_that_asked() -> None:
    """An exception that is raised again keeps every frame it went through, and their articles."""
    asked = service(isolated=True)

    def frames() -> int:
        with pytest.raises(Unavailable) as caught:
            asked.check("This is wrong.", "en")
        return len(caught.traceback)

    frames()
    assert frames() == frames()
