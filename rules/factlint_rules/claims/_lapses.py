"""Which claims an editor acts on: what is still to come, and what holds for a while only.

What happened on a day that is over can be looked up by whoever doubts it. What is announced may be
put off, what "is now on" a platform may leave it: of these readers ask who says so and when.
"""

from __future__ import annotations

from factlint.api import AnyContext, Claim, ClaimType, NameKind, names, pattern
from factlint_rules.claims._sources import said_here, speaks

#: A state of the day: "are filming", "is now on sale", "'s playing"; not "was filming", "to be filmed".
_PRESENT = pattern(r"(?:\b(?:am|is|are|can)\b|['’](?:s|re|m)\b)")
#: Done, whenever: "has already been renewed", "'s been put off", "have cancelled".
_PERFECT = pattern(r"(?:has|have|['’](?:s|ve))\b")
#: Under way: "is joining the cast", "are currently appearing".
_UNDER_WAY = pattern(r"(?:\b(?:is|are)|['’](?:s|re))\s+(?:\w+\s+)?\w+ing\b")
#: Who competes for a prize or in a race belongs to no cast.
_COMPETES = "compete"
#: What ends, or whom one ends it with: "the show closes", "they close the show".
_ENDS = frozenset(("close", "conclude", "end", "finish", "open", "wrap up"))
_OBJECT = pattern(r"\s+(?:the|a|an|this|that|his|her|its|their)\s")
#: What is offered to more people or places has no other end: "extended to all schools"; not "to a third season".
_EXTENDED = "extend"
_TO_MORE = pattern(
    r"\s+(?:to|across)\s(?!(?:(?!(?:by|during|from|in|next|over|this)\b)[\w’'-]+\s+){0,4}?(?:days|end|episodes|months|nights|parts?|performances|seasons?|series|shows|weeks|years)\b)"
)
#: Words that set a day: "due in May".
_SET = frozenset(
    "due|due to|due out|due in|due on|due for|slated|scheduled|expected|planned|on track".split("|")
)
#: What did not come about, or is past: "might have been released", "is thought to have cost"; and no modal: "May
#: performed with Rowe".
_UNREAL = pattern(
    r"\b(?:(?:may|might|could|would|should)(?:n['’]t|\s+not)?\s+(?:\w+ly\s+)?"
    r"|(?:thought|believed|understood|reported|said|estimated|rumou?red|known)\s+to\s+)have\b"
    r"|\bmay\s+\w+[^\We]ed\b"
)
#: "It has been postponed twice", "on three occasions": what has become of it over the years.
_TIMES = pattern(r"\s+(?:once|twice|(?:\w+\s+){1,2}times|on\s+(?:\w+\s+)?occasions?)\b")
#: Whoever designs a thing "so that the parts could be swapped" foretells nothing.
_PURPOSE = pattern(r"\b(?:so|(?:so|in\s+order)\s+that)\s+$")
#: Whoever "hopes to make a film" says so himself.
_MEANS_TO = pattern(
    r"\b(?:(?:hope|plan|aim|intend|want)s?|(?:hop|plann|aim|intend|want)ing)\s+to\b"
)
#: A player who "will be available on Saturday" is no work, nor is what stands on a site for all to see.
_PERSON = pattern(r"(?:he|she|I|we)\b")
_STANDS = pattern(r"\bunder\s+construction\b")
_SAID = pattern(r"\b(?:said|says|told\s+\w+|adds|added|announced|confirmed)(?:\s+that)?\s*$")
_PRICE = pattern(r"[$£€¥]\s?\d|\b\d[\d.,]*\s?(?:p|cents?|pence|dollars?|pounds?|euros?)\b")


