"""Amounts of a recipe's list and of its method."""

from __future__ import annotations

import pytest
from checking import texts_of

from factlint_rules.consistency.two_values import TwoValues

_LIST = "200g unsalted butter\n3 medium eggs\n300g plain flour, sifted\n2 ripe lemons\n150ml milk\n"


@pytest.mark.parametrize("list_of", [_LIST, _LIST.replace("\n", "\n\n")])
@pytest.mark.parametrize(
    ("method", "marked"),
    [
        ("Beat the 150g of butter with the sugar.", ["150g"]),
        ("Beat the 150g soft butter until pale.", ["150g"]),
        ("Add the two eggs, one by one.", ["two"]),
        ("Add the 4 beaten eggs and stir.", ["4"]),
        ("Squeeze the three lemons into a bowl.", ["three"]),
        ("Warm the 200ml of milk in a pan.", ["200ml"]),
        ("Beat the 200g of butter with the three eggs.", []),
        ("Beat half the butter. Melt 150g of the butter.", []),
        ("Beat the 150g of butter. Melt the remaining butter.", []),
        ("Add two of the eggs, then the last egg.", []),
        ("Add the two eggs, and brush it with the other egg.", []),
        ("Whisk the two egg whites in a clean bowl.", []),
        ("Add the 250ml of stock, and stir.", []),
        ("Melt the 50g butter reserved for the tin.", []),
        ("Rub the 2 tbsp of butter over the tin.", []),
        ("Use the 150g of butter you kept back.", []),
        ("The two lemon halves go in the bird.", []),
        ("The 12 eggs Benedict of the hotel are famous.", []),
        ("Fold in 100g flour, then the 200g of flour and bake.", []),
    ],
)  # fmt: skip
def test_recipe(list_of: str, method: str, marked: list[str]) -> None:
    assert texts_of(TwoValues, f"{list_of}\nHeat the oven. {method} Bake it.") == marked


def test_twice_in_the_list() -> None:
    text = f"{_LIST}1 egg, to glaze\n50g butter, for the tin\n\nAdd the two eggs. Melt the 150g of butter."
    assert texts_of(TwoValues, text) == []


def test_an_agenda() -> None:
    text = "10 minutes welcome\n20 minutes reports\n15 minutes questions\n\nThe two reports and the four questions."
    assert texts_of(TwoValues, text) == []
