"""CON012: one figure told twice, differently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain, islice, takewhile
from operator import attrgetter

from msgspec import Struct

from factlint.api import (
    Citation,
    Collected,
    Context,
    CorpusRule,
    Counted,
    DocumentRule,
    Quantity,
    QuantityKind,
    Related,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    counted,
    lazy_regex,
    names,
    one_slip,
    pattern,
    quantities,
    quantities_in,
)
from factlint_rules.consistency._construction import following
from factlint_rules.consistency._ingredients import other_amounts
from factlint_rules.consistency._measured_nouns import told_otherwise
from factlint_rules.consistency._running_times import running_times
from factlint_rules.consistency._taken_up import taken_up
from factlint_rules.consistency._turned_digits import turned

_PEOPLE = frozenset(
    "people men women boys girls children passengers pupils students workers players crew miners".split()
)
_SERVES = pattern(
    r"\b(?:serves|feeds|enough for)\s(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"(?![\w-]|\s(?:of|per|as|in|on|at|times|years)\b)",
    words=("serves", "feeds", "enough"),
)
_YIELD = lazy_regex(r"\W*(?:serves|feeds|makes|enough for)\b", re.IGNORECASE)
_NO_FIGURE = pattern(r"\D")
#: "A crew of eight was on board. All nine were saved."
_GROUP_OF = (
    r"\b(?P<group>crew|team|group|panel|party|band|squad|gang|cast|choir|jury|family) of (?P<whole><C>)[^\ue000-\ue007]*$",
)
_COUNTED = (r"^[^\ue000-\ue007]{0,40}(?P<whole><C>)[^\ue000-\ue007]{1,60}$",)
#: "Six were in the boat. All seven were saved."
_ALL_OF_THEM = (
    r"^\W*(?:and )?all (?P<whole><C>) (?:of them |people |crew |men |women |members |passengers |on board "
    r"|aboard ){0,2}(?:were|was|had|have|are|will)\b",
)
_OWN = pattern(r"\b(?:its|their|his|her) $")
#: "The loss of fifty jobs" takes up the 40 jobs that were told before.
_LOSS = pattern(r"\bthe loss of $")


class Told(Struct, frozen=True):
    """A figure of an article: what it counts beside which name, and its place in the source."""

    noun: str
    names: tuple[str, ...]
    figures: str
    words: str
    span: Span


class TwoValues(DocumentRule, CorpusRule[tuple[Told, ...]]):
    """A figure that is told twice is the same both times.

    Reported are figures of the same thing that look like one: two of which one has two digits
    in the wrong order, an amount in two currencies without a conversion, and "the three
    arrests" where the article has counted two arrests and no others; so are sizes of one thing, "the £500 fine". Figures with turned digits
    are also looked for across the articles of a run, where one name is in both sentences.

    Bad:
        The poll asked 1,240 adults in May. All 1,420 adults live in the county.
                                                ^^^^^ “1,420” here, “1,240” elsewhere

        The bridge, opened in 1932, is shut. It was painted when it opened in 1923.
                                                                              ^^^^ “1923” here, “1932” elsewhere

        The yard let 34 apprentices go. A college has offered places to all 43.
                                                                            ^^ “43” here, “34” elsewhere

        A £2.4m grant will pay for the roof. The town won the $2.4m grant in May.
                                                              ^^^^^ “$2.4m” here, “£2.4m” elsewhere

        Police made two arrests on Friday. The three arrests followed a fight, they said.
                                               ^^^^^ “three arrests” here, “two arrests” elsewhere

        Three people were hurt when a bus hit a wall. All four are in hospital.
                                                          ^^^^ “all four” here, “Three people” elsewhere

        They set off on a 12-mile route. The 10-mile route ends at the pier.
                                             ^^^^^^^ “10-mile route” here, “12-mile route” elsewhere

        A crowd of 4,210 came. Of the 4,120, about 900 had tickets for the boat.
                                      ^^^^^ “4,120” here, “4,210” elsewhere
        200g unsalted butter
        3 medium eggs
        300g plain flour
        Beat the 150g of butter, and add the two eggs.
                 ^^^^ “150g of butter” here, “200g unsalted butter” elsewhere
                                             ^^^ “two eggs” here, “3 medium eggs” elsewhere
    Bad (markdown):
        - 500g plain flour
        - 10g salt
        Mix the 450g flour with the salt.
                ^^^^ “450g flour” here, “500g plain flour” elsewhere

        Serves 6
        This soup feeds eight with bread.
                  ^^^^^^^^^^^ “feeds eight” here, “Serves 6” elsewhere

        At 104 minutes it is a short film. It runs for one hour and 54 minutes.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^ “one hour and 54 minutes” here, “104 minutes” elsewhere
    Good:
        The poll asked 1,240 adults in May and 1,300 adults in June.

        Police made two arrests on Friday and three arrests on Sunday.

        A £2.4m ($4.5m) grant will pay for the roof. The £2.4m grant was won in May.
    """

    code = "CON012"
    name = "two-values"
    severity = by_profile("warning")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "find out which is right, or say what differs"
    citations = (Citation("Silverman, Regret the Error", "accuracy checklist: numbers"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the later of each such pair, once."""
        said: set[Span] = set()
        for remark in self._pairs(ctx):
            if remark.span not in said:
                said.add(remark.span)
                yield remark

    def _pairs(self, ctx: Context) -> Iterator[Remark]:
        yield from self._turned(ctx)
        by_noun: dict[str, list[Counted]] = defaultdict(list)
        for one in ctx.read(counted):
            by_noun[one.noun].append(one)
        for group in by_noun.values():
            if len(group) < 2:
                continue
            items = [one for one in group if _is_item(ctx, one)]
            taken = _taken_up(ctx, group)
            if taken is not None:
                yield self._say(*taken)
            for later in group[1:] if items else ():
                earlier = _ingredient(items, later)
                if earlier is not None:
                    yield self._say(later, earlier)
        for number, told, noun in told_otherwise(ctx):
            yield self.finding(
                number.span,
                here=f"{number.text} {noun.strip()}",
                elsewhere=f"{told.text} {noun.strip()}",
                related=(Related(told.span, "here"),),
            )
        for span, place in running_times(ctx):
            here, elsewhere = span.of(ctx.text), place.of(ctx.text)
            related = (Related(place, "here"),)
            yield self.finding(span, here=here, elsewhere=elsewhere, related=related)
        for span, here, place, elsewhere in other_amounts(ctx):
            related = (Related(place, "here"),)
            yield self.finding(span, here=here, elsewhere=elsewhere, related=related)
        yield from self._currencies(ctx)
        yield from self._servings(ctx)
        yield from self._all_of_them(ctx)

    def _all_of_them(self, ctx: Context) -> Iterator[Remark]:
        """Yield "All four are safe" behind a sentence that counts three people."""
        for known, found in following(ctx, (*_GROUP_OF, *_COUNTED), _ALL_OF_THEM):
            whole, here = known["whole"], found["whole"]
            alone = len(known.sentence.quantities) == 1 and not whole.approx
            people = whole.unit in _PEOPLE or "group" in known.match.groupdict()
            if alone and people and whole.value != here.value:
                yield self.finding(
                    here.span,
                    here=f"all {here.text}",
                    elsewhere=f"{whole.text} {whole.unit}".strip(),
                    related=(Related(whole.span, "here"),),
                )

    def _servings(self, ctx: Context) -> Iterator[Remark]:
        """Yield for how many a recipe is, where its line "Serves 6" says another number."""
        given: list[re.Match[str]] = []
        for hit in _SERVES.matches(ctx.document):
            block = ctx.document.block_at(hit.start())
            if block is not None and _YIELD.match(ctx.text, block.span.start):
                given.append(hit)  # each recipe has its own
                continue
            if not given:
                continue
            later = hit
            values = [quantities_in(f"{one[1]} things")[0].value for one in (given[-1], later)]
            if values[0] != values[1]:
                span = Span(*later.span())
                yield self.finding(
                    span,
                    here=" ".join(later[0].split()),
                    elsewhere=given[-1][0],
                    related=(Related(Span(*given[-1].span()), "here"),),
                )

    def _currencies(self, ctx: Context) -> Iterator[Remark]:
        """Yield the later of two amounts that differ in the currency only."""
        amounts = [one for one in ctx.read(quantities) if one.kind is QuantityKind.MONEY]
        before: dict[Decimal, dict[str, list[Quantity]]] = defaultdict(lambda: defaultdict(list))
        for later in amounts:
            same = before[later.value]
            others = [one for unit, known in same.items() if unit != later.unit for one in known]
            if len(_NO_FIGURE.sub("", later.text)) < 2:
                others = []
            for earlier in sorted(others, key=attrgetter("span.start")):
                if _one_amount(ctx, earlier, later):
                    yield self.finding(
                        later.span,
                        here=later.text,
                        elsewhere=earlier.text,
                        related=(Related(earlier.span, "here"),),
                    )
                    break
            same[later.unit].append(later)

    def _turned(self, ctx: Context) -> Iterator[Remark]:
        """Yield numbers that have the digits of another one in another order."""
        for later, earlier in chain(turned(ctx), taken_up(ctx)):
            yield self.finding(
                later.span,
                here=later.text,
                elsewhere=earlier.text,
                related=(Related(earlier.span, "here"),),
            )

    def collect(self, ctx: Context) -> tuple[Told, ...] | None:
        """Return the figures of three digits and more, with a name of their sentence."""
        found: list[Told] = []
        for one in ctx.read(counted):
            number = one.quantity
            figures = _NO_FIGURE.sub("", number.text)
            version = number.kind is QuantityKind.COUNT and number.places and not number.magnitude
            if len(figures) < 3 or one.other or version:
                continue
            beside = ctx.read(names).within(ctx.sentence(number.span))
            if beside:
                words = f"{number.text} {one.words}"
                texts = tuple(name.text for name in beside)
                found.append(Told(one.noun, texts, figures, words, ctx.to_source(number.span)))
        return tuple(found) or None

    def reconcile(
        self, facts: Mapping[str, Collected[tuple[Told, ...]]]
    ) -> Iterable[tuple[str, Remark]]:
        """Yield each figure that has the digits of another article's in another order."""
        before: dict[tuple[str, str], tuple[str, Told]] = {}
        for path, one in facts.items():
            for told in one.facts:
                key = (told.noun, "".join(sorted(told.figures)))
                other, known = before.setdefault(key, (path, told))
                about = set(known.names) & set(told.names)
                if other != path and about and one_slip(known.figures, told.figures):
                    related = Related(known.span, f"“{known.words}” here", other)
                    message = "“{here}” here, “{elsewhere}” in {path}"
                    yield (
                        path,
                        self.finding(
                            told.span,
                            message=message,
                            here=told.words,
                            elsewhere=known.words,
                            path=other,
                            related=(related,),
                        ),
                    )

    def _say(self, later: Counted, earlier: Counted) -> Remark:
        return self.finding(
            later.quantity.span,
            here=f"{later.quantity.text} {later.words}",
            elsewhere=f"{earlier.quantity.text} {earlier.words}",
            related=(Related(earlier.quantity.span, "here"),),
        )


