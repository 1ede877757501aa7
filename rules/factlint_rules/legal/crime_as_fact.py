"""LEG001: a crime told as a fact."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Hit, Remark, by_profile, pattern
from factlint_rules.legal._person import PersonRule

_COURT = pattern(
    r"\b(?:convicted|found guilty|pleaded guilty|admitted|jailed|sentenced|charged|accused|alleg\w+|court|"
    r"trial|jury|police said|prosecutors?|denies|denied|confessed|novel|film|series|plays?|character)\b",
)


class CrimeAsFact(PersonRule):
    """No one committed a crime before a court has said so.

    Off by default: in edited news one such sentence in sixteen was at fault, and novels and
    films are full of murderers. For crime desks.

    Bad (profile strict, severity warning):
        Joe Dale robbed the bank on Monday and drove off.
                 ^^^^^^ “Joe Dale robbed”: has a court said so?
    Good (severity warning):
        Joe Dale is charged with robbing the bank on Monday.

        Joe Dale, who robbed the bank, was convicted in May.
    """

    code = "LEG001"
    name = "crime-as-fact"
    severity = by_profile(None)
    message = "“{who} {text}”: has a court said so?"
    advice = "write what the person is charged with, or cite the verdict"
    citations = (Citation("AP Stylebook", "crime and courts"),)
    looks_for = (
        pattern(
            r"\b(?P<mark>robbed|murdered|raped|burgled|defrauded|embezzled|bribed|molested|kidnapped|laundered)\b",
            keys=("rob", "murder", "rape", "burgl", "fraud", "embezz", "brib", "molest",
                  "kidnap", "launder"),
        ),
    )  # fmt: skip

    def judge(self, hit: Hit, who: str, sentence: str) -> Iterator[Remark]:
        """Yield each crime that no court is named with."""
        if " " in who and not _COURT.search(sentence):
            yield self.finding(hit.span, who=who, text=hit.words)
