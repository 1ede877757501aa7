"""Starting a server ourselves, with a stand-in for Java."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from lt_stand_in import FakeJava

from factlint.errors import ServiceError
from factlint.services.languagetool import launcher, shared
from factlint.services.languagetool.address import healthy
from factlint.services.languagetool.folders import existing_state_folder, state_folder
from factlint.services.languagetool.locate import find_install, find_java
from factlint.services.languagetool.processes import alive
from factlint.services.languagetool.server import Server, start_server


def start(java: FakeJava, *, seconds: float = 20.0) -> Server:
    install = find_install()
    assert install is not None
    return start_server(install, find_java(), state_folder(), seconds=seconds)


def gone(pid: int, *, within: float = 10.0) -> bool:
    deadline = time.monotonic() + within
    while alive(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_a_server_starts_answers_and_ends(fake_java: FakeJava) -> None:
    server = start(fake_java)
    assert healthy(server.url)
    assert server.version == "6.8"
    arguments = (fake_java.folder / "started").read_text()
    assert "-Xmx512m" in arguments
    assert "pipelineCaching=true" in (state_folder() / "server.properties").read_text()
    assert server.log.read_text().startswith("Server started")
    server.close()
    assert gone(fake_java.pids()[0])
    assert not server.log.exists()
    server.close()


def test_a_jar_that_exits_at_once_is_a_clear_error(fake_java: FakeJava) -> None:
    fake_java.behave("exit")
    began = time.monotonic()
    with pytest.raises(
        ServiceError, match=r"ended at once with status 1.*Unable to access"
    ) as caught:
        start(fake_java)
    assert time.monotonic() - began < 20
    assert len(fake_java.pids()) == 1
    log = str(caught.value.hint).split("the whole log is ")[1].split(";")[0]
    assert "Unable to access" in Path(log).read_text()


def test_a_server_that_says_nothing_is_given_up_and_ended(fake_java: FakeJava) -> None:
    fake_java.behave("mute")
    with pytest.raises(ServiceError, match="did not answer within 1 seconds"):
        start(fake_java, seconds=1.0)
    assert gone(fake_java.pids()[0])


def test_a_port_taken_costs_a_second_attempt(fake_java: FakeJava) -> None:
    fake_java.behave("taken-once")
    server = start(fake_java)
    assert healthy(server.url)
    assert len(fake_java.pids()) == 2
    server.close()


def test_ports_always_taken_end_in_an_error(fake_java: FakeJava) -> None:
    fake_java.behave("taken")
    with pytest.raises(ServiceError, match=r"was taken by another program \(3 tries\)"):
        start(fake_java)


RUN = """
import sys, time
from factlint.services.languagetool.folders import state_folder
from factlint.services.languagetool.locate import find_install, find_java
from factlint.services.languagetool import server
if sys.argv[1] == "watch":
    real = server.launcher.spawn_bound
    server.launcher.spawn_bound = lambda command, log: real(command, log, watch=True)
running = server.start_server(find_install(), find_java(), state_folder())
print("ready", flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("how", ["native", "watch"])
def test_the_server_dies_with_the_run(fake_java: FakeJava, number: int, how: str) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", RUN, how], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert run.stdout is not None
    assert run.stdout.readline() == b"ready\n"
    (java,) = fake_java.pids()
    assert alive(java)
    run.send_signal(number)
    run.wait(10)
    run.stdout.close()
    assert gone(java)


def test_a_server_outlives_the_thread_that_started_it(fake_java: FakeJava) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        server = pool.submit(start, fake_java).result()
    # The kernel would have killed it when the worker thread ended, a moment ago.
    assert healthy(server.url)
    assert server.running()
    server.close()


def shared_server(java: FakeJava, *, idle_seconds: float = 600.0) -> shared.Record:
    install = find_install()
    assert install is not None
    record, new = shared.start_shared(
        install, find_java(), state_folder(), idle_seconds=idle_seconds
    )
    assert new
    return record


def test_a_shared_server_is_found_and_stopped(fake_java: FakeJava) -> None:
    state = state_folder()
    assert shared.living(state) is None
    record = shared_server(fake_java)
    assert shared.living(state) == record
    install = find_install()
    assert install is not None
    again = shared.start_shared(install, find_java(), state, idle_seconds=600.0)
    assert again == (record, False)
    assert shared.stop_shared(state) == record
    assert gone(fake_java.pids()[0])
    assert shared.living(state) is None
    assert shared.stop_shared(state) is None


def test_a_shared_server_ends_when_idle(fake_java: FakeJava) -> None:
    record = shared_server(fake_java, idle_seconds=0.5)
    assert gone(record.pid)
    assert gone(fake_java.pids()[0])
    assert not (state_folder() / "shared.json").exists()


def test_a_shared_server_that_is_killed_is_forgotten(fake_java: FakeJava) -> None:
    record = shared_server(fake_java)
    os.kill(fake_java.pids()[0], signal.SIGKILL)
    assert gone(record.pid)
    assert shared.living(state_folder()) is None


def test_a_number_given_to_another_process_is_never_killed(fake_java: FakeJava) -> None:
    state = state_folder()
    stranger = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    shared.write(
        state, shared.Record("shared", "http://127.0.0.1:9/", stranger.pid, "6.8", "no.log")
    )
    assert shared.stop_shared(state) is None
    assert shared.living(state) is None
    assert alive(stranger.pid)
    launcher.end(stranger)


def test_records_that_cannot_be_read_are_no_servers(fake_java: FakeJava) -> None:
    state = state_folder()
    for text in ("", "[]", "{", '{"url": "http://127.0.0.1:1/"}', '{"pid": "x"}'):
        (state / "shared.json").write_text(text)
        assert shared.living(state) is None


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    with (
        shared.lock(tmp_path),
        pytest.raises(ServiceError, match="another run"),
        shared.lock(tmp_path, seconds=0.1),
    ):
        pass
    with shared.lock(tmp_path, seconds=0.1):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_the_user_reads_the_records() -> None:
    assert existing_state_folder() is None
    folder = state_folder()
    assert folder.stat().st_mode & 0o077 == 0
    folder.chmod(0o755)
    assert existing_state_folder() == folder
    assert folder.stat().st_mode & 0o077 == 0
