"""Where a text holds what is quickly looked for: a clue to what takes longer.

"Subject and verb do not fit" is asked of long forms, and each form begins with words that every
paragraph holds. That a plural stands before "was" is found at once, and in few paragraphs, so the
forms that need it are asked there alone. A clue that several forms have is looked for once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection
from functools import lru_cache

from factlint.text.any_case import finditer
from factlint.text.document import Document
from factlint.text.span import Span

_Reading = Callable[[Document], Collection[Span]]


@lru_cache(maxsize=8192)
def stretches_like(source: str, flags: int) -> _Reading:
    """Return what reads which stretches of a document match, in order, for `Document.memo`."""

    def read(document: Document) -> Collection[Span]:
        stretches, found = document.stretches, dict[Span, None]()
        starts: list[int] = []
        for match in finditer(source, flags, document.text, document.small):
            starts = starts or [stretch.start for stretch in stretches]
            found[stretches[max(0, bisect_right(starts, match.start()) - 1)]] = None
        return found

    return read
