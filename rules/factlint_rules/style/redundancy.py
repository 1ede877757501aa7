"""STY005: words that say again what the next word says."""

from __future__ import annotations

from factlint.api import Citation, PhraseRule, by_profile


class Redundancy(PhraseRule):
    """A thing is said once, in the fewest words that say it.

    "End result", "past history", "in order to": the second word repeats the first, or four
    words do the work of one. Quotations are left as they were said.

    Bad:
        The club took out a loan in order to pay for the stand, and the end result was a debt.
                                 ^^^^^^^^^^^ “in order to” says more than “to” in more words
                                                                        ^^^^^^^^^^ “end result” says more than “result” in more words
    Fixed:
        The club took out a loan to pay for the stand, and the result was a debt.
    Bad:
        The main reason why the dam failed is the clay.
                 ^^^^^^^^^^ “reason why” says the same thing twice
    Good:
        The club took out a loan to pay for the stand, and the result was a debt.

        “In order to win you need luck,” the coach said. The end of the result sheet was torn.
    """

    code = "STY005"
    name = "redundancy"
    severity = by_profile("info", news=None)
    message = "“{text}” says more than “{write}” in more words"
    advice = "cut it"
    citations = (
        Citation("proselint", "redundancy.misc"),
        Citation("Guardian style guide", "redundancy"),
    )
    speech = "silent"
    fixable = True
    table = "redundancies.toml"
