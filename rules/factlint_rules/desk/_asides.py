"""What colleagues say to each other in brackets, told by who is spoken to and what is wished.

In quotations square brackets are the paper's own ("[the mayor]", "[sic]"), and in blogs they hold
updates, corrections and credits. A note to a colleague is between sentences or at the end of one, and calls
somebody, wishes for something of the copy, or asks.
"""

from __future__ import annotations

import re
from typing import Final

from factlint.api import GIVEN_NAMES, AnyContext, Pattern, Span, is_common_word, lazy_regex, pattern

#: Words that are called out to a desk; a button and a stage direction have capitals alone ("[HOLD MUSIC]").
_CALL: Final = (
    r"(?:(?:HOLD|NEED(?:S|ED)?|QUERY|Q|CHECK|FACT[ -]?CHECK|LEGAL|LAWYERS?|SUBS?|EDS?|DESK|NEWS ?DESK|PIX|PICS|STET|TODO|FIX"
    r"|PLS|WRITER|REPORTER|RUNNING|SPIKE)(?:\s*[:,–—-]\s*\S|\s+(?:on\s|for\s|re\s|[a-z])|\s*\?)|(?:Hold|hold|query|Query|stet|fao|FAO|[Mm]issing|[Ss]till\s+to\s+come|[Tt]o\s+come)\s*[:,–—-]\s"
    r"|stet\b)"
)
#: A postscript to readers begins with the same letters: "[NB: the figures leave out Scotland]".
_NB: Final = r"(?:NB|N\.B\.)[:,–—-]?\s+(?:(?:all|chief|copy|night|picture|photo|web)\s+)?(?:subs?|eds?|editors?|desk|newsdesk|pix|legal|writer)\b"
#: Words that no reader is spoken to with.
_SHORTHAND: Final = pattern(
    r"(?:\b(?-i:tk|TK|tbc|TBC|tbd|TBD|cq|CQ)\b|\b(?:pls|plse|plz|wds|subs|hed|dek|graf|pix|standfirst|std\s?first|ed\s+to|eds\s+to|legalled|lawyered)\b"
    r"|\?\?|!!|\bsp\s?\?)"
)
#: What is done with copy, and with those who are in it.
_WORK: Final = pattern(
    r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:(?:ask(?:ed)?|check(?:ed|ing)?)(?!\s+(?:about|against|by|for|in)\b)|chas(?:e|ed|ing)|ring|rang|ringing|phoned?|email(?:ed)?|text(?:ed)?|confirm(?:ed|ing)?"
    r"|try|tried|wait(?:ing)?\s+(?:for|on)|await(?:ing)?|need|needs|missing|cut|trim|lose|keep|restore|swap|replace|redo|resend|supply|rewrite"
    r"|reword|rephrase|choose|pick|called\s+(?:back|again|twice|him|her|them)|put\s+back|no\s+reply|no\s+answer|left\s+(?:a\s+)?(?:message|voicemail)"
    r"|(?:can|could)\s+(?:we|you|someone|somebody|anyone|i)|do\s+(?:we|you)|have\s+(?:we|you)|someone|anyone|owes?|promised|has\s+it|is\s+on\s+it"
    r"|to\s+(?:come|follow|add|check|confirm|supply|send|write|choose|file)|if\s+(?:we|you|there|room|space|tight|long|short|needed|poss(?:ible)?)|too\s+(?:long|short)"
    r"|not\s+(?:sure|told|confirmed|in\s+yet|back\s+yet|yet)|any(?:\s+\w+){0,3}?\s*\?|more\s+(?:here|on|from|to\s+come|detail)|expand|unconfirmed|ok|okay|approve|due\s+(?:at|by|\d))\b"
)
#: What copy is made of.
_COPY: Final = pattern(
    r"\b(?:attribution|audio|box|bylines?|captions?|comment|copy|credits?|crosshead|dates?|deadline|factbox|figures?|file|graphics?|headlines?|image|interview|intro"
    r"|lead|link|map|names?|numbers?|online|pages?|par|pars|para|paras|paragraphs?|photos?|pics?|pictures?|piece|pix|press\s+office|print|quotes?|reply"
    r"|response|scorers|sentence|shot|sidebar|source|spellings?|statement|stats?|story|surname|tape|team\s+lists?|transcript|wording|words?|here|(?:before|until)\s+(?:it|this|we)\s+(?:goes|go|runs?|prints?|publish(?:es)?))\b"
)
#: How notes to readers begin.
_TO_READERS: Final = pattern(
    r"(?:the\s+)?(?:editor|ed|author|translator|publisher|writer|reporter)s?['’]?s?\s+note|note\s*:|updated?\b|corrections?\b|clarification|photos?\b|pictures?\b|pics?\s+(?:by|courtesy)|images?\b"
    r"|videos?\b|disclosure|translat|this\s+(?:article|post|story|piece|page|interview)|read\b|see\b|watch\b|listen\b|related|more\s*:|click|source\s*:|sources\s*:|poll|quiz|audience"
    r"|interviewer|moderator|laugh|applause|crosstalk|inaudible|music|spoilers?|warning|trigger|content|image|caption\s*:|credit|names?\s+ha(?:s|ve)|first\s+published|via\b|h/t|please\s+note"
    r"|edit(?:ed)?\b|advert|sponsored|subscribe|sign\s+up"
)
_READER: Final = pattern(r"(?<!can )(?<!could )(?<!do )(?<!have )(?<!if )\b(?:you|your)\b")
_DO: Final = (
    r"(?:add|advise|amend|answer|approve|ask|call|chase|check|choose|clear|confirm|cut|decide|file|fill|find|finish|fix|get|give|ok|okay|provide|read|ring|see"
    r"|send|source|sub|supply|take|trim|update|verify|write)"
)
#: "[Carol to OK this]", "[Des – need a pic]", "[NELL: wine or cider?]", "[KM: ask Jo]", "[note to Ona: is it rye?]"
_NAMED: Final = pattern(
    rf"(?:[Nn]ote\s+(?:to|for)\s+)?(?P<who>[A-Z][a-zà-ÿ]+|[A-Z]{{2,12}}|[a-z]{{2,3}}(?=:))(?:\s+[A-Z][a-z]+)?(?:(?P<sign>\s*[:,–—-]\s+)|\s+(?:to\s+(?i:{_DO})\b|pls\b|please\b|(?:can|could|will)\s+you\b))",
    case=True,
)
#: Letters that speak to readers where a colleague's initials would be.
_APPROVED: Final = pattern(
    r"\bha(?:s|ve|d)\s+(?:agreed|approved|cleared|ok['’]?d|okayed|read|seen|signed\s+off)\b|\b(?:fine|happy)\s+(?:by|with)\b"
)
_LETTERS: Final = frozenset("NB PS PPS FYI TW CW TN BTW IMO EN QA RIP AKA MC FAQ ETA TL DR ID URL VO SFX OK EU UK US USA".split())  # fmt: skip
_WISH: Final = lazy_regex(r"needs?\s+[a-z]")
_ABBREVIATED: Final = lazy_regex(r"\s*[A-Z]{1,4}\s*:")
_INITIALS: Final = 3
#: Two words, and no attribute of a tag: "[gallery ids="1,2"]".
_WORDS: Final = lazy_regex(r"^[^=]*[A-Za-z?]\s+\S[^=]*$")
_MARKS: Final = 4
#: What is missing, and who is to see to it: "[picture of the bell - Ona to send]", "[Second band – chase agent]"
_TASK: Final = pattern(
    rf"(?P<what>[^:]{{3,80}})\s[–—-]\s+(?:(?:[A-Z][a-zà-ÿ]+|[A-Z]{{2,3}}|desk|subs)\s+to\s+{_DO}\b|(?:ask|chase|check\s+with|ring|still\s+to)\s+[\w’']+)",
    case=True,
)
_HAPPENS: Final = pattern(
    r"(?:(?:the|an?)\s+)?[a-z]+\s+(?:opens|closes|rings|knocks|enters|exits|leaves|sits|stands|starts|stops|falls|rises|drops|plays|fade|fades|go(?:es)?\s+\w+)(?:\s+\w+)?"
)
_QUESTION: Final = pattern(r"\?|\bor\b")

