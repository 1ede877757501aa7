"""What one quotation mark does: open, close, either, or nothing at all.

Direction is read from the mark itself (curly marks, guillemets) and from the space beside it
(straight marks), never from counting.  Apostrophes, feet and inches are no quotation marks.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

MARKS = lazy_regex("[\"“”„‟«»'‘’‚]")
DOUBLE = frozenset('"“”„‟«»')
SINGLE = frozenset("'‘’‚")
OPENING = frozenset("“„‟«")

_CLOSING = frozenset("”»")
_BEFORE_OPENING = frozenset("([{—–-/…'‘‚\ufffc")
_AFTER_CLOSING = frozenset(")]}—–-/….,;:!?'’\ufffc")
#: Words whose first letters are elided: the mark before them is an apostrophe.
_ELISION = lazy_regex(
    r"(?:\d0s|\d\d|tis|twas|til|till|em|cause|n|round|bout|cos|coz|ere|cept|nuff|fore)\b"
    r"|(?:appen|ello|ave|ere|allo)\b",
    re.IGNORECASE,
)
_FEET = lazy_regex(r"\d\s?['’′]\s?\d{1,2}(?:[.]\d|[½¼¾])?$")
#: How far a closing single mark is looked for behind a plural possessive.
_SIGHT = 300
_SINGLE_AHEAD = lazy_regex(
    r"(?P<opens>‘|(?<![^\s(\[“\"])'(?=\w))|(?P<closes>(?:(?<=[.,;:!?…])|(?<=\w))['’](?!\w))"
)
#: A possessive may close a single quotation only when it is a short one.
_SHORT = 60


class Shape(Enum):
    """What marks look like; those that open and close a quotation look alike."""

    STRAIGHT_DOUBLE = auto()
    CURLY_DOUBLE = auto()
    STRAIGHT_SINGLE = auto()
    CURLY_SINGLE = auto()
    GUILLEMET = auto()


_SHAPES = {
    '"': Shape.STRAIGHT_DOUBLE,
    "'": Shape.STRAIGHT_SINGLE,
    **dict.fromkeys("“”„‟", Shape.CURLY_DOUBLE),
    **dict.fromkeys("‘’‚", Shape.CURLY_SINGLE),
    **dict.fromkeys("«»", Shape.GUILLEMET),
}


def shape_of(mark: str) -> Shape:
    """Return the shape of a mark."""
    return _SHAPES[mark]


class Role(Enum):
    """What a mark does."""

    OPEN = auto()
    CLOSE = auto()
    EITHER = auto()
    NONE = auto()


def double_role(text: str, at: int, block: Span, *, is_open: bool) -> Role:
    """Return the role of the double mark at `at`; `is_open` says whether one is open."""
    mark = text[at]
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if mark == '"' and before.isdigit() and _inches(text, at, block, is_open=is_open):
        return Role.NONE
    left = before.isspace() or before in _BEFORE_OPENING
    right = after.isspace() or after in _AFTER_CLOSING
    if mark in OPENING:
        # German and Danish copy closes with the mark that opens in English.
        return Role.CLOSE if is_open and right and not left else Role.OPEN
    if mark in _CLOSING:
        # Swedish copy opens with it, and so do typists' slips.
        return Role.OPEN if left and not right and not is_open else Role.CLOSE
    if left and not right:
        return Role.OPEN
    if right and not left:
        return Role.CLOSE
    return Role.EITHER


def _inches(text: str, at: int, block: Span, *, is_open: bool) -> bool:
    """Return whether a straight mark after a digit means inches: 5' 10", a 12" single."""
    return not is_open or _FEET.search(text, max(block.start, at - 10), at) is not None


def single_role(text: str, at: int, block: Span, opened_at: int | None) -> Role:
    """Return the role of the single mark at `at`; `opened_at` is where one is open."""
    mark = text[at]
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if before.isalnum() and after.isalnum():
        return Role.NONE
    if mark == "‚":
        return Role.OPEN
    left = before.isspace() or before in '([{—–-/"“„'
    if left and after.isalnum() and _ELISION.match(text, at + 1):
        return Role.NONE
    if mark == "‘":
        return Role.OPEN
    if left and (after.isalnum() or after in '"“£$€([') and not after.isspace():
        return Role.OPEN if mark == "'" else Role.NONE
    if before.isspace() or after.isalnum() or opened_at is None:
        return Role.NONE
    return Role.CLOSE if _closes(text, at, block, opened_at) else Role.NONE


def _closes(text: str, at: int, block: Span, opened_at: int) -> bool:
    """Return whether a single mark after a word closes the quotation, or is an apostrophe.

    It is one in "players' union" and "rock 'n' roll", and where the quotation closes later.
    """
    before, after = text[at - 1], text[at + 1 : at + 3]
    if before in "nN" and text[at - 2 : at - 1] in SINGLE and at - 2 > opened_at:
        return False
    if before not in "sSxXzZ" or not (after[:1] == " " and after[1:].isalnum()):
        return True
    ahead = _SINGLE_AHEAD.search(text, at + 1, min(block.end, at + _SIGHT))
    if ahead is not None and ahead["closes"] is not None:
        return False
    return at - opened_at <= _SHORT
