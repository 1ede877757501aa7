"""`factlint fix`: what is written, what is asked, what is shown."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest

from factlint.cli.main import main

TEXT = (
    "The 5 year plan is the the plan.\n\nThe council met yesterday.\n\nAll wait until tomorrow.\n"
)
SAFE = TEXT.replace("5 year", "5-year").replace("the the", "the")
ALL = SAFE.replace("yesterday", "on 12 May 2016").replace("tomorrow", "14 May 2016")


class Terminal(io.StringIO):
    """Standard input or output that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "draft.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def fix(*arguments: str) -> int:
    return main(["fix", "--isolated", "--date", "2016-05-13", *arguments])


def on_terminal(monkeypatch: pytest.MonkeyPatch, answers: str, *arguments: str) -> tuple[int, str]:
    shown = Terminal()
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdin", Terminal(answers))
        patch.setattr("sys.stdout", shown)
        status = fix(*arguments)
    return status, shown.getvalue()


def test_safe_changes_are_applied_once(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fix("draft.txt") == 0
    assert draft.read_text("utf-8") == SAFE
    assert capsys.readouterr().out == (
        "draft.txt: 2 changes (STY001, STY003)\n"
        "2 changes made in 1 file.\n"
        "2 more need a decision: "
        "run `factlint fix` on a terminal, or with --diff for a patch.\n"
    )
    before = draft.stat().st_mtime_ns
    assert fix("draft.txt") == 0
    assert draft.stat().st_mtime_ns == before
    assert capsys.readouterr().out.startswith("Nothing to change.\n")


def test_only_selected_rules_change(draft: Path) -> None:
    assert fix("--select", "doubled-word", "draft.txt") == 0
    assert draft.read_text("utf-8") == TEXT.replace("the the", "the")


def test_a_check_never_writes(draft: Path) -> None:
    draft.chmod(0o444)
    before = draft.stat()
    main(["check", "--isolated", "--profile", "strict", "draft.txt"])
    after = draft.stat()
    for key in ("st_ino", "st_mode", "st_size", "st_mtime_ns", "st_ctime_ns"):  # not when read
        assert getattr(after, key) == getattr(before, key)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("y\nn\n", SAFE.replace("yesterday", "on 12 May 2016")),
        ("n\nwhat?\nyes\n", SAFE.replace("tomorrow", "14 May 2016")),
        ("a\n", ALL),
        ("q\n", SAFE),
        ("", SAFE),
        ("y\nq\n", SAFE.replace("yesterday", "on 12 May 2016")),
    ],
)
def test_answers(draft: Path, monkeypatch: pytest.MonkeyPatch, answers: str, expected: str) -> None:
    status, shown = on_terminal(monkeypatch, answers, "draft.txt")
    assert status == 0
    assert draft.read_text("utf-8") == expected
    assert "- The council met yesterday.\n+ The council met on 12 May 2016.\n" in shown


def test_ctrl_c_leaves_the_file(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(Terminal):
        def readline(self, size: int | None = -1) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Stopped())
    monkeypatch.setattr("sys.stdout", Terminal())
    assert fix("draft.txt") == 130
    assert draft.read_text("utf-8") == TEXT


def test_what_is_saved_meanwhile_is_left(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Slow(Terminal):
        def readline(self, size: int | None = -1) -> str:
            draft.write_text("saved by an editor", encoding="utf-8")
            return "y\n"

    monkeypatch.setattr("sys.stdin", Slow())
    monkeypatch.setattr("sys.stdout", Terminal())
    assert fix("draft.txt") == 3
    assert draft.read_text("utf-8") == "saved by an editor"
    assert "draft.txt: was changed meanwhile; it is left as it is" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("patch") is None, reason="no patch program")
@pytest.mark.parametrize("name", ["draft.txt", "a draft.txt", "dräft.txt"])
@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_patch_leads_to_what_fix_would_write(
    draft: Path, capfdbinary: pytest.CaptureFixture[bytes], name: str, end: str, encoding: str
) -> None:
    text = TEXT.replace("\n", "\r\n").rstrip() + end + " caf\u00e9" + end
    draft.unlink()
    path = Path(name)
    path.write_bytes(text.encode(encoding))
    path.chmod(0o600)
    assert main(["fix", "--isolated", "--date", "2016-05-13", "--diff", "--output", "p", name]) == 1
    assert path.read_bytes() == text.encode(encoding)
    assert fix("--diff", "--exit-zero", name) == 0
    assert capfdbinary.readouterr().out == Path("p").read_bytes()
    subprocess.run(["patch", "-p0", "--binary", "-i", "p"], check=True, capture_output=True)
    expected = text
    for old, new in (("5 year", "5-year"), ("the the", "the"), ("yesterday", "on 12 May 2016"),
                     ("tomorrow", "14 May 2016")):  # fmt: skip
        expected = expected.replace(old, new)
    assert path.read_bytes() == expected.encode(encoding)


def test_a_patch_of_nothing_is_empty(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft.write_text("All is well.\n", encoding="utf-8")
    assert fix("--diff", "draft.txt") == 0
    assert capsys.readouterr() == ("", "Nothing to change.\n")


def test_standard_input_is_written_to_standard_output(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    data = b"\xef\xbb\xbfThe the plan.\r\nOn caf\xc3\xa9s.\r\nWe saw the the 5 year steps."
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert fix("-") == 0
    out, err = capfdbinary.readouterr()
    assert out == data.replace(b"the the", b"the").replace(b"5 year", b"5-year").replace(
        b"The the", b"The"
    )
    assert b"changes made" in err


def test_a_link_stays_one(draft: Path) -> None:
    link = Path("link.txt")
    link.symlink_to(draft)
    assert fix("link.txt") == 0
    assert link.is_symlink()
    assert draft.read_text("utf-8") == SAFE


def test_unreadable_files_are_failures_and_the_rest_is_fixed(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.txt").write_bytes(bytes(range(256)))
    assert fix("a.txt", "draft.txt") == 3
    assert draft.read_text("utf-8") == SAFE
    assert "a.txt: is a binary file" in capsys.readouterr().err


def test_output_needs_a_patch(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fix("--output", "x", "draft.txt") == 2
    assert "--output goes with --diff" in capsys.readouterr().err
