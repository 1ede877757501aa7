"""All of those that the sentence before counts: "all 43" behind one that counts 34."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from factlint.api import (
    Construction,
    Context,
    Quantity,
    QuantityKind,
    constructions,
    figures,
    lazy_regex,
    quantities,
)

#: "Places for all 43, and", "all 36 of the children are", "all nine were saved".
_ALL = (
    r"(?<!\bof )(?<!\bafter )\ball (?P<whole><C>)(?=[,.;:!?]|$| (?:of (?:them|the \w+|those \w+|these \w+)|are|were|have|had|will|has|is|was)\b)",
)
#: "All three of the big banks": not those that are counted before.
_NEW = lazy_regex(r" of (?:the )?(?:other|new|previous|remaining|earlier|main|major|big)\b")
#: How far a sentence that takes up a count may be from it, in characters.
_NEAR = 260
#: Who is counted may be a part of all there are.
_PART = lazy_regex(
    r"\b(?:another|other|others|more|first|last|next|further|least|extra|some|only|just|of the|out of|among|including|than|about|"
    r"nearly|almost|over|each|every|per)\b[^\ue000-\ue007]{0,12}$|\bof (?:its|their|his|her) [^\ue000-\ue007]{0,12}$"
)


def all_of_another(ctx: Context[Any]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield ("all 43", the only count before it) where the article has no such count."""
    sentences = ctx.read(figures)
    found = [(found, found.sentence) for found in constructions(sentences, *_ALL)]
    if not found:
        return
    before = {here.span: earlier for earlier, here in pairwise(sentences)}
    told = ctx.read(quantities)
    for hit, sentence in found:
        earlier = before.get(sentence.span)
        whole = hit["whole"]
        if earlier is None or sentence.span.start - earlier.span.end > _NEAR or _is_new(hit):
            continue
        counts = [one for one in earlier.quantities if one.kind is QuantityKind.COUNT]
        if len(counts) != 1 or len(earlier.quantities) != 1 or len(sentence.quantities) != 1:
            continue
        one = counts[0]
        several = one.unit.endswith("s") or one.unit in ("people", "men", "women", "children")
        if (
            not several
            or one.approx
            or whole.approx
            or _PART.search(earlier.text[: earlier.places[0]].lower())
        ):
            continue
        again = any(other.value == whole.value and other.span != whole.span for other in told)
        if not again and whole.value != one.value and one.value / 2 <= whole.value <= one.value * 2:
            yield whole, one


def _is_new(hit: Construction) -> bool:
    return _NEW.match(hit.sentence.text, hit.match.end()) is not None
