"""Publication dates in the shapes sites give them: addresses, sidecars, unpadded names, versions."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.builtin import factlint_formats
from factlint.engine.read import Reading, read_article
from factlint.model.publication import Certainty

FEB_9 = dt.date(2016, 2, 9)


def published(text, name="mills.md", folder=None, **beside):
    for ending, words in beside.items():
        (folder / f"{name.rpartition('.')[0]}.{ending}").write_text(words, encoding="utf-8")
    path = str(folder / name) if folder else name
    return read_article(text.encode(), path, Reading(tuple(factlint_formats())))


@pytest.mark.parametrize(
    "head",
    [
        "path: 2016/02/09/Mills-3.1", "permalink: /2016/02/09/mills/", "url: /2016/2/9/mills.html",
        "aliases: [old, /2016/02/09/mills/]", "slug: 2016-02-09-mills",
        "permalink: https://a.example/2016/02/09/x?y=1", "link: https://a.example/2016/02/09/mills/",
        "link: https://a.example/2016/02/09/wheels/\nslug: wheels",
    ],
)  # fmt: skip
def test_the_address_of_an_article(head):
    found = published(f"---\n{head}\n---\nIt opened.").publication
    assert (found.date, found.chosen.certainty) == (FEB_9, Certainty.LIKELY)


@pytest.mark.parametrize(
    "head",
    [
        "link: https://other.example/2016/02/09/weirs/", "url: https://other.example/2016/02/09/weirs/",
        "permalink: /mills/", "lastmod: 2016-02-09", "updated: 2016-02-09", "embargo: 2016-02-09",
        "event:\n  date: 2016-02-09", "meta:\n  updated: 2016-02-09",
    ],
)  # fmt: skip
def test_days_of_other_things(head):
    assert published(f"---\n{head}\n---\nIt opened.").publication is None


@pytest.mark.parametrize(
    "head",
    [
        "created_at: 2016-02-09 10:00 +0000", "posted: 2016-02-09", "first-published-at: 2016-02-09",
        "Publication Date: 2016-02-09", "original_date: 2016-02-09", "dateCreated: 2016-02-09",
        "meta:\n  date: 2016-02-09", "extra:\n  published: 2016-02-09",
    ],
)  # fmt: skip
def test_further_keys(head):
    found = published(f"---\n{head}\n---\nIt opened.").publication
    assert (found.date, found.chosen.certainty) == (FEB_9, Certainty.SURE)


@pytest.mark.parametrize(
    "name", ["2016-2-9-mills.md", "_posts/2016-02-9-mills.md", "2016_2_09_mills.md"]
)
def test_unpadded_names(name):
    assert published("It opened.", name).publication.date == FEB_9


@pytest.mark.parametrize("name", ["2016-13-9-mills.md", "app-1.2016-2-9.md", "2016-2-91.md"])
def test_three_numbers_that_are_no_day(name):
    assert published("It opened.", name).publication is None


def test_a_file_beside_the_article(tmp_path):
    head = "created_at: 2016-02-09 10:00 +0000\ntitle: Mills\n"
    for ending, words in (
        ("yaml", head), ("yml", f"---\n{head}---\n"), ("json", ' {"date": "2016-02-09", "title": "Mills"}'),
        ("toml", 'date = 2016-02-09\ntitle = "Mills"'),
    ):  # fmt: skip
        folder = tmp_path / ending
        folder.mkdir()
        article = published("It opened.", folder=folder, **{ending: words})
        assert (article.publication.date, article.publication.chosen.certainty) == (
            FEB_9,
            Certainty.SURE,
        )
        assert article.document.metadata.data["title"] == "Mills"


def test_a_file_beside_the_article_that_is_damaged_is_noted(tmp_path):
    notes = published("It opened.", folder=tmp_path, yaml="a: [1").notes
    assert notes[0].startswith("mills.yaml beside it (line 1): not valid YAML")


def test_the_article_counts_before_the_file_beside_it(tmp_path):
    text = "---\ndate: 2016-02-09\n---\nIt opened."
    assert published(text, folder=tmp_path, yaml="date: 2011-01-01").publication.date == FEB_9


def test_versions_are_no_dates(tmp_path):
    article = published("It opened.", "release-20160209.md")
    assert article.publication.chosen.certainty is Certainty.GUESS
    article = published("It opened.", "release-20160209.md", tmp_path, yaml="date: 2016-02-24")
    assert [one.date for one in article.publication.candidates] == [dt.date(2016, 2, 24)]
    assert published("x", "minutes-20160209.md").publication.chosen.certainty is Certainty.LIKELY
    for month in (2, 3, 4):
        (tmp_path / f"tern-20160{month}09.md").touch()
    found = published("It opened.", "tern-20160209.md", tmp_path).publication
    assert found.chosen.certainty is Certainty.GUESS


def test_two_dates_of_one_key_are_said():
    article = published("---\ndate: 2011-01-01\ndate: 2016-02-09\n---\nIt opened.")
    assert (article.publication.date, article.publication.chosen.certainty) == (
        FEB_9,
        Certainty.LIKELY,
    )
    assert article.notes == ("front matter date is given twice; the last one counts: 2016-02-09",)


def test_what_was_left_out_of_a_file_without_copy_is_said():
    text = "```\nx\n```\n\n{% raw %}\ny\n{% endraw %}\n\n```\nz\n```\n"
    (note,) = published(text).notes
    assert note == "no copy was found in this file; left out: 1 raw block, 2 code blocks"


def test_a_town_and_a_date_before_a_colon() -> None:
    release = "FOR IMMEDIATE RELEASE\n\nMill opens\n\nPUNE, Tuesday, 9 February 2016: Roe Ltd opened a mill.\n"
    found = published(release).publication
    assert found.date == FEB_9
    assert published("PUNE, 9 February: a mill opened.").publication is None
