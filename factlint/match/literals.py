"""Which of some literals a text holds; with an engine for it, one reading tells."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # a run over one article needs no engine
    from factlint.match.engines import AhoCorasick

#: Texts for which an engine is not yet worth its making, or literals.
_FEW: Final = 12


class Literals:
    """Literals that are looked for in text after text.

    The automaton of a few thousand is small. Hyperscan would be slower: its matches cost more.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        self._literals: Sequence[str] = tuple(literals)
        self._texts = 0

    @cached_property
    def _engine(self) -> AhoCorasick | None:
        from factlint.match.engines import VARIABLE, AhoCorasick, is_installed

        if os.environ.get(VARIABLE) == "python" or not is_installed("ahocorasick"):
            return None
        if len(self._literals) < _FEW:
            return None
        return AhoCorasick([literal.encode("utf-8") for literal in self._literals])

    def held(self, text: str) -> Iterable[str]:
        """Return the literals that a text holds, in any order, each once."""
        found = self.told(text)
        if found is None:
            return [literal for literal in self._literals if literal in text]
        return found

    def told(self, text: str) -> Iterable[str] | None:
        """Return what `held` does if an engine tells; None where there is none, or not yet.

        For who has a quicker way than to look for one literal after the other.
        """
        self._texts += 1
        if self._texts <= _FEW or self._engine is None:
            return None
        places = self._engine.places(text.encode("utf-8", "surrogatepass"))
        return [self._literals[number] for number in {number for _, number in places}]
