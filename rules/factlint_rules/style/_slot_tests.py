"""What a word's neighbours must be for it to be a slip: the tests of `_slots`, by parts of speech."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import GIVEN_NAMES, lazy_regex
from factlint_rules.style._parts import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    IRREGULAR,
    PREPOSITIONS,
    is_adverb,
    is_closed,
    is_noun,
    is_plural,
    is_sure_plural,
    may_be_adjective,
    may_be_verb,
)

#: What is brought about: "effect a change", "effect repairs", "effect an escape".
_DONE: Final = lazy_regex(
    r"(?:chang|reform|improv|repair|rescu|cure|transform|entr[iy]|escap|arrest|payment|transfer|sale|release|return|compromis"
    r"|revolution|settle|solution|turn|shift|switch|revers|recover|reconcil|econom|saving|save|cut|purchas|exit|landing|"
    r"reunion|peace|union|merger|swap|exchang|\w+(?:tion|sion|ment|ance|ence|al|ing)s?\b)"
)


def always(_: re.Match[str]) -> bool:
    return True


def goes_on(match: re.Match[str]) -> tuple[str, ...]:
    """Return the four words behind a match, to the next stop, in small letters."""
    rest = re.match(r"((?:\s+[\w’'-]+){1,4})?", match.string[match.end() :])
    return tuple(rest[0].lower().split()) if rest else ()


def before(match: re.Match[str], sight: int = 60) -> str:
    """Return what is before a match in its clause, in small letters."""
    return re.split(
        r"[.!?;:\n]", match.string[max(0, match.start() - sight) : match.start()].lower()
    )[-1]


#: What somebody may be: "who's head of the school", "who's chair on Mondays".
_ROLES: Final = frozenset(
    "head chair boss king queen captain chief president vicar dean deputy ready keen mad crazy part favourite favorite top".split()
)


def owns(match: re.Match[str]) -> bool:
    """Return whether a noun phrase with a verb, or a new subject, is behind "who's": "who's farm we rented".

    "Who's ill is unclear" has an adjective, "who's boss" a noun and no more.
    """
    words = match["rest"].lower().split()
    if not words:
        return False
    first, *more = words
    if first in ("next", "best", "worst", "first", "last", "friends", "boss", "who") or is_closed(
        first
    ):
        return False
    if may_be_adjective(first):
        # "Who's new book is out", but "anyone who's ill has"
        return (
            len(more) > 1
            and not is_adverb(first)
            and not first.endswith(("ing", "ed"))
            and first not in IRREGULAR
            and (is_noun(more[0]) or is_plural(more[0]))
            and more[1] in FINITE
        )
    if (
        more
        and more[0] in ("for", "on", "into", "about")
        and is_noun(first)
        and not person(first)
        and first not in _ROLES
    ):
        return True
    if is_plural(first):
        return not more or more[0] not in ("with", "to", "again", "and", "or")
    if not is_noun(first):
        return False
    if more and is_plural(more[0]):  # "who's meal plans cover"
        return not is_adverb(more[0])
    return bool(more) and verb_or_subject(more)


def verb_or_subject(words: list[str]) -> bool:
    """Return whether a verb follows a noun, or the subject of a clause: "ladder saved", "archive the library"."""
    first = words[0]
    if first in FINITE or first in ("we", "they", "he", "she", "you", "i"):
        return True
    if first in ("the", "his", "her", "their", "our"):
        return len(words) > 1 and not is_closed(words[1])
    if first in IRREGULAR or (first.endswith("ed") and len(first) > 4):
        return True
    return (
        first.endswith("s")
        and is_plural(first)
        and len(words) > 1
        and (words[1] in DETERMINERS | PREPOSITIONS or is_adverb(words[1]))
    )


def modifies(match: re.Match[str]) -> bool:
    """Return whether the word behind "principle" is a noun that it is before."""
    word, after = match["next"].lower(), goes_on(match)
    if word in ("investigator", "behind") or is_closed(word) or not word.isalpha():
        return False
    if word == "officers" or is_sure_plural(word):  # "the principle judges apply"
        return not after or after[0] in PREPOSITIONS | CONJUNCTIONS | {"are", "were", "is", "was"}
    return is_noun(word)


def no_deed(match: re.Match[str]) -> bool:
    """Return whether what is "effected" is nothing that is brought about."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", match["what"])]
    return (
        bool(words)
        and not any(map(_DONE.match, words))
        and words[0] not in PREPOSITIONS | CONJUNCTIONS | {"a", "an"}
    )


