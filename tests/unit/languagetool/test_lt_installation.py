"""Finding Java, an installation, and a server's address."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from lt_stand_in import FakeJava, StandIn

from factlint.errors import ConfigError, ServiceError
from factlint_languagetool.address import (
    healthy,
    is_loopback,
    normal_url,
    server_version,
)
from factlint_languagetool.installation import (
    JAR,
    find_install,
    find_java,
    install,
    java_release,
    way_to_install,
)
from factlint_languagetool.server import free_port


@pytest.mark.parametrize(
    ("said", "release"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "1.8.0_202"', 8),
        ('openjdk version "25-ea" 2025-09-16', 25),
        ('Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21" 2023-09-19', 21),
        ("openjdk 21.0.1 2023-10-17", 21),
        ("no idea", None),
    ],
)
def test_java_releases(said: str, release: int | None) -> None:
    assert java_release(said) == release


def test_java_is_found_on_the_path(fake_java: FakeJava) -> None:
    fake_java.says('openjdk version "25-ea" 2025-09-16')
    assert find_java().release == 25


def test_java_home_wins(fake_java: FakeJava, tmp_path: Path) -> None:
    (tmp_path / "jdk" / "bin").mkdir(parents=True)
    java = tmp_path / "jdk" / "bin" / "java"
    java.write_bytes((fake_java.folder / "java").read_bytes())
    java.chmod(0o755)
    environ = {"JAVA_HOME": str(tmp_path / "jdk"), "PATH": str(fake_java.folder)}
    assert find_java(environ).command == str(java)


@pytest.mark.parametrize(
    ("said", "message"),
    [("mystery", "cannot be read: 'mystery'"), ('java version "1.8.0_202"', "is Java 8")],
)
def test_unusable_java_is_named(fake_java: FakeJava, said: str, message: str) -> None:
    fake_java.says(said)
    with pytest.raises(ServiceError, match=message):
        find_java()


def test_no_java_at_all(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="no Java was found") as caught:
        find_java({"PATH": str(tmp_path)})
    assert "Java 17" in str(caught.value.hint)


def test_java_that_fails(fake_java: FakeJava) -> None:
    (fake_java.folder / "java").write_text("#!/bin/sh\necho broken; exit 3\n")
    with pytest.raises(ServiceError, match="ended with status 3: broken"):
        find_java()


def put(folder: Path, version: str) -> Path:
    jar = folder / f"LanguageTool-{version}" / "languagetool-server.jar"
    jar.parent.mkdir(parents=True)
    jar.touch()
    return jar


def test_the_newest_installation_is_taken(tmp_path: Path) -> None:
    for version in ("6.4", "6.10", "6.8"):
        put(tmp_path / "lt", version)
    found = find_install(tmp_path / "lt")
    assert found is not None
    assert found.version == "6.10"


def test_where_an_installation_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_install() is None
    client = put(tmp_path / "home" / ".cache" / "language_tool_python", "6.1")
    own = put(tmp_path / "cache" / "factlint" / "languagetool", "6.2")
    ltp = put(tmp_path / "ltp", "6.3")
    ours = put(tmp_path / "ours", "6.4")
    named = put(tmp_path / "named", "6.5")

    def jar(folder: Path | None = None) -> Path | None:
        found = find_install(folder)
        return found.jar if found else None

    assert jar() == own
    own.unlink()
    assert jar() == client
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "ltp"))
    assert jar() == ltp
    assert jar(tmp_path / "elsewhere") is None
    monkeypatch.setenv("FACTLINT_LANGUAGETOOL_PATH", str(tmp_path / "ours"))
    assert jar() == ours
    assert jar(tmp_path / "named") == named


def test_a_folder_that_is_the_installation_itself(tmp_path: Path) -> None:
    (tmp_path / "languagetool-server.jar").touch()
    found = find_install(tmp_path)
    assert found is not None
    assert found.version.startswith("unknown-0-")


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("localhost:8081", "http://localhost:8081/"),
        ("http://h", "http://h/"),
        ("https://h/api/v2/", "https://h/api/"),
        ("http://h:1/v2/check", "http://h:1/"),
        (" http://[::1]:8081/ ", "http://[::1]:8081/"),
    ],
)
def test_addresses(given: str, url: str) -> None:
    assert normal_url(given) == url


@pytest.mark.parametrize("given", ["ftp://h", "http://", "http://h:99999", "file:///etc/passwd"])
def test_what_is_no_address(given: str) -> None:
    with pytest.raises(ConfigError, match="no address"):
        normal_url(given)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://localhost:1/", True),
        ("http://127.0.0.2/", True),
        ("http://[::1]/", True),
        ("http://example.org/", False),
        ("http://127.example.org/", False),
        ("http://10.0.0.1/", False),
    ],
)
def test_loopback(url: str, expected: bool) -> None:
    assert is_loopback(url) is expected


def test_health_and_version(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    assert healthy(stand_in.url)
    assert server_version(stand_in.url) == "6.8 abc"
    nobody = f"http://127.0.0.1:{free_port()}/"
    assert not healthy(nobody)
    assert server_version(nobody) is None


def fake_maven(java: FakeJava, script: str) -> None:
    mvn = java.folder / "mvn"
    mvn.write_text(f"#!/bin/sh\n{script}\n")
    mvn.chmod(0o755)


def test_maven_installs_with_the_packaged_pom(fake_java: FakeJava, tmp_path: Path) -> None:
    fake_maven(
        fake_java,
        'for word; do case "$word" in -Dltp.path=*) folder="${word#-Dltp.path=}";; esac; done\n'
        '/bin/grep -q languagetool-server "$folder/pom.xml" || exit 9\n'
        '/bin/mkdir -p "$folder/LanguageTool-6.8/libs"\n'
        'echo > "$folder/LanguageTool-6.8/languagetool-server.jar"',
    )
    assert way_to_install() == "maven"
    done = install(tmp_path / "new")
    assert done.jar == tmp_path / "new" / "LanguageTool-6.8" / "languagetool-server.jar"
    assert find_install(tmp_path / "new") == done
    assert sorted(os.listdir(tmp_path / "new")) == ["LanguageTool-6.8"]
    fake_maven(fake_java, "exit 1")
    assert install(tmp_path / "new") == done


def test_maven_that_fails_says_why_and_leaves_nothing(fake_java: FakeJava, tmp_path: Path) -> None:
    fake_maven(fake_java, "echo '[ERROR] no route to host'; exit 1")
    with pytest.raises(ServiceError, match=r"Maven failed with status 1: \[ERROR\] no route"):
        install(tmp_path / "new")
    assert os.listdir(tmp_path / "new") == []


@pytest.mark.parametrize("error", [SystemExit("no version"), OSError("no network")])
def test_a_download_that_fails_is_one_clear_error(
    fake_java: FakeJava, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    download = pytest.importorskip("language_tool_python.download_lt")

    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr(download.ReleaseLocalLanguageTool, "download", fail)
    monkeypatch.setenv("LTP_JAR_DIR_PATH", "kept")
    assert way_to_install() == "download"
    with pytest.raises(ServiceError, match=f"the download failed: {type(error).__name__}"):
        install(tmp_path / "new")
    assert os.listdir(tmp_path / "new") == []
    assert os.environ["LTP_JAR_DIR_PATH"] == "kept"


def test_an_archive_that_unpacks_to_gigabytes_is_refused(
    fake_java: FakeJava, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    download = pytest.importorskip("language_tool_python.download_lt")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"LanguageTool-6.8/{JAR}", b"0" * 50_000_000)

    def fetched(*_: object, **__: object) -> zipfile.ZipFile:
        return zipfile.ZipFile(bomb)

    monkeypatch.setattr(download.LocalLanguageTool, "_get_remote_zip", fetched)
    with pytest.raises(ServiceError, match="the download failed"):
        install(tmp_path / "new", way="download")
    assert os.listdir(tmp_path / "new") == []
