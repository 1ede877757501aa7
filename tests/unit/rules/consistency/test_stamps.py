"""Paragraphs that begin with the time of day."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.sequence_gap import SequenceGap


def _blog(*times: str) -> str:
    return "\n\n".join(f"{time} The boats are out and the crowd is glad." for time in times)


@pytest.mark.parametrize(
    ("times", "marked"),
    [
        (("10.02am:", "10.15am:", "10.51am:", "10.24am:", "11.05am:"), ["10.24am"]),
        (("14:02", "14:31", "14:25", "14:40", "15:00"), ["14:25"]),
        (("15:00", "14:40", "14:15", "14:25", "14:02"), ["14:25"]),
        (("9.10 –", "9.40 –", "19.50 –", "10.20 –", "10.40 –"), ["19.50"]),
        (("10.02am:", "10.15am:", "10.51am:", "11.05am:"), []),
        (("22:10", "23:40", "00:15", "01:20"), []),
        (("11.45", "12.15", "1.30", "2.45"), []),
        (("10.02", "10.51", "10.24", "10.05", "11.05"), []),
        (("9am", "12pm", "5pm", "Tuesday, 10am"), []),
        (("10.20", "10.20", "10.15", "10.15"), []),
        (("9.00", "9.30", "9.00"), []),
        (("7.30pm", "8.00pm", "9.00pm", "1.00am"), []),
        (("1:58.20", "1:59.10", "1:57.20", "2:00.10", "2:01.00"), []),
        (("10-42", "11-30", "10-20", "12-10", "13-00"), []),
        (("£10.42", "£11.30", "£10.50", "£12.10"), []),
    ],
)  # fmt: skip
def test_times(times: tuple[str, ...], marked: list[str]) -> None:
    assert texts_of(SequenceGap, _blog(*times)) == marked


def test_days_and_headings() -> None:
    day, other = _blog("9.00", "12.00", "17.00"), _blog("10.00", "18.00")
    assert texts_of(SequenceGap, f"{day}\n\nOn Tuesday we slept.\n\n{other}") == []
    assert texts_of(SequenceGap, f"{day}\n\n## The lake\n\n{other}", markdown="yes") == []


@pytest.mark.parametrize(
    "text",
    [
        "11.02 Ann Roe\n\n10.98 Eva Lind\n\n11.10 Mia Holt\n\n11.30 Ida Berg",
        "3.10 Scope\n\n3.11 Terms\n\n3.9 Duties\n\n3.12 Costs",
        "BBC One\n\n18.00 News\n\n19.00 Quiz\n\n22.00 Film\n\nBBC Two\n\n18.30 News\n\n20.00 Film",
        "Hall\n\n18.00 News\n\n19.00 Quiz\n\n22.00 Film\n\nYard\n\n20.00 Dance",
        "9.00 Tea\n\n10.00 Talks\n\n13.00 Lunch\n\nDay two\n\n9.30 Tea\n\n14.00 Talks",
        "10:12 Ann: Hello\n\n10:13 Eva: Hi\n\n10:13 Ann: Rain?\n\n10:15 Eva: Yes",
        "23.10 The band plays.\n\n00.30 The last dance.\n\n01.00 The bar shuts.\n\n02.00 Sleep.",
        "11am The parade.\n\n1pm Lunch.\n\n3pm The race.\n\n12am Fireworks.",
        "6.45 News\n\n8.00 Film\n\n9.50 Sport\n\n12.10 Late film\n\n1.40 Close",
    ],
)  # fmt: skip
def test_lists_of_other_kinds(text: str) -> None:
    assert texts_of(SequenceGap, text) == []