def _just_before(ctx: Context, one: Quantity, other: Quantity) -> bool:
    return ctx.document.sentences_from(one.span.start, 2)[-1].contains(other.span)


def _one_amount(ctx: Context, one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts are of one thing: the same word follows, or "the" takes it up."""
    if ctx.sentence(one.span) == ctx.sentence(other.span):
        return False
    after = [ctx.text[q.span.end : q.span.end + 24].split() for q in (one, other)]
    words = [found[0].strip(".,;:()").lower() if found else "" for found in after]
    taken = re.search(r"\b(?:[Tt]he|[Tt]his|[Tt]hat) $", ctx.text[: other.span.start][-6:])
    return (len(words[0]) > 3 and words[0] == words[1]) or taken is not None


def _taken_up(ctx: Context, group: list[Counted]) -> tuple[Counted, Counted] | None:
    """Return "the three arrests" and the one other count of them that it should repeat."""
    values = [one.quantity.value for one in group]
    if len(set(values)) != 2:
        return None
    at = next(at for at, value in enumerate(values) if value != values[0])
    earlier, later = group[at - 1], group[at]
    start = later.quantity.span.start
    lost = _LOSS.search(ctx.text, max(0, start - 16), start) is not None
    if not (later.definite or lost) or later.other or later.quantity.kind is not QuantityKind.COUNT:
        return None
    one, other = earlier.quantity, later.quantity
    own = _OWN.search(ctx.text, max(0, start - 8), start)
    turned_round = str(one.value)[::-1] == str(
        other.value
    )  # "14 payments", "each of his 41 payments"
    if own and not turned_round and (not _just_before(ctx, one, other) or _of_two(ctx, one, other)):
        return None  # "its 12 dancers": perhaps those of another company
    if _headed_apart(ctx, one, other) or _told_between(ctx, one, other):
        return None
    # "Two judges gave him the fight": of all three.
    if ctx.text[start - 4 : start].lower() == "all " and not _just_before(ctx, one, other):
        return None
    if one.value >= other.value and other.worded and not _just_before(ctx, one, other):
        return None  # "the two banks" may be two of the four
    if earlier.other or earlier.definite or earlier.quantity.kind is not QuantityKind.COUNT:
        return None
    close = turned_round or one.value / 2 <= other.value <= one.value * 2
    same = earlier.words.split()[0] == later.words.split()[0]
    apart = ctx.sentence(one.span) != ctx.sentence(other.span)
    fits = close and one.unit and same and apart and not (one.approx or other.approx)
    return (later, earlier) if fits else None


def _of_two(ctx: Context, one: Quantity, other: Quantity) -> bool:
    """Return whether the sentences of two counts name others: "16 at the Reef Ballet", "its 12"."""
    here, there = (
        {one.text for one in ctx.read(names).within(ctx.sentence(number.span)) if " " in one.text}
        for number in (one, other)
    )
    return bool(here and there) and not here & there


def _told_between(ctx: Context, one: Quantity, other: Quantity) -> bool:
    """Return whether some of the first were counted before they are taken up: "lay 12 of them ... the 12 halves"."""
    return any(
        between.value == other.value < one.value and _OF_THEM.match(ctx.text, between.span.end)
        for between in quantities_between(ctx, one, other)
    )


def quantities_between(ctx: Context, one: Quantity, other: Quantity) -> Iterator[Quantity]:
    """Yield the numbers between two others."""
    gap = Span(one.span.end, other.span.start)
    return (each for each in ctx.read(quantities) if gap.contains(each.span))


_OF_THEM = lazy_regex(r"\s+of\s+(?:them|these|those|the|which)\b")


def _headed_apart(ctx: Context, one: Quantity, other: Quantity) -> bool:
    """Return whether a heading stands between two counts."""
    between = Span(one.span.end, other.span.start)
    return any(
        block.kind is SegmentKind.HEADING and between.contains(block.span)
        for block in ctx.document.blocks
    )


def _is_item(ctx: Context, one: Counted) -> bool:
    """Return whether a measure begins the item of a list, as an ingredient does."""
    if one.quantity.kind is not QuantityKind.MEASURE:
        return False
    block = ctx.document.block_at(one.quantity.span.start)
    begins = block is not None and block.span.start == one.quantity.span.start
    return begins and block is not None and block.kind is SegmentKind.LIST_ITEM


def _ingredient(items: list[Counted], later: Counted) -> Counted | None:
    """Return the list item that "the 450g flour" of a recipe's text should repeat."""
    if not later.definite or later.other or later.quantity.kind is not QuantityKind.MEASURE:
        return None
    before = takewhile(lambda one: one.quantity.span < later.quantity.span, items)
    alike = [*islice((one for one in before if one.quantity.unit == later.quantity.unit), 2)]
    one = alike[0] if len(alike) == 1 else None
    return one if one is not None and one.quantity.value != later.quantity.value else None
