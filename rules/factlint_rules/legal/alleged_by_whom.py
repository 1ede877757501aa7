"""LEG002: alleged, and no one who alleges it."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

_SAYS = pattern(
    r"\b(?:police|prosecutors?|court|judge|charged|charges|accus\w+|alleges?|claims?|claimed|sa(?:id|ys?)|added|point(?:s|ed)\s+to|"
    r"told|report\w*|according|trial|indict\w+|lawsuit|suit|writ|investigat\w+|inquiry|jury|den(?:y|ies|ied)|"
    r"convicted|sentenced|arrest\w*|complaint|lawyers?|solicitors?|magistrates?|hearing|"
    # Who acts on an allegation makes it his own: "suspended for allegedly", "sued a man who allegedly".
    r"sue[sd]?|suing|legal\s+action|suspen\w+|fine[sd]|fining|ban(?:s|ned)|expel\w*|disqualif\w+|sack(?:s|ed)|"
    r"dismiss\w*|complain\w*|cleared|ruled|disciplin\w+|explain\w*)\b",
)
#: What is no wrong, though it may not be so: a quarrel ("his alleged rival", "an alleged rift"), what good a thing
#: does ("the alleged benefits"), and wonders ("an alleged sighting"). Who a lover or a father is, is a matter of law.
_QUARREL = (
    r"(?:best\s+)?friends?(?:hips?)?|ancestors?|descendants?|disagreements?|disputes?|dislike|feuds?|friction|preferences?"
    r"|rifts?|rival(?:s|ry|ries)?|rows?|splits?|tensions?"
)
_GOOD = r"advantages?|benefits?|virtues?|powers|qualities|merits"
_WONDER = r"apparitions?|ghosts?|hauntings?|miracles?|prophec(?:y|ies)|sightings?|ufos?|curses?"
#: What is behind a noun that ends its phrase; "the alleged benefits cheat" goes on.
_NO_COMPOUND = (
    r"(?=\s*(?:[^\w\s]|$)|\s+(?:of|with|between|among|over|about|at|from|for|to|on|by|and|or|is|are|was|were|has|have|had|will"
    r"|would|may|can|could|who|that|which|as|than|when|while|[a-z]+ed|[a-z]+ly|left|came|went|said|says|told|ran|sat|stood)\b)"
)
_NO_WRONG = pattern(rf"\s+(?:{_QUARREL}|{_GOOD}|{_WONDER})(?![\w’'-]){_NO_COMPOUND}")


class AllegedByWhom(PatternRule):
    """An allegation is somebody's: the police's, a court paper's, a rival's.

    "The alleged fraud" protects no one when the article does not say who alleges it. Silent where
    the sentence or the one before names police, a court, a charge or a speaker, or somebody acts on
    the allegation ("was suspended for", "sued"), and of what is no wrong ("an alleged rival").

    Bad:
        The alleged fraud cost the town £2m over ten years.
            ^^^^^^^ “alleged”: by whom?
    Good:
        The fraud prosecutors allege cost the town £2m over ten years.

        His alleged rival waved. The alleged benefits of the tea are many.

        She is charged with theft. The alleged theft was in May.

        The club suspended a steward for allegedly selling his pass. The league fined a rower who allegedly swore.
    """

    code = "LEG002"
    name = "alleged-by-whom"
    severity = by_profile("warning")
    message = "“{text}”: by whom?"
    advice = "say who alleges it, and where (charge, court paper, interview)"
    citations = (Citation("Wikipedia Manual of Style", "MOS:ALLEGED"),)
    speech = "silent"
    looks_for = (
        pattern(
            r"(?:\b(?:the|an?|his|her|their|its|this|these|of|over|for|with|any)|['’]s)\s+(?P<mark>alleged)\b",
            keys=("alleged",),
        ),
        pattern(r"\ballegedly\b", keys=("allegedly",)),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield each allegation without a source."""
        if hit.words == "alleged" and _NO_WRONG.match(ctx.text, hit.span.end):
            return
        start = ctx.sentence(hit.span).start
        before = max(0, start - 2)
        begin = ctx.document.sentence_at(before).start if start else 0
        around = (
            ctx.text[begin : hit.span.start] + ctx.text[hit.span.end : ctx.sentence(hit.span).end]
        )
        if not _SAYS.search(around) and not ctx.text.startswith(" to", hit.span.end):
            yield self.finding(hit.span, text=hit.words)
