"""Apostrophes by the clause, comparatives made twice, and words that lost an ending or another word."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import is_common_word, pattern
from factlint_rules.style._parts import FINITE, is_noun
from factlint_rules.style._slot_tests import GENERATIONS, GROUPS, always, may_be_comparative
from factlint_rules.style._slots import Slot

_START: Final = r"(?:^|(?<=[.!?;]\s)|(?<=\n)|(?<=[.!?]\s[“\"‘])|(?<=\n[“\"‘]))"
_PLURAL: Final = "“{text}” is no plural: leave out the apostrophe"
#: "The nurse's are", "the Smith's live", "both side's agreed": a clue to an apostrophe too many.
S_VERB: Final = r"['’]s\s+(?:agreed|and|are|aren|bought|had|have|haven|live|moved|of|said|say|that|were|weren|who|will)\b"
_LACKS: Final = "“{text}” lacks its ending"
#: Who may own a thing, besides those who are named by what they do.
_OWNERS: Final = frozenset(
    "council company club government school team firm trust city town mayor minister president county country world village church college university charity "
    "hospital union party bank court judge police family couple king queen bishop vicar coach captain artist author actor pilot nurse doctor student pupil teacher "
    "dog cat horse bird child girl boy man woman mother father brother sister son daughter wife husband uncle aunt bride groom building house ship boat car book film "
    "festival museum library theatre theater newspaper magazine hotel airline airport railway".split()
)


def _not_owner(match: re.Match[str]) -> bool:
    word = re.sub(r"['’]s\Z", "", match.group("p").lower())
    return is_noun(word) and word not in (
        "today",
        "yesterday",
        "tomorrow",
        "everyone",
        "someone",
        "other",
        "another",
        "one",
        "nobody",
        "everybody",
    )


def _owner(match: re.Match[str]) -> bool:
    """Return whether somebody's thing is told of without an apostrophe: "the councils decision was".

    "The supporters club", "the courts minister" have a plural that says which club or minister.
    """
    word = match.group("p").lower()
    single = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return single in _OWNERS and match["thing"].lower() in _OWNED


#: What somebody has, and no kind of thing that is called after them.
_OWNED: Final = frozenset(
    "decision plan budget office owner family spokesman spokeswoman leader website headquarters roof chairman chairwoman chief proposal policy home house car life "
    "wife husband father mother son daughter body name approach view offer announcement statement failure success future death career reputation headteacher "
    "boss face coat tail engine crew debut secretary response answer request claim decisions plans parents director deputy bid refusal reply problem problems".split()
)


def _twice(match: re.Match[str]) -> bool:
    word = match.group("p").lower()
    if word.endswith("est"):
        stem = word[:-3]
        return any(map(may_be_comparative, (f"{stem}er",)))
    return may_be_comparative(word)


def _single(match: re.Match[str]) -> bool:
    """Return whether a thing that is counted is in the singular: "one of the reason is"."""
    word = match["noun"].lower()
    return (
        is_noun(word)
        and is_common_word(f"{word}s")
        and word not in GROUPS | GENERATIONS
        and not word.endswith(("est", "st"))
        and word not in _MANY
    )


_MANY: Final = frozenset(
    "people staff sheep fish deer aircraft species cattle police youth crew offspring salmon trout cod poultry personnel series means public opposition human "
    "senior elderly management audience congregation clergy gang trio quartet quintet duo posse foursome threesome top bottom".split()
)


def _no_aux(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 24) : match.start()]
    return (
        re.search(
            r"(?i)\b(?:does|do|did|would|should|may|could|will|might|must|can|shall|have|has|had|let|make|made|help|to|\w+n['’]t|insist\w*|suggest\w*|demand\w*|and|than|as)\s+(?:that\s+)?\Z",
            before,
        )
        is None
    )


def _at_head(match: re.Match[str]) -> bool:
    """Return whether "it" begins a clause: what a verb or a preposition is before may be its object."""
    opens = r"(?i)(?:^|[.,;:!?\n“\"]\s*|\b(?:that|because|but|if|when|which|where|while|said|says|since|although|though|so)\s+)\Z"
    before = match.string[max(0, match.start() - 16) : match.start()]
    return match[0][:2].lower() != "it" or re.search(opens, before) is not None


def _no_nor(match: re.Match[str]) -> bool:
    return not any(word in FINITE or word.endswith("ed") for word in match["what"].lower().split())


MARKS: Final[tuple[Slot, ...]] = (
    # "Tomato's are sold", "the Smith's have"
    Slot(pattern(r"\b(?P<p>(?-i:[a-z]{3,})['’]s)\s+(?:are|were|have|aren['’]t|weren['’]t|haven['’]t)\b", clue=S_VERB), "", lambda match: _not_owner(match) and re.search(r"(?i)\b(?:than|but|and|or|not|while)\s+(?:\w+\s+){0,2}\Z", match.string[max(0, match.start() - 24) : match.start()]) is None, _PLURAL),
    Slot(pattern(r"\bthe\s+(?P<p>(?-i:[A-Z][a-z]{2,})['’]s)\s+(?:have|are|were|live|moved|say|bought)\b", clue=S_VERB), "", always, _PLURAL),
    Slot(pattern(r"\b(?P<p>(?-i:CD|DVD|PC|GP|TV|CV|ATM|NGO|MEP|VIP|HGV|SUV|LED|MSP|UFO|POW|PIN|URL|API|PDF)['’]s)(?=[.,;:)]|\s+(?:are|were|have|who|and\s+[A-Z]{2,4}['’]s\s+(?:are|were|have))\b)", keys=("'s", "’s")), "", always, _PLURAL),
    # "Its' way", "the childrens' ward"
    Slot(pattern(r"\b(?P<p>its['’])(?=\s+[a-z])", keys=("its'", "its’")), "its", lambda match: match.string.count(match[0][-1], max(0, match.start() - 200), match.start()) == 0 or "'" not in match[0]),
    Slot(pattern(r"\b(?P<p>(?:children|women|men)s['’])", keys=("childrens", "womens", "mens")), "", always, "“{text}” has its apostrophe in the wrong place: before the “s”"),
    # "Lets hope it stays dry"
    Slot(pattern(rf"{_START}(?P<p>Lets)\s+(?:hope|go|see|face|be|get|not|start|say|take|talk|have|do|look|make|keep|just|all|find|put|try|meet|give|call|wait|begin|leave|move|stop|celebrate|remember)\b", words=("lets",)), "Let’s", always),
    # "The councils decision was", "this years show"
    Slot(pattern(rf"\b(?:the|an?|his|her|its|their|our|my|this|that)\s+(?:(?!of\b)[a-z-]+\s+)?(?P<p>(?:{'|'.join(sorted(_OWNERS))})s)\s+(?P<thing>[a-z]{{3,}})\s+(?:is|was|has|will|would|said|had)\b", words=tuple(f"{one}s" for one in _OWNERS)), "", _owner, "“{text}” is a plural: is an apostrophe missing?"),
    Slot(pattern(rf"{_START}(?:This|Last|Next)\s+(?P<p>years|weeks|months|nights)\s+(?!ago\b|after\b)[a-z]{{3,}}", words=("years", "weeks", "months", "nights")), "", always, "“{text}” is a plural: is an apostrophe missing?"),
    # "More easier", "most fastest"
    Slot(pattern(r"\b(?:much\s+)?more\s+(?P<p>[a-z]{2,}er)(?=[.,;:!?]|\s+(?:than|to|and|for|in|when)\b)", words=("more",)), "", lambda match: _twice(match) and match.group("p").lower() not in ("bitter", "clever", "tender", "slender", "proper", "eager", "sober", "sinister", "upper", "former", "never", "younger", "older", "later", "earlier"), "“more {text}” compares twice"),
    Slot(pattern(r"\bmost\s+(?P<p>[a-z]{2,}est)\b(?<!honest)(?<!modest)(?<!earnest)(?<!interest)(?<!forest)(?<!west)(?<!guest)(?<!protest)(?<!request)(?<!harvest)(?<!contest)", words=("most",)), "", _twice, "“most {text}” compares twice"),
    # "Didn't see nothing", "can't hardly"; but one "can't do nothing", may not "want nothing to change", and did not "say nothing was wrong"
    Slot(pattern(r"\b(?!(?:ca|could)n['’]t\s+[a-z]+\s+nothing\b|\w+n['’]t\s+want\s+nothing\s+to\b)(?:did|do|does|have|had|has|could|would|should|must|ai|wo|ca)n['’]t\s+[a-z]+\s+(?P<p>nothing|nobody|nowhere|none)\b(?!\s+(?:but|short|less|is|was|were|are|has|had|have|will|would|can|could)\b)|\b(?:can|could|would)n['’]t\s+(?P<o>hardly|scarcely|barely)\b", words=("nothing", "nobody", "nowhere", "none", "hardly", "scarcely", "barely")), "", always, "“{text}” denies what is denied already"),
    # "Neither the coach or the captain"
    Slot(pattern(r"\bneither\s+(?P<what>(?:(?:the|an?|his|her|its|their|our|my)\s+)?[a-z’'-]+\s+)(?P<p>or)\s+(?:the|an?|his|her|its|their|[a-z]+)\b", words=("neither",)), "nor", lambda match: _no_nor(match) and not match["what"].lower().startswith("of")),
    Slot(pattern(r"\b(?:fell|fall|jump(?:ed)?|took|take|get|got|came|come|ran|drove|knock(?:ed)?|clean(?:ed)?|wip(?:e|ed)|slid|roll(?:ed)?|step(?:ped)?|stepp?ing|bounced?|cut|tak(?:en|ing))\s+(?:it\s+|him\s+|them\s+|her\s+)?(?P<p>off\s+of)\s+(?:the|an?|his|her|its|their)\b", words=("off",)), "off", always),
    Slot(pattern(r"\b(?P<p>could\s+care\s+less)\b", words=("less",)), "couldn’t care less", always),
    # "One best players"
    Slot(pattern(r"\b(?:is|was|as|are|were|of)\s+(?P<p>one)\s+(?:best|worst|biggest|largest|oldest|finest|greatest|youngest|most\s+[a-z]+)\s+[a-z]+s\b", words=("one",)), "", always, "“of the” is missing after “{text}”"),
    # "They been waiting"
    Slot(pattern(r"\b(?:I|they|we|you|he|she)\s+(?P<p>been)\s+(?:[a-z]+ing|to|there|told|in|at)\b", words=("been",)), "", _no_aux, "“have” is missing before “{text}”"),
    # "Can be locate by", "have agree to", "it is hope that"
    Slot(pattern(r"\b(?:has|have|had)\s+(?:also\s+|already\s+|not\s+|never\s+|just\s+|now\s+|since\s+)?(?P<p>accept|accuse|achieve|admit|advise|agree|allow|announce|appoint|approve|arrive|become(?!\b)|believe|choose|decide|deliver|describe|develop|discover|discuss|elect|establish|explain|fail|give|happen|improve|include|inform|introduce|invite|kill|know|lose|manage|obtain|postpone|prepare|provide|publish|receive|reduce|reject|remain|remove|replace|sell|send|serve|spend|start(?=\s+to)|suffer|suggest|teach|tell|work(?=\s+(?:there|here|as|with|at|in\s+the|for\s+the))|write)\s+(?:to|the|an?|his|her|its|their|that|there|here|as|with|at|for|in|on|him|them)\b(?!\s+do\b)", words=("has", "have", "had")), "", lambda match: re.search(r"(?i)\b(?:what|all|that|those|who|which)\s+(?:\w+\s+){0,2}\Z", match.string[max(0, match.start() - 24) : match.start()]) is None, _LACKS),
    Slot(pattern(r"\bit\s+(?:is|was)\s+(?:widely\s+|now\s+)?(?P<p>expect|believe|understand|think|say|suggest|know|allege)\s+that\b", words=("it",)), "", always, _LACKS),
    Slot(pattern(r"\b(?:was|were|been|being)\s+(?P<p>taking)\s+to\s+(?:hospital|court|prison|jail|safety|the\s+(?:hospital|police\s+station))\b", words=("taking",)), "taken", always),
    # "A women was hurt", "several man were"
    Slot(pattern(r"(?<!\bhalf )\b(?:a|another|each|every|one)\s+(?:(?:young|old|older|elderly|local|pregnant|homeless|second|third|middle-aged|dead|injured|black|white|married|single)\s+)?(?P<p>women|men|children)\b(?![’'-])(?!\s+(?:and|only|or)\b)", words=("women", "men", "children")), "", always, "“{text}” is more than one"),
    Slot(pattern(r"(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|several|many(?!\s+a)|these|those|both|\d{2,3})\s+(?:(?:young|old|older|elderly|local|other|masked|armed)\s+)?(?P<p>man|woman|child)\b(?![’'-])(?=[.,;!?]|\s+(?:were|are|have|had|who|in|from|on|at|with|and)\b)", words=("man", "woman", "child")), "", lambda match: re.search(r"(?i)\b(?:in|of|isle|size|number|stage|act|no\.?)\s+\Z", match.string[max(0, match.start() - 8) : match.start()]) is None, "“{text}” is one alone"),
    # "One of the reason is", "many bird is", "several report were"
    Slot(pattern(r"\bone\s+of\s+(?:the|his|her|its|their|our|my|these|those)\s+(?:(?:main|key|big|new|many|other|first|local)\s+)?(?P<noun>(?P<p>[a-z]{3,}))\s+(?:is|was|has|who|that|why|he|she|they|we)\b", words=("one",)), "", _single, "“one of” asks for the plural of “{text}”"),
    Slot(pattern(r"\b(?:many|several|various|numerous)\s+(?P<noun>(?P<p>[a-z]{3,}))\s+(?:are|were|have|is|was|has)\b", words=("many", "several", "various", "numerous")), "", lambda match: _single(match) and not match.string[max(0, match.start() - 4) : match.start()].lower().endswith(("as ", "so ", "how ")), "“{text}” is one alone"),
    # "He have no plans"; "those who run it have been" has its subject before
    Slot(pattern(r"\b(?:he|she|it)\s+(?P<p>have)\s+(?:no|an?|the|to|been|not|never|also|his|her|its|had|two|three|[a-z]+ed)\b", words=("have",)), "has", lambda match: _no_aux(match) and _at_head(match)),
    # Slips that are words: "to asses the damage", "it was form a friend", "is do to land"
    Slot(pattern(r"\b(?:to|will|would|must|should|can|could|may)\s+(?P<p>asses)\b", words=("asses",)), "assess", always),
    Slot(pattern(r"\b(?:the|an?|as|new|former|its|his|her|their)\s+(?P<p>manger)s?\s+(?:of|at|said|who|told|has|was|is|for)\b", words=("manger", "mangers")), "manager", always),
    Slot(pattern(r"\b(?:take[sn]?|took|for|last(?:s|ed)?|after|about|within|next|every|only|than|past|nearly|over)\s+(?P<p>to|too)\s+(?:weeks|days|months|years|hours|minutes|decades|thirds)\b", keys=tuple(f"{to} {time}" for to in ("to", "too") for time in ("weeks", "days", "months", "years", "hours", "minutes", "decades", "thirds"))), "two", always),
    Slot(pattern(r"\b(?:is|was|are|were|came|come|comes|far|away|different|letter|message|call|email|gift|men|women|people|far|apart|suffer(?:s|ed|ing)?|made|taken|moved|travelled|returned|retired|bought|borrowed|heard)\s+(?P<p>form)\s+(?:an?|the|his|her|its|their|all|our|my|two|(?-i:[A-Z])[a-z]+)\b", words=("form",)), "from", always),
    Slot(pattern(r"\b(?:is|are|was|were)\s+(?P<p>do)\s+(?:to\s+(?:be|start|open|land|close|meet|take|finish|arrive|begin|return|appear|speak|play|end|retire|leave|go|come)|back|in\s+(?:court|(?-i:[A-Z])[a-z]+)|on\s+(?-i:[A-Z])[a-z]+)\b", words=("do",)), "due", lambda match: re.search(r"(?i)\b(?:all|what|thing|can)\b[^.;]{0,30}\Z", match.string[max(0, match.start() - 30) : match.start()]) is None),
    Slot(pattern(r"\b(?:the|a|no|any|his|her|their|our|your|my|only|wide|difficult|easy|free)\s+(?P<p>chose)\b", words=("chose",)), "choice", lambda match: not match[0].lower().startswith(("only", "her", "free"))),
    Slot(pattern(r"\b(?:wear(?:s|ing)?|wore|waterproof|sensible|baby|school|designer|second-hand|summer|winter|evening|work|casual)\s+(?P<p>cloths)\b", words=("cloths",)), "clothes", lambda match: not match[0].lower().startswith("of")),
    Slot(pattern(r"\b(?:the|an?|his|her|its|their|two|three|and)\s+(?P<p>formal)\s+(?:mayor|president|prime\s+minister|minister|captain|player|manager|chairman|wife|husband|partner|owner|pupils?|students?|soldiers?|headteacher|teacher|footballer|policeman|officer|colleagues?|employees?|leader)\b", words=("formal",)), "former", always),
)  # fmt: skip
