"""The reading of names."""

from __future__ import annotations

import pytest

from factlint.formats.plain import PlainText
from factlint.model.article import Article
from factlint.readings.names import NameKind, Names, names
from factlint.text.span import Span


def read(text: str) -> Names:
    document = PlainText().read(text.encode("utf-8"), "x.txt")
    return names(Article(document=document))


def forms(text: str) -> list[str]:
    return [name.text for name in read(text).all]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor met Ada Lund in Cork.", ["Ada Lund", "Cork"]),
        ("When Ada Lund left, it rained.", ["Ada Lund"]),
        ("Later it rained on Monday.", []),
        ("Rain fell. The rain stopped.", []),
        ("She read Ada Lund's book.", ["Ada Lund"]),
        ("He met Louis van Gaal and Osama bin Laden.", ["Louis van Gaal", "Osama bin Laden"]),
        ("It is at the Bank of England.", ["Bank of England"]),
        ("The song ‘Hellcat’ ended.", []),
        ("The song ‘Dark Hellcat’ ended.", ["Dark Hellcat"]),
        ("He works at Marks & Spencer now.", ["Marks & Spencer"]),
        ("", []),
        ("nothing here 42", []),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("He met Mr Blair there.", "Blair", NameKind.PERSON),
        ("He met Ada Lund there.", "Ada Lund", NameKind.PERSON),
        ("He met Zog Lund, 34, there.", "Zog Lund", NameKind.PERSON),
        ("He met Zog Lund there. But Lund left.", "Zog Lund", NameKind.PERSON),
        ("He met French President Jacques Chirac there.", "Jacques Chirac", NameKind.PERSON),
        ("He left Hull City Council then.", "Hull City Council", NameKind.BODY),
        ("He left Orrin Ltd then.", "Orrin Ltd", NameKind.BODY),
        ("He saw the film Dark Tide there.", "Dark Tide", NameKind.WORK),
        ("It is season 2 of Dark Tide now.", "Dark Tide", NameKind.WORK),
        ("He saw the Dark Tide series there.", "Dark Tide", NameKind.WORK),
        ("He went to West Yorkshire then.", "West Yorkshire", NameKind.OTHER),
        ("He went to the General Election then.", "General Election", NameKind.OTHER),
    ],
)
def test_kinds(text: str, form: str, kind: NameKind) -> None:
    assert {name.text: name.kind for name in read(text).all}[form] is kind


def test_titles_are_not_part_of_the_name() -> None:
    (name,) = read("He met Prime Minister Tony Blair there.").all
    assert (name.text, name.title) == ("Tony Blair", "Prime Minister")


def test_people_gather_their_mentions() -> None:
    people = read("He met Ada Lund there. Ms Lund left. Then Lund came back.").people
    assert people["Lund"].full == "Ada Lund"
    assert len(people["Lund"].mentions) == 3


def test_spans_are_exact() -> None:
    text = "Yesterday French President Jacques Chirac met Ada Lund's son at the Bank of England."
    for name in read(text).all:
        assert name.span.of(text) == name.text


def test_initials() -> None:
    text = "The PQRA and the BBC met at I.B.M., on an A-LEVEL day. PQRAs are rare."
    assert [span.of(text) for span in read(text).initials] == ["PQRA", "BBC", "PQRA"]


def test_headlines_do_not_make_names() -> None:
    found = read(
        "Mayor Opens Bridge\n\nThe mayor opened a bridge on the river at noon today, and left."
    )
    assert [name.text for name in found.all if not name.headline] == []


def test_names_are_found_by_their_place() -> None:
    text = (
        "Harbour news\n\nThe mayor, Ilsa Brandt, met Adam Okafor in Ghent. Brandt said that the "
        "Harbour Board of Ghent had paid. Mrs Okafor did not."
    )
    found = read(text)
    assert len(found.all) > 5
    for offset in range(len(text)):
        over = [one for one in found.all if one.span.start <= offset < one.span.end]
        assert found.at(offset) == (over[0] if over else None)
        for end in (offset, offset + 9, len(text)):
            inside = [one for one in found.all if offset <= one.span.start < end]
            assert found.within(Span(offset, end)) == inside
    assert found.is_person("Ilsa")
    assert found.is_person("Okafor")
    assert not found.is_person("Ghent")
