"""STY032: what is a slip of the key, and what is a word that no dictionary has yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import report_of, texts_of

from factlint.engine.request import Request
from factlint.model.settings import Settings
from factlint_rules.style._keys import by_hand
from factlint_rules.style._made_words import is_made
from factlint_rules.style.unknown_word import UnknownWord


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The mayor was suprised by the anouncement.", ["suprised", "anouncement"]),
        (
            "It is stilll writting the begining of a silly sillly season.",
            ["stilll", "writting", "begining", "sillly"],
        ),
        ("They shoud memorise it, they havent yet.", ["shoud", "havent"]),
        ("“We are commited,” he said; it was definately so.", ["commited", "definately"]),
        ("Mix the flour, the suger and the choclate.", ["suger", "choclate"]),
    ],
)
def test_slips(text: str, marked: list[str]) -> None:
    assert texts_of(UnknownWord, text) == marked


@pytest.mark.parametrize(
    "text",
    [
        "The goverment met, and the goverment left.",  # there twice: a term, or a habit
        "Goverment House is where the goverment meets.",
        "The hacky fuzzer has proxied the encodings, said the podcaster.",
        "He writes “recieve” where *beleive* stands, and `seperate` in code, as cmake does.",
        "See www.goverment.test/recieve and recieve_all(), or mail recieve@desk.test.",
        "Dijo que recibe muchas notas diarias del gobierno actual.",
        "It was a retro memo about pasta and a bento box.",
        "The theater's colour, the cafés, the naïve façade.",
        "A NONEXISTANT word in capitals, and Recieve as a name.",
    ],
)
def test_no_slips(text: str) -> None:
    assert texts_of(UnknownWord, text) == []


def test_house_words_are_right(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The restarant opened.", encoding="utf-8")
    for words, found in (((), True), (("restarant",), False)):
        report = report_of([article], Request(Settings(words=words)))
        assert any(one.code == "STY032" for one in report.files[0].findings) is found


@pytest.mark.parametrize(
    "word",
    [
        "livestreamed",
        "rewilded",
        "airbrusher",
        "unmuted",
        "clunkiness",
        "proxied",
        "pricings",
        "fuzzer",
        "photogate",
    ],
)
def test_made_words(word: str) -> None:
    assert is_made(word)


@pytest.mark.parametrize("word", ["begining", "refered", "goverment", "occured"])
def test_a_slip_is_not_made(word: str) -> None:
    assert not is_made(word)


def test_among_words_of_a_trade_only_a_slip_of_the_hand_counts() -> None:
    assert texts_of(UnknownWord, "The analyte is read by a fluorophotometer.") == []
    assert texts_of(UnknownWord, "The confirned dose is read by a fluorophotometer.") == [
        "confirned"
    ]
    assert by_hand("varirty", "variety")
    assert by_hand("absense", "absence")
    assert by_hand("acommodatte", "accommodate")
    assert not by_hand("analyte", "analyse")
