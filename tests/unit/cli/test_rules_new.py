from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factlint.cli.main import main


def test_the_package_passes_its_own_tests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "new", "HSE002", "mayor-without-town"]) == 0
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path / "mayor-without-town", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        ("HSE2", "mayor", "CODE 'HSE2': expected three capitals and three figures"),
        ("HSE002", "Mayor Town", "NAME 'Mayor Town': expected words in lower case"),
        ("HSE002", "taken", "taken exists and is not empty"),
    ],
)
def test_what_cannot_be_made_is_refused(
    code: str, name: str, said: str,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/file").touch()
    assert main(["rules", "new", code, name]) == 2
    assert said in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
