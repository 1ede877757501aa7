"""QUO008: an answer with the label of the questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factlint.api import Citation, Context, DocumentRule, Remark, Span, by_profile, lazy_regex

_LABEL = lazy_regex(r"^[ \t*_]*(?P<label>[QA])(?:[:.][*_]*|[*_]+[:.]) [^\n]*", re.MULTILINE)
#: So many of both labels make an interview.
_FEW = 2


class SpeakerLabel(DocumentRule):
    """The labels of an interview alternate.

    Of two paragraphs in a row with the label "Q:", the one that asks nothing is an answer with the
    wrong label.

    Bad:
        Q: When did you begin?
        A: In the spring, with two hives.
        Q: Were you alone?
        Q: My sister helped me, and we lost both swarms.
        ^ an answer labelled “Q”?
        A: We did.
    Good:
        Q: When did you begin?
        A: In the spring, with two hives.
        Q: You were alone.
        A: My sister helped me, and we lost both swarms.
    """

    code = "QUO008"
    name = "speaker-label"
    severity = by_profile("warning")
    message = "an answer labelled “Q”?"
    advice = "put the label right"
    citations = (Citation("factlint", "quotation"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each label that the one before it has, where the words are the other's."""
        found = list(_LABEL.finditer(ctx.text)) if "Q" in ctx.text else []
        labels = [one["label"] for one in found]
        if min(labels.count("Q"), labels.count("A")) < _FEW:
            return
        for one, other in pairwise(found):
            asks = ["?" in each[0] for each in (one, other)]
            if one["label"] == other["label"] == "Q" and asks[0] != asks[1]:
                yield self.finding(Span(*(other if asks[0] else one).span("label")))
