"""ATT004: the first ever, the world's largest."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    SegmentKind,
    Severity,
    Span,
    by_profile,
    pattern,
)
from factlint_rules.claims._acclaim import ACCLAIM, is_acclaim, is_of_reader, is_place, marked
from factlint_rules.claims._borne_out import borne_out
from factlint_rules.claims._foils import written_by_reader
from factlint_rules.claims._groups import SCOPE_FIRST, is_group
from factlint_rules.claims._own_records import is_own
from factlint_rules.claims._sources import said_here, sourced

#: "Most" with what can be counted: what was done so often ("most visited"), to such a degree ("most
#: densely built"), or a number of people, sales, wins or coins. What is a matter of character or
#: taste ("the world's most patient heron", "most charming") no one has measured, and all know it.
_MOST = (
    r"most\s+(?:\w+ly\s+\w+|\w+ed|popular|populous|common|successful|powerful|productive|"
    r"expensive|valuable|lucrative|profitable)"
)
_BEST = (
    rf"(?:largest|biggest|smallest|tallest|longest|fastest|oldest|youngest|richest|{_MOST}|"
    r"first|only|leading|deepest|highest|lowest|cheapest|"
    r"(?!best\b|finest\b|greatest\b|brightest\b|latest\b|interest\b)\w{3,}est\b)"
)
#: What the predicate of a sentence may say; "most" is any of `_MOST`.
_COUNTED = tuple("largest biggest smallest tallest longest fastest oldest youngest richest deepest highest lowest busiest most".split())  # fmt: skip
_AREAS = "world|country|nation|continent|planet|industry|Britain|Europe|America|Asia|Africa|Australia|UK|US"
_PLACE = (
    r"(?:the\s+(?:country|county|world|region|state|city|valley|nation|district|area)|"
    r"(?:Europe|America|Asia|Africa|Britain|Scotland|Wales|Ireland|England)(?!['’]s))"
)
_AREA = rf"(?:the\s+)?(?:{_AREAS})"
#: A superlative of any kind, where the scope behind it is absolute ("ever", "on record").
_SUPERLATIVE = r"(?:worst|best|first|only|leading|most[\s-]\w+|(?!latest\b|interest\b)\w{3,}est)"
#: Words of the noun between a superlative and its scope; a new clause with a subject of its own is
#: somebody's experience ("the longest walk I have ever done").
_OF_NOUN = r"(?:\s+(?!(?:I|you|we|he|she|it|they|that|who|which|and|or|but|is|was|were|has|have|had|could|would|will|to|one)\b)[\w’'-]+)"
#: "The first month under the new rules has seen" is of no crowd that the rules have seen.
_NO_PLACE = "".join(
    rf"(?<!\b{word})" for word in "after at by for from in of on over to under with".split()
)
#: What leads in whatever way, and where: for desks that ask of all that is said to lead.
_TOP = (
    rf"(?:top|premier|only|leading|best-[a-z]+|{_MOST}|(?!(?:best|worst|finest|greatest|brightest|nicest|funniest"
    rf"|latest|interest|west|east|guest|forest|contest|request|harvest|protest|arrest|quest|honest|modest|chest"
    rf"|nest|test|rest|priest|invest|suggest|manifest|tempest|conquest|behest|inquest|bequest)\b)[a-z]{{3,}}est)"
)
_SCOPES = "(?:area|association|borough|business|capital|charts?|church|city|club|competition|continent|country|countryside|county|district|diocese|division|hemisphere|industry|island|islands|kingdom|land|league|market|nation|neighbou?rhood|north|parish|park|party|province|region|school|series|south|sport|state|town|university|valley|village|west|east|world)"
_MODEST = pattern(
    r"(?:\bone of|\bamong|\bsome of|\bsecond|\bthird|\bfourth|\bso-called|\bcalls?|\bcalled|\bclaims?\b|\bdescribed\b.{0,20}|\bself-styled|"
    r"\b(?:my|our|your|his|her|its|their)|"
    r"\b(?:chosen|voted|named|rated|ranked|crowned|dubbed|hailed|billed|touted|listed|seen|regarded|viewed|known"
    r"|considered)\s+(?:\w+\s+)?(?:as|among|by\s+\w+\s+as)|"
    # An aim is no claim yet: "tipped to become the world's leading yard", "to regain its place as".
    r"\b(?:to|could|might|may)\s+become|\bdeemed\s+(?:by\s+\w+\s+)?to\s+be|\b(?:re)?gain\w*\s+(?:its|their|his"
    r"|her)\s+\w+\s+as)\s+(?:the\s+)?$",
)


#: "No bid has ever materialised", "no charge has ever been brought": nothing was surpassed.
_COMES = r"(?!\s+(?:been\s+(?:brought|charged|made|convicted)\b(?!\s+(?:for|with|from|of|by|in|at|to)\b)|come|emerged|followed|happened|materiali[sz]ed)\b)"
#: The patterns from here on are left to desks that ask of what agency copy prints.
_WIDE = 17
_OF_PLACE = 17
_THE_FIRST = 20


class SuperlativeClaim(PatternRule):
    """A superlative says who measured it.

    "The world's first", "first ever" and "never before" are the claims most often wrong and least
    often checked: somebody somewhere was earlier. "First" that only puts things in order is no
    superlative, nor is a group ("the world's richest countries"), and none is asked of what only says who
    is meant, without a predicate or a "first" or "only". A record of its maker's own ("a record number of
    you wrote to us", "the first Tarn release with a reel" of Tarn 11) is his to count.

    Bad:
        The city opened the world's first solar tram.
                        ^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the world's first solar …”?

        It was the first ever goal scored from a corner.
               ^^^^^^^^^^^^^^ who says it is “the first ever”?

        It is the oldest working mill in the county.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the oldest working mill in the county”?

        The storm was the worst flood ever to strike the valley, and July the wettest month on record.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the worst flood ever to strike”?
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the wettest month on record”?

        Ada Obi became the first woman to cross the strait by kayak. Pebble is the fastest queue ever written.
                       ^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the first woman to cross”?
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the fastest queue ever written”?

        The school is the only one in the county that teaches it.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the only one in the county”?

        The fire was the worst in European history, and the closest vote in the history of the club.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the worst in European history”?
                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “the closest vote in the history of the club”?

        She bakes the best loaf in Ohio. Cornwall's friendliest market is back. It is regarded as the finest.
                  ^^^^^^^^^^^^^^^^^^^^^ who says it is “the best loaf in Ohio”?
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “Cornwall's friendliest market”?
                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ who says it is “is regarded as the finest”?
    Good:
        The first step is to cut the dough. It was the longest walk I have ever done, and the only bench in sight.

        The city opened what its maker calls the first solar tram.

        The first season ran for ten weeks.

        It is the oldest mill in the county, as its owners claim, and Ely was the largest town in the county with 7,400 people.

        It is one of the world's largest telescopes. Debts can only ever shrink here.

        It was her first ever goal. The first ever was in 1901, according to the club.

        The first-ever match was played in 1872, records show.

        The world's most patient heron is back. It is the country's most charming station.

        The world's richest countries have met, and 28 of the world's largest film firms have sued.

        The yard is shut. Tarn Oil, the world's largest oil firm, is sold. It fell in what has been dubbed Europe's biggest tent.

        The yard hopes to become the world's leading maker of looms. It was the worst night in its history.

        He won the World's Strongest Man contest in Hull. She is the tallest girl in the class.

        Tarn 11 is the first Tarn release with a reel. No bid has ever materialised, and Bo was the first choice to sing.

        It was the first time she had been to Rome. Crag, at 1,150 feet, is the highest village in England.
    """

    code = "ATT004"
    name = "superlative-claim"
    severity = by_profile("warning")
    message = "who says it is “{text}”?"
    advice = "say who keeps the count, or narrow the claim to what you know"
    citations = (
        Citation("NPR", "Accuracy checklist: superlatives"),
        Citation("KSJ Fact-Checking Project", "Handbook"),
    )
    speech = "silent"
    looks_for = (
        pattern(rf"\b(?P<mark>(?:{_AREA})['’]s\s+{_BEST}(?:\s+(?!in\b|of\b|to\b|and\b|for\b)[\w-]+)?)", words=tuple(_AREAS.lower().split("|"))),
        pattern(
            r"\b(?P<mark>(?:the\s+)?(?:first|largest|biggest|best|worst|highest)[ -]ever)\b(?!\s+(?:been|be|have"
            r"|had)\b)", words=("ever",)),
        pattern(r"\b(?P<mark>first\s+time\s+ever)\b", words=("ever",)),
        pattern(r"\b(?P<mark>never\s+before\s+(?:has|have|had|seen|in\s+history))\b", words=("never",)),
        pattern(r"\b(?P<mark>(?:best|biggest|largest|worst|greatest)\s+(?:\w+\s+)?(?:of\s+all\s+time|in\s+history))\b", words=("time", "history")),
        pattern(rf"\b(?P<mark>the\s+{_BEST}(?:\s+[\w-]+){{1,3}}?\s+in\s+(?:the\s+world|history|the\s+country))\b", words=("world", "history", "country")),
        # "It is the oldest working mill in the county": the predicate of a sentence.
        pattern(
            rf"\b(?:is|was|remains|became)\s+(?P<mark>the\s+(?:largest|biggest|smallest|tallest|longest|fastest"
            rf"|oldest|youngest|richest|deepest|highest|lowest|busiest"
            rf"|{_MOST})(?:\s+[\w-]+){{0,3}}?\s+in\s+{_PLACE})\b", words=_COUNTED),
        # "The fastest queue ever written", "the first woman ever to win": nothing is left out.
        pattern(
            rf"\b(?P<mark>the\s+{_SUPERLATIVE}{_OF_NOUN}{{0,4}}?\s+ever(?=\s+(?:to\b|[a-z]{{2,}}(?:ed|en|wn|[lu]ng"
            rf"|ade|ilt|eld|ent|old|aid|ght|ound)\b)|\s*[.,;:!?)])(?:\s+(?:to\s+)?[a-z]+)?)", words=("ever",)),
        pattern(
            rf"\b(?P<mark>the\s+{_SUPERLATIVE}{_OF_NOUN}{{1,4}}?\s+(?:on\s+record|since\s+records\s+began"
            rf"|in\s+(?:living\s+memory|recorded\s+history)|on\s+[Ee]arth|of\s+(?:its|their)\s+kind"
            rf"|of\s+the\s+(?:century|decade)))\b", words=("record", "records", "memory", "history", "earth", "kind", "century", "decade")),
        # "The worst fire in European history", "the most decisive in the history of the club": whose it is, no
        # "its history" says.
        pattern(
            rf"\b(?P<mark>the\s+{_SUPERLATIVE}{_OF_NOUN}{{0,4}}?\s+in\s+(?:the\s+history\s+of\s+(?!(?:his|her|its"
            rf"|their|our|this)\b)(?:the\s+)?[\w’'-]+|(?!(?:his|her|its|their|our|my|recent|living|recorded|the"
            rf"|this)\b)[\w-]+(?:\s+[\w-]+)?\s+history))\b", words=("history",)),
        # "The most violent storm to strike Britain since records began", "the only wine that has ever suited it"
        pattern(
            rf"\b(?P<mark>the\s+{_SUPERLATIVE}{_OF_NOUN}{{1,3}}?\s+to\s+\w+"
            rf"(?:\s+[\w’'-]+){{0,4}}?\s+since\s+records\s+began)\b", words=("records",)),
        pattern(
            r"\b(?P<mark>the\s+(?:only|first)(?:\s+[\w’'-]+){1,3}?\s+(?:that|which|who|to)\s+(?:has|have"
            r"|had)\s+ever)\b", words=("ever",)),
        # "The cruellest fraud Britain has known", "the biggest crowd the ground had ever seen"
        pattern(
            rf"\b(?P<mark>the\s+{_SUPERLATIVE}{_OF_NOUN}{{1,3}}?{_NO_PLACE}\s+(?:(?-i:[A-Z])[\w’'-]+|the\s+(?:[\w’'-]+\s+){{0,2}}?[\w’'-]+)\s+(?:has"
            rf"|have|had)\s+(?:ever\s+)?(?:known|seen|faced|suffered|produced|staged|held|witnessed|endured"
            rf"|experienced))\b", words=("known", "seen", "faced", "suffered", "produced", "staged", "held", "witnessed", "endured", "experienced")),
        pattern(r"\b(?P<mark>(?:a|an)\s+first[ -]of[ -]its[ -]kind|the\s+most\s+[\w-]+\s+of\s+(?:its|their)\s+kind)\b", words=("kind",)),
        pattern(rf"\b(?:is|was|remains|became)\s+(?P<mark>the\s+only(?:\s+[\w-]+){{1,3}}?\s+in\s+{_PLACE})\b", words=("only",)),
        # "She became the first woman to win it": the first to do a thing, by what they are.
        pattern(
            r"\b(?:became|becomes?|becoming)\s+(?P<mark>the\s+first\s+[\w’'-]+(?:\s+[\w’'-]+){0,3}?\s+to\s+"
            r"(?:be\s+)?\w+)\b", words=("first",)),
        pattern(
            r"\b(?:is|was)\s+(?P<mark>the\s+first\s+(?:woman|man|person"
            r"|(?-i:[A-Z])[a-z]+)(?:\s+[a-z]+)?\s+to\s+(?:be\s+)?\w+)\b", words=("first",)),
        # Where it is the most of, which is before it: "Scotland's oldest", "the county's smallest"
        pattern(rf"['’]s\s(?P<mark>{_TOP}(?:\s+(?!in\b|of\b|to\b|and\b|for\b)[\w-]+)?)", keys=("'s", "’s")),
        # "The fastest parser available", "the winningest coach in the state", "the most successful in the club's history"
        pattern(
            rf"\b(?P<mark>the\s+{_TOP}{_OF_NOUN}{{0,4}}?\s+(?:available|alive|anywhere|around|in\s+any\s+[a-z]+"
            rf"|on\s+the\s+planet|on\s+(?:offer|sale|the\s+market)|to\s+date|in\s+(?:(?:the\s+)?(?:[\w’'-]+['’]s?\s+)(?:[\w’'-]+\s+){{0,2}}?history"
            rf"|(?P<place>(?-i:[A-Z])[\w-]+)|(?:the\s+)?{_SCOPES}\b)"
            rf"|for\s+(?:(?:more|nearly|almost|over)\s+(?:than\s+)?)?(?:\d+|two|three|four|five|six|seven|eight"
            rf"|nine|ten|twenty|thirty|forty|fifty)\s+(?:years|decades|seasons)|since\s+(?:the\s+)?\d{{4}}s?))\b", keys=("est", "most", "only", "leading", "top", "premier")),
        # "The only mill still grinding corn in the county"
        pattern(
            rf"\b(?P<mark>the\s+only\s+[\w’'-]+(?:\s+[\w’'-]+){{0,7}}?\s+(?:in|on"
            rf"|of)\s+(?:(?P<place>(?-i:[A-Z])[\w-]+)|(?:the\s+)?{_SCOPES}))\b", words=("only",)),
        # "It was the first home computer with a modem", "became the first club to"
        pattern(
            rf"\b(?P<mark>the\s+first(?!\s+(?:bit|chapter|choice|day|few|goal|half|leg|night|of|one|part|phase|place"
            rf"|question|round|sign|stage|step|thing|things|to|two|three|week|time\s+that\s+(?:I|you|we|he|she|it"
            rf"|they))\b){_OF_NOUN}{{1,4}}?)\s+(?:to|with|that|who|since|in\s+(?:the|(?-i:[A-Z])))\b", words=("first",)),
        # "No pupil had ever won it before", "it had never before"
        pattern(
            r"\b(?P<mark>(?:no(?:\s+other)?\s+[\w’'-]+(?:\s+[\w’'-]+){0,5}?|nobody|nothing)\s+(?:has|have"
            rf"|had)\s+(?:ever|before|previously|yet){_COMES}|(?:has|have|had)\s+never\s+(?:before"
            r"|previously)(?:\s+been)?)\b", words=("ever", "before", "previously", "yet")),
        pattern(
            r"\b(?P<mark>(?:no\s+(?:other\s+)?[\w’'-]+(?:\s+(?:in|at|of|from)(?:\s+[\w’'-]+){1,3}?)?\s+(?:is|are"
            r"|has|have|was|were)\s+(?:as\s+\w+\s+as|so|more|older|bigger|larger|taller|longer|faster|higher))"
            r"|unprecedented|unparalleled|unrivall?ed|unmatched|unsurpassed|world[ -]first|a\s+first\s+for|(?:a|an"
            r"|the|its|his|her|their)\s+(?:new\s+)?(?:(?:world|national|club|course|British|European|Olympic"
            r"|county|state|all-time|school|stadium|ground|festival)\s+)?record(?:-breaking)?\s+(?:amount"
            r"|attendance|audience|crop|crowd|entry|field|fine|gate|harvest|haul|number|price|profits?|sales|score"
            r"|sum|time|total|turnout|transfer|win|year)|(?:oldest|youngest)\s+(?:ever\s+)?[\w-]+\s+(?:ever"
            r"|to\s+(?:be|have|win|play|score|climb|finish|complete))|like\s+no\s+other|second\s+to\s+none)\b", words=tuple("no unprecedented unparalleled unrivaled unrivalled unmatched unsurpassed first record oldest youngest other second".split())),
        # "The first woman anywhere to climb it", "the nation's favourite biscuit"
        pattern(
            rf"\b(?P<mark>the\s+first{_OF_NOUN}{{1,3}}?\s+(?:anywhere|alive|on\s+the\s+planet)|(?:{_AREA})['’]s\s+(?:favou?rite|best-loved|most-loved)\s+[a-z]+)\b", words=("anywhere", "alive", "planet", "favourite", "favorite", "loved")),
        *ACCLAIM,
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one remark unless it is modest, or somebody is named for it."""
        if is_of_reader(ctx, marked(hit)):
            return
        if hit.index >= len(self.looks_for) - len(ACCLAIM):
            if ctx.profile != "news" and is_acclaim(hit, ctx) and self._unheard(hit, ctx):
                yield self.finding(marked(hit), text=_words(marked(hit), ctx))
            return
        span = self._asked(hit, ctx)
        if span is None:
            return
        goes_on = " …" if hit.index == 0 and _GOES_ON.match(ctx.text, span.end) else ""
        severity = Severity.INFO if _identifies(span, ctx) else None
        yield self.finding(span, severity=severity, text=_words(span, ctx) + goes_on)

    def _asked(self, hit: Hit, ctx: Context) -> Span | None:
        """Return the claim of which it is asked who says so, or None."""
        span = hit.span
        if hit.index >= _WIDE:
            wide = None if ctx.profile == "news" or self._narrower(hit, ctx) else _claimed(hit, ctx)
            if wide is None:
                return None
            span = wide
        if _is_name(hit, ctx):
            return None
        head = ctx.text[max(0, span.start - 40) : span.start]
        identifies = _identifies(span, ctx)
        if is_group(hit, ctx) or (identifies and not _about_it(hit, ctx)):
            return None
        if identifies and ctx.profile != "strict" and SCOPE_FIRST.match(span.of(ctx.text)):
            return None  # "Tarn Oil, the world's largest oil firm, is sold": who is meant
        if sourced(ctx, span) or said_here(ctx, span) or written_by_reader(ctx, span):
            return None
        if _MODEST.search(head) or borne_out(ctx, span) or is_own(ctx, span):
            return None
        return span

    def _unheard(self, hit: Hit, ctx: Context) -> bool:
        """Return whether no one says so here, and no other pattern has the words."""
        span = marked(hit)
        sentence = ctx.sentence(span)
        return not (sourced(ctx, span) or said_here(ctx, span) or is_own(ctx, span)) and not any(
            Span(*found.span()).overlaps(span) and self._asked(Hit(found, index), ctx) is not None
            for index, form in enumerate(self.looks_for[: -len(ACCLAIM)])
            if form.may_match(ctx.document)
            for found in form.finditer(ctx.text, sentence.start, sentence.end)
        )

    def _narrower(self, hit: Hit, ctx: Context) -> bool:
        """Return whether one of the narrower patterns has the words."""
        sentence = ctx.sentence(hit.span)
        return any(
            Span(*found.span()).overlaps(hit.span)
            for form in self.looks_for[:_WIDE]
            if form.may_match(ctx.document)
            for found in form.finditer(ctx.text, sentence.start, sentence.end)
        )


