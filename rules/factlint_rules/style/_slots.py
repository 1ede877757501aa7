"""Words that the parts of speech beside them decide: "who's ladder saved", "may loose three", "the principle speaker".

No list of company is asked here, but whether a noun, a verb or an adjective can stand in the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from factlint.api import Pattern, pattern
from factlint_rules.style._parts import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    IRREGULAR,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_closed,
    is_noun,
    is_plural,
    is_sure_plural,
    may_be_adjective,
    may_be_verb,
)

#: "Could", "did not", "can't": a plain verb follows.
MODAL: Final = (
    r"(?:(?:will|would|shall|should|can|could|may|might|must|cannot|did|do|does)(?:n['’]t)?(?:\s+(?:not|never|also|only|still|even"
    r"|hardly|barely|scarcely|just|no\s+longer|well|ever))?|(?:ca|wo)n['’]t)"
)
#: "Able to", "trying to": what follows is a verb, and no noun.
_TO: Final = (
    r"(?:able|unable|afford|aim(?:s|ed|ing)?|allowed|ask(?:s|ed)?|about|agreed?|beg[ai]n|begins|bound|chosen|decided|designed|expect(?:s|ed)?"
    r"|fail(?:s|ed|ing)?|forced|forget|forgot|going|ha[sd]|have|having|hop(?:e|es|ed|ing)|how|intend(?:s|ed)?|invited|learn(?:s|ed)?|likely"
    r"|made|mean(?:s|t)|need(?:s|ed)?|paid|plan(?:s|ned|ning)?|promis(?:e|es|ed)|ready|refus(?:e|es|ed)|seem(?:s|ed)?|set|started|supposed"
    r"|tend(?:s|ed)?|threaten(?:s|ed|ing)?|told|tr(?:y|ies|ied|ying)|unlikely|unwilling|used|wait(?:s|ed|ing)?|want(?:s|ed|ing)?|willing"
    r"|not|(?:him|her|them|us|me|you|people|residents|visitors|drivers|parents|staff)|way|chance|need|time|something|nothing|enough)\s+to"
)
_VERB: Final = rf"(?:\b{MODAL}|\b{_TO})\s+(?:\w+ly\s+)?"
_OBJECT: Final = (
    r"(?:an?|the|his|her|its|their|our|my|your|this|that|these|those|any|all|some|no|every\w*|any\w*|much|many|more|it|him|them|us|me"
    r"|you|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|[£$€]\d[\d,.]*)"
)
#: What is brought about: "effect a change", "effect repairs", "effect an escape".
_DONE: Final = re.compile(
    r"(?:chang|reform|improv|repair|rescu|cure|transform|entr[iy]|escap|arrest|payment|transfer|sale|release|return|compromis"
    r"|revolution|settle|solution|turn|shift|switch|revers|deliver|recover|reconcil|econom|saving|save|cut|purchas|exit|landing|"
    r"reunion|peace|union|merger|swap|exchang|\w+(?:tion|sion|ment|ance|ence|al|ing)s?\b)"
)


class Slot(NamedTuple):
    """A word by the parts of speech of its neighbours.

    Attributes:
        form: what to look for; its groups are what `where` is asked about.
        write: what is meant; "" where `says` is all that is said.
        where: whether the neighbours are what the form asks for.
        says: the message in place of the usual one.
    """

    form: Pattern
    write: str
    where: Callable[[re.Match[str]], bool]
    says: str = ""


def _always(_: re.Match[str]) -> bool:
    return True


def _goes_on(match: re.Match[str]) -> tuple[str, ...]:
    """Return the four words behind a match, to the next stop, in small letters."""
    rest = re.match(r"((?:\s+[\w’'-]+){1,4})?", match.string[match.end() :])
    return tuple(rest[0].lower().split()) if rest else ()


def _before(match: re.Match[str], sight: int = 60) -> str:
    """Return what is before a match in its clause, in small letters."""
    return re.split(r"[.!?;:\n]", match.string[max(0, match.start() - sight) : match.start()].lower())[-1]


def _owns(match: re.Match[str]) -> bool:
    """Return whether a noun phrase with a verb, or a new subject, is behind "who's": "who's farm we rented".

    "Who's ill is unclear" has an adjective, "who's boss" a noun and no more.
    """
    words = match["rest"].lower().split()
    if not words:
        return False
    first, *more = words
    if first in ("next", "best", "worst", "first", "last", "friends", "boss", "who") or is_closed(first):
        return False
    if may_be_adjective(first):
        # "Who's new book is out", but "anyone who's ill has"
        return (
            len(more) > 1 and not is_adverb(first) and not first.endswith(("ing", "ed")) and first not in IRREGULAR
            and (is_noun(more[0]) or is_plural(more[0])) and more[1] in FINITE
        )
    if is_plural(first):
        return not more or more[0] not in ("with", "to", "again", "and", "or")
    if not is_noun(first):
        return False
    if more and is_plural(more[0]):  # "who's meal plans cover"
        return not is_adverb(more[0])
    return bool(more) and _verb_or_subject(more)


def _verb_or_subject(words: list[str]) -> bool:
    """Return whether a verb follows a noun, or the subject of a clause: "ladder saved", "archive the library"."""
    first = words[0]
    if first in FINITE or first in ("we", "they", "he", "she", "you", "i"):
        return True
    if first in ("the", "his", "her", "their", "our"):
        return len(words) > 1 and not is_closed(words[1])
    if first in IRREGULAR or (first.endswith("ed") and len(first) > 4):
        return True
    return first.endswith("s") and is_plural(first) and len(words) > 1 and (words[1] in DETERMINERS | PREPOSITIONS or is_adverb(words[1]))


def _modifies(match: re.Match[str]) -> bool:
    """Return whether the word behind "principle" is a noun that it stands before."""
    word, after = match["next"].lower(), _goes_on(match)
    if word in ("investigator", "behind") or is_closed(word) or not word.isalpha():
        return False
    if word == "officers" or is_sure_plural(word):  # "the principle judges apply"
        return not after or after[0] in PREPOSITIONS | CONJUNCTIONS | {"are", "were", "is", "was"}
    return is_noun(word)


def _no_deed(match: re.Match[str]) -> bool:
    """Return whether what is "effected" is nothing that is brought about."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", match["what"])]
    return bool(words) and not any(map(_DONE.match, words)) and words[0] not in PREPOSITIONS | CONJUNCTIONS | {"a", "an"}


