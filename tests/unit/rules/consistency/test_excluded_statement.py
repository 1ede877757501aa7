"""CON027: statements that exclude each other."""

from __future__ import annotations

import pytest

from factlint.testing.examples import findings_of
from factlint_rules.consistency.excluded_statement import ExcludedStatement


@pytest.mark.parametrize(
    "text",
    [
        "Apologies for absence were received from Cllr P. Wray. The bins were discussed. Cllr Wray asked for more.",
        "Absent: Ms Lena Holt\n\nThe accounts were read. Proposed by Ms Holt, and carried.",
        "Kit Dale pleaded guilty to theft in March. The verdict, reached by the jury in an hour, was no surprise.",
        "Una Marsh denied all the charges. The prosecutor said that she had admitted the three counts in May.",
        "Tarn were down to ten men when Orr was dismissed. The referee had a match without a single card.",
        "Una Dale was sent to prison for two years and six months. She begins the 26 months in custody today.",
    ],
)
def test_one_excludes_the_other(text: str) -> None:
    assert len(findings_of(ExcludedStatement, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Apologies for absence were received from Cllr P. Wray. The bins were discussed. Cllr Moss asked for more.",
        "Apologies from Mr Orr, who would be late. Mr Orr proposed a vote of thanks.",
        "Apologies: Mr Tom Lund. Mr Lund arrived at 8pm. Seconded by Mr Lund.",
        "Apologies: Mr Tom Lund. The bins were discussed. Mrs Lund asked for more.",
        "Kit Dale pleaded guilty to theft. The jury convicted his co-defendant of fraud in an hour.",
        "Kit Dale pleaded guilty to theft, and not guilty to fraud. The jury took an hour to convict him.",
        "Orr was sent off in May. In the games since then no player was sent off.",
        "Una Dale was sent to prison for two years and six months. She begins the 30 months in custody today.",
        "Una Dale was jailed for 30 months. Her brother was also given 26 months in prison.",
        "Una Dale was jailed for 30 months. The maximum is 40 months in prison.",
    ],
)
def test_both_may_be(text: str) -> None:
    assert findings_of(ExcludedStatement, text) == []
