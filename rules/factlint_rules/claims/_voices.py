"""People without a name who say something, and what is held without a holder."""

from __future__ import annotations

import re

from factlint.api import (
    AnyContext,
    Document,
    Hit,
    NameKind,
    Span,
    is_common_word,
    load_phrases,
    names,
    pattern,
)
from factlint_rules.claims._foils import is_foil
from factlint_rules.claims._leads import named_behind_lead
from factlint_rules.claims._people import (
    OFFICES,
    PEOPLE,
    PERSON,
    SAY_DONE,
    SAY_MANY,
    SAY_ONE,
    SAYING_WORDS,
)
from factlint_rules.claims._sources import first_hand, linked, named_near, speaks

#: What may be between somebody and the verb: "have long", "now", "would", "also".
_BETWEEN = r"(?:\s+(?:now|also|still|often|long|already|all|would|will|may|might|could|generally|widely|\w+ly))?"
#: Where somebody is or what he does: "on the ward", "who worked with her", "at the Oster Playhouse".
_WHERE = (
    r"(?:\s+(?:at|in|from|of|on|with|for|inside|within|near|close\s+to|high\s+up\s+in|who(?!\s+[\w’'-]+\s+(?:say"
    r"|says|said|claims?|claimed|believes?|believed|thinks?|alleged?)\b)|familiar|briefed|involved)(?:\s+(?!(?:who"
    r"|which|that|whom|and|but|has|have|had|is|are|was|were|do|does|did|can|cannot|could|may|might|must|should|i"
    r"|we|you|he|she|they|it)\b)\w[\w’'-]*){1,7}?)?"
)
#: "Hope to win", "agreed to sell", "noted by": nothing is said.
_AFTER = r"(?!\s+(?:to|by|of|for|about|goodbye|hello)\b)(?![\w’'-])"
_STATE = (
    r"(?:are|were)\s+(?:\w+ly\s+)?(?:adamant|agreed|baffled|certain|concerned|confident|convinced|divided|fearful|"
    r"hopeful|in\s+(?:little|no)\s+doubt|of\s+the\s+(?:opinion|view)|puzzled|sceptical|skeptical|split|sure|unanimous|unsure|worried)"
)
#: What is held without a holder.
_HELD = "|".join(
    "alleged argued believed claimed expected feared hoped reckoned reported reputed rumoured rumored speculated suggested suspected understood".split()
)


#: Which of the patterns is of one person: another who speaks does not say who that is.
_ALONE = 2

