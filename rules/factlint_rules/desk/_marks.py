"""What desks write to each other in copy: where a gap is to be filled, and what is to be done.

No two desks write alike. What their marks have in common is their place (in brackets, in
capitals, in a line of its own) and what they are about: the parts of a story and the people who make it.
"""

from __future__ import annotations

from typing import Final

from factlint.api import Pattern, pattern

#: What a story is made of beside its sentences, and what a writer hands in later.
_PARTS: Final = (
    r"(?:ages?|attribution|audio|box|bylines?|captions?|charts?|clips?|comments?|credits?|details|factbox|figures?|graphics?|headlines?|images?|"
    r"links?|maps?|names?|numbers?|par|paras?|photos?|pics?|pictures?|pix|quotes?|rank|reaction|response|sidebar|sources?|spellings?|standfirst|"
    r"statements?|stats?|surnames?|tables?|titles?|urls?|video)"
)
#: The same with the people who see to them, in capitals, as they are in notes alone.
_DESK: Final = (
    r"(?:AGES?|ART|BYLINES?|CAPTIONS?|CHARTS?|COPY|CREDITS?|DATES|DESK|EDS?|EDITORS?|FACTS|FIGURES?|GRAF|GRAPHICS?|HEADLINES?|HED|HERE|INTRO|LAWYERS?|LEDE|"
    r"LEGAL|LINKS?|MAPS?|NAMES?|NEWSDESK|PAGE|PARS?|PARAS?|PHOTOS?|PICS?|PICTURES?|PIX|PRODUCTION|QUOTES?|RANK|SIDEBAR|SOURCES?|SPELLINGS?|STANDFIRST|"
    r"STATS?|SUBS?|TITLES?)"
)
_DESK_WORDS: Final = tuple(
    form.lower()
    for word in _DESK[3:-1].split("|")
    for form in ((word[:-2], word[:-1]) if word.endswith("?") else (word,))
)
#: What is to be done with copy.
_DO: Final = (
    "add|advise|amend|approve|ask|call|chase|check|clear|confirm|credit|cut|delete|fill|fix|insert|keep|look|move|note|provide|query|read|replace|"
    "rewrite|see|send|supply|tidy|trim|update|verify|write"
)
_DO_CAPITALS: Final = _DO.upper()
#: What can be counted, so that a number is missing before it.
_COUNTED: Final = (
    r"(?:acres|beds|children|days|dollars|fans|feet|goals|homes|hours|houses|jobs|kilometres|km|kg|members|men|metres|miles|minutes|months|"
    r"passengers|patients|people|points|pounds|pupils|runs|seats|staff|students|tonnes|votes|weeks|women|workers|yards|years)"
)
_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
#: What is in brackets and capitals for readers: in transcripts, before titles.
_FOR_READERS: Final = (
    r"(?:ADVERT|APPLAUSE|BACKGROUND|BLANK|CLOSED|CORRECTION|CROSSTALK|EXPLETIVE|INAUDIBLE|LAUGHS|LAUGHTER|MUSIC|PAUSES?|REDACTED|SIC|SPOILERS?|SPONSORED|"
    r"UPDATED?|VIDEO|WARNING)"
)
_LINE: Final = r"(?:^|(?<=\n))[ \t]*"

