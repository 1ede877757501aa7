"""STY006: idioms that came out wrong, and idioms that are worn out."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import Citation, Context, Hit, Phrase, PhraseRule, Remark, by_profile
from factlint_rules.style._habits import worn_enough


class Options(Struct, frozen=True):
    """Options of STY006."""

    #: Report worn idioms too, not only garbled ones; the news profile never does.
    worn: bool = True


class ClicheIdiom(PhraseRule[Options]):
    """An idiom keeps its words, or better, gives way to plain ones.

    An idiom with a word changed ("for all intensive purposes") makes readers laugh at the
    wrong place, and these are always reported. Idioms that are merely worn ("the tip of the
    iceberg") tell nothing a figure would not tell better. One may fit its place, in a review or a talk: in
    default they are a note, one an article, where it has three, or more than one in a hundred words, and
    before a figure ("a staggering 12"). Those that say nothing ("needless to say") or make a thing bigger than it
    is ("looked like a war zone") are a note where there is one. The strict profile asks about each.

    Bad:
        The bank is, for all intensive purposes, bust, and its chairman must tow the line.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ “for all intensive purposes” is no idiom
                                                                             ^^^^^^^^^^^^ “tow the line” is no idiom
    Fixed:
        The bank is, for all intents and purposes, bust, and its chairman must toe the line.
    Bad:
        The losses are the tip of the iceberg.
                       ^^^^^^^^^^^^^^^^^^^^^^ “the tip of the iceberg” is worn out
    Good:
        For all intents and purposes the bank is bust. We are proud to announce a loss, going forward.

        “We must tow the line,” the pilot said.
    """

    code = "STY006"
    name = "cliche-idiom"
    severity = by_profile("warning")
    message = "“{text}” is worn out"
    advice = "say what happened"
    citations = (
        Citation("proselint", "cliches.misc"),
        Citation("Garner's Modern English Usage", "set phrases"),
    )
    options = Options
    speech = "silent"
    fixable = True
    table = "idioms.toml"

    def check_phrase(self, hit: Hit, phrase: Phrase, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield garbled idioms always, worn ones as a note where they are wanted."""
        if not phrase.message:
            if not ctx.options.worn or ctx.profile == "news":
                return
            if not phrase.advice and not worn_enough(ctx, hit.span):
                return
            in_title = hit.text[1:] != hit.text[1:].lower()
            if phrase.fits(ctx.text, hit.span) and not in_title:
                advice = phrase.advice or self.advice
                yield self.finding(
                    hit.span, text=hit.text, advice=advice, severity="info", gather="worn idioms"
                )
            return
        yield from super().check_phrase(hit, phrase, ctx)
