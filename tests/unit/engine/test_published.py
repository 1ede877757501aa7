"""The publication date: order of sources, candidates, disagreement."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.engine.published import read_publication
from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.model.publication import Candidate, Certainty, DateSource, Publication
from factlint.model.settings import DateSettings
from factlint.text.document import Document


def article(text: str, path: str = "a.md") -> Document:
    format_ = Markdown() if path.endswith(".md") else PlainText()
    return format_.read(text.encode(), path)


def find(text: str, path: str = "a.md", **more) -> Publication | None:
    document = article(text, path)
    return read_publication(document, settings=DateSettings(), path=path, **more).publication


def summary(found: Publication | None) -> list[tuple[str, str, str]]:
    assert found is not None
    return [(str(one.date), one.source.value, one.certainty.value) for one in found.candidates]


EVERYTHING = "---\ndate: 2016-05-03\n---\n\nLONDON, May 4, 2016 (AP) - A bridge opened.\n"


def test_the_order_of_the_sources() -> None:
    found = find(
        EVERYTHING, "2016-05-05-x.md", flag=dt.date(2016, 5, 1), configured=dt.date(2016, 5, 2)
    )
    assert summary(found) == [
        ("2016-05-01", "flag", "sure"),
        ("2016-05-02", "config", "sure"),
        ("2016-05-03", "front-matter", "sure"),
        ("2016-05-04", "dateline", "likely"),
        ("2016-05-05", "path", "sure"),
    ]
    assert found is not None
    assert found.final
    assert found.chosen == found.candidates[0]


def test_each_source_alone() -> None:
    assert summary(find("x", configured=dt.date(2016, 5, 2))) == [("2016-05-02", "config", "sure")]
    assert summary(find("LONDON, May 4, 2016 (AP) - x")) == [("2016-05-04", "dateline", "likely")]
    assert summary(find("x", "2016-05-05-x.md")) == [("2016-05-05", "path", "sure")]


def test_none() -> None:
    assert find("A bridge opens early next year.") is None
    assert find("") is None


def test_front_matter_of_plain_text() -> None:
    for key in ("date", "Date"):
        found = find(f"---\n{key}: 2016-05-03\n---\nA bridge.\n", "a.txt")
        assert summary(found) == [("2016-05-03", "front-matter", "sure")]


def test_a_dateline_without_a_year_takes_it_from_the_path_and_is_never_chosen() -> None:
    found = find("NEW YORK, Nov. 3 (AP) - A bridge opened.", "2016-11-04-bridge.txt")
    assert summary(found) == [("2016-11-04", "path", "sure"), ("2016-11-03", "dateline", "guess")]


def test_a_dateline_without_a_year_alone_is_nothing() -> None:
    assert find("NEW YORK, Nov. 3 (AP) - A bridge opened.") is None


@pytest.mark.parametrize(
    ("path", "day"),
    [("2017-01-02-x.txt", "2016-12-31"), ("2016-12-30-x.txt", "2016-12-31")],
)
def test_the_nearest_year_is_taken(path: str, day: str) -> None:
    found = find("ROME, Dec. 31 (AP) - A bridge opened.", path)
    assert summary(found)[1] == (day, "dateline", "guess")


def test_29_february_falls_in_a_leap_year_or_nowhere() -> None:
    text = "ROME, Feb. 29 (AP) - A bridge opened."
    assert summary(find(text, "2017-03-01-x.txt"))[1][0] == "2016-02-29"
    assert len(summary(find(text, "2018-03-01-x.txt"))) == 1


def test_the_dateline_is_looked_for_in_the_first_five_lines_of_prose() -> None:
    line = "LONDON, May 4, 2016 (AP) - A bridge opened.\n"
    assert find("---\ntitle: x\n---\n\n# Bridge\n\nBy Jane Roe\n\n" + line) is not None
    assert find("Bridge\n\nBy Jane Roe\n\n\n" + line, "a.txt") is not None
    assert find("A\n\nBridge\n\nopens\n\nWhitby\n\nBy Jane Roe\n\n" + line, "a.txt") is None


def test_candidates_that_differ_by_more_than_31_days_disagree() -> None:
    text = "---\ndate: {}\n---\nA bridge.\n"
    near = find(text.format("2016-06-10"), "2016-05-10-x.md")
    far = find(text.format("2016-06-11"), "2016-05-10-x.md")
    assert near is not None
    assert far is not None
    assert near.disagreement() is None
    pair = far.disagreement()
    assert pair is not None
    assert [one.source for one in pair] == [DateSource.FRONT_MATTER, DateSource.PATH]


def test_a_guess_disagrees_too() -> None:
    found = find("NEW YORK, Nov. 3 (AP) - A bridge opened.", "2016-05-10-x.txt")
    assert found is not None
    assert found.disagreement() is not None


def test_nothing_disputes_a_date_somebody_gave() -> None:
    text = "---\ndate: 2015-05-03\n---\nA bridge.\n"
    found = find(text, "2016-05-05-x.md", flag=dt.date(2016, 5, 1))
    assert found is not None
    assert found.disagreement() is None


def test_notes_are_kept() -> None:
    reading = read_publication(
        article("---\ndate: soon\npublished_at: 2016-05-10\n---\nA bridge.\n"),
        settings=DateSettings(),
        path="a.md",
    )
    assert reading.publication is not None
    assert reading.publication.chosen == Candidate(
        dt.date(2016, 5, 10), DateSource.FRONT_MATTER, Certainty.SURE
    )
    assert reading.notes == ('front matter date (line 2): "soon" is not a date; passed over',)


def test_a_broken_block_gives_no_date() -> None:
    assert find("---\ndate: [\n---\nA bridge.\n") is None
