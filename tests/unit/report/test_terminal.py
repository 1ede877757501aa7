from __future__ import annotations

import datetime as dt
import re

import pytest
from msgspec.structs import replace
from run_report import bakery, everything, finding, museum, nothing, tram

from factlint.model.family import Family
from factlint.model.finding import Finding
from factlint.model.publication import Candidate, Certainty, DateSource, Publication
from factlint.model.report import (
    Failure,
    FileReport,
    LeftOut,
    Outline,
    ReportOptions,
    RunReport,
    Skip,
    Suppressed,
    Suppression,
)
from factlint.model.rule import Rule, RuleInfo
from factlint.model.severity import Severity
from factlint.report.terminal import FEW_FILES, Full
from factlint.text.document import Traits
from factlint.text.source import Source


def full(*files: FileReport, failures: tuple[Failure, ...] = (), width: int = 100) -> str:
    return Full().render(RunReport(files, failures), ReportOptions(width, notes="full"))


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
    assert "Must fix  a.txt:1:14  REL001\n" in page
    assert "  Also: when? (DAT004)\n" in page
    assert "\n1 to fix\n" in page


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


def test_the_article_as_a_whole_comes_first() -> None:
    early = finding(SOURCE, "A tram", "STY001", Severity.WARNING, message="first words")
    whole = finding(SOURCE, "", "TKS005", Severity.WARNING, message="no headline")
    page = full(one(early, whole))
    assert page.index("The article as a whole: no headline") < page.index("First words")


def test_entries_stand_by_severity_then_in_reading_order() -> None:
    page = Full().render(everything(), ReportOptions(100, notes="full"))
    heads = re.findall(
        r"^(Must fix|Check|Note)  \S*tram\.txt:(\d+):\d+  [A-Z]{3}\d{3}$", page, re.M
    )
    assert heads == [
        ("Must fix", "3"), ("Must fix", "5"), ("Check", "1"), ("Check", "1"), ("Note", "5"),
        ("Note", "7"),
    ]  # fmt: skip


def test_notes_are_folded_to_one_line() -> None:
    notes = [
        finding(SOURCE, words, code, Severity.INFO, name=name, message="a note")
        for words, code, name in (
            ("A tram", "STY009", "editorial-we"),
            ("opens", "STY005", "redundancy"),
            ("soon", "STY009", "editorial-we"),
        )
    ]
    page = Full().render(RunReport((one(*notes),)), ReportOptions(100))
    assert "\n3 notes (editorial we ×2, redundancy)\n" in page
    assert "a note" not in page
    assert "add `--notes full`" in page
    whole = full(one(*notes))
    assert whole.lower().count("  a note\n") == 3
    assert "(editorial we" not in whole
    assert "--notes" not in whole


def test_each_of_several_articles_has_a_line_of_counts() -> None:
    error = finding(SOURCE, "opens", "QUO001", Severity.ERROR, message="no")
    note = finding(SOURCE, "soon", "STY002", Severity.INFO, name="intensifier", message="so")
    files = (one(error, note), replace(one(error), path="b.txt"))
    page = Full().render(RunReport(files), ReportOptions(100))
    assert "\n1 to fix, 1 note (intensifier)\n" in page
    assert "\n1 to fix\n" in page
    assert "\n2 to fix, 1 note\n" in page


def test_a_sentence_stands_once_with_all_its_marks() -> None:
    page = full(
        one(
            finding(SOURCE, "soon", "DAT004", Severity.WARNING, message="when?"),
            finding(SOURCE, "A tram", "STY001", Severity.WARNING, message="which?"),
        )
    )
    assert page.count("A tram opens soon.") == 1
    assert (
        "Check  a.txt:1:1  STY001\n"
        "  A tram opens soon.\n"
        "  ^^^^^^       ^^^^\n"
        "  Which?\n"
        "Check  a.txt:1:14  DAT004\n"
        "  When?\n" in page
    )


