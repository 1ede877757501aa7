"""ATT013: by 2040 every meadow will have gone."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile
from factlint_rules.claims._foretold import FORECASTS, nobody_foretells


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

        The wheel will be turning again by Easter. It will be a wet weekend, so bring boots.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ who reckons so? “will be turning again by Easter”
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^ who reckons so? “It will be a wet weekend”
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
    looks_for = FORECASTS

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield a forecast that has no source in its sentence."""
        if nobody_foretells(hit, ctx):
            yield self.finding(hit.span, text=hit.words, gather="forecasts")
