"""Subjects at the head of a sentence, and beside the verb, that their verb does not fit."""

from __future__ import annotations

from typing import Final

from factlint.api import Pattern, pattern

#: Nouns in -s that may be one thing, and what is counted as one: "two years is a long time".
_ONE: Final = (
    r"(?!(?:series|news|means|species|headquarters|barracks|crossroads|works|innings|whereabouts|lens|gas|bus|bias|atlas|canvas|corps|summons|thanks|savings|"
    r"odds|measles|diabetes|darts|bowls|billiards|dues|arts|earnings|sports|sales|games|woods|seconds|minutes|hours|days|weeks|months|years|miles|metres|"
    r"feet|yards|points|pounds|dollars|euros|times|\w+(?:os|ss|us|is|ics))\b)"
)
#: Capitals that begin no noun phrase, or one that may be a single thing ("Making films is").
_NO_NOUN: Final = (
    r"(?!(?:The|These|Those|His|Her|Its|Their|Our|My|Your|Many|Several|Both|Few|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|What|This|That|One|Each|Every|Which|Who|It|Here|Another|Everything|All|Among|Since|For|From|With|In|On|At|By|After|Before|Over|Under|Of|To|Not|If|"
    r"When|While|As|Also|And|But|Because|Behind|Between|Despite|Besides|Like|Unlike|Through|During|Without|Within|He|She|We|They|Only|There|Then|So|Yet|"
    r"Where|Why|How|Nothing|Nobody|Just|Granted|Given|Does|Was|Has|Is|Perhaps|Always|News|Series|Means|Times|Sales|[A-Z][a-z]*(?:ing|ly|ss|us|is|ics|ous))\b)"
)
_HEAD: Final = r"(?:The|These|Those|His|Her|Its|Their|Our)"
_BETWEEN: Final = (
    r"(?:from|between|in|at|on|behind|for|near|by|to|with|around|across|under|over|outside|inside)"
)
_DETERMINER: Final = r"(?:the|an?|his|her|its|their|our|this|that)"
_SINGLE: Final = r"(?:[a-z-]+\s+)?[a-z-]*[a-rt-z]"
_BE: Final = r"(?P<verb>is|was|has)"
#: Verbs that are no plural nouns: "the views of the pilot shows" may be about shows.
_GOES: Final = r"(?P<verb>suggests|means|makes|indicates|gives|remains|includes|goes|comes|gets|takes|seems|appears|becomes|keeps|shows)"
#: Forms that go with "they": behind "he", "she" and "it" they are of another person.
_PLAIN: Final = (
    r"(?P<verb>don['’]t|do\s+not|have|were|are|become|begin|bring|build|buy|choose|come|drive|fall|feel|find|get|give|go|grow|hold|keep|know|lead|leave|live|lose|"
    r"make|meet|need|pay|play|run|say|see|sell|send|show|sit|speak|stay|take|tell|think|want|win|write)"
)
#: What may be many without an -s: "one of the team was", "one of the few is".
_SEVERAL: Final = (
    r"(?!(?:few|many|best|worst|most|first|last|latter|former|lot|dead|injured|accused|police|aircraft|team|crew|staff|band|group|club|family|party|squad|couple|"
    r"pair|trio|quartet|people|men|women|children|sheep|deer|fish|media|two|three|four|five|six|seven|eight|nine|ten|dozen|\w+est)\b)"
)

