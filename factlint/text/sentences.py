"""Sentences of running text, with exact offsets.

The rules are those of newspaper copy: a full stop, question or exclamation mark ends a
sentence when a capital, digit or opening mark follows, unless an abbreviation or initial
precedes it; closing marks belong to the sentence they close.
"""

from __future__ import annotations

import re

from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

#: Titles and units that are followed by a name or number, so never end a sentence.
NEVER_LAST = frozenset(
    "mr mrs ms messrs dr prof rev hon st sen rep gov gen col lt sgt capt cpl maj adm cmdr pte "
    "supt insp det pres fr sr br mt ft no nos vol fig figs p pp ed eds op cf vs v art sec ch "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
#: Abbreviations that may end one: they do when the next word begins like a sentence.
MAY_BE_LAST = frozenset(
    "u.s u.k u.n e.u a.m p.m etc inc ltd corp co plc jr bros e.g i.e al est approx "
    "d.c l.a n.y ph.d m.d b.a m.a".split()
)
#: Words that begin a sentence more often than they go on after an abbreviation.
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those but and in on at for his her its "
    "their our there when while after before as if so then what who how why mr mrs ms dr "
    "one".split()
)
#: Abbreviations that go on only before a number.
_BEFORE_NUMBERS = frozenset(
    "no nos fig figs vol p pp art sec ch op ed eds jan feb mar apr jun jul aug sept sep oct nov "
    "dec".split()
)
#: Without a full stop in them, words that a full stop may follow within a sentence.
_ABBREVIATED = NEVER_LAST | MAY_BE_LAST
_LONGEST_WORD = 24
#: No sentence of a publication has so many characters: what has is a list, a table or a log, and is
#: parted at blanks, for what rules do with a sentence may take time by the square of its length.
_LONGEST = 2_000
# The look-behind and the possessive quantifiers keep long runs of full stops linear. The set is at
# the head, since `re` looks for one by itself.
_END = lazy_regex(r"[.!?…](?<![.!?…].)[.!?…]*+[\"”’')\]»]*+(?=\s|$)")
_WORD_BEFORE = lazy_regex(r"[\w.&]+$")
_NEXT = lazy_regex(r"\s+[\"“‘'(\[«]*(\S+)")


def sentences(text: str, block: Span) -> list[Span]:
    """Split one block of `text` into sentences; spans carry no outer white space."""
    found: list[Span] = []
    start = block.start
    for end in _END.finditer(text, block.start, block.end):
        if _plainly_ends(text, start, end, block.end) or _ends_sentence(
            text, start, end, block.end
        ):
            _append(found, text, start, end.end())
            start = end.end()
    _append(found, text, start, block.end)
    return found


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        blank = max(text.rfind(mark, start, start + _LONGEST) for mark in " \n\t")
        parted = blank if blank > start else start + _LONGEST
        found.append(Span(start, parted))
        start = parted + (blank > start)
    if start < end:
        found.append(Span(start, end))


def _plainly_ends(text: str, start: int, end: re.Match[str], limit: int) -> bool:
    """Return whether a full stop ends a sentence as most do: after a word, before a capital."""
    stop, behind = end.span()
    if behind - stop > 1 or text[stop] != "." or behind + 1 >= limit:
        return False
    if text[behind] != " " or not text[behind + 1].isupper():
        return False
    word = text[max(start, stop - _LONGEST_WORD) : stop].rpartition(" ")[2]
    return len(word) > 1 and word.isalpha() and word.lower() not in _ABBREVIATED


def _ends_sentence(text: str, start: int, end: re.Match[str], limit: int) -> bool:
    follower = _NEXT.match(text, end.end(), limit)
    if follower is None:
        return True
    nxt = follower[1]
    if nxt[0].islower():
        # "“Yeah!” she said": the mark belongs to the quotation only.
        return False
    if end[0][0] != "." or end[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(start, end.start() - _LONGEST_WORD), end.start())
    if before is None or len(end[0]) > 1:
        return True
    word = before[0].lower().lstrip("(“\"'")
    if word in NEVER_LAST:
        # "No." before a number, "Nov." before a day; "He said no. They left." ends.
        return not _goes_on(word, nxt)
    bare = nxt.strip("“”\"'‘’,.;:()").lower()
    if word in MAY_BE_LAST:
        return bare in _STARTERS
    if len(word) == 1 and word.isalpha() and before[0].isupper():
        # An initial: "J. Smith". "Vitamin C. The" ends.
        return bare in _STARTERS and text[before.start() - 1 : before.start()] == " "
    if compiled(r"(?:\w\.)+\w").fullmatch(word):
        return bare in _STARTERS
    return True


def _goes_on(word: str, nxt: str) -> bool:
    return nxt[0].isdigit() if word in _BEFORE_NUMBERS else True
