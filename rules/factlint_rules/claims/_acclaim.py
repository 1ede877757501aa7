"""Praise with a scope: what is best, finest or friendliest of a place, told in the writer's own voice."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import CITIES, COUNTRIES, AnyContext, Hit, Pattern, Span, pattern

_LANDS: Final = frozenset(
    "africa america asia australasia britain england europe ireland scotland wales ulster scandinavia iberia balkans caribbean".split()
)
#: States, provinces and shires: places that are in a list of neither towns nor countries.
_REGIONS: Final = frozenset(
    (
        "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana"
        " nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming alberta manitoba newfoundland ontario quebec saskatchewan queensland tasmania victoria"
        " bedfordshire berkshire buckinghamshire cambridgeshire cheshire cornwall cumbria derbyshire devon dorset durham essex gloucestershire hampshire herefordshire hertfordshire kent lancashire leicestershire lincolnshire middlesex norfolk"
        " northamptonshire northumberland nottinghamshire oxfordshire rutland shropshire somerset staffordshire suffolk surrey sussex warwickshire wiltshire worcestershire yorkshire aberdeenshire angus argyll ayrshire banffshire caithness fife"
        " lanarkshire perthshire orkney shetland sutherland anglesey gwynedd powys dyfed pembrokeshire antrim armagh tyrone donegal galway kerry mayo sligo wicklow waterford wexford kildare munster leinster connacht ulster"
        " bavaria brittany normandy provence tuscany umbria sicily andalusia catalonia galicia flanders wallonia bengal kerala punjab gujarat midlands highlands county peninsula borders cotswolds dales lakes midwest riviera hebrides fens downs broads"
        " northeast northwest southeast southwest karoo cape transvaal natal gauteng limpopo"
        " adirondacks alps andes apennines appalachians cairngorms catskills cheviots chilterns dolomites himalayas mendips ozarks pennines pyrenees rockies trossachs"
    ).split()
)
#: What is not measured: the taste and the character of a thing.
_RANKED: Final = (
    r"(?:best(?:[- ](?:loved|known|kept|run|dressed|preserved))?|finest|greatest|favou?rite|cosiest|nicest|loveliest|quietest|warmest|sharpest|wisest|kindest|safest|cleanest|greenest|freshest|tastiest|friendliest"
    r"|premier|foremost|number[- ]one|(?:leading|top)(?!\s+(?:advisers?|aide|civil|cop|courts?|credit|diplomat|division|doctor|flight|general|goalscorer|judges?|lawyers?|league|man|officers?|officials?|part(?:y|ies)|prosecutor|role|scientists?|scorers?|seeds?|tier|woman)\b))"
)
_MOST: Final = (
    r"most[- ](?:accurate|admired|affordable|atmospheric|beautiful|beloved|charming|colou?rful|comfortable|comprehensive|delicious|dramatic|efficient|elegant|exciting|famous|generous|glamorous"
    r"|haunted|hospitable|innovative|iconic|loved|luxurious|picturesque|popular|precise|prestigious|reliable|respected|romantic|scenic|secure|sought[- ]after|spectacular|stylish|sustainable|talented|trusted|unspoilt|welcoming|\w+ed|\w+ful|\w+ing)"
)
_IEST: Final = (
    r"(?!(?:west|east|guest|forest|contest|request|harvest|protest|arrest|quest|honest|modest|chest|nest|test|rest|priest|invest|suggest|manifest|conquest|inquest|latest|interest|earliest|first|last|largest|biggest|smallest|tallest"
    r"|longest|highest|deepest|lowest|oldest|youngest|richest|poorest|nearest|closest|farthest|furthest|worst|newest|next)\b)[a-z]{3,}iest"
)
_TASTE: Final = rf"(?:{_MOST}|{_IEST}|{_RANKED})"
#: What makers and dealers praise in their goods; the charm of a station is known to be a matter of taste.
_TRADED: Final = r"(?:advanced|efficient|innovative|popular|prestigious|reliable|respected|sought|sustainable|trusted)"
_NOUN: Final = r"(?:\s+(?!(?:I|you|we|he|she|it|they|that|who|which|and|or|but|is|was|were|has|have|had|could|would|will|to|one|in|on|of)\b)[\w’'-]+)"
_AREA: Final = (
    r"(?:(?:the\s+)?(?:(?:north|south|east|west|northern|southern|eastern|western|central|mid|outback|rural|upper|lower|inner|greater|New|North|South|East|West|Northern|Southern|Upper|Lower|Mid|Inner|Greater)[ -])?(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w-]+)?)"
    r"|the\s+(?:whole\s+(?:of\s+the\s+)?)?(?:area|borough|business|city|continent|country|county|district|industry|island|islands|land|nation|neighbou?rhood|north|parish|province|region|south|state|town|trade|valley|village|west|east|world))"
)
_IS: Final = pattern(
    r"(?:\b(?:is|are|was|were|be|been|remains?|became|becomes|makes?|made|has|had|grows?|serves?|bakes?|brews?|sells?|runs?|offers?|boasts?|find|gets?|still|as|it|him|her|them|(?:quite\s+)?simply|easily|undoubtedly|unquestionably|by\s+far|(?:beyond|without)\s+(?:argument|dispute|doubt|question))[,]?\s+|(?:,|–|—)\s+|(?:^|[.!?]\s|\n))$"
)


def _in_area(taste: str, keys: tuple[str, ...]) -> Pattern:
    """Return what is of a kind somewhere; the kinds are apart, since few texts hold the words of one.

    "The number one side in the world" is left out: a list of ranks is kept for it.
    """
    return pattern(
        rf"(?P<mark>[Tt](?<![\w’'-].)he\s+(?!number\s){taste}\b{_NOUN}{{0,4}}?(?:\s+of\s+(?!the\b|its\b|his\b|her\b)[\w-]+(?:\s+[\w-]+){{0,2}}?)?\s+(?:in|on)\s+{_AREA}(?P<kind>\s+(?:County|Valley|Islands?|Bay|City|Shire|Peninsula|Coast))?)(?![\w’'])",
        keys=keys,
        case=True,
    )


#: "It serves the best pies in Shropshire", "Pellworth, the loveliest harbour on the island,"
_IN_AREA: Final = (
    _in_area(_RANKED, ("est", "favo", "premier", "foremost", "number", "leading", "top")),
    _in_area(_MOST, ("most",)),
    _in_area(_IEST, ("iest",)),
)
#: Each claims a rank without the one who gave it.
ACCLAIM: Final[tuple[Pattern, ...]] = (
    *_IN_AREA,
    # "Scotland's friendliest festival is back", "voted Wales's prettiest venue"
    pattern(
        rf"(?=[A-Zt][\w-]+(?:\s[A-Za-z][\w-]+)?['’])(?:^|(?<=[.!?]\s)|(?<=\n)|(?<=,\s)|(?<=\bis )|(?<=\bas )|(?<=\bat ))(?P<mark>(?:(?P<place>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)|[Tt]he\s+(?:area|city|country|county|district|nation|region|state|town|valley|village|world)(?!['’]s\s+most\s+(?!{_TRADED})))['’](?:s\s+)?{_TASTE}(?!\s+(?:bet|chance|chances|hope|hopes|known|interests?|minds?)\b)(?:\s+[a-z][\w-]*){{1,3}}?)(?=\s*[,.;]|\s+(?:is|are|was|has|opens|returns|starts|will|and|in|for)\b)",
        case=True,
        clue=r"['’](?:s\s+)?(?:best|finest|greatest|favou?rite|most|[a-z]{3,}est|premier|foremost|number|leading|top)\b",
    ),
    # "The fastest log viewer you can get", "the best pies money can buy"
    pattern(
        rf"\b(?P<mark>[Tt]he\s+(?:best|finest|most\s+\w+|[a-z]{{3,}}est){_NOUN}{{1,4}}?\s+(?:you\s+can\s+(?:buy|eat|find|get|hire|have)|money\s+can\s+buy|you(?:['’]ll|\s+will)\s+(?:ever\s+)?(?:eat|find|read|see|taste|hear)))\b",
        words=("you", "money"),
        case=True,
    ),
    # "Voted London's best small gallery", "named best pub in Leeds": by whom, and when?
    pattern(
        rf"\b(?P<voted>(?:voted|rated|crowned)\s+(?:(?:one\s+of\s+)?(?P<scope>(?:the\s+)?[\w-]+(?:\s+[A-Z][\w-]+)?['’]s?)\s+{_TASTE}(?:\s+[a-z][\w-]*){{1,3}}?(?=[,.;]|\s+(?:is|was|in|for|and)\b)"
        rf"|(?:one\s+of\s+)?(?:the\s+)?{_TASTE}{_NOUN}{{1,3}}?\s+in\s+{_AREA}))",
        words=("voted", "rated", "crowned"),
        case=True,
    ),
    # "Regarded as the finest drummer of his age", "held to be the best loaf in the county"
    pattern(
        r"\b(?P<held>(?:is|are|was|were)\s+(?:(?:now|still|often|always|long|rightly|justly|[a-z]+ly)\s+){0,2}(?:acclaimed|acknowledged|considered|hailed|held|known|rated|reckoned|recogni[sz]ed|regarded|seen|thought|viewed)\s+(?:(?:as|to\s+be|to\s+have\s+been)\s+)?(?:the|one\s+of\s+the|among\s+the)\s+(?:best|finest|greatest|leading|foremost|top|most\s+\w+|[a-z]{3,}est)\b)(?!\s+by\b)",
        words=("acclaimed", "acknowledged", "considered", "hailed", "held", "known", "rated", "reckoned", "recognised", "recognized", "regarded", "seen", "thought", "viewed"),
    ),
)  # fmt: skip
_BY_WHOM: Final = pattern(
    r"\bby\s+(?:the\s+)?[\w’'-]+|\b(?:awards?|poll|survey|readers|viewers|listeners|members|judges|jury|magazine|guide|festival|ceremony|(?:19|20)\d\d|last\s+(?:month|week|year)|this\s+year)\b"
)
_MODEST: Final = pattern(
    r"\b(?:one\s+of|among|some\s+of|perhaps|probably|arguably|possibly|second|third|so-called|declared|insisted|proclaimed|call(?:s|ed)?|claims?|dubbed|known\s+as|my|our|your|his|her|their)\s+$"
)
_WIDELY: Final = pattern(r"\b(?:commonly|generally|widely)\b")
_WISH: Final = pattern(
    r"\b(?:if|could|may|might|would|to\s+(?:be|become|find|make)|want\w*|hop\w+|aim\w*)\b[^.!?]{0,40}$"
)


def marked(hit: Hit) -> Span:
    """Return the words a finding marks."""
    groups = hit.match.groupdict()
    return Span(*hit.match.span(next(one for one in ("mark", "voted", "held") if groups.get(one))))


def is_acclaim(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether a place is the scope of a rank, which no one near is said to have given."""
    groups = hit.match.groupdict()
    place = groups.get("place")
    if place and not (is_place(place) or groups.get("kind")):
        return False
    sentence = ctx.sentence(hit.span).of(ctx.text)
    it = ctx.text[max(0, hit.span.start - 3) : hit.span.start].lower() == "it "
    if groups.get("held") and not it and _WIDELY.search(hit.text):
        return False  # ATT001 asks who sees it so
    end = ctx.sentence(hit.span).end
    if groups.get("held") and any(one.search(ctx.text, hit.span.start, end) for one in _IN_AREA):
        return False  # the first patterns have the rest of it
    if groups.get("voted"):
        return _BY_WHOM.search(sentence) is None
    before = ctx.text[max(0, hit.span.start - 60) : hit.span.start]
    if "kind" in groups and not _IS.search(before):
        return False
    return _MODEST.search(before) is None and _WISH.search(before) is None


