"""What a writer foretells in his own voice: how much it will be, who will win, how things will be on a day."""

from __future__ import annotations

from typing import Final

from factlint.api import AnyContext, Hit, Pattern, Span, pattern
from factlint_rules.claims._futures import told_by_someone
from factlint_rules.claims._measured import MEASURED, SAY

_WILL: Final = r"(?:will|won['’]t|(?:is|are)\s+going\s+to)"
_ADVERBS: Final = r"(?:(?:almost|also|easily|even|eventually|never|not|now|once\s+again|once\s+more|one\s+day|only|soon|still|then|[a-z]+ly)\s+){0,2}"
_CHANGE: Final = (
    r"(?:climb|collapse|come\s+down|decline|die|dip|double|drop|fall|go\s+(?:down|up)|grow|halve|increase|jump|peak|plummet|quadruple|rally|rebound|recover|rise|shrink|slide|slump"
    r"|soar|surge|treble|triple|tumble|worsen)"
)
_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_NUMBER: Final = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+|a\s+few|the\s+next|the\s+(?:coming|first)|half\s+an?|a\s+couple\s+of)"
#: A day or a time to come: "by Easter", "within five years", "in the spring", "next year".
_BY: Final = (
    rf"(?:(?:by|before|come)\s+(?:the\s+)?(?:(?:end|middle|start|summer|autumn|fall|spring|winter|turn|time)(?:\s+of\b|\s+(?:the|next|this)\b)?|Christmas|Easter|Halloween|Thanksgiving|New\s+Year|(?:the\s+)?next\s+\w+|(?:{_MONTHS})|20\d\d|morning"
    rf"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|weekend|the\s+\w+\s+(?:season|century|decade))|(?:in|inside|within|over)\s+{_NUMBER}(?:\s+or\s+\w+)?\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?|decades?|seasons?|generation)"
    rf"|in\s+time\s+for\b|(?:in|over|during)\s+(?:the\s+)?(?:(?:coming|next|first|second|third|fourth|final|last|new)\s+)?(?:spring|summer|autumn|winter|quarter|half|season|(?:new\s+)?year|decade|century|{_MONTHS}|20\d\d)\b"
    r"|(?:next|this)\s+(?:year|spring|summer|autumn|winter|season|quarter|decade|century)(?!['’])|until\s+(?:at\s+least\s+)?20\d\d)"
)
#: Of those the ones that set an end: what is to be done on a day is a fixture, what is done by then is a guess.
_BY_THEN: Final = rf"(?=(?:by|before|come|inside|within)\s){_BY}"
_WORDS: Final = r"(?:(?!\b(?:if|unless|that|said|says|which|who|when)\b)[^.!?;:\n“”\"]){0,70}?"
#: States that are not set for a day as an opening or a closing is set.
_STATE: Final = (
    r"(?:a\s+(?:thing\s+of\s+the\s+past|household\s+name|ghost\s+town|memory)|back\s+(?:in\s+(?:business|profit|the\s+black)|on\s+(?:its|their|his|her)\s+feet|to\s+(?:full|normal|where)|within\s+(?:its|it['’]s|their))|bankrupt|better\s+off|bust|champions?|dead|debt[- ]free|deserted|dry|(?:half[- ])?empty|everywhere|extinct"
    r"|full|gone|half\s+empty|in\s+(?:every|profit|the\s+black|ruins|most)\b|jobless|obsolete|on\s+every|out\s+of\s+(?:business|date|money|the\s+red|work)|over\b|penniless|profitable|rich|shut\s+for\s+good|closed\s+for\s+good"
    r"|solvent|the\s+(?:norm|biggest|largest|most|only|best|world)|twice|under\s*water|underwater|uninhabitable|unaffordable|unrecogni[sz]able|used\s+by|worth|worse\s+off|\w+-free)"
)
_PRIZE: Final = (
    r"(?:award|ballot|championships?|contest|crown|cup|derby|double|election|final|flag|gold|league|lottery|majority|medal|pennant|play-?offs?|prizes?|promotion|race|seat|series|silver|title|trophy|tournament|treble|tie|vote|Bafta|Booker|Derby|Emmy|Grammy"
    r"|Olympics|Oscars?|Palme|Pulitzer|Super\s+Bowl|Turner|World\s+Series)"
)

