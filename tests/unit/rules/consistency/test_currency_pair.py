"""`currency_pair` beyond the examples of its page: amounts against what currencies were worth."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from statistics import median

import pytest
from checking import texts_of

from factlint_rules.consistency.currency_pair import CurrencyPair, _median

DAY = "2016-06-01"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The yard cost £40m ($28m) in cash.", ["$28m"]),
        ("The yard cost £40m, or about $28m, in cash.", ["$28m"]),
        ("Pickers get 900 rand (£47) a day.", []),
        ("Pickers get 90 rand a day; that is about £47 for those who stay.", ["£47"]),
        ("It paid 500 Canadian dollars (US$650) for the boat.", ["US$650"]),
        ("A bed costs 300 Danish kroner, or £310, with breakfast.", ["£310"]),
        ("A bed costs 300 kroner (£310).", ["£310"]),
        ("It costs €1.20 a litre ($5.10 a gallon).", []),
        ("It costs €20m to €60m ($22m to $67m).", []),
        ("She left £500 (about $40,000 today) to the school.", []),
        ("It sold for £100 ($480) in 1912.", []),
        ("It sold for £100 ($200) in 2007.", []),
        ("He was paid £100 ($40) and she £200 ($81).", []),
        ("The fee is 3,000 pesos (£1,600), the club in Chile said.", []),
        ("The fee is 3,000 rupees (£310), the club in Lahore said.", []),
        ("Each gets 10,000 shillings (£1,350).", []),
        ("They raised £50,000 (€38,000) in Cork.", ["€38,000"]),
        ("A ticket from Sydney costs $1,000 (£500).", []),
        ("A ticket from Boston costs $1,000 (£300) in June.", ["£300"]),
        ("They have £5m in cash or $4m in shares.", []),
    ],
)
def test_rates_of_the_time(text: str, marked: list[str]) -> None:
    assert texts_of(CurrencyPair, text, published=DAY) == marked


def test_without_a_date_nothing_is_known() -> None:
    assert texts_of(CurrencyPair, "The yard cost £40m ($28m) in cash.") == []


def test_the_middle_rate_is_the_median() -> None:
    some = (Decimal("0.5"), Decimal("1.25"), Decimal(3))
    for count in range(1, 5):
        for rates in product(some, repeat=count):
            assert _median(rates) == median(rates)
