"""Words that the parts of speech beside them decide: "who's ladder saved", "may loose three", "the principle speaker".

No list of company is asked here, but whether a noun, a verb or an adjective can stand in the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from factlint.api import Pattern, pattern
from factlint_rules.style._slot_tests import (
    acts_on,
    always,
    at_table,
    before,
    is_thing,
    lost,
    may_be_comparative,
    modifies,
    no_deed,
    one_thing,
    owns,
    person,
    resting,
    you_are,
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
    r"|not|(?:him|her|them|us|me|you|people|residents|visitors|drivers|parents|staff)|way|chance|need|time|something|nothing|enough|lot|much|little|more|less|plenty|anything|everything|can['’]t\s+afford)\s+to"
)
_VERB: Final = rf"(?:\b{MODAL}|\b{_TO})\s+(?:\w+ly\s+)?"
_OBJECT: Final = (
    r"(?:an?|the|his|her|its|their|our|my|your|this|that|these|those|any|all|some|no|every\w*|any\w*|much|many|more|it|him|them|us|me"
    r"|you|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|[£$€]\d[\d,.]*)"
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


PLACE: Final = r"(?P<place>(?:an?|the|his|her|its|their|my|our|your|that|this)\s+(?:[a-z-]+\s+)?[a-z-]+|bed|hospital|state|wait|pain|agony|ruins|darkness|silence|water|mud|snow|straw|hay|grass|sand)"

_LEFT: Final = r"(?:^|(?<=[.!?;:,]\s)|(?<=\n)|\b(?:if|when|that|because|as|while|whether|think|sure|know|hope|say|says|and|but|once|since|until|unless|so|where)\s+)"

SLOTS: Final[tuple[Slot, ...]] = (
    # "Drivers who's licences lapse", but "who's ill", "who's lending"
    Slot(
        pattern(r"(?<!^)\b(?P<p>(?-i:who)['’]s)(?=\s+(?P<rest>[a-z’'-]+(?:\s+[a-z’'-]+){0,3}))", keys=("who's", "who’s")),
        "whose", owns,
    ),
    # "The principle speaker", but "the principle behind it", "the principle means"
    Slot(
        pattern(r"(?:\b(?:the|an?|its|his|her|their|our|my|your|this|one|another|two|three)|['’]s?)\s+(?P<p>principle)\s+(?P<next>[a-z]{3,})\b(?![’'-])", words=("principle",)),
        "principal", modifies,
    ),
    # "Will not effect ferry services", but "effect changes", "effect a landing"
    Slot(
        pattern(rf"{_VERB}(?P<p>effect)\s+(?P<what>(?-i:[a-z’'-]+)(?:\s+(?-i:[a-z-]+)){{0,2}})", words=("effect",)),
        "affect", no_deed,
    ),
    # "Would the cuts effect pensioners", but "will the greenhouse effect grow"
    Slot(
        pattern(r"\b(?:will|would|did|does|do|could|can|may|might|how|whether)\s+(?:it|they|this|that|he|she|(?:the|these|those|his|her|its|their|any)\s+[a-z-]+s)\s+(?:will\s+|would\s+|could\s+|might\s+|may\s+)?(?P<p>effect)\s+(?P<what>[a-z’'-]+(?:\s+[a-z-]+){0,2})", words=("effect",)),
        "affect", no_deed,
    ),
    # "Homes will be effected"
    Slot(
        pattern(
            r"\b(?P<what>(?:[a-z-]+\s+){0,6}?(?:be|been|being|is|are|was|were|get|got|getting))\s+(?:not\s+)?(?:\w+ly\s+)?(?P<p>effected)(?=[.,;!?]|\s+(?:and|or|when|if|but|as)\b)",
            words=("effected",),
        ),
        "affected", no_deed,
    ),
    # "Poor sleep effects the heart too"
    Slot(
        pattern(
            r"(?:^|(?<=[.!?;]\s)|(?<=\n)|\b(?:that|because|and|but)\s+)(?P<subject>(?:(?:the|an?|this|his|her|its|their|our)\s+)?(?:[a-z-]+\s+(?:of\s+)?)?[a-z-]+)"
            r"\s+(?P<p>effects)\s+(?P<object>(?:(?:the|our|your|his|her|their|its|my|these|those|some|all|every|each)\s+)?(?:[a-z’'-]+\s+)?[a-z-]+)(?=[.,;!?]|\s+(?:too|as|more|most|and|in|at|on|when|first|every|even|because|badly|by|before|after|since|from|with|of|for|who|that|across|around|because)\b)",
            words=("effects",),
        ),
        "affects", acts_on,
    ),
    # "You will loose your deposit", but "loose the dogs"
    Slot(
        pattern(rf"{_VERB}(?P<p>loose)\s+(?P<what>(?:{_OBJECT}|[a-z-]+)(?:\s+[a-z-]+){{0,3}})", words=("loose",)),
        "lose", lost,
    ),
    Slot(pattern(rf"{_VERB}(?P<p>loose)(?=[.;!?])", words=("loose",)), "lose", always),
    Slot(
        pattern(r"\b(?:who\w*|he|she|it|nobody|everyone|somebody|someone|team|side|club|party|man|woman|one|that)\s+(?P<p>looses)\b(?P<what>(?:\s+[a-z-]+){1,3}|(?=[.,;]))", words=("looses",)),
        "loses", lambda match: not match["what"] or lost(match),
    ),
    Slot(
        pattern(r"\b(?:is|are|was|were|be|been|am|keeps?|kept|of|from|without|after|by|before|despite|about|(?:[a-z]+['’](?:re|m)))\s+(?:\w+ly\s+)?(?P<p>loosing)\s+(?P<what>[a-z-]+(?:\s+[a-z-]+){0,2})", words=("loosing",)),
        "losing", lost,
    ),
    # "No longer except cheques", but "can mend anything except"
    Slot(
        pattern(rf"{_VERB}(?P<p>except)\s+(?:{_OBJECT}|[a-z]+s)\b(?!\s+(?:one|few|when)\b)", words=("except",)),
        "accept", lambda match: re.search(r"(?i)\b(?:not|n['’]t)\s+except\s+(?:in|for|as)\b|\bdo\s+except\b", match[0]) is None,
    ),
    # "Could hardly breath in the smoke": the noun for its verb
    Slot(pattern(rf"\b(?:(?:can|could|would|will|may|might|must|cannot|should)(?:n['’]t)?\s+(?:\w+ly\s+|not\s+)?|{_TO}\s+)(?P<p>breath)\b(?!\s+(?:tests?|samples?|analy\w+)\b)", words=("breath",)), "breathe", always),
    Slot(pattern(rf"(?:\b{MODAL}|\b(?:asked|able|want(?:s|ed)?|hired|paid|trained|set\s+up|appointed|tr(?:y|ied|ying)|there|used|helps?|need(?:s|ed)?|here)\s+to)\s+(?P<p>advice)\b(?!\s+(?:and|from|centres?|lines?|on)\b)", words=("advice",)), "advise", always),
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
        "complement", is_thing,
    ),
    Slot(
        pattern(
            r"(?:^|(?<=[.!?;]\s)|(?<=\n)|\b(?:and|but|while|that|said|says)\s+)(?!(?:he|she|they|we|i|you|who)\b)(?P<what>(?:(?:the|an?|its|his|her|their|our|these|those)\s+)?(?:[a-z-]+\s+){0,2}?[a-z-]+\s+"
            r"(?:would\s+|will\s+|may\s+|can\s+|should\s+)?(?=(?:compliments?)\s+(?:(?:the|an?|its|their|our|your|these|each|other)\s+)?(?:[a-z-]+\s+)?[a-z-]+))(?P<p>compliment)s?\s+"
            r"(?P<object>(?:(?:the|an?|its|their|our|your|these|other)\s+)?(?:[a-z-]+\s+)?[a-z-]+)(?=[.,;!?]|\s+(?:and|in|with|of|well|rather|at|as|from|while|by)\b)",
            words=("compliment", "compliments"),
        ),
        "complement",
        lambda match: is_thing(match) and not any(map(person, match["object"].lower().split())) and " of " not in match["what"] and not re.search(r"\b(?:paid|pay|pays|the|a|an|their|his|her|these|those|of)\s+\Z", match["what"]),
    ),
    # "On hotel stationary", "pens and stationary"; "a stationary business"
    Slot(
        pattern(r"\b(?:on|of|in|for|his|her|their|its|some|any|new|headed|school|hotel|office|hospital|personal|wedding|company|letters?|envelopes?|cards|pens|books|paper|gifts|notebooks|supplies)"
                r"(?:\s+[a-z]+)?(?:,?\s+(?:and|or|&))?\s+(?P<p>stationary)(?=[.,;:!?]|\s+(?:and|from|for|at|to|with|in|or|on)\b)", words=("stationary",)),
        "stationery",
        lambda match: re.search(r"(?i)\b(?:is|are|was|were|be|been|being|almost|nearly|completely|while|when|remained|stayed|stood|or\s+stationary|moving|slow)\b|ly\s+stationary|\b(?:in|on|of|for)\s+(?:the|an?)\s+stationary|ing\s", match[0]) is None,
    ),
    Slot(pattern(r"\b(?P<p>stationary)\s+(?:stalls?|business(?:es)?|firms?|compan(?:y|ies)|retailers?|brands?|suppl(?:y|ies|iers?)|items?|paper|pads?|ranges?|goods|manufacturers?|aisles?|counters?|bills?|box(?:es)?|chain)\b", words=("stationary",)), "stationery", always),
    # "My favourite desert" at table
    Slot(
        pattern(r"\b(?:a|the|for|of|as|and|or|favou?rite|my|our|his|her|rich|light|sticky|frozen|sweet|cold|hot|chocolate|lemon|apple|fruit|classic|signature|extra|no|any|every|with|tasty|delicious|simple|creamy|rich|warm|lovely|perfect|healthy|famous|popular|traditional|the|this|that|for)\s+(?P<p>deserts?)(?=[.,;:!?]|\s+(?:and|or|of|with|that|which|it|is|was|at|in|from|after|for|to|by|menu|made|course|wine|served|they|we|he|she|i|you)\b)", words=("desert", "deserts")),
        "dessert", at_table,
    ),
    # "A narrow lane lead us to the chapel", but "let a guide lead us"
    Slot(
        pattern(
            r"\b(?P<subject>(?:an?|the|this|that|his|her|its|each|another|one|my|our)\s+(?:[a-z-]+\s+)?[a-z]+)\s+(?P<p>lead)\s+"
            r"(?:us|me|him|her|them|you|directly|straight|scientists|researchers|police|officers|doctors|ministers|eventually|into|through|up|down|away|back|out|past|across)\b",
            words=("lead",),
        ),
        "led", one_thing,
    ),
    Slot(pattern(r"\b(?:has|have|had|having)\s+(?:also\s+|since\s+|already\s+|\w+ly\s+)?(?P<p>lead)\s+(?:the\s+(?!time\b)[a-z]+|an?\s+[a-z]+|his|her|its|their|our|us|them|him|some|many|several|to|walks|tours|talks|classes|workshops|expeditions|campaigns|teams|groups|parties|rides|services|researchers|calls|efforts|projects|attacks|from\s+the\s+front)\b(?!\s+(?:roles?|parts?|singers?|weights?|pipes?)\b)", words=("lead",)), "led", always),
    Slot(pattern(r"\b(?:was|were|been|being)\s+(?:then\s+|being\s+|later\s+|\w+ly\s+)?(?P<p>lead)\s+(?:by|to\s+(?!role|singer)|away|off|into|out|through|back|down|up|from|astray|onto|across|past)\b", words=("lead",)), "led", always),
    # "Found laying in the road", but "laying bricks"
    Slot(
        pattern(rf"\b(?:is|are|was|were|be|been|found|left|seen|saw|am|still|just|keeps?|kept|spotted|discovered|days?|hours?|time|him|her|them|(?:[a-z]+['’](?:re|m|s)))\s+(?:still\s+|just\s+|\w+ly\s+)?(?P<p>laying)\s+(?:there(?=[.,;]|\s+(?:in|on|for|with)\b)|(?:down\s+)?(?:in|on|under|beneath|across|beside|at|by|against|among|near|next\s+to|behind)\s+{PLACE})\b(?!\s+(?:of\s+)?(?:eggs|bricks|cable|pipes?|the)\b)", words=("laying",)),
        "lying", lambda match: resting(match) and not re.search(r"\b(?:hens?|chickens?|ducks?|birds?|turtles?|insects?|flies|frogs?|females?)\b", before(match)),
    ),
    Slot(
        pattern(rf"(?:\b{MODAL}|\b(?:like[sd]?|love[sd]?|had|has|have|want(?:s|ed)?|used|able|unable|going|forced|prefer\w*|told|tr(?:y|ied|ying)|had\s+just|need(?:s|ed)?|liable)\s+to)\s+(?P<p>lay)\s+(?:(?:in|under|beneath|across|beside|on)\s+{PLACE}|down(?=[.,;!?]|\s+(?:and|for|on|in|to\s+(?:sleep|rest|die)|with)\b)|awake|asleep|still|idle|dormant)\b", words=("lay",)),
        "lie", lambda match: match["place"] is None or resting(match),
    ),
    Slot(
        pattern(r"\b(?:he|she|i|they|we|who)\s+(?:just\s+|then\s+|often\s+)?(?P<p>laid)\s+(?:(?:back\s+|down\s+)?(?:on|in|under|beneath|across)\s+(?:the|an?|his|her|their|my|our|its)\s+(?:[a-z-]+\s+)?"
                r"(?:back|side|stomach|tummy|floor|ground|grass|bed|sofa|couch|beach|sand|bench|chair|lounger|deckchair|lawn|mat|rug|deck|stretcher|trolley|bunk|mattress|blanket|towel|road|street|pavement|sidewalk|track|rock|"
                r"roof|hillside|bath|hammock|snow|sun|shade|mud|straw|hay|cot|pew|dark|field|ditch|water|boat|carpet|backs|beds|stomachs|lilo|cushion|pillow|gutter|path|hospital|coma)|in\s+(?:bed|agony|pain|wait|state|hospital)"
                r"|down(?=[.;!?]|\s+(?:and\s+(?:slept|died|rested|closed|went|fell|waited)|for\s+(?:an?|the|half|two|ten)|on|to\s+(?:sleep|rest|die)))|awake|asleep|still|there)\b", words=("laid",)),
        "lay", always,
    ),
    # "If your over 60", "let us know if your interested in a stall"
    Slot(
        pattern(rf"{_LEFT}(?P<p>your)\s+(?P<next>[a-z]+)(?=(?:\s+(?P<then>for|to|that|of|about|with|in|at|from|on|by|as|over|under))?(?:[.,;!?]|\s|$))", words=("your",)),
        "you’re", lambda match: match["then"] is not None and you_are(match),
    ),
    Slot(pattern(rf"{_LEFT}(?P<p>your)\s+(?:over|under|not(?!\s+so\b)|(?:feeling|looking|thinking|planning|hoping|trying|going|having|getting)\s+(?:to|on|of|about|for|at|like|it|well|better|ill|sick|home|away|out|an?|the)\b|in\s+(?:the|a|any)|at\s+(?:the|a|home|risk)|on\s+(?:the|a)|stuck|sure|unsure|able|unable|ready\s+(?:to|for)\b|afraid|likely|already|always|never|still|also|probably|really|too|very|here|there)\b(?![’'-])(?!\s+(?:eye|share|best)\b)", words=("your",)), "you’re", always),
    # "At noon their will be a service"
    Slot(pattern(r"(?:^|(?<=[.!?,;:]\s)|(?<=\n)|\b(?:where|that|when|and|but|said|says|because|if|while|so|noon|[ap]\.?m\.?|\d)\s+)(?P<p>their)\s+(?:will\s+(?:be|also|not|never)|would\s+(?:be|have)|should\s+be|may\s+be|might\s+be|must\s+be|can\s+be|could\s+be|seems?|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|has\s+been|have\s+been|had\s+been)\b(?!\s+(?:read|proved|executed|contested)\b)", words=("their",)), "there", always),
    # "May of done": written as it sounds
    Slot(pattern(r"\b(?-i:may|must|might|could|would|should)(?:n['’]t)?\s+(?P<p>of)\s+(?:(?:been|had|done|gone|known|seen|come|got|made|taken|given|left|let|put|heard|lost|won|told|thought|said|found|felt)\b|[a-z]{3,}ed\b(?<!need)(?<!seed)(?<!breed)|(?=[.,;!?]))|\bmay\s+(?P<o>of)\s+(?=[a-z]+(?:ed|en)\b)", words=("of",)), "have", always),
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
