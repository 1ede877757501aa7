"""STY025: a long word, and the same word with a letter missing, doubled or out of order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Related,
    Remark,
    Span,
    by_profile,
    pattern,
)

_WORD = pattern(r"(?<![\w’'/.@#_-])[a-z]{7,}(?![\w’'@/_-]|\.\w)", case=True)
#: Letters of the longer of the two, the ending left out: shorter ones are too often two words
#: ("through" and "thorough", "competing" and "completing").
_SHORTEST: Final = 9
_ENDINGS = ("ing", "ed", "es", "s")
#: Letters at both ends in which the two must not differ: "competes" and "competed" are forms.
_HEAD, _TAIL = 2, 3
#: Spellings of one word in two standards, told apart by a letter within: "judgment", "judgement";
#: "travelled", "traveled"; "behaviour", "behavior".
_STANDARD = pattern(r"dgement|lled|lling|ller|our|mme\b|isation|ization")


class MisspeltTwin(DocumentRule):
    """A long word is not there once with a letter too few.

    No dictionary is needed to see that "responsibilty" and "responsibility" in one article are the
    same word, typed well once. Two words of nine letters and more that differ by a letter left
    out, put in or out of order in the middle are hardly ever two words.

    Bad:
        The board took responsibility. The responsibilty lies with Roe.
                                           ^^^^^^^^^^^^^ “responsibilty” here, “responsibility” elsewhere

        The notebook that she bought beat the first noteboook. A notebook is light.
                                                    ^^^^^^^^^ “noteboook” here, “notebook” elsewhere
    Good:
        She completed the course. The runners competed. It was a judgement, and a judgment.

        He was thorough. They walked through.
    """

    code = "STY025"
    name = "misspelt-twin"
    severity = by_profile("warning")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "look up which is right, or whether both are words"
    citations = (Citation("Silverman, Regret the Error", "accuracy checklist: spelling"),)
    speech = "query"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the rarer of two such words."""
        if not any(_twins(_alike(ctx.document.token_set))):
            return
        hits = list(_WORD.finditer(ctx.text))
        count = Counter(hit[0] for hit in hits)
        first = {hit[0]: Span(*hit.span()) for hit in reversed(hits)}
        for word, twin in _twins(count):
            few, many = sorted((word, twin), key=lambda one: (count[one], -first[one].start))
            if count[few] > 1 or ctx.document.opaque(first[few]):
                continue
            fewer = count[few] < count[many]
            yield self.finding(
                first[few],
                here=few,
                elsewhere=many,
                related=(Related(first[many], f"“{many}” here"),),
                fix=self.replacing(first[few], many, safety="ask") if fewer else None,
            )


def _alike(tokens: frozenset[str]) -> list[str]:
    """Return the long words that have the ends of another one, as twins have."""
    ends = {word: word[:_HEAD] + word[-1] for word in tokens if len(word) >= _SHORTEST - 1}
    count = Counter(ends.values())
    return [word for word, end in ends.items() if count[end] > 1]


def _twins(words: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words, the first with a letter less, or with two in another order."""
    for word in words:
        if len(_stem(word)) >= _SHORTEST:
            for at in range(_HEAD, len(word) - _TAIL + 1):
                less = word[:at] + word[at + 1 :]
                if less in words and _STANDARD.search(word) is None:
                    yield less, word
                    break
            for at in range(_HEAD, len(word) - _TAIL + 1):
                turned = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
                if word < turned and turned in words:
                    yield word, turned
                    break


def _stem(word: str) -> str:
    return next((word.removesuffix(end) for end in _ENDINGS if word.endswith(end)), word)
