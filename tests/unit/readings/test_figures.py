"""Sentences with their quantities as single characters."""

from __future__ import annotations

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings import figures as figures_module
from factlint.readings.ages import ages
from factlint.readings.figures import constructions, figures
from factlint.readings.spelling_distance import one_slip, same_letters, sound


def article(text: str) -> Article:
    return Article(document=PlainText().read(text.encode("utf-8"), "x.txt"))


def test_a_row_of_amounts_without_stops_is_read_in_pieces() -> None:
    text = "Takings: " + " and ".join(f"£{amount}m" for amount in range(1, 131)) + "."
    found = figures(article(text))
    assert [len(one.quantities) for one in found] == [60, 60, 10]
    assert "".join(one.span.of(text) for one in found) == text
    assert [one.quantity(one.places[0]).text for one in found] == ["£1m", "£61m", "£121m"]


def test_a_construction_gives_its_quantities_and_its_place() -> None:
    text = "It is so. Sales rose 12% to £224m from £210m in May."
    (found,) = constructions(
        figures(article(text)), r"rose (?P<p><P>) to (?P<new><M>) from (?P<old><M>)"
    )
    assert [found[name].text for name in ("p", "new", "old")] == ["12%", "£224m", "£210m"]
    assert found.span.of(text) == "rose 12% to £224m from £210m"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Ann Roe, 34, won.", [("Roe", 34)]),
        ("The 49-year-old won.", [("", 49)]),
        ("She died aged eighty-one.", [("", 81)]),
        ("When she was 12 years old she left.", []),
        ("He came 34th.", []),
    ],
)
def test_ages(text: str, given: list[tuple[str, int]]) -> None:
    assert [(age.person, age.years) for age in article(text).read(ages)] == given


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("brandt", "brant", True),
        ("lindgren", "lindegren", True),
        ("preston", "perston", True),
        ("1240", "1420", True),
        ("brandt", "brandt", False),
        ("brandt", "brent", False),
    ],
)
def test_one_slip(a: str, b: str, near: bool) -> None:
    assert one_slip(a, b) is near
    assert one_slip(b, a) is near


def test_sounds_and_letters() -> None:
    assert sound("Catherine") == sound("Katherine")
    assert sound("Stephen") == sound("Steven")
    assert sound("Ann") != sound("Alan")
    assert same_letters("khordokovsky", "khodorkovsky")
    assert not same_letters("angle", "angel")


@pytest.mark.parametrize(
    ("construction", "required"),
    [
        (r"rose <P> to <M>", "PM"),
        (r"(?P<a><M>)(?: of (?P<b><P>))?", "M"),
        (r"(?:<P>|<M>) of <C>", "C"),
        (r"<P>|<M>", ""),
        (r"(?P<a>(?:about )?<C>) and (?:<M>){0,2}", "C"),
        (r"(?=<P>)\w+(?<!<Y>)<D>", "D"),
        (r"\(<M>\) [)(|] <P>", "MP"),
        (r"<X>? <T>*", ""),
    ],
)
def test_what_a_construction_requires(construction: str, required: str) -> None:
    names = figures_module._NAMES
    assert figures_module._required(construction) == tuple(names[name] for name in required)
