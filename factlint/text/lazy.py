"""Regular expressions that are compiled when first used.

An article meets a part of all expressions, and compiling one takes longer than most searches: for
those of a module that may do without, `lazy_regex` replaces `re.compile`.
"""

from __future__ import annotations

import re
from typing import Any

from factlint.text.compiled import compiled
from factlint.text.first_signs import finding, searching

#: Searches of a whole text go to the places where a match may begin.
_SEARCHES = {"search": searching, "finditer": finding}


class _Lazy:
    """A regular expression that is compiled at its first use."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only for what the instance does not hold yet.
        if name in _SEARCHES:
            found: Any = _SEARCHES[name](self._source, self._flags)
        else:
            found = getattr(compiled(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def lazy_regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` would; a wrong expression raises `re.error` at its first use."""
    found: Any = _Lazy(source, int(flags))
    return found  # type: ignore[no-any-return]
