"""Figures, dates, names and telephone numbers that are left as X, and fields that a program was to fill in."""

from __future__ import annotations

import re
from typing import Final

from factlint.api import GIVEN_NAMES, AnyContext, Hit, Pattern, is_common_word, pattern
from factlint_rules.desk._unbracketed import GAP

_MONTHS: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec)\.?)"
)
#: Signs and letters of money before a figure.
_MONEY: Final = r"(?:[£$€₹¥]|(?<![A-Za-z])(?:(?:US|A|C|CA|NZ|HK|S|AU)\$|R|Rs\.?|K?[Ss]h\.?|KES|NGN|N|Tk|Kr|kr|EUR|USD|GBP))"
_UNITS: Final = r"(?:acres|beds|cents|days|dollars|euros?|feet|ft|goals|hectares|homes|hours|houses|inches|jobs|kilometres|kilometers|km|kg|lb|lengths|members|metres|meters|miles|minutes|mins|months|mph|p|passengers|pence|people|per\s+cent|percent|places|points|pounds|pupils|runs|seats|seconds|stone|students|tickets|tonnes|tons|visitors|volunteers|votes|weeks|wickets|workers|years|yards)"  # fmt: skip
#: What a field of a letter is called that goes out to many.
_FIELD: Final = (
    r"(?:(?:contact|donor|member|recipient|customer|subscriber|client|supporter)[._ -]?)?(?:(?:first|last|given|family|full|sur|f|l|pet|school|company|organi[sz]ation)[._ -]?name|salutation"
    r"|name|recipient|amount|donation[._ -]?amount|merge[._ -]?field)"
)

