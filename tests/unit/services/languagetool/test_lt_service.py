"""What a run may rely on: which server is asked, and when none is."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from lt_stand_in import FakeJava, StandIn

from factlint.errors import ConfigError, ServiceError
from factlint.model.languagetool import LanguageToolSettings
from factlint.services.languagetool import shared
from factlint.services.languagetool.folders import state_folder
from factlint.services.languagetool.locate import find_install, find_java
from factlint.services.languagetool.server import free_port
from factlint.services.languagetool.service import LanguageToolService, Unavailable
from factlint.text.span import Span

pytest.importorskip("language_tool_python")


def service(
    *,
    cache: Path | None = None,
    isolated: bool = False,
    by_name: bool = False,
    **settings: object,
) -> LanguageToolService:
    return LanguageToolService(
        LanguageToolSettings(**settings),  # type: ignore[arg-type]
        cache_dir=cache,
        isolated=isolated,
        asked_by_name=by_name,
    )


def rules(asked: LanguageToolService, text: str = "This is wrong.") -> list[str]:
    return [match.rule_id for match in asked.check(text, "en")]


def test_off_is_off(stand_in: StandIn) -> None:
    with pytest.raises(Unavailable, match="switched off"):
        rules(service(mode="off", url=stand_in.url, by_name=True))


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
    assert caught.value.reason == "no LanguageTool server is running"
    assert "factlint languagetool start" in caught.value.remedy
    assert ("install" in caught.value.remedy) is not installed
    assert fake_java.pids() == []
    assert not (tmp_path / "answers").exists()
    assert not (tmp_path / "cache" / "factlint" / "languagetool-servers").exists()


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


def test_a_server_named_that_is_not_there_is_an_error_once(stand_in: StandIn) -> None:
    asked = service(url=f"127.0.0.1:{free_port()}")
    for _ in range(2):
        with pytest.raises(ServiceError, match="no LanguageTool server answers"):
            rules(asked)


def test_remote_needs_a_name() -> None:
    with pytest.raises(ServiceError, match="no server is named"):
        rules(service(mode="remote"))


def test_an_address_that_is_none_is_a_configuration_error() -> None:
    with pytest.raises(ConfigError, match="no address of a LanguageTool server"):
        rules(service(url="ftp://example.org"))


@pytest.mark.parametrize("asked", [{"mode": "local"}, {"by_name": True}])
def test_local_and_asked_by_name_start_an_installed_one(
    fake_java: FakeJava, asked: dict[str, object]
) -> None:
    one = service(**asked)  # type: ignore[arg-type]
    assert rules(one) == []
    assert rules(one, "Another text.") == []
    assert len(fake_java.pids()) == 1
    one.close()
    assert shared.living(state_folder()) is None


def test_local_without_an_installation_says_how_to_get_one() -> None:
    with pytest.raises(ServiceError, match="is not installed") as caught:
        rules(service(mode="local"))
    assert "factlint languagetool install" in str(caught.value.hint)


def test_old_java_is_named(fake_java: FakeJava) -> None:
    fake_java.says('openjdk version "11.0.2" 2019-01-15')
    with pytest.raises(ServiceError, match=r"needs Java 17 or newer, and .* is Java 11"):
        rules(service(mode="local"))


def test_a_server_that_cannot_start_is_not_started_for_every_file(fake_java: FakeJava) -> None:
    fake_java.behave("exit")
    asked = service(mode="local")
    for _ in range(3):
        with pytest.raises(ServiceError, match="ended at once"):
            rules(asked)
    assert len(fake_java.pids()) == 1


def test_a_run_uses_a_shared_server(fake_java: FakeJava) -> None:
    install = find_install()
    assert install is not None
    shared.start_shared(install, find_java(), state_folder(), idle_seconds=600.0)
    one = service()
    assert rules(one) == []
    one.close()
    assert len(fake_java.pids()) == 1
    assert shared.stop_shared(state_folder()) is not None


def test_the_second_run_shares_the_first_server_and_starts_its_own_when_that_ends(
    fake_java: FakeJava,
) -> None:
    first, second = service(mode="local"), service(mode="local")
    assert rules(first) == []
    assert rules(second) == []
    assert len(fake_java.pids()) == 1
    first.close()
    assert rules(second, "After the first has ended.") == []
    assert len(fake_java.pids()) == 2
    second.close()
    assert shared.living(state_folder()) is None


def test_three_runs_at_once_start_one_server(fake_java: FakeJava) -> None:
    runs = [service(mode="local") for _ in range(3)]
    threads = [threading.Thread(target=rules, args=(run, f"Text of {run}.")) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(fake_java.pids()) == 1
    for run in runs:
        run.close()


def test_a_server_killed_in_the_middle_is_replaced(fake_java: FakeJava) -> None:
    one = service(mode="local")
    assert rules(one) == []
    os.kill(fake_java.pids()[0], signal.SIGKILL)
    assert rules(one, "After the kill.") == []
    assert len(fake_java.pids()) == 2
    one.close()


def test_auto_does_not_start_java_when_the_server_it_used_ends(fake_java: FakeJava) -> None:
    first, second = service(mode="local"), service()
    assert rules(first) == []
    assert rules(second) == []
    first.close()
    with pytest.raises(Unavailable):
        rules(second, "After the first has ended.")
    assert len(fake_java.pids()) == 1


def test_a_text_that_kills_every_server_is_given_up(fake_java: FakeJava) -> None:
    fake_java.die_when_asked()
    one = service(mode="local")
    with pytest.raises(ServiceError, match="ended 3 times over one piece of text"):
        rules(one)
    assert len(fake_java.pids()) == 3
    one.close()


def test_a_second_run_over_unchanged_text_asks_nothing(stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.words = {"wrong": "SOME_RULE"}
    text = "This 😀 is wrong."
    first = service(url=stand_in.url, cache=tmp_path).check(text, "en")
    before = len(stand_in.requests)
    again = service(url=stand_in.url, cache=tmp_path).check(text, "en")
    assert again == first
    assert [match.span.of(text) for match in again] == ["wrong"]
    assert len(stand_in.requests) == before
    assert (tmp_path / ".gitignore").read_text() == "*\n"


def test_a_cached_run_starts_no_java(fake_java: FakeJava, tmp_path: Path) -> None:
    one = service(mode="local", cache=tmp_path)
    assert rules(one) == []
    one.close()
    two = service(mode="local", cache=tmp_path)
    assert rules(two) == []
    two.close()
    assert len(fake_java.pids()) == 1


@pytest.mark.parametrize("isolated", [True, False])
def test_isolated_runs_keep_no_answers(stand_in: StandIn, tmp_path: Path, isolated: bool) -> None:
    for _ in range(2):
        rules(service(url=stand_in.url, cache=tmp_path, isolated=isolated))
    assert len(stand_in.checks()) == (2 if isolated else 1)
    assert any(tmp_path.glob("languagetool/*.json")) is not isolated


def test_kept_answers_open_no_connection_to_a_shared_server(
    fake_java: FakeJava, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install = find_install()
    assert install is not None
    shared.start_shared(install, find_java(), state_folder(), idle_seconds=600.0)
    assert rules(service(cache=tmp_path)) == []

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    with monkeypatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        assert rules(service(cache=tmp_path)) == []
    assert shared.stop_shared(state_folder()) is not None


def test_a_server_that_lives_but_does_not_answer_is_none(fake_java: FakeJava) -> None:
    install = find_install()
    assert install is not None
    record, _ = shared.start_shared(install, find_java(), state_folder(), idle_seconds=600.0)
    os.kill(fake_java.pids()[0], signal.SIGSTOP)
    with pytest.raises(Unavailable):
        rules(service())
    os.kill(fake_java.pids()[0], signal.SIGCONT)
    assert shared.stop_shared(state_folder()) == record


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
    versions = tmp_path / "languagetool" / "servers.json"
    stand_in.version = "6.9"
    kept = json.loads(versions.read_text())
    versions.write_text(json.dumps({url: [version, 0] for url, (version, _) in kept.items()}))
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
        "import sys; from factlint.services.languagetool.service import LanguageToolService as S;"
        "from factlint.model.languagetool import LanguageToolSettings as T;"
        "S(T(), cache_dir=None, isolated=False, asked_by_name=False);"
        "print([m for m in ('language_tool_python', 'requests', 'urllib.request', 'subprocess',"
        "'factlint.services.languagetool.session') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
