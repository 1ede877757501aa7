import re

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from factlint.readings import quantities
from factlint.text.any_case import finditer, small_of

PARTS = (
    "a ", "an ", "A", "one ", "third", "thirds of", "half ", "half an ", "inch", "hundred", " and ", "six", "ninety-", "two",
    "3", "1,200", "4.5", "½", "0", " ", ".", ",", ":", "/", "-", "–", "#", "(", "\n", "£", "$", "€", "us", "US$", "Rs. ",
    "kr", "usd ", "r", "R2bn", "m", "bn ", "million", "%", "per cent", "km", "stone", "o’clock", "sixth", "eighth", "É", "ten",
)  # fmt: skip


@given(st.one_of(st.lists(st.sampled_from(PARTS), max_size=16).map("".join), texts))
def test_a_quantity_is_found_wherever_its_expression_matches(text):
    small, flags = small_of(text), int(re.IGNORECASE)
    expression = quantities._expression()
    whole = [hit.span() for hit in finditer(expression, flags, text, None, 1, len(text) - 1)]
    found = quantities._hits(text, small, 1, len(text) - 1)
    assert [hit.span() for hit in found] == whole