#: Gaps of X and fields.
UNFILLED: Final[tuple[Pattern, ...]] = (
    # "XX cents", "XX wickets", "xx people", "XX out of 5", "in XX 2024", "Umpire: XX (ask the club)"; "Women have XX chromosomes"
    pattern(
        rf"(?<![\w.,:/&-])(?<!\d )(?P<xx>XX|xx)(?=\s*-?\s*{_UNITS}\b|\s+out\s+of\s+\d)|(?<=\bin )XX(?=\s(?:19|20)\d\d\b)|(?<=\w: )XX(?=\s+\()|(?<![\w.-])(?P<aged>X{{1,2}})-year-old\b",
        keys=("xx", "x-year"),
        case=True,
    ),
    # "ShXX billion", "RXX million", "$XX,000", "£XX.XX"
    pattern(
        rf"{_MONEY}\s?(?:X{{2,3}}(?:[.,][X\d]{{2,3}})*|X(?:[.,]X{{1,3}})+|X(?=\s?(?:million|billion|m|bn)\b))(?:\s?(?:million|billion|trillion|m|bn|k|p)\b)?(?![\w-])"
        r"|[£$€]\s?(?:TB[CAD]|tb[cad])\b|[£$€]0{1,3},000(?![\d,.])|[£$€]00\.00(?!\d)|(?:(?<=aged )|(?<=\bage ))0{1,2}(?=[\s,.;])",
        case=True,
        clue=GAP,
    ),
    # "Replaced by XX.", "on March XX", "X.XXam"
    pattern(
        rf"(?:(?<=\bby )|(?<=\bfrom )|(?<=\bto )|(?<=\bfor )|(?<=\bwith )|(?<=\bthan )|(?<=\bat )|(?<=\babout )|(?<=\bof ))(?P<gap>X{{2}})(?=[.,;)]|\s+(?:and|in|on|who|after)\b)"
        rf"|(?<=[a-z,] ){_MONTHS}\sX{{1,2}}(?![\w-])|(?<![\w.:-])X{{1,2}}(?:[.:](?:XX|\d\d))?\s?(?:[ap]m|[ap]\.m\.)(?!\w)",
        case=True,
        clue=GAP,
    ),
    pattern(
        r"\b(?:Mr|Mrs|Ms|Dr|Cllr|Sgt|PC|Pc|Insp|Det|Prof|Rev|Sen|Rep|Councillor|Inspector|Judge|Sergeant|Professor)\.?\s(?:[A-Z][\w’'-]+\s)?(?P<bearer>X{2,3})(?![\w-])",
        keys=("xx",),
        case=True,
    ),
    # "01XXX XXXXXX", "028 71XX XXXX", "(614) 555-XXXX"
    pattern(
        r"(?<![\w/.-])(?P<phone>(?=[\dX()+ -]{1,20}?XX)[(+]?\d[\dX]{1,5}\)?(?:[ -]?[\dX]{2,8}){0,4})(?![\w-])",
        keys=("xx",),
        case=True,
    ),
    # "01xxx 000000"; the reference "24/XXXX/OUT"
    pattern(
        r"(?<![\w/.-])0\d{0,3}x{2,4}(?:[ -]?[0x]{3,}){1,2}(?![\w-])|(?<![\w/.-])(?:[Xx]{2}/(?:[Xx]{2}|\d\d)|\d\d/[Xx]{2})/(?:20)?\d\d(?![\w/])|(?<![\w./-])(?:[A-Z]{1,4}/)?\d{2,4}/X{3,}(?:/[A-Z]+)?(?![\w/-])",
        keys=("xx",),
        case=True,
    ),
    # "Dear <<First Name>>", "<<insert wording>>", "*|FNAME|*", "{FirstName}"
    pattern(
        rf"<<\s*(?:{_FIELD}|(?:insert|add|put|paste|enter|name|date|amount|address|title|figure|quote|link|photo|caption)\b[^<>\n]{{0,60}}|\w+_\w+)\s*>>"
        rf"|\|(?:FNAME|LNAME|FULLNAME|EMAIL|MERGE\d+)\||«\s*{_FIELD}\s*»|(?<=\bDear )[{{<\[%]+\s*{_FIELD}\s*[}}>\]%]+(?!\()",
        clue=r"<<|\|[a-z]|«|\bdear [{<\[%]",
    ),
    # "Insert photo of the bride here", "*Insert QR code*": a paragraph by itself, without a full stop
    pattern(
        r"(?:^|(?<=\n))[ \t]*(?P<mark>[*_(<#>-]*\s*(?:insert|INSERT|Insert|ADD|PASTE)\s+(?:[\w’'&-]+\s+){0,4}?(?i:QR\s+code|photos?|photographs?|pictures?|pics?|images?|map|charts?|graphs?|graphics?|table"
        r"|logos?|video|clip|links?|quotes?|captions?|headline|byline|names?|dates?|figures?|advert|ad|box|factbox|details|wording|bio|biog|address|text|credit|card|timetable|poster|signature"
        r"|screenshot|cartoon|crossword|recipe)\b(?:[ ](?!if\b|and\b)[\w’'&/-]+){0,6}[*_)>]*)[ \t]*(?=\n|$)",
        words=("insert", "add", "paste"),
        case=True,
    ),
)  # fmt: skip
#: The same where a page hides what it takes for a tag: "Dear {{first_name}}", "<insert map here>"; a site's own fields
#: are of the site ("{{ site.title }}").
HIDDEN: Final = pattern(
    rf"\{{\{{[\s$%]*{_FIELD}\s*(?:\|[^{{}}\n]{{0,40}})?\}}\}}|(?<!`)<{{1,2}}(?:insert|add|put|paste|todo|tk)\s+[^<>=\n]{{2,60}}>{{1,2}}"
)
#: "<!-- Ona: add the raffle -->": somebody is called, and told what to do. "Step: add ..." is no name.
CALLED: Final = pattern(
    r"<!--\s*(?P<who>[A-Z]{2,3}|[A-Z][a-z]+)\s*[:,–-]\s+(?:(?:please|pls)\s+)?(?:add|ask|chase|check|confirm|cut|find|get|insert|move|need|replace|ring"
    r"|trim|update|verify|(?:can|could)\s+(?:you|we)|do\s+we|is\s+this)\s(?:(?!-->).){2,400}?-->",
    case=True,
)
#: The field of a template alone in its paragraph: "{{sponsor_logo_row}}"; a site's own fields have a dot, and its tags are beside them.
FIELD_ALONE: Final = pattern(
    r"(?:^|(?<=\n\n))\{\{\s*[a-z]+(?:_[a-z]+)+\s*\}\}(?=[ \t]*(?:\n\n|\n?$))", case=True
)
_INITIALS: Final = 2
_SEX: Final = pattern(r"\bXY\b|chromosom|karyotyp", case=True)
_FORM: Final = pattern(
    r"\b(?:format|formats|formatted|pattern|placeholder|mask|masked|replaced?\s+with|for\s+example|e\.g\.|such\s+as|written\s+as|begin(?:s|ning)?\s+with"
    r"|start(?:s|ing)?\s+with|digits?|prefix)\b|\blike\s"
)

_SHORTEST: Final = 7
_LONGEST: Final = 14


def is_filled(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether X is meant as it is: a chromosome, or the form of a number that is told."""
    found = hit.match.groupdict()
    text = ctx.text
    if found.get("phone"):
        signs = re.sub(r"[^\dX]", "", found["phone"])
        if "XX" not in signs or not _SHORTEST <= len(signs) <= _LONGEST or signs[-1] != "X":
            return True
        return _FORM.search(ctx.sentence(hit.span).of(text)) is not None
    if found.get("xx") or found.get("gap"):
        return _SEX.search(text) is not None or _after_a_name(hit, text)
    return False


def _after_a_name(hit: Hit, text: str) -> bool:
    """Return whether a word with a capital is before, whose number it may be: "Super Bowl XX people"."""
    return (
        re.search(
            r"(?:(?<=[a-z,] )[A-Z][\w’'-]*|\b(?:Act|Book|Chapter|Part|Phase|Scene|Volume))\s$",
            text[max(0, hit.span.start - 30) : hit.span.start],
        )
        is not None
    )


def is_colleague(hit: re.Match[str]) -> bool:
    """Return whether a comment begins with initials or a name, and not with another word: "Menu: add a link"."""
    who = hit["who"].lower()
    if hit["who"].isupper():  # "TOC: update with the script" is of a list of contents
        return len(who) == _INITIALS or who in GIVEN_NAMES
    return who in GIVEN_NAMES or not is_common_word(who)
