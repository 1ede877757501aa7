"""Past forms behind "have" and participles behind a subject, and where that is no slip.

"The money they had went on rent" has a past form behind "had", and nothing is wrong: "had" ends a
clause of its own. So the subject is read first, and only subjects with which a clause begins count.
"""

from __future__ import annotations

import re
from typing import Final

from factlint.api import Pattern, is_common_word, pattern

#: Past forms of verbs whose participle is another word; "woke" and "shook" are adjectives of late.
_TAKES_OBJECT: Final = (
    "ate|began|blew|chose|did|drank|drew|drove|flew|forgave|forgot|gave|grew|knew|mistook|overcame|overtook|overthrew|ran|rang"
    "|rode|sang|shook|stole|swam|swore|threw|took|tore|undertook|withdrew|woke|wore|wrote"
)
_PAST: Final = f"{_TAKES_OBJECT}|arose|became|broke|came|fell|froze|rose|sank|saw|shrank|spoke|sprang|stank|went"
#: Nouns and adjectives as well: "had saw blades", "they have broke friends".
_NOUNS: Final = r"(?!(?:broke|drove|fell|rose|saw|shook|spoke|stole|woke)\s+(?!(?:an?|the|h[ie][mrs]|it|its|them|their|us|me|you|my|our|your|this|that|what|how|no|all|to|in|into|on|onto|at|by|for|from|with|about|across|against|along|among|around|behind|beneath|beside|between|near|past|through|towards?|under|upon|after|before|off|up|out|down|over|through|again|and|when|as|\w+ly)\b)[a-z])"
_ADVERB: Final = (
    r"(?:(?:not|never|also|already|always|since|still|only|now|just|long|ever|soon|once|"
    r"(?!(?:family|ally|assembly|belly|bully|fly|jelly|monopoly|rally|reply|supply)\b)\w+ly)\s+)?"
)
#: "Was wrote by his sister", but "the word was gave".
_GOES_ON: Final = r"\s+(?:by|in|on|at|from|off|out|up|down|over|away|back|to|into|through|with|an?|the|his|her|its|their|for|as|after|before|last|\w+ly)\b"
_NOT: Final = r"n['’]t"
_MODAL: Final = rf"(?:could|would|should|may|might|must|will)(?:{_NOT})?\s+(?:not\s+)?"
_WORDS: Final = tuple(_PAST.split("|"))
#: A participle that is no past form and has no other use behind a pronoun at the head of a clause.
_PARTICIPLE: Final = (
    "begun|broken|done|driven|drunk|eaten|flown|ridden|risen|rung|seen|shaken|spoken|stolen|sung|swum|taken|thrown"
    "|torn|worn|written"
)

#: "They've went", "it's went", "having swam": no clause ends in these, and no subject is asked for.
SURE: Final[Pattern] = pattern(
    rf"\b(?P<mark>(?P<asks>having|(?<=['’])(?:ve|d)|(?:(?<=\b[Hh]e['’])|(?<=\b[Ss]he['’])|(?<=\b[Ii]t['’]))s(?=\s+{_ADVERB}(?:became|began|came|gave|grew|ran|took|went|wrote)\b))\s+{_ADVERB}{_NOUNS}(?P<verb>{_PAST}))\b(?!-)",
    words=_WORDS,
    case=True,
)
#: "Had began", "would have ran", "has been took", "was wrote": the subject decides.
WITH_SUBJECT: Final[Pattern] = pattern(
    rf"\b(?P<mark>(?P<asks>(?:{_MODAL})?(?:have|has|had)\s+{_ADVERB}been|(?:{_MODAL})?(?:have|has|had)(?:{_NOT})?"
    rf"|(?:was|were|is|are)(?=\s+{_ADVERB}(?:{_TAKES_OBJECT}){_GOES_ON}))\s+{_ADVERB}{_NOUNS}(?P<verb>{_PAST}))\b(?!-)",
    words=_WORDS,
    case=True,
)
#: "They drunk", "he seen it"; "she done, he left" is one clause within another.
PARTICIPLE: Final[Pattern] = pattern(
    rf"\b(?P<mark>(?P<asks>[Hh]e|[Ss]he|[Ww]e|[Tt]hey|I)\s+(?P<verb>{_PARTICIPLE}))\b(?!-)(?!\s*[?!]|\s+(?:by|as)\b|(?<!begun)(?<!drunk)(?<!ung)(?<!swum),)",
    words=tuple(_PARTICIPLE.split("|")),
    case=True,
)
#: "Where Ann sung two songs": a name before it and an object behind it.
SUNG: Final[Pattern] = pattern(
    r"\b(?P<mark>(?P<asks>(?!(?:Mass|Evensong|Songs|Hymns|Carols|Psalms|Anthems|Words|Wine|Beer|Tea)\b)[A-Z][a-z’'-]+)\s+(?P<verb>begun|drunk|rung|sung|swum|shrunk))"
    r"\s+(?:the|an?|his|her|their|its|two|three|four|five|six|several|some|\d)\b",
    words=("begun", "drunk", "rung", "sung", "swum", "shrunk"),
    case=True,
)

