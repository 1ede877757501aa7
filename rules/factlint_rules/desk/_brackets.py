"""What colleagues write to each other between square brackets, and names and times put off with X.

Readers meet square brackets, too: updates and edits of a blog, notes of a translator, stage
directions, what others throw in where somebody speaks. So initials and capitals are not enough:
the words behind them are about work on copy.
"""

from __future__ import annotations

import re
from typing import Final

from factlint.api import Hit, Pattern, pattern

#: Letters before a colon that speak to readers: a postscript, a warning, a translator's note.
_TO_READERS: Final = r"(?:NB|PS|PPS|FYI|TW|CW|TN|BTW|IMO|EN|QA|RIP|AKA|MC|FAQ|ETA|TL|DR|ID|URL|VO|SFX|OK|EU|UK|US|USA|FR|ES|IT|NL|PT|PL)"
#: What is done with copy and with those who are in it, in any form of the verb.
_WORK: Final = (
    r"(?:(?<!was )(?<!were )(?<!be )(?:(?:re)?check(?:ed|ing)?|ask(?:ed|ing))(?!\s+(?:about|against|by|for|in)\b)|chas(?:e|ed|ing)|emailed|rang|ringing|texted|called\s+\w+\s+(?:back|again|twice)"
    r"|confirm(?:ed|ing)?|legalled|lawyered|subbed|trim(?:med)?|reword(?:ed)?|rewrit(?:e|ten)|(?:left|no)\s+(?:a\s+)?"
    r"(?:message|voicemail|reply)|awaiting|waiting\s+(?:for|on)|(?:can|could)\s+(?:we|you)|pls"
    r"|(?:cut|lose|keep|drop|move|spike|swap)\s+(?:this|that|the|these|it)|stet)"
)
#: What copy is made of, and what a writer is asked for; each is met elsewhere, so that work has to be told with it.
_COPY: Final = (
    r"(?:attribution|bylines?|captions?|copy|credits?|crosshead|deadline|factbox|figures?|graf|headlines?|hed|interview"
    r"|intro|legal|names?|pages?|par|paras?|paragraphs?|photos?|pics?|pictures?|pix|quotes?|reply|response|sentence|sidebar"
    r"|spellings?|standfirst|statement|stats?|surname|tape|transcript|line|links?)"
)
_INSIDE: Final = r"[^\[\]\n]"
_DESKS: Final = (
    r"(?:ART|DESIGN|DESK|EDS|FEATURES|GRAPHICS|LAWYERS?|LEGAL|NEWS(?:DESK)?|PHOTO|PICTURES?|PICS|PIX|PRODUCTION"
    r"|SPORTS?|SUBS|WEB)(?:\s+(?:DESK|EDS?|TEAM))?"
)
_CAPITALS: Final = r"[A-Z][A-Z’'&/-]*"
_LAST: Final = r"\](?![(\[:])"

#: Notes in square brackets.
BRACKET_NOTES: Final[tuple[Pattern, ...]] = (
    # "[JO: have asked Malik for her figure]", "[HD: happy to lose this para]"
    pattern(
        rf"(?P<mark>\[(?!(?-i:{_TO_READERS})[:,])(?P<initials>(?-i:[A-Z]{{2,3}}))\s*:\s+(?={_INSIDE}*\b{_WORK}\b)"
        rf"(?={_INSIDE}*\b{_COPY}\b){_INSIDE}{{8,200}}{_LAST})",
        keys=("[",),
    ),
    # "[PICTURES: can we have the boat?]": a desk is spoken to
    pattern(
        rf"(?P<mark>\[(?-i:{_DESKS})\s*:\s+(?:(?:can|could|do|should|are|will)\s+(?:we|you)|is\s+(?:this|there)|please|pls"
        rf"|need|i['’]?(?:ve|m|ll)?)\s{_INSIDE}{{3,200}}{_LAST})",
        keys=("[",),
    ),
)  # fmt: skip

_WANTED: Final = (
    r"(?:ANSWERS?|ATTRIBUTION|BYLINE|CAPTIONS?|CHART|CREDITS?|FACTBOX|FIGURES?|GRAPHICS?|HEADLINE|IMAGE|LINKS?|MAP|NAMES?"
    r"|PARA|PHOTOS?|PICS?|PICTURES?|PIX|QUESTIONS?|QUOTES?|SIDEBAR|STANDFIRST|STATS?|SURNAMES?|TWEET|VIDEO)"
)
#: A name put off with X, and who would bear it.
_BEARER: Final = (
    r"(?:(?i:(?:courtesy|credit|photograph|photo|picture|pic|image|illustration|graphic)s?(?:\s+(?:of|by))?[:/]?\s)|©\s?"
    r"|(?:Mr|Mrs|Ms|Dr|Cllr|Sgt|Pc|Insp|Prof|Councillor|Inspector|Judge|Sergeant|Professor)\.?\s(?:[A-Z][\w’'-]+\s)?)"
)

#: Gaps in square brackets, and those of X.
BRACKET_GAPS: Final[tuple[Pattern, ...]] = (
    # "[QUESTION MISSING – SEE TAPE 14.20]", "[QUOTE NEEDED]"
    pattern(
        rf"\[(?:{_CAPITALS}[ ]){{0,3}}?{_WANTED}[ ](?:STILL[ ])?(?:AWAITED|MISSING|NEEDED|REQUIRED|WANTED)\b{_INSIDE}{{0,80}}{_LAST}",
        keys=("[",),
        case=True,
    ),
    # "[EMBED OUTAGE MAP – graphics to send link]", "[OUTAGE MAP – Dave to supply]"
    pattern(
        rf"\[EMBED(?:[ ]{_CAPITALS}){{1,5}}(?:\s*[:,–—-]\s*{_INSIDE}{{0,80}})?{_LAST}"
        rf"|\[{_CAPITALS}(?:[ ]{_CAPITALS}){{1,5}}\s*[:,–—-]\s*(?:[\w’'-]+[ ]){{1,3}}to[ ](?:add|advise|check|chase|confirm|fill"
        rf"|find|insert|provide|send|source|supply|write)\b{_INSIDE}{{0,60}}{_LAST}",
        keys=("[",),
        case=True,
    ),
    # "(Courtesy XXXX)", "Cllr XXXX"; "XXXX, 42, of Hull"
    pattern(
        rf"(?<!\w){_BEARER}(?P<mark>X{{4,}})(?![\w-])|(?<![\w&-])(?P<name>X{{4,}})(?=,[ ]\d\d,)",
        keys=("xxxx",),
        case=True,
    ),
    # "at 9.XXpm", "by XX:30"
    pattern(
        r"(?<![\w.:-])\d{1,2}[.:]XX\s?(?:[ap]m\b|[ap]\.m\.)|(?:(?<=at )|(?<=by )|(?<=to ))XX[.:]\d\d(?:\s?[ap]m)?(?![\w:-])"
        r"(?!,?[ ](?:past|each|every|of))",
        keys=("xx",),
        case=True,
    ),
)  # fmt: skip

#: A text that has as many of them masks its names, or is about the word.
_MASKS: Final = 4


def is_talk(hit: Hit, text: str) -> bool:
    """Return whether the initials of a note are a speaker's: "JO: I asked", in a transcript."""
    initials = hit.match.groupdict().get("initials")
    return bool(initials) and re.search(rf"(?:^|\n)[ \t*_]*{initials}\s*:", text) is not None


def is_mask(hit: Hit, text: str) -> bool:
    """Return whether X is put for every name of a text, as in the report of a case."""
    return hit.text.startswith("XXXX") and len(re.findall(r"\bX{4,}\b", text)) >= _MASKS
