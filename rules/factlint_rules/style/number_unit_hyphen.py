"""STY003: a number and a unit before a noun, without their hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    Article,
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    SegmentKind,
    by_profile,
    lazy_regex,
    pattern,
    singular,
)

_NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|"
    r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+"
)
#: Measures, and what teams, buildings and books are counted in. Nouns that make free
#: compounds ("city academies", "match points") are left out.
_UNITS = (
    "year|month|week|day|night|hour|minute|mile|kilometre|kilometer|metre|meter|foot|inch|yard|acre|"
    "hectare|ton|tonne|gallon|litre|liter|kilo|dollar|euro|pound|point|man|person|storey|bedroom|"
    "seat|page|star|part|goal|lap|round|step|megapixel|gigabyte|megabyte|inning|try"
)
#: After the unit these are no nouns: the phrase is no modifier.
_NO_NOUN = (
    "a|an|the|and|or|but|nor|of|in|on|at|by|to|for|from|with|as|than|that|which|who|if|is|was|are|"
    "were|be|been|has|had|have|will|would|can|could|may|might|must|ago|later|earlier|before|after|"
    "away|each|every|per|up|down|over|under|into|out|off|more|less|it|he|she|they|we|you|i|this|"
    "these|those|his|her|its|their|not|so|then|when|while|until|since|because|through|"
    "apiece|clear|ahead|behind|short|above|below|ten|two|three|four|five|six|seven|eight|nine|"
    "said|says|came|went|made|took|dead|fire|sail|free|tall|high|wide|deep|long|thick|par|old|"
    "views?|kicks?|scorers?|attempts?|chances|posts?"
)
#: A year before these is a year: "the 2026 goal slate", "the 1996 star chart"; "a 2000 metre race" is long.
_OF_A_YEAR = pattern(r"(?:19|20)\d\d\s+(?:point|star|part|goal|lap|round|step|try)")
_AGE = r"(?P<aged>year|month|week|day)\s+olds?(?![\w-])"
_UNIT = rf"(?P<unit>{_UNITS})(?=\s+(?!(?:{_NO_NOUN})\b)(?P<noun>[a-z]{{3,}}))"


#: What ingredients are measured in.
_KITCHEN = frozenset(["litre", "liter", "kilo", "pound", "gallon"])


class NumberUnitHyphen(PatternRule):
    """A number and its unit are joined by a hyphen when they are before a noun.

    "A six month deal" makes the reader stop for the plural that does not come. The unit stays
    in the singular and takes a hyphen; after the noun, or with a plural, it does not.

    Bad:
        The club signed her on a six month deal.
                                 ^^^^^^^^^ hyphenate before a noun: “six-month”
    Fixed:
        The club signed her on a six-month deal.
    Bad:
        A 10 year old boy found the 40 foot whale.
          ^^^^^^^^^^^ hyphenate before a noun: “10-year-old”
                                    ^^^^^^^ hyphenate before a noun: “40-foot”
    Good:
        The six-month deal runs for six months; the bridge is 40 feet long and 10 years old.

        She saw 24 Hour Party People one day later. The 2026 goal list is out.
    """

    code = "STY003"
    name = "number-unit-hyphen"
    severity = by_profile("warning")
    message = "hyphenate before a noun: “{write}”"
    advice = "write “{write}” for “{text}”"
    citations = (Citation("AP Stylebook", "hyphen"),)
    speech = "query"
    fixable = True
    looks_for = (
        pattern(
            # The first letters come first: no other test is made at most places.
            rf"(?=[\dtfsenh])(?<![\w$£€.,/–-])(?P<mark>(?P<number>{_NUMBERS})\s+(?:{_AGE}|{_UNIT}))",
            words=tuple(_UNITS.split("|")),
        ),
        # "one day later" is right, so with "one" only what follows an article counts.
        pattern(
            rf"\b(?:a|an|the)\s+(?P<mark>(?P<number>one|1)\s+(?:{_AGE}|{_UNIT}))",
            words=tuple(_UNITS.split("|")),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the number and unit."""
        text = hit.text
        if hit["unit"] in _KITCHEN and _begins_item(ctx, hit):
            return  # "- 1 litre chicken stock"
        if not hit["aged"].islower() and not (hit["unit"].islower() and hit["noun"][0].islower()):
            return  # "24 Hour Party People"
        if _OF_A_YEAR.fullmatch(text):
            return  # "the 2026 goal slate"
        if text.endswith("page") and "," in hit["number"]:
            return  # "600,000 page views"
        if hit["unit"] and _is_one_noun(ctx, hit["unit"], hit["noun"]):
            return  # "A day ticket is £5": "five day tickets"
        write = re.sub(r"\s+", "-", text)
        yield self.finding(
            hit.span,
            text=hit.words,
            write=write,
            fix=self.replacing(hit.span, write, safety="safe"),
        )


def _is_one_noun(ctx: Context, unit: str, noun: str) -> bool:
    """Return whether a unit and the plural behind it are counted together: the copy has "a day ticket", too."""
    one = singular(noun)
    return one != noun and (unit.lower(), one.lower()) in ctx.read(_told_of_one)


def _told_of_one(article: Article) -> frozenset[tuple[str, str]]:
    """Return each two words behind a word for one: "a day ticket", "the week before"."""
    return frozenset(_OF_ONE.findall(article.document.lower))


_OF_ONE = lazy_regex(
    r"\b(?:an?|the|each|every|per|your|his|her|their)\s+(?=([\w’'-]+)\s+([\w’'-]+))"
)


def _begins_item(ctx: Context, hit: Hit) -> bool:
    """Return whether a measure begins the item of a list, as an ingredient does."""
    block = ctx.document.block_at(hit.span.start)
    item = block is not None and block.kind is SegmentKind.LIST_ITEM
    return item and block is not None and block.span.start == hit.span.start
