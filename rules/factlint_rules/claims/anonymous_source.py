"""ATT002: a source without a name."""

from __future__ import annotations

from factlint.api import Citation, PhraseRule, by_profile


class AnonymousSource(PhraseRule):
    """A source without a name is described, and the reason is given.

    "A source said" leaves the reader nothing to weigh. Say what the person knows and why the name
    is withheld, or find somebody who can be named.

    Bad:
        A source close to the club said the coach would go.
          ^^^^^^^^^^^^^^^ “source close to”: a source without a name

        She spoke on condition of anonymity.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ “on condition of anonymity”: a source without a name

        An official at the ministry said the bridge was unsafe, according to reports.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “An official at the ministry said”: a source without a name
                                                                ^^^^^^^^^^^^^^^^^^^^ “according to reports”: a source without a name
    Good:
        A board member, who may not speak for the club, said the coach would go.

        According to reports in the Ledger, the bridge is shut. The official at the ministry is Ann Roe.

        The river's source is in the hills.
    """

    code = "ATT002"
    name = "anonymous-source"
    severity = by_profile("warning")
    message = "“{text}”: a source without a name"
    advice = "say how the source knows and why the name is withheld, or name another"
    citations = (
        Citation("AP", "News Values: anonymous sources"),
        Citation("SPJ Code of Ethics", "identify sources"),
    )
    speech = "silent"
    table = "anonymous.toml"
