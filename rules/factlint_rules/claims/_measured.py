"""Forecasts of how much, by how much and by which year."""

from __future__ import annotations

from typing import Final

from factlint.api import Pattern, pattern

_WILL = r"(?:will|won['’]t|(?:is|are)\s+going\s+to|(?:is|are)\s+(?:set|likely|expected|certain|sure|bound|tipped|poised)\s+to)"
#: How prices, shares and numbers change.
_CHANGE = (
    r"(?:climb|collapse|decline|double|drop|fall|grow|halve|increase|jump|plummet|quadruple|recover|rise|shrink"
    r"|slide|slump|soar|treble|triple|tumble|worsen"
    r"|come\s+down(?!\s+(?:hard|on))|go\s+(?:down|up))"
)
#: The same where no figure is behind it: an album is "set to drop", a coach "to drop" a player.
_MOVE = r"(?:collapse|decline|double|halve|treble|triple|fall|grow|increase|recover|rise|shrink|slump|soar|worsen)"
_SURE = r"(?:bound|certain|destined|doomed|guaranteed|sure)"
#: Days so far off that no one knows: "by 2040", "by the end of the decade".
_FAR = (
    r"(?:(?:about\s+|around\s+)?20\d\d|(?:the\s+)?mid-century|the\s+(?:end|middle)\s+of\s+(?:the|this"
    r"|next)\s+(?:century|decade))"
)
#: Words of the clause, and of no other.
_CLAUSE = r"(?:(?!\b(?:if|unless|that|said|says|and|but|which|who|when)\b)[^.!?;:\n“”\"]){0,90}?"

#: "Analysts say that it will": vague, and ATT001's.
SAY = pattern(
    r"\b(?:say|think|expect|believe|argue|thought|means?)\b|\b(?:confiden(?:t|ce)|optimis(?:m|tic)|expectations?|predictions?|promises?|ambitions?|pledges?)\b"
)

#: Each can be measured on its day.
MEASURED: Final[tuple[Pattern, ...]] = (
    pattern(
        rf"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<mark>By\s+{_FAR},?\s{_CLAUSE}\b{_WILL}\s+[a-z]+)\b(?!\s+\d)",
        words=("by",),
        case=True,
    ),
    pattern(
        rf"\b(?P<mark>{_WILL}\s+{_CLAUSE}\bby\s+{_FAR})(?![\w-])", words=("by",), case=True
    ),
    pattern(
        rf"\b(?P<mark>{_WILL}\s+(?:\w+ly\s+)?{_CHANGE}\s+(?:by|to"
        rf"|from)(?=\s+(?:[a-z]+\s+)?(?:[£$€]?\d(?![\d.,]*\s?(?:°|C\b|F\b|mph\b|km/h\b|degrees?\b))"
        rf"|a\s+(?:third|half|quarter|fifth|tenth)|half)))",
        words=("by", "to", "from"),
        case=True,
    ),
    pattern(
        rf"\b(?P<mark>(?:(?:is|are|looks?|seems?)\s+(?:\w+ly\s+)?(?:{_SURE[3:-1]}|poised|set|tipped)\s+to"
        rf"|will\s+(?:certainly|definitely|inevitably|surely|undoubtedly))\s+{_MOVE})\b(?=[.,;:]|\s+(?:again"
        rf"|further|in|once|over|sharply|steeply|this|next|when)\b|$)",
        words=("poised", "set", "tipped", "bound", "certain", "destined", "doomed", "guaranteed", "sure", "certainly", "definitely", "inevitably", "surely", "undoubtedly"),
        case=True,
    ),
    pattern(
        rf"\b(?P<mark>(?:will\s+(?:cut|slash|reduce)\s+{_CLAUSE}\bby\s+(?:half|a\s+(?:third|quarter|fifth)"
        rf"|\d+\s?(?:%|per\s?cent))))(?!\w)",
        keys=("cut", "slash", "reduce"),
        case=True,
    ),
)  # fmt: skip
