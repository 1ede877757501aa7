"""Whether the publisher of an article is itself the maker of the works it writes about.

A project's or a shop's own news speaks in the first person: "we are happy to announce version 2",
"the team is releasing a fix today". Such claims are first-hand, they need no other source.
"""

from __future__ import annotations

from collections.abc import Sequence

from factlint.readings.claims.clause import SentenceContext
from factlint.readings.claims.trigger import Trigger
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_WE = lazy_regex(r"\b(?:[Ww]e|[Oo]urs?|us)(?:['’](?:re|ve|ll|d))?\b")
_PROUD = lazy_regex(
    r"\b(?:happy|pleased|proud|excited|thrilled|delighted|glad|like|privilege|regrets?)\s+to\s+(?:\w+ly\s+)?"
    r"(?:announce|release|introduce|share|present|launch|welcome)\b"
)
#: First persons in 100 words, from which an article speaks for its publisher.
_RATE = 0.5


def speaks_for_maker(
    document: Document, found: Sequence[tuple[SentenceContext, list[Trigger]]]
) -> bool:
    """Return whether an article is its publisher's news of his own works.

    It speaks in the first person outside quotation marks, and one of its claims is made of the
    publisher's own doing ("we have released"), or it is "happy to announce".
    """
    own = any(one.own for _, claims in found for one in claims)
    if not own and all(
        document.in_speech(Span(*hit.span())) for hit in _PROUD.finditer(document.lower)
    ):
        return False
    persons = sum(
        1 for hit in _WE.finditer(document.text) if not document.in_speech(Span(*hit.span()))
    )
    return persons >= 2 and 100 * persons >= _RATE * document.words
