"""CON008: a number of the headline that the text does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations

from msgspec.structs import replace

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Quantity,
    QuantityKind,
    Related,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    lazy_regex,
    one_slip,
    quantities,
    quantities_in,
)
from factlint_rules.consistency._deaths_told import of_kin
from factlint_rules.consistency._headline_ages import head_ages
from factlint_rules.consistency._headline_days import head_days
from factlint_rules.consistency._headline_scores import is_of_result, margins, scores
from factlint_rules.consistency._headline_shares import head_shares
from factlint_rules.consistency._headlines import (
    below_heads,
    copy_of,
    entries_of,
    heads_of,
    lead_of,
    titles_of,
)
from factlint_rules.consistency._lead_counts import lead_count
from factlint_rules.consistency._told_again import told_again

#: Keys of front matter that readers see above the text.
_KEYS = ("title", "description", "subtitle", "standfirst", "summary", "excerpt", "dek")
_WORD = lazy_regex(r"[a-z]{4,}")
_KINDS = (QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.COUNT, QuantityKind.TIME)
#: Long times are of another year or another person; a headline's minutes and hours are the text's.
_LONG_TIMES = ("day", "week", "month", "year", "decade", "century")
#: What happens to people: a number beside it in a headline counts them ("Crash injures 14").
_HARM = lazy_regex(
    r"\b(?:hurt|injur\w+|wound\w*|kill\w*|dead|die[sd]?|missing|arrest\w*|rescued?|jailed|evacuated|"
    r"held|charged|saved|trapped|stranded|detained|quizzed|fined|freed|ill)\b",
    re.IGNORECASE,
)
#: How the text tells that somebody was hurt: "taken to hospital", "treated for burns".
_HURT = lazy_regex(
    r"\b(?:hospital|hospitali[sz]ed|casualt(?:y|ies)|victims?|treated|airlifted|fatalit(?:y|ies)|deaths?|drowned|perished|"
    r"lost their lives|in custody)\b",
    re.IGNORECASE,
)
_PEOPLE = frozenset("people men women children passengers pupils workers miners soldiers".split())
_IN_DESCRIPTION = "“{head}” in the description, “{body}” in the text"
#: "Three stars", "3/5", "three out of five".
_STARS = lazy_regex(
    r"\b(\d|one|two|three|four|five)(?:\s+stars?\b|\s?/\s?5\b|\s+out\s+of\s+five\b)", re.IGNORECASE
)
_VERSION = lazy_regex(r"\b(?P<name>[A-Z][\w’'-]+) (?P<version>\d+(?:\.\d+)+)(?!\w)")
_SUFFIX = lazy_regex(r"(?:ing|ed|es|s|e)$")


class HeadlineNumber(DocumentRule):
    """A number in the headline is a number of the text.

    The headline, with the line below it and the title in front matter, is written last and by
    somebody else. Its number may be rounded; it may not be another one. A number that the text does
    not have is reported when a sentence about the same thing has another number of its kind.

    Bad:
        Ferry crash injures 14
                            ^^ “14” in the headline, “Twelve” in the text
        Twelve people were injured when a ferry struck the pier on Monday, the harbour board said.
    Bad:
        Shop sales rise 12%
                        ^^^ “12%” in the headline, “8%” in the text
        Sales in the shops of the county rose 8% in May. The county's shopkeepers were pleased.
    Bad:
        Crash injures 14
                      ^^ “14” in the headline, “Twelve” in the text
        Twelve people were hurt when a bus hit a wall on Monday, police said.
    Bad:
        Regatta opens on Thursday
                         ^^^^^^^^ “Thursday” in the headline, “Friday” in the text
        The regatta opens on Friday with a race of old lifeboats.
    Bad:
        Council to cut 50 jobs
                       ^^ “50” in the headline, “40” in the text
        The county council will cut 40 jobs by April, its leader said.
    Bad:
        Holm win 3-2 before 14,120
                            ^^^^^^ “14,120” in the headline, “14,210” in the text
                 ^^^ “3-2” in the headline, “3-1” in the text
        Holm beat Ashby 3-1 on Saturday, in front of 14,210 people. Roe made it 2-0 before the break.
    Bad:
        Quarter of dentists plan to quit
        ^^^^^^^ “Quarter” in the headline, “One in two” in the text
        One in two dentists plans to leave, said their union, which had asked 120 of them.
    Bad:
        Oldest swimmer, 94, crosses loch
                        ^^ “94” in the headline, “84” in the text
        Morag Tennant, 84, crossed the loch in under an hour.
    Bad:
        Bakery to hire 60 people
                       ^^ “60” in the headline, “80” in the text
        Ashby Bakers will take on 80 staff at a plant in Leeds, it said on Monday.
    Good:
        Ferry crash injures 12
        Twelve people were injured when a ferry struck the pier on Monday, the harbour board said.
    """

    code = "CON008"
    name = "headline-body-number"
    severity = by_profile("warning")
    message = "“{head}” in the headline, “{body}” in the text"
    advice = "find out which number is right"
    citations = (Citation("factlint", "consistency"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each number of the headline that the text contradicts."""
        heads = heads_of(ctx)
        said: set[str] = set()
        numbers = ctx.read(quantities)
        above = [*heads, *titles_of(ctx)]
        body = [one for one in numbers if not any(head.contains(one.span) for head in above)]
        for number in numbers:
            head = next((head for head in heads if head.contains(number.span)), None)
            if head is None or number.kind not in _KINDS:
                continue
            bare = number.kind is QuantityKind.COUNT and not number.unit
            if bare and is_of_result(ctx, head, number.span):
                continue
            if head != heads[0] and (bare or number.kind is QuantityKind.TIME):
                continue  # a line below has results, certificates and the times of a recipe
            told = lead_count(ctx, number, copy_of(ctx), lead_of(ctx))
            if told is not None:
                said.add(number.text)
                yield self._say(number.span, told, ctx)
                continue
            if number.unit in _LONG_TIMES:
                yield from self._age(ctx, number, body)
                continue
            other = self._contradicting(ctx, head.of(ctx.text), number, body)
            if other is not None and not of_kin(ctx, other.span):
                said.add(number.text)
                yield self._say(number.span, other.span, ctx)
        yield from self._versions(ctx, heads)
        scored = (pair for head in heads for pair in (*scores(ctx, head), *margins(ctx, head)))
        for span, told in chain(scored, head_shares(ctx), head_ages(ctx), head_days(ctx)):
            yield self._say(span, told, ctx)
        for span, told in told_again(ctx):
            if span.of(ctx.text) not in said:
                said.add(span.of(ctx.text))
                yield self._say(span, told, ctx)
        yield from self._metadata(ctx, body, said)
        yield from self._rating(ctx)

    def _age(self, ctx: Context, head: Quantity, body: list[Quantity]) -> Iterator[Remark]:
        """Yield "300-year-old" where the lead has one age of years, and it is another."""
        old = [one for one in body if _is_age(ctx.text, one)]
        lead = [one for one in old if one.span.start < lead_of(ctx)]
        told = any(one.value == head.value for one in body)
        if _is_age(ctx.text, head) and len(lead) == 1 and not told:
            yield self._say(head.span, lead[0].span, ctx)
            return
        # "Twins born 87 days apart", "78 days apart"
        alike = [one for one in body if one.unit == head.unit and one.span.start < lead_of(ctx)]
        exact = not any(one.approx for one in (head, *alike)) and not told
        if exact and len(alike) == 1 and _same_digits(head, alike[0]):
            yield self._say(head.span, alike[0].span, ctx)

    def _metadata(self, ctx: Context, body: list[Quantity], said: set[str]) -> Iterator[Remark]:
        """Yield each number of a title or description that the text contradicts, said once."""
        places = {block.span.of(ctx.text): block.span for block in ctx.document.blocks}
        for key, value, where in entries_of(ctx, _KEYS):
            for number in quantities_in(value) if isinstance(value, str) else ():
                if number.kind not in _KINDS or number.unit in _LONG_TIMES or number.text in said:
                    continue
                other = self._contradicting(ctx, str(value), number, body)
                if other is None:
                    continue
                said.add(number.text)
                told = None
                if value in places:
                    start, told = places[str(value)].start + number.span.start, other.span
                    where = Span(start, start + len(number.span))
                yield self._of_entry(where, number.text, key, other.text, told)

    def _rating(self, ctx: Context) -> Iterator[Remark]:
        """Yield a rating in the metadata that is not the one the text prints."""
        for key, value, where in entries_of(ctx, ("rating", "stars")):
            printed = {hit[1]: hit[0] for hit in _STARS.finditer(ctx.text)}
            if not isinstance(value, int) or len(printed) != 1:
                continue
            ((words, stars),) = printed.items()
            (text,) = quantities_in(f"{words} things")[:1]
            if text.value != value:
                yield self._of_entry(where, str(value), key, stars)

    def _of_entry(
        self, where: Span, head: str, key: str, body: str, told: Span | None = None
    ) -> Remark:
        """Return what is said of an entry; without a place in the text it is one of the file."""
        words = "“{head}” in the {key}, “{body}” in the text"
        here, related = told is None, () if told is None else (Related(told, "here"),)
        values = {"head": head, "key": key, "body": body}
        return self.finding(where, message=words.format(**values), related=related, in_source=here)

    def _contradicting(
        self, ctx: Context, head: str, number: Quantity, body: list[Quantity]
    ) -> Quantity | None:
        lead = lead_of(ctx)
        if number.kind is QuantityKind.COUNT and _HARM.search(head):
            hurt = [one for one in body if one.unit in _PEOPLE or _is_harm(ctx, one)]
            people = [one for one in hurt if one.span.start < lead and one.unit in _PEOPLE]
            if len(people) == 1 and _is_harm(ctx, people[0]):
                same = any(one.value == number.value for one in hurt)
                if same or not people[0].approx or _same_digits(number, people[0]):
                    return None if same else people[0]
        if any(number.value == one.value and _alike(number, one) for one in body):
            return None
        turned = next((one for one in body if _turned(number, one)), None)
        if turned is not None:
            return turned
        if any(_fits(number, one) for one in body) or _written_otherwise(ctx, number):
            return None
        about = _stems(head)
        kin = [one for one in body if one.span.start < lead and _akin(number, one)]
        alone = number.kind is not QuantityKind.COUNT and len(kin) == 1
        told = [one for one in body if one.span.start < lead and _retold(ctx, about, number, one)]
        if told and not _reckoned(number, body):
            return min(told, key=lambda one: abs(one.value - number.value))
        slips = [one for one in body if _slipped(number, one) and about & _beside(ctx, one)]
        if len(slips) == 1 and not _reckoned(number, body):
            return slips[0]
        for one in body:
            if not one.unit and one.text.lower() == "one":
                continue  # "One has been sold": a pronoun
            money = number.kind is QuantityKind.MONEY
            if one.kind is not number.kind or (money and one.unit != number.unit):
                continue
            if not number.value / 3 <= one.value <= number.value * 3:
                continue
            common = about & _stems(ctx.sentence(one.span).of(ctx.text))
            near = about & _stems(ctx.text[max(0, one.span.start - 40) : one.span.end + 40])
            if (near and len(common) >= 2) or (one.span.start < lead and alone):
                return one
        return None

    def _versions(self, ctx: Context, heads: Sequence[Span]) -> Iterator[Remark]:
        """Yield the version of a headline where the text has one other of that name: Quern 4.3."""
        titles = [b.span for b in ctx.document.blocks if b.kind is SegmentKind.TITLE]
        copy = copy_of(ctx)
        for head in [*heads, *titles]:
            for hit in _VERSION.finditer(ctx.text, head.start, head.end):
                name = re.compile(rf"(?<!\w){re.escape(hit['name'])} (\d+(?:\.\d+)+)(?!\w)")
                told = [*name.finditer(ctx.text, copy.start, copy.end)]
                others = {one[1] for one in told}
                if any(one.startswith(f"{hit['version'].removesuffix('.0')}") for one in others):
                    continue  # "4.2.0" and "4.2"
                if len(others) == 1 and hit["version"] not in copy.of(ctx.text):
                    yield self._say(Span(*hit.span("version")), Span(*told[0].span(1)), ctx)

    def _say(self, head: Span, body: Span, ctx: Context) -> Remark:
        block = ctx.document.block_at(head.start)
        below = block is not None and block.kind is SegmentKind.DESCRIPTION
        return self.finding(
            head,
            message=_IN_DESCRIPTION if below else None,
            head=head.of(ctx.text),
            body=body.of(ctx.text),
            related=(Related(body, "here"),),
        )


