"""What a lead or a headline says happens to so many, and the text to another number of them.

"Orde will cut 40 jobs" over "Roe said that fifty jobs would be lost": the thing and what happens to it are
the same, and nothing says that it is another time, another place or a part of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factlint.api import (
    Context,
    Counted,
    NameKind,
    Quantity,
    QuantityKind,
    Span,
    counted,
    dates,
    in_correction,
    lazy_regex,
    names,
)
from factlint_rules.consistency._headlines import heads_of, lead_of, titles_of

#: What happens to things and people, each as it is told in other words.
_EVENTS = {
    word: event
    for event, words in {
        "lost": "axe axed axing cut cuts cutting lose loses losing lost loss losses shed shedding scrap scrapped slash slashed",
        "dead": "dead death deaths die died dies kill killed killing kills perished",
        "hurt": "hurt injure injured injures injuring injuries wounded",
        "held": "arrest arrested arrests detained",
        "made": "create created creates creating hire hired hires hiring recruit recruited recruiting",
        "built": "build building builds built",
        "shut": "close closed closes closing closure closures shut shuts shutting",
        "bought": "bought buy buying buys order ordered orders",
        "stolen": "steal stealing stole stolen theft",
        "freed": "free freed release released rescue rescued saved",
        "felled": "fell felled felling",
    }.items()
    for word in words.split()
}
_WORD = lazy_regex(r"[a-z]+")
_CLAUSE = lazy_regex(r"[,;:()–—]|\b(?:and|but|while|after|because|which|who|as)\b")
#: What makes it another number, anywhere in its sentence: a time, a part, another plan.
_APART = lazy_regex(
    r"\b(?:previous\w*|earlier|last|since|already|so far|another|others?|more|further|ago|initial\w*|original\w*|old"
    r"|alternative|rival|instead|feared?|would have|up to|as many|including|among|remaining|rest|phase|stage|year"
    r"|temporary|permanent|total)\b"
)
#: And beside it: a condition, or a share.
_HEDGED = lazy_regex(
    r"\b(?:had|could|might|may|if|unless|not|no|never|only|just|some|each|every|per|first|second|then|later|now)\b|n['’]t\b"
    r"|\bof (?:the|them|those|which|whom)\b"
)
_PLACE = lazy_regex(
    r"\b(?:at|in|from|across|within|near|by|on|for|under)\s+((?:the|its|their|a|an)\s+)?(?P<what>[\w’'-]+)"
)
_SAYS = lazy_regex(r"\b(?:said|says|told|added|adds|warned|confirmed|announced|claimed)\b")
_CAPITAL = lazy_regex(
    r"\b(?!(?:The|They|It|He|She|We|There|This|That|These|Its|Their|A|An|In|On|At)\b)[A-Z][\w’'-]+"
)
_BEFORE, _AFTER = 40, 60


def told_events(ctx: Context) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield (later, earlier) of two numbers of things to which one thing happens."""
    by_noun: dict[str, list[Counted]] = defaultdict(list)
    for one in ctx.read(counted):
        if one.quantity.kind is QuantityKind.COUNT:
            by_noun[one.noun].append(one)
    lead = lead_of(ctx)
    for group in by_noun.values():
        if len({one.quantity.value for one in group}) != 2:
            continue
        first = group[0]
        later = next(one for one in group if one.quantity.value != first.quantity.value)
        if first.quantity.span.end <= lead < later.quantity.span.start and _is_one(
            ctx, first, later
        ):
            yield later.quantity, first.quantity


def _is_one(ctx: Context, first: Counted, later: Counted) -> bool:
    one, other = first.quantity, later.quantity
    if one.approx or other.approx or first.other or later.other or min(one.value, other.value) < 2:
        return False
    if not one.value / 2 <= other.value <= one.value * 2 or first.words != later.words:
        return False
    above = [*heads_of(ctx), *titles_of(ctx)]
    if any(head.contains(other.span) for head in above):
        return False
    events = _events(ctx, first) & _events(ctx, later)
    if not events or in_correction(ctx.article, one.span) or in_correction(ctx.article, other.span):
        return False
    return not _is_apart(ctx, first, later)


def _near(ctx: Context, one: Counted) -> tuple[Span, Span]:
    """Return the clause before a number and that behind what it counts."""
    sentence = ctx.sentence(one.quantity.span)
    start = max(sentence.start, one.quantity.span.start - _BEFORE)
    end = one.quantity.span.end + 1 + len(one.words)
    behind = Span(end, max(end, min(sentence.end, end + _AFTER)))
    parts = list(_CLAUSE.finditer(ctx.text, start, one.quantity.span.start))
    cut = _CLAUSE.search(ctx.text, behind.start, behind.end)
    return (
        Span(parts[-1].end() if parts else start, one.quantity.span.start),
        Span(behind.start, cut.start() if cut else behind.end),
    )


def _events(ctx: Context, one: Counted) -> set[str]:
    words = " ".join(span.of(ctx.document.lower) for span in _near(ctx, one))
    return {_EVENTS[word] for word in _WORD.findall(words) if word in _EVENTS}


def _is_apart(ctx: Context, first: Counted, later: Counted) -> bool:
    """Return whether a time, a place or a name makes the second number another one."""
    lower, sentence = ctx.document.lower, ctx.sentence(later.quantity.span)
    own = ctx.sentence(first.quantity.span)
    known = " ".join(span.of(lower) for span in (*heads_of(ctx), own))
    before, behind = _near(ctx, later)
    if any(_APART.search(lower, one.start, one.end) for one in (own, sentence)):
        return True
    if any(_HEDGED.search(lower, one.start, one.end) for one in (before, behind)):
        return True
    told = {date.text.lower() for date in ctx.read(dates) if sentence.contains(date.span)}
    if any(one not in known for one in told):
        return True
    for name in ctx.read(names).within(sentence):
        if name.kind is not NameKind.PERSON and name.text.lower() not in known:
            return True
    # "Blake Paper will cut 50 jobs" is of another firm; in "Ann Roe said it will" she is no party.
    subject = _SAYS.split(before.of(ctx.text))[-1]
    if any(word.lower() not in known for word in _CAPITAL.findall(subject)):
        return True
    places = (
        hit["what"]
        for span in (before, behind)
        for hit in _PLACE.finditer(lower, span.start, span.end)
    )
    return any(place not in known for place in places)
