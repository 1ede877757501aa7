"""STY031: "the effects of the closure has"."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern
from factlint_rules.style import _far_subjects

#: Nouns in -s that may be one thing.
_ONE = (
    r"(?!(?:series|news|means|species|headquarters|barracks|crossroads|gallows|works|innings|whereabouts|lens|gas|bus|"
    r"bias|atlas|canvas|pancreas|christmas|corps|summons|thanks|savings|odds|measles|mumps|rabies|diabetes|shingles|"
    r"herpes|rickets|darts|bowls|billiards|skittles|draughts|biceps|dues|arts|earnings|sports|games|woods|"
    r"\w+(?:os|ss|us|is|ics))\b)"
)
_SINGULAR = r"(?:has|is|was|does)(?:n['’]t)?"
#: How a sentence begins, and what its first noun may have before it.
_HEAD = r"(?:The|These|Those|His|Her|Its|Their|Our|My|Your)"

#: Words that begin the subject of a sentence as more than one.
_MANY = r"(?:Many|Several|Both|Few|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)"
#: Words of a subject: no clause begins, and no other subject ("the games the players are asked to play").
_WORD = (
    r"(?:\s+(?!(?:who|that|which|where|when|whose|and|or|is|was|were|are|has|had|have|will|would|can|could|may|might|must|"
    r"should|we|they|you|I|he|she|it|as|if|than|there|the|an?|his|her|its|their|our|to|of|in|for|from|at|on|by|with)\b)[\w’'-]+)"
)
_PLAIN = (
    rf"(?:\s+(?:the|his|her|its|their|these|those))?{_WORD}{{1,3}}?(?:\s+(?:to|of|in|for|from|at|on|by"
    rf"|with)(?:\s+(?:the|his|her|its|their))?{_WORD}{{1,3}}?)?"
)
#: "Figures for the number of calls are": the phrase is no subject.
_NO_PART = r"(?<!of )(?<!in )(?<!for )(?<!to )(?<!by )(?<!from )(?<!with )(?<!at )(?<!on )"
#: "Two heads is better than one", "three children is enough": the number is what is spoken of.
_AS_ONE = r"(?!\s+(?:an?|the|my|his|her|our|their|enough|too|better|more|less|plenty|what|how|all|not\s+(?:enough|an?))\b)"
#: "Four hundred cases is not many": a number, and no "The cases is not many".
_NOT_MANY = r"(?(number)(?!\s+not\s+(?:bad|many|much)\b))"
#: "The number of goals players have is small": the verb of a clause without "that".
_ENDS = r"(?!\s+(?:\w+\s+){0,4}?(?:is|was|has|fell|rose)\b)"
#: What is counted as one: "two years is a long time".
_SUMS = (
    r"(?:seconds|minutes|hours|days|weeks|months|years|miles|metres|meters|feet|yards|points|pounds|dollars|euros"
    r"|times|goals|seats|per)\b"
)

#: What follows the verb of a short clause, and no noun: "carry a whistle".
_OBJECT = r"(?=\s+(?:an?|the|his|her|its|their|no|to|in|on|at|from|with|for|up|out|off|down)\b)"
#: A base form: no past, no -ing, no adverb, and no word of another class.
_BASE = (
    r"(?!(?:who|that|which|whom|whose|and|or|but|nor|so|than|then|as|if|when|while|where|in|on|at|by|with|from|for"
    r"|to|of|off|up|out|down|over|"
    r"under|into|after|before|will|would|can|could|may|might|must|shall|should|did|had|was|has|is|went|came|got"
    r"|took|made|gave|said|saw|ran|sat|"
    r"won|lost|led|left|held|kept|met|paid|sent|told|felt|found|stood|brought|bought|thought|caught|taught|fell"
    r"|grew|knew|threw|drew|flew|spoke|"
    r"broke|wrote|drove|became|beat|bid|bit|built|understood|rang|sank|shot|slept|spent|swept|swung|rode|rose"
    r"|chose|wore|bore|tore|sang|drank|began|swam|put|set|cut|let|hit|shut|cost|hurt|spread|read|not|now|also|"
    r"alone|all|both|each|only|still|here|there|once|twice|again|too|well)\b)[a-z]{2,}(?<!ed)(?<!ing)(?<!ly)(?<!s)"
)


#: Of two that make one thing the verb is singular: "the bread and the butter of the trade is".
_ONE_THING = pattern(
    r"\b(?:bread|bed|gin|whisky|rum|fish|ham|macaroni|food|law|health|wear|trial|profit|rise|give|research|supply|"
    r"rock|rhythm|drum|hide|cut|hit|bits?|stop|pick|crime|truth|cause|knife|horse|cat|ball|lock|stock|rough"
    r"|sweet)\s+and\s+(?:the\s+|an?\s+)?"
    r"(?:butter|breakfast|tonic|soda|coke|chips?|eggs?|cheese|drink|order|safety|tear|error|loss|fall|take|development|demand|"
    r"roll|blues|bass|seek|paste|run|pieces?|go|mix|punishment|reconciliation|effect|fork|cart|carriage|mouse"
    r"|chain|key|barrel|tumble|sour)\s"
)
#: At the head of a sentence these are no member of a list: "Meanwhile, bread and butter is a luxury".
_NO_MEMBER = pattern(
    r"(?:Again|Also|Even|Here|However|Indeed|Instead|Meanwhile|Moreover|Never|Next|Nevertheless|Now|Often|Once|Otherwise|"
    r"Perhaps|Sometimes|Soon|Still|Then|Thus|Today|Tomorrow|Tonight|Yesterday|Yet|Nowadays)\b",
    case=True,
)


class Agreement(PatternRule):
    """A plural subject has a plural verb, "each" and "the number" a singular one.

    "The effects of the closure has been small": the verb was made to fit the nearest noun. Only
    subjects are read that begin a sentence and whose first noun decides, the pronouns "we" and
    "they", and phrases with one reading: "whose oars was", "the number of calls were", "each of them
    have", "one of those boats that leaks". What somebody said is a query.

    Bad:
        The effects of the closure has been small. Those boats is old.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ “has” does not fit “effects”
                                                         ^^^^^^^^ “is” does not fit “boats”

        The ferries was full. The number of calls to the harbour were high.
            ^^^^^^^^^^^ “was” does not fit “ferries”
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “were” does not fit “number”

        The firm and its bankers is in talks. A crew whose oars was split won, and each of them have a medal.
            ^^^^^^^^^^^^^^^^^^^^^^^ “is” does not fit “firm and its bankers”
                                                           ^^^^^^^^ “was” does not fit “oars”
                                                                                   ^^^^^^^^^^^^^^^^^ “have” does not fit “each”

        There was three boats. It is one of those boats that leaks.
        ^^^^^^^^^^^^^^^^^^^^^ “was” does not fit “three boats”
                                                  ^^^^^^^^^^^^^^^^ “leaks” does not fit “boats”

        At noon we was told that they has left.
                ^^^^^^ “was” does not fit “we”
                                 ^^^^^^^^ “has” does not fit “they”
    Good:
        The effects of the closure have been small. The news of the closure is bad, and his means of escape was a rope.

        The price of the boats is high, and the effect of those is small. The Adventures of Ann is a film.

        The makers of the film, which is late, left. Six weeks is a long time, and there was two hours left.

        The bread and the butter is on the table. Meanwhile, research and training is a part of it.

        The number of games the top players are asked to play is high. The names of each of them are known.
    """

    code = "STY031"
    name = "agreement"
    severity = by_profile("warning")
    message = "“{verb}” does not fit “{subject}”"
    advice = "make verb and subject agree"
    citations = (Citation("Garner's Modern English Usage", "subject-verb agreement"),)
    speech = "query"
    looks_for = (
        # "The main effects of the long closure has"
        pattern(
            rf"\b{_HEAD}\s+(?:[a-z]+\s+)?(?P<mark>{_ONE}(?P<subject>[a-z]{{3,}}s)\s+of\s+(?:the\s+|an?\s+|his\s+"
            rf"|her\s+|its\s+|their\s+|our\s+|this\s+|that\s+)"
            rf"(?:[a-z-]+\s+)?[a-z-]*[a-rt-z]\s+(?P<verb>{_SINGULAR}))\b",
            words=("of",),
            case=True,
            head=True,
        ),
        # "The boats is", "His children was", "Several of its ferries has"
        pattern(
            rf"\b(?:{_HEAD}|(?P<number>{_MANY})(?:\s+of\s+(?:the|his|her|its|their|our|these"
            rf"|those))?)\s+(?P<mark>{_ONE}(?:[a-z-]+(?<!ing)(?<!ly)\s+)?{_ONE}(?!{_SUMS})(?P<subject>[a-z]{{3,}}s"
            rf"|people|children|men|women)\s+(?P<verb>{_SINGULAR}))\b{_AS_ONE}{_NOT_MANY}",
            words=("has", "hasn", "is", "isn", "was", "wasn", "does", "doesn"),
            case=True,
            head=True,
        ),
        # "The company and its bankers is"
        pattern(
            rf"\b{_HEAD}\s+(?P<mark>(?P<subject>[a-z-]+\s+and\s+(?:the|his|her|its|their"
            rf"|our)\s+{_ONE}(?:[a-z-]+\s+)?[a-z]{{3,}}s)\s+(?P<verb>{_SINGULAR}))\b",
            words=("and",),
            case=True,
            head=True,
        ),
        pattern(
            r"\b(?P<mark>(?P<subject>[Ww]e|[Tt]hey)\s+(?P<verb>(?:has|is|was)(?:n['’]t)?|does(?:n['’]t)?))\b(?![’'-])",
            words=("we", "they"),
            case=True,
        ),
        # "A crew whose changes was ragged"
        pattern(
            rf"\bwhose\s+(?P<mark>(?:[a-z-]+\s+)?{_ONE}(?P<subject>[a-z]{{3,}}s|children|men|women)\s+(?P<verb>{_SINGULAR}))\b",
            words=("whose",),
            case=True,
        ),
        # "The number of calls were", but "the number of calls that were"
        pattern(
            rf"{_NO_PART}\b(?P<mark>[Tt]he\s+(?P<subject>number)\s+of{_PLAIN}\s+(?P<verb>were|are|have))\b{_ENDS}",
            words=("number",),
            case=True,
        ),
        # "Each of them have", but "the names of each of them are"
        pattern(
            rf"{_NO_PART}\b(?P<mark>(?P<subject>[Ee]ach|[Nn]either)\s+of\s+(?:them|us|which|whom|(?:the|his|her"
            rf"|its|their|these|those){_WORD}{{1,3}}?)\s+(?P<verb>have|are|were))\b",
            words=("each", "neither"),
            case=True,
        ),
        # "There was three boats": a sum or a time is one thing
        pattern(
            rf"\b(?P<mark>[Tt]here\s+(?P<verb>is|was|has\s+been)\s+(?P<subject>(?:two|three|four|five|six|seven"
            rf"|eight|nine|ten|twelve|many|several)\s+(?:[a-z-]+\s+)?(?!{_SUMS})[a-z]{{3,}}s|people|men|women"
            rf"|children))\b",
            words=("there",),
            case=True,
        ),
        # "One of those boats that leaks"
        pattern(
            r"\bone\s+of\s+those\s+(?P<mark>(?:[a-z-]+\s+)?(?P<subject>[a-z]{3,}s|people|men|women"
            r"|children)\s+(?:that|who|which)\s+(?P<verb>is|was|has|does|[a-z]{3,}(?<![sui])s))\b",
            words=("those",),
        ),
        # "The box of letters were": the first noun is one thing
        pattern(
            rf"\b(?:The|An?|This|That|His|Her|Its|Their|Our|My"
            rf"|Your)\s+(?P<mark>(?:[a-z-]+\s+)?(?!{_far_subjects.GROUP_NOUNS}\b)(?P<subject>[a-z]{{3,}}(?<!s))\s+of\s+(?:the\s+"
            rf"|his\s+|her\s+|its\s+|their\s+|these\s+|those\s+)?"
            rf"(?:[a-z-]+\s+)?[a-z]{{3,}}s\s+(?P<verb>are|were|have))\b(?!\s+(?:an?|the)\b)",
            words=("of",),
            case=True,
            head=True,
        ),
        # "Each of the runners carry a whistle", "one of the boats were"
        pattern(
            rf"{_NO_PART}\b(?P<mark>(?P<subject>[Ee]ach|[Nn]either|[Ee]ither|[Ee]very\s+one)\s+of\s+(?:them|us"
            rf"|(?:the|his|her|its|their|our|these|those){_WORD}{{0,2}}?\s+[a-z]{{3,}}s)\s+"
            rf"(?P<verb>{_BASE})){_OBJECT}",
            words=("each", "neither", "either", "every"),
            case=True,
        ),
        pattern(
            rf"(?<![\w,] )\b(?P<mark>(?P<subject>One)\s+of\s+(?:the|his|her|its|their|our|these"
            rf"|those){_WORD}{{1,3}}?(?<!people)(?<!men)(?<!they)(?<!you)(?<! we)\s+(?P<verb>are|were|have))\b",
            words=("one",),
            case=True,
            head=True,
        ),
        # "Every house were", "everyone are"
        pattern(
            rf"{_NO_PART}\b(?P<mark>(?P<subject>(?:[Ee]ach|[Ee]very)\s+(?!(?:other|one|time|month|week|year|day"
            rf"|night|way|of)\b)[a-z]{{3,}}(?<!s)|[Ee]very(?:one|body|thing))\s+(?P<verb>are|were))\b",
            words=("each", "every", "everyone", "everybody", "everything"),
            case=True,
        ),
        # "The mayor and her deputy was"
        pattern(
            r"\b(?P<mark>(?P<subject>(?:The|His|Her|Its|Their|Our|My)\s+(?:[a-z’'-]+\s+)?[a-z]{3,}\s+and\s+(?:the"
            r"|his|her|its|their|our|my|an?)\s+(?:[a-z’'-]+\s+)?[a-z]{3,}(?<!s))\s+(?P<verb>is|was|has|does))\b",
            words=("and",),
            case=True,
            head=True,
        ),
        # "Either the fuse or the wires is", "neither the mayor nor the clerks was"
        pattern(
            rf"\b(?P<mark>(?P<subject>(?:[Ee]ither|[Nn]either)\s+[^,.;:\n]{{2,40}}?\s+n?or\s+(?:the\s+|his\s+"
            rf"|her\s+|its\s+|their\s+)?{_ONE}(?:[a-z-]+\s+)?[a-z]{{3,}}s)\s+(?P<verb>is|was|has|does))\b",
            words=("either", "neither"),
            case=True,
        ),
        # "Salt, sugar and a pinch of cumin gives", "rain and wind was"
        pattern(
            r"\b(?P<mark>(?P<subject>(?!(?:With|In|On|At|For|By|From|After|Before|Unlike|Like|As|If|When|While"
            r"|Although|Because|Despite|Besides|Here|There|[A-Z]\w+ly)\b)[A-Z][a-z]+"
            r"(?:\s+[a-z]+)?,\s+[a-z][^,.;:\n]{2,30}(?:,\s+[^,.;:\n]{2,30}){0,3}?,?\s+and\s+(?:an?\s+|the\s+"
            r"|some\s+)?[a-z]+(?:\s+of\s+[a-z]+|\s+[a-z]+)?)\s+(?P<verb>is|was|has|does|gives|makes|goes|comes"
            r"|adds|takes|means|needs|lends|brings|gets|helps|shows))\s+(?=an?\b|the\b|it\b|his\b|her\b|its\b"
            r"|their\b|to\b|[a-z]+ed\b)",
            words=("and",),
            case=True,
            head=True,
        ),
        # "Among the lots is a pike and a pot"
        pattern(
            r"\b(?P<mark>Among\s+[^,.;:\n]{3,50}?\s+(?P<verb>is|was)\s+(?P<subject>(?:an?|the|his|her"
            r"|its)\s+[a-z-]+(?:\s+[a-z-]+){0,3}?\s+and\s+(?:an?|the|his|her|its|two|three|several)\s+[a-z’'-]+))",
            words=("among",),
            case=True,
            head=True,
        ),
        # "The mayor, along with her deputies, were": who comes along is no subject
        pattern(
            rf"\b(?P<mark>(?P<subject>(?:(?:The|An?|His|Her|Its|Their|Our"
            rf"|My)\s+(?:[a-z-]+\s+)?(?!{_far_subjects.GROUP_NOUNS}\b)[a-z]{{3,}}(?<!s)"
            rf"|[A-Z][a-z]+\s+[A-Z][a-z’'-]+(?<!s))),?\s+(?:along\s+with|together\s+with|as\s+well\s+as"
            rf"|in\s+addition\s+to|accompanied\s+by|including|rather\s+than)\s+(?:(?!\b(?:which|who|that|was|is"
            rf"|being)\b)[^.;:\n]){{3,60}}?,?\s+(?P<verb>were|are|have))\b",
            words=("along", "together", "well", "addition", "accompanied", "including", "rather"),
            case=True,
            head=True,
        ),
        # "There was dozens of boats"
        pattern(
            rf"\b(?P<mark>[Tt]here(?:\s+(?P<verb>is|was|has\s+been))\s+(?P<subject>(?:dozens|hundreds|thousands"
            rf"|millions|scores|lots|plenty|tens\s+of\s+thousands)\s+of\s+(?:[a-z-]+\s+)?(?!{_SUMS})"
            rf"(?:[a-z]{{3,}}s|people|men|women|children)))\b",
            words=("there",),
            case=True,
        ),
        # "A bus were", "his car are": no team, which may be many
        pattern(
            rf"\b(?:An?|Another|Its|His|Her)\s+(?P<mark>(?:[a-z-]+\s+)?(?!(?:{_far_subjects.GROUP_NOUNS}|would|should|could|may"
            rf"|might|must|can|will|they|we|you|there|not|who|that"
            rf"|which)\b)(?P<subject>[a-z]{{3,}}(?<!s))\s+(?P<verb>were|are|have))\b(?!\s+(?:to|the|an?|his|her)\b)",
            words=("were", "are", "have"),
            case=True,
            head=True,
        ),
        *_far_subjects.FORMS,
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield subject and verb."""
        form = hit.index - (len(self.looks_for) - len(_far_subjects.FORMS))
        if form >= 0 and not _far_subjects.fits_not(hit, form, ctx.text):
            return
        if _ONE_THING.search(hit.text) or _NO_MEMBER.match(hit.text):
            return
        verb, taste = hit["verb"] or hit["base"], form >= 0 and _far_subjects.is_taste(form)
        yield self.finding(
            hit.span, severity="info" if taste else None, verb=verb, subject=_subject(hit)
        )


def _subject(hit: Hit) -> str:
    """Return the subject, or the first word of the phrase that it is in."""
    return hit["subject"] if "subject" in hit.match.groupdict() else hit.words.split()[0]
