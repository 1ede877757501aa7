"""The families that come with factlint, as one plugin."""

from __future__ import annotations

from factlint.api import (
    AnyRule,
    ClaimSettings,
    Family,
    SettingsTable,
    check_claim_settings,
    hookimpl,
    rules_in,
)
from factlint_rules.claims._codes import code_of
from factlint_rules.proselint._rules import all_rules
from factlint_rules.proselint._settings import TABLE

#: Packages of one rule a file; proselint's rules are made from a table.
_PACKAGES = (
    "claims",
    "consistency",
    "dates",
    "desk",
    "legal",
    "links",
    "names",
    "quotation",
    "style",
)


@hookimpl
def factlint_families() -> list[Family]:
    """All families of the documentation, also those that have no rule yet."""
    return [
        Family("dates", ("DAT",), idea="claim"),
        Family(
            "claims",
            ("REL", "ATT"),
            idea="claim",
            options=ClaimSettings,
            check_options=check_claim_settings,
            claim_code=code_of,
        ),
        Family("consistency", ("CON", "NUM")),
        Family("names", ("NAM",)),
        Family("quotation", ("QUO",)),
        Family("links", ("LNK",)),
        Family("desk", ("TKS", "ENC")),
        # A comment that silences cannot silence what is said about it.
        Family("desk", ("SUP",), silenceable=False),
        Family("legal", ("LEG",)),
        Family("style", ("STY",), idea="style"),
        Family("proselint", ("PRO",), idea="style"),
    ]


@hookimpl
def factlint_settings() -> list[SettingsTable]:
    """`[proselint]`."""
    return [TABLE]


@hookimpl
def factlint_rules() -> list[type[AnyRule]]:
    """All rules of these families."""
    found = [rule for name in _PACKAGES for rule in rules_in(f"factlint_rules.{name}")]
    return [*found, *all_rules()]
