"""Scopes: which rules are run on which blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

#: Scopes of words within a block.
INLINE = frozenset({"link", "strong", "emphasis", "code"})


@lru_cache(maxsize=4096)
def in_scope(wanted: Sequence[str], scope: str) -> bool:
    """Return whether a rule with these scopes is run on a block.

    Args:
        wanted: the scopes of the rule; one must fit.
        scope: what the block is ("sentence.text.list.md").
    """
    sections = scope.split(".")
    # A sentence is looked at again only where a rule asks for it.
    asked = sections[0] if sections[0] == "sentence" else ""
    return any(_fits(option, sections) for option in wanted if not asked or _asks(option, asked))


def _asks(option: str, scope: str) -> bool:
    return any(scope in part.split(".") for part in _parts(option) if not part.startswith("~"))


def left_out(wanted: Sequence[str]) -> frozenset[str]:
    """Return the elements within a block whose words a rule leaves out ("~strong")."""
    parts = (part for option in wanted for part in _parts(option))
    return frozenset(part[1:].strip() for part in parts if part.startswith("~")) & INLINE


def _parts(option: str) -> list[str]:
    return [part.strip() for part in option.split("&")]


def _fits(option: str, sections: Sequence[str]) -> bool:
    for part in _parts(option):
        negated = part.startswith("~")
        has = all(one.strip() in sections for one in part.lstrip("~").split("."))
        if negated and (has or sections[0] in ("raw", "summary")):
            return False
        if not negated and not has:
            return False
    return True


def asks_for(wanted: Sequence[str], scope: str) -> bool:
    """Return whether one of a rule's scopes names a scope."""
    return any(
        part.lstrip("~").split(".")[0] == scope for option in wanted for part in _parts(option)
    )


def names_in(scopes: Iterable[Sequence[str]]) -> frozenset[str]:
    """Return all that the scopes of some rules name."""
    return frozenset(
        name.strip()
        for wanted in scopes
        for option in wanted
        for part in _parts(option)
        for name in part.lstrip("~").split(".")
    )
