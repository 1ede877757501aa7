from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from run_report import bakery, everything, finding, museum, nothing, tram

from factlint.model.finding import Finding
from factlint.model.publication import Candidate, Certainty, DateSource, Publication
from factlint.model.report import Failure, FileReport, Outline, ReportOptions, RunReport, Skip
from factlint.model.severity import Severity
from factlint.report.terminal import FEW_FILES, Full
from factlint.text.document import Traits
from factlint.text.source import Source


def full(*files: FileReport, failures: tuple[Failure, ...] = (), width: int = 100) -> str:
    return Full().render(RunReport(files, failures), ReportOptions(width))


def one(*findings: object, text: str = "A tram opens soon.") -> FileReport:
    day = Candidate(dt.date(2016, 5, 10), DateSource.CONFIG, Certainty.SURE)
    return FileReport(
        "a.txt", Source("a.txt", text), Publication(day, (day,)), day.date, 4,
        findings=findings,  # type: ignore[arg-type]
    )  # fmt: skip


SOURCE = Source("a.txt", "A tram opens soon.")


def test_a_group_is_one_entry_with_its_most_severe_finding_first() -> None:
    file = one(
        finding(SOURCE, "opens soon", "DAT004", Severity.INFO, message="when?", group="g"),
        finding(SOURCE, "soon", "REL001", Severity.ERROR, message="who says?", group="g"),
    )
    page = full(file)
    assert page.count("a.txt:1:") == 1
    assert "Must fix  a.txt:1:14\n" in page
    assert "  Also: when? (DAT004)\n" in page
    assert "1 must fix in 1 file\n" in page


def test_a_message_is_said_once_whoever_gives_it() -> None:
    def said(code: str, message: str, advice: str = "") -> Finding:
        return finding(
            SOURCE, "soon", code, Severity.INFO, message=message, advice=advice, group="g"
        )

    page = full(
        one(
            said("PRO001", "“soon” is vague.", "name the day"),
            said("PRO001", "“soon” is vague."),
            said("STY001", "“soon” is vague", "Name the day"),
            said("STY002", "“Soon” is vague", "leave it out"),
            said("STY003", "who says?", "name the day"),
            said("STY004", "who says?", "name the day"),
        )
    )
    assert page.lower().count("is vague") == 1
    assert page.count("Also: ") == 2
    assert "  Also: leave it out (STY002)\n" in page
    assert "  Also: who says?; name the day (STY003)\n" in page
    assert "  Rule: PRO001, STY001, STY004\n" in page


def test_the_article_as_a_whole_comes_first() -> None:
    early = finding(SOURCE, "A tram", "STY001", Severity.ERROR, message="first words")
    whole = finding(SOURCE, "", "TKS005", Severity.INFO, message="no headline")
    page = full(one(early, whole))
    assert page.index("The article as a whole: no headline") < page.index("First words")


def test_entries_stand_in_reading_order() -> None:
    page = Full().render(everything(), ReportOptions(100))
    places = [page.index(f"2016-05-10-tram.txt:{place}\n") for place in ("1:144", "3:54", "5:17")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("advice", "title", "line"),
    [
        ("delete one", "delete one", "To do: delete one\n"),
        ("name the day", "write “5 May”", "To do: name the day (write “5 May”)\n"),
        ("", "write “5 May”", "To do: write “5 May”\n"),
        ("Write “5 May”, or drop it", "write “5 May”", "To do: Write “5 May”, or drop it\n"),
    ],
)
def test_advice_and_the_change_offered_are_said_once(advice: str, title: str, line: str) -> None:
    from factlint.model.edit import Fix

    fix = Fix(title, "ask", ())
    file = one(finding(SOURCE, "soon", "DAT004", Severity.INFO, advice=advice, fix=fix))
    assert line in full(file)


def test_an_undated_article_says_how_to_date_it() -> None:
    undated = replace(bakery(), publication=None)
    assert (
        "Undated. To give it a day: factlint --date 2016-05-10 bakery.txt "
        "(or [[files]] in factlint.toml)\n" in full(undated)
    )
    assert "factlint --date 2016-05-10 'guides/clock museum.md'" in full(museum())
    assert "(or `date:` in its front matter)" in full(
        replace(undated, outline=Outline(traits=Traits(metadata=True)))
    )


