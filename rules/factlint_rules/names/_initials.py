"""Initials that readers know, and capitals that are no initials."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from factlint.api import Context, Span, packaged_table, pattern


@cache
def familiar() -> frozenset[str]:
    """Return initials that readers of general copy know, from `initials.toml`."""
    return frozenset(_table()["familiar"])


@cache
def no_initials() -> frozenset[str]:
    """Return words that are set in capitals without being initials."""
    return frozenset(_table()["words"])


@cache
def _table() -> dict[str, Any]:
    return packaged_table("factlint_rules.names", "initials.toml")


SMALL = frozenset(
    """
    of the and for in on to de la et a an
    """.split()
)
_WORD = pattern(r"[^\W\d_]+", case=True)


def spelt_out(ctx: Context[Any], initials: str, spans: list[Span]) -> bool:
    """Return whether the words the initials mean are in the article."""
    text, lower = ctx.text, ctx.document.lower
    for span in spans:
        after = text[span.end : span.end + 4]
        before = text[max(0, span.start - 2) : span.start]
        if before.endswith("(") or re.match(r"s? ?[(]|, or [a-z]", after):
            return True
    # "The U.S. Tern Office" for USTO: the full stops are skipped.
    lower = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b|\s)", " ", lower)
    first = initials[0].lower()
    for hit in re.finditer(rf"(?<![\w’'-]){re.escape(first)}(?:\w|\s\w)", lower):
        ahead = _WORD.findall(lower[hit.start() : hit.start() + 16 * len(initials) + 16])
        if _matches(initials.lower(), ahead):
            return True
    return False


def _matches(initials: str, words: list[str]) -> bool:
    """Return whether words begin with the initials one by one, small words aside."""
    at = 0
    for word in words:
        if at == len(initials):
            break
        if word[0] == initials[at]:
            at += 1
        elif word not in SMALL:
            return False
    return at == len(initials)
