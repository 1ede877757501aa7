"""Words that their clause decides: "one of who left", "if your 19 and", "we want know", "lead" for "led"."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import lazy_regex, pattern
from factlint_rules.style._parts import IRREGULAR, is_closed, is_noun, is_plural, may_be_adjective
from factlint_rules.style._slot_tests import (
    GENERATIONS,
    GROUPS,
    always,
    before,
    may_be_comparative,
    no_deed,
)
from factlint_rules.style._slots import Slot
from factlint_rules.style._slots_pronouns import owned

_NUMBER: Final = (
    r"(?:1[0-9]|[2-9]\d|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
#: Verbs of the plain form that are no nouns: "know", not "plan".
_PLAIN: Final = "hear|know|see|be|have|make|find|get|give|keep|learn|take|tell|say|speak|bring|buy|become|understand|think|eat|sell|meet|send|spend|do|go|become"
#: The head of a clause.
_HEAD: Final = (
    r"(?:^|(?<=[.!?;:,]\s)|(?<=[\n“\"])|\b(?:and|but|because|so|if|when|while|said|says)\s+)"
)
_PRESENT: Final = lazy_regex(
    r"\b(?:is|are|has|have|will|can|may|does|do|goes|comes)\b|['’](?:s|re|ve|ll)\s(?!\w+['’])"
)
_TOLD: Final = lazy_regex(
    r"\b(?:was|were|had|did|went|took|came|won|lost|beat|hit|made|got|gave|ran|fell|drew|began|scored|finished|trailed|[a-z]{3,}(?<!ne)ed)\b"
)


def _told(match: re.Match[str]) -> bool:
    """Return whether the sentence around "lead" is told in the past, and in no other tense."""
    text = match.string
    head = (
        max((text.rfind(sign, 0, match.start()) for sign in ("\n", ". ", "? ", "! ")), default=-1)
        + 1
    )
    stop = re.search(r"[.!?](?:\s|$)|\n|$", text[match.end() :])
    sentence = text[head : match.end() + (stop.start() if stop else 0)]
    helped = re.search(
        r"\b(?:to|let|made|saw|helped|could|would|did|might|should|must)\b[^.;,]{0,30}$",
        before(match),
    )
    return (
        helped is None
        and _PRESENT.search(sentence) is None
        and _TOLD.search(sentence.replace(match[0], "")) is not None
    )


def _does(match: re.Match[str]) -> bool:
    """Return whether a past form or "were" is behind two who are one subject: "her and Ann combined"."""
    verb = match["verb"].lower()
    return verb.endswith("ed") or verb in IRREGULAR or verb in ("were", "are", "have", "had")


def _trained(match: re.Match[str]) -> bool:
    """Return whether "practise" is a noun: behind an article or a noun, with no subject for a verb.

    "The choir practise in the hall" has a group that does it; "choir practise for altos" has no article.
    """
    lead = match["lead"].lower()
    verb = re.match(r"(?i)\s+(?:is|was|will|has)\b", match.string[match.end("p") :])
    article = r"\b(?:the|an?|this|his|her|its|their|our|my|each|every)\s+(?:[a-z-]+\s+)?\Z"
    if lead in GROUPS and verb is None and re.search(article, before(match)):
        return False
    if lead in (
        "the",
        "a",
        "an",
        "this",
        "that",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "good",
        "best",
        "common",
    ):
        return True
    return is_noun(lead) and not (may_be_adjective(lead) or is_plural(lead))


def _is_somebody(match: re.Match[str]) -> bool:
    """Return whether a clause begins with who does it: "She tried", "Hull tried", not "Those tried"."""
    one = (match["one"] or "I").split()[0]
    return one.lower() in ("he", "she", "it", "i", "we", "you", "they") or not (
        is_closed(one.lower()) or is_noun(one.lower()) or is_plural(one.lower())
    )


#: Those that are many without an ending, or no thing: "one of the best of all", "one of the first to".
_MANY_TOO: Final = frozenset(
    "people police cattle sheep fish aircraft staff men women children sort kind known left ever here there".split()
)


def _is_thing_alone(match: re.Match[str]) -> bool:
    """Return whether a noun in the singular is where a plural is asked for."""
    word = match.group("p").lower()
    return (
        is_noun(word)
        and word not in GROUPS | GENERATIONS | _MANY_TOO
        and not is_closed(word)
        and not may_be_adjective(word)
    )


CLAUSE_SLOTS: Final[tuple[Slot, ...]] = (
    # "And it's crew was safe"
    Slot(pattern(r"\b(?:and|but)\s+(?P<p>(?-i:it)['’]s)(?=\s+(?P<rest>[a-z’-]+(?:\s+[a-z’-]+){1,3}))", keys=("it's", "it’s")), "its", owned),
    # "Two brothers, one of who was ill"
    Slot(pattern(r"(?<=, )(?:one|two|three|four|five|some|many|most|all|both|none|few|several|each|half|neither|either)\s+of\s+(?P<p>who)(?=\s)", words=("who",)), "whom", always),
    # "If your 19 and at college"
    Slot(pattern(rf"\b(?:if|when|because|unless|once|whether)\s+(?P<p>your)\s+{_NUMBER}(?=[.,;]|\s+(?:and(?!\s+\d)|or(?!\s+\d)|to\s+\d|years\s+old|when)\b)", words=("your",)), "you’re", always),
    # "The affect is small", but not where moods are studied
    Slot(
        pattern(r"(?:^|(?<=[.!?]\s)|(?<=\n))(?:The|Its|This)\s+(?:overall\s+|net\s+|main\s+|whole\s+|same\s+|general\s+)?(?P<p>affect)\s+(?:is|was|of|on|has|had|will|would|can)\b", words=("affect",)),
        "effect", lambda match: re.search(r"(?i)affective|psych|cognit", match.string) is None,
    ),
    # "We want know who did it", "she decided sell": a word is lost; "the cases tried have" and "those who forgot" lack none
    Slot(
        pattern(rf"(?:{_HEAD}(?:(?P<one>he|she|it|I|we|you|they|(?-i:[A-Z])[a-z]+(?:\s+(?-i:[A-Z])[a-z’'-]+)?)\s+(?:also\s+|just\s+|only\s+|really\s+)?|(?:I|we|you|they)\s+(?:do|did)(?:n['’]t|\s+not)\s+)(?=want|decided|tried|refused|managed|hoped|forgot)|\b(?:is|are|was|were|am|be|been|['’](?:re|m))\s+(?:also\s+|just\s+|only\s+|not\s+)?(?=unable|trying|hoping))"
                rf"(?P<p>want|wanted|decided|tried|refused|managed|hoped|unable|forgot|trying|hoping)\s+(?:{_PLAIN})\b(?![-’'])", words=("want", "wanted", "decided", "tried", "refused", "managed", "hoped", "unable", "forgot", "trying", "hoping")),
        "", _is_somebody, "“to” is missing after “{text}”",
    ),
    # "Hull lead for most of the half, and lost"
    Slot(
        pattern(r"(?:^|(?<=[.!?]\s)|(?<=\n)|(?<=, ))(?:(?:and\s+|but\s+)?(?-i:He|She|They|he|she|they|(?!(?:The|An?|His|Her|Its|Their|Our|My|This|That|No|One|Another)\b)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))\s+(?P<p>lead)\s+(?:for\s+(?:the\s+(?:first|last|rest|whole|entire|next)|all|most|much|nearly|almost|over|more|\d|two|three)|from\s+(?:start|the|beginning)|until|throughout|at\s+(?:half|the\s+(?:break|half|interval|turn|end)))", words=("lead",)),
        "led", _told,
    ),
    # "..., and her and Ann combined for ten"
    Slot(
        pattern(r"(?:(?<=, )(?:and|but)|(?<=; )|\bthat|\bbecause|\bsaid|\bsays)\s*\b(?P<p>her|him|them|me)\s+and\s+(?:(?:his|my|our|the)\s+)?(?:[a-z]+\s+)?(?-i:[A-Z])\w+(?:\s(?-i:[A-Z])\w+)?\s+(?P<verb>[a-z]+)\b(?!\s+by\b)", words=("her", "him", "them", "me")),
        "", _does, "“{text}” is no subject: “he”, “she”, “they” or “I”",
    ),
    # "None of them don't open": two denials are one too many
    Slot(pattern(r"\b(?:none\s+of\s+(?:them|us|you|these|those|(?:the|his|her|its|their|our|my)\s+[a-z]+)|nobody|no\s+one|hardly)\s+(?P<p>(?:do|does|did|ca|could|wo|would|has|have|had|is|are|was|were)n['’]t)\b", words=("none", "nobody", "no", "hardly")), "", always, "“{text}” denies what is denied before it"),
    # "The rules effect all drivers", but "effect some changes"
    Slot(
        pattern(r"(?:^|(?<=[.!?]\s)|(?<=\n))(?:The|These|Those|Its|Their|Our|His|Her)\s+(?:[a-z-]+\s+)?(?P<many>[a-z]{3,}s)\s+(?:also\s+|mainly\s+|\w+ly\s+)?(?P<p>effect)\s+(?P<what>(?:all|every|everyone|us|you|our|your|most|many|some|only|both|the)\b(?:\s+[a-z]+){0,2})", words=("effect",)),
        "affect", lambda match: is_plural(match["many"].lower()) and no_deed(match),
    ),
    # "The principle of the school", "moral principals"; but "a principle of the school", "the founding principals"
    Slot(pattern(r"\b(?:the|our|new|former|vice|deputy|assistant|current)\s+(?P<p>principle)\s+of\s+(?:the|an?|this|our|his|her)\s+(?:[\w’'-]+\s+){0,3}?(?:school|college|academy|conservatoire|sixth\s+form)\b(?!\s+(?:being|day|is|rules?|that|uniform))", words=("principle",)), "principal", always),
    Slot(pattern(r"\b(?:moral|high|first|basic|guiding|core|ethical|legal|democratic|scientific)\s+(?P<p>principals)\b(?!['’])", words=("principals",)), "principles", always),
    # "Spending must be reigned in"
    Slot(pattern(r"\b(?:is|are|was|were|be|been|being)\s+(?P<p>reigned)\s+in\b(?!\s+(?:\d|(?-i:[A-Z])|the|his|her|their|splendou?r))", words=("reigned",)), "reined", always),
    # "Taller then his brother.", "different then the film"
    Slot(
        pattern(r"\b(?:(?P<more>[a-z]{3,}er)\s+(?P<p>then)\s+(?:his|her|my|their|our|its|an?|the)\s+[a-z]+(?=[.;!?])|different\s+(?P<o>then)\s+(?:his|her|my|their|our|its|an?|the|that|those|what)\b)", words=("then",)),
        "than", lambda match: match["more"] is None or may_be_comparative(match[0]),
    ),
    # "Haven't got no money"; one may well not "say no"
    Slot(pattern(r"n['’]t\s+(?:got|get|have|had|want|need|know|see|give|find|do)\s+(?P<p>no)\b(?![-.]|\s+(?:longer|more|matter|idea\s+how))", keys=("n't", "n’t")), "", always, "“{text}” denies what is denied before it"),
    Slot(pattern(r"\b(?P<p>hisself)\b", words=("hisself",)), "himself", always),
    Slot(pattern(r"\b(?P<p>theirsel(?:f|ves))\b", words=("theirself", "theirselves")), "themselves", always),
    # "We look forward to meet you", but "the days that we look forward to take their time"
    Slot(pattern(rf"{_HEAD}(?:(?:I|we|you|they|he|she|(?:the|our|my)\s+[a-z]+|(?-i:[A-Z])[a-z]+(?:\s+(?-i:[A-Z])[a-z]+)?)(?:['’](?:m|re|s)\s+|\s+))?(?:(?:is|are|was|were|am|be|been|will|would|has|have|had|very|really|also|always|now|all)\s+){{0,3}}look(?:s|ed|ing)?\s+forward\s+to\s+(?P<p>meet|see|hear|read|get|be|have|find|go|do|make|join|learn|receive|take|give|know|become)\b(?![-’'])", words=("forward",)), "", always, "“{text}” behind “forward to” lacks its “-ing”"),
    # "Has run it since ten years"
    Slot(pattern(r"\b(?:has|have|['’]ve)\b[^.;:\n]{2,60}?\s(?P<p>since)\s+(?:(?:about|over|more\s+than|nearly|almost)\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|many|several)\s+(?:years|months|weeks|days|hours)(?=[.,;]|\s+(?:and|in|at|by|with|as|for)\b)", words=("since",)), "for", always),
    # "One of the best player in the league"
    Slot(
        pattern(r"\bone\s+of\s+(?:the|his|her|its|their|our|my|your)\s+(?:(?:most\s+[a-z]+|best|worst|finest|biggest|oldest|youngest|largest|greatest|few|main|last|first|many|top|leading)\s+)+(?P<p>[a-z]{4,})(?=[.,;]|\s+(?:in|on|at|of\s+(?:the|all|our)|who|that|to|ever|we|I|she|he)\b)", words=("one",)),
        "", _is_thing_alone, "“{text}” is one: is its plural meant?",
    ),
    # "Band practise is at six"
    Slot(
        pattern(r"\b(?P<lead>the|an?|this|his|her|its|their|our|my|good|best|common|[a-z]{4,})\s+(?P<p>practise)(?=[.,;]|\s+(?:is|was|for|of|at|on|in|will|has|session|sessions|room|night|and)\b)", words=("practise",)),
        "practice", _trained,
    ),
)  # fmt: skip
