"""Places of a clause in which one of two words cannot be meant, whatever the clause is about.

Not the words beside it decide, but their kind: behind "whom" and a verb of saying no verb follows, behind
"bares" comes what can be bared, and "alter" is a verb.
"""

from __future__ import annotations

from typing import Final

from factlint.api import Pattern, pattern
from factlint_rules.style._confusions import Confusion

#: Where a sentence begins.
_HEAD: Final = r"(?:^|(?<=[.!?]\s)|(?<=\n))"
_DET: Final = r"(?:an?|the|his|her|its|their|our|my|your)"
_SAYS: Final = r"(?:say|says|said|believes?|believed|thinks?|thought|claims?|claimed|alleges?|alleged|hoped|knew|feared|insisted|heard)"
#: A finite verb, by form or by word.
_FINITE: Final = (
    r"(?:is|was|are|were|has|had|have|will|would|could|can|might|may|should|must|did|does|[a-z]{3,}ed|stole|took|ran|went|got|made|left|won|lost|came|shot|"
    r"broke|gave|held|sold)"
)
#: Comparatives that can be no actors, as "player" can.
_MORE: Final = (
    r"(?:better|worse|higher|lower|older|younger|stronger|weaker|harder|bigger|larger|smaller|taller|shorter|longer|greater|faster|slower|quicker|safer|richer|"
    r"poorer|warmer|colder|wider|deeper|louder|lighter|heavier|darker|brighter|clearer|cleaner|tougher|smarter|easier|happier|busier|healthier|cheaper)"
)
_MOST: Final = (
    r"(?:best|worst|highest|lowest|oldest|youngest|strongest|weakest|hardest|biggest|largest|smallest|tallest|shortest|longest|greatest|fastest|quickest|safest|"
    r"richest|poorest|warmest|coldest|widest|deepest|loudest|heaviest|brightest|toughest|smartest|easiest|happiest|busiest|healthiest|cheapest|wealthiest|newest|"
    r"closest|hottest|finest)"
)
#: Behind "it's" in a clause: "lost it's been".
_IT_IS: Final = (
    r"(?!(?:an?|the|not|been|just|still|all|also|very|so|too|that|what|who|how|where|no|more|up|only|always|never|now|really|quite|possible|as|in|on|at|for|because|"
    r"time|\w+(?:ing|ed|ly))\b)[a-z]+"
)
#: Verbs of having and doing behind which no clause begins.
_HAVE: Final = (
    r"(?:lost|loses?|gave|kept|keeps?|took|changed?|changes|won|opened|opens?|closed?|closes|launched|published?|publishes|cuts?|raised?|raises|moved?|moves|"
    r"left|leaves?|improved?|increased?|reduced?|celebrated?|celebrates|sold|sells?|earns?|earned|used?|uses|owes|held|holds|built|ended|began|doubled|spent|spends?)"
)
#: Bodies and people with somebody or something of their own.
_OWNERS: Final = (
    r"(?:airline|author|band|bank|boy|charity|church|city|club|company|council|country|driver|family|firm|girl|government|group|hospital|player|school|team|town|"
    r"university|victim|village|singer|actor|striker|king|queen)s"
)
_OWNED: Final = (
    r"(?:captain|chairman|chairwoman|founder|leader|mayor|mother|father|parents|brother|sister|son|daughter|wife|husband|boss|president|headteacher|spokesman|"
    r"spokeswoman|roof|website|manager|owner|headquarters|budget|name)"
)
_RULES: Final = r"(?:rules?|laws?|regulations?|bans?|orders?|restrictions?|conventions?|authority|codes?|caps?|limits?|bylaws?|curfew|guidelines?|embargo|sanctions|guidance|lockdown)"
#: What wine and colours go well with.
_GOES_WITH: Final = (
    r"(?:fish|meat|crab|lamb|beef|cheese|dish(?:es)?|food|flavou?rs?|colou?rs?|decor|interiors?|sauce|buildings?|form|style|range|services?|schemes?|outfit|menu|design|"
    r"text|skills|systems?|programme|landscape|furniture|textures?|taste)"
)
_OPENING: Final = r"(?:curtains?|doors?|doorway|windows?|hole|gap|hatch|keyhole|blinds|fence|gate|hedge|box|crack|wall|clouds|cage|letterbox|shutters|hut|room|tent)"
_LYING: Final = (
    r"(?:(?:in|on)\s+(?:the|his|her|their|its|a)\s+(?:floor|ground|beach|bed|sofa|grass|road|pavement|street|table|couch|sand|sun|ditch|coma|pool|stomach|(?:back|side)(?!\s+of))"
    r"|in\s+(?:bed|hospital|wait|ruins))"
)
#: Nouns by their endings, and those that "principal" often goes with.
_CHIEF: Final = (
    r"(?:[a-z]+(?:ment|tion|sion|tor|ant|er|ian)s?|objections?|causes?|reasons?|goals?|change|theme|role|focus|weakness|rival|backer|speaker|guest|witness|residence|"
    r"crop|road|route|square|benefit|problem|virtue|task|duty|cast)"
)

