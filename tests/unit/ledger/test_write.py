"""Changing the ledger file: nothing is lost."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from factlint import files
from factlint.errors import ConfigError
from factlint.ledger import write
from factlint.ledger.ledger_file import load_ledger
from factlint.ledger.write import add_facts, change_ledger
from factlint.model.fact import Fact, FactEvent, FactSource, SourceKind, Waiver

SOURCE = FactSource(kind=SourceKind.SECONDARY, container_title="Post", issued="2018-05-04")
TEXT = """\
# The desk's facts.  Ask Kim before you change one.

[[fact]]   # the big one
id = "wharf"
claim = "Wharf opened"     # in Leeds
subject = "Wharf"
event = "release"

[[fact.source]]
# seen on paper
container-title = "Post"
issued = 2018-05-04
kind = "secondary"

[[fact]]
id = "pier"
claim = "Pier opened"
subject = "Pier"
event = "release"
source = [{ container-title = "Echo", issued = "2018", kind = "primary" }]
# the end
"""


def fact(fact_id: str, **more: object) -> Fact:
    base = Fact(fact_id, f"{fact_id} opened", fact_id, FactEvent.RELEASE, "2018", sources=(SOURCE,))
    return dataclasses.replace(base, **more)  # type: ignore[arg-type]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "facts.toml"
    path.write_bytes(TEXT.encode())
    return path


def test_adding_keeps_every_byte_that_was_there(ledger: Path) -> None:
    full = fact(
        "quay",
        aliases=("The Quay", 'Say "Quay"'),
        scope="season 1, UK",
        after=("Wharf",),
        before=("Pier",),
        method="call\nand letter",
        checked_by="kb",
        checked_on=dt.date(2018, 5, 4),
        expires="2019-01-01",
        note="C:\\notes",
        used_in=("a.txt",),
        private=True,
        waived=Waiver("kb", "because", dt.date(2018, 6, 1)),
        sources=(SOURCE, replace(SOURCE, private=True, value="2018-05", origin="PA")),
    )
    add_facts(ledger, [full, fact("reef")])
    assert ledger.read_text().startswith(TEXT)
    assert load_ledger(ledger).facts[2:] == (full, fact("reef"))
    assert os.listdir(ledger.parent) == ["facts.toml"]


def test_changing_keeps_comments_and_order(ledger: Path) -> None:
    wharf, pier = load_ledger(ledger).facts
    more = replace(SOURCE, container_title="Mail")
    changed = dataclasses.replace(
        wharf, claim="Wharf opened late", scope="Leeds", sources=(*wharf.sources, more)
    )
    change_ledger(ledger, changed=[changed, dataclasses.replace(pier, note="quiet")])
    text = ledger.read_text()
    for comment in ("Ask Kim", "# the big one", "# in Leeds", "# seen on paper", "# the end"):
        assert comment in text
    read = load_ledger(ledger).facts
    assert read == (changed, dataclasses.replace(pier, note="quiet"))
    change_ledger(ledger, changed=[wharf, pier])
    assert load_ledger(ledger).facts == (wharf, pier)


def test_a_missing_file_is_begun_and_windows_line_ends_stay(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    add_facts(path, [fact("a")])
    assert path.read_text().startswith("# Recorded facts.")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    add_facts(path, [fact("b")])
    change_ledger(path, changed=[fact("a", note="x")])
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf#")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert [f.note for f in load_ledger(path).facts] == ["x", ""]


def test_a_link_stays_a_link_and_the_mode_stays(ledger: Path) -> None:
    link = ledger.with_name("link.toml")
    link.symlink_to(ledger)
    ledger.chmod(0o600)
    add_facts(link, [fact("a")])
    assert link.is_symlink()
    assert len(load_ledger(ledger)) == 3
    assert ledger.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (TEXT + "[[fact]]\nid = \n", r"facts\.toml:23: not valid TOML"),
        (TEXT.replace('"release"', '"relase"'), r"facts\.toml:7: fact\[1\]\.event: expected"),
    ],
)
def test_a_damaged_ledger_is_never_overwritten(ledger: Path, text: str, message: str) -> None:
    ledger.write_text(text)
    with pytest.raises(ConfigError, match=message):
        add_facts(ledger, [fact("a")])
    assert ledger.read_text() == text


def test_an_id_is_given_once(ledger: Path) -> None:
    with pytest.raises(ConfigError, match=r'facts\.toml:3: fact\.id: "wharf" is taken'):
        add_facts(ledger, [fact("wharf")])
    with pytest.raises(ConfigError, match='no record is called "none"'):
        change_ledger(ledger, changed=[fact("none")])
    with pytest.raises(ConfigError, match="expected an id of its own"):
        add_facts(ledger, [fact("twice"), fact("twice")])
    assert ledger.read_text() == TEXT


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be written"):
        add_facts(tmp_path / "none" / "facts.toml", [fact("a")])


ADDER = """\
import sys
from pathlib import Path
from factlint.ledger.write import add_facts
from factlint.model.fact import *
print("ready", flush=True)
sys.stdin.readline()
for number in range(12):
    name = f"{sys.argv[2]}{number}"
    kept = FactSource(kind=SourceKind.OWN, container_title="us", issued="2018")
    add_facts(Path(sys.argv[1]), [Fact(name, name, name, FactEvent.RELEASE, sources=(kept,))])
