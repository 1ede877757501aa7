"""CON009: a count and a list of another length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    Counted,
    DocumentRule,
    Quantity,
    QuantityKind,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    counted,
    lazy_regex,
    quantities,
    quantities_in,
)
from factlint_rules.consistency._entries import promised_entries
from factlint_rules.consistency._listings import (
    counted_items,
    in_brackets,
    listed_before,
    listed_otherwise,
    times_in_years,
)
from factlint_rules.consistency._rolls import called_over

_YEARS = lazy_regex(r"\s?\(((?:1[5-9]|20)\d\d(?:(?:,| and|,? &) (?:1[5-9]|20)\d\d)+)\)")
_NAME = (
    r"(?:(?:the )?[\"“‘]?[A-Z][\w’'-]*(?: (?:of |the |de |la |& )?[A-Z][\w’'-]*){0,4}[\"”’]?"
    r"(?: \([^()\n]{1,30}\))?)"
)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
#: Of two counts the one nearer the colon is that of the list: "the five sing four songs: ...".
_NAMES = lazy_regex(
    rf"(?:(?!\b{_NUMBER})[^.;:\n]){{0,40}}[:;] (?:(?:at|in|for|from) )?((?:{_NAME}, )*{_NAME},? and {_NAME})"
    r"(?=[.;]|$|\n| (?:all|each|both)\b)"
)
#: "Two daughters, Orla and Sheila", "three sisters (Agnes, Una and Kate)".
_BESIDE = lazy_regex(
    rf"(?:,? \(((?:{_NAME}, )*{_NAME},? and {_NAME})\)|, ((?:{_NAME}, )*{_NAME},? and {_NAME})(?=[.;]|$|\n))"
)
#: "Four towns – Ayr, Oban and Perth – are dry", "the three candidates are Ann Roe and Tom Lund".
_AROUND = lazy_regex(
    rf"(?:,? ?[–—] ?((?:{_NAME}, )*{_NAME},? and {_NAME}) ?[–—]"
    rf"| (?:are|were) ((?:{_NAME}, )*{_NAME},? and {_NAME})(?=[.;]|$|\n))"
)
#: "Her two sons, Kim, Ned and Joe, run the farm": people of one family are named to the last.
_FAMILY = lazy_regex(rf", ((?:{_NAME}, )*{_NAME},? and {_NAME}),")
_RELATIVES = frozenset("sons daughters children sisters brothers".split())
#: "Its two brands, Alder, Birch and Cedar, sold well": more than there are.
_LISTED_MORE = lazy_regex(rf", ((?:{_NAME}, )+{_NAME},? and {_NAME}),? (?=[a-z])")
#: "The trio, Roe, Lund and Hale", "a quartet of lakes - Lune, Wye and Dart -".
_GROUPS = {
    "duo": 2, "pair": 2, "couple": 2, "twins": 2, "trio": 3, "triplets": 3, "threesome": 3,
    "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6,
}  # fmt: skip
_GROUP_WORDS = frozenset(_GROUPS)
_GROUP = lazy_regex(
    rf"\b(?P<group>{'|'.join(_GROUPS)})(?: of [a-z]+)?(?:,| [–—-]|:| \() ?"
    rf"(?P<names>(?:{_NAME}, )*{_NAME},? and {_NAME})(?=[.,;)]|$|\n| [–—-] )"
)
#: "Three of its seven mills, in Keighley and Batley".
_IN_PLACES = lazy_regex(rf",? (?:in|at|from) ((?:{_NAME}, )+{_NAME},? and {_NAME})(?=[.;,]|$|\n)")
_PLACES = lazy_regex(rf", (?:in|at) ((?:{_NAME}, )*{_NAME},? and {_NAME})(?=[.;]|$|\n)")
_OF_ALL = lazy_regex(
    r"\b(two|three|four|five|six|seven|eight|nine|ten) of (?:the|its|their|his|her|all|these|those) $",
    re.IGNORECASE,
)
#: "Three things to start: barley, leeks and butter".
_WORDS = r"(?:[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,2})"
_THINGS = lazy_regex(
    rf"(?:[^.;:,\n]{{0,30}}): ((?:{_WORDS}, )+{_WORDS},? and {_WORDS})(?=[.;]|$|\n)"
)
#: "Three reasons: the school, the narrow road, the bend at the mill and the lorries". A figure or a
#: bracket inside may part an item from what is said of it.
_PHRASE = r"(?:[a-z](?:[^.,;:()\d\n]|(?<=[£$€])\d[\d,]*){2,60}?)"
_SAID = r"(?:, (?:\w+ ){1,2}(?:said|says|added|told \w+))?"
_PHRASES = lazy_regex(
    rf"(?:(?!\sand\s)[^.;:,\d\n]){{0,60}}{_SAID}: ((?:{_PHRASE}, ){{1,5}}{_PHRASE},? and {_PHRASE})(?=[.;]|$|\n)"
)
#: "Three kinds - the fresh, the blue and the one in hay - are made".
_DASHED = lazy_regex(
    r" ?[-–—] ?((?:(?:the|an?) [^.,;:()\d\n–—]{2,50}?, )+(?:the|an?) [^.,;:()\d\n–—]{2,50}?,? and (?:the"
    r"|an?) [^.,;:()\d\n–—]{2,50}?) ?[-–—] "
)
_VERB_NEXT = lazy_regex(r" (?:are|were|have|had|will|stand|stood|remain|remained|came|won) ")
#: "Three inventions changed it: the sewing machine and the feed sack".
_TWO = lazy_regex(
    r"(?:(?!\sand\s)[^.;:,\d\n]){0,60}: (?:the|an?)(?: [\w’'-]+){1,3} and (?:the|an?)(?: [\w’'-]+){1,3}(?=[.;]|$|\n)"
)
#: "Two plants, in Erie, in Toledo, Ohio, and in Saltillo": each with its small word.
_EACH_IN = lazy_regex(
    rf", (?P<small>in|at|from|for|with|to) {_NAME}(?:, [A-Z][\w.]+)?(?:,? (?:and )?(?P=small) {_NAME}(?:, [A-Z][\w.]+)?)+(?=[.;,]|$|\n)"
)
#: What begins no item but says something of the one before: "the mill, which is shut, and".
_NO_ITEM = lazy_regex(
    r"(?:who|whose|which|where|when|that|of|in|at|for|with|from|aged|including|such|as|both|then|but|or|each|"
    r"not|so|if|because|he|she|it|they|we|you|i|there|this)\b"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
#: "There are three reasons. First, ... Second, ..."
_ORDINAL = lazy_regex(
    r"(?:[.!?]\s+|\n)(?:The )?(?P<number>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh)(?:ly)?,? "
)
#: What is argued in order; other things are counted without "First".
_FIRST = lazy_regex(r"[^.!?\n]{0,60}[.!?:]\s+(?:The f|F)irst(?:ly)?\b")
_POINTS = lazy_regex(
    r"(?:\w+ ){0,2}(?:answers|arguments|aims|causes|changes|conditions|demands|goals|ideas|issues|lessons|"
    r"objections|options|points|priorities|problems|questions|reasons|rules|steps|suggestions|tasks|things|ways)\b"
)
_SIGHT = 1500  # characters: an enumeration of a few paragraphs
#: "Three tenders: £18,400 from Marsh, £21,250 from Oakes and £19,900 from Vane".
_AMOUNTS = lazy_regex(
    r"(?:[^.;:\n]{0,40}): ("
    r"(?:[£$€]\d[\d,.]*[^;:\n,]{3,60}, )*[£$€]\d[\d,.]*[^;:\n,]{3,60},? and [£$€]\d[\d,.]*[^;:\n,.]{3,60})"
    r"(?=[.;]\s|[.;]?$|\n)"
)
_AMOUNT = lazy_regex(r"(?:^|, | and )[£$€]\d")
_PART_OF = lazy_regex(r"\b(?:of|among|from) (?:the|its|their|his|her|all|these|those) $")
#: "12 medals: five gold and seven silver" is no list of two medals.
_NUMBERED = lazy_regex(
    rf"\s*(?:\d|one\b|{_NUMBER}|an? (?:win|draw|defeat|loss|victory)\b)", re.IGNORECASE
)
_AND = lazy_regex(r",? and |, ")
_BESIDES = r",? (?:plus|besides|as well as|along with|together with|in addition to|not counting)\b"
#: "You need nine things, none of them dear:" above a list.
_LEADS = lazy_regex(rf"\s*(?:(?!{_BESIDES})[^.:;\n]{{0,60}}:|\.)\s*")
_HEADS = (SegmentKind.HEADLINE, SegmentKind.HEADING)
_ITEM = lazy_regex(r"^(?:\d+[.)]|#?\d+\b)")


_THERE_ARE = lazy_regex(r"\b(?:are|were|have|has|had|be|remain|only) $")


class Options(Struct, frozen=True):
    """Options of CON009."""

    #: Count the sections or list items below a headline that promises a number of them.
    headlines: bool = True


class CountList(DocumentRule[Options]):
    """A count and the list that follows it are of one length.

    Counted are lists of names beside the count or after a colon, of amounts and of single words after
    a colon, years in brackets, and the sections, the one list or the entries in bold, in capitals or
    with numbers of an article whose headline promises a number of them.

    Bad:
        The storm hit three towns: Ayr and Perth.
                      ^^^^^ “three towns”, but 2 are listed

        She is survived by three daughters, Orla and Sheila.
                           ^^^^^ “three daughters”, but 2 are listed

        She gave three reasons for it: the school, the narrow road, the bend at the mill and the lorries.
                 ^^^^^ “three reasons”, but 4 are listed

        Three inventions made the quilt: the loom and the needle. Three have never been sold: a Tulip, a Log, a Ring and a Star.
        ^^^^^ “Three inventions”, but 2 are listed
                                                                  ^^^^^ “Three”, but 4 are listed

        It will close two plants, in Erie, in Toledo, Ohio, and in Gary.
                      ^^^ “two plants”, but 3 are listed

        We have two reasons to go. First, it is cheap. Second, it is near. Third, it is open.
                ^^^ “two reasons”, but 3 are listed

        You need four things to start: barley, leeks and butter.
                 ^^^^ “four things”, but 3 are listed

        It had four offers for the roof: £18,400 from Marsh, £21,250 from Oakes and £19,900 from Vane.
               ^^^^ “four offers”, but 3 are listed

        The club has won four titles (2010, 2012 and 2015).
                         ^^^^ “four titles”, but 3 are listed
        Four towns – Ayr, Oban and Perth – are dry.
        ^^^^ “Four towns”, but 3 are listed

        It will close three of its seven mills, in Keighley and Batley.
                      ^^^^^ “three of its seven mills”, but 2 are listed

        It is in four parts, titled "Salt," "Sand" and "Silt," with maps.
                 ^^^^ “four parts”, but 3 are listed
    Bad (markdown):
        You need four tools:
                 ^^^^ “four tools”, but 3 are listed
        - a knife
        - a board
        - a pan
    Bad (markdown):
        # Five questions for the harbour master
          ^^^^ “Five questions”, but 4 are listed
        ## Is it deep?
        ## Is it safe?
        ## Is it paid for?
        ## Is it open?

        The four rowers, Hale, Dube and Roe, took a bow. He speaks four languages – French, Welsh and Thai.
            ^^^^ “four rowers”, but 3 are listed
                                                                   ^^^^ “four languages”, but 3 are listed
    Good:
        The storm hit three towns: Ayr, Oban and Perth.

        The storm hit three towns: Ayr and Perth were dry.

        It had two aims: to open the mill, which was shut, and to sell it. We have two reasons to go. First, it is near. Second, it is open.

        It will shut two of its seven mills, Ashby and Holm. Three men, Kim Roe and his sons, ran.
    """

    code = "CON009"
    name = "count-vs-list"
    by_sum = True
    severity = by_profile("warning")
    message = "“{count}”, but {listed} are listed"
    advice = "count again"
    citations = (Citation("Gibson, University of Kansas", "copy editing: numbers"),)
    options = Options

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each count that its list contradicts, once."""
        said: set[Span] = set()
        for remark in self._contradicted(ctx):
            if remark.span not in said:
                said.add(remark.span)
                yield remark

    def _contradicted(self, ctx: Context[Options]) -> Iterator[Remark]:
        for one in ctx.read(counted):
            number = one.quantity
            if number.kind is not QuantityKind.COUNT or not 2 <= number.value <= 40:
                continue
            listed = self._listed(ctx, one)
            if listed and listed != number.value:
                yield self.finding(
                    number.span, count=f"{number.text} {one.words}", listed=str(listed)
                )
            yield from self._some_of(ctx, one)
            listed = listed_before(ctx, one, _AND)
            if listed and listed != number.value:
                words = f"{number.text} {one.words}"
                yield self.finding(number.span, count=words, listed=str(listed))
        yield from self._groups(ctx)
        for span, count, listed in (
            *counted_items(ctx),
            *times_in_years(ctx),
            *listed_otherwise(ctx),
            *called_over(ctx),
        ):
            yield self.finding(span, count=count, listed=str(listed))
        for number in ctx.read(quantities):
            listed = _without_noun(ctx, number) or in_brackets(ctx, number, _NAME)
            if listed and listed != number.value:
                yield self.finding(number.span, count=number.text, listed=str(listed))
        if ctx.options.headlines:
            told = [*promised_entries(ctx)]
            for span, count, listed in told:
                yield self.finding(span, count=count, listed=str(listed))
            if not told:
                yield from self._titled(ctx)

    def _groups(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield "the trio" before four names."""
        for hit in () if ctx.document.lacks(_GROUP_WORDS) else _GROUP.finditer(ctx.text):
            listed = len(_AND.split(hit["names"]))
            if listed != _GROUPS[hit["group"]]:
                span = Span(*hit.span("group"))
                yield self.finding(span, count=hit["group"], listed=str(listed))

    def _titled(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield a number of the title in the front matter that the sections contradict."""
        metadata, title = ctx.document.metadata, None
        if metadata is not None and "title" in metadata.keys:
            title = metadata.data.get("title")
        for number in quantities_in(title)[:1] if isinstance(title, str) and metadata else ():
            things = number.kind is QuantityKind.COUNT and number.unit.endswith("s")
            listed = _sections(ctx, int(number.value), Span(0, 0)) if things else 0
            if metadata is not None and listed and listed != number.value:
                words = f"{number.text} {number.unit}"
                yield self.finding(
                    metadata.keys["title"], count=words, listed=str(listed), in_source=True
                )

    def _some_of(self, ctx: Context[Options], one: Counted) -> Iterator[Remark]:
        """Yield "three of its seven mills" before a list of two places."""
        start = one.quantity.span.start
        part = _OF_ALL.search(ctx.text, max(0, start - 24), start)
        hit = _PLACES.match(ctx.text, one.quantity.span.end + 1 + len(one.words))
        if part is None or hit is None:
            return
        listed = len(_AND.split(hit[1]))
        if quantities_in(f"{part[1]} things")[0].value != listed:
            words = f"{part[0]}{one.quantity.text} {one.words}"
            yield self.finding(Span(*part.span(1)), count=words, listed=str(listed))

    def _listed(self, ctx: Context[Options], one: Counted) -> int:
        """Return the length of the list that belongs to a count, or 0."""
        end = one.quantity.span.end + 1 + len(one.words)
        if one.quantity.approx or not one.words.endswith(("s", "men", "people", "children")):
            return 0
        before = ctx.text[max(0, one.quantity.span.start - 16) : one.quantity.span.start]
        named = not ctx.text[one.quantity.span.end : end].islower()  # "The 39 Steps"
        if not named and not _PART_OF.search(before):  # "two of its seven mills, Ashby and Holm"
            for form in (_YEARS, _NAMES, _BESIDE, _AROUND, _THINGS):
                hit = form.match(ctx.text, end)
                if hit is not None:
                    items = _AND.split(next(filter(None, hit.groups())))
                    counts = form is not _YEARS and any(map(_NUMBERED.match, items))
                    return 0 if counts else len(items)
            hit = _FAMILY.match(ctx.text, end)
            if hit is not None and one.words in _RELATIVES:
                return len(_AND.split(hit[1]))
            hit = _LISTED_MORE.match(ctx.text, end) or _IN_PLACES.match(ctx.text, end)
            if hit is not None and len(_AND.split(hit[1])) == one.quantity.value + 1:
                return len(_AND.split(hit[1]))
            if phrases := _phrases(ctx.text, one.words, end, int(one.quantity.value)):
                return phrases
            hit = _AMOUNTS.match(ctx.text, end)
            if hit is not None:
                return len(_AMOUNT.findall(hit[1]))
        block = ctx.document.block_at(one.quantity.span.start)
        if block is not None and _LEADS.fullmatch(ctx.text, end, block.span.end):
            return _items_below(ctx, int(one.quantity.value), block.span)
        first = ctx.document.blocks[0]
        if ctx.options.headlines and block is not None and block == first and block.kind in _HEADS:
            return _sections(ctx, int(one.quantity.value), block.span)
        return 0


def _without_noun(ctx: Context[Options], number: Quantity) -> int:
    """Return the length of the list behind "Three were never sold: ...", or 0."""
    counts = number.kind is QuantityKind.COUNT and 2 <= number.value <= 12 and number.worded
    if not counts:
        return 0
    before = ctx.text[max(0, number.span.start - 12) : number.span.start]
    if _THERE_ARE.search(before) and ctx.text.startswith(": ", number.span.end):
        hit = _NAMES.match(ctx.text, number.span.end)  # "There are five: Ayr, Oban and Perth"
        return len(_AND.split(hit[1])) if hit is not None else 0
    if ctx.sentence(number.span).start != number.span.start:
        return 0
    if _VERB_NEXT.match(ctx.text, number.span.end) is None:
        return 0
    return _phrases(ctx.text, "", number.span.end, int(number.value))


def _phrases(text: str, words: str, end: int, promised: int) -> int:
    """Return the number of phrases after a colon, or of ordinals, where it is one off; else 0."""
    if promised == 3 and _TWO.match(text, end):
        return 2
    hit = _EACH_IN.match(text, end)
    if hit is not None:
        listed = len(re.findall(rf"\b{hit['small']} ", hit[0]))
        return listed if abs(listed - promised) == 1 else 0
    hit = _PHRASES.match(text, end) or _DASHED.match(text, end)
    if hit is not None and hit[1].count(" and ") == 1:
        items = _AND.split(hit[1])
        plain = not any(map(_NO_ITEM.match, items)) and not any(map(_NUMBERED.match, items))
        return len(items) if plain and abs(len(items) - promised) == 1 else 0
    if not _POINTS.match(text, end - len(words)) or not _FIRST.match(text, end):
        return 0
    found = [hit[1].lower() for hit in _ORDINAL.finditer(text, end, end + _SIGHT)]
    counts = bool(found) and tuple(found) == _ORDINALS[: len(found)]
    return len(found) if counts and len(found) == promised + 1 else 0


def _sections(ctx: Context[Options], promised: int, head: Span) -> int:
    """Return the number of sections or items when it is the promised number, one more or less."""
    blocks = [block for block in ctx.document.blocks if block.span.start > head.end]
    levels = [block.level for block in blocks if block.kind is SegmentKind.HEADING]
    counts = [levels.count(level) for level in set(levels)]
    counts.append(sum(b.kind is SegmentKind.LIST_ITEM and b.level <= 1 for b in blocks))
    counts = [count for count in counts if count >= 2]
    if promised in counts:
        return promised
    near = [count for count in counts if abs(count - promised) == 1]
    return near[0] if len(near) == 1 and len(counts) == 1 else 0


def _items_below(ctx: Context[Options], promised: int, lead: Span) -> int:
    """Return the number of items of the list right below "You need four tools:", or 0.

    A list that is one longer or shorter is that list; others may be cut up by something.
    """
    below = [block for block in ctx.document.blocks if block.span.start > lead.end]
    items = 0
    for block in below:
        if block.kind is not SegmentKind.LIST_ITEM:
            break
        items += block.level == below[0].level
    return items if items >= 2 and abs(items - promised) <= 1 else 0
