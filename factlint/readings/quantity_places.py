"""Where the number of a quantity may begin.

The expression of a quantity is long, and at nearly all characters of a text it is asked in vain.
Here it is asked only at figures, signs of money and the first letters of the words for numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from factlint.readings.currencies import DOLLARS, LEADING, SIGNS
from factlint.readings.english_numbers import FIGURE, NUMBER_WORDS, SHARES
from factlint.text.compiled import compiled

#: As long are the words of money before a number, with what parts them, in characters.
_LONGEST_LEAD = 6


def places(small: str, start: int, end: int) -> Iterator[int]:
    """Yield where quantities may begin in a part of a text in lower case.

    An article before "third" or "hundred" and money before a number are where the quantity begins:
    "a third", "US$5", "Rs 500".
    """
    lead_before = compiled(_leads()).search
    for head in compiled(_heads()).finditer(small, start, end):
        at = head.start()
        if not small[at].isalpha():
            lead = lead_before(small, max(start, at - _LONGEST_LEAD), at)
            if lead is not None:
                yield lead.start()
        yield at


@lru_cache(maxsize=1)
def _heads() -> str:
    signs = "".join(SIGNS)
    named = [name.split() for name in (*SHARES, "a hundred")]
    behind_article = {words[1][0] for words in named if words[0] in ("a", "an")}
    rests: dict[str, set[str]] = defaultdict(set)
    for word in {*NUMBER_WORDS, *(words[0] for words in named)} - {"a", "an", "hundred"}:
        rests[word[0]].add(word[1:3])
    rests["a"] = {rf"n?[\s-][{''.join(sorted(behind_article))}]"}
    words = (rf"{head}(?<!\w{head})(?={'|'.join(sorted(rests[head]))})" for head in sorted(rests))
    # Of "12:30" and "1,200.50" the first figures alone.
    return rf"{FIGURE}(?<![\d.,:/{signs}#–-].)|[{signs}]|{'|'.join(words)}"


@lru_cache(maxsize=1)
def _leads() -> str:
    words = sorted({*LEADING, *DOLLARS}, key=lambda word: (-len(word), word))
    return rf"\b(?:{'|'.join(words)})\.?\s?$"
