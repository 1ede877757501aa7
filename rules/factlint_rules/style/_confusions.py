"""Words typed for others that sound like them, and where they cannot be meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from factlint.api import Pattern, pattern
from factlint_rules.style._amounts import AMOUNTS
from factlint_rules.style._clauses import CLAUSES
from factlint_rules.style._pairs import pairs
from factlint_rules.style._slots import SLOTS
from factlint_rules.style._slots_clauses import CLAUSE_SLOTS
from factlint_rules.style._slots_marks import MARKS, S_VERB
from factlint_rules.style._slots_nouns import NOUNS
from factlint_rules.style._slots_pronouns import PRONOUNS
from factlint_rules.style._slots_verbs import VERBS

#: Behind these a clause cannot begin: "on it's own", "of it's makers".
_PREPOSITIONS = "of|with|from|by|into|at|on|in|to|within|through|during|under|over"
#: What may follow "it is" in a clause behind one of them: "what I like about it: in it's a ...".
_GOES_ON = (
    r"(?!(?:an?|the|not|been|just|still|all|also|very|so|too|that|what|who|how|where|no|more|up|only|always|"
    r"never|now|really|quite|possible|as|in|on|at|for)\b|\w+(?:ing|ed|ly)\b)"
)
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|half"
_VERBS = "be|make|do|go|get|have|use|see|find|take|give|help|work|reach|keep"
_DETERMINERS = r"an?|the|any|no|its|their|his|her|little|much|some|more|less"


class Confusion(Struct, frozen=True):
    """A word that cannot be meant where it is.

    Attributes:
        write: what is meant; "" where two things may be.
        says: the message in place of the usual one.
        plural: the word typed may be a plural, and the word meant is one then, too.
        usage: people write it, and style guides do not: agencies pass it.
        unless: what the sentence must not have before the word.
        nowhere: what the sentence must have nowhere.
        where: whether the neighbours, by their parts of speech, leave the word no sense.
    """

    write: str = ""
    says: str = ""
    plural: bool = False
    usage: bool = False
    unless: Pattern | None = None
    nowhere: Pattern | None = None
    where: Callable[[re.Match[str]], bool] | None = None

    def fits(self, before: str, sentence: str) -> bool:
        """Return whether nothing before the word, and nothing in its sentence, makes it right."""
        return not (self.unless and self.unless.search(before)) and not (
            self.nowhere and self.nowhere.search(sentence)
        )


FORMS: tuple[tuple[Pattern, Confusion], ...] = (
    # "On it's own", "one of it's makers", "it's gates are shut"
    (
        pattern(
            rf"\b(?:(?<!some\s)(?<!most\s)(?<!much\s)(?<!half\s)(?<!all\s)(?<!none\s)(?<!part\s)(?<!any\s)"
            rf"(?:{_PREPOSITIONS})\s+(?P<p>(?-i:it)['’]s)\s+{_GOES_ON}[a-z]"
        r"|(?P<o>(?-i:it)['’]s)\s+own\b"
        r"|(?P<s>(?-i:it)['’]s)\s+(?!(?:always|perhaps|sometimes|this|as|was|has|its|less|yes|us)\b)\w+s\s+"
        r"(?:are|were|can|have|may)\b)", keys=("it's", "it’s")),
        Confusion("its"),
    ),
    # "Its a pity", "its been shut", "after its opened the gate"
    (
        pattern(r"(?<![\w'’-])(?P<p>its)\s+(?:(?:an?(?!\s+(?:la|cappella)\b)|the|not|been|also|going\s+to)(?![\w-])"
        r"|\w{2,}ed\s+(?:an?|the)\b)", words=("its",)),
        Confusion("it’s"),
    ),
    # "Have an affect on the vote", "what affect closing it had"
    (
        pattern(rf"\b(?:{_DETERMINERS}|adverse|negative|positive|same|opposite|full|big|great|real|direct)\s+"
        r"(?P<p>affect)s?\s+(?:on|upon)\b|\bwhat\s+(?P<o>affect)\s+\w+ing\b", words=("affect", "affects")),
        Confusion("effect"),
    ),
    # "It may effect the harvest", but "effect a change"
    (
        pattern(r"\b(?:will|would|can|could|may|might|not|n['’]t|did|does)\s+(?P<p>effect)\s+(?:the|his|her|its|their|"
        r"our|your|us|them|how|whether|(?-i:[A-Z]\w+))\b(?!\s+(?:\w+\s+)?(?:chang|trans|cure|repair|rescue|"
        r"reform|escape|entr|sale|return|release)\w*)", words=("effect",)),
        Confusion("affect"),
    ),
    # "Whose a friend", "whose been there", "a man with who's own hands"
    (pattern(r"\b(?P<p>whose)\s+(?:an?|the|been|not|going\s+to)\b", words=("whose",)), Confusion("who’s")),
    (pattern(r"\b(?P<p>who['’]s)\s+own\b", keys=("who's", "who’s")), Confusion("whose")),
    # "Your a friend", "your going to win", "you're own car"
    (pattern(r"\b(?P<p>your)\s+(?:an?|the|not|been|going\s+to)\b(?!-)", words=("your",)), Confusion("you’re")),
    (pattern(r"\b(?P<p>you['’]re)\s+own\b", keys=("you're", "you’re")), Confusion("your")),
    # "Their are two", "so their was no train"; "they're own boat", "there own boat"
    (
        pattern(r"\b(?P<p>their)\s+(?:is|are|was|were|has\s+been|have\s+been)\b", words=("their",)),
        Confusion(says="“{text}” has no noun: is “there” meant, or “they”?"),
    ),
    (pattern(r"\b(?P<p>there|they['’]re)\s+own\b", words=("own",)), Confusion("their")),
    # "Each others work", "one anothers coats"
    (pattern(r"\beach\s+(?P<p>others)\b(?!['’])", words=("others",)), Confusion("other’s")),
    (pattern(r"\bone\s+(?P<p>anothers)\b(?!['’])", words=("anothers",)), Confusion("another’s")),
    # "Rather then wait", "less then four weeks"
    (
        pattern(r"\b(?:rather|other|less|more|fewer|greater|bigger|smaller)\s+(?P<p>then)\s+"
        rf"(?:an?|the|those|these|that|his|her|its|their|just|\d[\d,.]*|{_NUMBERS}|\w+ing)\b", words=("then",)),
        Confusion("than"),
    ),
    # "Whomever wins", "give it to whomever asks"
    (pattern(r"\b(?P<p>whomever)\s+(?:\w+[^s\W]s|is|was|has|had|will|can|could|would)\b", words=("whomever",)), Confusion("whoever")),
    # "He was laying awake", "a boat laying idle"
    (
        pattern(r"\b(?P<p>laying)\s+(?:awake|asleep|idle|flat|dead|dormant|unconscious|face\s+(?:down|up))\b", words=("laying",)),
        Confusion("lying"),
    ),
    # "Unable make it", "it tends be late"
    (
        pattern(rf"\b(?P<p>unable|tends?|tended)\s+(?={_VERBS})(?:{_VERBS})\b", words=("unable", "tend", "tends", "tended")),
        Confusion(says="“to” is missing after “{text}”"),
    ),
    # "Was lead by", "has lead to", but "he was lead singer", "had lead in his pipes"
    (
        pattern(r"\b(?:(?:was|were|been|being|is|are)\s+(?P<p>lead)\s+(?:by|to|away|into|astray|through)"
        r"|(?:has|have|had)\s+(?P<o>lead)\s+(?:to|the|his|her|its|their|them|him|us|away|many|some))\b", words=("lead",)),
        Confusion("led"),
    ),
    # "Had no affect.", "the affect of the vote"; a psychologist's affect is blunted or flat
    (
        pattern(r"\b(?:no|little|much|full|the\s+same|adverse|side|knock-on|domino)\s+(?P<p>affects?)(?=[.,;!?]|\s+(?:of|from|at\s+all)\b)",
        words=("affect", "affects")),
        Confusion("effect"),
    ),
    # "May loose his job", "looses control", but "loose the dogs"
    (
        pattern(
            r"\b(?:to|will|would|could|may|might|can|not|n['’]t|or)\s+(?P<p>loose)\s+(?:(?:his|her|its|their|our"
            r"|your|my|the|an?|all|some|any|"
        r"more|much)\s+)?(?:bearings|control|faith|face|focus|ground|heart|hope|house|homes?|interest|job|jobs|licen[cs]e|life|lives|"
        r"money|patience|power|seats?|sight|sleep|touch|track|trust|vote|votes|war|weight|work)\b", words=("loose",)),
        Confusion("lose"),
    ),
    (pattern(r"\b(?P<p>looses)\s+(?:his|her|its|their|control|faith|money|weight|to|by|out)\b", words=("looses",)), Confusion("loses")),
    # "The principle reason"
    (
        pattern(r"\b(?P<p>principle)\s+(?:actors?|aims?|causes?|characters?|city|concerns?|conductor|dancers?|photography|reasons?|role|"
        r"sources?|towns?|witness|witnesses|investigators?|author|owner|shareholders?|export|exports)\b", words=("principle",)),
        Confusion("principal"),
    ),
    # "Stationery traffic", "the cars were stationery"; "stationary shop"
    (
        pattern(
            r"\b(?P<p>stationery)\s+(?:bicycles?|bikes?|bus|buses|cars?|lorry|lorries|queues?|trains?|traffic"
            r"|trucks?|vans?|vehicles?|wave|air)\b"
        r"|\b(?:almost|be|completely|is|are|was|were|lay|remain(?:s|ed)?|sat|stay(?:s|ed)?|stood"
        r"|virtually)\s+(?P<o>stationery)(?=[.,;:!?]|\s+(?:and|at|by|for|in|on|when|while)\b)",
        words=("stationery",)),
        Confusion("stationary"),
    ),
    (pattern(r"\b(?P<p>stationary)\s+(?:cupboards?|department|drawers?|orders?|set|shops?|stores?)\b", words=("stationary",)), Confusion("stationery")),
    # "Compliments the fish perfectly", "a full compliment of staff"
    (
        pattern(r"\b(?:perfectly|nicely|beautifully|neatly|well)\s+(?P<p>compliment)(?:s|ed|ing)?\b|\bfull\s+(?P<o>compliment)\s+of\b"
        r"|\b(?P<s>compliment)s?\s+(?:each|one|the\s+\w+)\s+(?:other|another|perfectly|beautifully|nicely|well)\b", words=("compliment", "compliments", "complimented", "complimenting")),
        Confusion("complement"),
    ),
    # "Walked passed the shop", "the bill was past by 12 votes"
    (
        pattern(
            r"\b(?:walk|drive|drove|go|went|gone|run|ran|march|stroll|cycl|sail|fly|flew|jogg?)(?:s|es|ed"
            r"|ing)?\s+(?P<p>passed)\s+(?:an?|the|his|her|its|their|us|them|him|it)\b", words=("passed",)),
        Confusion("past"),
    ),
    (pattern(
        r"\b(?:was|were|been|has|have|had)\s+(?P<p>past)\s+(?:away|into\s+law|unanimously|by\s+(?:\d"
        r"|the\s+(?:council|house|senate|committee)))", words=("past",)), Confusion("passed")),
    # "Was sent of by the referee", "will be called of"
    (
        pattern(
            r"\b(?:be|been|being|is|are|was|were|got|get)\s+(?:sent|laid|called|paid|ripped|shut|switched|written"
            r"|fenced|sealed|cordoned|dropped|marked|kicked|carried|warded)\s+(?P<p>of)"
        r"(?=[.,;!?]|\s+(?:after|at|by|for|from|in|on|when|because|before|during|until|with|without|the\s+(?:pitch"
        r"|field|road|coast))\b)", words=("of",)),
        Confusion("off"),
    ),
    # "To many people to count", "far to late"
    (pattern(
        r"\b(?:far|much|way|all|none)\s+(?P<p>to)\s+(?:big|early|easily|expensive|far|few|fast|good|great|high"
        r"|late|little|long|low|many|much|often|"
        r"quickly|short|slow|small|soon|well|young|old)\b", words=("to",)), Confusion("too")),
    # "Could not breath", "some good advise"
    (pattern(
        r"\b(?:to|could|can|cannot|not|n['’]t)\s+(?P<p>breath)(?=[.,;!?]|\s+(?:again|and|freely|easily|properly"
        r"|life|new)\b)", words=("breath",)), Confusion("breathe")),
    (pattern(
        r"\b(?:good|bad|legal|medical|financial|some|any|this|his|her|their|expert|of|gave|give|seek|sought|take"
        r"|took)\s+(?P<p>advise)(?=[.,;!?]|\s+(?:on|to|about|from|was|is)\b)", words=("advise",)), Confusion("advice")),
    # "Badly effected by the drought": what is done to it, not what is brought about
    (pattern(
        r"\b(?:adversely|badly|deeply|directly|greatly|heavily|most|negatively|seriously|severely"
        r"|worst)\s+(?P<p>effected)(?=\s+by\b|[.,;!?])", words=("effected",)), Confusion("affected")),
    # "The valley was renown for its pears"
    (
        pattern(
            r"\b(?:is|was|are|were|be|been|became|become|becomes|already)\s+(?:\w+ly\s+)?(?P<p>renown)\s+(?:for|as"
            r"|across|in|throughout)\b|\b(?:world|nationally|internationally)[ -](?P<o>renown)\b(?!\s*(?:[.,;!?]"
            r"|of\b))", words=("renown",)),
        Confusion("renowned"),
    ),
    # "To advice him", "would council the clerk": the noun for its verb
    *(
        (pattern(rf"\b(?:to|could|would|will|can|may|might|must|should|not|n['’]t)\s+(?P<p>{noun})\s+(?:him|them|us|me)\b"
        rf"|\b(?:could|would|should|cannot|n['’]t)\s+(?P<o>{noun})\s+(?:the|an?|his|her|their|that)\b", words=(noun,)), Confusion(verb))
        for noun, verb in (("advice", "advise"), ("belief", "believe"), ("council", "counsel"), ("device", "devise"),
                           ("prophecy", "prophesy"), ("relief", "relieve"), ("choice", "choose"))
    ),
    # "Less hungry then ever", "better then expected": behind these no clause begins
    (
        pattern(
            r"\b(?:(?:more|less)\s+[\w-]+|better|worse|higher|lower|older|younger|stronger|weaker|cheaper|harder"
            r"|taller|richer|(?:angr|bus|costl|earl|eas|happ|health|heav|hungr|likel|nois|prett|risk|trick"
            r"|wealth)ier)\s+(?P<p>then)\s+"
        r"(?:any\w*|ever|expected|usual|before|last|planned|previous\w*|those|others|most|many|\w+\s+else"
        r"|all\s+the\s+others?|it\s+(?:was|is|used)|\d[\d,.]*)\b", words=("then",)),
        Confusion("than"),
    ),
    # "Looked forward seeing", "according the minister"; "one the best", "a number people", "on behalf the club"
    (
        pattern(
            r"\blook(?:s|ed|ing)?\s+(?P<p>forward)\s+\w{3,}ing\b(?<!during)(?<!morning)(?<!evening)(?<!spring)"
            r"|(?<!by )(?<!without )(?<!of )(?<!for )\b(?P<o>according)\s+(?:the|his|her|their|its|an?"
            r"|(?-i:[A-Z])\w+)\b", words=("forward", "according")),
        Confusion(says="“to” is missing after “{text}”"),
    ),
    (
        pattern(
            r"(?<!no )(?<!number )(?<!day )(?<!which )(?<!the )\b(?P<p>one)\s+the\s+(?:most|best|worst|few|biggest"
            r"|largest|oldest|finest|greatest|highest|youngest|smallest)\s|\ba\s+(?P<o>number|lot|majority|variety"
            r"|handful)\s+(?:people|men|women|children|those|these|them)\b"
        r"|\b(?:in\s+(?P<s>spite|favou?r|honou?r|memory)|on\s+(?P<x>behalf))\s+(?:the|an?|his|her|its|their)\b", words=("spite", "favor", "favour", "honor", "honour", "memory", "behalf", "one", "number", "lot", "majority", "variety", "handful")),
        Confusion(says="“of” is missing after “{text}”"),
    ),
    # "Both side's agreed"; "the companys roof", "the childrens play"; "last weeks vote", "three years experience"
    (
        pattern(
            r"\b(?:both|many|several|few|these|those|two|three|four|five|six|seven|eight|nine|ten"
            r"|\d{1,3})\s+(?P<p>(?!(?:wo)?men|children|people|one)[a-z]{3,}(?<!s)['’]s)\s+"
        r"(?:were|are|have|agreed|said|will|had|who|that|of|and\s+(?:two|three|four|\d))\b",
            clue=S_VERB),
        Confusion(says="“{text}” is no plural: leave out the apostrophe"),
    ),
    (
        pattern(
            r"(?<![\w’'@./-])(?-i:(?P<p>(?!(?:whys|flys|drys|shys|polys|\w*sys|(?:stand|fly|lay|pass|good"
            r"|rug)bys)\b)[a-z]+[bcdfghjklmnpqrstvwxz]ys|(?:wo)?mens|childrens|todays))(?!\s+(?:rea|sana)\b"
            r"|[\w’'@/-]|\.\w)",
            clue=r"s(?:(?<=[bcdfghjklmnpqrstvwxz]ys)|(?<=mens)|(?<=rens)|(?<=todays))(?!\w)"),
        Confusion(says="“{text}” is no word: is an apostrophe missing?"),
    ),
    (
        pattern(
            r"\b(?:in|at|from|of|after|since|before|until|for|with|on|about)\s+(?:last|this|next)\s+(?P<p>(?:week"
            r"|month|year|night)s)\s+(?!ago\b|after\b|earlier\b|beforehand\b|have\b|had\b|because\b|until\b|into\b"
            r"|and\b|or\b|to\b|of\b|in\b|before\b|later\b|will\b|is\b|are\b|were\b|at\b|on\b|for\b|when\b|but\b"
            r"|with\b|there\b)[a-z]{3,}", words=("weeks", "months", "years", "nights")),
        Confusion(says="“{text}” is the plural: is an apostrophe missing?"),
    ),
    (
        pattern(
            r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?P<p>(?:day|week|month"
            r"|year)s)\s+(?:experience|imprisonment|salary|wages|worth|(?:leave|pay|notice)(?=[.,;]|\s+(?:and|or"
            r"|of|as|if)))\b", words=("days", "weeks", "months", "years")),
        Confusion(says="an apostrophe is missing after “{text}”"),
    ),
    # "The officer lead the crews": one person leads, or led; a team may lead
    (
        pattern(
            r"(?:^|(?<=[.!?]\s)|(?<=\n))(?-i:(?:The|A|An|His|Her|Its|This|One)\s+(?:[a-z-]+\s+){0,3}(?:[a-z]+(?:er"
            r"|or|ist|man|woman|ant|dent|ief|ess)|vicar|mayor|judge|captain|coach|nurse|priest|bishop|queen|king)"
            r"|He|She|It)"
        r"\s+(?P<p>lead)\s+(?:the|an?|his|her|its|their|them|to|by)\b", words=("lead",)),
        Confusion("led"),
    ),
    # "The council, who's budget was cut", "who's bike is it"
    (
        pattern(
            r"(?:,\s+|(?<![\w,;:] )(?-i:(?=W)))(?P<p>who['’]s)\s+(?!(?:who|there|in|out|left|next|best|here|up"
            r"|first|right|this|that|it|on|to|one|responsible)\b)[a-z]+(?<!ing)(?<!ed)\s+(?:is|was|are|were|has"
            r"|had)\b", keys=("who's", "who’s")),
        Confusion("whose"),
    ),
    # "Students who not collected them", "they not been told"
    (
        pattern(r"\b(?:who|which|he|she|they|we)\s+(?P<p>not)\s+(?:been\b|[a-z]{2,}(?:ed|en)\b)(?<!even)(?<!often)", words=("not",)),
        Confusion(says="a verb is missing before “{text}”"),
    ),
    # "At the bottom Miller's quarry", "on the outskirts the town"
    (
        pattern(
            r"\b(?:at|in|on|near|from|to)\s+the\s+(?P<p>bottom|foot|edge|outskirts|mouth|corner"
            r"|rear)\s+(?:the(?!\s+(?:whole|next|same|other|first|last|day|night|morning|evening)\b)|his|her|its"
            r"|their|(?-i:[A-Z])[a-z]+['’]s)\b", words=("bottom", "foot", "edge", "outskirts", "mouth", "corner", "rear")),
        Confusion(says="“of” is missing after “{text}”"),
    ),
    # "Decided sell it", "is due open", "able see"
    (
        pattern(
            r"\b(?P<p>able|agreed|decided|failed|hoped|hoping|intends|managed|ought|planned|refused|supposed|tried"
            r"|trying|wanted|wants|due)\s+(?:be|become|begin|bring|build|buy|choose|come|create|explain|find|get"
            r"|give|happen|hear|include|join|keep|know|learn|lose|make|meet|provide|put|receive|"
        r"reduce|remain|remove|replace|save|see|sell|send|speak|spend|take|tell|understand|write)\b(?!-)", words=tuple("able agreed decided failed hoped hoping intends managed ought planned refused supposed tried trying wanted wants due".split())),
        Confusion(says="“to” is missing after “{text}”"),
    ),
    # "Due the weather", "belongs the club"; "depends the tide", "consists two rooms"
    (
        pattern(
            r"(?<!his )(?<!her )(?<!its )\b(?P<p>owing|prior|contrary|adjacent|allergic|addicted|belong(?:s|ed)?"
            r"|listen(?:s|ed|ing)?|respond(?:s|ed|ing)?|apologi[sz](?:es|ed|ing)|objects|objected)\s+(?:the|his"
            r"|her|its|their|our)\b", words=tuple("owing prior contrary adjacent allergic addicted belong belongs belonged listen listens listened listening respond responds responded responding apologises apologised apologising apologizes apologized apologizing objects objected".split())),
        Confusion(says="“to” is missing after “{text}”"),
    ),
    (
        pattern(
            r"\b(?P<p>depend(?:s|ed|ing)|rel(?:y|ies|ied|ying))\s+(?:the|his|her|its|their|our)\s+[a-z]+(?=[.,;]"
            r"|\s+(?:and|for|to)\b)", words=tuple("depends depended depending rely relies relied relying".split())),
        Confusion(says="“on” is missing after “{text}”"),
    ),
    # "The of the mill", "a to the harbour": its noun was dropped
    (
        pattern(
            r"\b(?P<p>(?-i:the|The|an|a))\s+(?:of|from|is|was|are|were|has|had|and\s+the)\s+(?=(?:the|a|an|his|her"
            r"|its|their|in|to|not)\s)", words=("the", "a", "an")),
        Confusion(says="a noun is missing after “{text}”"),
    ),
    # "Between 1975 to 1983", "from May and June"
    (
        pattern(
            r"\bbetween\s+(?:[£$€]?\d[\d.,]*(?:am|pm|m|bn|k|kg|km|cm|mm|%)?|(?-i:January|February|March|April|May"
            r"|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday"
            r"|Saturday|Sunday)|one|two|three|four|five|six|seven|eight|nine|ten|twenty)\s+(?P<p>to)\s+(?=[£$€]?\d"
            r"|(?-i:[A-Z])[a-z]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b)", words=("between",)),
        Confusion("and", usage=True),
    ),
    # "A large amount of wasps": what is counted is a number
    *((form, Confusion("number", usage=True)) for form in AMOUNTS),
    # "Shared by her and I", "between him and I", "for my wife and I."
    (
        pattern(
            r"\b(?:about|against|at|behind|between|by|for|from|like|of|to|with|without|told|asked|gave|invited"
            r"|helped|saw|joined)\s+(?!the\s+king\s)(?:him|her|them|you|(?:his|her|my|our|their|the)\s+[a-z]+"
            r"|(?-i:[A-Z])[a-z]+)\s+and\s+(?P<p>(?-i:I))(?=[.,;:!?)]|\s+(?:and|but|about|after|at|before|by|from"
            r"|in|on|to|with)\b)", words=("i",)),
        Confusion("me"),
    ),
    (
        pattern(
            r"\b(?:about|against|between|by|for|from|like|of|to|with)\s+(?:(?:[\w’'-]+\s+){1,3}?and\s+(?P<p>he|she"
            r"|they|we)(?=[.,;:!?)])|(?P<o>he|she|they|we)\s+and\s+(?:him|her|them|us|me|I|the|his|her"
            r"|(?-i:[A-Z])\w+)\b)", words=("he", "she", "they", "we")),
        Confusion(says="“{text}” is no object: “him”, “her”, “them” or “us”"),
    ),
    # "Him and his brother founded it", "me and Ann went"
    (
        pattern(
            r"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<p>(?-i:Him|Her|Them|Us|Me))\s+and\s+(?!(?:his|their|my|our"
            r"|your)\s+[a-z]+\s+(?:was|were|is|are)\b)(?:(?:his|her|my|their|our|the|a|an)\s+[a-z]+(?:\s+[a-z]+)?"
            r"|(?-i:[A-Z])\w*)\s+[a-z]+\b", words=("him", "her", "them", "us", "me")),
        Confusion(says="“{text}” is no subject: “he”, “she”, “they”, “we” or “I”"),
    ),
    # "These kind of nets"
    (
        pattern(r"\b(?P<p>these|those)\s+(?:kind|sort|type)\s+of\b", words=("these", "those")),
        Confusion(says="“{text}” is more than one: “kinds”, or “this kind”", usage=True),
    ),
    # "Contact Ann or myself": nothing is done to oneself
    (
        pattern(
            r"\b(?:contact|call|ask|email|e-mail|to|with|by|from|between|for)\s+(?:[\w’'-]+\s+){1,3}?(?:and"
            r"|or)\s+(?P<p>myself)\b", words=("myself",)),
        Confusion("me"),
    ),
    *((form, Confusion(write, plural=plural)) for form, write, plural in pairs()),
    *((one.form, Confusion(one.write, one.says, where=one.where)) for one in (*SLOTS, *PRONOUNS, *NOUNS, *VERBS, *MARKS, *CLAUSE_SLOTS)),
    *((one.form, Confusion(one.write, unless=one.unless, nowhere=one.nowhere)) for one in CLAUSES),
)  # fmt: skip