#: "Had laid idle for two years": nothing is laid, it lies; but "the wreath he had laid there".
LAIN: Final[Pattern] = pattern(
    r"\b(?P<mark>(?P<asks>have|has|had|having)\s+(?:also\s+|long\s+|since\s+|\w+ly\s+)?(?P<verb>laid)(?=\s+(?:awake|derelict|dormant|empty|fallow|forgotten|hidden|idle|undisturbed|unread|untouched|unused|vacant)"
    r"(?:[.,;]|\s+(?:and|at|beneath|by|for|in|on|since|there|under|until)\b)))",
    words=("laid",),
    case=True,
)

_DETERMINER: Final = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our|[Tt]his|[Tt]hat|[A-Z]\w+['’]s)"
_CLOSED: Final = (
    r"(?!(?:all|and|any|anything|as|but|every|everything|few|half|he|i|if|it|least|less|little|many|more|most|much|"
    r"nothing|one|only|or|she|some|such|than|that|the|they|those|things?|time|way|we|what|whatever|when|where|which|"
    r"who|whoever|whom|you)\b)"
)
_NAME: Final = (
    r"(?!(?:All|Any|Anything|Every|Everything|Few|Half|Least|Less|Little|Many|More|Most|Much|Nothing|Only|"
    r"Some|Such|Than|That|The|Those|What|Whatever|When|Where|Which|Whichever|Who|Whoever|Whom|How)\b)[A-Z][\w’-]+"
)
#: A subject of which no word can be the object of a clause: "the crew", "the owner of the mill", "Ann Roe", "she".
_SUBJECT: Final = (
    rf"(?:\b(?:[Hh]e|[Ss]he|[Ww]e|[Tt]hey|[Yy]ou|I|[Ii]t)"
    rf"|\b{_DETERMINER}\s+{_CLOSED}[a-z\d-]+(?:\s+(?:of|in|at|from|for|on)\s+(?:{_DETERMINER}\s+{_CLOSED}[a-z-]+|{_NAME}))?"
    rf"|\b{_DETERMINER}\s+{_NAME}(?:\s+{_NAME}){{0,2}}|\b{_NAME}(?:\s+{_NAME}){{0,2}})\s+$"
)
_SUBJECT_FORM: Final = pattern(_SUBJECT, case=True)
#: "Who had began" has its subject; "those who have gave, those who have not sold".
_WHO: Final = pattern(r"(?<![Tt]hose )\b(?:[Ww]ho|[Ww]hich|of\s+whom)\s+$", case=True)
_OPENS: Final = pattern(
    r"(?:^|[.!?;:,—–(“\"‘]|(?<=\s)-|^(?:By|In|On|At|Since|After|Before|Until)\s+(?:[A-Z][a-z]+|\d[\d.]*|noon|midnight|dawn|dusk)"
    r"(?:\s+(?:\d+|morning|afternoon|evening|night))?|\b(?:because|but|if|when|since|although|though|until|before|after|while|whether|then"
    r"|now|once|so))\s*$"
)
#: "Money Ann had went on shoes"
_BARE_NOUN: Final = pattern(rf"[A-Z][a-z]+\s+{_NAME}\s+$", case=True)
_AND: Final = pattern(r"\band\s+$")
_SAYS: Final = pattern(
    r"\b(?:(?:has|have|had|still|also|now|later|\w+ly)\s+){0,2}(?:said|says|say|think|thinks|thought|believes?|believed|feels?|felt"
    r"|claims?|claimed|admits|admitted|knows?|knew|hopes?|hoped|wish(?:es|ed)?|realised|realized|heard|added|insisted"
    r"|told\s+(?:him|her|them|us|me|(?:the\s+)?[\w’-]+))\s+(?:that\s+)?$"
)


def begins_clause(before: str, *, gapped: bool = True) -> bool:
    """Return whether the words before a verb are its subject and begin a clause.

    With `gapped` false a comma, "and" and "but" begin none: "she was fined, and he given a year".
    """
    if gapped and _WHO.search(before):
        return True
    subject = _SUBJECT_FORM.search(before)
    if subject is None or (_BARE_NOUN.match(before) and is_common_word(before.split()[0].lower())):
        return False
    return opens(before[: subject.start()], gapped=gapped)


def opens(before: str, *, gapped: bool = True) -> bool:
    """Return whether a clause may begin behind these words of a sentence."""
    if not gapped and re.search(r"(?:[,;:—–-]|\bbut)\s*$", before):
        return False
    if _OPENS.search(before) or (gapped and _AND.search(before)):
        return not re.search(r"(?i)\b(?:all|everything|anything|what\w*|such|clothes)\b", before)
    says = _SAYS.search(before)
    return says is not None and begins_clause(before[: says.start()])