def _fits(head: Quantity, body: Quantity) -> bool:
    """Return whether a number of the headline is one of the text, perhaps rounded."""
    if head.value == body.value:
        return True
    place, finer = _last_place(head), _last_place(body)
    if head.kind is not body.kind or finer >= place:
        return False  # the text's number is as rough: nothing was rounded or cut off
    return abs(head.value - body.value) < place


def _last_place(number: Quantity) -> Decimal:
    """Return what one more in the last figure that is not 0 adds: 100m of $300m, 0.1 of 2.4%."""
    if number.value.scaleb(-number.magnitude) < 100:  # £50m, 20%: as printed
        return Decimal(1).scaleb(number.magnitude - number.places)
    exponent = number.value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def _reckoned(head: Quantity, body: list[Quantity]) -> bool:
    """Return whether a number is the sum or the difference of two numbers of the text."""
    alike = [one for one in body if one.kind is head.kind and one.unit == head.unit][:8]
    results = (
        replace(head, value=value)
        for one, other in combinations(alike, 2)
        for value in (one.value + other.value, abs(one.value - other.value))
    )
    return any(one.value == head.value or _fits(head, one) for one in results)


def _same_digits(head: Quantity, body: Quantity) -> bool:
    """Return whether two numbers have the same digits in another order: "31", "at least 13"."""
    a, b = (f"{one.value.normalize():f}" for one in (head, body))
    return a != b and len(a) > 1 and sorted(a) == sorted(b)


