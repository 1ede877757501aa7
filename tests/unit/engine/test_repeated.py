"""A sentence that many articles of a run have is reported once."""

from __future__ import annotations

from pathlib import Path

from checking import report_of

from factlint.engine.baseline import baseline_of
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.model.report import RunReport, Suppression
from factlint.plugins import PluginHost


def archive(folder: Path, *bodies: str) -> list[Path]:
    paths = []
    for number, body in enumerate(bodies, 1):
        path = folder / f"{number}.md"
        head = f"---\ntitle: Piece {number}\ndate: 2017-03-0{number}\n---\n"
        path.write_text(f"{head}The mill was shut for the winter.\n\n{body}\n", encoding="utf-8")
        paths.append(path)
    return paths


def found(report: RunReport) -> list[list[str]]:
    return [[one.text for one in file.findings] for file in report.files]


def test_furniture_is_reported_once_with_the_number_of_files(tmp_path: Path) -> None:
    foot = "Walk with the desk on next year's  walk, number {}."
    report = report_of(archive(tmp_path, *(foot.format(number) for number in range(1, 6))))
    assert found(report) == [["next year"], [], [], [], []]
    message = report.files[0].findings[0].message
    assert message.endswith("(the same sentence is in 4 more files)")
    assert [one.reason for file in report.files for one in file.suppressed] == (
        [Suppression.REPEATED] * 4
    )
    assert report.files[4].suppressed[0].justification == f"reported in {tmp_path / '1.md'}"


def test_about_the_author(tmp_path: Path) -> None:
    bio = "Ada Quill joined the the paper in in May."
    report = report_of(archive(tmp_path, bio, bio, bio))
    assert [set(texts) for texts in found(report)] == [{"the the", "in in"}, set(), set()]


def test_a_piece_and_its_copy_are_no_furniture(tmp_path: Path) -> None:
    body = "It holds on to the the past."
    assert found(report_of(archive(tmp_path, body, body))) == [["the the"], ["the the"]]


def test_other_words_around_a_finding_make_another_sentence(tmp_path: Path) -> None:
    bodies = (f"The {word} of the the town." for word in ("mayor", "baker", "band"))
    assert found(report_of(archive(tmp_path, *bodies))) == [["the the"]] * 3


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    paths = archive(tmp_path, *["It holds on to the the past."] * 3)
    backwards = report_of(paths[::-1])
    assert found(backwards) == [[], [], ["the the"]]


def test_a_baseline_keeps_all_places(tmp_path: Path) -> None:
    paths = archive(tmp_path, *["It holds on to the the past."] * 3)
    plan = make_plan(Request(), PluginHost())
    baseline = baseline_of(tmp_path / "known.json", report_of(paths).files, plan)
    assert baseline.count() == 3
    report = report_of(paths, Request(known=baseline.of))
    assert found(report) == [[], [], []]


def test_figures_that_are_marked_are_slips_of_their_own(tmp_path: Path) -> None:
    bodies = (f"They met on Monday, {day} May 2016, in the mill." for day in (10, 11, 12))
    report = report_of(archive(tmp_path, *bodies))
    assert [{one.code for one in file.findings} for file in report.files] == [{"DAT008"}] * 3
