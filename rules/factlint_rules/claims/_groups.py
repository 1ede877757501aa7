"""Groups that lead in something, whose members are not counted."""

from __future__ import annotations

from factlint.api import AnyContext, Hit, pattern

#: A plural at the end of a noun phrase: behind it goes on a clause or another phrase.
_PLURAL = pattern(
    r"[a-z]{2,}(?<![sui])s(?=\s*[.,;:!?)]|\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|should|do|does|did|in|of|"
    r"to|at|on|with|by|for|from|and|or|but|that|which|who|as|after|when|while)\b)",
    case=True,
)


def is_group(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether a group is meant, whose members are not counted: "the world's richest countries"."""
    if not SCOPE_FIRST.match(hit.text):
        return False
    last = hit.span.end - len(hit.text.rpartition(" ")[2])
    noun = hit.text.rpartition(" in ")[0].rpartition(" ")[2]
    counted = hit.span.start + hit.text.rfind(noun) if noun else last
    return any(_PLURAL.match(ctx.text, at) for at in (last, hit.span.end + 1, counted))


SCOPE_FIRST = pattern(r"(?:the\s+)?\S+['’]s\s|the\s+(?:\w+est|most\s+\w+)\s+\w+s\s+in\s")
