"""What desks write to each other in copy: where a gap is to be filled, and what is to be done.

No two desks write alike. What their marks have in common is their place (in brackets, in
capitals, in a line of its own) and what they are about: the parts of a story and the people who
make it. Readers meet much of that, too, on buttons, in transcripts and minutes, so that these
marks are something to check, and no error.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factlint.api import AnyContext, Hit, Pattern, pattern
from factlint_rules.desk._brackets import BRACKET_GAPS, BRACKET_NOTES, is_mask, is_talk
from factlint_rules.desk._unbracketed import GAP, LOUD, PLAIN_GAPS, is_new, is_variable
from factlint_rules.desk._unfilled import UNFILLED, is_filled

__all__ = ["GAP", "GAPS", "LATE_GAPS", "NOTES", "is_gap", "is_mask", "is_talk"]

#: Gaps that are asked about where no other pattern has them.
LATE_GAPS: Final = (*UNFILLED, *PLAIN_GAPS)

#: What a story is made of beside its sentences, and what a writer hands in later.
_PARTS: Final = (
    r"(?:attribution|audio|box|bylines?|captions?|charts?|clips?|comment|credit|factbox|figures?|graphics?|headline|"
    r"names?|par|paras?|photos?|pics?|pictures?|pix|quotes?|reaction|response|sidebar|sources?|spellings?|standfirst|"
    r"statement|stats?|surname)"
)
#: The same with the people who see to them, in capitals; on signs and buttons there are others (PHOTO, PAGE, COPY).
_DESK: Final = (
    r"(?:BYLINES?|CAPTIONS?|DESK|EDS?|EDITORS?|GRAF|HEADLINES?|HED|INTRO|LAWYERS?|LEDE|LEGAL|NEWSDESK|PARS?|PARAS?|PICS?|"
    r"PIX|PRODUCTION|QUOTES?|SIDEBAR|SPELLINGS?|STANDFIRST|STATS?|SUBS)"
)
#: What a school's name may be put in for: "[NAME OF SCHOOL]".
_GAP: Final = r"(?:ADDRESS|AGE|DATE|FIGURE|FIGURES|FIRST NAME|MAP|NAME|PHOTO|PIC|PICTURE|QUOTE|STREET|SURNAME|TITLE|VENUE)"
_DESK_WORDS: Final = tuple(
    form.lower()
    for word in _DESK[3:-1].split("|")
    for form in ((word[:-2], word[:-1]) if word.endswith("?") else (word,))
)
#: What is to be done with copy.
_DO: Final = (
    "add|advise|amend|approve|ask|call|chase|check|clear|confirm|credit|cut|delete|fill|fix|insert|note|provide|query|replace|"
    "rewrite|supply|tidy|trim|update|verify"
)
_DO_CAPITALS: Final = _DO.upper()
#: What can be counted, so that a number is missing before it; there are XX women and XY men.
_COUNTED: Final = (
    r"(?:acres|beds|days|dollars|feet|homes|hours|houses|jobs|kilometres|km|kg|metres|miles|minutes|months|"
    r"passengers|pounds|pupils|students|tonnes|votes|weeks|workers|years)"
)
_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_LINE: Final = r"(?:^|(?<=\n))[ \t]*"
_CALLED: Final = r"(?:call\s?back|legal|lawyers?|second\s+source|source|reply\s+from)"

#: Gaps beyond the plainest.
GAPS: Final[tuple[Pattern, ...]] = (
    # "It costs £??", "he made 1?? runs", "on ?? March", "aged ?, of Hull", "in 20XX", "XX miles"
    pattern(
        rf"(?<!\w)[£$€]\s?\?+(?![\w?”’\"])|(?<![\w?=&/-])\d{{1,4}}\?{{2,}}(?=\s+[a-z])|(?<![\w?])(?:\?{{1,3}}"
        rf"|X{{2,3}})(?=\s+(?:{_MONTHS})\b)"
        r"|(?<=\s)(?:(?<=aged )|(?<=about )|(?<=than )|(?<=over )|(?<=some )|(?<=of )|(?<=by ))\?{1,3}(?=,|\s+[a-z])"
        rf"|(?<![\w-])(?:19|20)XX(?![\w-])|(?<![\w.-])X{{2,3}}(?=\s+{_COUNTED}\b)|(?<![\w-])[$£€]?(?:(?:X{{1,3}}"
        rf"|\d{{1,3}}),X{{3}}|x{{1,3}},x{{3}})(?![\w-])",
        keys=("?", "xx"),
        case=True,
    ),
    # "[NAME OF SCHOOL]": capitals in square brackets
    pattern(
        rf"\[{_GAP}[ ](?:FOR|FROM|OF|TO|WITH)[ ](?:[A-Z’'-]+[ ]?){{1,6}}\](?![(\[:])",
        keys=("[",),
        case=True,
    ),
    # "[PRICE?]", "[WHICH HALL??]"; "[INAUDIBLE?]" is a transcript's
    pattern(
        r"\[(?!(?:APPLAUSE|CROSSTALK|INAUDIBLE|INDISTINCT|LAUGHS|LAUGHTER|MUSIC|PAUSE|SILENCE|UNCLEAR|UNINTELLIGIBLE)\b)(?:[A-Z]{2,}(?:[ ][A-Z]+){0,3}|(?:first|full|last)\s+name|surname|age|initials?|job\s+title|rank|spelling|year)\s?\?+\](?![(\[:])",
        keys=("?]",),
        case=True,
    ),
    # "[quote here]", "[your text here]"
    pattern(
        r"\[(?:(?:your|the|a)\s+)?(?:bio|byline|caption|chart|copy|date|figure|graphic|headline|image|intro|link|map|name|photo|picture|quote|stat|text|video)\s+(?:goes\s+)?here\](?![(\[:])",
        keys=("here]",),
    ),
    # "PLACEHOLDER TEXT" in a line of its own
    pattern(
        rf"{_LINE}(?P<mark>[*_\[(<]*PLACEHOLDER(?:[ ][A-Z]+){{0,3}}[*_\])>]*)[ \t]*(?=\n|$)",
        words=("placeholder",),
        case=True,
    ),
    # "send it to ??? (Ann knows)": a name is missing behind a preposition
    pattern(
        r"(?<=\s)(?:(?<=to )|(?<=at )|(?<=from )|(?<=with )|(?<=by )|(?<=in )|(?<=on ))\?{3}(?=\s+[(a-z]|[.,;)])",
        keys=("???",),
    ),
    # "(Photo: ________)": a form has its labels otherwise
    pattern(
        r"\b(?:Photo(?:graph)?s?|Pictures?|Images?|Captions?|Credit|Sources?|Words)(?:\s+by)?\s*:?\s*(?:_{4,}|\?{2,})(?![\w?])",
        keys=("____", "??"),
        case=True,
    ),
    # "(pic to come - family sending)", "[reaction from the club to come]"
    pattern(
        rf"(?:\((?=[^()\n]{{0,140}}\))|\[(?=[^\[\]\n]{{0,140}}\](?![(\[:])))(?:[\w’'-]+[ ]){{0,2}}?{_PARTS}[ ](?:"
        rf"(?:from|of|by|with)[ ](?:[\w’'-]+[ ]){{1,3}}?)?"
        r"(?:(?:still[ ]|also[ ])?to[ ]come|tbc|tk|goes[ ]here|here[ ]please|still[ ]needed|needed)\b[^()\[\]\n]*[)\]]",
        keys=("(", "["),
        words=("come", "tbc", "tk", "here", "needed"),
    ),
    # "A double costs £95 CHECK."
    pattern(r"(?<=\d[ ])CHECK(?=\??(?:[.,;:!)\]]|\s+[a-z]|\s*$))", words=("check",), case=True),
    # What a program leaves where two versions of the copy did not agree.
    pattern(r"(?:^|(?<=\n))<{7}[ ]\w[^\n]{0,60}", keys=("<<<<<<<",)),
    *BRACKET_GAPS,
)  # fmt: skip

#: Notes beyond the plainest.
NOTES: Final[tuple[Pattern, ...]] = (
    # ">>> ask the vicar <<<", and "XXX ring club re gate XXX" in a line of its own
    pattern(
        rf"(?<![\w<>])(?P<mark>[<>]{{2,}}\s*(?:{_DO}|more|need|pls|please|subs?|eds?|who|which|what"
        rf"|is\s+this)\b[^\n<>]{{0,120}}[<>]{{2,}})(?!\w)"
        rf"|{_LINE}(?P<fenced>(?-i:X{{3,}})[ ]+(?-i:[a-z])[^\n]{{2,140}}?[ ](?-i:X{{3,}}))[ \t]*(?=\n|$)",
        keys=("xxx", "<<", ">>"),
    ),
    # "LEGAL TO READ BEFORE PAGE GOES", "ADD QUOTE FROM CLUB", "NEEDS LEGAL": capitals about the page alone
    pattern(
        rf"(?<![A-Z’'\[(-])(?<![A-Z] )(?P<mark>(?:{_DESK}(?:\s+(?:OF|FROM"
        rf"|BY)\s+(?:[A-Z]+\s+){{0,2}}?[A-Z]+)?\s+TO\s+(?:{_DO_CAPITALS}|COME|READ)(?!\s+(?:IN|ON|NEW|THE)\b)"
        rf"|(?:{_DO_CAPITALS}|AWAITING|NEEDS|PLS|WAITING\s+(?:FOR"
        rf"|ON))\s+(?:[A-Z]+\s+){{0,2}}?{_DESK})\b(?:[ ][A-Z0-9’'&?,–—-]+)*)(?![a-z])",
        words=_DESK_WORDS,
        case=True,
    ),
    # "DRAFT ONLY - JP to tidy", "NOT YET LEGALLED"
    pattern(
        r"(?<![A-Z’'“\"-])(?<![A-Z] )(?P<mark>(?:DRAFT\s+ONLY|NOT\s+(?:YET\s+)?(?:LAWYERED|LEGALLED|LEGALED"
        r"|PROOFED|SUBBED)|COPY\s+FOLLOWS|UN(?:LEGALLED|SUBBED)|CUT\s+(?:FROM\s+HERE|TO\s+FIT)))\b",
        words=("draft", "not", "copy", "unlegalled", "unsubbed", "cut"),
        case=True,
    ),
    # "[OB to confirm ear - left or right?]", "(JP to chase)": somebody is to do it; minutes name people in round brackets
    pattern(
        rf"(?P<mark>\[(?-i:[A-Z]{{2,3}}|[A-Z][a-z]+\s+desk)\s+(?:to|can\s+you|please"
        rf"|pls)\s+(?:{_DO})\b[^\[\]\n]{{0,120}}\](?![(\[:])"
        rf"|\((?-i:[A-Z]{{2,3}})\s+to\s+(?:{_DO})\b[^()\n]{{0,100}}\))",
        keys=("[", "("),
    ),
    # "[needs a second source]", "(chasing callback)", "(per who?)"
    pattern(
        rf"(?P<mark>\[(?:still\s+)?(?:awaiting|chasing|needs?|waiting\s+(?:for|on))\s+(?:an?\s+|another\s+"
        rf"|their\s+)?{_CALLED}\b[^\[\]\n]{{0,100}}\](?![(\[:])"
        rf"|\((?:still\s+)?(?:awaiting|chasing|waiting\s+(?:for|on))\s+(?:an?\s+|another\s+|their\s+)?{_CALLED}\b[^()\n]{{0,60}}\)"
        r"|\(per\s+(?:who|whom)\s*\?+\)|\((?:cq|sp\s*\?|ck\s*\?)\))",
        keys=("[", "("),
    ),
    # "Headline here please", "TBC with Dave"
    pattern(
        rf"{_LINE}(?P<mark>(?:{_PARTS}|intro|lead|text|copy)\s+(?:goes\s+)?here(?:\s+(?:please"
        rf"|pls))?[.:]?)[ \t]*(?=\n|$)|\b(?P<who>(?-i:TB[CD]|tb[cd])\s+with\s+(?-i:[A-Z])\w+)",
        words=("here", "tbc", "tbd"),
    ),
    # "STARS?? ask Jo before we send"
    pattern(
        r"(?<!\w)(?P<mark>[A-Z]{3,}\?+\s+(?:anyone|ask|can\s+we|check|confirm|do\s+we|is\s+this|please|pls|who\s+has)\b[^\n.]{0,80})",
        keys=("?",),
        case=True,
    ),
    # "Legal: can we name him?", "FAO subs": who is spoken to makes the page
    pattern(
        rf"{_LINE}(?P<mark>[-*(\[]*(?:back\s?bench|chief\s+sub|copy\s+(?:desk|editors?)|eds?|legal"
        rf"|news\s?desk|night\s+(?:desk|editor)|(?:art|photo|pictures?)\s+desk|subs)"
        rf"\s*[:–—-]\s+(?:please|pls|(?:can|could|do|should)\s+(?:we|you)|i\s+have|i['’]ve|{_DO})\b[^\n]{{0,60}})"
        rf"|{_LINE}(?P<to>(?:nb|fao|attn)\s*[:,–-]?\s+(?:all\s+)?(?:(?:chief|night|picture|photo|copy"
        rf"|news)\s+)?(?:subs?|eds|desk|newsdesk|pix)\b[^\n]{{0,60}})",
        keys=("bench", "sub", "desk", "ed", "legal", "pix"),
    ),
    # A catchline, a word count: the heads of agency copy
    pattern(
        rf"{_LINE}(?P<mark>(?:catch\s?line|slug\s?line)\s*[:=–-]\s*\S[^\n]{{0,60}}|slug\s*[:=]\s*(?!(?:the"
        rf"|an?)\b)[\w-]+(?:[ ][\w-]+)?|word\s?(?:count|age)\s*[:=]\s*\d[\d,.]*(?:\s+words)?"
        rf"|-\s?30\s?-)[ \t]*(?=\n|$)",
        words=("catch", "catchline", "slug", "slugline", "word", "wordcount", "wordage", "30"),
    ),
    # "Pls advise", "plz credit PA"
    pattern(
        r"(?<![\w’'.“\"])(?P<mark>(?:pls|plse|plz)\s+(?:adv|advise|amend|chase|chk|credit|query|sub)\b[^\n.]{0,60})",
        words=("pls", "plse", "plz"),
    ),
    # "HOLD FOR PICTURES", "***DO NOT RUN UNTIL FAMILY TOLD***": capitals in a line of their own
    pattern(
        rf"{_LINE}(?P<mark>[*_#=\s-]{{0,6}}(?:HOLD\s+(?:FOR|OVER|PENDING|TILL|UNTIL)\b|HOLD\s*[:–—-]\s|(?:DO\s+NOT|DON['’]T)\s+(?:POST|PRINT|PUBLISH"
        rf"|RUN|SEND|USE)(?=\W*\n|\W*$|\s+(?:BEFORE|TILL|UNTIL|WITHOUT|YET)\b|\s*[:–—-]))[^\n]{{0,80}}?)[ \t]*(?=\n|$)",
        words=("hold", "do", "don"),
        case=True,
        clue=LOUD,
    ),
    # "LEGAL: not for use until read", "QUERY: is it Lower or Nether Stowey?": who is spoken to in capitals, and no title behind it
    pattern(
        rf"{_LINE}(?P<mark>[*_#]{{0,3}}(?:LEGAL|LAWYERS?|DESK|NEWS\s?DESK|(?:PICTURE|PHOTO|COPY|ART|WEB)\s+DESK|PIX|EDS?|EDITORS?|QUERY|FACT[ -]?CHECK|WRITER|CHECK)"
        rf"\s*[:–—]\s+(?!(?:by|courtesy|copyright|credit|from|via)\b)[a-z][^\n]{{0,100}})",
        words=("legal", "lawyer", "lawyers", "desk", "newsdesk", "pix", "ed", "eds", "editor", "editors", "query", "fact", "writer", "check"),
        case=True,
    ),
    # "ends - 430 wds, trim from bottom if tight", "ENDS 380 words", "450wds"
    pattern(
        rf"{_LINE}(?P<mark>[-–—*(#]*\s?(?i:ends?)\s*[-–—:/,(|]*\s*(?:\d{{2,4}}\s?(?:w|wds?|words)\b|(?:cut|more|pics?|trim)\b)[^\n]{{0,80}})[ \t]*(?=\n|$)",
        words=("end", "ends"),
        case=True,
    ),
    pattern(
        rf"{_LINE}(?P<mark>[-–—*(#]*\s?\d{{2,4}}\s?(?:wds|WDS)\b[^\n]{{0,40}})[ \t]*(?=\n|$)",
        keys=("wds",),
        case=True,
    ),
    *BRACKET_NOTES,
)  # fmt: skip


def is_gap(hit: Hit, earlier: Sequence[Pattern], ctx: AnyContext) -> bool:
    """Return whether a hit of `LATE_GAPS` is a gap, and one that is not found yet."""
    return not (is_filled(hit, ctx) or is_variable(hit, ctx)) and is_new(hit, earlier, ctx)
