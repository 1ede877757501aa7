"""Subjects that a clause, a list or a few words part from their verb: "everyone who have", "no boats was", "neither ... nor"."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import Hit, Pattern, pattern
from factlint_rules.style import _many
from factlint_rules.style._parts import (
    DETERMINERS,
    FINITE,
    IRREGULAR,
    is_adverb,
    is_closed,
    is_noun,
    is_plural,
    may_be_adjective,
    may_be_verb,
)
from factlint_rules.style._slot_tests import GROUPS

#: Groups that are many with what they are of: "a mixture of herbs are", but "the mixture looks dry".
_OF_THINGS: Final = (
    r"range|series|variety|selection|array|host|kind|sort|type|combination|mixture|mix|string|"
    r"succession|set|slew|raft|spate|wave|mass|flood|stream|wealth|swarm|swathe|chunk|stack|pile"
)
#: Nouns that are many by themselves: a team may be "they", and data are things.
_MANY_ALONE: Final = (
    r"team|crew|staff|band|group|club|council|board|committee|panel|party|family|squad|side|couple|"
    r"pair|trio|quartet|army|crowd|audience|congregation|class|company|firm|government|cabinet|public|"
    r"press|media|police|jury|gang|union|cast|choir|orchestra|clergy|community|generation|population|"
    r"workforce|faculty|fleet|herd|flock|number|majority|minority|handful|lot|bunch|half|third|quarter|"
    r"fifth|part|portion|percentage|proportion|fraction|rest|remainder|bulk|most|total|dozen|score|"
    r"hundred|thousand|million|best|worst|first|last|people|men|women|children|data|criteria|phenomena|"
    r"youth|few|many|some|none|all|any|each|both|feet|teeth|geese|mice|sheep|deer|fish|salmon|"
    r"trout|cattle|offspring|aircraft|cod|poultry|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|trust|association|society|authority|ministry|department|office|opposition|duo|body"
)
#: Nouns that are many, whatever their form: a team may be "they", and a number of things are things.
GROUP_NOUNS: Final = rf"(?:\w*(?:{_MANY_ALONE}|{_OF_THINGS}))"

_THE: Final = r"(?:the|his|her|its|their|our|my|these|those)"
_HEAD: Final = r"(?:The|This|That|His|Her|Its|Their|Our|My|Your)"
_ADJECTIVE: Final = r"(?:[a-z-]+\s+)?"
#: Where a clause begins: at the head of a sentence, or behind a conjunction.
_CLAUSE: Final = (
    r"(?:^|(?<=[.!?;]\s)|(?<=\n)|(?<=[.!?]\s[“\"‘])|\b(?:and|but|because|said|says|while)\s+)"
)
_NOT_IN: Final = r"(?<!of )(?<!in )(?<!for )(?<!to )(?<!by )(?<!from )(?<!with )(?<!at )(?<!on )"
_AS_ONE: Final = (
    r"(?!\s+(?:an?|the|my|his|her|our|their|enough|too|better|more|less|plenty|what|how|all)\b)"
)

#: What the verb may belong to within a clause: "each of those who said they were ill", "who saw where the men were".
_OWN_SUBJECT: Final = r"(?:they|we|you|who|whom|whose|that|which|what|when|where|why|how|people|children|men|women|there|and|or|he|she|it|[a-z]{3,}s)"

#: "Everyone who have"
WHO: Final = pattern(
    r"\b(?P<mark>(?P<subject>[Ee]very(?:one|body)|[Aa]ny(?:one|body)|[Ss]ome(?:one|body)|[Nn]obody|[Nn]o\s+one)\s+(?:else\s+)?who\s+(?P<verb>have|are|were|do(?:\s+not|n['’]t)))\b",
    words=("who",),
    case=True,
)
#: "Each of the children he taught were"
EACH: Final = pattern(
    rf"{_NOT_IN}\b(?P<mark>(?P<subject>[Ee]ach|[Nn]either|[Ee]ither|[Ee]very\s+one|[Oo]ne)\s+of\s+{_THE}\s+{_ADJECTIVE}[a-z]+\s+(?:(?:that|who|which|whom)\s+)?(?:he|she|they|we|it|I|you)\s+"
    r"(?:(?:had|have|has|once)\s+)?(?!(?:could|would|should|might|must|will|may|can)\b)[a-z]{3,}\s+(?P<verb>were|are|have))\b(?!\s+(?:been\s+)?(?:given\s+)?to\s+be\b)",
    words=("each", "neither", "either", "every", "one"),
    case=True,
)
#: "Each of the men who helped at the fair were given", "one of the causes of the delays are"
EACH_WHO: Final = pattern(
    rf"{_NOT_IN}\b(?P<mark>(?P<subject>[Ee]ach|[Nn]either|[Ee]very\s+one|One)\s+of\s+{_THE}\s+{_ADJECTIVE}(?:[a-z]{{3,}}s|people|men|women|children)\s+"
    rf"(?:(?:who|that|which)\s+(?!(?:were|are|have|was|is|had|has|do|did|will|would|could|can|may|might|must|should|said|says|think|thought|believe)\b)[a-z]{{3,}}(?:\s+(?!{_OWN_SUBJECT}\b)[a-z’'-]+){{1,5}}?"
    rf"|(?:in|on|at|of|from|for|with)\s+(?:{_THE}\s+|an?\s+)?{_ADJECTIVE}[a-z]+)\s+(?P<verb>were|are|have))\b(?!\s+to\b)",
    words=("each", "neither", "every", "one"),
    case=True,
)
#: "No objections was raised"
NO: Final = pattern(
    rf"{_CLAUSE}(?P<mark>[Nn]o\s+{_ADJECTIVE}(?P<subject>[a-z]{{3,}}s|people|children|men|women)\s+(?P<verb>was|is|has))\b{_AS_ONE}",
    words=("no",),
    case=True,
)
#: ", and the lights in the hall was"; "the traders and the customers of the market" are one list
PLACED: Final = pattern(
    rf"(?:[,;:]\s+(?:and|but|while|as|so)|\b(?P<joins>and)|\bsaid(?:\s+that)?|\bbecause|\bbut)\s+(?:the|his|her|its|their|our|my|these|those)\s+(?P<mark>{_ADJECTIVE}(?P<subject>[a-z]{{3,}}s|children|men|women)\s+"
    rf"(?:in|on|at|for|from|behind|inside|outside|near|under|around|of)\s+(?:(?:the|an?|his|her|its|their|our|this|that)\s+){_ADJECTIVE}(?P<near>[a-z]+(?<!s))\s+(?P<verb>was|is|has))\b{_AS_ONE}",
    words=("was", "is", "has"),
    case=True,
    clue=r"[a-rt-z]\s+(?:was|is|has)\b",
)
#: "A list of the sites that were studied were posted"
LISTED: Final = pattern(
    rf"\b(?:{_HEAD}|An?)\s+(?P<mark>{_ADJECTIVE}(?!{GROUP_NOUNS}\b)(?P<subject>[a-z]{{3,}}(?<!s))\s+of\s+(?:{_THE}\s+)?{_ADJECTIVE}[a-z]{{3,}}s\s+(?:that|which|who)\s+(?:were|are|have|had)\s+(?:[a-z]+\s+){{1,4}}?(?P<verb>were|are|have))\b",
    words=("that", "which", "who"),
    case=True,
    head=True,
)
#: "Neither the lift nor the pump were working"
NEITHER: Final = pattern(
    rf"\b(?P<mark>(?P<first>(?:[Nn]either|[Ee]ither)\s+(?:the|his|her|its|their|our|my|an?)\s+{_ADJECTIVE}[a-z]+)\s+n?or\s+(?:the|his|her|its|their|our|my|an?)\s+{_ADJECTIVE}(?P<subject>[a-z]{{3,}}(?<!s))\s+(?P<verb>were|are|have))\b",
    words=("neither", "either"),
    case=True,
)
#: "And the list, like the pictures above it, are"; "the boats on the river, like those at sea, are" has its subject before
LIKE: Final = pattern(
    rf"(?:^|(?<=[.!?;:]\s)|(?<=\n)|(?<=[.!?]\s[“\"‘])|(?:[,;:]\s+(?:and|but|while|so)|\b(?:And|But|because|said|says))\s+)"
    rf"(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)\s+(?P<mark>{_ADJECTIVE}(?!{GROUP_NOUNS}\b)(?P<subject>[a-z]{{3,}}(?<!s)),\s+(?:like|unlike|along\s+with|together\s+with|as\s+well\s+as|rather\s+than)\s+"
    r"(?:(?!\b(?:and|or)\b)[^.,;:\n]){3,60},\s+(?P<verb>are|were|have))\b",
    words=("like", "unlike", "along", "together", "well", "rather"),
    case=True,
)
#: "The firm's stack of unpaid bills have grown"
OF_MANY: Final = pattern(
    rf"\b(?:{_HEAD}|An?)\s+[a-z-]+['’]s\s+(?P<mark>{_ADJECTIVE}(?!{GROUP_NOUNS}\b)(?P<subject>[a-z]{{3,}}(?<!s))\s+of\s+(?:{_THE}\s+)?{_ADJECTIVE}[a-z]{{3,}}s\s+(?P<verb>are|were|have))\b(?!\s+(?:an?|the)\b)",
    words=("of",),
    case=True,
    head=True,
)
#: "The cost of repairs to the roofs have doubled", "the smell of the roses fill the room"
OF_FURTHER: Final = pattern(
    rf"\b(?:{_HEAD}|An?)\s+(?P<mark>{_ADJECTIVE}(?!{GROUP_NOUNS}\b)(?P<subject>[a-z]{{3,}}(?<!s))\s+of\s+(?:{_THE}\s+)?{_ADJECTIVE}[a-z]{{3,}}s"
    rf"(?:\s+(?:to|in|on|at|for|from|by)\s+(?:{_THE}\s+)?{_ADJECTIVE}[a-z]+\s+(?P<verb>are|were|have)\b(?!\s+(?:an?|the)\b)|\s+(?P<base>[a-z]{{3,}}(?<!s)(?<![^e]ed)(?<!ing)(?<!ly))\s+(?=(?:the|an?|his|her|its|their)\s)))",
    words=("of",),
    case=True,
    head=True,
)
#: "The sauce, with its capers, need no salt"
WITH: Final = pattern(
    rf"\b(?:{_HEAD}|An?)\s+(?P<mark>{_ADJECTIVE}(?!{GROUP_NOUNS}\b)(?P<subject>[a-z]{{3,}}(?<!s)),\s+(?:with|like|unlike)\s+[^.;:,\n]{{3,60}},\s+(?P<verb>need|look|seem|taste|make|tend|require|want|remain))\s+(?:no|an?|the|to|like|very|too|little|more|less|[a-z]+ed)\b",
    words=("with", "like", "unlike"),
    case=True,
    head=True,
)
#: "The performances, hers above all, is pitched low"
ASIDE: Final = pattern(
    rf"\b(?:The|These|Those|His|Her|Its|Their|Our|My)\s+(?P<mark>{_ADJECTIVE}(?P<subject>[a-z]{{3,}}s|children|men|women),\s+(?!(?:and|or|which|who)\b)[^.,;:\n]{{3,50}},\s+(?P<verb>was|is|has))\b{_AS_ONE}",
    words=("was", "is", "has"),
    case=True,
    head=True,
    clue=r",\s+(?:was|is|has)\b",
)
#: "The coating also need washing"
ALSO: Final = pattern(
    rf"\b(?:{_HEAD}|An?|Each)\s+(?P<mark>{_ADJECTIVE}(?P<subject>[a-z]{{3,}}(?<!s))\s+(?:also|often|always|usually|sometimes|rarely|seldom|never)\s+(?P<verb>[a-z]{{3,}}(?<!s)(?<![^e]ed)(?<!ing)(?<!ly)))\s+(?P<next>[a-z]+)\b",
    words=("also", "often", "always", "usually", "sometimes", "rarely", "seldom", "never"),
    case=True,
    head=True,
)
#: "If the mixture look curdled", but "if the data look odd"
IF: Final = pattern(
    rf"\b(?:[Ii]f|[Ww]hen|[Uu]ntil|[Oo]nce|[Bb]ecause|[Uu]nless|[Ww]henever)\s+(?:the|an?|this|that|your|his|her|its|our)\s+(?P<mark>{_ADJECTIVE}(?!\w*(?:{_MANY_ALONE})\b)(?P<subject>[a-z]{{3,}}(?<!s))\s+(?P<verb>look|seem|feel|taste|smell|sound|become|remain|appear|need|want|get|go))\s+(?P<next>[a-z]+)\b",
    words=tuple("look seem feel taste smell sound become remain appear need want get go".split()),
    case=True,
)
#: "A reading taken once, in a busy room, tend to run high"
TEND: Final = pattern(
    r"(?:^|(?<=[.!?;,]\s)|(?<=\n)|\b(?:that|and|but|because|said|says|while|when|if)\s+)(?:[Aa]n?|[Ee]ach|[Ee]very)\s+(?P<mark>(?P<between>[a-z][^.;:\n“”\"]{3,70}?),?\s+(?P<verb>tend|seem|appear))\s+to\b",
    words=("tend", "seem", "appear"),
    case=True,
)
_FAR: Final = (
    WHO, EACH, NO, PLACED, LISTED, NEITHER, LIKE, OF_MANY, ASIDE, ALSO, IF, TEND, EACH_WHO, OF_FURTHER, WITH
)  # fmt: skip
FORMS: Final = (*_many.FORMS, *_FAR)
#: Whose words leave nothing open.
_SURE: Final = (WHO, EACH, EACH_WHO)
#: Whose subject is of several, with a verb of one.
_SEVERAL: Final = (NO, PLACED, ASIDE)
#: Whose subject is one thing, as far as it is told.
_PLAIN: Final = (LISTED, LIKE, OF_MANY, OF_FURTHER, WITH)
_SUMS: Final = frozenset(
    "seconds minutes hours days weeks months years miles metres meters kilometres feet pounds dollars euros points per times".split()
)
_OTHER_SUBJECT: Final = frozenset("and or the that which who we they you i people some many most all few other".split())  # fmt: skip
#: "Does the coating also need", "let the mixture look", "that a boat also have"
_ASKED: Final = pattern(
    r"\b(?:do(?:es)?|did|will|would|can|could|should|may|might|must|shall|let\w*|ma[dk]e\w*|help\w*|s[ae]e\w*|insist\w*|suggest\w*|demand\w*|requir\w+|recommend\w*|ask\w*|\w+n['’]t)\b[^.;!?\n]{0,60}$"
)


def fits_not(hit: Hit, form: int, text: str) -> bool:
    """Return whether subject and verb of a hit of `FORMS[form]` are of two numbers."""
    one = FORMS[form]
    return _far(hit, one, text) if one in _FAR else _many.is_many(hit, form, text)


def is_taste(form: int) -> bool:
    """Return whether what `FORMS[form]` finds is a matter of style, and a note is enough.

    Some style guides allow the plural: "neither the coach nor the captain were there".
    """
    return FORMS[form] is NEITHER


def _far(hit: Hit, form: Pattern, text: str) -> bool:
    found = hit.match.groupdict()
    noun = (found.get("subject") or "").lower()
    if form in _SURE:
        return True
    if found.get("joins") and not _clause_ends(
        text[max(0, hit.match.start() - 90) : hit.match.start()]
    ):
        return False
    if form in _SEVERAL:
        return (
            is_plural(noun) and noun not in _SUMS | _many.SINGULAR_S and not may_be_adjective(noun)
        )
    if form is TEND:
        return _one_between(hit["between"])
    if form is NEITHER:
        first = hit["first"].split()[-1].lower()
        return not any(is_plural(one) or one in GROUPS for one in (first, noun))
    if not _is_one(noun) and not (form is OF_FURTHER and found["verb"] and not is_closed(noun)):
        return False
    if form is OF_FURTHER and found["base"]:
        base = found["base"]
        return may_be_verb(base) and not is_closed(base) and not may_be_adjective(base)
    if form in _PLAIN:
        return True
    before = text[max(0, hit.span.start - 70) : hit.span.start]
    follows = hit["next"]
    if _ASKED.search(before):
        return False
    if form is ALSO:
        verb = hit["verb"]
        adjective = may_be_adjective(verb) and not verb.endswith("eed")
        known = may_be_verb(verb) and not is_closed(verb) and not adjective
        return known and (follows in DETERMINERS or follows.endswith("ing"))
    return (
        follows in ("like", "too", "very", "so", "as", "at", "to")
        or (may_be_adjective(follows) and not is_adverb(follows))
    ) and follows not in FINITE


def _clause_ends(before: str) -> bool:
    """Return whether "and" joins two clauses: "the sea was calm and the", not "what helps the crew and the"."""
    clause = re.split(r"[.!?;:\n]", before)[-1]
    opens = re.search(r"(?i)\b(?:wh[a-z]+|how|that|if|between|both|there)\b", clause)
    return opens is None and re.search(r"\b(?:was|were|is|are)\b", clause) is not None


def _one_between(words: str) -> bool:
    """Return whether no other subject is between "a" and "tend to": nothing of more than one, no clause."""
    noun, *others = re.findall(r"[\w’'-]+", words)
    return _is_one(noun) and not any(
        not word.islower() or is_plural(word) or word in _OTHER_SUBJECT or _may_end_clause(word)
        for word in others
    )


def _may_end_clause(word: str) -> bool:
    """Return whether a word may be the verb of a clause: "said", not "taken"."""
    return word in FINITE or (word in IRREGULAR and not word.endswith("en") and word != "made")


def _is_one(word: str) -> bool:
    """Return whether a word is a thing in the singular, and no group: "coating" behind an article is one."""
    return (is_noun(word) or word.endswith("ing")) and word not in GROUPS
