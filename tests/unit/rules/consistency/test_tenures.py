"""Lengths of time that say what they are of, and ages told by a turn, a year beside or a birth far off."""

from __future__ import annotations

import pytest

from factlint.model.finding import Finding
from factlint.testing.examples import findings_of
from factlint_rules.consistency.age_birth import AgeBirth
from factlint_rules.consistency.age_conflict import AgeConflict
from factlint_rules.consistency.elapsed_years import ElapsedYears

RULES = {rule.code: rule for rule in (AgeBirth, AgeConflict, ElapsedYears)}


def found(code: str, text: str) -> list[Finding]:
    return findings_of(RULES[code], text, published="2025-11-18")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The dean, who was installed in May 2019, said he had seen no such flood in his nine years in the job.",
            "from May 2019 to 2025 is 6 years and 6 months, not nine years",
        ),
        (
            "She became harbour master in March 2014 and, after 17 years in charge, is moving on.",
            "from March 2014 to 2025 is 11 years and 8 months, not 17 years",
        ),
        (
            "Hired as curator in June 2015, she left in July 2021 after nine years in the post.",
            "from June 2015 to July 2021 is 6 years and 1 month, not nine years",
        ),
        (
            "He came to the observatory in 1988 and spent the next 12 years there before leaving in 2010 to teach.",
            "from 1988 to 2010 is 22 years, not 12 years",
        ),
        (
            "She went to the dairy in 1971 as a clerk and retired in 2004 as its manager, 43 years in all.",
            "from 1971 to 2004 is 33 years, not 43 years",
        ),
        (
            "The lido was closed in 1979 and reopened by swimmers in 2001, having stood empty for 32 years.",
            "from 1979 to 2001 is 22 years, not 32 years",
        ),
        (
            "The mill opened in 1902 and closed in 1958. For 46 years it was the valley's largest.",
            "from 1902 to 1958 is 56 years, not 46 years",
        ),
        (
            "The lorries were hired between April 2019 and June 2020, a period of two and a half years.",
            "from April 2019 to June 2020 is 1 year and 2 months, not two and a half years",
        ),
        (
            "The trial lasted just over three years, from May 2021 to June 2023.",
            "from May 2021 to June 2023 is 2 years and 1 month, not three years",
        ),
        (
            "Its four-year inquiry ran from the spring of 2012 until the fall of 2019.",
            "from spring of 2012 to fall of 2019 is 7 years, not four",
        ),
        (
            "In 1958 she married Piet Vos, a ferryman. He died in 1999, after 51 years of marriage.",
            "from 1958 to 1999 is 41 years, not 51 years",
        ),
        (
            "In 1949 he married Ada Holm. Their marriage of 58 years ended when she died in 1997.",
            "from 1949 to 1997 is 48 years, not 58 years",
        ),
        (
            "They wed in 1955. They celebrated their golden wedding in 2003 on the pier.",
            "from 1955 to 2003 is 48 years: not the golden wedding",
        ),
        (
            "Lars Moen, who is 63 and has been felling trees for 50 years, since he was 23, has no plans.",
            "from the age of 23 to 63 is 40 years, not 50 years",
        ),
        (
            "Ida Sund is 81. She took up the oboe when she was 11 and has been playing for 60 years.",
            "from the age of 11 to 81 is 70 years, not 60 years",
        ),
        (
            "Ada Holm is 57. She has kept bees since she was 19, for 48 years.",
            "from the age of 19 to 57 is 38 years, not 48 years",
        ),
        (
            "Rolf Dahl has worked in the yard for 31 years, since leaving school at 16. He is 57.",
            "from the age of 16 to 57 is 41 years, not 31 years",
        ),
    ],
)
def test_a_length_that_its_two_ends_contradict(text: str, message: str) -> None:
    assert [one.message for one in found("CON016", text)] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The dean, who was installed in May 2019, has been away once in his six years in the job.",
        "He came to the bank in 1990 and spent the next ten years there before leaving in 2000.",
        "She joined in 1980 and retired in 2020 after 30 years as head.",
        "The lido was closed in 1979 and reopened in 2001, having stood empty for more than 20 years.",
        "The lorries were hired between April 2019 and June 2021, a period of just over two years.",
        "In 1958 she married Piet Vos. He died in 1999, after 41 years of marriage.",
        "In 1958 she married Piet Vos. His first wife died in 1956, after ten years of marriage.",
        "They wed in 1955. They celebrated their golden wedding in 2005 on the pier.",
        "Lars Moen, who is 63 and has felled trees for about 40 years, since he was 20, has no plans.",
        "Ida Sund, 81, joined the choir at 11 and has been its leader for 20 years.",
        "Between March 2001 and July 2003, 14 people lived there.",
        "First elected in 1995 as a clerk, she became mayor in 2009 and in April marked 16 years in the role.",
        "Ude was hired in June 2021 to succeed Karl Brand, who had retired after his nine years in the job.",
        "She came in 1980, married in 1984 and spent the next five years there before leaving in 1989.",
        "She was hired in 2001 and retired in 2020, after 14 years in the post and five as deputy.",
        "The canal was abandoned in 1960 and restored in 1990, after talks that lasted for 12 years.",
        "They met in 1950 and he married her in 1955. She died in 2015, after 65 years together.",
        "Ida Sund is 62. She came to the island at seven and has lived on the mainland for 20 years.",
        "Otto Brand, 58, joined the bank at 18 and has worked in Holm for 22 years.",
        "Her uncle is 70. Her cousin has sung here for 33 years, since she was 21.",
        "Lars Moen is 63. Ida Sund has sung here for 20 years, since she was 21.",
        "The chapel, built in 1868, has stood empty for 20 years.",
        "The pub, opened in 1811, is shut after 12 years under one brewer.",
    ],
)
def test_a_length_that_fits_or_is_of_something_else(text: str) -> None:
    assert not found("CON016", text)


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        (
            "CON007",
            "Ilse Dorn, 34, grows hops, and has slept badly since she turned 36 in May.",
            "Dorn is 36 here, 34 elsewhere",
        ),
        (
            "CON007",
            "Ines Faro swam second. Faro is a 17-year-old pupil who turned 16 on May 9.",
            "Faro is 16 here, 17 elsewhere",
        ),
        (
            "CON007",
            "Otto Brand, 51, a miller, came along. “I turned 53 in June and felt it,” he said.",
            "Brand is 53 here, 51 elsewhere",
        ),
        (
            "CON006",
            "Nell Ashby was born in May 1934. In 1952, at 15, she left for Oslo, and she was back in 1960.",
            "born May 1934: in 1952 17 or 18, not 15",
        ),
        (
            "CON006",
            "Ivor Dale, who was born in May 1970, was 45 when he joined the yard in 2009, and led it from 2014.",
            "born May 1970: in 2009 38 or 39, not 45",
        ),
        (
            "CON006",
            "Ned Ames, 62, of Holm, a verger since 2004, said no.\n\nIt rained when he left.\n\n"
            "Ames, who was born on 2 May 1965, then wept.",
            "born 2 May 1965, at publication: 60, not 62",
        ),
    ],
)
def test_an_age_that_another_place_contradicts(code: str, text: str, message: str) -> None:
    assert [one.message for one in found(code, text)] == [message]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("CON007", "Ilse Dorn, 44, has slept badly since her son turned 18 in June."),
        ("CON007", "Otto Brand, 51, came along. “I turned 53 in June,” said Karl Ude."),
        ("CON007", "Tom Hale, 61, began work at 15, and has been there since."),
        ("CON007", "Tom Hale, 52, who won his first race at 19, has now sold his boat."),
        ("CON007", "Ida Sund, who is 39, painted her first barn at 22, and this is her ninth."),
        ("CON006", "Born in Holm on 3 March 1940, one of six, she was nine when the family moved."),
        ("CON007", "Ilse Dorn, 36, has slept badly since she turned 30 in 2019."),
        ("CON006", "Their first child, Ann, was born in 1963, when she was 25. He left in 1990."),
    ],
)
def test_ages_of_others_and_of_then(code: str, text: str) -> None:
    assert not found(code, text)
