"""Whether words of a text are there twice in a row, before an expression says where."""

from __future__ import annotations

from operator import eq

from factlint.api import Document


def may_repeat(document: Document, words: int) -> bool:
    """Return whether so many words of a text may be there again right after themselves."""
    tokens = document.lower_tokens
    same = bytes(map(eq, tokens, tokens[words:]))
    # Without a form in small letters a text has a sign that an expression may take for another one.
    return b"\1" * words in same or document.small is None