#: What will be, behind "will": few of its words are rare, so that all forms are one expression.
_WHAT: Final = (
    # "Prices will climb again in the spring", "output will triple"
    rf"(?:(?:double|halve|quadruple|treble|triple)(?=\s*[.,;]|\s+(?:once|as|in|by|over|within|this|next|when|again|the)\b)(?!\s+(?:in|its)\s+(?:size|volume|bulk))"
    rf"|{_CHANGE}\s+(?:again\s+|back\s+|further\s+|sharply\s+|steeply\s+)?{_WORDS}\b{_BY})",
    # "Prices will stay above $8 until 2028", "profit will reach £20m", "sales will top a million"
    r"(?:(?:hold|remain|stay)\s+(?:above|at|below|over|under)|exceed|hit|pass|reach|top)\s+(?:(?:about|almost|around|nearly|over|more\s+than|well\s+over)\s+)?(?:[£$€]\s?\d[\d.,]*(?:\s?(?:m|bn|k|million|billion))?|\d[\d.,]*\s?(?:%|per\s?cent|m\b|million|billion|bn\b)"
    r"|(?:their|its|an?)\s+(?:\w+\s+)?(?:peak|record|high|low)|(?:a|half\s+a|two|three|ten)\s+(?:billion|hundred|million|thousand|trillion))",
    # "The town will be dry by August", "it will be on every phone within two years"
    rf"(?:(?:all\s+|both\s+){_ADVERBS})?be\s+(?:{_STATE})(?:{_WORDS})\b{_BY}",
    # "It will be the biggest hit", "it will become a classic"
    r"(?:be|become|prove)\s+(?:(?:an?|the|this)\s+(?:[\w’'-]+\s+){0,3}?(?:blockbuster|classic|disaster|failure|flop|hit|household\s+name|masterpiece|sensation|smash|success|triumph|talk\s+of)\b"
    r"|the\s+(?:most\s+[\w-]+|best|worst|[a-z]{3,}est)(?:\s+[\w’'-]+){0,3}?\s+(?:in|of|ever|since|the\s+\w+\s+has)\b)",
    # "It will bring 3,000 jobs", "the drug will save thousands of lives", "it will pay for itself"
    rf"(?:pay\s+for\s+itself|run\s+out(?:\s+of\s+\w+)?\s+{_BY}|sell\s+out\b(?:\s+(?:{_BY}|fast|quickly|within|in))?|last\s+(?:for\s+)?(?:a\s+(?:hundred|thousand|century|lifetime)|generations)"
    rf"|(?:add|attract|bring|create|draw|generate|lure|pull|pump|save|support)\s+(?:in\s+)?(?:(?:about|almost|an?\s+extra|another|around|at\s+least|nearly|over|more\s+than|some|up\s+to)\s+)*(?:[£$€]?\d[\d,.]*\s?(?:m|bn|million|billion)?|hundreds|thousands|tens\s+of\s+thousands|millions|countless)\s+(?:of\s+)?(?:[a-z-]+\s+){{0,2}}?(?:jobs|lives|people|tourists|visitors|visits|homes|pounds|dollars|euros|a\s+year|trips)"
    rf"|(?:power|heat|feed|reach|serve)\s+every\b|(?:lose|gain|shed|drop)\s+(?:an?|\d+|two|three|half\s+an?)\s+(?:stone|pounds?|kilos?|lb|kg|inch(?:es)?)\s+{_BY}|be\s+[a-z]+ing\s+{_WORDS}\bwithin\s+{_NUMBER}\s+(?:days?|weeks?|months?|years?)"
    rf"|(?:cut|halve|double|reduce|slash|treble|triple)\s+(?:the\s+)?(?:[a-z-]+\s+){{1,5}}?(?:in\s+half|by\s+(?:half|a\s+\w+|\d+)|{_BY}))",
    # "The glacier will vanish", "it will outsell every other phone", "rents will never come down": what no one sets
    r"(?:boom|die\s+out|disappear|dominate|dry\s+up|eclipse|flourish|go\s+(?:bust|down\s+in\s+history|under|viral)|live\s+to\s+regret|melt|outgrow|outlast|outlive|outnumber"
    r"|outperform|outsell|overtake|pay\s+(?:dividends|off)|put\s+an\s+end\s+to|regret|revolutioni[sz]e|rewrite|run\s+dry|sell\s+like|stand\s+the\s+test|surpass|sweep\s+the|thrive|transform|vanish|wipe\s+out|wither)\b",
    # "It will save the two firms $12m a year", "will take three seats", "will top the charts", "will make ten times that"
    rf"(?:(?:add|bring\s+in|cost|earn|generate|make|rake\s+in|save|take)\s+(?:[a-z’'-]+\s+){{0,4}}?(?:[£$€]\s?\d[\d.,]*(?:\s?(?:m|bn|k|million|billion))?|(?:tens|hundreds|thousands|millions)\s+of\s+[a-z]+|\d[\d,]{{3,}}\s+[a-z]+)\s+(?:a|each|every|per)\s+(?:day|week|month|year)"
    rf"|(?:gain|lose|pick\s+up|take|win)\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|most|all)\s+(?:[a-z]+\s+)?(?:seats|votes|states|counties|wards|medals|golds|points)|(?:go\s+(?:straight\s+)?to\s+number\s+one|top\s+the\s+(?:[a-z-]+\s+){{0,2}}?(?:charts?|lists?|polls?|table|box\s+office))"
    rf"|(?:break|shatter|smash)\s+(?:all\s+|every\s+|the\s+|a\s+|its\s+)*(?:[a-z’'-]+\s+){{0,3}}?records?|make\s+\w+\s+times|(?:beat|end|eliminate|eradicate|halt|kill|stop|solve|cure)\s+(?:[\w’'-]+\s+){{1,4}}?{_BY})",
    # "The wheel will be turning again by Easter", "all will have been paid back by then", "fares will be up by a tenth come May"
    rf"(?:all\s+|both\s+)?(?:be\s+[a-z]+ing\b|have\s+(?:all\s+)?been\s+[a-z]+(?:ed|en|id|lt|nt)\b|be\s+(?:back|down|up)\b(?!\s+to\b)){_WORDS}\b{_BY_THEN}",
    # "Prices will keep falling through 2027", "sales will return to growth in the spring"
    rf"(?:(?:keep|go\s+on)\s+(?:climbing|dropping|falling|growing|increasing|rising|shrinking)|continue\s+to\s+{_CHANGE}|return\s+to\s+(?:growth|profit|surplus|the\s+black)){_WORDS}\b(?:{_BY}|(?:through|throughout|until)\s+(?:the\s+)?(?:next\s+\w+|20\d\d|{_MONTHS}|summer|autumn|winter|spring))",
    # "It will clear the debts of forty families by May", "the van will fetch half of that"
    rf"(?:(?:clear|empty|feed|fill|house|pay\s+off|repay|settle)\s+(?:[\w’'-]+\s+){{1,6}}?{_BY_THEN}|(?:fetch|sell\s+for)\s+(?:(?:no\s+more|less|more)\s+than\s+|about\s+|at\s+least\s+|over\s+|only\s+)?(?:half|twice|three\s+times|[£$€]\s?\d[\d.,]*))",
    # "Maddox, who wept in the dock, will be out by Christmas"
    rf"be\s+(?P<free>out|free|home)\s+(?:{_BY}|(?:before|in\s+time)\b)",
)  # fmt: skip
#: "Rents will never come down"
_NEVER: Final = (
    r"(?:will\s+never|will\s+not|won['’]t)\s+(?:again\s+)?(?:be\s+(?:forgotten|the\s+same)|come\s+(?:back|down)|forget|go\s+out\s+of|happen\s+again|last\s+(?:a|the|another|long)|recover|regret|return\s+to|see\s+another|survive\s+(?:another|the|a\s+second|this|without)|take\s+off\b)"
)  # fmt: skip