#: Words in brackets, and what of them is called out in round ones: "(HOLD – team lists to follow)".
ASIDES: Final[tuple[Pattern, ...]] = (
    pattern(r"(?P<mark>\[(?P<inner>[^\[\]\n]{4,240})\])(?![(\[:])", keys=("[",)),
    pattern(
        r"(?<![\]\w])(?P<mark>\((?P<inner>(?:HOLD|NEED|CHECK|QUERY|SUBS?|DESK|LEGAL|FACT[ -]?CHECK|PIX|STET|TK|TBC)(?:\s*[:,–—-]\s*[^()\n]"
        r"|\s+[a-z])[^()\n]{3,160})\))",
        keys=("(",),
        case=True,
    ),
)  # fmt: skip
_CALLED: Final = lazy_regex(rf"\s*(?:{_CALL}|{_NB})")
_VERDICT: Final = pattern(r"\b(?:claims?|false|mislead\w*|true|untrue)\b")
_ENDS: Final = lazy_regex(r"(?:^|[.!?…:;”\"’'*_)\]\n>-])\s*$")


def is_note(inner: str, span: Span, ctx: AnyContext) -> bool:
    """Return whether the words of a pair of brackets are said to colleagues.

    Args:
        inner: the words.
        span: the brackets, with their words.
        ctx: the article they stand in.
    """
    block = ctx.document.block_at(span.start)
    apart = block is not None and len(block.span) <= len(span) + _MARKS  # a paragraph by itself
    if (ctx.document.in_speech(span) and not apart) or not _WORDS.search(inner):
        return False
    if _CALLED.match(inner):
        verdict = inner.upper().startswith("FACT") and _VERDICT.search(inner)
        return not verdict and "A:" not in inner
    if _READER.search(inner) or not _stands_alone(span, ctx.text):
        return False
    task = _TASK.match(inner)
    if _names_colleague(inner, ctx.text) or (task and not _is_staged(task["what"])):
        return True
    if _TO_READERS.match(inner.strip()) or _ABBREVIATED.match(inner) or inner.isupper():
        return False
    if _SHORTHAND.search(inner) or _WISH.match(inner):
        return True
    if _COPY.search(inner) and ("?" in inner or _APPROVED.search(inner)):
        return True  # "[Dates wrong? The plaque says 1911]", "[The lawyer has seen this par]"
    work = list(_WORK.finditer(inner))
    # "[tried twice, will ring again Mon]"
    return bool(work) and (bool(_COPY.search(inner)) or (len(work) > 1 and inner[0].islower()))


