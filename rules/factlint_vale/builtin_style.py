"""The rules that Vale itself brings: `Vale.Terms`, `Vale.Avoid`, `Vale.Repetition`, `Vale.Spelling`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint_vale.definitions import Definition, define
from factlint_vale.rule_expressions import term_pattern

#: Its style.
BUILTIN = "Vale"


def builtin_definitions(accepted: Sequence[str], rejected: Sequence[str]) -> Iterator[Definition]:
    """Yield Vale's own rules; those about a vocabulary only where it has terms."""
    common = {"level": "error", "scope": "text"}
    yield define(
        "Vale.Repetition",
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
        "Vale.Spelling",
        {**common, "extends": "spelling", "message": "Did you really mean '%s'?"},
    )
    if accepted:
        yield define(
            "Vale.Terms",
            {
                **common,
                "extends": "substitution",
                "message": "Use '%s' instead of '%s'.",
                "ignorecase": True,
                "vocab": False,
                "swap": {term_pattern(term.lower()): term for term in accepted},
            },
        )
    if rejected:
        yield define(
            "Vale.Avoid",
            {
                **common,
                "extends": "existence",
                "message": "Avoid using '%s'.",
                "tokens": [term_pattern(term) for term in rejected],
            },
        )
