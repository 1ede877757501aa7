"""LEG004: how a suicide is told."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern


class SuicideWording(PatternRule):
    """A suicide is told without words of crime or success, and without its method.

    "Commit" is the verb of crimes, "failed" and "successful" are those of an exam, and a method in
    print is known to be copied.

    Bad:
        The singer committed suicide in May.
                   ^^^^^^^^^^^^^^^^^ “committed suicide” is the language of crime or success

        She survived an unsuccessful suicide attempt in 2010.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “unsuccessful suicide attempt” is the language of crime or success
    Good:
        The singer killed himself in May.

        “He committed suicide,” the mother said.

        A suicide bomber struck in May.
    """

    code = "LEG004"
    name = "suicide-wording"
    severity = by_profile("warning")
    message = "“{text}” is the language of crime or success"
    advice = (
        "write “killed himself”, “took her own life”, “tried to kill himself”; leave the method out"
    )
    citations = (Citation("AP Stylebook", "suicide"), Citation("Samaritans media guidelines"))
    speech = "silent"
    looks_for = (
        pattern(r"\bcommit(?:s|ted|ting)?\s+suicide\b", keys=("suicide",)),
        pattern(
            r"\b(?:failed|unsuccessful|successful|botched|completed)\s+suicide(?:\s+attempts?|\s+bid)?\b",
            keys=("suicide",),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield each such phrase."""
        del ctx
        yield self.finding(hit.span, text=hit.words)
