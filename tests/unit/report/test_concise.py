from __future__ import annotations

import re

from run_report import everything, nothing

from factlint.model.report import FileReport, ReportOptions, RunReport
from factlint.report.concise import Concise


def test_one_line_a_finding_as_compilers_write_them() -> None:
    lines = Concise().render(everything(), ReportOptions()).splitlines()
    placed = [
        line
        for line in lines
        if re.match(r".+:\d+:\d+: (error|warning|info): [A-Z]{3}\d{3} .", line)
    ]
    assert len(placed) == 10
    assert placed[3] == (
        "stories/2016-05-10-tram.txt:3:54: error: QUO001 this quotation is opened and never "
        "closed; to do: close it where the words end"
    )


def test_nothing_to_say_is_nothing() -> None:
    assert Concise().render(nothing(), ReportOptions()) == ""


def test_a_line_end_in_a_name_makes_no_second_line() -> None:
    file = FileReport("a\nb.txt", None, notes=("the file is empty",))
    assert Concise().render(RunReport((file,)), ReportOptions()) == (
        "a b.txt: note: the file is empty\n"
    )


def test_quiet_leaves_out_what_was_not_checked() -> None:
    lines = Concise().render(everything(), ReportOptions()).splitlines()
    quiet = Concise().render(everything(), ReportOptions(detail="quiet")).splitlines()
    assert any("not checked" in line for line in lines)
    assert quiet == [line for line in lines if not re.search(r": (not checked|note): ", line)]
