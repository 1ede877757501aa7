"""CON023: a largest that is less than the smallest."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    FigureSentence,
    Quantity,
    Remark,
    by_profile,
    figures,
    lazy_regex,
    pattern,
)
from factlint_rules.consistency._arithmetic import same_measure

#: Superlatives of more and of less, by the measure they are of. What is best or worst, first or
#: fastest may have the greater or the lesser figure.
_PAIRS = (
    (
        "largest|biggest|greatest|highest|longest|widest|tallest|most",
        "smallest|least|lowest|fewest",
    ),
    ("longest|tallest", "shortest"),
    ("oldest|eldest", "youngest|newest"),
    ("heaviest", "lightest"),
    ("most expensive|dearest|costliest", "cheapest|least expensive"),
    ("hottest|warmest|mildest", "coldest|coolest"),
    ("furthest|farthest", "nearest|closest"),
    ("deepest", "shallowest"),
    ("richest|wealthiest|best[- ]paid", "poorest|worst[- ]paid|lowest[- ]paid"),
    ("busiest", "quietest"),
)
#: The longer first: "most expensive" is more than "most".
_WORDS = "|".join(sorted("|".join(map("|".join, _PAIRS)).split("|"), key=len, reverse=True))
#: "the largest single transfer was £9,400", "the smallest, at £11,250,", "the shortest lasted 71":
#: the figure is that of the superlative. "The largest has three rooms" says nothing of its size.
_SAID = lazy_regex(
    rf"\bthe (?P<what>{_WORDS})\b(?P<noun>(?: [\w’'-]+){{0,4}}?)"
    r"(?:,? (?:is|was|were|are|being|has been|had been|cost|costs|fetched|sold for|paid|lasted|lasts|took|takes|"
    r"weighed|weighs|measured|measures|ran to|runs to|came to|comes to|stood at|stands at|reached|rose to|of)"
    r"|,? at|,|:)(?: (?:only|just|about|some|around|nearly|almost|for|at|a|an|worth|on|to)){0,2} "
    r"(?P<figure>[\ue000-\ue006])"
)
#: "the smallest was", "the shortest of them lasted": of the things the sentence before is of.
_SAME_THINGS = lazy_regex(r"(?: (?:one|of (?:them|these|those|all)|such))?$")


class _Extreme(Struct, frozen=True):
    """A superlative with its figure.

    Attributes:
        what: the superlative, lower case.
        noun: the words behind it.
        figure: how much it is.
    """

    what: str
    noun: str
    figure: Quantity


class CrossedExtremes(DocumentRule):
    """The largest of some things is not less than the smallest of them.

    Compared are the superlatives of one measure in a sentence and the next, where the second one
    is of the same things: "the smallest was", "the smallest room was" after "the largest room was".

    Bad:
        The largest transfer was £9,400; the smallest was £11,250.
                                                          ^^^^^^^ the smallest is £11,250, the largest only £9,400

        The longest walk takes 40 minutes. The shortest takes 55 minutes and is flat.
                                                              ^^^^^^^^^^ the shortest is 55 minutes, the longest only 40 minutes

        The youngest player is 31 and the oldest, at 19, has never lost.
                                                     ^^ the oldest is 19, the youngest already 31
    Good:
        The largest transfer was £11,250; the smallest was £9,400.

        The largest room has three windows; the smallest room has five windows.

        The highest hill is 614 metres. The lowest house stands at 700 feet.
    """

    code = "CON023"
    name = "crossed-extremes"
    severity = by_profile("error")
    message = "the {second} is {b}, the {first} {only} {a}"
    advice = "find out which figure is wrong, or whether they have changed places"
    citations = (Citation("NPR Accuracy Checklist", "numbers and maths"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each figure of a superlative that the one before contradicts."""
        if not _ANY.may_match(ctx.document):
            return
        before: list[_Extreme] = []
        end = 0
        for sentence in ctx.read(figures):
            if ctx.text[end : sentence.span.start].strip():
                before = []  # a sentence without figures is between
            here = list(_extremes(sentence))
            for place, second in enumerate(here):
                for first in reversed([*before, *here[:place]]):
                    if (remark := self._judge(first, second)) is not None:
                        yield remark
                        break
            before, end = here, sentence.span.end

    def _judge(self, first: _Extreme, second: _Extreme) -> Remark | None:
        more = _is_more(first.what, second.what)
        if more is None or not same_measure(first.figure, second.figure):
            return None
        if not _SAME_THINGS.match(second.noun) and second.noun != first.noun:
            return None
        great, small = (first, second) if more else (second, first)
        if great.figure.value >= small.figure.value:
            return None
        return self.finding(
            second.figure.span,
            second=second.what,
            b=second.figure.text,
            first=first.what,
            only="only" if more else "already",
            a=first.figure.text,
        )


_ANY = pattern(rf"\bthe (?:{'|'.join(less for _, less in _PAIRS)})\b")


def _extremes(sentence: FigureSentence) -> Iterator[_Extreme]:
    for found in _SAID.finditer(sentence.text[:1].lower() + sentence.text[1:]):
        yield _Extreme(
            found["what"].replace("-", " "),
            found["noun"].lower(),
            sentence.quantity(found.start("figure")),
        )


def _is_more(first: str, second: str) -> bool | None:
    """Return whether the first of two superlatives is of more than the second; None of neither."""
    for more, less in _PAIRS:
        if first in _listed(more) and second in _listed(less):
            return True
        if first in _listed(less) and second in _listed(more):
            return False
    return None


def _listed(words: str) -> list[str]:
    return [word.replace("[- ]", " ") for word in words.split("|")]
