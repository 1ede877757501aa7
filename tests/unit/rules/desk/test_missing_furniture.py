"""`missing_furniture` beyond the examples of its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import desk_messages

from factlint.testing.examples import findings_of
from factlint_rules.desk.missing_furniture import MissingFurniture

BODY = "The harbour board raised its fees by a tenth in the spring of that year. " * 8


@pytest.mark.parametrize(
    ("head", "place", "message", "advice"),
    [
        (
            "---\ntitle: Fees\ndate: 2024-06-03\n\n",
            (1, 1, 3),
            "front matter begins with --- and has no line --- after it",
            "end it with a line ---",
        ),
        (
            '+++\ntitle = "Fees"\n',
            (1, 1, 3),
            "front matter begins with +++ and has no line +++ after it",
            "end it with a line +++",
        ),
        (
            "---\ntitle: Fees\ntags: {a\n---\n",
            (4, 1, 3),
            "this front matter cannot be read: not valid YAML: "
            "expected ',' or '}', but got '<stream end>'",
            "put this line right",
        ),
    ],
)
def test_broken_front_matter(
    head: str, place: tuple[int, int, int], message: str, advice: str
) -> None:
    (found,) = findings_of(MissingFurniture, f"{head}# Fees\n\n{BODY}", markdown="yes")
    assert (found.line, found.column, found.end_column) == place
    assert (found.message, found.advice) == (message, advice)


TITLED = f"---\ntitle: A\ndate: 2024-06-03\n---\n{BODY}"
SIGNED = f"---\ntitle: A\nauthor: Ann Roe\ndate: 2024-06-03\n---\n{BODY}"
BARE = f"---\nslug: b\ndate: 2024-06-03\n---\n{BODY}"


def many(text: str, count: int) -> dict[str, str]:
    return {f"n{number}": text for number in range(count)}


def test_a_headline_is_asked_for_where_the_folder_has_them(tmp_path: Path) -> None:
    found = desk_messages(tmp_path, **many(TITLED, 9), z=BARE)
    assert found.pop("z") == ["no headline, although 9 of 10 files in this folder have one"]
    assert set(map(tuple, found.values())) == {()}


def test_a_folder_that_keeps_headlines_elsewhere_is_told_nothing(tmp_path: Path) -> None:
    assert set(map(tuple, desk_messages(tmp_path, **many(BARE, 10)).values())) == {()}
    assert set(map(tuple, desk_messages(tmp_path, **many(TITLED, 3), z=BARE).values())) == {()}


def test_a_headline_by_another_road_is_one(tmp_path: Path) -> None:
    found = desk_messages(
        tmp_path, **many(TITLED, 9), z=f"# Fees\n\n{BODY}", y=BARE.replace(BODY, "Short.")
    )
    assert set(map(tuple, found.values())) == {()}


def test_a_byline_is_asked_for_where_most_sign(tmp_path: Path) -> None:
    found = desk_messages(tmp_path, **many(SIGNED, 5), z=TITLED)
    assert found["z"] == ["no byline, although 5 of 6 files in this folder have one"]
    assert desk_messages(tmp_path, **many(TITLED, 5), z=SIGNED)["n0"] == []
