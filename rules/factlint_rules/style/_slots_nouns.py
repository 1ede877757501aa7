"""Nouns, adjectives and verbs typed for each other, by the parts of speech beside them: "a quite life", "takes affect"."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import pattern
from factlint_rules.style._parts import (
    DETERMINERS,
    FINITE,
    IRREGULAR,
    is_closed,
    is_noun,
    is_plural,
    may_be_adjective,
)
from factlint_rules.style._slot_tests import always, before, goes_on, is_thing, no_deed, resting
from factlint_rules.style._slots import PLACE, Slot

_END: Final = r"(?=[.,;:!?]|\s+(?:and|of|on|in|at|for|from|when|as|but|that|to|with|by)\b)"
#: Verbs of motion, in all forms: what follows may be "past".
_MOTION: Final = (
    r"(?:walk|driv|run|march|stroll|cycl|sail|fly|jog|speed|race|rac|rush|hurry|dash|wander|sweep|slip|slid|squeez|push|brush|flash|float|crawl|rid|row|roll"
    r"|trot|gallop|strid|stumbl|whizz|zoom|hurtl|steam|sneak|pedal|climb|swim|skip|mov|fil|parad|bowl|thunder|trudg|tiptoe|limp|shuffl|stream|glid|drift)(?:e?s|ed|ing|ied|ies|n?ning|ped|ged)?"
)
_MOVED: Final = rf"(?:{_MOTION}|drove|ran|went|gone|go|goes|going|flew|sped|swept|slid|rode|strode|shot|swam|come|came|coming|made\s+it|look(?:s|ed|ing)?|blew|just|straight|right)"


def _a_noun(match: re.Match[str]) -> bool:
    """Return whether "quite" is between an article and a noun: "a quite life", not "a quite good life"."""
    word = match["next"].lower()
    return (
        (is_noun(word) or is_plural(word))
        and not may_be_adjective(word)
        and word not in ("something", "a")
    )


def _sank(match: re.Match[str]) -> bool:
    """Return whether no other verb is in the sentence: "the ship sunk in a storm", not "the ship sunk in May was found"."""
    rest = re.split(r"[.!?;\n]", match.string[match.end() : match.end() + 160])[0].lower()
    words = re.findall(r"[a-z’'-]+", rest)
    return not any(
        word in FINITE or word in IRREGULAR or word.endswith(("ed", "s"))
        for word in words[:12]
        if len(word) > 2
    )


def _effects_people(match: re.Match[str]) -> bool:
    word = match["noun"].lower()
    return is_noun(word) and word not in (
        "side",
        "sound",
        "health",
        "greenhouse",
        "network",
        "knock",
        "drug",
        "stage",
    )


def _lays(match: re.Match[str]) -> bool:
    """Return whether something lies somewhere: "the cat lays on the bonnet", not "lays on a feast"."""
    return resting(match) and not re.search(
        r"\b(?:hens?|chickens?|ducks?|birds?|turtles?|insects?|flies|frogs?|females?|queen)\b",
        match[0].lower() + before(match),
    )


def _led_by(match: re.Match[str]) -> bool:
    after = goes_on(match)
    return not after or not re.match(
        r"(?:goals?|points?|shots?|runs?|tr(?:y|ies)|strokes?|lengths?|margins?|nose|sets?|frames?|score|whisker|seat|votes?|example|head)\Z",
        after[0],
    )


def _object(match: re.Match[str]) -> bool:
    return not is_closed(match["next"].lower()) or match["next"].lower() in DETERMINERS


NOUNS: Final[tuple[Slot, ...]] = (
    # "The drought effected yields", "customers were effected by"
    Slot(pattern(r"\b(?!(?:is|are|was|were|be|been|being|get|got|not|have|has|had)\b)[a-z]+\s+(?:has\s+|have\s+|had\s+|also\s+|badly\s+|\w+ly\s+){0,2}(?P<p>effected)\s+(?P<what>(?!by\b|through\b|via\b|when\b)(?:(?:the|an?|its|his|her|their|our|some|many|most|every|all|more|about|up\s+to)\s+)?[a-z]+(?:\s+[a-z-]+)?)", words=("effected",)), "affected", no_deed),
    Slot(pattern(r"(?P<what>(?:[a-z-]+\s+){1,5}(?:is|are|was|were|be|been|being))\s+(?:\w+ly\s+|not\s+|worst\s+|also\s+)?(?P<p>effected)\s+by\b", words=("effected",)), "affected", no_deed),
    # "A devastating affect", "takes affect"
    Slot(pattern(r"\b(?:take[sn]?|took|taking|into|immediate|knock-on|side|ripple|domino|little|no|lasting|profound|long-term)\s+(?P<p>affects?)(?=[.,;:!?]|\s+(?:on|in|from|at|after|this|next|today|tomorrow|and|when|as|of|for|to)\b)", words=("affect", "affects")), "effect", always),
    Slot(pattern(r"\b(?:an?|the|its|their|any|some)\s+(?!(?:flat|blunted|positive|negative)\b)(?P<next>[a-z-]+)\s+(?P<p>affects?)(?=[.,;:!?]|\s+(?:on|upon)\b)", words=("affect", "affects")), "effect", lambda match: may_be_adjective(match["next"].lower())),
    # "Noise from the quarry effects everyone"
    Slot(pattern(r"\b(?P<noun>[a-z]+)\s+(?P<p>effects)\s+(?:everyone|everybody|us|you|him|them|all\s+of\s+us|anyone|nearly\s+everyone|about\s+(?:one|a|\d)|around\s+(?:one|a|\d)|one\s+in|more\s+than|up\s+to)\b", words=("effects",)), "affects", _effects_people),
    # "A quite life", but "a quite good life"
    Slot(pattern(r"\b(?:a|the|this|that|his|her|its|their|our|my|very|so|too|more|really)\s+(?P<p>quite)\s+(?P<next>[a-z]+)\b(?![’'-])(?!\s+(?:good|bad|big|large|small|high|low|old|new)\b)", words=("quite",)), "quiet", _a_noun),
    # "Objects to it on principal", "the school's principle, Ann Roe"
    Slot(pattern(r"\b(?:on|against|of|by|all|no|over)\s+(?P<p>principal)(?=[.,;:!?]|\s+(?:and\s+not|rather|alone|but)\b)(?<!loan of principal)(?<!interest and principal)", words=("principal",)), "principle", lambda match: re.search(r"\b(?:loan|debt|interest|capital|mortgage|bond|lender|repay\w*|school|college)\b", match.string[max(0, match.start() - 120) : match.end() + 60].lower()) is None),
    Slot(pattern(r"\b(?:school|college|academy|university|primary|secondary|high)(?:['’]s)?\s+(?P<p>principle)s?\b(?=[.,;:!?]|\s+(?:said|says|and|who|told|has|had|was|is|at|of|since|for|from|when|(?-i:[A-Z])[a-z]+)\b)", words=("principle",)), "principal", always),
    Slot(pattern(r"\b(?P<p>principle),?\s+(?:(?-i:Mr|Mrs|Ms|Miss|Dr|Sister|Father)\b\.?|(?-i:[A-Z])[a-z]+\s+(?-i:[A-Z])[a-z]+(?=,|\s+(?:said|says|told|will|has|was|is)\b))", words=("principle",)), "principal", always),
    # "The perfect compliment to the stew"
    Slot(pattern(r"\b(?:perfect|ideal|natural|useful|welcome|excellent|good|great|lovely|fine|nice|fitting|necessary|obvious)\s+(?P<p>compliment)s?\s+(?:to|for)\s+(?P<what>(?:(?:the|an?|any|its|our|your|their|these|this)\s+)?[a-z-]+(?:\s+[a-z-]+)?)", words=("compliment", "compliments")), "complement", is_thing),
    # "The cat lays on the bonnet", "the blame lays with the ministry"
    Slot(pattern(rf"\b(?:he|she|it|who|that|which|cat|dog|body|man|woman|boy|girl|village|town|island|house|wreck|[a-z]+)\s+(?:often\s+|still\s+|now\s+|just\s+)?(?P<p>lays)\s+(?:in|on|under|beneath|beside|between|behind|beyond|within|near|across|at)\s+{PLACE}\b", words=("lays",)), "lies", lambda match: (_lays(match) and not is_closed(match[0].split()[0].lower())) or (match[0].split()[0].lower() in ("he", "she", "it", "who", "that", "which") and _lays(match))),
    Slot(pattern(r"\b(?:blame|responsibility|fault|answer|problem|decision|power|future|solution|difficulty|truth|key|secret|trouble|onus|appeal|charm|danger|risk|challenge|strength|interest|reason|cause)\s+(?:\w+ly\s+)?(?P<p>lays)\s+(?:with|in|ahead|at|elsewhere|behind|somewhere|between|within|beyond|not)\b", words=("lays",)), "lies", always),
    # "Sped passed a school", "half passed nine"
    Slot(pattern(rf"\b{_MOVED}\s+(?P<p>passed)\s+(?!(?:by|on|away|out|over|up|in|and|with|from|to|at)\b)(?P<next>[a-z]+|\d|(?-i:[A-Z]))", words=("passed",)), "past", lambda match: re.search(r"(?i)\b(?:just|well|straight|right|go|come|driving|running|riding|rides|runs|rows|slip)\s+passed\s+(?:the|a|his|her|their|its)\s+(?:test|exam|bill|law|ball|motion|budget|audition|medical|course|resolution)", match.string[match.start() : match.end() + 30]) is None and not re.match(r"(?i)(?:just|well)\s", match[0])),
    # "She past her driving test": no verb but "past"
    Slot(pattern(r"\b(?:he|she|they|we|i|who)\s+(?:also\s+|then\s+|just\s+|finally\s+|easily\s+)?(?P<p>past)\s+(?:his|her|their|my|our|its|the|an?|all|every|out|away|through|with)\b", words=("past",)), "passed", always),
    # "The ship sunk in a storm in 1887."
    Slot(pattern(r"(?:^|(?<=[.!?]\s)|(?<=\n))(?-i:The|A|An|His|Her|Its|Our|My)\s+(?:[a-z-]+\s+)?[a-z]+\s+(?P<p>sunk|sung|rung|swum|shrunk|begun|sprung|drunk)\s+(?:in|to|at|on|by|from|off|for|with|under|a|an|the|and|after|two|three)\b", words=("sunk", "sung", "rung", "swum", "shrunk", "begun", "sprung", "drunk")), "", _sank, "“{text}” has no “has” or “was”: is the past form meant?"),
    Slot(pattern(r"\b(?:he|she|they|we|team|lads|boys|girls|players|side|crew|staff|everyone|kids|volunteers)\s+(?P<p>done)\s+(?:it|well|the|a|an|his|her|their|our|what|nothing|everything|brilliant(?:ly)?|great|so|really|very|all)\b", words=("done",)), "did", lambda match: re.search(r"(?i)\b(?:have|has|had|having|be|been|is|are|was|were|get|got|getting|once|when|see|seen|if|what|things?|everything|all)\b[^.;]{0,25}\Z", match.string[max(0, match.start() - 40) : match.start()]) is None),
    # "The inquiry, lead by a judge"; "an appeal lead to the arrest"
    Slot(pattern(r"(?:,|\b(?:team|group|inquiry|investigation|campaign|project|research|study|review|service|expedition|crew|party|effort|consortium|march|protest|bid|mission|delegation|[a-z]+tion|tours?|walks?|classes|workshops?|sessions?))\s+(?P<p>lead)\s+(?:jointly\s+)?by\s+(?:an?|the|his|her|its|their|(?-i:[A-Z])[\w’'-]+|local|former|two|three|professor|volunteers|researchers|scientists|experts)\b", words=("lead",)), "led", _led_by),
    Slot(pattern(r"(?:(?<![a-rt-z]s, )(?<=, )which|\bit|\ban?\s+(?:[a-z-]+\s+)?(?:appeal|argument|row|accident|investigation|inquiry|tip-off|complaint|mistake|error|discovery|decision|dispute|fire|crash|storm|shortage|drop|rise|fall|meeting|visit|chance|bug|fault|call|search|raid)|\bthe\s+(?:[a-z-]+\s+)?(?:appeal|argument|row|accident|investigation|inquiry|complaint|mistake|error|discovery|decision|dispute|crash|storm|shortage|drop|rise|fall|meeting|visit|bug|fault|call|search|raid|move|change|delay|closure|strike|ban|case|scandal|news))\s+(?:also\s+|eventually\s+|then\s+|\w+ly\s+)?(?P<p>lead)\s+(?:to|him|her|them|us|police|officers|the)\b", words=("lead",)), "led", lambda match: re.search(r"(?i)\b(?:can|could|will|would|may|might|must|should|to|did|does|do|not|\w+n['’]t|let|make|made|see|help|if|that)\b[^.;,]{0,30}\Z", before(match)) is None),
    # "Plaque bares her name"
    Slot(pattern(r"\b(?P<p>bares?|bared)\s+(?:(?:an?|the|his|her|its|their|our|no|little|all|some)\s+(?:[a-z]+\s+)?)?(?:name|names|resemblance|scars?|marks?|brunt|witness|fruit|responsibility|costs?|blame|weight|likeness|signature|hallmarks?|burden|relation|grudges?|inscription|title|crest|logo)\b", words=("bare", "bares", "bared")), "", lambda match: match.group("p").lower() != "bare" or re.search(r"(?i)\b(?:to|will|would|must|could|can|should|not|they|we|who|which|that|plaques|walls)\s+\Z", match.string[max(0, match.start() - 12) : match.start()]) is not None, "“{text}” is to uncover: is a form of “bear” meant?"),
    # "Sat threw three days of evidence"
    Slot(pattern(r"\b(?:sit|sat|sitting|sleep|slept|live|lived|look|looked|looking|pull|pulled|put|read|straight|cut|see|seeing|sail|sailed|pass|passed|fell|fall|falling|follow|followed|go|went|gone|going|all|right|half|midway|ran|run|carry|crash(?:ed)?|burst|smash(?:ed)?|shone|swept|drove|travel(?:led)?|climb(?:ed)?|rush(?:ed)?)\s+(?P<p>threw)\s+(?:the|an?|his|her|its|their|to|it|two|three|that|every|all|town|customs|many|several|what)\b", words=("threw",)), "through", lambda match: not re.match(r"(?i)(?:all|right|half|run|look|follow|sail)\s+threw\s+(?:it|to)\b", match[0])),
    # "They could of", "would of,": "have" by its sound
    Slot(pattern(r"\b(?:I|you|he|she|we|they|it|who|that)['’]d\s+(?P<p>of)\s+(?:been|had|done|gone|[a-z]+ed)\b", keys=("'d of", "’d of")), "have", always),
    # "We're to young to know"
    Slot(pattern(r"(?:['’](?:re|m|s)|\bnot|\bn['’]t)\s+(?P<p>to)\s+(?:young|old|late|early|big|small|hot|cold|far|tired|good|bad|busy|expensive|weak|slow|soon|long|short|high|low|hard|easy|few|many|proud|poor|rich|ill|sick|shy|scared|keen|sure|happy|pleased|bothered|worried|different|dissimilar|difficult)(?=[.,;!?]|\s+(?:to|for|about|from|with|now|already|on|yet)\b)", keys=("'re to", "’re to", "'m to", "’m to", "'s to", "’s to", "not to", "n't to", "n’t to")), "too", always),
    # Run together: no word
    Slot(pattern(r"(?<![\w’'-])(?-i:(?P<p>alot|aswell|infact|abit|atleast|eachother|incase|alittle|noone|inspite|eventhough|aslong|thankyou|nevermind|upto|inbetween|afew|ofcourse))(?![\w’'-])(?<!thankyou)(?<!nevermind)(?<!inbetween)", words=tuple("alot aswell infact abit atleast eachother incase alittle noone inspite eventhough aslong upto afew ofcourse".split())), "", always, "“{text}” is two words"),
    # Past forms made with -ed of verbs that have another
    Slot(pattern(r"(?<![\w’'-])(?-i:(?P<p>payed|layed|mislayed|repayed|sayed|catched|teached|bringed|buyed|thinked|fighted|seeked|cutted|hitted|hurted|bursted|spreaded|drived|writed|choosed|runned|losed|sended|builded|holded|keeped|sleeped|sweeped|weared|breaked|stealed|speaked|swimmed|throwed|growed|knowed|shaked|taked|gived|eated|drinked|becomed|falled|feeled|finded|getted|maked|meaned|putted))(?![\w’'-])(?<!putted)(?!\s+out\s+(?:the\s+)?(?:rope|line|cable|anchor))", words=tuple("payed layed mislayed repayed sayed catched teached bringed buyed thinked fighted seeked cutted hitted hurted bursted spreaded drived writed choosed runned losed sended builded holded keeped sleeped sweeped weared breaked stealed speaked swimmed throwed growed knowed shaked taked gived eated drinked becomed falled feeled finded getted maked meaned putted".split())), "", always, "“{text}” is no form of its verb"),
    # "A peace of ginger", "in one peace"
    Slot(pattern(r"\b(?:a|one|each|every|another|first|last|second|big|small|large|little|thin|this|that|two)\s+(?P<p>peaces?)\s+of\s+(?!(?:mind|sorts|god|christ|the|sort|a|his|her|their)\b)[a-z]+", words=("peace", "peaces")), "piece", always),
    Slot(pattern(r"\b(?:in\s+one|one|each|every|single|per)\s+(?P<p>peace)(?=[.,;:!?])", words=("peace",)), "piece", always),
    # "Whisk in the flower"
    Slot(pattern(r"\b(?:whisk|fold|sift|sieve|beat|rub|stir|mix|add|knead|weigh|measure|dust|tip|combine)\s+(?:in\s+|together\s+|out\s+|through\s+|with\s+|into\s+)?(?:(?:the|half|remaining|rest|all|of|some|a\s+little|more|\d+\s?g\s+of)\s+){1,3}(?P<p>flower)\b", words=("flower",)), "flour", always),
)  # fmt: skip