def acts_on(match: re.Match[str]) -> bool:
    """Return whether "effects" is the verb of a sentence: "poor sleep effects the heart too"."""
    after = goes_on(match)
    modifier = match["subject"].lower().split()[-1]
    words = match["object"].lower().split()
    while len(words) > 1 and (is_adverb(words[-1]) or is_closed(words[-1])):
        words.pop()  # "the heart too"
    *front, what = words
    if not (
        is_plural(what)
        or (is_noun(what) and (front or not may_be_verb(what)))
        or what in ("us", "you", "them", "him")
    ):
        return False
    if front and not all(
        is_closed(word) or may_be_adjective(word) or word.endswith(("’s", "'s")) for word in front
    ):
        return False
    return not (
        is_closed(modifier)
        or modifier
        in (
            "side",
            "sound",
            "special",
            "visual",
            "knock-on",
            "greenhouse",
            "health",
            "network",
            "tax",
            "ill",
            "after",
            "adverse",
            "light",
            "lighting",
            "placebo",
        )
        or is_plural(modifier)
        or may_be_adjective(modifier)
        or any(word in FINITE or word.endswith("ed") or word in IRREGULAR for word in after[:2])
    )


def is_thing(match: re.Match[str]) -> bool:
    """Return whether no one is complimented, or nobody does it: "a sauce that compliments grilled fish"."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", match["what"])]
    return bool(words) and not any(map(person, words))


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


def person(word: str) -> bool:
    """Return whether somebody is meant: a word of persons, or who does what a verb says ("visitors")."""
    single = word.removesuffix("s")
    if (
        word in _PEOPLE
        or single in _PEOPLE
        or re.search(r"(?:ist|ian|man|woman|men|women|ess|eer)s?\Z", word)
    ):
        return True
    stem = re.sub(r"(?:er|or|ant)\Z", "", single)
    verbs = (stem, f"{stem}e", stem[:-1])
    return (
        stem != single
        and single not in _THINGS
        and any(len(one) > 2 and may_be_verb(one) for one in verbs)
    )


def named(word: str) -> bool:
    """Return whether a word with a capital is somebody's first name."""
    return word.lower() in GIVEN_NAMES


