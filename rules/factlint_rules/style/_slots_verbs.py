"""Verbs without their ending, verbs of another number and pronouns of another case, by the clause they are in."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import pattern
from factlint_rules.style._parts import (
    FINITE,
    IRREGULAR,
    is_closed,
    is_noun,
    is_plural,
    is_sure_plural,
    may_be_adjective,
    may_be_verb,
)
from factlint_rules.style._slot_tests import GROUPS, always, no_deed, one_thing
from factlint_rules.style._slots import Slot

#: Verbs with a clause for their object: "think it's accounts".
_TELLS: Final = frozenset(
    "say says said think thinks thought know knows knew believe believes believed hope hopes hoped feel feels felt mean means meant see sees saw seen hear hears "
    "heard find finds found guess suppose admit admits admitted claim claims claimed insist insists insisted argue argues argued suggest suggests suggested fear "
    "fears feared reckon reckons reckoned decide decided agree agreed explain explained show shows showed prove proved proves bet swear swore deny denied "
    "tell told told add added realise realised realize realized imagine imagined assume assumed understand understood learn learned learnt remember remembered "
    "forget forgot notice noticed accept accepted doubt doubted ensure ensured assure assured pretend pretended seem seems seemed is was are were be been being has have had "
    "do does did make makes made like likes liked figure figured conclude concluded note noted stress stressed report reported concede conceded".split()
)


def _its(match: re.Match[str]) -> bool:
    """Return whether a verb with an object is before "it's", and a noun behind it: "publish it's accounts"."""
    verb, word = match["verb"].lower(), match["next"].lower()
    if verb in _TELLS or is_closed(verb) or may_be_adjective(word) or is_closed(word):
        return False
    known = verb in IRREGULAR or verb.endswith(("ed", "ing")) or may_be_verb(verb)
    return (
        known
        and (is_plural(word) or is_noun(word))
        and word not in ("time", "luck", "magic", "fun", "chaos")
    )


def _one(match: re.Match[str]) -> bool:
    """Return whether one person or thing is the subject: "the nurse don't"."""
    word = match["subject"].lower().split()[-1]
    return is_noun(word) and word not in GROUPS and one_thing(match)


def _many_run(match: re.Match[str]) -> bool:
    """Return whether a sure plural has a verb in -s, and no other follows: "the drivers works every day"."""
    verb = match.group("p").lower()
    rest = re.split(r"[.!?;,\n]", match.string[match.end() : match.end() + 160])[0].lower().split()
    return (
        is_sure_plural(match["subject"].lower())
        and is_plural(verb)
        and may_be_verb(re.sub(r"(?:(?<=ch)es|(?<=sh)es|s)\Z", "", verb))
        and not any(
            word in FINITE or word in IRREGULAR or word.endswith(("ed", "ing")) for word in rest
        )
    )


#: What a question begins behind: "what did you", "Did you".
_ASKS: Final = pattern(r"\b(?:why|what|how|when|where|who)\s+\Z|(?:[.!?:]\s|\n|[“\"‘]|\A)\Z")
_START: Final = r"(?:^|(?<=[.!?;]\s)|(?<=\n)|(?<=[.!?]\s[“\"‘])|(?<=\n[“\"‘])|(?<=,\s[“\"‘]))"
_GOES: Final = r"(?:every|each|the|an?|in|on|at|to|from|for|with|until|through|past|over|into|daily|twice|once|well|two|three|four|\d)"

VERBS: Final[tuple[Slot, ...]] = (
    # "Would publish it's accounts"
    Slot(pattern(r"\b(?P<verb>[a-z]+)\s+(?P<p>(?-i:it)['’]s)\s+(?P<next>[a-z]+)(?=[.,;:!?]|\s+(?:and|in|on|at|to|for|from|with|after|before|by|of|this|last|next|as|into|over)\b)", keys=("it's", "it’s")), "its", lambda match: _its(match) and re.search(r"(?i)\b(?:if|when\w*|once|after|before|until|because|while|as|what\w*|where\w*|how\w*|who|that|which|every|time)\b[^.;,]{0,40}\Z|\b(?:he|she|they|we|I|you)\s\Z", match.string[max(0, match.start() - 60) : match.start()]) is None),
    # "What affect will it have", "is effecting deliveries"
    Slot(pattern(r"\b(?:what|whatever|much|same|desired|opposite|full)\s+(?P<p>affect)\s+(?:will|would|does|did|has|had|could|can|it|this|that|on|of|is|was|might|may)\b", words=("affect",)), "effect", always),
    Slot(pattern(r"\b(?:is|are|was|were|be|been|from|without|of|by)\s+(?:\w+ly\s+|not\s+|already\s+|also\s+)?(?P<p>effecting)\s+(?P<what>(?:(?:the|our|its|his|her|their|many|most|all|every)\s+)?[a-z’'-]+(?:\s+[a-z-]+)?)", words=("effecting",)), "affecting", no_deed),
    Slot(pattern(r"\b(?:how|why|whether|badly|much|severely|seriously|directly|adversely|really)\s+(?:[a-z’'-]+\s+){0,4}?(?P<p>effect)\s+(?P<what>(?:(?:the|our|its|his|her|their|your|my|many|most|all|every)\s+)?[a-z’'-]+(?:\s+[a-z-]+)?)", words=("effect",)), "affect", lambda match: no_deed(match) and re.search(r"\b(?:the|an?|its|any|this|that|no|of|what|in)\s+(?:\w+\s+)?effect\b", match[0]) is None),
    # "It looses £3m", "deserve to loose"
    Slot(pattern(r"\b(?P<p>looses)\s+(?:[£$€]?\d|an?\s|about|around|up\s+to|more|nearly|over|almost|its|his|her|their|every|all|some|money|interest|hope|heart|power)", words=("looses",)), "loses", lambda match: "arrow" not in match.string[match.start() : match.end() + 20]),
    Slot(pattern(r"\b(?:deserve[sd]?|hate[sd]?|afraid|love[sd]?|can['’]t\s+stand|how|expect(?:ed)?|hard|easy|sad|only|first|never|not|someone)\s+to\s+(?P<p>loose)(?=[.,;!?’”\"]|\s+(?:to|in|by|at|the|a|him|her|them|it|this|that|any|all|so|like)\b)", words=("loose",)), "lose", always),
    # "The goal that lead to his transfer", "Roe, who lead the inquiry", "heavy rain lead to"
    Slot(pattern(r"\b(?P<subject>(?:the|an?|this|his|her|its)\s+(?:[a-z-]+\s+)?[a-z]+),?\s+(?:that|which|who)\s+(?:\w+ly\s+|also\s+|first\s+|then\s+)?(?P<p>lead)\s+(?:to|the|an?|his|her|him|them|us|from|by)\b", words=("lead",)), "led", _one),
    Slot(pattern(r"(?<!\band )(?-i:[A-Z][a-z]+(?<!s)),\s+(?:\d\d,\s+)?who\s+(?:\w+ly\s+|also\s+|first\s+|then\s+)?(?P<p>lead)\s+(?:the|an?|his|her|its|from)\b", words=("lead",)), "led", lambda match: re.search(r"\band\s+(?:[A-Z]\w+\s+)*\Z", match.string[max(0, match.start() - 30) : match.start()]) is None),
    Slot(pattern(rf"{_START}(?P<subject>[A-Z][a-z]+\s+[a-z]+|[A-Z][a-z]+(?<!s))\s+(?P<p>lead)\s+to\s+(?!(?:be|have|get)\b)", words=("lead",)), "led", lambda match: _one(match) and may_be_adjective(match["subject"].lower().split()[0])),
    # "He don't", "the nurse don't"
    Slot(pattern(r"\b(?:he|she|it|(?:this|that)(?=\s+don)|nobody|everyone|somebody|someone)\s+(?P<p>don['’]t)\b", keys=("don't", "don’t")), "doesn’t", lambda match: re.search(r"(?i)\b(?:does|do|did|make|let|help|see|insist\w*|suggest\w*|and\s+that)\s+\Z", match.string[max(0, match.start() - 14) : match.start()]) is None and not re.match(r"(?i)(?:that|this|everyone|it)\s", match[0])),
    Slot(pattern(r"(?:^|(?<=[.!?]\s)|(?<=\n)|(?<=, )(?:and|but)\s+)(?P<subject>(?:The|A|An|His|Her|Its|My|Our|Their|the|a|an|his|her|its|my|our)\s+(?:[a-z-]+\s+)?[a-z]+)\s+(?P<p>don['’]t|do\s+not)\b", keys=("don't", "don’t", "do not")), "", _one, "“{text}” does not fit one thing: is “does not” meant?"),
    # "The drivers works every day"
    # "Was suppose to", "she use to", "is schedule for"
    Slot(pattern(r"\b(?:is|are|was|were|am|be|been|being|['’](?:re|m))\s+(?:not\s+|also\s+|still\s+)?(?P<p>suppose|schedule|expect|allow|require|oblige|prepare|involve|concern|locate|divide|associate|dedicate|entitle|intend|force|ask|invite|advise|warn|accuse|arrest|charge|elect|appoint)\s+(?:to\s+(?:the\s+)?[a-z]+|for\s+(?-i:[A-Z])|in\s+(?:the|a|an)\b|by\b|with\b|of\b|into\b)", words=tuple("suppose schedule expect allow require oblige prepare involve concern locate divide associate dedicate entitle intend force ask invite advise warn accuse arrest charge elect appoint".split())), "", lambda match: match.group("p").lower() in ("suppose", "schedule") or (re.search(r"(?i)\b(?:to|there|charge\s+of|concern\s+(?:for|in|to|of|by|with)|force\s+(?:in|for|of|with|by|to)|schedule\s+to)\b", match[0].split(match.group("p"))[0]) is None and match.group("p").lower() not in ("concern", "force", "charge", "ask")), "“{text}” lacks its ending: “-d” or “-ed”"),
    Slot(pattern(r"\b(?:he|she|it|there|[a-z]+(?:man|woman))\s+(?:also\s+|always\s+|never\s+)?(?P<p>use)\s+to\s+[a-z]+\b|\b(?:I|we|you|they|people)\s+(?P<o>use)\s+to\s+(?:be|have|live|work|go|think|play|love|say|get|know|come|visit|drive|own|belong|call)\b", words=("use",)), "used", lambda match: re.search(r"(?i)\b(?:did|does|do|n['’]t|what|which|that|things?|words?|tools?|system|method|let|make|can|could|will|would|may|might|should|must|to)\s+\Z|\b(?:what|the\s+\w+|that|which)\s+\Z", match.string[max(0, match.start() - 20) : match.start()]) is None),
    # "Did you went"
    Slot(pattern(r"\b(?:did|do|does|didn['’]t|don['’]t|can|could|will|would|should)\s+(?:he|she|they|we|you|it|i)\s+(?P<p>went|came|gave|took|saw|knew|ran|wrote|did|made|got|said|told|thought|bought|brought|found(?!\s+(?:a|the)\b)|kept|sold|won|lost|began|drove|ate|drank|spoke|chose|fell|grew|sang|stole|threw|wore)\b", words=tuple("did do does didn don can could will would should".split())), "", lambda match: _ASKS.search(match.string[max(0, match.start() - 12) : match.start()]) is not None, "“{text}” does not go with “did” or “would”: the plain form does"),
    # "Witnesses who seen the crash", "it begun to rain"
    Slot(pattern(r"\bwho\s+(?P<p>seen|done|sung|drunk|begun|taken|given|written|broken|driven|stolen|ridden|rung|swum|thrown)\s+(?:the|an?|his|her|its|their|it|him|them|this|that|to|two|three|what)\b", words=("seen", "done", "sung", "drunk", "begun", "taken", "given", "written", "broken", "driven", "stolen", "ridden", "rung", "swum", "thrown")), "", always, "“{text}” has no “have” or “was”"),
    Slot(pattern(r"\b(?:it|which|that|game|match|work|trouble|race|play|rain|season|meeting|talks|trial)\s+(?P<p>begun)\s+(?:to|in|at|on|with|when|as|last|after)\b", words=("begun",)), "began", lambda match: re.search(r"(?i)\b(?:has|have|had|was|were|is|are|be|been|being|having)\b[^.;]{0,20}\Z", match.string[max(0, match.start() - 30) : match.start()]) is None),
    # "Us fans deserve better"
    Slot(pattern(rf"{_START}(?P<p>(?-i:Us))\s+(?P<next>[a-z]+s)\s+(?:have|are|want|need|know|love|deserve|will|can|do|were|had|never|always|all|just|don['’]t)\b", words=("us",)), "We", lambda match: is_plural(match["next"].lower())),
    # "The woman which owns it"
    Slot(pattern(r"\b(?:man|woman|men|women|boys?|girls?|children|child|person|mother|father|husband|wife|son|daughter|neighbou?rs?|residents|officers?|nurses?|doctors?|teachers?|students|pupils|customers?|passengers|farmers?|fans|friends?|volunteers|visitors|patients|voters|(?<!a )(?<!the )people)\s+(?P<p>which)\s+(?:is|was|are|were|has|have|had|will|would|can|could|[a-z]+(?:ed|ns|es|ts))\b", words=("which",)), "who", lambda match: re.search(r"(?i)\b(?:of|number|group|list|set|list|book|between|about|effects?|on)\b[^.;,]{0,20}\Z", match.string[max(0, match.start() - 30) : match.start()]) is None),
    # "Was hear for a week"
    Slot(pattern(r"\b(?:is|are|was|were|be|been|am|['’](?:re|m)|still|lives?|came|come|right|over|out|stay(?:ed)?|down|up)\s+(?P<p>hear)(?=[.,;!?]|\s+(?:for|in|at|on|when|until|since|again|today|tonight|now|and|to\s+(?:stay|see|help|watch|play|win))\b)", words=("hear",)), "here", always),
)  # fmt: skip