def _turned(head: Quantity, body: Quantity) -> bool:
    """Return whether two long numbers have the same figures in another order."""
    a, b = re.sub(r"\D", "", head.text), re.sub(r"\D", "", body.text)
    alike = head.kind is body.kind and head.magnitude == body.magnitude
    noun = bool(head.unit) and head.unit == body.unit  # "84 quilts", "48 quilts"
    long = len(a) >= 4 or (len(a) >= 2 and noun)
    return alike and long and sorted(a) == sorted(b) and one_slip(a, b)


def _is_harm(ctx: Context, one: Quantity) -> bool:
    sentence = ctx.sentence(one.span).of(ctx.text)
    return bool(_HARM.search(sentence) or _HURT.search(sentence))


def _slipped(head: Quantity, body: Quantity) -> bool:
    """Return whether a number is another of one measure with one key wrong: "9.4p", "9.2p"."""
    a, b = re.sub(r"\D", "", head.text), re.sub(r"\D", "", body.text)
    named = head.kind is not QuantityKind.COUNT or bool(head.unit)
    alike = named and head.kind is body.kind and head.unit == body.unit
    alike = alike and head.magnitude == body.magnitude
    exact = head.places == body.places and not (head.approx or body.approx)
    return alike and exact and len(a) == len(b) > 1 and one_slip(a, b)


