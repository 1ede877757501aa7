"""`factlint facts add` with flags: what editors call an event leads to the ledger's word."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.cli.main import main


@pytest.mark.parametrize(
    ("event", "meant"),
    [("launch", "release"), ("Filming", "production"), ("shooting", "production")],
)
def test_the_word_of_the_ledger_is_suggested(
    event: str,
    meant: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    flags = ["--claim", "Kite opens", "--subject", "Kite", "--event", event]
    assert main(["facts", "add", *flags]) == 2
    assert f"did you mean {meant}?" in capsys.readouterr().err