def _words(span: Span, ctx: Context) -> str:
    return " ".join(span.of(ctx.text).split())


#: How far before a superlative, in characters, words that it needs are looked for.
_SIGHT = 40


def _claimed(hit: Hit, ctx: Context) -> Span | None:
    """Return what a wide pattern claims with the words before that it needs, or None."""
    before = ctx.text[max(0, hit.span.start - _SIGHT) : hit.span.start]
    if _ONLY_OTHER.search(hit.text):
        return None
    if hit.index == _OF_PLACE:
        whose = _WHOSE.search(before)
        if whose is None or (whose["place"] and not is_place(whose["place"])):
            return None
        return Span(hit.span.start - len(whose[0]), hit.span.end)
    if hit.index == _THE_FIRST and not _IS.search(before):
        return None
    place = hit.match.groupdict().get("place")
    if ctx.text[hit.span.end : hit.span.end + 2] in ("'s", "’s"):
        return None  # "the only winger in England's squad"
    return None if place and not is_place(place) else hit.span


#: "Spain's only other title" is counted among those told of.
_ONLY_OTHER = pattern(r"\bonly\s+other\b")
_IS = pattern(
    r"\b(?:am|is|are|was|were|become|becomes|became|becoming)\s+(?:still\s+|now\s+|also\s+)?$"
)
_WHOSE = pattern(
    rf"(?:\b(?:the\s+)?{_SCOPES}|(?<![\w’'-])(?P<place>(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+)?))['’]s\s$"
)
#: The noun is still to come: "the world's first solar" is of a tram.
_GOES_ON = pattern(
    r"\s+(?!(?:in|of|to|and|or|but|for|at|on|by|with|from|as|that|which|who|is|was|are|were|has|have|had|will|would|can)\b)[a-z]",
    case=True,
)


