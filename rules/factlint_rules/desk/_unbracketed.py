"""Wishes, doubts and gaps in copy without square brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factlint.api import AnyContext, Hit, Pattern, Span, pattern

_LINE: Final = r"(?:^|(?<=\n))[ \t]*"
_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
#: What is shouted or set apart: a clue to notes in capitals, between signs, to somebody.
LOUD: Final = (
    r"\*\*|==|~~|\^\^|--|>>|@\w|(?:CHECK|CONFIRM|DELETE|REWRITE|VERIFY|FIX|MORE)\s|DRAFT|HOLD|DO\s+NOT\s|DON['’]T\s|Note\s+to\s|NTS\s*:"
    r"|TO[ -]?DO\s*:|To[ -]do\s*:"
)
#: Figures, names and pages that are none: a clue to gaps that are left as X, 00 or "Firstname".
GAP: Final = (
    r"X|Name\s[SL]|[£$€]\s?(?:[Tt][Bb]|0)|0(?<=age 0|ged 0)|[Pp](?:ages?|p?\.|g\.?)\s?(?:00|TK|\?)|00\s[A-Z]|-\?|000[ -]0|0000\s?0|1234\s567|456[- ]7"
    r"|Firstname|FIRSTNAME|Forename|(?:ADD|FILL|GET|INSERT|NEED)\s|\((?:[Ii]nsert|[Ff]ill)\s|<[a-z]+(?: name)?>"
    r"|\?\?|NN|xx|[£$€]\s?x|x [bdhmpwy]|\((?:CHECK|CQ|TK|VERIFY|CONFIRM|FACT)|\[(?:LINK|QUOTE|CAPTION|STAT|INSERT)|HERE"
)
#: What is missing, in capitals.
_WANTED: Final = (
    r"(?:ATTRIBUTION|BOX|CAPTION|COMMENT|CREDIT|DATES?|FIGURES?|GRAPHIC|HEADLINE|IMAGE|LINE|LINK|MAP|NAMES?|NUMBERS?|PARA?S?|PHOTO|PICS?|PICTURE|PULL QUOTE"
    r"|QUOTES?|REACTION|RESPONSE|SPELLINGS?|STANDFIRST|STATEMENT|STATS?|SURNAME|TITLE|VIDEO|AGE|VENUE)"
)
#: What a colleague is asked to do.
_DO: Final = r"(?:add|amend|ask|call|chase|check|clear|confirm|cut|email|fact-?check|fill|find|fix|get|look\s+(?:up|at|over)|rewrite|ring|send|source|sub|trim|update|verify)"
#: Doubts of the writer about what he has just written: "(date?)", "(how many?)".
_DOUBT: Final = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|check|correct|date|day|figure|how\s+(?:many|much|old|long|far)|job\s+title|last\s+year|name|number|right|road|score|still|street|tense|time|title|total|true|venue"
    r"|which\s+one|year|(?:or|maybe|perhaps)\s+[\w’'£$€,.%-]+(?:\s\w+)?)"
)
#: What is to be done about a doubt: "(or 3? decide later)".
_THEN: Final = r"(?:\s+(?:ask|check|confirm|decide|look\s+up|ring|see|sort)\b[^()\n]{0,60})?"

#: Gaps. The last has to be no variable.
PLAIN_GAPS: Final[tuple[Pattern, ...]] = (
    # "on page 00", "see page XX", "00 March", "2-?", "555 000 0000"
    pattern(
        rf"\b(?:[Pp]ages?|[Pp]p?\.|[Pp]g\.?)\s?(?:0{{2,3}}|X{{2,3}}|TK|\?{{1,3}})(?![\w?-])|(?<![\w:.,-])0{{2}}\s(?:{_MONTHS})\b"
        r"|(?<![\w-])\d{1,2}-\?(?=[\s,.])|(?<![\w-])(?:\(?\d{3}\)?[ -]000[ -]0000|0{4,5}\s?0{6}|01234\s567\s?890|123[- ]456[- ]7890)(?![\w-])",
        case=True,
        clue=GAP,
    ),
    # "Firstname Surname", "INSERT NAME", "(Insert name)", "Mayor <name>"
    pattern(
        rf"\b(?:Firstname|FIRSTNAME|Forename|Name)\s+(?:Surname|SURNAME|Lastname|LASTNAME)\b|\b(?:ADD|FILL\s+IN|GET|INSERT|NEED)\s+(?:[A-Z]+\s+)?{_WANTED}(?![A-Za-z])"
        r"|\((?:[Ii]nsert|[Ff]ill\s+in)\s+(?:[\w’'-]+\s?){1,5}\)|(?<=\s)<(?:age|amount|club|company|date|figure|first name|name|number|place|school|surname|title|town)>(?=[\s,.])",
        case=True,
        clue=GAP,
    ),
    # "COMMENT FROM AIRPORT HERE", "PAR ABOUT HIS WAR SERVICE TO GO HERE"
    pattern(
        rf"(?<![A-Z] )\b{_WANTED}[ ](?:(?:FROM|OF|ABOUT|ON|BY|WITH|RE|FOR)[ ](?:[A-Z’'&]+[ ]){{1,6}}?(?:(?:TO[ ]GO|GOES|GO)[ ])?HERE"
        r"|(?:(?:FROM|OF|ABOUT|ON|BY|WITH|RE|FOR)[ ](?:[A-Z’'&]+[ ]){1,6}?)?(?:STILL[ ])?(?:TO[ ]COME|TO[ ]FOLLOW|NEEDED|MISSING|PENDING|AWAITED))(?![\w’'])(?![^\[\]\n]*\])",
        words=("here", "come", "follow", "needed", "missing", "pending", "awaited"),
        case=True,
    ),
    # "Picture: TBC", "Caption: to come", "The price is TBC"
    pattern(
        rf"{_LINE}(?P<mark>(?:(?i:{_WANTED[3:-1]})|Byline|Words|Credit|Headline)\s*[:–-]\s*(?:TB[CAD]|tb[cad]|TK|tk|to\s+(?:come|follow|be\s+(?:added|confirmed|supplied|taken))|needed|\?+|X{{2,}}))\.?[ \t]*(?=\n|$)"
        r"|(?<![\w.&/-])(?<!\d )(?P<open>TB[CA]|tb[cad])(?![\w&/-]|\s+[A-Z]|[^\[\]\n]*\])",
        words=("tbc", "tba", "tbd", "tk", "come", "follow", "added", "confirmed", "supplied", "taken", "needed"),
        keys=("?", "xx", "tb"),
        case=True,
    ),
    # "{check: was it Hove}", "{XX}"
    pattern(
        r"\{(?:(?:check|CHECK|subs?|SUBS?|ed|ED|insert|INSERT|note|NOTE)\b[:\s](?!\s*(?:true|false|null|\d))[^{}\n\"]{2,80}|XX+|TK|tk|\?+)\}",
        keys=("{",),
        case=True,
    ),
    # "£X on Friday", "There were X people", "XXm tall"; "where N is a whole number"
    pattern(
        r"(?P<letter>[£$€]X(?![\w,.&-]|\s?(?:million|billion|trillion)\b))|(?<![\w.-])X{2,3}(?:cm|ft|kg|km|lb|m|mm|mph)\b",
        case=True,
        clue=GAP,
    ),
    pattern(
        r"(?:(?<=were )|(?<=than )|(?<=about )|(?<=over )|(?<=nearly )|(?<=killed )|(?<=raised )|(?<=drew )|(?<=by )|(?<=some ))(?P<letter>[XN](?=\s(?:people|(?!is\b|was\b|has\b|minus\b|plus\b|times\b)[a-z]{3,}s)\b))",
        words=("x", "n"),
        case=True,
    ),
)  # fmt: skip

#: Notes. The last two call somebody.
PLAIN_NOTES: Final[tuple[Pattern, ...]] = (
    # "(date?)", "(or five?)", "(source?? council)", "(need to check)", "(CHECK NUMBER)", "(Can someone find out?)"; "(who knew??)" is a sigh
    pattern(
        rf"(?:^|(?<=\n)|(?<=[\w,.;’”'\"★☆?] ))(?P<mark>\((?:{_DOUBT}\s?\?+{_THEN}|(?:ask|check|confirm|sort)\s+w/\s?[^()\n]{{2,60}}|(?!(?:how|who|why)\s+\w+\?)[^()\n?]{{2,40}}\?\?+[^()\n]{{0,60}}|(?:needs?\s+(?:to\s+)?(?:be\s+)?(?:check|confirm|verif|sourc)\w*|to\s+(?:be\s+)?(?:check|confirm|verif)(?:ed|ied|y)?|double-?\s?check)\b[^()\n]{{0,60}}"
        r"|(?-i:(?:ADD|CHECK|CONFIRM|FILL|FIND|GET|INSERT|NEED|VERIFY)(?:[ ][A-Z’'&]+){1,5}))\))"
        r"|(?P<who>\((?:can|could)\s+(?:someone|somebody|subs|desk)\s[^()\n]{4,120}\?\))",
        clue=r"\((?:[^()\n?]*\?|(?:needs?|to|be|double|add|check|confirm|fill|find|get|insert|verify|can|could)\b)",
    ),
    # "((ADD: the mayor's reply when it comes))": nothing for readers is in two pairs of brackets and begins with a shout
    pattern(
        r"(?P<mark>\(\((?-i:[A-Z]{3,})\b[:,\s][^()\n]{3,140}\)\))(?![\w(])",
        keys=("((",),
    ),
    # "**CHECK THIS**", "==check this figure==", "-- check with press office --"
    pattern(
        rf"(?<![\w*=~^-])(?P<mark>(?P<fence>\*\*|==|~~|\^\^|(?:(?<=\n)|^)--)[ ]?(?i:{_DO}|needs?|is\s+this|can\s+(?:we|you))\b[^\n*=~^]{{2,90}}?[ ]?(?P=fence))(?![\w*=~^-])"
        r"|(?<![A-Z] )\b(?P<capitals>(?:CHECK|CONFIRM|DELETE|REWRITE|VERIFY|FIX)\s+(?:AGAINST|AGES?|ALL|BEFORE|DATES?|FACTS?|FIGURES?|NAMES?|QUOTES?|SPELLINGS?|THAT|THESE|THIS|WITH)\b(?!\s+OUT\b)(?:[ ][A-Z]+){0,4})(?![\w])",
        case=True,
        clue=LOUD,
    ),
    # ">> ask the vicar", "@lena pls check", "Note to self: ring the coroner", "TO DO: add the count"
    pattern(
        rf"{_LINE}(?P<mark>(?:>{{2,}}\s*|@\w+[,:]?\s+|Note\s+to\s+self\s*:\s+|NTS\s*:\s+|TO[ -]?DO\s*:\s+|To[ -]do\s*:\s+)(?:(?:can|could)\s+(?:you|someone)\s+|please\s+|pls\s+|need\s+to\s+)?(?i:{_DO}|pls|need)\b[^\n]{{2,120}}?)[ \t]*(?=\n|$)",
        case=True,
        clue=LOUD,
    ),
    # "MORE TO COME FROM COURT", "DRAFT – not for publication", "FIRST DRAFT, needs a top", "Pull quote: ..."
    pattern(
        rf"{_LINE}(?P<mark>MORE\s+(?:TO\s+(?:COME|FOLLOW)|TK|LATER|SOON)(?:[ ][A-Z]+){{0,6}}|(?:(?:FIRST|ROUGH|SECOND|THIRD|WORKING)\s+)?DRAFT(?:\s*[,–—:(-]\s*(?-i:[a-z])[^\n]{{2,60}}|\s+\d|\s*))[ \t.]*(?=\n|$)",
        words=("more", "draft"),
        case=True,
        clue=LOUD,
    ),
    pattern(
        rf"{_LINE}(?P<label>(?i:pull[ -]?quote|crosshead(?:ing)?|hed|dek|nut\s?graf|strapline|(?:alt|alternative|suggested|web|seo)\s+head(?:line)?|seo\s+title)\s*:)(?=\s+\S)",
        words=("quote", "pullquote", "crosshead", "crossheading", "hed", "dek", "graf", "nutgraf", "strapline", "head", "headline", "seo"),
        case=True,
    ),
    # "Delete this bit if the club objects"
    pattern(
        r"(?:^|(?<=[.!?] )|(?<=\n))\b(?P<mark>(?:cut|delete|drop|lose|spike)\s+(?:this|these|the\s+(?:last|next))\s+(?:bit|graf|pars?|paras?|paragraphs?|quotes?|section|sentence)\s+(?:before|for|if|unless|when)\b[^\n.]{2,80})",
        words=("cut", "delete", "drop", "lose", "spike"),
    ),
    # "Carla, can you ring the harbourmaster?", "Sanjay – please get a pic", "Ona - need two more pars": a paragraph that calls somebody
    pattern(
        rf"{_LINE}(?P<mark>(?P<called>[A-Z][a-zà-ÿ]+)\s*[,:–—-]\s+(?:(?:(?:can|could|would|will)\s+(?:you|we|someone)\s+(?:please\s+|pls\s+)?|please\s+|pls\s+){_DO}|(?<=[:–—-]\s)need\s+(?:\d+|an?|another|more))\b[^\n]{{3,140}}?)[ \t]*(?=\n|$)",
        words=("can", "could", "would", "will", "please", "pls", "need"),
        case=True,
    ),
)  # fmt: skip
_VARIABLE: Final = pattern(
    r"\b[YM]\b|\bwhere\s+[XN]\b|\b[XN]\s+(?:is|means|stands)\b|\bvariable\b|\bequation\b|\bany\s+number\b"
)


def is_variable(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether a letter is a variable: "£X a month for Y"."""
    if not hit.match.groupdict().get("letter"):
        return False
    return _VARIABLE.search(ctx.sentence(hit.span).of(ctx.text)) is not None


def is_speech(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether a note is what somebody says, or its colleague somebody of the story."""
    called = hit.match.groupdict().get("called")
    if called and len(re.findall(rf"\b{re.escape(called)}\b", ctx.text)) > 1:
        return True
    return ctx.document.in_speech(hit.span)


#: No note that holds another one begins so many characters before it.
_REACH = 400


def is_new(hit: Hit, earlier: Sequence[Pattern], ctx: AnyContext) -> bool:
    """Return whether none of the patterns before it has found the words of a hit."""
    start = max(ctx.text.rfind("\n", 0, hit.span.start) + 1, hit.span.start - _REACH)
    return not any(
        Span(*found.span()).overlaps(hit.span)
        for form in earlier
        if form.may_match(ctx.document)
        for found in form.finditer(ctx.text, start, hit.span.end)
    )