def _acts_on(match: re.Match[str]) -> bool:
    """Return whether "effects" is the verb of a sentence: "poor sleep effects the heart too"."""
    after = _goes_on(match)
    modifier = match["subject"].lower().split()[-1]
    *front, what = match["object"].lower().split()
    if not (is_plural(what) or (is_noun(what) and (front or not may_be_verb(what))) or what in ("us", "you", "them", "him")):
        return False
    if front and not all(is_closed(word) or may_be_adjective(word) for word in front):
        return False
    return not (
        is_closed(modifier)
        or modifier in ("side", "sound", "special", "visual", "knock-on", "greenhouse", "health", "network", "tax", "ill", "after", "adverse", "light", "lighting", "placebo")
        or is_plural(modifier)
        or may_be_adjective(modifier)
        or any(word in FINITE or word.endswith("ed") or word in IRREGULAR for word in after[:2])
    )


def _is_thing(match: re.Match[str]) -> bool:
    """Return whether nobody is complimented, or nobody does it: "a sauce that compliments grilled fish"."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", match["what"])]
    return bool(words) and not any(map(_person, words))


_PEOPLE: Final = frozenset(
    "him her them us me you himself herself themselves people men women children staff team crew cast chef chefs cook cooks host hosts boy "
    "boys girl girls man woman wife husband mother father parents son daughter players guests friends kids couple pupils students others "
    "anyone everyone someone each one nurses nurse police judges judge council board company club side squad captain coach king queen "
    "who whom he she they and".split()
)


#: Things that are made as those who do a thing are.
_THINGS: Final = frozenset(
    "flower tower butter pepper ladder letter counter power shower cover order matter rubber washer boiler cooker cleaner leather paper "
    "number decor floor door mirror interior exterior motor drawer radiator planter poster banner".split()
)


def _person(word: str) -> bool:
    """Return whether somebody is meant: a word of persons, or who does what a verb says ("visitors")."""
    single = word.removesuffix("s")
    if word in _PEOPLE or single in _PEOPLE or re.search(r"(?:ist|ian|man|woman|men|women|ess|eer)s?\Z", word):
        return True
    stem = re.sub(r"(?:er|or|ant)\Z", "", single)
    verbs = (stem, f"{stem}e", stem[:-1])
    return stem != single and single not in _THINGS and any(len(one) > 2 and may_be_verb(one) for one in verbs)


def _lost(match: re.Match[str]) -> bool:
    """Return whether something is lost there, and nothing let loose: "loose an arrow", "loose off a shot"."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", match["what"])]
    return bool(words) and not any(
        re.match(r"(?:off|upon|on|arrows?|bolts?|volleys?|torrents?|barrages?|dogs?|hounds?|hens|horses|tirades?|fury|knots?|screws?|"
                 r"shots?|missiles?|broadsides?|clothes|clothing|fitting|leaf|enough|wiring|change|end|ends)\Z", word)
        for word in words
    )


