"""CON020: a score that is not the result it is given with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Span, by_profile, pattern
from factlint_rules.consistency._score_sums import score_sums

_SCORE = r"\d{1,3}-\d{1,3}"
#: "7-6 (7-4)", "6-7 (3/7)".
_TIE_BREAK = r"(?: ?\(\d+(?:[-/]\d+)?\))?"
_SIDE = r"(?:[A-Z][\w’'.-]*|the|of|and|de|holders|hosts|champions)"
_AFTER = r"(?![\w-]|\s(?:games|points|goals|wins|seats|years|times|on penalties|per cent))"
#: "Beat Ashby 3-1", "beat Ferrer 6-4, 6-3": the winner's score is first.
_SCORE_LIKE = pattern(r"-(?<=\d-)\d")
_BEATEN = pattern(
    rf"\b(?P<word>beat|beats|defeated|thrashed|hammered|overcame|edged out) (?:{_SIDE} ){{1,5}}"
    rf"(?P<scores>{_SCORE}{_TIE_BREAK}(?:,?(?: and)? {_SCORE}{_TIE_BREAK})*)(?! ?\(){_AFTER}",
    keys=("beat", "defeated", "thrashed", "hammered", "overcame", "edged out"),
    case=True,
)
#: "Won 3-1 at Ashby", "a 3-1 win", "drew 2-2", "a 1-1 draw".
_WON = pattern(
    rf"\b(?P<word>won|win) (?:it |the (?:match|game|tie) )?(?P<scores>{_SCORE}){_AFTER}(?=[.,;]|\s(?:at|in|on"
    rf"|against|away|over|after|to|with|thanks)\b)",
    keys=("won", "win"),
)
_DREW = pattern(
    rf"\b(?P<word>drew|drawn) (?:their \w+ )?(?P<scores>{_SCORE}){_AFTER}|(?P<before>{_SCORE}) (?P<draw>draw)\b",
    keys=("drew", "drawn", "draw"),
)
_LEVEL = pattern(
    rf"(?P<scores>{_SCORE}) (?P<word>win|victory|defeat|loss)\b",
    keys=("win", "victory", "defeat", "loss"),
)


class ScoreResult(DocumentRule):
    """A score is that of a win where the text tells of a win, and level where it tells of a draw.

    The winner's score comes first after "beat" and "won"; "lost 3-1" and "lost 1-3" are both
    written and left alone. Of a match in sets the winner takes more than the loser.

    Bad:
        Holm beat Ashby 1-3 at Mill Lane on Saturday.
                        ^^^ “beat”, but 1-3 is a defeat

        Wales won 20-24 in Cardiff after a late try.
                  ^^^^^ “won”, but 20-24 is a defeat

        Holm and Ashby drew 2-1 on Saturday, and a 1-0 draw followed.
                            ^^^ “drew”, but 2-1 is no draw
                                                   ^^^ “draw”, but 1-0 is no draw

        Mara Roe beat Lena Holt 6-4, 3-6 to reach the final.
                                ^^^^^^^^ “beat”, but 6-4, 3-6 is no win

        Beaten 2-1 in the first leg, Ashby won the second 3-0 and went through 5-1 on aggregate.
                                                                               ^^^ 2-1 and 3-0 make 4-2, not 5-1
    Good:
        Holm beat Ashby 3-1 at Mill Lane, and drew 2-2 at Westley. They lost 1-3 in May.

        Mara Roe beat Lena Holt 4-6, 6-3, 6-4 to reach the final.
    """

    code = "CON020"
    name = "score-vs-result"
    severity = by_profile("warning")
    message = "“{word}”, but {scores} is {result}"
    advice = "find out whether the score or the result is wrong"
    citations = (Citation("factlint", "consistency"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each score of another result."""
        if _SCORE_LIKE.search(ctx.document.lower) is None:
            return
        for one in score_sums(ctx):
            yield self.finding(
                one.span, message="{sum}, not {scores}", sum=one.sum, scores=one.scores
            )
        for form in (_BEATEN, _WON, _DREW, _LEVEL):
            for hit in form.matches(ctx.document):
                group = "scores" if hit["scores"] else "before"
                result = _wrong(form, hit[group])
                if result and not ctx.in_speech(Span(*hit.span())):
                    word = hit["word"] or hit["draw"]
                    span = Span(*hit.span(group))
                    yield self.finding(span, word=word, scores=hit[group], result=result)


def _wrong(form: object, scores: str) -> str:
    """Return what a score is that cannot be the result told; "" where it can."""
    bare = re.sub(r"\([^)]*\)", "", scores)
    sets = [tuple(map(int, one.split("-"))) for one in re.findall(_SCORE, bare)]
    won = sum(first > second for first, second in sets)
    lost = sum(first < second for first, second in sets)
    if form is _DREW:
        return "" if won == lost == 0 else "no draw"
    if form is _LEVEL:
        return "a draw" if won == lost == 0 else ""
    if won > lost or not won + lost:
        return ""
    return "a defeat" if len(sets) == 1 else "no win"