def _is_staged(what: str) -> bool:
    """Return whether something happens on a stage, and is no part of the copy: "Bell rings", "The lights fade"."""
    return _HAPPENS.fullmatch(what) is not None and _COPY.search(what) is None


def _names_colleague(inner: str, text: str) -> bool:
    """Return whether a note begins with somebody who is told or asked something, and who is nowhere else."""
    called = _NAMED.match(inner.strip())
    if called is None:
        return False
    who, rest = called["who"], inner.strip()[called.end() :]
    if (
        who in _LETTERS
        or _TO_READERS.match(inner.strip())
        or len(re.findall(rf"\b{re.escape(who)}\b", text, re.IGNORECASE)) > 1
    ):
        return False  # a speaker, somebody of the story
    known = who.lower() in GIVEN_NAMES or not is_common_word(who.lower())
    if not known and not (who.isupper() and len(who) <= _INITIALS):
        return False  # "[Music: ...]", "[Parliament to decide]"
    if called["sign"] is None or (who.islower() and known):
        return True
    return bool(_WORK.search(rest) or _SHORTHAND.search(rest) or _QUESTION.search(rest))


def _stands_alone(span: Span, text: str) -> bool:
    """Return whether brackets are between sentences or at the end of one, not within."""
    before = text[max(0, span.start - 8) : span.start]
    behind = re.match(r"[*_ \t]*(?:\n|$|[A-Z“\"‘'£$€\d(\[])", text[span.end : span.end + 8])
    return _ENDS.search(before) is not None or behind is not None
