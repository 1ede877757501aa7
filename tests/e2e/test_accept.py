"""`factlint accept`: a finding that is right as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import Run

TEXT = "The council met yesterday.\n\nAll is well, as it was\nyesterday in town. It has a 5 year plan.\n"
CHECK = ("check", "--date", "2016-05-13", "--ignore", "grammar", "--format", "concise", ".")
ACCEPT = ("accept", "--date", "2016-05-13", "--ignore", "grammar")


@pytest.fixture
def desk(tmp_path: Path, factlint: Run) -> Path:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/a b.txt").write_text(TEXT)
    (tmp_path / "factlint.toml").write_text('# The desk\nprofile = "default"\n')
    return tmp_path


def test_it_is_bound_to_the_words_and_their_sentence(desk: Path, factlint: Run) -> None:
    assert factlint(*CHECK).stdout.count("DAT002") == 2
    reason = ("--reason", "it is a  diary", "--by", "Ann", "--until", "2199-01-31")
    done = factlint(*ACCEPT, *reason, "drafts/a b.txt:4:1")
    assert (done.returncode, done.stdout) == (0, "factlint.toml: accepted DAT002 “yesterday”\n")
    assert (desk / "factlint.toml").read_text() == (
        '# The desk\nprofile = "default"\n\n[[accept]]\nphrase = "yesterday"\ncode = "DAT002"\n'
        'reason = "it is a diary"\npath = "drafts/a b.txt"\n'
        'sentence = "All is well, as it was yesterday in town."\nby = "Ann"\nuntil = 2199-01-31\n'
    )
    found = factlint(*CHECK).stdout
    assert found.count("DAT002") == 1
    assert "a b.txt:1:17: " in found
    again = factlint(*ACCEPT, *reason, "drafts/a b.txt:4:1")
    assert (again.returncode, "is accepted already: it is a diary" in again.stderr) == (2, True)
    # The words move with their sentence, which may be wrapped elsewhere.
    moved = TEXT.partition("\n\n")[2].replace("\n", " ") + "\n\nThe mayor was there yesterday.\n"
    (desk / "drafts/a b.txt").write_text(moved)
    found = factlint(*CHECK).stdout
    assert found.count("DAT002") == 1
    assert "a b.txt:3:21: " in found
    (desk / "drafts/a b.txt").write_text(moved.replace("All is well", "All was well"))
    edited = factlint("check", "--date", "2016-05-13", "--format", "concise", ".").stdout
    assert edited.count("DAT002") == 2
    assert "factlint.toml:4: accept[1]: nothing was found that it accepts" in edited


def test_an_expired_one_is_reported(desk: Path, factlint: Run) -> None:
    assert factlint(*ACCEPT, "--reason", "x", "drafts/a b.txt:1:17").returncode == 0
    text = (desk / "factlint.toml").read_text()
    (desk / "factlint.toml").write_text(text + "until = 2020-01-31\n")
    found = factlint(*CHECK).stdout
    assert found.count("DAT002") == 2
    assert "accept[1].until: held until 2020-01-31; look at it again, or delete it" in found


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["a b.txt:9:1"], "a b.txt:9:1: no finding is there", "the nearest: 4:"),
        (["a b.txt"], "a b.txt: is no FILE:LINE:COLUMN", "for example"),
        (["none.txt:1:1"], "none.txt: no such file", ""),
        (["a b.txt:1:17", "--rule", "REL"], "no finding of REL is there", "the nearest: 1:17"),
        (["a b.txt:1:17", "--rule", "ZZZ"], "--rule: unknown rule 'ZZZ'", "lists all"),
        (["a b.txt:1:17", "--until", "2001-01-01"], "--until: 2001-01-01 is over", ""),
        (["a b.txt:1:17", "--isolated"], "there is no configuration to write to", ""),
        (
            ["--select", "DAT001,DAT002", "b.txt:1:1"],
            "is about the article as a whole",
            "[per-file",
        ),
    ],
)
def test_what_cannot_be_accepted(
    desk: Path, factlint: Run, arguments: list[str], message: str, hint: str
) -> None:
    (desk / "drafts/b.txt").write_text("Nothing here has a date.\n")
    before = (desk / "factlint.toml").read_text()
    flags = ("accept", "--reason", "x", "--ignore", "grammar")
    dated = () if "b.txt:1:1" in arguments else ("--date", "2016-05-13")
    done = factlint(*flags, *dated, *arguments, cwd=desk / "drafts")
    assert done.returncode == 2, done.stdout
    assert message in done.stderr
    assert hint in done.stderr
    assert (desk / "factlint.toml").read_text() == before


def test_one_of_several_findings_is_named(desk: Path, factlint: Run) -> None:
    path = desk / "c.md"
    path.write_text("# A story\n\nThe film will be out next year on Netflix.\n")
    (desk / "factlint.toml").unlink()
    both = factlint("check", "--format", "concise", "--select", "REL,DAT003", "c.md").stdout
    assert "c.md:3:22" in both, both
    several = factlint("accept", "--reason", "x", "--select", "REL,DAT003", "c.md:3:22")
    chosen = factlint(
        "accept", "--reason", "x", "--select", "REL,DAT003", "--rule", "DAT003", "c.md:3:22"
    )
    assert (several.returncode == 0) or "add --rule CODE" in several.stderr
    assert chosen.returncode == 0 or "accepted already" in chosen.stderr
    assert 'code = "DAT003"' in (desk / "factlint.toml").read_text()
    left = factlint("check", "--format", "concise", "--select", "REL,DAT003", "c.md").stdout
    assert "DAT003" not in left