def is_place(name: str) -> bool:
    """Return whether a name is a place, or ends in one: "New England", "Upper Midwest"."""
    return any(
        word in _LANDS or word in _REGIONS or word in COUNTRIES or word in CITIES
        for word in (name.lower(), *re.split(r"[\s-]+", name.lower()))
    )


#: "The biggest screen you can find", "the ripest tomatoes you can get": of what a reader has before him. "The best
#: curry you will find in the county" is of a place.
_OF_READER = pattern(
    r"[^.;,]*?\b(?:you|one)\s+(?:can|could|have|own)(?:\s+(?!in\b|on\b|at\b|anywhere\b)[a-z]+){0,2}\s*(?:[.,;:!?)\n]|$|and\b|to\b|for\b)"
)


#: "See it on", "Then buy", "Verdict: Wear": one word begins it, a base form, as of who is told to do something; not
#: "It has", "Sells". Behind "and" it may be a past: "Orr went home and built the quietest fan you can buy".
_TELLS_READER = pattern(
    r"(?:^|[.!?:;]\s+)(?:then,?\s+)?(?!(?:The|This|That|It|He|She|They|We|You|I|There|Here|In|On|At|With|For|Its|His|Her|What)\b)"
    r"(?!\w+s\b)[A-Za-z]{2,9}(?:\s+(?:it|them|him|her|this|that|out))?(?:\s+(?:on|in|at|with|for|from|to|up))?\s*(?:the\s+)?$"
)


def is_of_reader(ctx: AnyContext, span: Span) -> bool:
    """Return whether a superlative is among what the reader can get, of which no count is kept."""
    sentence = ctx.sentence(span)
    told = _TELLS_READER.search(ctx.text[sentence.start : span.start]) is not None
    return told and _OF_READER.match(ctx.text, span.start, sentence.end) is not None
