"""A foreign plugin: one rule, one output format."""

from __future__ import annotations

from factlint.api import (
    Citation,
    Phrase,
    PhraseRule,
    ReportOptions,
    RunReport,
    by_profile,
    hookimpl,
)


class TownName(PhraseRule):
    """The town is written as its council writes it.

    Readers write in when it is not.

    Bad:
        The fair comes to Port-Ellery in May.
                          ^^^^^^^^^^^ “Port-Ellery” is not how the council writes it
    Good:
        The fair comes to Port Ellery in May.
    """

    code = "HSE001"
    name = "town-name"
    severity = by_profile("error")
    message = "“{text}” is not how the council writes it"
    citations = (Citation("Port Ellery Echo style book"),)
    phrases = (Phrase("Port-Ellery", replacement="Port Ellery", precedes=r".", follows=r"."),)

    def accepts(self, hit, phrase, ctx):
        """Only the spelling with a hyphen is wrong."""
        return "-" in hit.text


class Tally:
    """Counts findings by code."""

    name = "tally"

    def render(self, report: RunReport, options: ReportOptions) -> str:
        """Return one line a code."""
        counts: dict[str, int] = {}
        for one in report.files:
            for finding in one.findings:
                counts[finding.code] = counts.get(finding.code, 0) + 1
        return "".join(f"{code} {count}\n" for code, count in sorted(counts.items()))


@hookimpl
def factlint_rules():
    """The desk's rules."""
    return [TownName]


@hookimpl
def factlint_reporters():
    """The desk's report."""
    return [Tally()]