_FOOD: Final = re.compile(
    r"\b(?:pudding|cakes?|tarts?|ice\s+cream|cream|custard|chocolate|menu|starters?|main\s+course|dinner|lunch|supper|dish|chefs?|meringue|crumble|sorbet"
    r"|trifle|cheesecake|pavlova|mousse|pastry|brownies?|sugar|coffee|eat|ate|eating|baked?|baking|oven|delicious|tasty|strawberr\w+|pies?|recipe|restaurant"
    r"|steak|lamb|fish|soup|salad|waiter|table|caf[eé]|spoon|syrup|caramel|vanilla|honey|flour|butter|egg|eggs)\b",
    re.IGNORECASE,
)
_ARID: Final = re.compile(
    r"\b(?:sands?|dunes?|camels?|gobi|sahara|mojave|kalahari|namib|atacama|arabian|arid|drought|cact\w+|oas[ie]s|nomads?|troops|soldiers|army|war|"
    r"desert(?:ed|s?\s+(?:island|storm|rat|heat|floor|sun))|food\s+deserts?|just\s+deserts|miles|kilomet\w+|crossed|crossing|hot\s+and\s+dry|wilderness|landscapes?)\b",
    re.IGNORECASE,
)


def _at_table(match: re.Match[str]) -> bool:
    """Return whether the lines around "desert" are about food, and none about a dry land."""
    around = match.string[max(0, match.start() - 250) : match.end() + 250]
    return _FOOD.search(around) is not None and _ARID.search(match.string) is None


def _their(match: re.Match[str]) -> bool:
    """Return whether a plural ends the phrase behind "there", and is an object: "waved there scarves"."""
    verb, word, after = match["verb"].lower(), match["next"].lower(), _goes_on(match)
    if verb in _STAYS or not is_plural(word) or word in _TIMES:
        return False
    return not after or after[0] in PREPOSITIONS | {"and", "when", "after", "before", "while"}


_STAYS: Final = frozenset(
    "lived worked stayed arrived died remained stood sat went been gone moved travelled traveled walked happened existed appeared "
    "landed settled stopped returned played met fought ended started based located situated born lay waited served flew drove used "
    "looked turned ranked finished".split()
)
_TIMES: Final = frozenset("days weeks months years hours minutes nights times ages decades centuries people generations seasons summers".split())


def _you_are(match: re.Match[str]) -> bool:
    """Return whether no noun follows "your", but what "you are" goes on with."""
    word, after = match["next"].lower(), match["then"].lower()
    return (may_be_adjective(word) and word not in _NOUN_TOO and not is_adverb(word)) and after in PREPOSITIONS | {"to", "that", ""}


_NOUN_TOO: Final = frozenset(
    "good best worst better own past present right left west kind welcome fair light cold fall evil wealthy elderly young old dead rich "
    "poor red green black white blue brown grey gray pink yellow gold key second first third last next local junior senior "
    "equal superior official individual original favourite favorite regular principal general material potential professional "
    "personal ideal goal final medical total whole half double single used former male female cut hit hurt read set run put bet "
    "spread cost split upset bit lay saw rose wound felt found left thought building meeting feeling reading writing training "
    "booking listing parking lighting heating wedding spelling rating drawing painting ruling setting seating ending opening savings "
    "feed seed need bed shed weed breed speed shred deed creed steed".split()
)


