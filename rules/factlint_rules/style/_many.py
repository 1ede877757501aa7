"""Subjects that are many by the form of their noun, and verbs of the singular beside them."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import Hit, pattern
from factlint_rules.style._parts import (
    is_adverb,
    is_closed,
    is_plural,
    is_sure_plural,
    may_be_adjective,
)

_VERB: Final = r"(?P<verb>(?:is|was|has)(?:n['’]t)?)"
_END: Final = r"(?=[.,;:!?]|\s+(?:in|on|at|for|with|between|among|from|left|here|who|that|which|and|but|to|inside|outside|under|near)\b)"
_NUMBER: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|[2-9]|[1-9]\d)"
_PERSON: Final = r"(?:[a-z]{3,}(?:ers|ors|ents|ants|ists|ians|ees)|people|children|women|men|nurses|pupils|families|neighbou?rs|workmen|guests|friends)"
#: Verbs and other words that look like a person in the plural: "that matters is", "events", "minutes".
_NO_PERSON: Final = frozenset(
    "events contents currents moments accents patents rents tents talents parents' papers numbers matters orders offers borders covers "
    "dinners powers towers rivers layers letters corners flowers showers computers trousers headquarters quarters others winters "
    "summers sellers' plants restaurants grants pants wants elephants factors doors floors errors mirrors colors tutors' trees fees "
    "degrees committees guarantees knees bees counters shutters boilers trailers containers posters stickers folders filters".split()
)
#: One sum, time or distance: "there was two hours left".
_SUM: Final = frozenset(
    "seconds minutes hours days weeks months years miles kilometres kilometers metres meters feet yards pounds dollars euros times percent "
    "inches acres".split()
)
SINGULAR_S: Final = frozenset(
    "series news means species headquarters barracks crossroads gallows works innings lens gas bus bias atlas canvas corps thanks savings "
    "odds measles diabetes darts bowls billiards draughts dues arts earnings sports games woods maths gymnastics politics whereabouts "
    "premises proceeds goods remains outskirts surroundings lots loads heaps plenty".split()
)

#: The last letters of a noun in the plural, and a verb of the singular: "...ers was"; "this is" and "the news is" are none.
_CLUE: Final = r"[sen](?<=[a-z][b-hj-rtv-z]s|ple|ren|[Mm]en)\s+(?:is|was|has)(?:\b|n['’]t)"

#: "There is raisins in it", "there was only six players left".
THERE: Final = pattern(
    rf"\b(?P<mark>[Tt]here\s+(?P<verb>is|was)\s+(?:(?:only|just|still|also|now|about|around|nearly|over|almost)\s+)?"
    rf"(?:(?P<count>{_NUMBER}|no|some|more|other|enough)\s+)?(?:(?P<of>[a-z-]+)\s+)?(?P<subject>[a-z]+s|people|children|men|women))\b{_END}",
    words=("there",),
    case=True,
)
#: "Residents was warned", behind a stop or what begins a clause.
BARE: Final = pattern(
    rf"(?:^|(?<=[.!?;]\s)|(?<=\n)|(?<=[,–—]\s)(?:and|but|so|while|as)\s+|\b(?:because|but|while|although|unless|says,|said|says)\s+|\bsa(?:id|ys)\s+that\s+|(?<=says, ))"
    rf"(?P<mark>(?P<subject>(?:[A-Z](?=[a-z]))?{_PERSON}|(?:People|Children|Women|Men))\s+{_VERB})\s+(?P<next>[a-z]+)\b",
    words=("is", "was", "has", "isn", "wasn", "hasn"),
    case=True,
    clue=_CLUE,
)
#: "Several cars in the street was burned", "the reasons for the delay is".
WITH_PLACE: Final = pattern(
    r"\b(?P<lead>The|These|Those|His|Her|Its|Their|Our|My|(?:Many|Several|Both|Few|Some|Most|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Dozens|Hundreds)"
    r"(?:\s+of\s+(?:the|his|her|its|their|our|these|those))?)\s+(?P<mark>(?:[a-z-]+\s+)?(?P<subject>[a-z]{3,}s|people|children|men|women)\s+"
    r"(?:in|on|at|for|from|behind|inside|outside|near|under|around|with|between|to)\s+(?:(?:the|an?|his|her|its|their|our|this|that)\s+)?(?:[a-z-]+\s+)?"
    rf"(?P<near>[a-z]+(?<!s)|[A-Z][a-z]+)\s+{_VERB})\b(?!\s+(?:an?|the|my|his|her|our|their|enough|too|better|more|less|plenty|what|how|all|not\s+(?:enough|an?))\b)",
    words=("is", "was", "has", "isn", "wasn", "hasn"),
    case=True,
    head=True,
)
#: "Fees for the course has gone up": no article, and a noun in -s that is no name.
OPEN_PLACE: Final = pattern(
    r"(?P<mark>(?P<subject>[A-Z][a-z]{2,}s)\s+(?:in|on|at|to|for|from|behind|inside|outside|near|around|with|between|of)\s+(?:(?:the|an?|his|her|its|their|our|this|that)\s+)(?:[a-z-]+\s+)?"
    rf"(?P<near>[a-z]+(?<!s))\s+{_VERB})\b(?!\s+(?:an?|the|my|his|her|our|their|enough|too|better|more|less|plenty|what|how|all|not\s+(?:enough|an?))\b)",
    words=("is", "was", "has", "isn", "wasn", "hasn"),
    case=True,
    head=True,
)
#: "The new rules, which runs to six pages, are strict"; "which is odd" takes up the clause
WHICH: Final = pattern(
    r"\b(?:The|These|Those|His|Her|Its|Their|Our)\s+(?P<mark>(?:[a-z-]+\s+)?(?P<subject>[a-z]{3,}s),\s+which\s+(?P<verb>(?:has|goes|runs|starts|begins|ends|costs|includes|lasts|opens|closes)))\b[^.;]*?,\s+(?:are|were|have|will|would|can|could|had|[a-z]+ed)\b",
    words=("which",),
    case=True,
    head=True,
)
#: "And the cost of meals have gone up", behind what begins a clause
PRICED: Final = pattern(
    r"(?:,\s+(?:and|but|while|as|so)|\bsa(?:id|ys)(?:\s+that)?|\bbecause|\bbut)\s+(?P<mark>(?:the|its|their|his|her|our)\s+(?:[a-z-]+\s+)?(?P<subject>cost|price|value|size|age|name|quality|condition|state|length|height|speed|"
    r"box|bag|case|sale|use|loss|lack|return|opening|closure|arrival|death|design|purchase|removal|presence|absence|importance|list|collection|increase|decrease|rise|fall|drop|shortage|supply|theft|cause|result|effect|impact|aim|purpose|number)"
    r"\s+of\s+(?:the\s+|these\s+|those\s+|its\s+|their\s+|our\s+)?(?:[a-z-]+\s+)?[a-z]{3,}s\s+(?P<verb>are|were|have))\b(?!\s+(?:an?|the|to)\b)",
    words=("are", "were", "have"),
    case=True,
    clue=r"s\s+(?:are|were|have)\b",
)
#: "The committee's findings was published", "A number of residents has", "The police has", "My brother and I was"
OWNED: Final = pattern(
    rf"\b(?:(?:The|A|An|His|Her|Its|Their|Our|My|This)\s+(?:[a-z-]+\s+)?[a-z]+(?:['’]s|s['’])|[A-Z][a-z]+['’]s?)\s+(?P<mark>(?:[a-z-]+\s+)?(?P<subject>[a-z]{{3,}}s|people|children|men|women)\s+{_VERB})\b(?!\s+(?:an?|the|my|his|her|our|their|enough|too|better|more|less|plenty|what|how|all)\b)",
    words=("is", "was", "has", "isn", "wasn", "hasn"),
    case=True,
    clue=_CLUE,
    head=True,
)
SURE: Final = pattern(
    r"\b(?P<mark>(?P<subject>A\s+(?:large\s+|small\s+|growing\s+|great\s+)?(?:number|couple|handful|majority)\s+of\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+|our\s+)?(?:[a-z-]+\s+)?(?:[a-z]{3,}s|people|children|men|women)|The\s+police|Police|(?:My|His|Her|Our)\s+[a-z]+\s+and\s+I)"
    r"\s+(?P<verb>has|was|is))\s+(?!(?:an?|the)\b)[a-z]+",
    words=("number", "couple", "handful", "majority", "police", "i"),
    case=True,
    head=True,
)
#: "And the twins was asleep", "said the results was": behind what begins a clause
INNER: Final = pattern(
    rf"(?:,\s+(?:and|but|while|as|so)|\bsa(?:id|ys)(?:\s+that)?|\bbecause|\bbut)\s+(?:the|his|her|its|their|our|my|these|those|both|all|some|many|two|three|four|several)\s+"
    rf"(?P<mark>(?:[a-z-]+\s+)?(?P<subject>[a-z]{{3,}}s|people|children|men|women)\s+{_VERB})\b(?!\s+(?:an?|the|my|his|her|our|their|enough|too|better|more|less|plenty|what|how|all|not\s+(?:enough|an?))\b)",
    words=("is", "was", "has", "isn", "wasn", "hasn"),
    case=True,
    clue=_CLUE,
)
#: "Here is the results", "where is the tickets?"
HERE: Final = pattern(
    r"\b(?P<mark>(?:[Hh]ere|[Ww]here)\s+(?P<verb>is|was)\s+(?:the|his|her|its|their|our|my|your|all\s+the|these|those|some)\s+(?:[a-z-]+\s+)?(?P<subject>[a-z]{3,}s|people|children|men|women))(?=[.?!,;:]|\s+(?:of|for|from|in|to|that|which|we|you)\b)",
    words=("here", "where"),
    case=True,
)
#: "Nobody in the two villages were hurt"
NOBODY: Final = pattern(
    r"\b(?P<mark>(?P<subject>Nobody|Everybody|Everyone|No\s+one|Anyone|Somebody|Someone)\s+(?:in|of|from|at|on)\s+(?:the|his|her|its|their|our|these|those)\s+(?:[a-z-]+\s+){0,2}?[a-z]{3,}s\s+(?P<verb>were|are|have))\b",
    words=("nobody", "everybody", "everyone", "one", "anyone", "somebody", "someone"),
    case=True,
    head=True,
)
FORMS: Final = (
    THERE,
    BARE,
    WITH_PLACE,
    OPEN_PLACE,
    WHICH,
    PRICED,
    OWNED,
    SURE,
    INNER,
    HERE,
    NOBODY,
)


def is_many(hit: Hit, form: int, text: str) -> bool:
    """Return whether the subject of a hit of `FORMS[form]` is a plural."""
    noun = hit["subject"].lower()
    if form in (5, 7, 10):
        return True
    if noun in SINGULAR_S or not is_plural(noun):
        return False
    if form == 0:
        return _is_there(hit, noun)
    if form == 1:
        # "Rangers was sold", "Strangers is a film": a name is with its capital elsewhere, too
        named = re.search(rf"[a-z,]\s{hit['subject'].capitalize()}\b", text) is not None
        follows = hit["next"]
        goes_on = follows.endswith(("ed", "ing")) or may_be_adjective(follows) or is_adverb(follows)
        return noun not in _NO_PERSON and not named and goes_on and follows not in ("an", "the")
    if form == 3 and re.search(rf"[a-z,]\s{hit['subject']}\b", text):
        return False
    if (form == 8 and is_closed(hit.text.split()[0])) or hit.text.startswith("that "):
        return False
    if form == 9:
        return is_sure_plural(noun) or noun in ("results", "plans", "reports", "answers")
    return noun not in _SUM and not may_be_adjective(noun)


#: "There was two boats" is read beside these.
_TOLD: Final = pattern(
    r"there (?:is|was) (?:two|three|four|five|six|seven|eight|nine|ten|twelve|many|several|people|men|women|children)\b"
)


def _is_there(hit: Hit, noun: str) -> bool:
    count, of = hit["count"], hit["of"]
    if of and (is_closed(of) or is_adverb(of)):
        return False
    if noun in _SUM or (_TOLD.match(hit.text) and noun not in ("points", "goals", "seats")):
        return False
    if count and (re.match(_NUMBER, count) or not of):
        return True
    return is_sure_plural(noun) or (bool(of) and may_be_adjective(of) and not of.endswith("ing"))
