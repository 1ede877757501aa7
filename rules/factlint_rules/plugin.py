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

_DESK = (
    "what must not be printed: placeholders, notes, embargoes; files and comments that are wrong"
)


@hookimpl
def factlint_families() -> list[Family]:
    """All families of the documentation, also those that have no rule yet."""
    return [
        Family(
            "dates",
            ("DAT",),
            idea="claim",
            about="dates that go stale, contradict themselves or cannot be placed",
        ),
        Family(
            "claims",
            ("REL", "ATT"),
            idea="claim",
            options=ClaimSettings,
            check_options=check_claim_settings,
            claim_code=code_of,
            about="releases without a source, vague and missing attribution",
        ),
        Family(
            "consistency",
            ("CON", "NUM"),
            about="figures, dates and measures that contradict each other",
        ),
        Family(
            "names", ("NAM",), about="names and titles that change, initials that are not explained"
        ),
        Family(
            "quotation", ("QUO",), about="quotation marks that do not match, quotations that differ"
        ),
        Family("links", ("LNK",), about="sources without a link, links that lead nowhere"),
        Family("desk", ("TKS", "ENC"), about=_DESK),
        # A comment that silences cannot silence what is said about it.
        Family("desk", ("SUP",), silenceable=False, about=_DESK),
        Family(
            "legal",
            ("LEG",),
            about="wording that courts, regulators and codes of conduct object to",
        ),
        Family(
            "style", ("STY",), idea="style", about="slips of the keyboard, spelling, house style"
        ),
        Family(
            "proselint",
            ("PRO",),
            idea="style",
            about="checks of proselint that an editor would act on",
        ),
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