FRAMES: Final[tuple[tuple[Pattern, Confusion], ...]] = (
    # "A man whom police say stole the car"; "whom will win"
    (pattern(rf"\b(?P<p>whom)\s+(?:the\s+|his\s+|her\s+)?[\w’'-]+(?:\s+[\w’'-]+)?\s+{_SAYS}\s+(?:\w+ly\s+)?{_FINITE}\b", words=("whom",)), Confusion("who")),
    (
        pattern(
            r"(?<!of )(?<!to )(?<!for )(?<!with )(?<!by )(?<!from )(?<!in )(?<!on )(?<!at )(?<!among )(?<!about )(?<!behind )\b(?P<p>whom)\s+(?:is|was|are|were|has|had|will|would)\s+"
            r"(?!(?:he|she|it|they|we|you|I|the|an?|his|her|my)\b|(?-i:[A-Z]))",
            words=("whom",),
        ),
        Confusion("who"),
    ),
    # "Its' tail"
    (pattern(r"\b(?P<p>its['’])(?=\s)", keys=("its'", "its’")), Confusion("its")),
    # "Lost it's licence", "the firm and it's staff were", "owes much to it's roots"
    (
        pattern(
            rf"\b{_HAVE}\s+(?P<p>(?-i:it)['’]s)\s+{_IT_IS}|\b(?:the|its)\s+\w+\s+and\s+(?P<o>(?-i:it)['’]s)\s+[a-z]+\s+(?:are|were|have)\b"
            rf"|\b(?:much|most|some|half|all|none|part|any)\s+(?:to|with|from|by|into|at|on|in|through|during|under|over)\s+(?P<s>(?-i:it)['’]s)\s+{_IT_IS}",
            keys=("it's", "it’s"),
        ),
        Confusion("its"),
    ),
    # "Its raining", "its because"
    (pattern(r"\b(?P<p>its)\s+(?:raining|snowing|getting|becoming|really|what|where|why|how|who|because|if|all\s+(?:about|over|the)|up\s+to)\b(?!-)", words=("its",)), Confusion("it’s")),
    # "The teams captain was": somebody's
    (pattern(rf"\b(?:the|our|their|his|her|its)\s+(?P<p>{_OWNERS})\s+{_OWNED}\s+(?:is|was|has|said|will|had|would|says|who)\b", words=tuple(_OWNED[3:-1].split("|"))), Confusion(says="an apostrophe is missing in “{text}”")),
    # "The woman who's bag was stolen": behind "who is" no verb of the past follows
    (
        pattern(
            r"\b(?P<p>who['’]s)\s+(?!(?:who|there|in|out|left|next|best|here|up|first|right|this|that|it|on|to|one|responsible|dead|late|ill|sick|old|young|new|free|single|gay|rich|poor|"
            r"famous|pregnant|available|guilty|had|was|not|also|never|always|just|only)\b)[a-z]+(?<!ing)(?<!ed)(?<!ly)\s+(?:was|were|had)\b",
            keys=("who's", "who’s"),
        ),
        Confusion("whose"),
    ),
    # "Taller then his brother", "would rather walk then wait"
    (
        pattern(
            rf"\b{_MORE}\s+(?P<p>then)\s+(?:(?:{_DET}|any|I|you|he|she|it|they|we|him|them|me|us|ours|in|at|on)\b|(?-i:[A-Z])\w+|\d)"
            r"|\brather\s+(?:(?!and\b|than\b)[\w’'-]+\s+){1,4}(?P<o>then)\s+[a-z]+",
            words=("then",),
        ),
        Confusion("than"),
    ),
    # "Effects us all", "effected the harvest": what is effected is a change
    (pattern(r"\b(?P<p>effects)\s+(?:us|me|him|them|everyone|everybody)\b", words=("effects",)), Confusion("affects")),
    (
        pattern(
            rf"\b(?P<p>effected)\s+{_DET}\s+(?!\w*(?:change|transfer|rescue|repair|escape|reform|release|entr|sale|return|tion|ment|al|ure|cut|shift|sion|turn|ance|cure|switch|arrest|deal))\w+",
            words=("effected",),
        ),
        Confusion("affected"),
    ),
    # "They loose every game"
    (pattern(r"\b(?:they|we|you|teams|players)\s+(?P<p>loose)\s+(?:every|the|an?|all|their|our|again|out|by|to|more|money|when|if)\b", words=("loose",)), Confusion("lose")),
    # "To many cooks were"
    (pattern(rf"{_HEAD}(?P<p>To)\s+many\s+[a-z]+\s+(?:were|are|have)\b", words=("to",)), Confusion("too")),
    # "Has past its best", "the council past the plan"
    (
        pattern(
            r"\b(?:has|have|had)\s+(?P<p>past)\s+(?:the|an?|its|his|her|their|on|through|all|by)\b|\b(?:council|house|senate|parliament|committee|mps|members|assembly|congress|he|she|they|pupils|students)"
            r"\s+(?P<o>past)\s+(?:the|an?|its)\s",
            words=("past",),
        ),
        Confusion("passed"),
    ),
    # "The sauce compliments the fish"; "complemented him on his hat"
    (pattern(rf"\b(?P<p>compliment)(?:s|ed|ing)?\s+(?:(?:the|its|their|each|any|our|an?)\s+)?(?:[a-z-]+\s+)?{_GOES_WITH}\b(?!\s+on\b)", words=("compliment", "compliments", "complimented", "complimenting")), Confusion("complement")),
    (pattern(r"\b(?P<p>complement)(?:s|ed|ing)?\s+(?:him|her|them|me|us|you|the\s+\w+|(?-i:[A-Z])\w+)\s+on\s+(?:his|her|their|the|my|your|how|a)\b", words=("complement", "complements", "complemented", "complementing")), Confusion("compliment")),
    # "He is not adverse to it": people are averse
    (pattern(r"\b(?:not|never|he|she|they|I|we|who)\s+(?:(?:is|was|are|were|am|be)\s+)?(?:\w+ly\s+)?(?P<p>adverse)\s+to\b|\brisk[- ](?P<o>adverse)\b", words=("adverse",)), Confusion("averse")),
    # "Flaunted the rules", "flouting her wealth"
    *(
        (pattern(rf"\b(?P<p>{word})\s+(?:[\w’'-]+\s+){{0,4}}?(?:{what})\b", words=(word,)), Confusion(write))
        for word, write, what in (
            *(("flaunt" + end, "flout" + end, _RULES) for end in ("", "s", "ed", "ing")),
            *(("flout" + end, "flaunt" + end, "wealth|riches|body|figure|curves|success|money|talents?|jewellery|jewelry") for end in ("", "s", "ed", "ing")),
        )
    ),
    # "Peaked through the curtain"
    *(
        (pattern(rf"\b(?P<p>peak{end})\s+(?:through|inside|behind|under|into|in|out\s+(?:of|from))\s+{_DET}\s+(?:\w+\s+)?{_OPENING}\b", words=("peak" + end,)), Confusion("peek" + end))
        for end in ("", "s", "ed", "ing")
    ),
    # "The alter was built", "an alter cloth"
    (
        pattern(
            r"\b(?:the|an|its|church|our|high|his|side)\s+(?P<p>alter)(?![\w’'-]|\s+(?:egos?|the|its|his|her|their|course|any)\b)|\b(?P<o>alter)\s+(?:cloths?|boys?|rails?|pieces?|servers?|stones?|screens?|candles?)\b",
            words=("alter",),
        ),
        Confusion("altar"),
    ),
    # "Was hung for murder", "hung himself"
    (
        pattern(r"\b(?:was|were|be|been)\s+(?P<p>hung)\s+(?:for\s+(?:murder|treason|killing|theft|his|her|their|the\s+(?:murder|killing))|by\s+the\s+neck)|\b(?P<o>hung)\s+(?:himself|herself|themselves)\b", words=("hung",)),
        Confusion("hanged", usage=True),
    ),
    # "Comprises of six rooms", "despite of", "discussed about": a small word too many
    (
        pattern(
            r"\b(?:compris(?:es?|ing)\s+(?P<p>of)|despite\s+(?P<o>of)|discuss(?:ed|es|ing)?\s+(?P<s>about))\b",
            words=("comprise", "comprises", "comprising", "despite", "discuss", "discussed", "discusses", "discussing"),
        ),
        Confusion(says="“{text}” is too much here"),
    ),
    # "To here the case", "to illicit a reply"
    (pattern(r"\b(?:to|will|can|could|would)\s+(?P<p>here)\s+(?:the|his|her|their|what|how|whether|why)\b", words=("here",)), Confusion("hear")),
    (pattern(r"\b(?:to|will|would|could|can|may|might|did|not)\s+(?P<p>illicit)\s+(?:an?|the|any|some|more|no|sympathy|support|responses?|such)\b", words=("illicit",)), Confusion("elicit")),
    # "Ensured him that it was safe"
    *(
        (pattern(rf"\b(?P<p>ensure{end})\s+(?:him|her|them|us|me|you)\s+(?:that\s+)?(?:it|he|she|they|there|nothing|that)\s+\w+", words=("ensure" + end,)), Confusion("assure" + end))
        for end in ("", "d", "s")
    ),
    # "Was suppose to", "is use to"
    (
        pattern(
            r"\b(?:am|is|are|was|were|be|been|being)\s+(?:not\s+)?(?P<p>suppose|use|schedule|expect|force|allow|oblige|require|entitle|intend|tempt|prepare|reduce|confine|limit|expose)\s+to\b",
            words=tuple("suppose use schedule expect force allow oblige require entitle intend tempt prepare reduce confine limit expose".split()),
        ),
        Confusion(says="“{text}” lacks the ending of a participle"),
    ),
    (pattern(rf"{_HEAD}(?:I|We|They|He|She|You|It|There|People)\s+(?P<p>use)\s+to\b", words=("use",)), Confusion("used")),
    # "Would of won"
    (
        pattern(
            r"\b(?:could|would|should|must)(?:n['’]t)?(?:\s+not)?\s+(?P<p>of)\s+(?!(?:course|the|an?|his|her|its|their|my|our|all|any|this|that|those|these|it|them|him|been|had)\b|\w+(?:ed|ing|en|wn)\b)\w+",
            words=("could", "would", "should", "must", "couldn", "wouldn", "shouldn"),
        ),
        Confusion("have"),
    ),
    # "Both him and her were", "him and I went"
    (pattern(rf"{_HEAD}Both\s+(?P<p>him|her|them|me)\s+and\b|{_HEAD}(?P<o>(?-i:Him|Her|Me|Them))\s+and\s+(?:I|he|she|they)\b", words=("him", "her", "them", "me")), Confusion(says="“{text}” is no subject: “he”, “she”, “they” or “I”")),
    # "On route to Leeds"
    (pattern(r"\b(?P<p>on)\s+route\s+to\s+(?!\d)", words=("route",)), Confusion("en")),
    # "He laid on the beach", "was laying in bed", "lied down"
    (
        pattern(rf"\b(?:he|she|they|it|I|we|who|man|woman|body|boy|girl|dog|victim)\s+(?:then\s+|just\s+)?(?P<p>laid)\s+(?:awake|asleep|still|unconscious|motionless|dying|{_LYING}|down\s+(?:to\s+(?:sleep|rest)|on|in|for)\b)", words=("laid",)),
        Confusion("lay"),
    ),
    (pattern(rf"\b(?:was|were|is|are|been|be|found)\s+(?:\w+\s+)?(?P<p>laying)\s+(?:{_LYING}|(?:around|there)\b)", words=("laying",)), Confusion("lying")),
    (pattern(rf"\b(?P<p>lied)\s+(?:down\b|{_LYING})", words=("lied",)), Confusion("lay")),
    # "Two third of", "for awhile", "along time ago", "quiet a few"
    (pattern(r"\b(?:two|three|four|five|seven|nine)[ -](?P<p>third|quarter|fifth|sixth|seventh|eighth|tenth)\s+of\b", words=("third", "quarter", "fifth", "sixth", "seventh", "eighth", "tenth")), Confusion(says="“{text}” is more than one: “{text}s”")),
    (pattern(r"\b(?:for|in|after)\s+(?P<p>awhile)\b", words=("awhile",)), Confusion("a while", usage=True)),
    (pattern(r"\b(?P<p>along)\s+(?:time|while)\b|\b(?:come|came|gone|go|went|goes)\s+(?P<o>along)\s+way\b", words=("along",)), Confusion("a long")),
    (pattern(r"\b(?P<p>quiet)\s+a\s+(?:few|lot|bit|sight|big|good|number)\b", words=("quiet",)), Confusion("quite")),
    (pattern(r"\b(?:his|her|my|their|whose)\s+(?P<p>farther)\s+(?:is|was|had|has|and|who|said)\b", words=("farther",)), Confusion("father")),
    # "More happier", "the most cheapest"
    (
        pattern(
            rf"\b(?:is|are|was|were|be|been|become|became|looks?|feels?|felt|seems?|runs?|ran|gets?|got|much|far|even)\s+(?P<p>more)\s+{_MORE}(?=\s+(?:than|now|and|to|for|in|at)\b|[.,;])|\b(?P<o>most)\s+{_MOST}\b",
            words=("more", "most"),
        ),
        Confusion(says="“{text}” is said twice: the ending says it"),
    ),
    # "Couldn't hardly", "hardly never"
    (
        pattern(r"\b(?:can|could|do|does|did|would|should)n['’]t\s+(?P<p>hardly|scarcely|barely)\b|\b(?P<o>hardly|scarcely|barely)\s+(?:never|nobody|nothing|no|none)\b", words=("hardly", "scarcely", "barely")),
        Confusion(says="“{text}” denies it a second time"),
    ),
    # "The swim bares no likeness"
    (
        pattern(r"\b(?P<p>bares)\s+(?!all\b|(?:(?:his|her|its|their|the)\s+)?(?:\w+\s+)?(?:teeth|souls?|chest|breasts?|body|bottom|midriff|heart|fangs|flesh|arms|legs|claws|knees|tummy|torso)\b)\w+", words=("bares",)),
        Confusion("bears"),
    ),
    (
        pattern(r"\b(?P<p>bare)\s+(?:no|little|any|some|a|the)\s+(?:\w+\s+)?(?:likeness|resemblance|relation\w*|similarit\w+|grudge|malice|marks?|names?|scars|brunt|burden|cost|signature|inscription|hallmarks)\b", words=("bare",)),
        Confusion("bear"),
    ),
    # "The council's principle argument"
    (
        pattern(rf"(?<!in )\b(?:{_DET}|whose|one|[\w]+['’]s)\s+(?P<p>principle)\s+{_CHIEF}(?![\w’'-])(?!\s+(?:is|was)\s+that\b)", words=("principle",)),
        Confusion("principal"),
    ),
    # A letter left out makes another word: "the fist time", "the heath service", "tow years"
    (pattern(r"\b(?P<p>fist)\s+(?:time|half|goal|place|round|team|class|aid|lady|minister|day|year|week|season|person)\b", words=("fist",)), Confusion("first")),
    (pattern(r"\b(?P<p>heath)\s+(?:services?|minister|secretary|care|centres?|board|officials|workers|authority|insurance|problems)\b", words=("heath",)), Confusion("health")),
    (pattern(r"\b(?P<p>tow)\s+(?:people|men|women|years|weeks|months|days|goals|points|games|others|sons|daughters|children|thirds|hours|more)\b", words=("tow",)), Confusion("two")),
    (pattern(r"\b(?P<p>there)\s+(?:years|months|weeks|days|goals)\s+(?:ago|later|before|old|in|and|of)\b", words=("there",)), Confusion("three")),
    (pattern(r"\b(?P<p>an)\s+(?:the|he|she|they|then|his|her|was|of)\b(?!-)", words=("an",)), Confusion("and")),
    # "He born in 1950", "I am agree": a verb is missing, or is one too many
    (pattern(r"\b(?:he|she|they)\s+(?P<p>born)\s+(?:in|on|at|to)\b", words=("born",)), Confusion(says="a verb is missing before “{text}”")),
    (pattern(r"\b(?:am|is|are|was|were)\s+(?P<p>agree)\b", words=("agree",)), Confusion(says="“{text}” needs no verb before it")),
    # "Her believe that", "to proof it"
    (pattern(r"\b(?:his|her|their|a|popular|common|strong|its|my|our)\s+(?P<p>believe)\s+(?:that|in|is|was|of)\b", words=("believe",)), Confusion("belief")),
    (
        pattern(
            r"\b(?:to|can|cannot|could|would|will|not|n['’]t)\s+(?P<p>loss|proof|grief|complaint|response|growth|success|behaviour|arrival|refusal|proposal|defence|speech)\s+"
            r"(?:the|an?|him|her|it|them|us|me|that|his|their|its|to)\b",
            words=tuple("loss proof grief complaint response growth success behaviour arrival refusal proposal defence speech".split()),
        ),
        Confusion(says="“{text}” is a noun where a verb is needed"),
    ),
    # "The people which live there"
    (
        pattern(
            r"\b(?:(?:people|men|women|boys|girls|children|residents|officers|players|doctors|teachers|workers|students|pupils|passengers|voters|customers|farmers|soldiers|fans)\s+(?P<p>which)\s+(?:are|were|have|live|want|work)"
            r"|(?:man|woman|boy|girl|child)\s+(?P<o>which)\s+(?:is|was|has|lives|lived|came|went|won))\b",
            words=("which",),
        ),
        Confusion("who"),
    ),
    # "As tall than", "prefers tea than coffee", "no sooner had he left when"
    (pattern(r"\b(?:is|was|are|were|be|been|not)\s+as\s+(?!(?:more|less|fewer|worse|rather|other|\w+er)\b)[a-z]+\s+(?P<p>than)\b", words=("than",)), Confusion("as")),
    (pattern(r"\bprefer(?:s|red)?\s+(?!to\b)(?:(?!(?:rather|more|other|to|less|better|faster|with)\b)[\w’'-]+\s+){1,3}(?P<p>than)\b", words=("prefer", "prefers", "preferred")), Confusion("to")),
    (pattern(r"\bno\s+sooner\s+[^.,;]{3,40}\s+(?P<p>when)\b", words=("sooner",)), Confusion("than")),
    (pattern(r"\b(?:hardly|scarcely|barely)\s+had\s+[^.,;]{3,50}\s+(?P<p>than)\b", words=("hardly", "scarcely", "barely")), Confusion("when")),
    # "How much people", "many water was lost"
    (
        pattern(r"\b(?P<p>much)\s+people\b|\bhow\s+(?P<o>much)\s+(?:children|men|women|cars|houses|times|days|jobs|books|votes|goals|members|players|students|pupils|homes|boats|places)\b", words=("much",)),
        Confusion("many"),
    ),
    (
        pattern(
            r"\b(?P<p>many|few|several)\s+(?:water|rain|money|information|advice|equipment|furniture|traffic|evidence|luggage|progress|research|damage|news|homework|knowledge|bread|sugar)"
            r"(?=[.,;]|\s+(?:was|is|were|fell|has|had|in|on|at|to|from|about)\b)",
            words=("many", "few", "several"),
        ),
        Confusion(says="“{text}” is for what can be counted"),
    ),
    # "Layed", "catched"; "has lain the table"; "was laying on the rug."
    (
        pattern(
            r"\b(?P<p>layed|payed|casted|broadcasted|teached|catched|bringed|buyed|cutted|putted|hurted|bursted|stealed|losed|maked|runned|taked|thinked|throwed|writed|builded|growed|knowed|drinked|drived|eated|falled|"
            r"gived|goed|keeped|sended|speaked|spended|standed|swimmed|weared)\b",
            keys=("ed",),
        ),
        Confusion(says="“{text}” is no form of its verb"),
    ),
    (pattern(r"\b(?P<p>lain)\s+(?:the|an?|his|her|their|its)\b", words=("lain",)), Confusion("laid")),
    (
        pattern(
            r"\b(?:was|were|is|are)\s+(?P<p>laying)\s+(?:on|in)\s+(?:the|an?|his|her|their)\s+(?!(?:spread|show|feast|buffet|service)\b)[a-z]+(?=[.,;]|\s+(?:and|when|while|for|after|with|at|near|beside)\b)",
            words=("laying",),
        ),
        Confusion("lying"),
    ),
    # "Prices raised by 4%", "he rose his hand"
    (pattern(r"\b(?:prices|sun|temperatures?|costs|rents|sales|shares|profits|tension)\s+(?P<p>raised)\s+(?:by\s+(?:\d|an?\s|[a-z]+\s+per\s)|at|to|from|sharply|steadily)", words=("raised",)), Confusion("rose")),
    (pattern(r"\b(?P<p>rose)\s+(?:(?:his|her|their|its|my)\s+(?:hands?|voice|glass|arms?|eyebrows?|fist|prices?|head|bid|offer|rates?)|money|funds|cash|awareness)\b", words=("rose",)), Confusion("raised")),
    # "The shop is close on Sundays", "the law was past in 1990"
    (
        pattern(
            r"(?<!too )\b(?:was|is|were|are|been|be)\s+(?P<p>close)\s+(?:until|since|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|due\s+to|because\s+of|for\s+(?:an?\s+|two\s+|three\s+|the\s+)?(?:week|month|year|weeks|months|years|repairs|season|winter|summer|day|days))\b",
            words=("close",),
        ),
        Confusion("closed"),
    ),
    (pattern(r"\b(?:law|bill|act|motion|plan|test|exam|resolution|budget|legislation|measure|amendment)\s+(?:was|were|is|been|be)\s+(?P<p>past)\b", words=("past",)), Confusion("passed")),
    # "He was borne in Hull", "born by her friends"
    (pattern(r"\b(?:he|she|who)\s+was\s+(?P<p>borne)\s+in\s+(?-i:[A-Z])", words=("borne",)), Confusion("born")),
    (pattern(r"\b(?P<p>born)\s+by\s+(?:his|her|the|six|four|their)\b", words=("born",)), Confusion("borne")),
    # "A dog who's owner is lost"
    (
        pattern(
            r"\b(?P<p>who['’]s)\s+(?:owners?|ground|team|sister|brother|body|bag|bike|boat|budget|children|dog|family|home|idea|life|music|parents|phone|voice|story|work|death|future|remit|leader|members|fans|players|staff|customers|"
            r"clients|patients|products|role|task)\s+(?:is|are|has|have|will|would|can)\b",
            keys=("who's", "who’s"),
        ),
        Confusion("whose"),
    ),
    # "The two brother were", "three house."
    (
        pattern(
            r"(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|several|both)\s+(?P<p>brother|sister|boy|girl|man|woman|child|year|month|week|day|hour|car|house|home|dog|team|player|goal|point|mile|person|building|ship|boat|book|time|way|"
            r"thing|place|son|daughter|student|pupil|worker|officer|victim|match|game|vote|job|seat)(?=\s+(?:was|were|are|have|had|who|ago|later)\b|[.,;])",
            words=("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "both"),
        ),
        Confusion(says="“{text}” is one, and more are counted"),
    ),
    # "The plan lead to a strike", "injury lead Ann Roe to retire"
    (
        pattern(
            rf"{_HEAD}(?:(?:his|her|the|this|that|its|an?)\s+(?:[a-z]+\s+)?)?(?!(?:people|police|men|women|children|please|labour|pencil|only|who|that|which|will|would|can|could|may|to|and|they|we|you|not|do|the|an?|his|her|its|this|that|their|our|my)\b)[a-z]+(?<!s)"
            r"\s+(?P<p>lead)\s+(?:(?:him|her|them|(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+)?)\s+to\s+[a-z]+|to\s+(?:an?|the|his|her|its|their|more|some|two|three)\b)",
            words=("lead",),
        ),
        Confusion("led"),
    ),
    # "Poured over the parish registers": reading is no liquid
    *(
        (
            pattern(
                rf"\b(?P<p>pour{end})\s+over\s+(?:[\w’'-]+\s+){{1,2}}?(?:registers?|maps?|documents|diar(?:y|ies)|footage|files|ledgers?|reports?|charts?|tapes?|catalogues?|drawings?|photographs?|photos|emails|results|figures)\b",
                words=("pour" + end,),
            ),
            Confusion("por" + end),
        )
        for end in ("ed", "ing")
    ),
)  # fmt: skip