#: Gaps beyond the plainest.
GAPS: Final[tuple[Pattern, ...]] = (
    # "It costs £??", "he made 1?? runs", "on ?? March", "aged ?", "in 20XX", "XX miles"
    pattern(
        rf"(?<!\w)[£$€]\s?\?+(?![\w?])|(?<![\w?=&/-])\d{{1,4}}\?{{2,}}(?!\w)|(?<![\w?])(?:\?{{1,3}}|X{{2,3}})(?=\s+(?:{_MONTHS})\b)"
        rf"|(?<=\s)(?:(?<=aged )|(?<=about )|(?<=than )|(?<=over )|(?<=some )|(?<=of )|(?<=by )|(?<=the )|(?<=to )|(?<=in ))\?{{1,3}}(?=[\s.,;:)]|$)"
        rf"|(?<![\w-])(?:19|20)(?:XX|\?\?)(?![\w-])|(?<![\w.-])X{{2,3}}(?=\s+{_COUNTED}\b)|(?<![\w-])[$£€]?(?:(?:X{{1,3}}|\d{{1,3}}),X{{3}}|x{{1,3}},x{{3}})(?![\w-])",
        keys=("?", "xx"),
        case=True,
    ),
    # "The clerk, Ann Roe ( ), said": brackets with nothing in them
    pattern(r"(?<=[a-z]\s)(?:\([ ]?\)|\[[ ]?\])(?=[\s.,;:])", keys=("()", "( )", "[]", "[ ]")),
    # "[NAME OF SCHOOL]", "[RING BACK MON]": words in capitals, and a bracket of square ones
    pattern(
        rf"\[(?![^\]\n]*\b{_FOR_READERS}\b)(?=[^\]\n]*[A-Z]{{2,}}[^\]A-Z\n]+[A-Z]{{2,}})(?:[A-Z0-9][A-Z0-9’',.&?/-]*[ –—-]*){{2,14}}\](?![(\[:])"
        r"|\[(?:ADDRESS|BYLINE|CHART|CREDIT|GRAPHIC|MAP|PHONE|PHOTO|PIC|PICTURE|PRICE|QUOTES|SCHOOL|STATS?|STREET|SURNAME|TABLE|TOWN|URL|VENUE|VIDEO)\](?![(\[:])",
        keys=("[",),
        case=True,
    ),
    # "(pic to come - family sending)", "[reaction from the club to follow]", "(age needed)"
    pattern(
        rf"(?:\((?=[^()\n]{{0,140}}\))|\[(?=[^\[\]\n]{{0,140}}\](?![(\[:])))(?:[\w’'-]+[ ]){{0,2}}?{_PARTS}[ ](?:(?:from|of|by|with)[ ](?:[\w’'-]+[ ]){{1,3}}?)?"
        r"(?:(?:still[ ]|also[ ])?to[ ](?:come|follow|be[ ](?:added|checked|confirmed|supplied))|tb[ca]|tk|goes[ ]here|here[ ]please|missing|needed|pending|still[ ]needed)\b[^()\[\]\n]*[)\]]",
        keys=("(", "["),
        words=(
            "come",
            "follow",
            "added",
            "checked",
            "confirmed",
            "supplied",
            "tbc",
            "tba",
            "tk",
            "here",
            "missing",
            "needed",
            "pending",
        ),
    ),
    # "A double costs £95 CHECK.": a word in capitals among others that are not
    pattern(
        r"(?<=[a-z0-9,;.?)’”\"][ ])(?<!the )(?<!The )(?<!a )(?<!an )(?:CHECK|CONFIRM|STET|VERIFY)(?=\??(?:[.,;:!)\]]|\s+[a-z]|\s*$))",
        words=("check", "confirm", "stet", "verify"),
        case=True,
    ),
    # What a program leaves where two versions of the copy did not agree.
    pattern(r"(?:^|(?<=\n))<{7}[ ]\w[^\n]{0,60}", keys=("<<<<<<<",)),
)