#: The third is of one person, see `_ALONE`.
VOICES = (
    pattern(
        rf"(?<![\w’'-])(?=[a-z]+(?:s|men)\b|some\b|many\b|most\b|people\b|folk\b|children\b|crew\b"
        rf"|passers)(?P<mark>(?:(?:some|many|most|several)\s+(?:(?!of\b)[a-z-]+\s+)?"
        rf"|(?!{OFFICES}))(?P<role>{PEOPLE}){_WHERE}"
        rf"(?:(?:\s+(?:have|had))?{_BETWEEN}\s+{SAY_MANY}|\s+{_STATE})){_AFTER}",
        words=(*SAYING_WORDS, "are", "were"),
    ),
    pattern(rf"\b(?P<mark>(?:some|many|others)\s+(?:would|might|may|will|have|had)\s+{SAY_MANY}){_AFTER}", words=("some", "many", "others")),
    pattern(
        rf"\b(?P<mark>(?:(?:an?|one|another)\s+(?:(?!of\b)[a-z-]+\s+){{0,2}}?(?P<role>{PERSON})|some(?:one|body)){_WHERE}"
        rf"(?:\s+(?:has|had)\s+{SAY_DONE}|{_BETWEEN}\s+{SAY_ONE})){_AFTER}",
        words=SAYING_WORDS,
    ),
    pattern(
        rf"\b(?P<mark>(?:(?:two|three|four|five|several|a\s+(?:few"
        rf"|number\s+of))\s+(?:(?!of\b)[a-z-]+\s+){{0,2}}?(?P<role>{PEOPLE})|those(?=\s+(?:in|who|with|close"
        rf"|familiar|involved)\b)){_WHERE}"
        rf"(?:\s+(?:have|had)\s+{SAY_DONE}|{_BETWEEN}\s+{SAY_MANY})){_AFTER}",
        words=SAYING_WORDS,
    ),
    # "Few would deny", "conventional wisdom has it", "there is talk of a sale"
    pattern(
        r"\b(?P<mark>(?:few|no\s*(?:one|body)|everyone|everybody|nobody)\s+(?:would|will|can|could|seriously"
        r"|really)?\s*(?:agrees?|argues?|contest|den(?:y|ies)|disagrees?|disputes?|doubts?)"
        r"|(?:(?:conventional|received|popular|common)\s+(?:wisdom|opinion)|legend|tradition|folklore|gossip"
        r"|hearsay|rumou?r|(?:the\s+)?(?:talk|word|whisper|buzz)(?:\s+(?:in|on|from"
        r"|around)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)?|the\s+(?:general\s+|widespread\s+"
        r"|growing\s+)?(?:consensus|feeling|view|theory|belief|suspicion))"
        r"\s+(?:has\s+it|goes|says|holds|(?:is|was)\s+that|suggests?)"
        r"|there\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:(?:much|some|growing|widespread|mounting"
        r"|renewed|\w+ing)\s+)?(?:talk|speculation|gossip|rumou?rs?|whispers?|suspicions?|fears|suggestions|claims"
        r"|(?:a\s+)?(?:feeling|belief|consensus))(?=\s+(?:that|of|about|over|among|amongst|in)\b))\b",
        words=tuple("few one nobody noone everyone everybody wisdom opinion legend tradition folklore gossip hearsay rumour rumor talk word whisper buzz consensus feeling view theory belief suspicion speculation rumours rumors whispers suspicions fears suggestions claims".split()),
    ),
    # "It has been suggested", "it's widely felt"; "is thought to be", "is often described as"
    pattern(
        rf"\b(?P<mark>it(?:['’]s|\s+(?:is|was|has\s+been|had\s+been))\s+(?:(?:now|often|also|sometimes"
        rf"|\w+ly)\s+)*(?:said|thought|felt|held|{_HELD}))(?=\s+(?!(?:to|by|in)\b)\w|[.,;])"
        rf"|(?<!\bit )\b(?:(?:is|are|was|were)\s+(?:(?:now|often|also|sometimes|still|\w+ly)\s+)*(?:said|thought"
        rf"|held|{_HELD})\s+to\s+(?:be|have))\b",
        words=("said", "thought", "felt", "held", *_HELD.split("|")),
    ),
    pattern(r"\b(?P<mark>reportedly|purportedly)\b", words=("reportedly", "purportedly")),
    pattern(
        rf"\b(?P<mark>according\s+to\s+(?:(?:some|many|most|several|various|other"
        rf"|the)\s+)?(?:[a-z-]+\s+)?(?P<role>{PEOPLE}))(?=[.,;]|\s+(?:the|an?|it|he|she|they|we|this|that|there"
        rf"|his|her|its|their|in|at)\b)", words=("according",)),
)  # fmt: skip


def unnamed(hit: Hit, ctx: AnyContext) -> bool:
    """Return whether those who speak are without a name here and in the sentences behind."""
    span = hit.span
    before = ctx.text[max(0, span.start - _SIGHT) : span.start]
    if hit.index == 0 and not _BEGINS.search(before):
        return False
    if _KNOWN.search(before) or _SO_FAR_AS.search(before):
        return False
    if hit.index == 0 and _of_a_body(before, ctx.document):
        return False
    if hit.text.startswith("are expected") and _ALL_OF_THEM.search(before):
        return False
    if hit.text.endswith("expected to be") and _MADE_KNOWN.match(ctx.text, span.end):
        return False
    role = hit.match.groupdict().get("role") or ""
    if role[:1].isupper() and not (hit.text.startswith(role) and is_common_word(role.lower())):
        return False  # "Sanders said", "another scene Hooper explains"
    if in_tables(ctx, span) or linked(ctx, span) or first_hand(ctx, span) or is_foil(ctx, span):
        return False
    if _ends_lead(ctx, span) and named_behind_lead(ctx, span):
        return False
    if hit.index == _ALONE:
        named = named_near(ctx, span) and _introduced(ctx, span)
        return not named and not _named_by_office(ctx.document, role)
    return not named_near(ctx, span) and not named_next(ctx, span)


