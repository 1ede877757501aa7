"""What is known of an expression beside words: signs and figures at known places."""

from __future__ import annotations

import re

import pytest

from factlint.match.anchors import Anchor, anchored, is_rare
from factlint.match.expression import Expression
from factlint.match.tables import Tier, compile_tables


@pytest.mark.parametrize(
    ("source", "anchor"),
    [
        (r"[a-z][.?!][A-Z]", Anchor(".?!", 1, 1)),
        (r"\b[0-9]+(?:st|nd)", Anchor("0123456789", 0, 0)),
        (r"(?:[A-Z]\.){3,}", Anchor(".", 1, 1)),
        (r"[0-9]{1,2}/[0-9]{1,2}", Anchor("/", 1, 2)),
        (r"(?<=\s)-[0-9]", Anchor("-", 0, 0)),
        (r"a?\(|b\)", Anchor("()", 0, 1)),
        (r"\w+\(s\)", None),
        (r"(?:\(|x)y", None),
        (r"\w+ \d", None),
    ],
)
def test_signs_at_a_known_place(source: str, anchor: Anchor | None) -> None:
    found = anchored(source, 0).anchor
    assert (found and (set(found.characters), *found[1:])) == (
        anchor and (set(anchor.characters), *anchor[1:])
    )


@pytest.mark.parametrize(
    ("source", "flags", "needs"),
    [
        (r"\w+\(s\)", 0, ("(s)",)),
        (r"\w+- and \w+-", 0, ("- and ",)),
        (r"\w+- and \w+-", re.I, ("- ",)),
        (r"\w+(?:!|\?)", 0, ("!", "?")),
        (r"\w+(?:!|\s)", 0, ()),
        (r"(?:;)?\w+", 0, ()),
        (r"(?i:ab)\w+", 0, ()),
    ],
)
def test_literals_that_a_match_needs(source: str, flags: int, needs: tuple[str, ...]) -> None:
    assert anchored(source, flags).needs == needs


def test_what_is_nearly_everywhere_is_not_worth_a_look() -> None:
    assert not is_rare(anchored(r".?.?[.,]", 0).anchor)
    assert compile_tables([Expression((r".?.?[.,][^a]",))]).plans[0].units[0].tier is Tier.LOOSE
    assert compile_tables([Expression((r"[.,][^a]",))]).plans[0].units[0].tier is Tier.FIXED