def _one_thing(match: re.Match[str]) -> bool:
    """Return whether one thing "lead": "a narrow lane lead us", and nobody helps or lets it."""
    subject = match["subject"].lower().split()[-1]
    before = _before(match)
    helps = re.search(
        r"\b(?:let\w*|mak(?:e|es|ing)|made|see(?:s|n|ing)?|saw|watch\w*|help\w*|hear\w*|ha(?:ve|s|d|ving)|did|do|does|will|would|can|could|may|might|"
        r"must|should|shall|insist\w*|demand\w*|suggest\w*|recommend\w*|ask(?:s|ed|ing)|\w+n['’]t)\b",
        before,
    )
    return helps is None and is_noun(subject) and subject not in _GROUPS


_GROUPS: Final = frozenset(
    "team crew staff band group club council board committee panel party family squad side couple pair trio army crowd class company "
    "firm government cabinet public press media police union cast choir orchestra fleet number majority lot half rest people".split()
)


def _resting(match: re.Match[str]) -> bool:
    """Return whether somebody lies on a place: "lay on the bed", not "lay on a feast", "lay in stores"."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", match["place"])]
    return bool(words) and not any(word in _LAID for word in words)


_LAID: Final = frozenset(
    "feast feasts spread food drink drinks entertainment bus buses coach coaches train trains transport show shows event events display "
    "tea teas lunch dinner supper breakfast session sessions trip trips service services stores supplies stocks provisions wood fuel "
    "hospitality refreshments band music fireworks party parties buffet treat treats charm pressure blame layer layers rows courses wait "
    "ambush law rules flights ferries activities classes workshops tours hands".split()
)
_PLACE: Final = r"(?P<place>(?:an?|the|his|her|its|their|my|our|your|that|this)\s+(?:[a-z-]+\s+)?[a-z-]+|bed|hospital|state|wait|pain|agony|ruins|darkness|silence|water|mud|snow|straw|hay|grass|sand)"

_LEFT: Final = r"(?:^|(?<=[.!?;:,]\s)|(?<=\n)|\b(?:if|when|that|because|as|while|whether|think|sure|know|hope|say|says|and|but|once|since|until|unless|so|where)\s+)"

SLOTS: Final[tuple[Slot, ...]] = (
    # "Drivers who's licences lapse", but "who's ill", "who's lending"
    Slot(
        pattern(r"(?<!^)\b(?P<p>(?-i:who)['’]s)(?=\s+(?P<rest>[a-z’'-]+(?:\s+[a-z’'-]+){0,3}))", keys=("who's", "who’s")),
        "whose", _owns,
    ),
    # "The principle speaker", but "the principle behind it", "the principle means"
    Slot(
        pattern(r"(?:\b(?:the|an?|its|his|her|their|our|my|your|this|one|another|two|three)|['’]s?)\s+(?P<p>principle)\s+(?P<next>[a-z]{3,})\b(?![’'-])", words=("principle",)),
        "principal", _modifies,
    ),
    # "Will not effect ferry services", but "effect changes", "effect a landing"
    Slot(
        pattern(rf"{_VERB}(?P<p>effect)\s+(?P<what>(?-i:[a-z’'-]+)(?:\s+(?-i:[a-z-]+)){{0,2}})", words=("effect",)),
        "affect", _no_deed,
    ),
    # "Would the cuts effect pensioners", but "will the greenhouse effect grow"
    Slot(
        pattern(r"\b(?:will|would|did|does|do|could|can|may|might|how|whether)\s+(?:it|they|this|that|he|she|(?:the|these|those|his|her|its|their|any)\s+[a-z-]+s)\s+(?:will\s+|would\s+|could\s+|might\s+|may\s+)?(?P<p>effect)\s+(?P<what>[a-z’'-]+(?:\s+[a-z-]+){0,2})", words=("effect",)),
        "affect", _no_deed,
    ),
    # "Homes will be effected"
    Slot(
        pattern(
            r"\b(?P<what>(?:[a-z-]+\s+){0,6}?(?:be|been|being|is|are|was|were|get|got|getting))\s+(?:not\s+)?(?:\w+ly\s+)?(?P<p>effected)(?=[.,;!?]|\s+(?:and|or|when|if|but|as)\b)",
            words=("effected",),
        ),
        "affected", _no_deed,
    ),
    # "Poor sleep effects the heart too"
    Slot(
        pattern(
            r"(?:^|(?<=[.!?;]\s)|(?<=\n)|\b(?:that|because|and|but)\s+)(?P<subject>(?:(?:the|an?|this|his|her|its|their|our)\s+)?(?:[a-z-]+\s+(?:of\s+)?)?[a-z-]+)"
            r"\s+(?P<p>effects)\s+(?P<object>(?:(?:the|our|your|his|her|their|its|my|these|those|some|all|every|each)\s+)?(?:[a-z-]+\s+)?[a-z-]+)(?=[.,;!?]|\s+(?:too|as|more|most|and|in|at|on|when|first|every|even|because|badly|by)\b)",
            words=("effects",),
        ),
        "affects", _acts_on,
    ),
    # "You will loose your deposit", but "loose the dogs"
    Slot(
        pattern(rf"{_VERB}(?P<p>loose)\s+(?P<what>(?:{_OBJECT}|[a-z-]+)(?:\s+[a-z-]+){{0,3}})", words=("loose",)),
        "lose", _lost,
    ),
    Slot(pattern(rf"{_VERB}(?P<p>loose)(?=[.;!?])", words=("loose",)), "lose", _always),
    Slot(
        pattern(r"\b(?:who\w*|he|she|it|nobody|everyone|somebody|someone|team|side|club|party|man|woman|one|that)\s+(?P<p>looses)\b(?P<what>(?:\s+[a-z-]+){1,3}|(?=[.,;]))", words=("looses",)),
        "loses", lambda match: not match["what"] or _lost(match),
    ),
    Slot(
        pattern(r"\b(?:is|are|was|were|be|been|am|keeps?|kept|of|from|without|after|by|before|despite|about|(?:[a-z]+['’](?:re|m)))\s+(?:\w+ly\s+)?(?P<p>loosing)\s+(?P<what>[a-z-]+(?:\s+[a-z-]+){0,2})", words=("loosing",)),
        "losing", _lost,
    ),
    # "No longer except cheques", but "can mend anything except"
    Slot(
        pattern(rf"{_VERB}(?P<p>except)\s+(?:{_OBJECT}|[a-z]+s)\b(?!\s+(?:one|few|when)\b)", words=("except",)),
        "accept", lambda match: re.search(r"(?i)\b(?:not|n['’]t)\s+except\s+(?:in|for|as)\b|\bdo\s+except\b", match[0]) is None,
    ),
    # "Could hardly breath in the smoke": the noun for its verb
    Slot(pattern(rf"\b(?:(?:can|could|would|will|may|might|must|cannot|should)(?:n['’]t)?\s+(?:\w+ly\s+|not\s+)?|{_TO}\s+)(?P<p>breath)\b(?!\s+(?:tests?|samples?|analy\w+)\b)", words=("breath",)), "breathe", _always),
    Slot(pattern(rf"(?:\b{MODAL}|\b(?:asked|able|want(?:s|ed)?|hired|paid|trained|set\s+up|appointed|tr(?:y|ied|ying)|there|used|helps?|need(?:s|ed)?|here)\s+to)\s+(?P<p>advice)\b(?!\s+(?:and|from|centres?|lines?|on)\b)", words=("advice",)), "advise", _always),
    # "Could not bare the noise", but "bare its teeth"
    Slot(
        pattern(rf"(?:\b{MODAL}|\b(?:unable|able|hard|ha[sd]|have|going)\s+to)\s+(?P<p>bare)\s+(?P<what>to|it|the\s+[a-z]+|that|witness|fruit|arms|left|right|responsibility|in\s+mind|another|any|with|this)\b(?!\s+(?:breasts?|chests?|arms?|teeth|souls?)\b)", words=("bare",)),
        "bear", lambda match: re.search(r"(?:teeth|fangs|soul|chest|breast|bones|truth|facts|secrets)\Z", match[0]) is None,
    ),
    # "A salad that compliments grilled fish", "chosen to compliment the cheese"
    Slot(
        pattern(
            r"\b(?:(?:that|which)\s+(?:would\s+|will\s+|also\s+|\w+ly\s+)?|(?:chosen|designed|meant|intended|made|selected|built|added|planned|there|used|works?)\s+to\s+)(?P<p>compliment)s?\s+"
            r"(?P<what>(?:(?:the|an?|its|their|his|her|our|your|these|any|other)\s+)?[a-z-]+(?:\s+[a-z-]+)?)",
            words=("compliment", "compliments"),
        ),
        "complement", _is_thing,
    ),
    Slot(
        pattern(
            r"(?:^|(?<=[.!?;]\s)|(?<=\n)|\b(?:and|but|while|that|said|says)\s+)(?!(?:he|she|they|we|i|you|who)\b)(?P<what>(?:(?:the|an?|its|his|her|their|our|these|those)\s+)?(?:[a-z-]+\s+){0,2}?[a-z-]+\s+"
            r"(?:would\s+|will\s+|may\s+|can\s+|should\s+)?(?=(?:compliments?)\s+(?:(?:the|an?|its|their|our|your|these|each|other)\s+)?(?:[a-z-]+\s+)?[a-z-]+))(?P<p>compliment)s?\s+"
            r"(?P<object>(?:(?:the|an?|its|their|our|your|these|other)\s+)?(?:[a-z-]+\s+)?[a-z-]+)(?=[.,;!?]|\s+(?:and|in|with|of|well|rather|at|as|from|while|by)\b)",
            words=("compliment", "compliments"),
        ),
        "complement",
        lambda match: _is_thing(match) and not any(map(_person, match["object"].lower().split())) and " of " not in match["what"] and not re.search(r"\b(?:paid|pay|pays|the|a|an|their|his|her|these|those|of)\s+\Z", match["what"]),
    ),
    # "On hotel stationary", "pens and stationary"; "a stationary business"
    Slot(
        pattern(r"\b(?:on|of|in|for|his|her|their|its|some|any|new|headed|school|hotel|office|hospital|personal|wedding|company|letters?|envelopes?|cards|pens|books|paper|gifts|notebooks|supplies)"
                r"(?:\s+[a-z]+)?(?:,?\s+(?:and|or|&))?\s+(?P<p>stationary)(?=[.,;:!?]|\s+(?:and|from|for|at|to|with|in|or|on)\b)", words=("stationary",)),
        "stationery",
        lambda match: re.search(r"(?i)\b(?:is|are|was|were|be|been|being|almost|nearly|completely|while|when|remained|stayed|stood|or\s+stationary|moving|slow)\b|ly\s+stationary|\b(?:in|on|of|for)\s+(?:the|an?)\s+stationary|ing\s", match[0]) is None,
    ),
    Slot(pattern(r"\b(?P<p>stationary)\s+(?:stalls?|business(?:es)?|firms?|compan(?:y|ies)|retailers?|brands?|suppl(?:y|ies|iers?)|items?|paper|pads?|ranges?|goods|manufacturers?|aisles?|counters?|bills?|box(?:es)?|chain)\b", words=("stationary",)), "stationery", _always),
    # "My favourite desert" at table
    Slot(
        pattern(r"\b(?:a|the|for|of|as|and|or|favou?rite|my|our|his|her|rich|light|sticky|frozen|sweet|cold|hot|chocolate|lemon|apple|fruit|classic|signature|extra|no|any|every|with)\s+(?P<p>deserts?)(?=[.,;:!?]|\s+(?:and|or|of|with|that|which|it|is|was|at|in|from|after|for|to|by|menu|made|course|wine|served|they|we|he|she|i|you)\b)", words=("desert", "deserts")),
        "dessert", _at_table,
    ),
    # "A narrow lane lead us to the chapel", but "let a guide lead us"
    Slot(
        pattern(
            r"\b(?P<subject>(?:an?|the|this|that|his|her|its|each|another|one|my|our)\s+(?:[a-z-]+\s+)?[a-z]+)\s+(?P<p>lead)\s+"
            r"(?:us|me|him|her|them|you|directly|straight|scientists|researchers|police|officers|doctors|ministers|eventually|into|through|up|down|away|back|out|past|across)\b",
            words=("lead",),
        ),
        "led", _one_thing,
    ),
    Slot(pattern(r"\b(?:has|have|had|having)\s+(?:also\s+|since\s+|already\s+|\w+ly\s+)?(?P<p>lead)\s+(?:the\s+(?!time\b)[a-z]+|an?\s+[a-z]+|his|her|its|their|our|us|them|him|some|many|several|to|walks|tours|talks|classes|workshops|expeditions|campaigns|teams|groups|parties|rides|services|researchers|calls|efforts|projects|attacks|from\s+the\s+front)\b(?!\s+(?:roles?|parts?|singers?|weights?|pipes?)\b)", words=("lead",)), "led", _always),
    Slot(pattern(r"\b(?:was|were|been|being)\s+(?:then\s+|being\s+|later\s+|\w+ly\s+)?(?P<p>lead)\s+(?:by|to\s+(?!role|singer)|away|off|into|out|through|back|down|up|from|astray|onto|across|past)\b", words=("lead",)), "led", _always),
    # "Found laying in the road", but "laying bricks"
    Slot(
        pattern(rf"\b(?:is|are|was|were|be|been|found|left|seen|saw|am|still|just|keeps?|kept|spotted|discovered|days?|hours?|time|him|her|them|(?:[a-z]+['’](?:re|m|s)))\s+(?:still\s+|just\s+|\w+ly\s+)?(?P<p>laying)\s+(?:there(?=[.,;]|\s+(?:in|on|for|with)\b)|(?:down\s+)?(?:in|on|under|beneath|across|beside|at|by|against|among|near|next\s+to|behind)\s+{_PLACE})\b(?!\s+(?:of\s+)?(?:eggs|bricks|cable|pipes?|the)\b)", words=("laying",)),
        "lying", lambda match: _resting(match) and not re.search(r"\b(?:hens?|chickens?|ducks?|birds?|turtles?|insects?|flies|frogs?|females?)\b", _before(match)),
    ),
    Slot(
        pattern(rf"(?:\b{MODAL}|\b(?:like[sd]?|love[sd]?|had|has|have|want(?:s|ed)?|used|able|unable|going|forced|prefer\w*|told|tr(?:y|ied|ying)|had\s+just|need(?:s|ed)?|liable)\s+to)\s+(?P<p>lay)\s+(?:(?:in|under|beneath|across|beside|on)\s+{_PLACE}|down(?=[.,;!?]|\s+(?:and|for|on|in|to\s+(?:sleep|rest|die)|with)\b)|awake|asleep|still|idle|dormant)\b", words=("lay",)),
        "lie", lambda match: match["place"] is None or _resting(match),
    ),
    Slot(
        pattern(r"\b(?:he|she|i|they|we|who)\s+(?:just\s+|then\s+|often\s+)?(?P<p>laid)\s+(?:(?:back\s+|down\s+)?(?:on|in|under|beneath|across)\s+(?:the|an?|his|her|their|my|our|its)\s+(?:[a-z-]+\s+)?"
                r"(?:back|side|stomach|tummy|floor|ground|grass|bed|sofa|couch|beach|sand|bench|chair|lounger|deckchair|lawn|mat|rug|deck|stretcher|trolley|bunk|mattress|blanket|towel|road|street|pavement|sidewalk|track|rock|"
                r"roof|hillside|bath|hammock|snow|sun|shade|mud|straw|hay|cot|pew|dark|field|ditch|water|boat|carpet|backs|beds|stomachs|lilo|cushion|pillow|gutter|path|hospital)|in\s+bed"
                r"|down(?=[.;!?]|\s+(?:and\s+(?:slept|died|rested|closed|went|fell|waited)|for\s+(?:an?|the|half|two|ten)|on|to\s+(?:sleep|rest|die)))|awake|asleep|still|there)\b", words=("laid",)),
        "lay", _always,
    ),
    # "If your over 60", "let us know if your interested in a stall"
    Slot(
        pattern(rf"{_LEFT}(?P<p>your)\s+(?P<next>[a-z]+)(?=(?:\s+(?P<then>for|to|that|of|about|with|in|at|from|on|by|as|over|under))?(?:[.,;!?]|\s|$))", words=("your",)),
        "you’re", lambda match: match["then"] is not None and _you_are(match),
    ),
    Slot(pattern(rf"{_LEFT}(?P<p>your)\s+(?:over|under|aged|not|feeling|looking|thinking|planning|hoping|trying|going|having|getting|in\s+(?:the|a|any)|at\s+(?:the|a|home|risk)|on\s+(?:the|a)|stuck|sure|unsure|able|unable|ready|afraid|likely|already|always|never|still|also|probably|really|too|very|here|there)\b(?![’'-])(?!\s+(?:eye|share|best)\b)", words=("your",)), "you’re", _always),
    # "At noon their will be a service"
    Slot(pattern(r"(?:^|(?<=[.!?,;:]\s)|(?<=\n)|\b(?:where|that|when|and|but|said|says|because|if|while|so|noon|[ap]\.?m\.?|\d)\s+)(?P<p>their)\s+(?:will\s+(?:be|also|not|never)|would\s+(?:be|have)|should\s+be|may\s+be|might\s+be|must\s+be|can\s+be|could\s+be|seems?|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|has\s+been|have\s+been|had\s+been)\b(?!\s+(?:read|proved|executed|contested)\b)", words=("their",)), "there", _always),
    # "Waved there scarves"
    Slot(pattern(r"\b(?P<verb>[a-z]+(?:ed|ought|ook|ave|ost|ept|old|eft|ore|oke|roke|rote|ew|on|aid|id|ell|eed|ing))\s+(?P<p>there)\s+(?P<next>[a-z]+s|children|homes)\b(?![’'-])", words=("there",)), "their", _their),
    # "May of done": written as it sounds
    Slot(pattern(r"\b(?-i:may|must|might|could|would|should)(?:n['’]t)?\s+(?P<p>of)\s+(?:(?:been|had|done|gone|known|seen|come|got|made|taken|given|left|let|put|heard|lost|won|told|thought|said|found|felt)\b|[a-z]{3,}ed\b(?<!need)(?<!seed)(?<!breed)|(?=[.,;!?]))|\bmay\s+(?P<o>of)\s+(?=[a-z]+(?:ed|en)\b)", words=("of",)), "have", _always),
    # "Scores more in a month then most do", "longer then anyone"
    Slot(
        pattern(
            r"\b(?:more|less|fewer|better|worse|rather|[a-z]{3,}(?:ier|[^aeiou\W]er)(?<!other)(?<!after)(?<!over)(?<!ever)(?<!under)(?<!never)(?<!number)(?<!together)(?<!member)(?<!matter)(?<!mber)(?<!ister)(?<!ather))(?P<gap>(?:\s+[a-z’'-]+){0,5}?)\s+(?P<p>then)\s+"
            r"(?:most(?!\s+of)|anyone|anything|any\s+other|ever|everyone|expected|usual|before|previously|planned|thought|those|others|the\s+(?:old|average|previous|last|usual|rest|other|one|next)|"
            r"(?:he|she|they|we|you|i|it)\s+(?:do|does|did|had|has|have|was|were|is|are|expected|thought|used|could|should|would|can))\b",
            words=("then",),
        ),
        "than",
        lambda match: re.search(r"\b(?:and|but|or|which|who|that|was|were|is|are|had|has|got|grew|became|fell|rose|went|left|came)\b", match["gap"]) is None and may_be_comparative(match[0]),
    ),
)  # fmt: skip


def may_be_comparative(words: str) -> bool:
    """Return whether the first word compares: "longer", and not "dinner"."""
    first = words.split()[0].lower()
    if first in ("more", "less", "fewer", "better", "worse", "rather"):
        return True
    stem = first.removesuffix("er")
    return any(map(may_be_adjective, (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y"))) and not first.endswith("ner" if stem.endswith("in") else "\0")
