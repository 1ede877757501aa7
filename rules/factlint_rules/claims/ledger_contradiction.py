"""REL008: a claim that recorded facts exclude."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Verdict, by_profile, verdicts
from factlint_rules.claims._claims import shortened


class LedgerContradiction(DocumentRule):
    """What the desk has on record is not contradicted.

    A claim is held against the desk's ledger of facts as of a day. When the sources that count on
    that day exclude it, the article or the record is wrong; both are somebody's to correct.
    Without a ledger this rule is silent.

    Bad (published 2024-06-03, record Lantern Hill release 2019-05-03):
        The series Lantern Hill was released on 7 June 2019.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Good (published 2024-06-03, record Lantern Hill release 2019-05-03):
        The series Lantern Hill was released on 3 May 2019.
    """

    code = "REL008"
    name = "ledger-contradiction"
    severity = by_profile("error")
    message = "“{text}” contradicts what is on record{sources}"
    advice = "correct the article, or the record if a better source says otherwise"
    citations = (Citation("KSJ Fact-Checking Project", "Handbook: corrections"),)
    by_records = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each claim whose verdict is contradicted."""
        for claim in ctx.read(verdicts):
            if claim.verdict is not Verdict.CONTRADICTED:
                continue
            notes = [note for note in claim.evidence[:3] if note.container or note.fact]
            sources = "; ".join(note.label for note in notes)
            reason = f": {claim.reason}" if claim.reason else ""
            yield self.finding(
                claim.span,
                claim=claim,
                date=claim.date,
                text=shortened(claim, ctx),
                sources=reason + (f" ({sources})" if sources else ""),
            )