def _one_key(head: Quantity, body: Quantity) -> bool:
    """Return whether two numbers with as many figures differ by one key."""
    a, b = (f"{one.value.normalize():f}" for one in (head, body))
    return len(a) == len(b) and one_slip(a, b)


def _beside(ctx: Context, one: Quantity) -> set[str]:
    sentence = ctx.sentence(one.span)
    start, end = max(sentence.start, one.span.start - 40), min(sentence.end, one.span.end + 40)
    return _stems(ctx.text[start:end])


def _alike(head: Quantity, body: Quantity) -> bool:
    """Return whether a number may be the one of a headline: 84 inches are not 84 quilts."""
    return head.kind is body.kind or not (head.unit and body.unit)


def _retold(ctx: Context, about: set[str], number: Quantity, one: Quantity) -> bool:
    """Return whether the lead tells the headline again with a number of the same size.

    "Council to cut 50 jobs": "The county council will cut 40 jobs". A noun that both count, or the
    unit, and a word of the headline beside it are enough there.
    """
    units = [one.unit, one.unit.removesuffix("s")]
    if number.kind is QuantityKind.COUNT and number.value >= 1000:
        units.append("")  # "Waiting list tops 7,000"
    if one.kind is not number.kind or number.unit not in units:
        return False
    if (one.approx or number.approx) and not _one_key(number, one):
        return False
    if number.kind is QuantityKind.COUNT and number.value < 1000 and not number.unit:
        return False  # "10 held": ten of whom?
    near = number.value / 2 <= one.value <= number.value * 2
    return near and bool(about & _stems(ctx.sentence(one.span).of(ctx.text)))


def _is_age(text: str, one: Quantity) -> bool:
    return one.unit == "year" and text.startswith(("-old", " old"), one.span.end)


def _akin(number: Quantity, other: Quantity) -> bool:
    return number.kind is other.kind and number.unit == other.unit


def _written_otherwise(ctx: Context, number: Quantity) -> bool:
    """Return whether the figures of a number are in the text in another form: 12th, 12-day."""
    figures = re.sub(r"[^\d.]", "", number.text).rstrip(".") or str(number.value)
    unit = "" if number.kind is QuantityKind.COUNT else r"[\s-]?(?:%|per|m|bn|million|billion)"
    text = below_heads(ctx).replace(",", "")
    return re.search(rf"(?<![\d.]){re.escape(figures)}(?!\d){unit}", text) is not None


def _stems(text: str) -> set[str]:
    return {_SUFFIX.sub("", word)[:6] for word in _WORD.findall(text.lower())}
