"""What a stranger's checkout cannot do: each row of docs/explanation/security.md."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.e2e.conftest import Run, sh

STORY = "The tram opens\n\nThe tram opened on 3 June 2024, the the council said.\n"
SLOW = "The tram opens\n\n" + "a" * 40 + "! said the council on 3 June 2024.\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    home = tmp_path / "checkout"
    home.mkdir()
    sh(["git", "init", "-q", "-b", "main"], home)
    sh(["git", "config", "user.email", "a@example.org"], home)
    sh(["git", "config", "user.name", "A"], home)
    (home / "draft.txt").write_text(STORY)
    return home


def trap(folder: Path) -> tuple[Path, Path]:
    """Return a program and the file it leaves when it is started."""
    mark, program = folder / "started", folder / "program.sh"
    program.write_text(f'#!/bin/sh\ntouch "{mark}"\ncat\n')
    program.chmod(0o755)
    return program, mark


@pytest.mark.parametrize(
    "key",
    [
        "core.fsmonitor", "core.pager", "core.sshCommand", "gpg.program", "diff.external",
        "core.alternateRefsCommand", "core.editor", "uploadpack.packObjectsHook",
    ],
)  # fmt: skip
def test_git_starts_no_program_of_a_checkout(factlint: Run, checkout: Path, key: str) -> None:
    program, mark = trap(checkout)
    (checkout / "factlint.toml").write_text("[dates]\ngit = true\n")
    sh(["git", "add", "draft.txt"], checkout)
    sh(["git", "commit", "-q", "-m", "x"], checkout)
    for one, value in ((key, str(program)), ("log.showSignature", "true")):
        sh(["git", "config", one, value], checkout)
    for name in ("post-index-change", "reference-transaction"):
        (checkout / ".git/hooks" / name).write_bytes(program.read_bytes())
        (checkout / ".git/hooks" / name).chmod(0o755)
    mark.unlink(missing_ok=True)
    for paths in (("draft.txt",), (".",)):
        factlint(*paths, cwd=checkout)
    assert not mark.exists()


def test_a_bare_repository_inside_a_checkout_is_none(factlint: Run, checkout: Path) -> None:
    program, mark = trap(checkout)
    bare = checkout / "drafts"
    sh(["git", "init", "-q", "--bare", str(bare)], checkout)
    sh(["git", "-C", str(bare), "config", "core.fsmonitor", str(program)], checkout)
    sh(["git", "-C", str(bare), "config", "remote.o.promisor", "true"], checkout)
    sh(["git", "-C", str(bare), "config", "remote.o.uploadpack", str(program)], checkout)
    sh(["git", "-C", str(bare), "config", "remote.o.url", "."], checkout)
    sh(["git", "-C", str(bare), "config", "extensions.partialClone", "o"], checkout)
    (bare / "HEAD").write_text("0123456789012345678901234567890123456789\n")
    (bare / "a.txt").write_text(STORY)
    (checkout / "factlint.toml").write_text("[dates]\ngit = true\n")
    done = factlint("drafts/a.txt", "drafts", cwd=checkout)
    assert done.returncode in (0, 1), done.stderr
    assert not mark.exists()


@pytest.mark.parametrize(
    "line",
    [
        'facts = "{outside}/facts.toml"',
        'facts = "../outside/facts.toml"',
        'facts = "link/facts.toml"',
        'phrase-tables = ["../outside/house.toml"]',
        'phrase-tables = ["link/house.toml"]',
        '[evidence]\nfolder = "../outside"',
        '[evidence]\nfolder = "link"',
        '[families.claims]\nlexicon = "../outside/house.toml"',
    ],
)
def test_paths_stay_in_the_repository(factlint: Run, checkout: Path, line: str) -> None:
    outside = checkout.parent / "outside"
    outside.mkdir()
    (outside / "facts.toml").write_text("secret = 1\n")
    (outside / "house.toml").write_text("secret = 1\n")
    (checkout / "link").symlink_to(outside)
    (checkout / "factlint.toml").write_text(line.format(outside=outside) + "\n")
    done = factlint("draft.txt", cwd=checkout)
    assert done.returncode == 2
    assert "leads out of" in done.stderr
    assert "secret" not in done.stderr
    named = factlint("--config", "factlint.toml", "draft.txt", cwd=checkout)
    assert "leads out of" not in named.stderr


def test_a_configuration_that_is_a_link_outward(factlint: Run, checkout: Path) -> None:
    (checkout.parent / "private.toml").write_text('password = "x"\n')
    (checkout / "factlint.toml").symlink_to(checkout.parent / "private.toml")
    done = factlint("draft.txt", cwd=checkout)
    assert done.returncode == 2
    assert "password" not in done.stderr


def test_links_out_of_the_repository_are_not_walked(factlint: Run, checkout: Path) -> None:
    (checkout.parent / "private.txt").write_text("My the the secret, he said.\n")
    (checkout / "notes.txt").symlink_to(checkout.parent / "private.txt")
    done = factlint("--format", "json", ".", cwd=checkout)
    found = json.loads(done.stdout)
    assert [file["path"] for file in found["files"]] == ["draft.txt"]
    assert found["suppressions"]["files"] == [{"path": "notes.txt", "reason": "link"}]


def test_nothing_of_a_checkout_is_imported(factlint: Run, checkout: Path) -> None:
    info = checkout / "evil-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: evil\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[factlint]\nevil = evil\n")
    (checkout / "evil.py").write_text("open('started', 'w')\n")
    command = Path(os.sys.executable).with_name("factlint")  # type: ignore[attr-defined]
    subprocess.run([str(command), "draft.txt"], cwd=checkout, capture_output=True, check=False)
    assert not (checkout / "started").exists()


@pytest.mark.slow
def test_an_expression_without_end_is_stopped_and_named(factlint: Run, checkout: Path) -> None:
    (checkout / "house.toml").write_text("[[phrase]]\npattern = '(a+)+$'\nmessage = 'x'\n")
    (checkout / "factlint.toml").write_text('phrase-tables = ["house.toml"]\n')
    (checkout / "slow.txt").write_text(SLOW)
    done = factlint("slow.txt", "draft.txt", cwd=checkout)
    assert done.returncode == 3
    assert "found no end in 20 seconds" in " ".join(done.stdout.split())
    assert "STY001" in done.stdout  # the other rules and files go on


def test_globs_of_many_stars_take_no_time(factlint: Run, checkout: Path) -> None:
    (checkout / ("a" * 200 + ".txt")).write_text(STORY)
    (checkout / "factlint.toml").write_text(f'exclude = ["{"*a" * 60}b", "{"**/a/" * 60}b"]\n')
    assert factlint(".", cwd=checkout).returncode == 1


def test_control_characters_reach_no_terminal(factlint: Run, checkout: Path) -> None:
    words = "The film Kite\x1b[2J\x1b]0;x\x07 will be released in May 2025.\n"
    (checkout / "e.txt").write_text("Film\n\n" + words)
    for command in (
        ("e.txt",), ("--format", "concise", "e.txt"), ("--format", "json", "e.txt"),
        ("claims", "e.txt"), ("claims", "--format", "csv", "e.txt"), ("dates", "e.txt"),
        ("stats", "e.txt"),
    ):  # fmt: skip
        printed = factlint(*command, cwd=checkout).stdout
        assert "\x1b" not in printed, command
        assert "\x07" not in printed, command


def test_copy_gives_no_command_to_a_ci_job(factlint: Run, checkout: Path) -> None:
    words = "::error::The film Kite will be released in May 2025, ##[error] said TK.\n"
    (checkout / "e.txt").write_text("Film\n\n" + words)
    for command in (
        ("e.txt",), ("--format", "concise", "e.txt"), ("--format", "grouped", "e.txt"),
        ("claims", "e.txt"), ("dates", "e.txt"), ("stats", "e.txt"), ("facts", "extract", "e.txt"),
    ):  # fmt: skip
        printed = factlint(*command, cwd=checkout).stdout
        assert printed
        assert not any(line.strip().startswith("::") for line in printed.splitlines()), command
        assert "##[" not in printed, command


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_csv_holds_no_formulas(factlint: Run, checkout: Path, sign: str) -> None:
    name = f"{sign}SUM(A1).txt"
    (checkout / name).write_text("Film\n\nThe film Kite will be released in May 2025.\n")
    printed = factlint("claims", "--format", "csv", "--", name, cwd=checkout).stdout
    (row,) = csv.DictReader(io.StringIO(printed))
    assert row["path"] == f"'{name}"
