"""`factlint rules add`: what a shell has changed is not taken for an expression."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.cli.main import main


@pytest.mark.parametrize("expression", [r"$\d+ dollars", "a $b", r"\\$x", "(?:$5)"])
def test_an_expression_with_words_behind_its_end_is_refused(
    expression: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "add", expression, "--pattern"]) == 2
    assert "single quotes" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("expression", [r"\$\d+ dollars", r"[$€]\d", "end$", r"\b(?:a|b$)"])
def test_other_expressions_are_added(
    expression: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "add", expression, "--pattern"]) == 0


def test_a_phrase_may_hold_any_sign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "add", "$5 bill"]) == 0