def lost(match: re.Match[str]) -> bool:
    """Return whether something is lost there, and nothing let loose: "loose an arrow", "loose off a shot"."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", match["what"])]
    return bool(words) and not any(
        re.match(
            r"(?:off|upon|on|arrows?|bolts?|volleys?|torrents?|barrages?|dogs?|hounds?|hens|horses|tirades?|fury|knots?|screws?|"
            r"shots?|missiles?|broadsides?|clothes|clothing|fitting|leaf|enough|wiring|change|end|ends)\Z",
            word,
        )
        for word in words
    )


_FOOD: Final = lazy_regex(
    r"\b(?:pudding|cakes?|tarts?|ice\s+cream|cream|custard|chocolate|menu|starters?|main\s+course|dinner|lunch|supper|dish|chefs?|meringue|crumble|sorbet"
    r"|trifle|cheesecake|pavlova|mousse|pastry|brownies?|sugar|coffee|eat|ate|eating|baked?|baking|oven|delicious|tasty|strawberr\w+|pies?|recipe|restaurant"
    r"|steak|lamb|fish|soup|salad|waiter|table|caf[eé]|spoon|syrup|caramel|vanilla|honey|flour|butter|egg|eggs)\b",
    re.IGNORECASE,
)
_ARID: Final = lazy_regex(
    r"\b(?:sands?|dunes?|camels?|gobi|sahara|mojave|kalahari|namib|atacama|arabian|arid|drought|cact\w+|oas[ie]s|nomads?|troops|soldiers|army|war|"
    r"desert(?:ed|s?\s+(?:island|storm|rat|heat|floor|sun))|food\s+deserts?|just\s+deserts|miles|kilomet\w+|crossed|crossing|hot\s+and\s+dry|wilderness|landscapes?)\b",
    re.IGNORECASE,
)


def at_table(match: re.Match[str]) -> bool:
    """Return whether the lines around "desert" are about food, and none about a dry land."""
    around = match.string[max(0, match.start() - 250) : match.end() + 250]
    return _FOOD.search(around) is not None and _ARID.search(match.string) is None


def their(match: re.Match[str]) -> bool:
    """Return whether a plural ends the phrase behind "there", and is an object: "waved there scarves"."""
    verb, word, after = match["verb"].lower(), match["next"].lower(), goes_on(match)
    if verb in STAYS or not is_plural(word) or word in TIMES:
        return False
    return not after or after[0] in PREPOSITIONS | {"and", "when", "after", "before", "while"}


STAYS: Final = frozenset(
    "lived worked stayed arrived died remained stood sat went been gone moved travelled traveled walked happened existed appeared "
    "landed settled stopped returned played met fought ended started based located situated born lay waited served flew drove used "
    "looked turned ranked finished".split()
)
TIMES: Final = frozenset(
    "days weeks months years hours minutes nights times ages decades centuries people generations seasons summers".split()
)


def you_are(match: re.Match[str]) -> bool:
    """Return whether no noun follows "your", but what "you are" goes on with."""
    word, after = match["next"].lower(), match["then"].lower()
    return (
        may_be_adjective(word) and word not in NOUN_TOO and not is_adverb(word)
    ) and after in PREPOSITIONS | {"to", "that", ""}


NOUN_TOO: Final = frozenset(
    "good best worst better own past present right left west kind welcome fair light cold fall evil wealthy elderly young old dead rich "
    "poor red green black white blue brown grey gray pink yellow gold key second first third last next local junior senior "
    "equal superior official individual original favourite favorite regular principal general material potential professional "
    "personal ideal goal final medical total whole half double single used former male female cut hit hurt read set run put bet "
    "spread cost split upset bit lay saw rose wound felt found left thought building meeting feeling reading writing training "
    "booking listing parking lighting heating wedding spelling rating drawing painting ruling setting seating ending opening savings "
    "feed seed need bed shed weed breed speed shred deed creed steed".split()
)


def one_thing(match: re.Match[str]) -> bool:
    """Return whether one thing "lead": "a narrow lane lead us", and no one helps or lets it."""
    subject = match["subject"].lower().split()[-1]
    clause = before(match)
    helps = re.search(
        r"\b(?:let\w*|mak(?:e|es|ing)|made|see(?:s|n|ing)?|saw|watch\w*|help\w*|hear\w*|ha(?:ve|s|d|ving)|did|do|does|will|would|can|could|may|might|"
        r"must|should|shall|insist\w*|demand\w*|suggest\w*|recommend\w*|ask(?:s|ed|ing)|\w+n['’]t)\b",
        clause,
    )
    return helps is None and is_noun(subject) and subject not in GROUPS


GROUPS: Final = frozenset(
    "team crew staff band group club council board committee panel party family squad side couple pair trio army crowd class company "
    "firm government cabinet public press media police union cast choir orchestra fleet number majority lot half rest people".split()
)


#: Those who come at one time: "one of the last generation to row" is one of many.
GENERATIONS: Final = frozenset("generation intake batch crop cohort wave".split())


def resting(match: re.Match[str]) -> bool:
    """Return whether somebody lies on a place: "lay on the bed", not "lay on a feast", "lay in stores"."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", match["place"])]
    return bool(words) and not any(word in _LAID for word in words)


_LAID: Final = frozenset(
    "feast feasts spread food drink drinks entertainment bus buses coach coaches train trains transport show shows event events display "
    "tea teas lunch dinner supper breakfast session sessions trip trips service services stores supplies stocks provisions wood fuel "
    "hospitality refreshments band music fireworks party parties buffet treat treats charm pressure blame layer layers rows courses wait "
    "ambush law rules flights ferries activities classes workshops tours hands".split()
)


def may_be_comparative(words: str) -> bool:
    """Return whether the first word compares: "longer", and not "dinner"."""
    first = words.split()[0].lower()
    if first in ("more", "less", "fewer", "better", "worse", "rather"):
        return True
    stem = first.removesuffix("er")
    return any(
        map(may_be_adjective, (stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y"))
    ) and not first.endswith("ner" if stem.endswith("in") else "\0")