#: What only the first or the last of its kind can be is a claim wherever it is.
_ASSERTS = pattern(r"\b(?:first|only|ever|record|records|history|memory|time|before)\b")
#: What calls something the largest: "is now", "became", "overtook it as", "they include".
_PREDICATE = pattern(
    r"\b(?:am|is|are|was|were|be|been|being|becom(?:e|es|ing)|became|remain(?:s|ed|ing)?|as|include[sd]?|has|have|had|"
    r"creat(?:e|es|ed|ing)|buil(?:d|ds|t|ding)|owns?|owned|made|makes?|making|runs?)\s+(?:\w+ly\s|now\s|still\s|also\s)?(?:the\s)?$"
)


def _identifies(span: Span, ctx: Context) -> bool:
    """Return whether a superlative only says what is meant: "shares of the world's largest oil firm fell"."""
    before = ctx.text[max(0, span.start - 40) : span.start]
    return _ASSERTS.search(span.of(ctx.text)) is None and _PREDICATE.search(before) is None


def _about_it(hit: Hit, ctx: Context) -> bool:
    """Return whether the words are in a heading or the opening sentence, which say what the story is about."""
    if ctx.profile == "news":
        return False
    document = ctx.document
    block = document.block_at(hit.span.start)
    if block is None or block.kind.is_head:
        return block is not None
    lead = next(one for one in document.blocks if not one.kind.is_head)
    return ctx.sentence(hit.span).start == lead.span.start


def _is_name(hit: Hit, ctx: Context) -> bool:
    """Return whether the words are a name: "the World's Strongest Man", "the Best Ever award".

    In a headline capitals are no sign of one.
    """
    block = ctx.document.block_at(hit.span.start)
    if block is not None and block.kind in (SegmentKind.HEADLINE, SegmentKind.HEADING):
        return False
    words = [word for word in hit.words.split() if len(word) > 3]
    return len(words) > 1 and all(word[0].isupper() for word in words)
