"""Words that their clause decides: "one of who left", "if your 19 and", "we want hear", "the lead" and "led" in sport."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import lazy_regex, pattern
from factlint_rules.style._parts import IRREGULAR, is_noun, may_be_adjective
from factlint_rules.style._slot_tests import always, before, goes_on
from factlint_rules.style._slots import Slot
from factlint_rules.style._slots_pronouns import owned

_NUMBER: Final = (
    r"(?:1[0-9]|[2-9]\d|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
#: Verbs of the plain form that are no nouns: "hear", not "plan".
_PLAIN: Final = "hear|know|see|be|have|make|find|get|give|keep|learn|take|tell|say|speak|bring|buy|become|understand|think|eat|sell|meet|send|spend|do|go|become"
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
    """Return whether "practise" is a noun: behind an article or a noun, with no subject for a verb."""
    lead = match["lead"].lower()
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
    return is_noun(lead) and not may_be_adjective(lead) and goes_on(match)[:1] != ("the",)


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
    # "We want hear from you", "she decided sell": a word is lost
    Slot(
        pattern(rf"\b(?P<p>(?:(?<=\bwe )|(?<=\bthey )|(?<=\bI )|(?<=\byou )|(?<=\bwho )|(?<=\bnot )|(?<=n['’]t ))want|wanted|decided|tried|refused|managed|hoped|unable|forgot|trying|hoping)\s+(?:{_PLAIN})\b(?![-’'])", words=("want", "wanted", "decided", "tried", "refused", "managed", "hoped", "unable", "forgot", "trying", "hoping")),
        "", always, "“to” is missing after “{text}”",
    ),
    # "Hull lead for most of the half, and lost"
    Slot(
        pattern(r"(?:^|(?<=[.!?]\s)|(?<=\n)|(?<=, ))(?:(?:and\s+|but\s+)?(?-i:He|She|They|he|she|they|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))\s+(?P<p>lead)\s+(?:for\s+(?:the\s+(?:first|last|rest|whole|entire|next)|all|most|much|nearly|almost|over|more|\d|two|three)|from\s+(?:start|the|beginning)|until|throughout|at\s+(?:half|the\s+(?:break|half|interval|turn|end)))", words=("lead",)),
        "led", _told,
    ),
    # "..., and her and Ann combined for ten"
    Slot(
        pattern(r"(?:(?<=, )(?:and|but)|(?<=; )|\bthat|\bbecause|\bsaid|\bsays)\s*\b(?P<p>her|him|them|me)\s+and\s+(?:(?:his|my|our|the)\s+)?(?:[a-z]+\s+)?(?-i:[A-Z])\w+(?:\s(?-i:[A-Z])\w+)?\s+(?P<verb>[a-z]+)\b(?!\s+by\b)", words=("her", "him", "them", "me")),
        "", _does, "“{text}” is no subject: “he”, “she”, “they” or “I”",
    ),
    # "Band practise is at six"
    Slot(
        pattern(r"\b(?P<lead>the|an?|this|his|her|its|their|our|my|good|best|common|[a-z]{4,})\s+(?P<p>practise)(?=[.,;]|\s+(?:is|was|for|of|at|on|in|will|has|session|sessions|room|night|and)\b)", words=("practise",)),
        "practice", _trained,
    ),
)  # fmt: skip
