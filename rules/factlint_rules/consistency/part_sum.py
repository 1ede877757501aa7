"""CON015: parts that do not add up to their whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from factlint.api import (
    Citation,
    Construction,
    Context,
    DocumentRule,
    FigureSentence,
    NameKind,
    Quantity,
    QuantityKind,
    Remark,
    Severity,
    Span,
    by_profile,
    constructions,
    figures,
    lazy_regex,
    names,
)
from factlint_rules.consistency import _part_forms as forms
from factlint_rules.consistency._arithmetic import amount, reckoned_with, same_measure, wrong_share
from factlint_rules.consistency._construction import following, found_in
from factlint_rules.consistency._farther import far_rests, far_rows
from factlint_rules.consistency._products import products, rates
from factlint_rules.consistency._relations import BY_WORDS, relations
from factlint_rules.consistency._rows import divides, rows
from factlint_rules.consistency._shares import of_everything, part_of_whole, shares
from factlint_rules.consistency._sums import rests, rows_of_parts, totals

_MINUTES = {"minute": 1, "hour": 60}
_GROUPS = lazy_regex(
    r"(?:people|adults|passengers|pupils|students|patients|workers|staff|residents|members|"
    r"children|players|voters|prisoners|guests|runners)"
)
#: "seven in England, three in Scotland and two in Wales": each part has the same small word.
_AND = lazy_regex(r"\band\b")
#: Parts before this are not all there are: "£85 goes to the first and £32 to the second. The rest".
_REST_NEXT = lazy_regex(r"\W*The (?:rest|remainder|remaining|others?|balance)\b")
_AFTER_PART = lazy_regex(r"\s?(in|from|for|at|to|on|by|are|were|against)\b")


class PartSum(DocumentRule):
    """The parts that an article counts come to the whole it gives.

    Readers add up: eight of twelve leave four. Two groups that are everybody, a remainder, the
    items of a list after their total, and a total after its parts are added.

    Bad:
        Eight of the 12 divers were sent home, leaving five in the clinic.
                                                       ^^^^ 12 less eight is 4, not five

        The poll asked 1,240 adults, 620 men and 640 women.
                       ^^^^^ 620 + 640 = 1,260, not 1,240

        The £4m for the pier came from the county (£2.5m), a charity (£1m) and a bank (£1m).
            ^^^ £2.5m + £1m + £1m = £4.5m, not £4m

        It has 11 shops, seven in England, three in Scotland and two in Wales.
               ^^ seven + three + two = 12, not 11

        It will cut 340 jobs: 210 in Keighley and 120 in Batley.
                    ^^^ 210 + 120 = 330, not 340

        It has 15 goals this season, ten in the league and four in the cups. 40% of the £300 is there, leaving £160.
               ^^ ten + four = 14, not 15
                                                                                                               ^^^^ £300 less 40% is £180, not £160

        Of 212 cores, 148 were kept and 74 are lost.
           ^^^ 148 + 74 = 222, not 212

        Eleven people came, eight of them for the first time and four who had been before.
        ^^^^^^ eight + four = 12, not eleven

        Of 96 reports 81 were closed. The remaining 25 wait.
                                                    ^^ 96 less 81 is 15, not 25

        They won 13 medals: five gold, four silver and three bronze.
                 ^^ five + four + three = 12, not 13

        The hospital has 210 beds, 150 on the old site and 80 on the new.
                         ^^^ 150 + 80 = 230, not 210

        Six people were held. Four were charged and three released.
        ^^^ four + three = 7, not six

        The wall costs £12,600; the diocese will pay £4,200. The council will find the other £8,600.
                                                                                             ^^^^^^ £12,600 less £4,200 is £8,400, not £8,600

        Rents brought in £1,718, or £38 for each of the 31.
                         ^^^^^^ 31 × £38 = £1,178, not £1,718
    Good:
        Eight of the 12 divers were sent home, leaving four in the clinic.

        The poll asked 1,260 adults, 620 men and 640 women.

        It has 12 shops, seven in England, three in Scotland and two in Wales.

        She scored 11 goals in ten games: seven at home and four away.
    """

    code = "CON015"
    name = "part-sum"
    by_sum = True
    severity = by_profile("error")
    message = "{sum}, not {printed}"
    advice = "find out which number is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each whole that its parts contradict, once."""
        said: set[Span] = set()
        for remark in [*self._constructed(ctx), *self._related(ctx)]:
            if remark.span not in said:
                said.add(remark.span)
                yield remark

    def _related(self, ctx: Context) -> Iterator[Remark]:
        """Yield rests, totals, products and shares told in no known order."""
        for clash in relations(
            ctx, rests, totals, products, rates, shares, part_of_whole, of_everything, rows_of_parts
        ):
            yield self._say(clash.printed, clash.sum, *clash.others, severity=BY_WORDS)
        for clash in (*far_rests(ctx), *far_rows(ctx)):
            yield self._say(clash.printed, clash.sum, *clash.others, severity=BY_WORDS)

    def _constructed(self, ctx: Context) -> Iterator[Remark]:
        sentences = ctx.read(figures)
        yield from self._rests(sentences)
        yield from self._halves(sentences)
        yield from self._totals(sentences)
        yield from self._beyond(sentences)
        yield from self._products(sentences)
        yield from self._colons(ctx)
        yield from self._fractions(sentences)
        yield from self._remaining(ctx)
        yield from self._stages(sentences)
        for at, sentence in enumerate(sentences):
            yield from self._lists(sentence)
            yield from self._rows(ctx, sentences[max(0, at - 1) : at + 1])

    def _rows(self, ctx: Context, pair: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        """Yield "212 cores", of which "148 were kept and 74 discarded": more than there are.

        The whole is the number last before the row, in its sentence or in the one before.
        """
        sentence = pair[-1]
        near = len(pair) > 1 and not ctx.text[pair[0].span.end : sentence.span.start].strip()
        for row in rows(sentence):
            before = [one for one in sentence.quantities if one.span < row[0].span]
            before = before or list(pair[0].quantities if near else ())
            wholes = [one for one in before if divides(one, row)]
            # "Stokes had 24 points. Lindqvist added 18, and Tori Banks had 15": each has her own.
            if wholes and wholes[0].span < sentence.span and _people_in(ctx, *pair):
                continue
            if len(wholes) == 1:
                yield from self._too_many(wholes[0], row)

    def _beyond(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        for found in constructions(sentences, *forms.BEYOND, *forms.AMONG_THEM):
            yield from self._too_many(found["whole"], _parts(found))

    def _too_many(self, whole: Quantity, parts: list[Quantity]) -> Iterator[Remark]:
        total = sum((part.value for part in parts), Decimal(0))
        fits = max(part.value for part in parts) <= whole.value
        counts = all(part.kind is QuantityKind.COUNT for part in parts)
        if whole.value < total <= whole.value * 3 / 2 and fits and counts:
            yield self._say(whole, _sum(parts, whole), *parts)

    def _fractions(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        """Yield a count that is not the share of the whole it is given as."""
        for found in constructions(sentences, *forms.FRACTION):
            share, whole, part = found["share"], found["whole"], found["part"]
            if not share.approx and wrong_share(part, whole, share) is not None:
                real = amount(share.value * whole.value, part)
                yield self._say(part, f"{share.text} of {whole.text} is {real}", share, whole)
        for found in constructions(sentences, *forms.LEAVING):
            printed, whole, rest = found["p"], found["whole"], found["rest"]
            left = replace(printed, value=100 - printed.value)
            wrong = rest.value < whole.value and wrong_share(rest, whole, left) is not None
            if wrong and not _approximate(printed, whole, rest):
                real = amount(left.value * whole.value / 100, rest)
                yield self._say(rest, f"{whole.text} less {printed.text} is {real}", whole, printed)

    def _products(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        for found in constructions(sentences, *forms.PRODUCT, *forms.SHARED_OUT):
            number, each, total = found["n"], found["each"], found["total"]
            real = number.value * each.value
            if each.unit != total.unit or _approximate(number, each, total):
                continue
            if abs(real - total.value) > total.half and real / 4 <= total.value <= real * 4:
                words = f"{number.text} × {each.text} = {amount(real, total)}"
                yield self._say(total, words, number, each)

    def _colons(self, ctx: Context) -> Iterator[Remark]:
        for found in found_in(ctx, *forms.COLON, *forms.IN_ALL):
            whole, parts = found["whole"], _parts(found)
            total = sum((part.value for part in parts), Decimal(0))
            if total < whole.value and _REST_NEXT.match(ctx.text, found.sentence.span.end):
                continue
            # "11 goals in ten games: seven and four": any number before may be the whole.
            before = [one for one in found.sentence.quantities if one.span < parts[0].span]
            wholes = [one for one in [*reversed(before), whole] if same_measure(one, *parts)]
            told = {one.value for one in found.sentence.quantities}
            # "Of the 90, 60 were in Ayr, 20 in Oban and 10 in Perth": the 60 is a part, too.
            if wholes and not told & {total, total + wholes[0].value}:
                yield from self._compare(wholes[0], parts)

    def _remaining(self, ctx: Context) -> Iterator[Remark]:
        """Yield a remainder that the sentence before contradicts."""
        for known, found in following(ctx, forms.PART_OF, forms.REMAINING):
            part, whole, rest = known["part"], known["whole"], found["rest"]
            real = whole.value - part.value
            if 0 < real != rest.value and not _approximate(part, whole, rest):
                yield self._say(
                    rest, f"{whole.text} less {part.text} is {amount(real, rest)}", whole, part
                )
        for known, found in following(ctx, forms.PRICED, forms.FOUND):
            yield from self._rest_of(known["whole"], known["part"], found["rest"])
        for known, found in following(ctx, forms.COUNTED, forms.SORTED):
            if len(known.sentence.quantities) == 1:
                yield from self._too_many(known["whole"], _parts(found))
        for known, found in following(ctx, forms.HALVES, forms.ALL_OF_THEM):
            yield from self._compare(found["whole"], _parts(known))

    def _rest_of(self, whole: Quantity, part: Quantity, rest: Quantity) -> Iterator[Remark]:
        real = whole.value - part.value
        if not same_measure(whole, part, rest) or _approximate(part, whole, rest):
            return
        if real > 0 and abs(real - rest.value) > whole.half + part.half + rest.half:
            yield self._say(
                rest, f"{whole.text} less {part.text} is {amount(real, rest)}", whole, part
            )

    def _stages(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        """Yield the total time of a recipe that preparing and cooking contradict."""
        stages: dict[str, Quantity] = {}
        for found in constructions(sentences, *forms.STAGES):
            label = found.word("label")[:4]
            if found["time"].unit in _MINUTES and label not in stages:
                stages[label] = found["time"]
        total = stages.pop("tota", None) or stages.pop("read", None)
        stages.pop("read", None)
        if total is None or len(stages) != 2 or "prep" not in stages:
            return
        real = sum(int(one.value) * _MINUTES[one.unit] for one in stages.values())
        if real != int(total.value) * _MINUTES[total.unit]:
            parts = " + ".join(one.text for one in stages.values())
            yield self._say(total, f"{parts} = {real} minutes", *stages.values())

    def _rests(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        for found in constructions(sentences, *forms.REST):
            part, whole, rest = found["part"], found["whole"], found["rest"]
            if _third(found, part, whole, rest):
                continue  # "three of the ten sank, two were saved and the other five came home"
            real = whole.value - part.value
            if real > 0 and not _approximate(part, whole, rest) and real != rest.value:
                yield self._say(
                    rest,
                    f"{whole.text} less {part.text.lower()} is {amount(real, rest)}",
                    whole,
                    part,
                )

    def _halves(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        for found in constructions(sentences, *forms.HALVES):
            parts = [found["a"], found["b"]]
            total = parts[0].value + parts[1].value
            for whole in _wholes(sentences, found):
                near = abs(whole.value - total) <= total / 5
                if near and whole.value != total and not _approximate(whole, *parts):
                    yield self._say(whole, _sum(parts, whole), *parts)

    def _totals(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        for found in constructions(sentences, *forms.TOTAL):
            parts, whole = [found["a"], found["b"]], found["whole"]
            if parts[0].value * parts[1].value == whole.value:
                continue  # "three colors and two sizes, for a total of six versions"
            first = found.sentence.quantities.index(parts[0])
            if first and same_measure(found.sentence.quantities[first - 1], whole):
                continue  # there may be a third part before
            yield from self._compare(whole, parts)

    def _lists(self, sentence: FigureSentence) -> Iterator[Remark]:
        numbers = sentence.quantities
        if len(numbers) < 4:
            return
        for at, whole in enumerate(numbers[:-3]):
            # "£4m for three schools: Ashby (£2.5m) ...": another count may be between.
            rows = (_parallel(sentence, start) for start in (at + 1, at + 2))
            row = next((row for row in rows if len(row) >= 3), [])
            added = whole.kind is not QuantityKind.PERCENT and same_measure(whole, *row)
            if len(row) >= 3 and added:
                yield from self._compare(whole, row)
                return

    def _compare(self, whole: Quantity, parts: list[Quantity]) -> Iterator[Remark]:
        if not same_measure(whole, *parts) or _approximate(whole, *parts):
            return
        total = sum((part.value for part in parts), Decimal(0))
        exact = all(not part.magnitude and not part.places for part in [whole, *parts])
        # "£2.5m, £1m and £1m" make £4.5m for every reader, whatever was rounded away.
        rounding = max(whole.half * Decimal("0.9"), len(parts) * min(p.half for p in parts))
        slack = Decimal(0) if exact else rounding
        off = abs(total - whole.value)
        if slack < off <= max(whole.value, total) / 3 and all(p.value < whole.value for p in parts):
            yield self._say(whole, _sum(parts, whole), *parts)

    def _say(
        self, at: Quantity, words: str, *others: Quantity, severity: Severity | None = None
    ) -> Remark:
        printed = at.text.lower() if at.worded else at.text
        related = reckoned_with(at, *others)
        return self.finding(at.span, severity=severity, sum=words, printed=printed, related=related)


def _people_in(ctx: Context, *sentences: FigureSentence) -> bool:
    """Return whether each sentence names a person, of whom its numbers may be told."""
    known = ctx.read(names)
    return all(
        any(one.kind is NameKind.PERSON for one in known.within(each.span)) for each in sentences
    )


def _third(found: Construction, *known: Quantity) -> bool:
    """Return whether a sentence has one more number that may be a part."""
    spans = {one.span for one in known}
    return any(
        one.span not in spans and one.kind is QuantityKind.COUNT and one.span < known[-1].span
        for one in found.sentence.quantities
    )


def _parts(found: Construction) -> list[Quantity]:
    """Return the parts of a construction: those of its list, or its two."""
    if "parts" not in found.match.groupdict() or not found.has("parts"):
        return [found["a"], found["b"]]
    start, end = found.match.span("parts")
    numbers = zip(found.sentence.places, found.sentence.quantities, strict=True)
    return [one for place, one in numbers if start <= place < end]


def _sum(parts: list[Quantity], whole: Quantity) -> str:
    total = sum((part.value for part in parts), Decimal(0))
    widest = max([*parts, whole], key=lambda one: (one.places, one.magnitude))
    return f"{' + '.join(part.text.lower() if part.worded else part.text for part in parts)} = {amount(total, widest)}"


def _approximate(*quantities: Quantity) -> bool:
    return any(one.approx for one in quantities)


def _wholes(sentences: tuple[FigureSentence, ...], found: Construction) -> Iterator[Quantity]:
    """Yield the count of the whole group, in the sentence of its halves or the one before."""
    at = sentences.index(found.sentence)
    parts = (found["a"], found["b"])
    for sentence in sentences[max(0, at - 1) : at + 1]:
        for number in sentence.quantities:
            counts = number.kind is parts[0].kind and _GROUPS.fullmatch(number.unit)
            if counts and number not in parts and number.value > max(p.value for p in parts):
                yield number
                return


def _parallel(sentence: FigureSentence, at: int) -> list[Quantity]:
    """Return the numbers from one on that are the parts of a list, each in the same way.

    In brackets, "(£2.5m) ... (£1m) and ... (£1m)", or before the same small word.
    """
    text, places, row = sentence.text, sentence.places, []
    shape: str | None = None
    for index in range(at, len(places)):
        place = places[index]
        bracket = text[place - 1 : place] == "(" and text[place + 1 : place + 2] == ")"
        small = _AFTER_PART.match(text, place + 1)
        mine = "()" if bracket else small[1] if small else None
        gap = text[places[index - 1] + 1 : place]
        if mine is None or (shape is not None and mine != shape) or len(gap) > 60 or ";" in gap:
            break
        shape = mine
        row.append(sentence.quantities[index])
        if _AND.search(gap) and len(row) >= 3:
            return row
    return []
