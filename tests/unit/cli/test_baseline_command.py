"""`factlint baseline` and `check --baseline`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.cli.main import main

TEXT = "The council met yesterday.\n\nIt has a 5 year plan.\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    return folder


def run(*arguments: str) -> int:
    return main([*arguments, "--isolated", "--date", "2016-05-13", "archive"])


def check(*arguments: str) -> int:
    return run("check", "--baseline", ".factlint-baseline.json", *arguments)


def entries() -> dict[str, list[str]]:
    stored = json.loads(Path(".factlint-baseline.json").read_text("utf-8"))
    return {name: [one["words"] for one in known] for name, known in stored["files"].items()}


def test_known_findings_are_suppressed(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("baseline", "create") == 0
    assert capsys.readouterr().out == (
        ".factlint-baseline.json: 4 findings in 2 files\n"
        "New ones alone: factlint check --baseline .factlint-baseline.json archive\n"
    )
    assert entries() == {f"archive/{name}.txt": ["yesterday", "5 year"] for name in "ab"}
    assert "line" not in Path(".factlint-baseline.json").read_text("utf-8")
    assert check("--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["suppressed"] == 4
    assert {one["reason"] for one in report["suppressions"]["findings"]} == {"baseline"}
    assert check("--fail-level", "info") == 0


def test_an_edited_sentence_is_new_and_update_drops_what_is_gone(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("baseline", "create")
    edited = "It has a 5 year plan.\n\nThe mayor met them yesterday.\n"
    (archive / "a.txt").write_text(edited, encoding="utf-8")
    (archive / "b.txt").unlink()
    capsys.readouterr()
    assert check("--format", "concise") == 1
    (line,) = [one for one in capsys.readouterr().out.splitlines() if ": warning: " in one]
    assert "DAT002" in line
    assert run("baseline", "update") == 0
    assert capsys.readouterr().out == (
        "gone: archive/a.txt: DAT002 yesterday\n"
        "gone: archive/b.txt: DAT002 yesterday\n"
        "gone: archive/b.txt: STY003 5 year\n"
        ".factlint-baseline.json: 3 gone, 1 finding left; 1 new, which a check reports\n"
    )
    assert entries() == {"archive/a.txt": ["5 year"]}
    assert check() == 1


def test_a_check_counts_what_is_gone(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("baseline", "create")
    (archive / "a.txt").write_text("It has a 5 year plan.\n", encoding="utf-8")
    (archive / "b.txt").unlink()
    capsys.readouterr()
    assert check("--format", "concise", "--ignore", "grammar") == 0
    said = ".factlint-baseline.json: 3 entries are gone; `factlint baseline update` drops what is"
    assert capsys.readouterr().out == f"factlint: note: {said}\n"
    assert check("--select", "STY001", "--format", "concise") == 0
    assert (
        "2 entries are gone" in capsys.readouterr().out
    )  # of the file; DAT002 did not run on a.txt


def test_a_mark_may_move_to_other_words(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The FIA met.\n\nAll is well here.\n\nThe FIA spoke again.\n\nThe FIA left.\n"
    for name in ("a.txt", "b.txt"):
        (archive / name).write_text(text.replace("FIA", name[0].upper() + "IQ"), encoding="utf-8")
    assert run("baseline", "create", "--select", "NAM003") == 0
    first, _, rest = text.partition("\n\n")
    moved = rest.rstrip("\n") + f"\n\n{first}\n"
    (archive / "a.txt").write_text(moved.replace("FIA", "AIQ"), encoding="utf-8")
    edited = moved.replace("All is well", "All was well")  # no pure move, but the words are there
    (archive / "b.txt").write_text(edited.replace("FIA", "BIQ"), encoding="utf-8")
    assert check("--select", "NAM003", "--fail-level", "info") == 0
    assert run("baseline", "update", "--select", "NAM003") == 0
    assert check("--select", "NAM003", "--fail-level", "info") == 0
    # A new first place, while the old one has been edited.
    (archive / "b.txt").write_text(
        "The BIQ won.\n\nIn the end the BIQ met.\n\nSo the BIQ is.\n", encoding="utf-8"
    )
    assert check("--select", "NAM003", "--fail-level", "info") == 1


def test_entries_stay_that_could_not_be_looked_for(archive: Path) -> None:
    run("baseline", "create")
    before = entries()
    assert run("baseline", "update", "--select", "STY001") == 0
    (archive / "a.txt").write_bytes(b"\0\1\2\3")
    assert run("baseline", "update") == 3
    (archive / "a.txt").write_text("All is well.\n", encoding="utf-8")
    arguments = ["baseline", "update", "--isolated", "--date", "2016-05-13", "archive/b.txt"]
    assert main(arguments) == 0
    assert entries() == before


def test_it_holds_from_any_folder(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("baseline", "create")
    monkeypatch.chdir(archive)
    name = "../.factlint-baseline.json"
    arguments = ["check", "--isolated", "--date", "2016-05-13", "--baseline", name, "a.txt"]
    assert main(arguments) == 0


def test_show_lists_what_is_asked_for(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("baseline", "create")
    capsys.readouterr()
    assert main(["baseline", "show", "archive/b.txt"]) == 0
    assert capsys.readouterr().out == (
        "archive/b.txt: DAT002 yesterday\n"
        "archive/b.txt: STY003 5 year\n"
        ".factlint-baseline.json: 2 findings in 1 file\n"
    )
    assert main(["baseline", "show"]) == 0
    assert "4 findings in 2 files" in capsys.readouterr().out


def test_comments_about_suppression_are_known_too(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in "ab":
        (archive / f"{name}.txt").unlink()
    (archive / "c.md").write_text("<!-- factlint-disable STY001 -->\n\nWell.\n", encoding="utf-8")
    assert run("baseline", "create") == 0
    assert "0 findings" not in capsys.readouterr().out
    assert check() == 0


def test_create_spares_what_is_there(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("baseline", "create")
    assert run("baseline", "create") == 2
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such baseline"),
        ("{", "is no baseline"),
        ('{"version": 1, "files": {}}', "was made by an older factlint"),
        ('{"version": 99, "files": {}}', "was made by a newer factlint"),
        ('{"version": 3, "rules": []}', "missing required field `files`"),
        ('{"version": 3, "rules": [], "files": {"a": [{}]}}', "missing required field `code`"),
        (
            '{"version": 3, "rules": [], "files": {}, "copies": {"a": [1]}}',
            "Expected `str`",
        ),
    ],
)
def test_a_damaged_baseline_is_an_error(
    archive: Path, capsys: pytest.CaptureFixture[str], content: str | None, message: str
) -> None:
    if content is not None:
        Path(".factlint-baseline.json").write_text(content, encoding="utf-8")
    assert check() == 2
    assert message in capsys.readouterr().err


def test_a_baseline_of_the_version_before_goes_on_working(archive: Path) -> None:
    run("baseline", "create")
    place = Path(".factlint-baseline.json")
    stored = json.loads(place.read_text("utf-8"))
    del stored["copies"]
    old = stored | {"version": 2, "paragraphs": {"archive/a.txt": "8a4c1d9b-77e012fa"}}
    place.write_text(json.dumps(old), encoding="utf-8")
    assert check() == 0
    assert run("baseline", "update") == 0
    assert json.loads(place.read_text("utf-8")).keys() == {"version", "rules", "files", "copies"}
    assert check() == 0


class TestWordsThatWereThere:
    """A finding that an edit elsewhere brought up, in a file `a.md`."""

    FIRST = "The Port Quality and Rates Authority (PQRA) met in Leeds after a long day on the road."
    SECOND = "The PQRA has fined two lines after the debate. It has four halls."

    @pytest.fixture
    def article(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        path = tmp_path / "a.md"
        path.write_text(f"# The hall\n\n{self.FIRST}\n\n{self.SECOND}\n", encoding="utf-8")
        return path

    GIVEN = ("--date", "2016-05-13", "--select", "NAM003,NAM005,CON008,STY029,DAT008")

    def create(self) -> None:
        assert main(["baseline", "create", *self.GIVEN, "a.md"]) == 0

    def codes(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
        capsys.readouterr()
        known = ("--baseline", ".factlint-baseline.json")
        main(["check", *self.GIVEN, *known, *arguments, "--format", "json", "a.md"])
        (report,) = json.loads(capsys.readouterr().out)["files"]
        return [one["code"] for one in report["findings"]]

    def test_it_is_known(self, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.create()
        wrapped = self.SECOND.replace("the debate", "the\ndebate")
        article.write_text(f"# The hall\n\n{wrapped}\n", encoding="utf-8")
        assert self.codes(capsys) == []
        assert main(["baseline", "update", *self.GIVEN, "a.md"]) == 0
        assert self.codes(capsys) == []
        assert main(["baseline", "show"]) == 0
        assert "a.md: NAM003 PQRA" in capsys.readouterr().out

    def test_other_words_of_its_sentence_make_it_new(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.create()
        edited = self.SECOND.replace("after the debate", "after the long debate")
        article.write_text(f"# The hall\n\n{edited}\n", encoding="utf-8")
        assert self.codes(capsys) == ["NAM003"]

    def test_a_word_elsewhere_that_does_not_fit_makes_it_new(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = "# Town spends $5m on the tram\n\nThe council voted for the tram.\n"
        article.write_text(text, encoding="utf-8")
        self.create()
        article.write_text(f"{text}\nThe tram costs the town $6m.\n", encoding="utf-8")
        assert self.codes(capsys) == ["CON008"]

    def test_a_copy_of_a_paragraph_is_new(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.create()
        text = article.read_text("utf-8")
        article.write_text(f"{text}\n{self.FIRST}\n", encoding="utf-8")
        assert self.codes(capsys) == ["STY029"]

    @pytest.mark.parametrize("first", [True, False])
    def test_of_two_equal_findings_the_one_in_the_new_sentence_is_new(
        self, article: Path, capsys: pytest.CaptureFixture[str], *, first: bool
    ) -> None:
        old = "It was cut. The trust saw the the plan of the old harbour and the dry dock in May."
        new = "It was lost. The trust saw the the plan of the old harbour and the dry dock in June."
        article.write_text(f"All is well.\n\n{old}\n", encoding="utf-8")
        arguments = ("--date", "2016-05-13", "--select", "STY001")
        assert main(["baseline", "create", *arguments, "a.md"]) == 0
        both = (new, old) if first else (old, new)
        article.write_text("\n\n".join(["All is well.", *both]), encoding="utf-8")
        capsys.readouterr()
        given = (*arguments, "--baseline", ".factlint-baseline.json")
        main(["check", *given, "--format", "concise", "a.md"])
        assert f"a.md:{3 if first else 5}:" in capsys.readouterr().out

    def test_a_silencing_comment_that_was_removed_makes_it_new(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        comment = "<!-- factlint-disable-file NAM003 -- known to all -->"
        article.write_text(f"{comment}\n\n{self.SECOND}\n", encoding="utf-8")
        self.create()
        article.write_text(f"All is well.\n\n{self.SECOND}\n", encoding="utf-8")
        assert self.codes(capsys) == ["NAM003"]

    def test_other_settings_make_it_new(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        settings = Path("factlint.toml")
        settings.write_text("[rules.NAM003]\nmin-uses = 2\n", encoding="utf-8")
        article.write_text(f"{self.SECOND}\n", encoding="utf-8")
        self.create()
        article.write_text(f"{self.SECOND}\n\nAll is well.\n", encoding="utf-8")
        assert self.codes(capsys) == []
        settings.write_text("", encoding="utf-8")
        assert self.codes(capsys) == ["NAM003"]

    def test_another_day_of_publication_makes_it_new(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        article.write_text("It opened on Friday, 13 May.\n\nAll is well.\n", encoding="utf-8")
        self.create()
        article.write_text("It opened on Friday, 13 May.\n", encoding="utf-8")
        assert self.codes(capsys) == []
        assert len(self.codes(capsys, "--date", "2017-06-05")) == 1

    def test_a_record_makes_it_new(self, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        text = "The chief, chairwoman Ann Lee, spoke.\n"
        article.write_text(f"{text}\nAll is well.\n", encoding="utf-8")
        self.create()
        ledger = Path("facts.toml")
        ledger.write_text(
            '[[fact]]\nid = "lee"\nclaim = "Ann Lee is the chief executive"\nsubject = "Ann Lee"\n'
            'event = "title"\nvalue = "chief executive"\n'
            '[[fact.source]]\ncontainer-title = "Post"\nissued = "2016-05-01"\n'
            'URL = "https://post.example/lee"\nkind = "secondary"\n',
            encoding="utf-8",
        )
        article.write_text(text, encoding="utf-8")
        assert self.codes(capsys) == []
        assert self.codes(capsys, "--facts", str(ledger)) == ["NAM005"]


def test_a_sum_that_a_deletion_made_wrong_is_new(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "| Party | Seats |\n|---|---|\n| Red | 20 |\n| Green | 10 |\n| Blue | 5 |\n| Total | 35 |\n"
    )
    path = archive / "a.md"
    path.write_text(f"# The count\n\nThe council was chosen in May.\n\n{rows}", encoding="utf-8")
    run("baseline", "create")
    path.write_text(path.read_text("utf-8").replace("| Green | 10 |\n", ""), encoding="utf-8")
    capsys.readouterr()
    assert check("--format", "concise") == 1
    assert "CON022" in capsys.readouterr().out


def test_silence_that_was_moved_hides_nothing(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    comment = "<!-- factlint-disable-next-line STY030 -- a song -->\n"
    first, second = "He could of gone to Leeds.\n", "She would of stayed in Hull.\n"
    path = archive / "a.md"
    path.write_text(f"# Songs\n\n{comment}{first}\n{second}", encoding="utf-8")
    run("baseline", "create")
    path.write_text(f"# Songs\n\n{first}\n{comment}{second}", encoding="utf-8")
    capsys.readouterr()
    assert check("--format", "concise") == 1
    assert "a.md:3:4" in capsys.readouterr().out


def test_a_rule_switched_on_for_one_folder_is_no_edit(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "He would of gone yesterday.\n\nThe end was near.\n"
    for name, select in (("x", "DAT"), ("y", "STY")):
        folder = archive / name
        folder.mkdir()
        (folder / "factlint.toml").write_text(f'select = ["{select}"]\n', encoding="utf-8")
        (folder / "a.md").write_text(text, encoding="utf-8")
    assert main(["baseline", "create", "--date", "2016-05-13", "archive"]) == 0
    (archive / "y/factlint.toml").write_text('select = ["STY", "DAT"]\n', encoding="utf-8")
    (archive / "y/a.md").write_text(text.replace("near", "nearer"), encoding="utf-8")
    capsys.readouterr()
    known = ["--baseline", ".factlint-baseline.json"]
    assert main(["check", *known, "--date", "2016-05-13", "--format", "concise", "archive"]) == 1
    assert "y/a.md:1:18" in capsys.readouterr().out
