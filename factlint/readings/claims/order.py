"""Order claims: "after X and before Y" behind a release."""

from __future__ import annotations

import re

from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_CAPITAL = r"(?-i:[A-Z])[\w'’&:-]*"
_NAME = rf"(?:[Tt]he\s)?{_CAPITAL}(?:\s(?:(?:of|the|and\sthe)\s)?(?-i:[A-Z\d])[\w'’&:-]*){{0,6}}"
_SIDE = r"(?P<NAME_word>after|following|before|prior\sto|ahead\sof)\s(?P<NAME>TITLE)".replace(
    "TITLE", _NAME
)
_ORDER = lazy_regex(
    _SIDE.replace("NAME", "one") + rf"(?:,?\s(?:and|but)\s{_SIDE.replace('NAME', 'two')})?",
    re.IGNORECASE,
)
_KEYS = ("after ", "before ", "prior to ", "following ", "ahead of ")
_NO_WORK = lazy_regex(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|mr|mrs|ms|dr)\b",
    re.IGNORECASE,
)

Order = tuple[tuple[str, ...], tuple[str, ...], Span]


def order_in(text: str, span: Span, *, titles: frozenset[str]) -> Order | None:
    """Return the works a claim's clause puts before and after its own, and the words.

    Args:
        text: the document's prose.
        span: the clause.
        titles: titles of the document, lower case; one side alone must be one of them.
    """
    words = span.of(text)
    low = words.lower()
    if not any(key in low for key in _KEYS):
        return None
    hit = _ORDER.search(words)
    if hit is None or _NO_WORK.match(hit["one"]):
        return None
    if hit["two"] is None and hit["one"].lower().removeprefix("the ") not in titles:
        return None
    after: list[str] = []
    before: list[str] = []
    for name in ("one", "two"):
        if hit[name] is None:
            continue
        side = after if hit[f"{name}_word"].lower() in ("after", "following") else before
        side.append(hit[name])
    start = span.start + hit.start()
    return tuple(after), tuple(before), Span(start, span.start + hit.end())
