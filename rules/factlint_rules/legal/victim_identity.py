"""LEG005: a victim of a sexual offence who can be known."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Hit, Remark, by_profile, pattern
from factlint_rules.legal._person import PersonRule


class VictimIdentity(PersonRule):
    """Victims of sexual offences are not named, unless they agreed in writing.

    In many countries it is a crime, and a street, a school or a relation names them as well as a
    name does.

    Bad:
        Kay Orr, who was raped in 2019, lives in Ayr.
                 ^^^^^^^^^^^^^ “Kay Orr” is named as the victim of a sexual offence
    Good:
        A woman, who was raped in 2019, lives in Ayr.

        Joe Dale raped a woman in 2019, the court found.
    """

    code = "LEG005"
    name = "victim-identity"
    severity = by_profile("error")
    message = "“{who}” is named as the victim of a sexual offence"
    advice = "take the name out, or note that the person has agreed in writing to be named"
    citations = (
        Citation("AP Stylebook", "privacy"),
        Citation("Editors' Code of Practice", "clause 11"),
    )
    looks_for = (
        pattern(
            r"\b(?:(?:who )?(?:was|is|were|had been) (?:(?:gang|allegedly|repeatedly|brutally)[ -])?"
            r"(?:raped|sexually (?:assaulted|abused)|molested)|(?:a|the) (?:rape|sexual abuse) victim)\b",
            keys=("raped", "sexual", "molested", "rape victim"),
        ),
    )

    def judge(self, hit: Hit, who: str, sentence: str) -> Iterator[Remark]:
        """Yield each victim whose name is before the words."""
        del sentence
        yield self.finding(hit.span, who=who)
