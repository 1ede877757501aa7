"""Words that look like dates and are none: verbs, names, scores, prices."""

from __future__ import annotations

import re

from factlint.readings.dates.meaning import Meaning
from factlint.readings.dates.tokens import Tokens

_MONTH_VERB_LEAD = re.compile(
    r"\b(?:in|of|by|since|until|till|from|to|through|this|last|next|late|early|mid|during|before|after|for|and|or|between|every|each|as)[\s-]+$",
    re.IGNORECASE,
)
_SHORT_LEADS = frozenset("sat sun mar".split())


def is_no_date(tokens: Tokens, start: int, end: int, meaning: Meaning) -> bool:
    """Tell whether the tokens only look like a date."""
    words = tokens.words[start:end]
    written = tokens.text[tokens.starts[start] : tokens.starts[end]]
    before = tokens.text[max(0, tokens.starts[start] - 24) : tokens.starts[start]]
    if len(words) == 1:
        word = words[0]
        if word in {"may", "march"} and (written[0].islower() or not _MONTH_VERB_LEAD.search(before)):
            return True
        if word in _SHORT_LEADS and written[0].islower():
            return True
    return before[-1:] in {"$", "£", "€"}