def test_an_undated_article_hears_of_it_once() -> None:
    whole = finding(
        SOURCE, "", "DAT001", Severity.WARNING, message="no publication date was found",
        advice="give one: `--date 2024-06-03`", in_head=True,
    )  # fmt: skip
    page = full(replace(one(whole), publication=None))
    assert (
        "\nCheck  Undated (DAT001). To give it a day: factlint --date 2016-05-10 "
        in page.replace("\n       ", " ")
    )
    assert page.count("DAT001") == 2  # and in the last line: factlint explain DAT001
    assert "no publication date was found" not in page
    assert "give one" not in page
    assert page.endswith("\n1 to check in 1 file\nWhy, with examples: factlint explain DAT001\n")


def test_two_dates_that_disagree_are_an_entry() -> None:
    whole = finding(SOURCE, "", "DAT001", Severity.WARNING, message="the file name says otherwise")
    page = full(one(whole))
    assert "The article as a whole: the file name says otherwise" in page


def test_a_candidate_that_agrees_is_not_told() -> None:
    path = Candidate(dt.date(2016, 5, 10), DateSource.PATH, Certainty.LIKELY)
    line = replace(path, source=DateSource.DATELINE)
    page = full(replace(tram(), publication=Publication(path, (path, line))))
    assert "Dates read against 10 May 2016 (from file name, likely)\n" in page
    assert "Other dates" not in page


def test_a_clean_file_says_so_in_a_word() -> None:
    page = Full().render(nothing(), ReportOptions(80))
    assert page.startswith("bakery.txt, 12 words: clean\n")
    assert page.endswith("\nNothing to fix, check or note in 1 file\n")


def test_what_was_skipped_or_failed_is_never_clean() -> None:
    skipped = replace(bakery(), skipped=(Skip("GRM001", "no server"),))
    page = full(skipped)
    assert "clean" not in page
    assert "nothing found, but not all was checked" in page
    assert "Not checked\n  GRM001: no server\n" in page
    assert page.endswith("in 1 file; not everything was checked\n")
    failed = full(bakery(), failures=(Failure("bakery.txt", "rule DAT003", "KeyError: 1"),))
    assert "clean" not in failed
    assert "Failed\n  rule DAT003 in bakery.txt: KeyError: 1\n" in failed


def test_of_many_files_clean_ones_are_only_counted() -> None:
    many = [replace(bakery(), path=f"{number}.txt") for number in range(FEW_FILES + 1)]
    assert full(*many) == f"Nothing to fix, check or note in {FEW_FILES + 1} files\n"


def test_a_reason_shared_by_all_files_is_told_once() -> None:
    skips = (Skip("GRM001", "no server"), Skip("GRM002", "no server"))
    files = [replace(bakery(), path=f"{number}.txt", skipped=skips) for number in range(3)]
    page = full(*files)
    assert page.count("no server") == 1
    assert "  GRM001, GRM002 in all 3 files: no server\n" in page


def test_the_last_line_names_the_first_of_the_most_severe() -> None:
    page = Full().render(everything(), ReportOptions(100))
    assert page.endswith(
        "2 must fix, 5 to check, 2 notes in 2 of 5 files; 1 clean; 2 accepted; 3 failed\n"
        "Why, with examples: factlint explain QUO001\n"
    )


def test_without_files_it_says_so() -> None:
    assert full() == "No file was checked\n"


def test_names_and_messages_cannot_move_the_cursor() -> None:
    source = Source("a\x1b[2J\n.txt", SOURCE.text)
    bad = finding(source, "soon", "DAT004", Severity.INFO, message="what\x1b[31m?")
    page = full(replace(one(bad), path=source.path, source=source))
    assert "\x1b" not in page


def test_colour_only_when_asked_for() -> None:
    assert "\x1b" not in Full().render(everything(), ReportOptions(80))
    colored = Full().render(everything(), ReportOptions(80, color=True))
    assert "\x1b[1;4mwill open early next year\x1b[0m" in colored
    assert "^" not in colored


@pytest.mark.parametrize("width", [0, 1, 40, 10_000])
def test_any_width_works(width: int) -> None:
    assert Full().render(everything(), ReportOptions(width))