def test_a_long_sentence_keeps_the_lines_of_its_marks() -> None:
    text = f"First {'and then on ' * 15}the middle {'and then on ' * 15}the end."
    source = Source("a.txt", text)
    page = full(
        replace(
            one(
                finding(source, "First", "STY001", Severity.WARNING, message="one"),
                finding(source, "the end", "STY002", Severity.WARNING, message="two"),
            ),
            source=source,
        ),
        width=60,
    )
    assert page.count("^^^^^^^\n") == 1
    assert "\n  …\n" in page
    assert "the middle" not in page


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
        "Undated. To give it a day: factlint --date YYYY-MM-DD bakery.txt "
        "(or [[files]] in factlint.toml)\n" in full(undated)
    )
    assert "factlint --date YYYY-MM-DD 'guides/clock museum.md'" in full(museum())
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
        "\nCheck  Undated (DAT001). To give it a day: factlint --date YYYY-MM-DD "
        in page.replace("\n       ", " ")
    )
    assert page.count("DAT001") == 2  # and in the last line: factlint explain DAT001
    assert "no publication date was found" not in page
    assert "give one" not in page
    assert page.endswith("\n1 to check\nWhy, with examples: factlint explain DAT001\n")


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
    assert page.endswith("\nNothing to fix, check or note\n")


def test_an_optional_engine_that_is_missing_is_a_calm_notice() -> None:
    page = full(replace(bakery(), skipped=(Skip("GRM001", "no server"),)))
    assert "bakery.txt, 12 words: clean\n" in page
    assert "\nNot checked: GRM001 (no server)\n" in page
    assert page.endswith("\nNothing to fix, check or note\n")


def test_a_family_that_did_not_run_is_named() -> None:
    skips = tuple(Skip(code, "no server") for code in ("GRM001", "GRM002"))
    rules = {
        code: RuleInfo(Rule, "rules", Family(name, (code[:3],)))  # type: ignore[type-abstract]
        for code, name in (("GRM001", "grammar"), ("GRM002", "grammar"), ("STY001", "style"))
    }
    report = RunReport((replace(bakery(), skipped=skips),), rules=rules)
    assert "Not checked: grammar (no server)\n" in Full().render(report, ReportOptions(100))
    report = RunReport((replace(bakery(), skipped=skips[:1]),), rules=rules)
    assert "Not checked: GRM001 (no server)\n" in Full().render(report, ReportOptions(100))


def test_what_failed_is_never_clean() -> None:
    failed = full(bakery(), failures=(Failure("bakery.txt", "rule DAT003", "KeyError: 1"),))
    assert "clean" not in failed
    assert "nothing found, but a part of the check failed" in failed
    assert "Failed\n  rule DAT003 in bakery.txt: KeyError: 1\n" in failed


def test_of_many_files_clean_ones_are_only_counted() -> None:
    many = [replace(bakery(), path=f"{number}.txt") for number in range(FEW_FILES + 1)]
    assert full(*many) == f"Nothing to fix, check or note in {FEW_FILES + 1} files\n"


def test_a_reason_shared_by_all_files_is_told_once() -> None:
    skips = (Skip("GRM001", "no server"), Skip("GRM002", "no server"))
    files = [replace(bakery(), path=f"{number}.txt", skipped=skips) for number in range(3)]
    page = full(*files)
    assert page.count("no server") == 1
    assert "Not checked: GRM001, GRM002 (no server)\n" in page


def test_the_last_line_names_the_first_of_the_most_severe() -> None:
    page = Full().render(everything(), ReportOptions(100))
    assert page.endswith(
        "2 to fix, 5 to check, 2 notes; 1 file clean; 2 accepted; 3 failed\n"
        "Why, with examples: factlint explain QUO001\n"
        "Notes one by one: add `--notes full`\n"
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
    assert "\x1b[1mwill open early next year\x1b[0m" in colored
    assert "^" * len("will open early next year") in colored  # kept when the report is copied


@pytest.mark.parametrize("width", [0, 1, 40, 10_000])
def test_any_width_works(width: int) -> None:
    assert Full().render(everything(), ReportOptions(width))


def test_quiet_is_findings_and_failures_only() -> None:
    quiet = ReportOptions(80, notes="full", detail="quiet")
    assert Full().render(nothing(), quiet) == ""
    page = Full().render(everything(), quiet)
    assert "QUO001" in page
    assert "Failed\n" in page
    assert not any(words in page for words in ("clean", "Not checked", "Why, with", "to check"))


def test_verbose_names_what_was_suppressed_and_left_out() -> None:
    file = tram()
    hidden = Suppressed(file.findings[0], Suppression.ACCEPTED, "the sponsor's own name")
    report = RunReport(
        (replace(file, suppressed=(hidden,)),), left_out=(LeftOut("old/a.txt", "exclude"),)
    )
    page = " ".join(Full().render(report, ReportOptions(80, detail="verbose")).split())
    assert "(accepted in the configuration: the sponsor's own name)" in page
    assert "old/a.txt left out (exclude)" in page
    assert "old/a.txt" not in Full().render(report, ReportOptions(80))
