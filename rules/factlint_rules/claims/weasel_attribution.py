"""ATT001: experts say, it is believed."""

from __future__ import annotations

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, by_profile
from factlint_rules.claims._sources import sourced


class WeaselAttribution(PhraseRule):
    """The one who says it has a name.

    "Experts say" and "it is believed" give a claim weight without anybody to ask. A source named
    in the same sentence or the next one will do, a link or a footnote, or the publisher's own work.

    Bad:
        Experts say the bridge is unsafe.
        ^^^^^^^^^^^ “Experts say”: who?

        It is widely believed that the striker will leave.
        ^^^^^^^^^^^^^^^^^^^^^ “It is widely believed”: who?
    Good:
        Two engineers at Hull who read the report call the bridge unsafe.

        Critics say the plan is costly. “It will not work,” said Ann Roe, an economist at Hull.

        “Experts say all sorts of things,” Okafor said.

        Experts say the lock leaks, and when we measured it, it did.
    """

    code = "ATT001"
    name = "weasel-attribution"
    severity = by_profile("warning")
    message = "“{text}”: who?"
    advice = "name them, or cut it"
    citations = (Citation("Wikipedia Manual of Style", "MOS:WEASEL"),)
    speech = "silent"
    table = "weasels.toml"

    def accepts(self, hit: Hit, phrase: Phrase, ctx: Context) -> bool:
        """Leave out what a source named close by accounts for."""
        del phrase
        return not sourced(ctx, hit.span)
