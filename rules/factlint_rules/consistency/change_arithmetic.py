"""CON002: a rise or fall that its two ends contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from factlint.api import (
    DOWN,
    UP,
    Citation,
    Construction,
    Context,
    DocumentRule,
    FigureSentence,
    Quantity,
    QuantityKind,
    Related,
    Remark,
    Span,
    by_profile,
    constructions,
    figures,
    lazy_regex,
)
from factlint_rules.consistency._arithmetic import (
    amount,
    change,
    elliptic,
    overlaps,
    reckoned_with,
    same_measure,
    shown,
)
from factlint_rules.consistency._changes import changes as related_changes
from factlint_rules.consistency._changes import multiples, turns
from factlint_rules.consistency._clauses import changes
from factlint_rules.consistency._relations import BY_WORDS, relations

_DIR = rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b"
_BASE = r"(?:from|compared (?:with|to)|against|versus|on)"
_COMPARED = r"(?P<up>higher|more|greater|larger)|(?P<down>lower|less|fewer|smaller)"
_LEAD = r"(?:(?:just|only|about|around|a|an|the|record|new|high|low|of|some|nearly|almost|over|its|last|year['’]s|previous|earlier|at) ){0,4}"
#: What a change is called that has no direction of its own, or the one its sentence gives it.
_NOUN = r"(?:improvement|saving|gain|jump|leap|loss|reduction|decline|growth|difference|change)"
#: Each names the printed percentage `p` (or the printed difference `d`), the old and the new value.
_WITH_PERCENT = (
    rf"{_DIR}(?: by| of)? {_LEAD}(?P<p><P>)~40\bto {_LEAD}(?P<new><N>)~60\b{_BASE} {_LEAD}(?P<old><N>)",
    rf"{_DIR}(?: by| of)? {_LEAD}(?P<p><P>)~30\bfrom {_LEAD}(?P<old><N>)~40\bto {_LEAD}(?P<new><N>)",
    rf"(?P<p><P>) (?:\w+ )?{_DIR}~30\bfrom {_LEAD}(?P<old><N>)~40\bto {_LEAD}(?P<new><N>)",
    rf"(?P<p><P>) (?:\w+ )?{_DIR}~40\bto {_LEAD}(?P<new><N>)~40\bfrom {_LEAD}(?P<old><N>)",
    rf"\bfrom {_LEAD}(?P<old><N>)~40\bto {_LEAD}(?P<new><N>)(?:[^.;\ue000-\ue007]{{0,25}}){_DIR}(?: by| of)? {_LEAD}(?P<p><P>)",
    rf"\bfrom {_LEAD}(?P<old><N>)~40\bto {_LEAD}(?P<new><N>),? ?(?:\(|[–—-] ?)?(?:a |an )?(?:\w+ )?(?P<p><P>) {_DIR}",
    rf"(?P<new><N>),? (?:\()?{_DIR}(?: by)? {_LEAD}(?P<p><P>) {_BASE} {_LEAD}(?P<old><N>)",
    rf"\bto {_LEAD}(?P<new><N>)~40\bfrom {_LEAD}(?P<old><N>),? ?(?:\(|[–—-] ?)?(?:an? |the )?(?:\w+ )?{_DIR}(?: of| by)? {_LEAD}(?P<p><P>)",
    rf"{_DIR}(?: by)? {_LEAD}(?P<p><P>) at {_LEAD}(?P<new><N>)~30\b{_BASE} {_LEAD}(?P<old><N>)",
    rf"(?P<new><N>),? {_DIR}(?: by)? {_LEAD}(?P<p><P>) {_BASE} [^.;,\ue000-\ue007]{{3,30}} (?:of|at) (?P<old><N>)",
    rf"(?P<new><N>),? (?:\()?{_LEAD}(?P<p><P>) (?:{_COMPARED}) than [^.;,\ue000-\ue007]{{0,20}}(?P<old><N>)",
    rf"\bfrom {_LEAD}(?P<old><N>)~40\bto {_LEAD}(?P<new><N>)~25, {_LEAD}(?P<p><P>) (?:{_COMPARED})\b",
    rf"\bfrom {_LEAD}(?P<old><N>)~40\bto {_LEAD}(?P<new><N>),? (?:and )?an? (?:\w+ )?{_NOUN} of {_LEAD}(?P<p><P>|<F>)",
    rf"{_DIR}(?: by)? (?P<p><F>)~30\bto {_LEAD}(?P<new><N>)~40\b{_BASE} {_LEAD}(?P<old><N>)",
    rf"{_DIR}(?: by)? (?P<p><F>)~20\bfrom {_LEAD}(?P<old><N>)~30\bto {_LEAD}(?P<new><N>)",
)
_MULTIPLE = (
    rf"\b(?P<approx>more than |almost |nearly |about |roughly )?(?P<times>doubled|doubling|tripled|trebled|quadrupled|halved)~30"
    rf"\bfrom {_LEAD}(?P<old><N>)~30\bto {_LEAD}(?P<new><N>)",
    rf"\b(?P<approx>more than |almost |nearly |about |roughly )?(?P<times>doubled|doubling|tripled|trebled|quadrupled|halved)~30"
    rf"\bto {_LEAD}(?P<new><N>)~30\b{_BASE} {_LEAD}(?P<old><N>)",
)
_TIMES = {"doubled": "2", "doubling": "2", "tripled": "3", "trebled": "3", "quadrupled": "4"} | {
    "halved": "0.5"
}
_WITH_DIFFERENCE = (
    rf"{_DIR}(?: by)? {_LEAD}(?P<d><N>)~30\bto {_LEAD}(?P<new><N>)~40\bfrom {_LEAD}(?P<old><N>)",
    rf"{_DIR} by {_LEAD}(?P<d><N>)~30\bfrom {_LEAD}(?P<old><N>)~30\bto {_LEAD}(?P<new><N>)",
    rf"\b(?:closed|ended|stood|opened|finished) at {_LEAD}(?P<old><M>)~60{_DIR}(?: by)? {_LEAD}(?P<d><M>)~10\bto {_LEAD}(?P<new><M>)",
)
#: "From 62% to 54%, a drop of eight percentage points".
_POINTS = (
    rf"\bfrom {_LEAD}(?P<old><P>)~40\bto {_LEAD}(?P<new><P>)~25,? (?:an? )?(?:\w+ )?{_DIR} of {_LEAD}(?P<d><T>)",
    rf"{_DIR}(?: by)? {_LEAD}(?P<d><T>)~30\bto {_LEAD}(?P<new><P>)~30\bfrom {_LEAD}(?P<old><P>)",
    rf"{_DIR}(?: by)? {_LEAD}(?P<d><T>)~30\bfrom {_LEAD}(?P<old><P>)~30\bto {_LEAD}(?P<new><P>)",
)
#: "Fell 6p, or 5%, to 114p": the old value is the new one without the difference.
_FROM_DIFFERENCE = (
    rf"{_DIR}(?: by)? {_LEAD}(?P<d><N>),? (?:or |\()(?P<p><P>)\)?,? to {_LEAD}(?P<new><N>)",
)
_ENDS = (
    rf"(?P<new><N>),? {_DIR} from {_LEAD}(?P<old><N>)",
    rf"{_DIR} to {_LEAD}(?P<new><N>) from {_LEAD}(?P<old><N>)",
    rf"{_DIR} from {_LEAD}(?P<old><N>) to {_LEAD}(?P<new><N>)",
    # "from 500 rows to 2,000, a threefold cut"
    rf"\bfrom {_LEAD}(?P<old><N>)~20\bto {_LEAD}(?P<new><N>)(?: \w+)?, an? (?:[\w-]+ )?{_DIR}(?! of| in)",
    rf"(?P<new><P>),? {_DIR} from {_LEAD}(?P<old><P>)",
    rf"{_DIR} to {_LEAD}(?P<new><P>) from {_LEAD}(?P<old><P>)",
    rf"{_DIR} from {_LEAD}(?P<old><P>) to {_LEAD}(?P<new><P>)",
)
#: No rise in per cent between two magnitudes is so large: "£31bn, up from £28m".
_TOO_MUCH = 10_000
_COMPOUND = lazy_regex(r"\d-[a-z]")
#: Less is more there: losses and debts that are cut, times and places in a table that improve.
_SIGHT = 80  # characters before a change that say what changes
_INVERSE = lazy_regex(r"\b(?:loss(?:es)?|deficit|debts?|rank(?:ed|ing)?|place|seconds|improved)\b")


class ChangeArithmetic(DocumentRule):
    """A rise or fall agrees with where it began and where it ended.

    "Rose 12% to £224m from £210m" gives three numbers of which two decide the third. The
    message shows the sum; rounding is allowed for. Numbers that no known form puts together are a
    warning.

    Bad:
        Sales at the yard rose 12% to £224m from £210m.
                               ^^^ from £210m to £224m is a rise of 6.7%, not 12%

        A 40% cut, from £10m to £7m, will close the pool.
          ^^^ from £10m to £7m is a fall of 30%, not 40%

        Shares in the brewer rose 4% to 212p from 218p.
                             ^^^^ “rose”, but from 218p to 212p is a fall of 2.8%

        The town tripled from 4,000 people to 8,000 in a year.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “tripled”, but from 4,000 to 8,000 is 2 times as much

        Turnout fell from 62% to 54%, a drop of six percentage points.
                                                ^^^^^^^^^^^^^^^^^^^^^ from 62% to 54% is a fall of 8, not six percentage points

        Profit was £124m, 25% higher than the £112m of a year earlier.
                          ^^^ from £112m to £124m is a rise of 11%, not 25%

        The dividend is cut to 2p in 2023 from 5p, a fall of 40%.
                                                             ^^^ from 5p to 2p is a fall of 60%, not 40%

        The shares fell 6p, or 9%, to 114p.
                               ^^ from 120p to 114p is a fall of 5%, not 9%

        Sales were £31bn, up from £28m a year before.
                                  ^^^^ from £28m to £31bn is 1,107 times as much: is a magnitude wrong?

        The line carried 1,200 people in 2023, up 25% from 1,000 in 2022.
                                                  ^^^ from 1,000 to 1,200 is a rise of 20%, not 25%

        Shares fell 8% to 207p from 230p, after it said that its losses were worse.
                    ^^ from 230p to 207p is a fall of 10%, not 8%

        The order book stands at £28bn, up from £31bn a year ago.
                                        ^^ “up”, but from £31bn to £28bn is a fall of 9.7%

        The job went from 50 minutes to 20, an improvement of 80%. The pond shrank from 38 acres to 19, a loss of two-thirds.
                                                              ^^^ from 50 minutes to 20 is a fall of 60%, not 80%
                                                                                                                  ^^^^^^^^^^ from 38 acres to 19 is a fall of 50%, not two-thirds
    Good:
        Sales at the yard rose 6.7% to £224m from £210m.

        The herd doubled from 40 to 82 head of cattle.

        Its loss was cut by half to £7m from £14m.

        Membership fell from 1,200 to 900, a drop of 25%.
    """

    code = "CON002"
    name = "change-arithmetic"
    severity = by_profile("error")
    message = "from {old} to {new} is a {move} of {actual}, not {printed}"
    advice = "find out which of the numbers is wrong"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each change that does not fit; what no construction reads is read by its words."""
        said: set[Span] = set()
        for remark in self._constructed(ctx):
            said.add(ctx.sentence(remark.span))
            yield remark
        for clash in relations(ctx, multiples):
            yield self.finding(
                clash.printed.span,
                severity=BY_WORDS,
                message="{sum}, not {printed}",
                sum=clash.sum,
                printed=clash.printed.text,
                related=reckoned_with(clash.printed, *clash.others),
            )
        for older, newer, rises in relations(ctx, turns):
            if ctx.sentence(older.span) not in said:
                yield self.finding(
                    newer.span,
                    severity=BY_WORDS,
                    message="“{word}”, but {new} is not {side} {old}",
                    word="a rise" if rises else "a fall",
                    new=newer.text,
                    old=older.text,
                    side="above" if rises else "below",
                    related=reckoned_with(newer, older),
                )
        for found in relations(ctx, related_changes):
            real = change(found.older, found.newer)
            if real is None or shown(abs(real[1]), found.printed.places) == shown(
                found.printed.value
            ):
                continue
            if ctx.sentence(found.printed.span) not in said:
                yield self.finding(
                    found.printed.span,
                    severity=BY_WORDS,
                    old=found.older.text,
                    new=found.newer.text,
                    move=_move(real[1]),
                    actual=f"{shown(abs(real[1]), found.printed.places)}%",
                    printed=found.printed.text,
                    related=reckoned_with(found.printed, found.older, found.newer),
                )

    def _constructed(self, ctx: Context) -> Iterator[Remark]:
        sentences = ctx.read(figures)
        yield from self._multiples(sentences)
        yield from self._differences(sentences)
        patterns = (*_POINTS, *_WITH_PERCENT, *_WITH_DIFFERENCE, *_ENDS)
        judged = {
            found["p"].span for found in constructions(sentences, *_WITH_PERCENT, *_FROM_DIFFERENCE)
        }
        yield from self._clauses(sentences, judged)
        for found in constructions(sentences, *patterns):
            old, new = found["old"], elliptic(found["old"], found["new"])
            groups = found.match.groupdict()
            if not same_measure(old, new) or ("up" in groups and _inverse(found)):
                continue
            if "p" not in groups and _maybe_places(old, new):
                continue
            real = change(old, new)
            if real is None or (old.approx != new.approx and real[1] == 0):
                continue
            turned = self._turned(found, real[1]) if "up" in groups else None
            if turned is not None:
                yield turned
            elif real[1] > _TOO_MUCH and old.magnitude != new.magnitude:
                yield self.finding(
                    old.span,
                    message="from {old} to {new} is {times} times as much: is a magnitude wrong?",
                    old=old.text,
                    new=new.text,
                    times=shown(new.value / old.value),
                    related=reckoned_with(old, new),
                )
            elif "p" in groups:
                yield from self._percent(found["p"], old, new, real)
            elif "d" in groups:
                yield from self._difference(found)

    def _clauses(
        self, sentences: tuple[FigureSentence, ...], judged: set[Span]
    ) -> Iterator[Remark]:
        """Yield percentages of clauses in no known order that their two ends contradict."""
        for trio in (one for sentence in sentences for one in changes(sentence)):
            real = change(trio.base, trio.other)
            if real is not None and trio.printed.span not in judged:
                yield from self._percent(trio.printed, trio.base, trio.other, real)

    def _multiples(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        for found in constructions(sentences, *_MULTIPLE):
            old, new = found["old"], found["new"]
            if not same_measure(old, new) or not old.value:
                continue
            printed, real = Decimal(_TIMES[found.word("times")]), new.value / old.value
            slack = Decimal("0.3") if found.word("approx") else Decimal("0.12")
            if abs(real / printed - 1) > slack:
                yield self.finding(
                    found.span,
                    message="“{times}”, but from {old} to {new} is {real} times as much",
                    times=found.word("times"),
                    old=old.text,
                    new=new.text,
                    real=shown(real, 1),
                    related=reckoned_with(old, new)[:1],
                )

    def _differences(self, sentences: tuple[FigureSentence, ...]) -> Iterator[Remark]:
        """Yield percentages that the printed difference and the new value contradict."""
        for found in constructions(sentences, *_FROM_DIFFERENCE):
            new, step = found["new"], found["d"]
            if not same_measure(new, step) or new.magnitude != step.magnitude:
                continue
            value = new.value - step.value if found.has("up") else new.value + step.value
            old = replace(new, value=value, text=amount(value, new))
            real = change(old, new)
            if real is not None:
                yield from self._percent(found["p"], old, new, real)

    def _turned(self, found: Construction, real: Decimal) -> Remark | None:
        """Return the remark on a rise that is a fall, or a fall that is a rise."""
        up = found.has("up")
        if (real > 0) == up or real == 0:
            return None
        if up and found["old"].kind is QuantityKind.TIME and found.word("up").startswith("gain"):
            return None  # what takes less time gains
        at = found.match.start("up" if up else "down")
        end = found.match.end("up" if up else "down")
        span = type(found.span)(found.sentence.prose(at), found.sentence.prose(end))
        return self.finding(
            span,
            message="“{word}”, but from {old} to {new} is a {move} of {actual}",
            word=found.match.group("up" if up else "down"),
            old=found["old"].text,
            new=found["new"].text,
            move=_move(real),
            actual=f"{shown(abs(real))}%",
            related=tuple(
                Related(one.span, "reckoned with this") for one in (found["old"], found["new"])
            ),
        )

    def _percent(
        self,
        printed: Quantity,
        old: Quantity,
        new: Quantity,
        real: tuple[Decimal, Decimal, Decimal],
    ) -> Iterator[Remark]:
        if printed.kind is QuantityKind.SHARE:
            printed = replace(printed, value=printed.value * 100, approx=printed.approx or "about")
        least, greatest = sorted((abs(real[0]), abs(real[2])))
        if real[0] < 0 < real[2]:
            least = Decimal(0)
        slack = Decimal(3) if printed.approx else Decimal("0.1")
        if overlaps(printed, least, greatest, slack) or real[1] > _TOO_MUCH:
            return
        if _COMPOUND.search(f"{old.text} {new.text}"):
            return  # "the yield on the 10-year note fell to 4.06 percent"
        yield self.finding(
            printed.span,
            old=old.text,
            new=new.text,
            move=_move(real[1]),
            actual=f"{shown(abs(real[1]), printed.places)}%",
            printed=printed.text,
            related=reckoned_with(printed, old, new),
        )

    def _difference(self, found: Construction) -> Iterator[Remark]:
        old, new, printed = found["old"], found["new"], found["d"]
        points = printed.kind is QuantityKind.POINTS
        if printed.approx or not (points or same_measure(old, new, printed)):
            return
        real = abs(new.value - old.value)
        if abs(real - printed.value) <= old.half + new.half + printed.half:
            return
        yield self.finding(
            printed.span,
            old=old.text,
            new=new.text,
            move=_move(new.value - old.value),
            actual=amount(real, printed),
            printed=printed.text,
            related=reckoned_with(printed, old, new),
        )


def _inverse(found: Construction) -> bool:
    """Return whether less is more of what a construction tells, by the words up to its end."""
    start, end = found.match.span()
    return _INVERSE.search(found.sentence.text[max(0, start - _SIGHT) : end].lower()) is not None


def _maybe_places(*ends: Quantity) -> bool:
    """Return whether two numbers may be places in a table: "up from six to five"."""
    return all(one.kind is QuantityKind.COUNT and not one.unit and one.value < 100 for one in ends)


def _move(real: Decimal) -> str:
    return "rise" if real > 0 else "fall"