#: "Classes will not resume before the autumn", "it will not be ready until May"; "the baths will not reopen until May"
#: is a timetable.
_NOT_BEFORE: Final = rf"will\s+not\s+(?:(?:be\s+(?:finished|ready)|recover)\s+until|(?:be\s+(?:back|finished|open|over|ready)|begin|come\s+back|end|open|recover|reopen|restart|resume|return|start)\s+(?:again\s+)?(?={_BY})before)\s+(?:the\s+)?(?:autumn|fall|spring|summer|winter|next\s+\w+|new\s+year|Christmas|Easter|20\d\d|{_MONTHS})"
_WEATHER: Final = r"(?:clouds?|drizzle|fog|frost|rain|showers|snow|storms?|sun|weather|winds?)"

#: Each is a forecast that its day will prove right or wrong.
FORETOLD: Final[tuple[Pattern, ...]] = (
    pattern(
        rf"\b(?P<mark>{_WILL}\s+{_ADVERBS}(?:{'|'.join(_WHAT)})|{_NEVER}|{_NOT_BEFORE})",
        words=("will", "won", "going"),
    ),
    # "The rain will hold off until Monday", "it will be a dry weekend"
    pattern(
        rf"\b(?P<mark>(?P<sky>(?:the\s+)?{_WEATHER}\s+will\s+(?:break|clear|come\s+out|ease|hold|hold\s+off|last|shine|stay\s+away)\b"
        rf"|(?:it|the\s+(?:day|evening|month|night|summer|week|weekend|winter))\s+will\s+(?:be|remain|stay)\s+(?:an?\s+)?(?:dry|sunny|warm|wet|cold|hot|mild|cloudy|windy|white)\b(?=\s*[.,;]|\s+(?:and|all|day|weekend|for|enough|Christmas|Easter|summer|winter|autumn|until|throughout|night|evening|on)\b)(?:\s+(?:Christmas|day|Easter|evening|night|weekend))?))",
        keys=tuple(f"{word} will" for word in "cloud clouds drizzle fog frost rain showers snow storm storms sun weather wind winds it day evening month night summer week weekend winter".split()),
    ),
    # "They will win the league", "it will take a prize at Venice", "will go on to win Munster"
    pattern(
        rf"\b(?P<mark>{_WILL}\s+{_ADVERBS}(?:go\s+on\s+to\s+win\b|(?:bag|bring\s+home|claim|clinch|land|lift|lose|regain|retain|take|win|win\s+back)\s+(?:(?:a|an|the|this|its|his|her|their|next|another|both|every)\s+)?(?:[\w’'-]+\s+){{0,4}}?{_PRIZE}\b(?!['’-]|\s+(?-i:[A-Z]{{2,}}))"
        rf"|(?:come|end\s+(?:up|the\s+season)|finish)\s+(?:(?:the\s+season\s+)?(?:on\s+|at\s+the\s+)?(?:top|bottom)|first|second|third|last|clear)\b"
        rf"|be\s+(?:champions\b|(?:crowned|named)\s+champions?\b|(?:relegated|promoted)(?=\s*[.,;]|\s+(?:again|back|this|next|at\s+the\s+end|by|before)\b))))",
        words=("win", "bag", "home", "claim", "clinch", "land", "lift", "lose", "regain", "retain", "take", "come", "end", "finish", "champions", "crowned", "relegated", "promoted"),
    ),
    # "By Christmas it will be empty"
    pattern(
        rf"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<mark>(?={_BY})(?:by|within|inside|in|over)\s{_WORDS}\b{_WILL}\s+{_ADVERBS}(?:be\s+(?:{_STATE})|{_CHANGE}\b|have\s+(?:vanished|disappeared|died|gone|doubled|trebled|halved|run\s+out|overtaken)))",
        words=("by", "within", "in"),
        head=True,
    ),
)  # fmt: skip
_BEHIND_BARS: Final = pattern(
    r"\b(?:given\s+\w+\s+(?:years|months)|jail\w*|prison\w*|cells?|custody|sentenced|behind\s+bars)\b"
)