def concrete(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim can be checked: it gives a title or part, a date, a platform or a price."""
    named = claim.title or claim.season or claim.platform
    return bool(named) or dated(claim) or priced(claim, ctx)


def dated(claim: Claim) -> bool:
    """Return whether a claim gives its time, other than by "now" and "soon"."""
    return claim.date is not None and not claim.date.value.endswith("_REF")


def priced(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim gives a price."""
    return _PRICE.search(claim.span.of(ctx.text)) is not None


def over(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether what is claimed is dated before the article's day, and is not told as to come."""
    if claim.tense == "future":
        return False
    days = claim.date.interval if claim.date is not None else None
    return days is not None and ctx.published is not None and days[1] <= ctx.published


def to_come(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether what is claimed is still to come on the article's day.

    A date decides it, whatever the tense ("Released 25 February" in copy of the 1st). Without one a
    bare word or an infinitive does not say that anything will happen ("plans for a release", "a song to
    be sung").
    """
    days = claim.date.interval if claim.date is not None else None
    if days is not None and ctx.published is not None:
        begins = days[0] if claim.tense != "future" else days[1]
        return begins > ctx.published
    trigger = claim.trigger.of(ctx.text).lower()
    finite = " " in trigger and not trigger.startswith(("to ", "was ", "were "))
    return claim.tense == "future" and (dated(claim) or (finite and not claim.nominal))


def lasting(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim states how things are on the article's day.

    A participle does where it has its work with it: "her busy schedule, filming Harbour Lights".
    """
    if claim.tense != "ongoing":
        return False
    trigger = claim.trigger.of(ctx.text).lower()
    participle = trigger.endswith("ing") and " " not in trigger
    return _PRESENT.match(trigger) is not None or (participle and bool(claim.title))


def undated(claim: Claim) -> bool:
    """Return whether a claim leaves out when a part of a work came out: "season 2 hit Netflix"."""
    past = claim.type is ClaimType.RELEASE and claim.tense == "past" and not claim.nominal
    return past and claim.date is None and claim.season is not None


def release_to_come(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a release or event is to come, or is that of a part told without its day.

    What goes on is news of its day where that day is set ("due in May"), not where it is under way.
    """
    if claim.tense == "ongoing" and claim.event not in _SET:
        return False
    return undated(claim) or (concrete(claim, ctx) and to_come(claim, ctx))


def cast_to_come(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether somebody with a name is still to appear, or about to."""
    under_way = claim.tense == "ongoing" and _UNDER_WAY.search(claim.span.of(ctx.text)) is not None
    if claim.event == _COMPETES or not (under_way or to_come(claim, ctx)):
        return False
    people = {name.text for name in ctx.read(names).of(NameKind.PERSON)}
    return claim.title is not None or not people.isdisjoint(claim.people)


def decided(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a renewal, an end or a delay is to come, or has been decided on no day.

    Neither the noun ("the recall affects ...") nor the infinitive ("had no plans to pull it") decides, and
    nobody dates what has not been decided.
    """
    trigger = claim.trigger.of(ctx.text).lower()
    if claim.nominal or trigger.startswith("to ") or claim.polarity == "neg":
        return False
    if _TIMES.match(ctx.text, claim.trigger.end):
        return False
    if _EXTENDED in claim.event and _offered_to_more(claim, ctx):
        return False
    if claim.event in _ENDS and _OBJECT.match(ctx.text, claim.trigger.end):
        return False  # an act: "the choir will close the evening"
    return to_come(claim, ctx) or (not over(claim, ctx) and _PERFECT.match(trigger) is not None)


def _offered_to_more(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether something is extended to people or places, and not to a day or a part."""
    more = _TO_MORE.match(ctx.text, claim.trigger.end)
    if more is None or claim.season is not None:
        return False
    return claim.date is None or claim.date.span.start != more.end()


def in_the_making(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether something is in the making, or will be on a day that is given."""
    told = claim.span.of(ctx.text)
    stands = _STANDS.search(told) is not None or _MEANS_TO.search(told) is not None
    if stands or not (claim.subject or concrete(claim, ctx)):
        return False
    planned = claim.tense == "future" and dated(claim) and to_come(claim, ctx)
    return planned or lasting(claim, ctx)


def on_offer(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a work is on a platform or at a price now, or from a day to come.

    "It is on Netflix today" says as of when.
    """
    if _PERSON.match(ctx.text, claim.span.start):
        return False
    if lasting(claim, ctx):
        return not dated(claim) and (claim.platform is not None or priced(claim, ctx))
    return claim.date is not None and to_come(claim, ctx)


def foretells(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a forecast names something, and is about neither what is over nor what was not to be."""
    before = ctx.text[max(0, claim.span.start - 20) : claim.span.start]
    trigger = claim.trigger.of(ctx.text)
    if _UNREAL.search(trigger) or _MEANS_TO.search(trigger) or _PURPOSE.search(before):
        return False
    named = concrete(claim, ctx) or bool(ctx.read(names).within(claim.span))
    return named and not over(claim, ctx)


def answered(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a named person speaks in the sentence before or behind.

    The reader has been told whose word it is: "Oduya said so on Monday. The fair will open in May." So has he
    where a verb of saying leads into the claim: "Ada Quill, the mayor said the fair will open". A paragraph of
    one sentence, as a lead is, belongs to the next one.
    """
    document = ctx.document
    sentence = ctx.sentence(claim.span)
    if _SAID.search(ctx.text, sentence.start, claim.span.start) or said_here(ctx, claim.span):
        return True
    block = document.block_at(claim.span.start)
    if block is None:
        return False
    inside = document.paragraph_sentences(block)
    at = inside.index(sentence) if sentence in inside else 0
    near = [*inside[max(at - 1, 0) : at], *inside[at + 1 : at + 2]]
    if len(inside) == 1:
        near.extend(document.sentences_from(sentence.start, 3)[1:])
    return any(speaks(ctx.text, one) or said_here(ctx, one) for one in near)


#: What would follow: "If we can't get that below 2x, it won't ship this year".
_CONDITION = pattern(
    r"(?:^|[,;:—(–]\s*|\b(?:and|but|so|that)\s+)(?:if|unless|assuming|provided|in\s+case|should\s+(?:it|they|the|we))\b"
)
#: "It opens in May if the roof is done"; not "even if it rains", nor "ask if there are seats".
_CONDITION_BEHIND = pattern(
    r"(?<!\bas)(?<!\beven)(?<!\bask)(?<!\bsee)\s(?:if|unless|provided(?:\s+that)?|assuming)"
    r"\s+(?:an?|the|it|they|we|he|she|his|her|its|their|there|enough|all|no)\s"
)
#: How far from a claim a condition is looked for.
_NEAR = 500


def supposed(claim: Claim, ctx: AnyContext) -> bool:
    """Return whether a claim is what would follow from a condition in its sentence."""
    sentence, trigger = ctx.sentence(claim.span), claim.trigger
    before = ctx.text[max(sentence.start, trigger.start - _NEAR) : trigger.start]
    behind = ctx.text[trigger.end : min(sentence.end, trigger.end + _NEAR)]
    return bool(_CONDITION.search(before) or _CONDITION_BEHIND.search(behind))