"""


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_processes_adding_at_once_both_keep_theirs(ledger: Path) -> None:
    with start(ADDER, str(ledger), "a") as one, start(ADDER, str(ledger), "b") as other:
        for process in (one, other):
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in (one, other):
            assert process.stdin
            process.stdin.write("\n")
            process.stdin.flush()
        for process in (one, other):
            assert process.wait(timeout=60) == 0
    ids = {found.id for found in load_ledger(ledger).facts}
    assert ids == {"wharf", "pier"} | {f"{who}{n}" for who in "ab" for n in range(12)}
    assert os.listdir(ledger.parent) == ["facts.toml"]


KILLED = """\
import os, signal, sys
from pathlib import Path
from factlint import files
from factlint.ledger import write
from factlint.model.fact import *
stop = sys.argv[2]
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
if stop == "sync":
    files.os.fsync = die
elif stop == "replace":
    files.Path.replace = die
else:
    files._sync_folder = die
kept = FactSource(kind=SourceKind.OWN, container_title="us", issued="2018")
write.add_facts(Path(sys.argv[1]), [Fact("new", "n", "n", FactEvent.RELEASE, sources=(kept,))])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize(("stop", "records"), [("sync", 2), ("replace", 2), ("after", 3)])
def test_killed_while_writing_the_file_is_whole(ledger: Path, stop: str, records: int) -> None:
    with start(KILLED, str(ledger), stop) as process:
        assert process.wait(timeout=60) == -signal.SIGKILL
    assert len(load_ledger(ledger)) == records
    assert ledger.read_text().startswith(TEXT)
    # the lock died with its holder, and what was left lying about goes with the next writer
    add_facts(ledger, [fact("next")])
    assert len(load_ledger(ledger)) == records + 1
    assert os.listdir(ledger.parent) == ["facts.toml"]


def test_a_writer_waits_for_the_lock(ledger: Path) -> None:
    waiting = threading.Thread(target=add_facts, args=(ledger, [fact("a")]))
    with write._locked(ledger):
        waiting.start()
        assert len(load_ledger(ledger)) == 2
    waiting.join(timeout=30)
    assert len(load_ledger(ledger)) == 3


def test_a_lock_that_is_never_released_is_an_error(
    ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "_PATIENCE", 0.0)
    monkeypatch.setattr(files, "_try_lock", lambda handle: False)
    with pytest.raises(ConfigError, match="another program has been writing it"):
        add_facts(ledger, [fact("a")])
    assert ledger.read_text() == TEXT
