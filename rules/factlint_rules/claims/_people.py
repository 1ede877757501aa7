"""People by what they are, and the verbs by which they say and think: no name among them."""

from __future__ import annotations

#: Words in -er, -or, -ant and -ent that are things: papers, numbers and documents say nothing by themselves.
_THINGS = (
    "(?:news|wall|note)?paper|(?:news)?letter|number|order|answer|offer|power|cover|matter|poster|trailer|sticker|banner|computer|"
    "server|counter|filter|folder|container|meter|register|ledger|chapter|corner|border|river|summer|winter|quarter|centre|"
    "center|tower|charter|disaster|encounter|error|factor|sensor|indicator|monitor|calculator|reactor|motor|tractor|mirror|door|"
    r"floor|colou?r|rumou?r|humou?r|tumou?r|labou?r|favou?r|\w+ment|event|talent|patent|content|accent|element|incident|accident|"
    "plant|restaurant|grant|variant|constant|want|tent|cent|percent|percentage|extent|intent|president|never|ever|over|under|after|"
    "other|another|rather|either|neither|whether|together|however|later|earlier|better|former|latter|further|longer|older|younger|"
    "higher|lower|greater|larger|smaller|super|proper|silver|weather|water|letter|tender|timber|copper|rubber|leather|"
    "layer|marker|primer|compiler|parser|browser|router|header|parameter|integer|pointer|buffer|loader|wrapper|identifier|character|respondent|participant|component"
)
_ENDING = "(?:er|or|ist|yst|ian|ant|ent|eer|our)"
#: People by the ending of a trade, and those without one. Most words have no such ending, so that is asked first.
_TRADE = rf"(?=[a-z]+{_ENDING}s?\b)(?!(?:{_THINGS}|spokes\w+)s?\b)[a-z]{{2,}}{_ENDING}"
_OTHERS = (
    "academic|activist|aide|bishop|boss|bystander|captain|chef|chief|clerk|coach|colleague|constable|cook|cousin|crew\\s+member|critic|"
    "delegate|employee|executive|expert|fan|friend|graduate|guard|guest|guide|insider|judge|local|mechanic|medic|member|"
    "monk|neighbor|nun|nurse|official|operative|parishioner|passer-by|patient|person|pilot|priest|pundit|pupil|refugee|relative|"
    "representative|scholar|source|survivor|trustee|vet|veteran|vicar|victim|witness|youth"
)
PERSON = rf"(?:{_TRADE}|{_OTHERS}|figure|(?!spokes)[a-z]*(?:man|woman)|boy|girl|child)"
PEOPLE = rf"(?:{_TRADE}s|(?:{_OTHERS})e?s|(?!spokes)[a-z]*(?:men|women)|people|folk|boys|girls|children|passers-by|crew)"

#: Those who speak for a body that the story is about, and whose business it is.
OFFICES = (
    r"(?:auditor|coastguard|detective|developer|firefighter|inspector|investigator|investor|judge|minister|officer|"
    r"organi[sz]er|owner|producer|promoter|prosecutor|publisher|regulator|rescuer|trustee)s\b"
)

#: Forms that say that somebody says or thinks something.
_SAYING = (
    "claim|argue|suggest|maintain|insist|predict|warn|complain|doubt|criticise|criticize|accuse|"
    "speculate|worry|suspect|reckon|believe|conclude|contend|fear|blame|hope|expect|question|"
    "estimate|admit|allege"
)
_STEMS = _SAYING.split("|")
_PAST = "|".join(
    one + ("d" if one.endswith("e") else "ted" if one == "admit" else "ed") for one in _STEMS
)
_THIRD = "|".join(one + "s" for one in _STEMS)
#: Whom one tells for the public: "told the BBC", "told jurors"; what an islander told the skipper is no news of his.
_TOLD = (
    r"(?:tells?|told)(?=\s+(?:this\s+(?:news)?(?:paper|letter|magazine)|reporters|journalists|police|officers"
    r"|investigators|jurors|mps|the\s+(?:[\w-]+\s+){0,2}?"
    r"(?:agency|bbc|committee|court|daily|echo|gazette|guardian|hearing|herald|independent|inquest|inquiry|jury|mail|media|"
    r"mirror|news|newspaper|panel|paper|post|press|programme|sun|telegraph|times|tribunal))\b)"
)
#: "Put the saving at £5m".
_PUT = r"put(?=\s+(?:the|it|its|their|this|that)\s+(?:[\w-]+\s+){0,5}?at\b)"
SAY_MANY = rf"(?:{_PUT}|say|think|swear|feel|{_SAYING}|said|thought|felt|swore|{_PAST}|forecast|{_TOLD}|point\s+out|pointed\s+out)"
SAY_ONE = (
    rf"(?:{_PUT}|says|thinks|{_THIRD}|said|{_TOLD}|thought|{_PAST}|commented|comments|remarked|remarks|let\s+slip"
    rf"|let(?:s)?\s+it\s+be\s+known)"
)
SAY_DONE = rf"(?:said|thought|{_TOLD}|felt|{_PAST}|commented|pointed\s+out)"
#: Words of one of which each of these has one, for a look at the words of a text beforehand.
SAYING_WORDS = tuple(
    sorted(
        {
            *_STEMS,
            *_PAST.split("|"),
            *_THIRD.split("|"),
            *"say says said think thinks thought swear swore feel felt forecast tell tells told put puts pointed point commented comments remarked remarks let lets".split(),
        }
    )
)