#: Notes beyond the plainest.
NOTES: Final[tuple[Pattern, ...]] = (
    # "XXX ring club re gate XXX"
    pattern(
        rf"(?<![\w/<>=@~|*+#:-])(?P<mark>(?P<sign>[/<>=@~|*+#])(?P=sign)+\s*(?:{_DO}|need|pls|please|subs?|eds?|who|which|what|is\s+this)\b[^\n]{{0,120}}?[/<>=@~|*+#]{{2,}})(?![\w/])"
        rf"|(?<!\w)(?P<fenced>(?:(?-i:X{{3,}}))[ ]+(?=(?-i:[a-z]))[^\n]{{2,140}}?[ ](?-i:X{{3,}}))(?!\w)",
        keys=("xxx", "//", "<<", ">>", "==", "@@", "~~", "||", "**", "++", "##"),
    ),
    # "LEGAL TO READ BEFORE PAGE GOES", "ADD QUOTE FROM CLUB", "NEEDS LEGAL": capitals about the page alone
    pattern(
        rf"(?<![A-Z’'\[(-])(?<![A-Z] )(?P<mark>(?:{_DESK}(?:\s+(?:OF|FROM|BY)\s+(?:[A-Z]+\s+){{0,2}}?[A-Z]+)?\s+TO\s+(?:{_DO_CAPITALS}|BE|COME|FILE|FOLLOW|GO)|(?:{_DO_CAPITALS}|AWAITING|DROP\s+IN|HOLD|NEEDS?|PLEASE|PLS|WAITING)\s+(?:[A-Z]+\s+){{0,2}}?{_DESK})\b(?:[ ][A-Z0-9’'&?,–—-]+)*)(?![a-z])",
        words=_DESK_WORDS,
        case=True,
    ),
    # "DRAFT ONLY - JP to tidy", "NOT YET LEGALLED", "DO NOT RUN", "MORE TO COME"
    pattern(
        r"(?<![A-Z’'-])(?<![A-Z] )(?P<mark>(?:DRAFT(?:\s+ONLY|(?=\s*[:–—-]\s))|(?:FIRST|ROUGH|WORKING)\s+DRAFT|NOT\s+(?:YET\s+)?(?:APPROVED|CHECKED|CLEARED|EDITED|LAWYERED|LEGALLED|LEGALED|PROOFED|SUBBED)"
        r"|NOT\s+FOR\s+PRINT|COPY\s+(?:ENDS|FOLLOWS|STARTS)|MORE\s+(?:SOON|FOLLOWS|TO\s+COME|TO\s+FOLLOW)|HOLD\s+(?:FOR\s+[A-Z]+|THIS)|UN(?:EDITED|LEGALLED|SUBBED)|CUT\s+(?:FROM|TO)\s+(?:HERE|FIT))\b)(?!\s+[A-Z]{2,}\s+[A-Z]{2,}\s+[A-Z]{2,})",
        words=("draft", "not", "copy", "more", "hold", "unedited", "unlegalled", "unsubbed", "cut"),
        case=True,
    ),
    # "[OB to confirm ear - left or right?]", "(Jo to chase)": somebody is to do it
    pattern(
        rf"(?P<mark>\[(?-i:[A-Z][A-Za-z]*)(?:\s+desk)?\s+(?:to|will|can\s+you|please|pls)\s+(?:{_DO})\b[^\[\]\n]{{0,120}}\](?![(\[:])|\((?-i:[A-Z]{{2,3}}|[A-Z][a-z]+)\s+to\s+(?:{_DO})\b[^()\n]{{0,100}}\))",
        keys=("[", "("),
    ),
    # "[which year?]", "[his cousin??]": whatever is asked in square brackets
    pattern(r"(?P<mark>\[[^\[\]\n?]{1,100}\?+\](?![(\[:]))", keys=("?]",)),
    # "[needs a second source]", "[awaiting callback]", "(waiting for comment)", "(per who?)"
    pattern(
        rf"(?P<mark>\[(?:still\s+)?(?:awaiting|chasing|needs?|needing|waiting\s+(?:for|on))\s[^\[\]\n]{{2,100}}\](?![(\[:])"
        rf"|\((?:still\s+)?(?:awaiting|chasing|needs?|waiting\s+(?:for|on))\s+(?:an?\s+|another\s+|more\s+|second\s+|their\s+)*(?:call\s?back|confirmation|legal|reply|{_PARTS})\b[^()\n]{{0,60}}\)"
        r"|\(per(?:\s+(?:who|whom))?\s*\?+\)|\((?:cq|stet|sic\s*\?|sp\s*\?|ck\s*\?)\))",
        keys=("[", "("),
    ),
    # "Headline here please", "TBC with Dave"
    pattern(
        rf"{_LINE}(?P<mark>(?:{_PARTS}|intro|lead|text|copy)\s+(?:goes\s+)?here(?:\s+(?:please|pls))?[.:]?)[ \t]*(?=\n|$)|\b(?P<who>(?-i:TB[CD]|tb[cd])\s+(?:with|by)\s+(?-i:[A-Z])\w+)",
        words=("here", "tbc", "tbd"),
    ),
    # "STARS?? ask Jo before we send"
    pattern(
        r"(?<!\w)(?P<mark>[A-Z]{3,}\?+\s+(?:anyone|ask|can\s+we|check|confirm|do\s+we|is\s+this|please|pls|see|who\s+has)\b[^\n.]{0,80})",
        keys=("?",),
        case=True,
    ),
    # "Legal: can we name him?", "Design – please move", "FAO subs", "NB desk": who is spoken to makes the page
    pattern(
        rf"{_LINE}(?P<mark>[-*(\[]*(?:back\s?bench|chief\s+sub|copy\s+(?:desk|editors?)|design(?:ers?)?|eds?|fact[- ]?check(?:ers?|ing)?|lawyers?|layout|legal|night\s+(?:desk|editor)|(?:art|photo|pictures?|web|online)\s+(?:desk|editor|team)|production|subs?)"
        rf"\s*[:–—-]\s+(?:please|pls|can|could|do\s+not|don['’]t|is|are|does|did|should|we\s+need|i\s+have|i['’]ve|needs?|{_DO})\b[^\n]{{0,60}})"
        rf"|{_LINE}(?P<to>(?:nb|fao|attn|fyi)\s*[:,–-]?\s+(?:all\s+)?(?:(?:chief|night|picture|photo|copy|web|news)\s+)?(?:subs?|eds?|editors?|desk|legal|lawyers?|pix|production|newsdesk)\b[^\n]{{0,60}})",
        keys=("bench", "sub", "desk", "design", "ed", "check", "lawyer", "layout", "legal", "team", "production", "pix"),
    ),
    # A catchline, a word count, a take: the heads of agency copy
    pattern(
        rf"{_LINE}(?P<mark>(?:catch\s?line|slug(?:\s?line)?)\s*[:=–-]\s*\S[^\n]{{0,60}}|(?:word\s?(?:count|age)|wc)\s*[:=]\s*\d[\d,.]*(?:\s+words)?|\(?\d{{2,5}}\s+words\)?|-\s?30\s?-)[ \t]*(?=\n|$)",
        words=("catch", "catchline", "slug", "slugline", "word", "words", "wordcount", "wordage", "wc", "30"),
    ),
    # "Pls advise", "plz credit PA"
    pattern(
        r"(?<![\w’'.])(?P<mark>(?:pls|plse|plz)\s+(?:add|adv|advise|amend|ask|chase|chk|credit|delete|insert|keep|link|move|note|query|read|replace|see|send|use)\b[^\n.]{0,60})",
        words=("pls", "plse", "plz"),
    ),
)  # fmt: skip
