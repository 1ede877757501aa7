"""ATT001: experts say, it is believed."""

from __future__ import annotations

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, Span, by_profile, pattern
from factlint_rules.claims._foils import is_foil, quoted_next
from factlint_rules.claims._leads import by_report, is_denied, leads_to_expert, named_behind_lead
from factlint_rules.claims._sources import linked, sourced, speaks


class WeaselAttribution(PhraseRule):
    """The one who says it has a name.

    "Experts say" and "it is believed" give a claim weight without anybody to ask. A source named
    in the same sentence or the next one will do, a link or a footnote, or the publisher's own work; so will a paper or a
    record, and behind a lead that leaves it open ("it has been claimed") who is named next. People at
    large ("many people think") are left alone where the copy speaks for its maker and answers them, and where
    the next paragraph quotes one of them by name; the strict profile asks about the first.

    Bad:
        Experts say the bridge is unsafe.
        ^^^^^^^^^^^ “Experts say”: who?

        It is widely believed that the striker will leave.
        ^^^^^^^^^^^^^^^^^^^^^ “It is widely believed”: who?

        Some students have criticised the hall. The hall is said to be haunted, and is seen by many as ugly.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Some students have criticised”: who?
                                                         ^^^^^^^^^^^^^ “is said to be”: who?
                                                                                       ^^^^^^^^^^^^ “seen by many”: who?
    Good:
        Two engineers at Hull who read the report call the bridge unsafe.

        Critics say the plan is costly. “It will not work,” said Ann Roe, an economist at Hull.

        “Experts say all sorts of things,” Okafor said.

        It was once thought that the lake had no floor. It was thought to be shut, but it was open.

        Experts say the lock leaks, and when we measured it, it did.

        Many people think our looms are slow. We timed one for you, and it is not.

        It is thought that the pump failed, according to court papers. The mill is said to be for sale, the report added.

        Some students believe the hall is damp.
        “It is never dry,” said Ann Roe, a student in her last year.
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
        if (
            _given_up(ctx, hit)
            or _printed(ctx, hit)
            or _is_told(ctx, hit)
            or leads_to_expert(ctx, hit.span)
            or (_RUMOUR.search(hit.text) and is_denied(ctx, hit.span))
            or (sourced(ctx, hit.span) and not _is_rumour(ctx, hit))
        ):
            return False
        return not (is_foil(ctx, hit.span) or quoted_next(ctx, hit.span))


def _is_told(ctx: Context, hit: Hit) -> bool:
    """Return whether words of no party are those of a report, or of who is named next."""
    nobody = _NOBODY.search(hit.text) is not None
    return nobody and (by_report(ctx, hit.span) or named_behind_lead(ctx, hit.span))


def _is_rumour(ctx: Context, hit: Hit) -> bool:
    """Return whether a rumour is told: who answers it in the next sentence is not its source.

    "The yard is rumoured to be for sale. Ann Roe, its owner, said she had no comment."
    """
    near = linked(ctx, hit.span) or speaks(ctx.text, ctx.sentence(hit.span))
    return not near and _RUMOUR.search(hit.text) is not None


#: "It has been claimed", "is said to be": of no party, so that the one named next is not its answer.
_NOBODY = pattern(r"\b(?:is|are|was|were|been)\b(?!.*\brumou?r)")
_RUMOUR = pattern(r"\brumou?r(?:ed)?\b")
#: "It was once thought that the lake was bottomless", "it was believed to be shut, but": told as an
#: error of the past, nobody vouches for it.
_ONCE = pattern(
    r"\b(?:previously|once|originally|formerly|initially|at\s+first|at\s+the\s+time|long)\b"
)
_NO_LONGER = pattern(r"\b(?:formerly|initially|once|originally|previously)\s+$")
_BUT = pattern(r",?\s+(?:but|until|however|yet)\b|\bturned\s+out\b")


def _given_up(ctx: Context, hit: Hit) -> bool:
    """Return whether a belief is told that is held no longer."""
    sentence = ctx.sentence(hit.span)
    if not _WAS.search(hit.text):
        # "The newt, once widely believed to be extinct, is back"
        return _NO_LONGER.search(ctx.text, sentence.start, hit.span.start) is not None
    here = Span(sentence.start, hit.span.end)
    return bool(
        _ONCE.search(here.of(ctx.text)) or _BUT.search(ctx.text, hit.span.end, sentence.end)
    )


def _printed(ctx: Context, hit: Hit) -> bool:
    """Return whether the sentence says in front where it was printed: "In the Echo it was called a ruin"."""
    return _PRINTED.match(ctx.text, ctx.sentence(hit.span).start, hit.span.start) is not None


_PRINTED = pattern(
    r"(?:In|On)\s+(?:the\s+|BBC\s+)?(?:[A-Z][\w’'-]+\s+){0,3}?(?:Chronicle|Echo|Express|Gazette|Guardian|Herald|Independent|Journal"
    r"|Magazine|Mail|News|Observer|Post|Radio|Review|Telegraph|Times|Tribune|TV)\b",
    case=True,
)
_WAS = pattern(r"\b(?:was|were|had\s+been)\b")
