"""A text as a string of word classes, one character a token.

The grammar works on classes, not on letters: `code` of "nearly six months" is three class
characters with two blanks between them. A blank is one or more spaces with at most one line
break; a paragraph break ends every expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, chain

from msgspec import Struct

from factlint.readings.dates.numerals import cardinal, is_year
from factlint.readings.dates.vocabulary import vocabulary
from factlint.text.any_case import lower
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex

OTHER = "x"
BLANK = " "
COMPOUNDS = ("BIGNUM", "BIGORD", "WORDYEAR", "FILL")
_FIRST_CODE = 0x4E00
_CHUNK = 1 << 16
#: How many words are remembered between articles.
_REMEMBERED = 8_000


@cache
def class_codes() -> dict[str, str]:
    """Return the one character of each class name."""
    names = sorted(set(vocabulary().values()) | {"THREE", "NUMBER", "EIGHT", *COMPOUNDS})
    codes = {name: chr(_FIRST_CODE + n) for n, name in enumerate(names)}
    codes["BLANK"] = BLANK
    return codes


class _Classes(dict[str, str]):
    """The class character of each word; those of words outside the vocabulary as they are met."""

    def __missing__(self, word: str) -> str:
        found = OTHER if word.isalpha() else _rare(word)
        if len(self) < _REMEMBERED:
            self[word] = found
        return found


@cache
def _word_codes() -> _Classes:
    codes = class_codes()
    return _Classes({word: codes[name] for word, name in vocabulary().items()})


#: Most words are of plain letters, and counted faster than those of any.
_TOKEN = lazy_regex(r"[a-z]++(?![^\W\d_])|[^\W\d_]+| |[0-9]+|\s+|[^\s]")
#: All signs of white space but the space.
_BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
#: White space with a space behind it, of which one token is made.
_RUNS = tuple(f"{blank} " for blank in _BLANKS)
#: What is between two spaces is remembered up to this length.
_LONGEST = 40


class _Pieces(dict[str, tuple[list[str], str]]):
    """The tokens of what is between two spaces and the space behind, and their class characters."""

    def __missing__(self, piece: str) -> tuple[list[str], str]:
        words = _TOKEN.findall(piece)
        found = [*words, " "], "".join(map(_word_codes().__getitem__, words)) + BLANK
        if len(self) < _REMEMBERED and len(piece) <= _LONGEST:
            self[piece] = found
        return found


_pieces = _Pieces()


class Tokens(Struct, frozen=True):
    """A chunk of text, split.

    Attributes:
        text: the chunk as written.
        words: its tokens in lower case, blanks and marks included.
        starts: code-point offset of each token in `text`, and the length of `text` at the end.
        code: the class of each token, one character each.
    """

    text: str
    words: list[str]
    starts: list[int]
    code: str


def _rare(word: str) -> str:
    """Return the class character of a token outside the vocabulary."""
    if word.isspace():
        return BLANK if word.count("\n") + word.count("\r") - word.count("\r\n") < 2 else OTHER
    if word.isdecimal():
        codes = class_codes()
        if len(word) == 3:
            return codes["THREE"]
        return codes["EIGHT"] if len(word) == 8 else codes["NUMBER"]
    return OTHER


@cache
def _compound() -> re.Pattern[str]:
    codes = class_codes()
    tens, ones, hundred = codes["TENS"], codes["ONES"], codes["HUNDRED"]
    digit = f"[{codes['DAY']}{codes['TWO']}]"
    join = f"[ {codes['HYPHEN']}]"
    tail = f"(?:{tens}(?:{join}{ones})?|{ones})"
    few = f"{codes['THREE']}|{codes['A']}|{codes['COUPLE']}"
    small = f"(?:{ones}|{tens}(?:{join}{ones})?|{digit}|{few})"
    return compiled(
        f"(?P<big>{small}{join}{hundred}(?: {hundred})?(?: (?:{codes['AND']} )?{tail})?)"
        f"|(?P<year>{ones}{join}{tens}(?:{join}{ones})?|{tens}{join}{tens}(?:{join}{ones})?)"
        f"|(?P<tens>{tens}{join}(?P<unit>{ones}|{codes['ORDINAL']}))"
        f"|(?P<thousands>(?:{digit}|{codes['THREE']}){codes['COMMA']}{codes['THREE']})"
    )


def _join_numbers(words: list[str], code: str) -> str:
    """Mark number phrases of several tokens by their first class and fillers."""
    codes = class_codes()
    thousand = codes["COMMA"] + codes["THREE"]
    if not any(part in code for part in (codes["TENS"], codes["HUNDRED"], thousand)):
        return code
    found = []
    for match in _compound().finditer(code):
        start, end = match.span()
        name = "BIGNUM"
        if match["year"]:
            name = "WORDYEAR"
            if not is_year(words[start:end]):
                continue
        elif match["unit"] == codes["ORDINAL"]:
            name = "BIGORD"
        elif match["big"] or match["tens"]:
            value = cardinal(words[start:end])
            name = "WORDYEAR" if value is not None and 1000 <= value < 2200 else "BIGNUM"
            if value == 2000 or (match["tens"] and is_year(words[start:end])):
                name = "WORDYEAR"
        found.append((start, end, codes[name]))
    if not found:
        return code
    fill = codes["FILL"]
    parts: list[str] = []
    done = 0
    for start, end, name in found:
        parts += (code[done:start], name, fill * (end - start - 1))
        done = end
    return "".join((*parts, code[done:]))


def split(text: str) -> Tokens:
    """Split `text` into tokens and their classes."""
    lowered = lower(text)
    # An article has few words that are new, and splitting is the dearest part of reading dates.
    parted = not any(run in lowered for run in _RUNS)
    pieces = map(_pieces.__getitem__, lowered.split(" ") if parted else [lowered])
    own, classes = zip(*pieces, strict=True)
    words = list(chain.from_iterable(own))
    words.pop()  # no space is behind the last piece
    code = _join_numbers(words, "".join(classes)[:-1])
    return Tokens(text, words, [0, *accumulate(map(len, words))], code)


def chunks(text: str) -> Iterator[tuple[int, str]]:
    """Cut `text` into chunks of bounded size, at paragraph ends where there are any.

    Yields:
        Offset of each chunk in `text`, and the chunk.
    """
    start = 0
    while len(text) - start > _CHUNK:
        end = start + _CHUNK
        for mark in ("\n\n", "\n", ". ", " "):
            cut = text.rfind(mark, start + _CHUNK // 2, end)
            if cut >= 0:
                end = cut + len(mark)
                break
        yield start, text[start:end]
        start = end
    yield start, text[start:]
