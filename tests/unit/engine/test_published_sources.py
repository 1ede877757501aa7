"""Front matter, datelines and paths as sources of a publication date."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.engine.date_sources.dateline import Dateline, from_dateline, read_dateline
from factlint.engine.date_sources.metadata_date import from_front_matter
from factlint.engine.date_sources.path import from_path
from factlint.formats.markdown import Markdown
from factlint.formats.plain import PlainText
from factlint.model.publication import Certainty, DateAnswer, DateSource
from factlint.model.settings import DateSettings

MAY_10 = dt.date(2016, 5, 10)


def front(block: str, *, first_commit=None, fence: str = "---", **settings) -> DateAnswer:
    document = Markdown().read(f"{fence}\n{block}\n{fence}\nA bridge.\n".encode(), "a.md")
    return from_front_matter(document, DateSettings(**settings), first_commit)


def day_in(found: DateAnswer) -> dt.date | None:
    return found.candidate.date if found.candidate else None


@pytest.mark.parametrize(
    "block",
    [
        "date: 2016-05-10",
        "date: '2016-05-10'",
        "date: 2016-05-10T14:30:00",
        "date: 2016-05-10 14:30:00 +0200",  # Jekyll
        "date: 2016-05-10 14:30:00 -05:00",
        "date: 2016-05-10T23:30:00-05:00",  # Hugo: the writer's own clock
        "date: 2016-05-10T00:30:00+11:00",
        "date: 2016-05-10T23:30:00Z",
        "date: 2016-05-10 23:30:00 UTC",
        "date: 20160510",
        "date: 10 May 2016",
        "date: May 10, 2016 2:30 PM",
        "date: Tue, 10 May 2016 14:30:00 +0000",
        "date: 10 mai 2016",
        "Date: 2016-05-10",
        "publishDate: 2016-05-10",
        "publishdate: 2016-05-10",
        "pubDate: 2016-05-10",
        "pubdate: 2016-05-10",
        "published_at: 2016-05-10",
        "published-at: 2016-05-10",
        "datePublished: 2016-05-10",
        "post_date: 2016-05-10",
        "published: 2016-05-10",
        "published: true\npubDate: 2016-05-10",
        "published: false\ndatePublished: 2016-05-10",
        "date:\npubDate: 2016-05-10",
        "lastmod: 2019-01-01\nupdated: 2019-01-01\ndate: 2016-05-10",
        "created: 2014-01-01\npublished_at: 2016-05-10",
        "pubDate: 2014-01-01\ndate: 2016-05-10",
    ],
)
def test_front_matter(block: str) -> None:
    found = front(block)
    assert day_in(found) == MAY_10
    assert found.candidate is not None
    assert found.candidate.source is DateSource.FRONT_MATTER
    assert found.candidate.certainty is Certainty.SURE
    assert found.notes == ()


@pytest.mark.parametrize(
    "block",
    ["date = 2016-05-10", "date = 2016-05-10T23:30:00-05:00", "publishDate = '2016-05-10'"],
)
def test_toml_front_matter(block: str) -> None:
    assert day_in(front(block, fence="+++")) == MAY_10


@pytest.mark.parametrize(
    "block", ["title: x", "published: true", "published: no", "lastmod: 2016-05-10", "date:"]
)
def test_no_date_and_nothing_to_say(block: str) -> None:
    assert front(block) == DateAnswer()


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_date_in_a_block_that_is_never_closed_is_likely(end: str) -> None:
    text = f"---\ntitle: A\ndate: 2016-05-10\n{end}The bridge opens: next year.\n"
    document = Markdown().read(text.encode(), "a.md")
    found = from_front_matter(document, DateSettings(), None)
    assert document.text.startswith("The bridge opens: next year.")
    assert day_in(found) == MAY_10
    assert found.candidate is not None
    assert found.candidate.certainty is Certainty.LIKELY


def test_created_is_less_than_published() -> None:
    found = front("created: 2016-05-10")
    assert found.candidate is not None
    assert found.candidate.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("soon", '"soon" is not a date'),
        ("2016-05", '"2016-05" names a month but no day'),
        ("06/05/2016", '"06/05/2016" may be 6 May 2016 or 5 June 2016'),
        ("[2016-05-10]", "a list is not a date"),
        ("true", "true is not a date"),
        ("12", '"12" is not a date'),
    ],
)
def test_an_unreadable_value_is_noted_and_the_next_key_taken(value: str, why: str) -> None:
    found = front(f"date: {value}\npubDate: 2016-05-10")
    assert day_in(found) == MAY_10
    assert found.notes == (f"front matter date (line 2): {why}; passed over",)


def test_the_configured_order_holds_in_front_matter() -> None:
    assert day_in(front("date: 10/05/2016", order="day-first")) == MAY_10


def test_universal_time_is_carried_to_the_configured_zone() -> None:
    zone = {"timezone": "America/New_York"}
    assert day_in(front("date: 2016-05-11T02:00:00Z", **zone)) == MAY_10
    assert day_in(front("date: '2016-05-11T02:00:00+00:00'", **zone)) == MAY_10
    assert day_in(front("date: 2016-05-10T23:30:00-05:00", **zone)) == MAY_10
    assert day_in(front("date: 2016-05-10 02:00:00", **zone)) == MAY_10


@pytest.mark.parametrize(
    "value", ["Last Modified", "git Last Modified", "Created", "git Created", "GIT CREATED"]
)
def test_eleventys_words_ask_git(value: str) -> None:
    found = front(f"date: {value}", first_commit=lambda: MAY_10)
    assert found.candidate is not None
    assert (found.candidate.date, found.candidate.source) == (MAY_10, DateSource.GIT)
    assert "dates.git = true" in front(f"date: {value}").notes[0]
    assert front(f"date: {value}", first_commit=lambda: None) == DateAnswer()


@pytest.mark.parametrize(
    "line",
    [
        "LONDON, Nov 3, 2016 (Reuters) - x",
        "LONDON, 3 November 2016 (Reuters) – x",
        "SAN FRANCISCO, Calif., Nov. 3, 2016 (GLOBE NEWSWIRE) -- x",
        "LONDON, Nov. 3, 2016 /PRNewswire/ -- x",
        "WASHINGTON, D.C., Thursday, Nov. 3, 2016 (AP) — x",
        "SÃO PAULO, Nov. 3, 2016 (AFP) — x",
        "WASHINGTON, Nov. 3, 2016 — x",
        "PARIS (AFP, Nov 3, 2016) - x",
        "London, 3 November 2016 (Reuters) - x",
        "BERLIN, 3. November 2016 (dpa) - x",
        "ROMA, 3 novembre 2016 (ANSA) - x",
        "*LONDON, Nov. 3, 2016 (AP)* — x",
        "London, 3 November 2016 - The council approved a plan to build homes.",
        "Rio de Janeiro, Brazil, 3 November 2016 – The ferry came back to the harbour.",
        "Newcastle upon Tyne, Thursday 3 November 2016 — “We will build,” the mayor said.",
        "St. Andrews, November 3, 2016 -- The university has opened a library.",
        "Thursday, November 3, 2016",
        "November 3, 2016 14:30 BST",
        "2016-11-03",
        "By Jane Roe | 3 November 2016",
        "By Jane Roe, November 3, 2016",
    ],
)
def test_datelines(line: str) -> None:
    assert read_dateline(line, DateSettings()) == Dateline(11, 3, 2016)


@pytest.mark.parametrize(
    "line", ["WHITBY, England, 3 November 2016", "LOS ANGELES, Thursday, Nov. 3, 2016"]
)
def test_a_town_and_a_date_under_a_byline(line: str) -> None:
    found = read_dateline(line, DateSettings(), above="By Ann Roe")
    assert found == Dateline(11, 3, 2016)
    document = PlainText().read(f"The ferry is back\n\nBy Ann Roe\n{line}\n".encode(), "x.txt")
    answer = from_dateline(document, DateSettings(), ())
    assert answer.candidate is not None
    document = PlainText().read(f"{line}\n\nThe ferry is back.\n".encode(), "x.txt")
    assert from_dateline(document, DateSettings(), ()) == DateAnswer()


@pytest.mark.parametrize(
    "line",
    [
        "WHITBY, Thursday 3 November 2016",
        "Stoke-on-Trent, Thursday, November 3, 2016",
        "LEEDS, England, Thurs. 3 Nov. 2016",
    ],
)
def test_a_place_and_a_day_in_a_line_below_the_headline(line: str) -> None:
    document = PlainText().read(f"The ferry is back\n\n{line}\n\nIt sails.\n".encode(), "x.txt")
    answer = from_dateline(document, DateSettings(), ())
    assert answer.candidate is not None
    assert answer.candidate.date == dt.date(2016, 11, 3)
    assert read_dateline(line, DateSettings()) is None
    assert read_dateline(f"Updated, {line}", DateSettings(), above="x") is None
    assert read_dateline(f"{line}, a long day.", DateSettings(), above="x") is None


@pytest.mark.parametrize(
    "line",
    [
        "Published 3 November 2016",
        "Published: 3 November 2016 | Updated: 12 May 2017",
        "Posted on November 3, 2016 by Jane Roe",
        "First published on Thu 3 Nov 2016 10.00 GMT",
        "Date: 2016-11-03",
        "PUBLISHED 3 NOVEMBER 2016",
    ],
)
def test_stated_publication(line: str) -> None:
    assert read_dateline(line, DateSettings()) == Dateline(11, 3, 2016, stated=True)


@pytest.mark.parametrize(
    "line",
    [
        "NEW YORK, Nov. 3 (AP) - x",
        "LONDON, 3 November (Reuters) x",
        "BEIJING, Nov. 3 (Xinhua) -- x",
        "MOSCOW. Nov 3 (Interfax) - x",
        "WASHINGTON, Nov. 3 — x",
    ],
)
def test_datelines_without_a_year(line: str) -> None:
    assert read_dateline(line, DateSettings()) == Dateline(11, 3, None)


@pytest.mark.parametrize(
    "line",
    [
        "NEW YORK (AP) — The bridge opened on Nov. 3, 2016.",
        "NEW YORK, Nov. 3, which the city calls bridge day, was wet.",
        "PARIS, 14 July 2016 was a long night.",
        "TOKYO, Nov. 31 (Kyodo) - x",
        "By November 3, 2016 the road will be open.",
        "By November 3, 2016",
        "WHITBY, England, 3 November 2016",
        "November 3",
        "November 3, 2016 was a cold day.",
        "London, 3 November - The council approved a plan to build homes.",
        "London, 3 November 2016 - The Day The Ferry Came Back",
        "London, 3 November 2016 - a day to remember for many people there.",
        "London, 3 November 2016 - A long night",
        "London, 3 November 2016 - May 5, 2017, then in other towns of the north.",
        "London, 3 November 2016 - 5 May 2017, then in other towns of the north.",
        "On Thursday, 3 November 2016 - The council approved a plan to build homes.",
        "Correction, 3 November 2016 - An earlier version of this article named him wrongly.",
        "Updated, 3 November 2016 - The council has since approved the plan to build.",
        "In London, 3 November 2016 - The council approved a plan to build homes.",
        "Published 3 November 2016 to great acclaim, the book sold well.",
        "Published in November 2016 by Orrin",
        "Last updated 3 November 2016",
        "The town, Nov. 3 (AP) - x",
        "Thursday, November 33, 2016",
        "",
        "x" * 10_000,
    ],
)
def test_not_datelines(line: str) -> None:
    assert read_dateline(line, DateSettings()) is None


@pytest.mark.parametrize(
    ("path", "certainty"),
    [
        ("2016-05-10-slug.md", "sure"),
        ("2016-05-10.md", "sure"),
        ("2016_05_10_slug.md", "sure"),
        ("2016-05-10 My story.txt", "sure"),
        ("2016-05-10-10-things.md", "sure"),
        ("2016-05-10-1.md", "sure"),
        ("2016-05-10.en.md", "sure"),
        ("2016-05-10T10-00-slug.md", "sure"),
        ("slug-2016-05-10.md", "sure"),
        ("_posts/2016-05-10-slug.md", "sure"),
        ("drafts\\2016-05-10-slug.md", "sure"),
        ("20160510.txt", "likely"),
        ("slug_20160510.md", "likely"),
        ("20160510.v2.md", "likely"),
        ("20160510T1200.md", "likely"),
        ("content/2016/05/10/slug.md", "sure"),
        ("content/2016/5/10/slug.md", "sure"),
        ("2016/05/10-slug.md", "sure"),
        ("2016/05/10.md", "sure"),
        ("world/2016/may/10/slug", "sure"),
        ("2016-05-10/index.md", "likely"),
        ("2016-05-10-slug/index.md", "likely"),
        ("2015-01-01/2016-05-10-slug.md", "sure"),
        ("2016-05-10-to-2016-06-01.md", "likely"),
    ],
)
def test_paths(path: str, certainty: str) -> None:
    found = from_path(path).candidate
    assert found is not None
    assert (found.date, found.source, found.certainty) == (MAY_10, DateSource.PATH, certainty)


@pytest.mark.parametrize(
    "path",
    [
        "000_2997a68a253baf3d.txt",
        "20051399.txt",
        "99999999.txt",
        "10000101.txt",
        "20160510123456.md",
        "x20160510.md",
        "v2016-05-10.md",
        "app-1.2016-05-10.txt",
        "3.2016-05-10.md",
        "12016-05-10.md",
        "2016-05-101.md",
        "2016-13-10.md",
        "2016-02-30.md",
        "2016.05.10.md",
        "APW20160510.1380.tml",
        "from-2016-05-10-to-2016-06-01.md",
        "2016/05/slug.md",
        "2016/05/31st-street.md",
        "2016/13/10/slug.md",
        "slug.md",
        "-",
        "",
        "../..",
    ],
)
def test_paths_without_a_date(path: str) -> None:
    assert from_path(path) == DateAnswer()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("FOR IMMEDIATE RELEASE: Wednesday 3 March 2026", (3, 3, 2026)),
        ("EMBARGOED UNTIL 00.01 Friday 6 March 2026", (3, 6, 2026)),
        ("Minutes of the meeting held in the hall on Tuesday 3 March 2026 at 7pm", (3, 3, 2026)),
        ("AGENDA for the parish council, 3 March 2026", (3, 3, 2026)),
        ("By our staff, Sunday 15 February 2026", (2, 15, 2026)),
        ("Recorded on 4 March 2026", (3, 4, 2026)),
        ("For immediate release: March 3", None),
        ("Minutes are kept by the clerk. They were lost on 3 March 2026", None),
        ("Release the boats by 3 March 2026", None),
    ],
)
def test_what_gives_its_day_in_its_heading(line: str, day: tuple[int, int, int] | None) -> None:
    found = read_dateline(line, DateSettings())
    assert (found and (found.month, found.day, found.year)) == day


@pytest.mark.parametrize("lead", ["", "** ", "* _ ", "  ", " \t" * 300, "_" * 400 + " ", "\u3000"])
@pytest.mark.parametrize("blank", [" ", "  ", "\t", " \N{NO-BREAK SPACE} "])
def test_of_a_long_line_only_its_head_is_read(lead: str, blank: str) -> None:
    copy = "The ferry to the islands did not sail for the third day in a row. " * 40
    text = lead + f"ORRIN, May 10, 2016 (AP) - {copy}".replace(" ", blank)
    found = from_dateline(PlainText().read(text.encode(), "ferry.txt"), DateSettings(), [])
    assert day_in(found) == MAY_10


def test_what_is_far_into_a_long_line_is_no_dateline() -> None:
    text = f"{'The ferry did not sail. ' * 9}ORRIN, May 10, 2016 (AP) - It did."
    found = from_dateline(PlainText().read(text.encode(), "ferry.txt"), DateSettings(), [])
    assert found == DateAnswer()
