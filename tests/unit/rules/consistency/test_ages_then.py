"""Years, dates and ages that do not lie as far apart as the copy says, and copy that is right."""

from __future__ import annotations

import pytest

from factlint.model.finding import Finding
from factlint.testing.examples import findings_of
from factlint_rules.consistency.age_birth import AgeBirth
from factlint_rules.consistency.date_span import DateSpan
from factlint_rules.consistency.elapsed_years import ElapsedYears

RULES = {rule.code: rule for rule in (AgeBirth, DateSpan, ElapsedYears)}


def found(code: str, text: str) -> list[Finding]:
    return findings_of(RULES[code], text, published="2026-06-10")


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        (
            "CON016",
            "She has run the bakery for 22 years, since opening it in 2001.",
            "25 years, not 22",
        ),
        (
            "CON016",
            "They have lived here for 12 years, ever since he took the job in 2001.",
            "25 years",
        ),
        (
            "CON016",
            "He spent 12 years at the Post, from 1990 until he left in 1999.",
            "9 years, not 12",
        ),
        (
            "CON016",
            "It won its first cup since 1989, ending a 27-year drought.",
            "37 years, not 27",
        ),
        (
            "CON016",
            "Married in 1976, they mark their ruby wedding in June.",
            "not the ruby wedding",
        ),
        (
            "CON016",
            "In the century between 1850 and 1890 the town grew.",
            "40 years, not a century",
        ),
        (
            "CON016",
            "The law of May was passed in 2011 and amended the following year, 2013.",
            "2012, not 2013",
        ),
        ("CON016", "They won in 2001, 2002 and 2004, three in a row.", "not “in a row”"),
        ("CON016", "The author, who was named laureate in 1991, died in 1988.", "“died” in 1988"),
        ("CON006", "Ann Roe, 31, left school in 1979, aged 18.", "not yet born, not 18"),
        ("CON006", "In 1970, aged 20, and in 1999, aged 69, he sang here.", "48 to 50, not 69"),
        ("CON024", "It began in March 2024 and ended 18 months later, in May 2025.", "14 months"),
        ("CON024", "She fell on 3 May and died ten days later, on 23 May.", "20 days, not ten"),
    ],
)
def test_what_is_wrong_is_found(code: str, text: str, message: str) -> None:
    (finding,) = found(code, text + "\n")
    assert message in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "She has run the bakery for 25 years, since opening it in 2001.",
        "He spent 9 years at the Post, from 1990 until he left in 1999, and 12 in Leeds.",
        "After 14 years as mayor, Roe, elected in 2012, is to go.",
        "It won its first cup since 1989, ending a 37-year drought.",
        "Married in 1986, they mark their ruby wedding in June.",
        "In the decade between 1990 and 2000 the town grew.",
        "It was passed in 2011 and amended the following year, 2012.",
        "They won in 2012, 2016 and 2020, three Olympics in a row.",
        "The author, who was buried in 1988, died in 1985.",
        "Ann Roe, 31, and her brother, who left school in 1979 aged 18, sing.",
        "It began in March 2024 and ended 14 months later, in May 2025.",
        "She fell on 3 May and died about two weeks later, on 19 May.",
        "They came in May 1936. They left on 31 October 1936 and were home five days later, on 5 November.",
        "He died in 1999, two years before his 75th birthday; he was born in 1926.",
        "She died in 1986, months before the 50th anniversary of the march.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert not [one for code in ("CON006", "CON016", "CON024") for one in found(code, text + "\n")]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "Ned Hale, 57, stole it.\n\nPaul Lane said his client, who was born in 1964, wept.",
            ["57"],
        ),
        ("Mercy Oti, 12, walks to school. Mercy, who was born in 2009, wants to fly.", ["12"]),
        ("Lim Siew, 68, is up.\n\nThe retired bookkeeper, who was born in 1951, is fine.", ["68"]),
        ("Peg Dunn, flying nurse, 1934-2026\n\nShe died on Friday. She was 81.", ["81"]),
        ("Peg Dunn, flying nurse, 1934-2026\n\nShe died on Friday. She was 91.", []),
        ("Ned Hale, 57, stole it. His father, who was born in 1944, wept.", []),
        ("Ned Hale, 57, met Joan Dee. The teacher, Joan Dee, was born in 1950.", []),
        ("Ned Hale, 57, and Kim Orr, 62, stole it. The clerk was born in 1951.", []),
    ],
)
def test_the_one_birth_of_the_one_person(text: str, marked: list[str]) -> None:
    assert [one.text for one in found("CON006", text)] == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "In 1972 she wed Carl. They were together for 42 years when he died in 2004.",
            ["42 years"],
        ),
        ("The mill opened in 1901. It shut in 1968, after 57 years.", ["57 years"]),
        ("The mill opened in 1901. It shut in 1968, after 67 years.", []),
        ("She came in 1985 and stayed with him 29 years, until 2004.", ["29 years"]),
        ("Founded in 2016, Kanya marks its tenth anniversary in May.", []),
        ("Founded in 2011, Kanya marks its tenth anniversary in May.", ["tenth"]),
        ("They began in 2001 to draw maps, and ten years later it draws paths.", ["ten years"]),
        ("They began in 2001 to draw maps, and ten years later it was sold.", []),
        ("The survey, made between October 2023 and May 2023, is long.", ["May 2023"]),
        ("Repairs began in September 2022 and were completed in April 2022.", ["April 2022"]),
        ("The hall is shut from 20 June until 11 June.", ["11 June"]),
        ("The hall is shut from 20 December until 11 January.", []),
        ("He arrived on 4 March and said that he had left on 28 February.", []),
    ],
)
def test_ends_and_lengths(text: str, marked: list[str]) -> None:
    assert [one.text for one in found("CON016", text)] == marked