#: A piece on the weather tells it from those who forecast it, and a recipe or a lab of its own oven.
_FORECASTERS: Final = pattern(
    r"\b(?:forecast\w*|meteorolog\w*|Met\s+Office|weather\s+(?:bureau|centre|center|office|service|warning)|outlook|degrees|oven|glue|paint|varnish|dough|plaster)\b|\d\s?°|\d[CF]\b"
)


FORECASTS: Final = (*MEASURED, *FORETOLD)


def nobody_foretells(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether a hit is a forecast for which no one in its sentence answers."""
    if hit.index >= len(MEASURED):
        # A record is out by a day that is set, a prisoner is not.
        if hit.match.groupdict().get("free") and not _BEHIND_BARS.search(ctx.text):
            return False
        if not _is_new(hit, ctx) or (
            hit.match.groupdict().get("sky") and _FORECASTERS.search(ctx.text)
        ):
            return False
    if told_by_someone(hit, ctx) or SAY.search(ctx.sentence(hit.span).of(ctx.text)):
        return False
    following = ctx.document.sentences_from(hit.span.start, 2)[-1]
    return (
        _DECIDED.search(ctx.text, following.start, min(following.end, following.start + _NEAR))
        is None
    )


#: "Council tax will go up by 5% in April. Councillors voted for it": decided, and no forecast. "Members of the choir
#: passed the hall" decides nothing.
_DECIDED = pattern(
    r"\b(?:council(?:l?ors?)?|board|committee|cabinet|members?|mps?|senators?|senate|lawmakers|trustees|directors|governors"
    r"|shareholders|ministers?|parliament|regulators?|commissioners?|supervisors?|voters|selectmen)\b"
    r"[^.;]{0,40}\b(?:voted\s+(?:for|in\s+favou?r\s+of|through)|approved|agreed(?:\s+(?:to|on))?|backed|passed|decided\s+on"
    r"|signed(?:\s+off)?)\s+(?:it|them|this|that(?=[,.;]|\s+(?:on|by|in|at)\b)|these"
    r"|(?:the|an?|its|their)\s+(?:\S+\s+){0,2}(?:rises?|increases?|cuts?|changes?|plans?|budget|rates?|fares?|levy|bill|proposals?))\b"
)
_NEAR = 160


def _is_new(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether no pattern before it has found the words."""
    sentence = ctx.sentence(hit.span)
    return not any(
        Span(*found.span()).overlaps(hit.span)
        for form in FORECASTS[: hit.index]
        if form.may_match(ctx.document)
        for found in form.finditer(ctx.text, sentence.start, sentence.end)
    )
