"""The server that is kept for all runs, with a stand-in for Java."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from lt_stand_in import FakeJava

from factlint.errors import ServiceError
from factlint.files import cache_home
from factlint_languagetool import server
from factlint_languagetool.address import healthy
from factlint_languagetool.installation import find_install, find_java
from factlint_languagetool.server import Kept, kept_server, start_server, stop_server


def start(*, idle_seconds: float = 600.0, seconds: float = 20.0) -> tuple[Kept, bool]:
    install = find_install()
    assert install is not None
    return start_server(install, find_java(), idle_seconds=idle_seconds, seconds=seconds)


def gone(pid: int, *, within: float = 10.0) -> bool:
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.02)
    return False


def test_a_server_starts_answers_is_shared_and_ends(fake_java: FakeJava) -> None:
    assert kept_server() is None
    kept, new = start()
    assert new
    assert healthy(kept.url)
    assert kept.version == "6.8"
    assert "-Xmx512m" in (fake_java.folder / "started").read_text()
    assert Path(kept.log).read_text().startswith("Server started")
    assert kept_server() == kept
    assert start() == (kept, False)
    assert len(fake_java.pids()) == 1
    assert stop_server() == kept
    assert gone(fake_java.pids()[0])
    assert kept_server() is None
    assert stop_server() is None
    assert not Path(kept.log).exists()


def test_it_ends_when_idle(fake_java: FakeJava) -> None:
    kept, _ = start(idle_seconds=3)  # long enough to start on a busy machine
    assert gone(kept.pid)
    assert gone(fake_java.pids()[0])
    assert kept_server() is None


def test_one_that_is_killed_is_none(fake_java: FakeJava) -> None:
    kept, _ = start()
    os.kill(fake_java.pids()[0], signal.SIGKILL)
    assert gone(kept.pid)
    assert kept_server() is None


def test_one_that_does_not_answer_is_none(fake_java: FakeJava) -> None:
    kept, _ = start()
    os.kill(fake_java.pids()[0], signal.SIGSTOP)
    assert kept_server() is None
    os.kill(fake_java.pids()[0], signal.SIGCONT)
    assert stop_server() == kept


def test_a_jar_that_exits_at_once_is_a_clear_error(fake_java: FakeJava) -> None:
    fake_java.behave("exit")
    with pytest.raises(ServiceError, match=r"ended at once with status 1.*Unable to access"):
        start()
    assert len(fake_java.pids()) == 1


def test_one_that_says_nothing_is_given_up_and_ended(fake_java: FakeJava) -> None:
    fake_java.behave("mute")
    with pytest.raises(ServiceError, match="did not answer within 1 seconds"):
        start(seconds=1.0)
    assert gone(fake_java.pids()[0])


def test_a_port_taken_costs_a_second_attempt(fake_java: FakeJava) -> None:
    fake_java.behave("taken-once")
    kept, _ = start()
    assert healthy(kept.url)
    assert len(fake_java.pids()) == 2
    stop_server()


def test_ports_always_taken_end_in_an_error(fake_java: FakeJava) -> None:
    fake_java.behave("taken")
    with pytest.raises(ServiceError, match=r"was taken by another program \(3 tries\)"):
        start()


def test_a_number_given_to_another_process_is_never_killed(fake_java: FakeJava) -> None:
    stranger = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    began = psutil.Process(stranger.pid).create_time()
    kept, _ = start()
    stop_server()
    other = Kept(kept.url, stranger.pid, began - 60, "6.8", "no.log")
    folder = cache_home() / "factlint" / "languagetool-server"
    (folder / "server.json").write_bytes(server.msgspec.json.encode(other))
    assert stop_server() is None
    assert kept_server() is None
    assert stranger.poll() is None
    stranger.kill()
    stranger.wait()


def test_a_record_that_cannot_be_read_is_no_server(fake_java: FakeJava) -> None:
    folder = cache_home() / "factlint" / "languagetool-server"
    folder.mkdir(parents=True)
    for text in ("", "[]", "{", '{"url": "http://127.0.0.1:1/"}', '{"pid": "x"}'):
        (folder / "server.json").write_text(text)
        assert kept_server() is None


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_the_user_reads_the_record(fake_java: FakeJava) -> None:
    folder = cache_home() / "factlint" / "languagetool-server"
    folder.mkdir(parents=True, mode=0o755)
    start()
    assert folder.stat().st_mode & 0o077 == 0
    stop_server()