_SIGHT = 24
#: How many sentences from the voices on the next paragraph is looked for.
_BEHIND = 4
#: Where a clause begins, and one word of a trade or a place before its subject: "Industry analysts say".
_BEGINS = pattern(
    r"(?:^|[.!?;:,—–(]\s|\n|\b(?:and|but|that|though|although|while|as|because|whereas|when|if"
    r"|where)\s)(?:(?!(?:the|these|those|his|her|its|their|our|an?|both|all|several|few|of|two|three|four|five|for"
    r"|in|to|by|with|and)\b)[A-Za-z-]+\s)?$"
)
#: Of "both clerks" and "the two clerks" it was told before who they are.
_KNOWN = pattern(r"\b(?:the|these|those|both|his|her|its|their|our)\s$")
#: "Women are expected to be patient": an ideal, and no forecast.
_ALL_OF_THEM = pattern(
    rf"(?:^|[.!?]\s+|\n|\b(?:that|and|but|where)\s)(?:\w+\s)?(?:{PEOPLE}|men|women|parents|you|they|we)\s$"
)
#: "A verdict is expected to be announced in May": when a body speaks is in its calendar.
_MADE_KNOWN = pattern(r"\s+(?:announced|published|unveiled|released|made\s+(?:known|public))\b")
_CAPITAL = pattern(r"(?<![\w’'-])([A-Z][\w-]+)\s$", case=True)
#: "As far as most fans are concerned": no one is worried here.
_SO_FAR_AS = pattern(r"\b(?:so|as)\s+far\s+as\s+(?:[\w’'-]+\s+)?$")


def _ends_lead(ctx: AnyContext, span: Span) -> bool:
    """Return whether who says it stands behind what is said: "The sale must be undone, a minister has warned"."""
    sentence = ctx.sentence(span)
    start = max(sentence.start, span.start - _GAP)
    if sentence.end - span.end > _LAST_LETTERS or not ctx.text[
        start : span.start
    ].rstrip().endswith(","):
        return False
    return len(ctx.text[span.end : sentence.end].split()) <= _LAST_WORDS


#: So many characters are a comma and the blanks behind it, and words as few as those at the end: a sentence may be
#: megabytes.
_GAP, _LAST_LETTERS = 8, 120
#: So few words may be behind them: "said on Monday", "has told a court".
_LAST_WORDS = 3


def _introduced(ctx: AnyContext, span: Span) -> bool:
    """Return whether a person has a name in the sentence or in the two behind it."""
    behind = ctx.document.sentences_from(span.start, 3)
    return any(
        name.kind is NameKind.PERSON and " " in name.text
        for sentence in behind
        for name in ctx.read(names).within(sentence)
    )


def _of_a_body(before: str, document: Document) -> bool:
    """Return whether those who speak are of a body with a name: "Housing officials", "Arlo bosses"."""
    body = _CAPITAL.search(before)
    return body is not None and body[1] in document.memo(_within_sentences)


def _within_sentences(document: Document) -> frozenset[str]:
    """Return the words, in any case, that follow on a word in small letters or a mark within a sentence."""
    return frozenset(re.findall(r"(?<=[a-z,;])\s+([\w-]+)", document.text))


def named_next(ctx: AnyContext, span: Span) -> bool:
    """Return whether the paragraph behind the voices begins with what somebody of a name says.

    A lead tells in its one sentence what "several nurses said"; the next one quotes Ann Roe.
    """
    block = ctx.document.block_at(span.start)
    if block is None:
        return False
    behind = ctx.document.sentences_from(span.start, _BEHIND)
    first = next((one for one in behind if one.start >= block.span.end), None)
    return first is not None and speaks(ctx.text, first)


def _named_by_office(document: Document, role: str) -> bool:
    """Return whether "a judge" has a name elsewhere: "Circuit Judge Ellen Hale", "Ellen Hale, a judge"."""
    office = role.strip().lower()
    if not office.isalpha():
        return False
    known = document.memo(_by_office)
    if office not in known:
        named = rf"\b{office.capitalize()}\s+[A-Z][a-z]|[A-Z][a-z]+,\s+(?:an?|the)\s+(?:[a-z-]+\s+){{0,3}}{office}\b"
        known[office] = re.search(named, document.text) is not None
    return known[office]


def _by_office(document: Document) -> dict[str, bool]:
    """Return what is known so far of the offices of a document: each is looked for once."""
    del document
    return {}


def in_tables(ctx: AnyContext, span: Span) -> bool:
    """Return whether the words are a phrase of ATT001 or ATT002."""
    sentence = ctx.sentence(span)
    return any(
        span.overlaps(Span(*found.span())) and phrase.fits(ctx.text, Span(*found.span()))
        for table in ("weasels.toml", "anonymous.toml")
        for phrase in load_phrases(__name__, table)
        if phrase.pattern().may_match(ctx.document)
        for found in phrase.pattern().finditer(ctx.text, sentence.start, sentence.end)
    )
