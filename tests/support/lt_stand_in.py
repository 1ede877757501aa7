"""A stand-in server, and a stand-in Java that runs one."""

from __future__ import annotations

import json
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

LANGUAGES = [{"name": "English (GB)", "code": "en", "longCode": "en-GB"},
             {"name": "English (US)", "code": "en", "longCode": "en-US"}]  # fmt: skip


def match_json(text: str, word: str, rule: str, *, category: str = "GRAMMAR") -> dict[str, object]:
    """One match as LanguageTool writes it: offset and length in UTF-16 units."""
    at = text.index(word)
    units = len(text[:at].encode("utf-16-le")) // 2
    return {
        "message": f"about {word}",
        "replacements": [{"value": word.upper()}],
        "offset": units,
        "length": len(word.encode("utf-16-le")) // 2,
        "context": {"text": text[:40], "offset": 0, "length": 1},
        "sentence": text,
        "rule": {"id": rule, "issueType": "grammar", "category": {"id": category}},
    }


@dataclass
class StandIn:
    """An HTTP server that answers like LanguageTool, or as a test wants."""

    words: dict[str, str] = field(default_factory=dict)
    answer: Callable[[str], tuple[int, bytes]] | None = None
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    version: str = "6.8"
    url: str = ""
    trickle: bool = False
    redirect: str = ""

    def checks(self) -> list[dict[str, str]]:
        return [form for path, form in self.requests if path.endswith("/v2/check")]

    def reply(self, path: str, form: dict[str, str]) -> tuple[int, bytes]:
        if path.endswith("/v2/healthcheck"):
            return 200, b"OK"
        if path.endswith("/v2/languages"):
            return 200, json.dumps(LANGUAGES).encode()
        if path.endswith("/v2/info"):
            info = {"software": {"name": "LanguageTool", "version": self.version, "commit": "abc"}}
            return 200, json.dumps(info).encode()
        text = form["text"]
        if self.answer is not None:
            return self.answer(text)
        found = [match_json(text, word, rule) for word, rule in self.words.items() if word in text]
        return 200, json.dumps({"matches": found}).encode()


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    """A living stand-in server."""
    state = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.respond({})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = parse_qs(body, keep_blank_values=True, strict_parsing=True)
            self.respond({key: values[0] for key, values in form.items()})

        def respond(self, form: dict[str, str]) -> None:
            state.requests.append((self.path, form))
            status, content = state.reply(self.path, form)
            asked = self.path.endswith("/v2/check")
            if asked and state.redirect:
                self.send_response(307)
                self.send_header("Location", state.redirect)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(status)
            self.send_header("Content-Length", str(len(content) + 100 * (asked and state.trickle)))
            self.end_headers()
            self.wfile.write(content)
            for _ in range(100 if asked and state.trickle else 0):
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.1)

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that stopped waiting is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_address[1]}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield state
    server.shutdown()
    thread.join()
    server.server_close()


JAVA = r'''
"""Stand-in for java: answers -version, and serves what LanguageTool would."""
import json, os, sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

here = Path(__file__).parent
mode = (here / "mode").read_text() if (here / "mode").exists() else "serve"
if sys.argv[1:] == ["-version"]:
    said = here / "version"
    print(said.read_text() if said.exists() else 'openjdk version "17.0.9" 2023-10-17')
    raise SystemExit(0)
with (here / "started").open("a") as log:
    log.write(f"{os.getpid()} {' '.join(sys.argv[1:])}\n")
starts = len((here / "started").read_text().splitlines())
if mode == "exit":
    print("Error: Unable to access jarfile", flush=True)
    raise SystemExit(1)
if mode == "taken" or (mode == "taken-once" and starts == 1):
    print("PortBindingException: Address already in use", flush=True)
    raise SystemExit(1)
if mode == "mute":
    time.sleep(600)

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"OK" if "healthcheck" in self.path else json.dumps(
            [{"code": "en", "longCode": "en-GB"}]).encode()
        self.reply(body)

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        if (here / "die").exists():
            os._exit(9)
        self.reply(b'{"matches": []}')

    def reply(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        print("handled", flush=True)

port = int(sys.argv[sys.argv.index("--port") + 1])
server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
print("Server started", flush=True)
server.serve_forever()
'''


@dataclass
class FakeJava:
    """The stand-in Java: how it behaves, and which processes it started."""

    folder: Path
    install: Path

    def behave(self, mode: str) -> None:
        (self.folder / "mode").write_text(mode)

    def says(self, version: str) -> None:
        (self.folder / "version").write_text(version)

    def die_when_asked(self) -> None:
        (self.folder / "die").touch()

    def pids(self) -> list[int]:
        started = self.folder / "started"
        lines = started.read_text().splitlines() if started.exists() else []
        return [int(line.split()[0]) for line in lines]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this machine's LanguageTool is seen or touched."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("FACTLINT_LANGUAGETOOL_URL", "FACTLINT_LANGUAGETOOL_PATH", "LTP_PATH",
                 "LTP_JAR_DIR_PATH", "JAVA_HOME"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def fake_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeJava:
    """A stand-in Java on the PATH and a stand-in installation in the user's cache."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a script with a shebang line")
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "java"
    script.write_text(f"#!{sys.executable} -IS\n{textwrap.dedent(JAVA)}")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    install = tmp_path / "cache" / "factlint" / "languagetool" / "LanguageTool-6.8"
    install.mkdir(parents=True)
    (install / "languagetool-server.jar").touch()
    return FakeJava(folder, install)
