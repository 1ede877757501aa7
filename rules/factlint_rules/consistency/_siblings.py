"""One of so many children, and the brothers and sisters that go with it.

"She was the youngest of six children. Her four brothers and two sisters worked the gin" makes seven
with herself. Those who are left, who are older, or who are half a brother are not all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Context, Quantity, Span, lazy_regex, pattern, quantities
from factlint_rules.consistency._relations import Clash

_N = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
#: "The youngest of six children", "third of the smith's nine children", "one of five siblings".
_ONE_OF = pattern(
    rf"\b(?:youngest|eldest|oldest|second|third|fourth|fifth|sixth|seventh|eighth|middle|last|one|first|first-born)"
    rf" (?:child )?of (?:the |an? |his |her |their )?(?:[a-z’']+(?:’s|'s|s’|s') )?(?P<n>{_N})"
    r" (?:children|siblings|brothers and sisters|sons and daughters|offspring)\b(?! (?:who|to) surviv)",
    words=("of",),
)
_ONE = rf"(?:an?|one|{_N})"
#: "Her four brothers and two sisters", "she had a brother and three sisters".
_WITH = lazy_regex(
    rf"\b(?:his|her|their|had|has|with|have|were|was|by) (?:(?P<a>{_ONE}) (?P<first>brother|sister)s?(?: and|, and|,) "
    rf"(?P<b>{_ONE}) (?P<other>brother|sister)s?)\b(?!-in-law)",
    re.IGNORECASE,
)
_SOME = lazy_regex(
    r"\b(?:surviv\w+|leaves|left|late|half|step|older|elder|younger|adopt\w+|twin)\b", re.I
)
#: The brothers and sisters are told in the same paragraph or the next.
_FAR = 500


def siblings(ctx: Context) -> Iterator[Clash]:
    """Yield the number of children of a family that the brothers and sisters told do not make."""
    for hit in _ONE_OF.matches(ctx.document):
        beside = Span(max(0, hit.start() - _FAR), min(len(ctx.text), hit.end() + _FAR))
        told = [*_WITH.finditer(ctx.text, beside.start, beside.end)]
        if len(told) != 1 or told[0]["first"].lower() == told[0]["other"].lower():
            continue
        sentence = ctx.sentence(Span(*told[0].span()))
        if _SOME.search(ctx.text, sentence.start, sentence.end):
            continue
        here = {one.span.start: one for one in ctx.read(quantities)}
        whole = here.get(hit.start("n"))
        if whole is None:
            continue
        parts = [here[told[0].start(name)] for name in "ab" if told[0].start(name) in here]
        total = 1 + sum(_value(told[0][name], here.get(told[0].start(name))) for name in "ab")
        if total != whole.value:
            words = f"{told[0]['a']} {_noun(told[0], 'first')} and {told[0]['b']} {_noun(told[0], 'other')}"
            yield Clash(whole, f"{words.lower()} make {total} with the one told of", tuple(parts))


def _value(word: str, one: Quantity | None) -> int:
    return int(one.value) if one is not None and word.lower() not in ("a", "an") else 1


def _noun(hit: re.Match[str], name: str) -> str:
    one = hit["a" if name == "first" else "b"].lower() in ("a", "an", "one")
    return hit[name].lower() + ("" if one else "s")
