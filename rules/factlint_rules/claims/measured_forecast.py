"""ATT013: by 2040 every meadow will have gone."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, Span, by_profile, pattern
from factlint_rules.claims._foretold import FORETOLD, is_foretold
from factlint_rules.claims._futures import told_by_someone

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
_SAY = pattern(
    r"\b(?:say|think|expect|believe|argue|thought|means?)\b|\b(?:confiden(?:t|ce)|optimis(?:m|tic)|expectations?|predictions?|promises?|ambitions?|pledges?)\b"
)


class MeasuredForecast(PatternRule):
    """A forecast that can be measured names who made it.

    "By 2040 every meadow will have gone", "it will cut its memory use by half", "rates are certain to double":
    a reader can come back with a ruler, and so he can to "they will win the league" and "it will be dry by August". Plans and
    fixtures ("the museum will open in May") are not asked about here. Say who reckons so, from what. Conditions, promises of the
    writer ("we will cut it") and forecasts with a source in their sentence are left alone.

    Bad (published 2024-06-03):
        By 2040 every such meadow in the county will have vanished.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who reckons so? “By 2040 every such meadow in the county will have”

        Without the cuts the town will be bankrupt by 2028.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^ who reckons so? “will be bankrupt by 2028”

        Water charges will go up by 30 per cent. The record is sure to fall.
                      ^^^^^^^^^^^^^ who reckons so? “will go up by”
                                                            ^^^^^^^^^^^^^^^ who reckons so? “is sure to fall”

        Version 4 will cut memory use by half.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ who reckons so? “will cut memory use by half”

        Rovers will be champions by Easter. The lake will be dry by August, and the pier will bring 9,000 visitors.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ who reckons so? “will be champions by Easter”
                                                     ^^^^^^^^^^^^^^^^^^^^^ who reckons so? “will be dry by August”
                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ who reckons so? “will bring 9,000 visitors”
    Good (published 2024-06-03):
        By 2040 every such meadow will have vanished, the trust said. The mill will close by 3 July.

        “It will be bankrupt by 2028,” she said. If it rains, charges will go up by a third. We will cut memory use by half.

        The album is set to drop on Friday. It will fall to 4C tonight. By 2026 Ann will be 40.
    """

    code = "ATT013"
    name = "measured-forecast"
    severity = by_profile("warning", news=None)
    message = "who reckons so? “{text}”"
    advice = "say who made the forecast, and from what"
    citations = (Citation("Wikipedia", "WP:CRYSTAL"),)
    speech = "silent"
    looks_for = (
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
        *FORETOLD,
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield a forecast that has no source in its sentence."""
        if hit.index >= len(self.looks_for) - len(FORETOLD) and not (
            is_foretold(hit, ctx) and self._is_new(hit, ctx)
        ):
            return
        if not (told_by_someone(hit, ctx) or _SAY.search(ctx.sentence(hit.span).of(ctx.text))):
            yield self.finding(hit.span, text=hit.words, gather="forecasts")

    def _is_new(self, hit: Hit, ctx: Context) -> bool:
        """Return whether no pattern before it has found the words."""
        sentence = ctx.sentence(hit.span)
        return not any(
            Span(*found.span()).overlaps(hit.span)
            for form in self.looks_for[: hit.index]
            if form.may_match(ctx.document)
            for found in form.finditer(ctx.text, sentence.start, sentence.end)
        )
