"""The rules that Vale itself brings: `Vale.Terms`, `Vale.Avoid`, `Vale.Repetition`, `Vale.Spelling`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factlint_vale.definitions import Definition, define
from factlint_vale.rule_expressions import term_pattern

#: Its style.
BUILTIN = "Vale"
Terms = tuple[str, Sequence[str], Sequence[str]]


def builtin_definitions(terms: Iterable[Terms]) -> Iterator[Definition]:
    """Yield Vale's own rules; those about a vocabulary only where it has terms.

    Args:
        terms: the vocabularies: the name of their rules ("Vale", or "Vale.Desk" for one that only
            some files have), the accepted and the rejected terms.
    """
    common = {"level": "error", "scope": "text"}
    yield define(
        f"{BUILTIN}.Repetition",
        {
            **common,
            "extends": "repetition",
            "message": "'%s' is repeated!",
            "ignorecase": True,
            "alpha": True,
            "action": {"name": "edit", "params": ["truncate", " "]},
            "tokens": [r"[^\s.!?]+"],
        },
    )
    yield define(
        f"{BUILTIN}.Spelling",
        {**common, "extends": "spelling", "message": "Did you really mean '%s'?"},
    )
    for name, accepted, rejected in terms:
        if accepted:
            keys = {
                "extends": "substitution",
                "message": "Use '%s' instead of '%s'.",
                "ignorecase": True,
                "vocab": False,
                "swap": {term_pattern(term.lower()): term for term in accepted},
            }
            yield define(f"{name}.Terms", {**common, **keys})
        if rejected:
            keys = {
                "extends": "existence",
                "message": "Avoid using '%s'.",
                "tokens": [term_pattern(term) for term in rejected],
            }
            yield define(f"{name}.Avoid", {**common, **keys})
