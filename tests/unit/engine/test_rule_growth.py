"""Twice the text takes about twice the time, whatever is repeated in it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from checking import report_of

from factlint.engine.request import Request
from factlint.model.settings import Settings

#: A repeated text, and the rules that took the square of its length.
REPEATED = [
    ("“\n\n", "LNK004"),
    ("Ann Roe accuses Orrin Ltd of fraud. ", "ATT009"),
    ("3", "NUM"),
    ("10 per cent ", "ATT005"),
    ("“\n\n", "QUO003"),
    ("5pm ", "PRO007"),
    ("[x](", "STY020"),
    ("It paid £4,000. ", "NUM006"),
    ("“We will never sell the old yard,” said Ann Roe. ", "QUO007"),
    ("Thomas Hale ran. Mrs Hale said so. ", "NAM007"),
    ("- 500g flour\n\nMix the 450g flour. ", "CON012"),
    ("one man, ", "CON015"),
    ("several farmers said that ", "ATT010"),
    ("it was the first ever bridge and ", "ATT004"),
    ("last month it rained and ", "DAT003"),
    ("he said “they sold 12 mills” and 14 mills went and ", "CON013"),
    ("Ann Roe put the PQRA case and the Pond Quay Relief Act to Bo Lund and ", "NAM009"),
    ('he said "no" and “yes" and ', "QUO001"),
    ("Aaa Bbb Ccc ", "NAM"),
    ("Aaa Bbb MBEs ", "NAM"),
    ("Ann Lacey MBE met Ann Lacey OBE and ", "NAM"),
    ("the film Tarn, and Tarn, will open and ", "REL"),
]


def seconds(path: Path, codes: str, text: str) -> float:
    path.write_text(text, "utf-8")
    begun = time.process_time()
    report = report_of([path], Request(Settings(select=(codes,))))
    assert not report.failures
    return time.process_time() - begun


def word(number: int) -> str:
    """Return a capitalised word of its own for each number."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(4)).capitalize()


def test_names_take_no_square_of_their_number(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    texts = ["".join(f"Ann {word(at * 7919)} left. " for at in range(n)) for n in (9, 1000, 2000)]
    times = [seconds(path, "NAM001", text) for text in texts]
    assert times[2] < 2.5 * times[1] + 0.5


@pytest.mark.parametrize(("text", "codes"), REPEATED, ids=[codes for _, codes in REPEATED])
def test_growth_is_not_of_the_square(tmp_path: Path, text: str, codes: str) -> None:
    path = tmp_path / "a.md"
    times = [seconds(path, codes, text * (size // len(text))) for size in (100, 16_000, 32_000)]
    assert times[2] < 2.5 * times[1] + 0.5