#: At the head of a sentence, where the first noun decides.
HEADED: Final[tuple[Pattern, ...]] = (
    # "The views from the path is", "the results of the survey shows"
    pattern(
        rf"\b(?P<mark>{_HEAD}\s+(?:[a-z]+\s+)?{_ONE}(?P<subject>[a-z]{{3,}}s)\s+{_BETWEEN}\s+(?:{_DETERMINER}|[A-Z]\w+)\s+{_SINGLE}\s+{_BE})\b",
        words=("is", "was", "has"),
        case=True,
        head=True,
    ),
    pattern(
        rf"\b(?P<mark>{_HEAD}\s+(?:[a-z]+\s+)?{_ONE}(?P<subject>[a-z]{{3,}}s)\s+(?:of|{_BETWEEN[3:-1]})\s+{_DETERMINER}\s+{_SINGLE}\s+{_GOES})\b",
        words=tuple(
            "suggests means makes indicates gives remains includes goes comes gets takes seems appears becomes keeps shows".split()
        ),
        case=True,
        head=True,
    ),
    # "Energy costs has", "Parents of the child was"
    pattern(
        rf"\b(?P<mark>{_NO_NOUN}[A-Z][a-z]+\s+{_ONE}(?P<subject>[a-z]{{3,}}s)\s+{_BE})\b",
        words=("is", "was", "has"),
        case=True,
        head=True,
    ),
    pattern(
        rf"\b(?P<mark>{_NO_NOUN}(?P<subject>[A-Z][a-z]{{2,}}(?<!er)s)\s+(?:of|in|at|on|for|from)\s+(?:the|an?|his|her|its|their)\s+{_SINGLE}\s+{_BE})\b",
        words=("is", "was", "has"),
        case=True,
        head=True,
    ),
    # "He don't", "it have": of one, and no wish
    pattern(
        rf"\b(?P<mark>(?P<subject>He|She|It)\s+{_PLAIN})\b",
        words=("he", "she", "it"),
        case=True,
        head=True,
    ),
    # "Everyone have", "no one were"
    pattern(
        r"\b(?P<mark>(?P<subject>Every(?:one|body)|Nobody|Some(?:one|body)|No\s+one)\s+(?P<verb>have|were|are|do))\b",
        words=("everyone", "everybody", "nobody", "someone", "somebody", "no"),
        case=True,
        head=True,
    ),
)
#: Wherever they are.
BESIDE: Final[tuple[Pattern, ...]] = (
    pattern(r"\b(?P<mark>(?P<subject>[Yy]ou)\s+(?P<verb>was))\b", words=("you",), case=True),
    # "There's two trains"
    pattern(
        rf"\b(?P<mark>[Tt]here(?P<verb>['’]s)\s+(?P<subject>(?:two|three|four|five|six|seven|eight|nine|ten|many|several)\s+(?:[a-z-]+\s+)?{_ONE}[a-z]{{3,}}s))\b",
        keys=("there's", "there’s"),
        case=True,
    ),
    # "He said the boats is", "and the roads was"
    pattern(
        rf"\b(?:said|says|that|because|but|(?<=, )(?:and|while|since))\s+(?P<mark>(?:the|his|her|its|their|these|those)\s+{_ONE}(?P<subject>[a-z]{{3,}}s)\s+{_BE})\b",
        words=("is", "was", "has"),
        case=True,
    ),
    # "One of the boy was": of whom one is taken are many
    pattern(
        rf"\b(?P<mark>[Oo]ne\s+of\s+(?:the|his|her|their|its|our|these|those)\s+{_SEVERAL}(?P<subject>[a-z]{{3,}}(?<!s))\s+(?P<verb>is|was|has|had))\b",
        words=("one",),
        case=True,
    ),
    # "Here is the results of", "more than one boat were", "she and her sister is"
    pattern(rf"\b(?P<mark>[Hh]ere\s+(?P<verb>is)\s+(?P<subject>(?:the|some)\s+{_ONE}[a-z]+s))\s+(?:of|for|from)\b", words=("here",), case=True),
    pattern(r"\b(?P<mark>(?P<subject>[Mm]ore\s+than\s+one\s+[a-z]+)\s+(?P<verb>were|are|have))\b", words=("more",), case=True),
    pattern(
        r"\b(?P<mark>(?P<subject>(?:He|She|They|We|I)\s+and\s+(?:his|her|their|my|our)\s+[a-z]+)\s+(?P<verb>is|was|has))\b",
        words=("and",),
        case=True,
    ),
    # "Every one of the seats were"
    pattern(
        r"\b(?P<mark>(?P<subject>[Ee]very\s+one)\s+of\s+(?:the|his|her|their|its)\s+[a-z]+\s+(?P<verb>have|were|are))\b",
        words=("every",),
        case=True,
    ),
)  # fmt: skip
