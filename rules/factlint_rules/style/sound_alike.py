"""STY021: one word typed for another that sounds like it."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile
from factlint_rules.style._confusions import FORMS
from factlint_rules.style._told_slips import told_as_slip


class SoundAlike(PatternRule):
    """A word is not another that sounds like it.

    "Its" and "it's", "affect" and "effect", "your" and "you're" are typed for each other by
    everybody, and no spelling checker objects. Only places are reported in which one of the two
    cannot stand: behind a preposition ("on it's own"), before an article ("its a pity"), before a
    verb ("their are"), and beside words that go with the other one only ("the crime seen", "raised to
    the ground"). So are small words that are left out ("one the best", "according the clerk"). In
    speech it is the writer's slip as well.

    Bad:
        The mill on it's own island had an affect on the price, and its a pity.
                    ^^^^ “it's” here can only be “its”
                                           ^^^^^^ “affect” here can only be “effect”
                                                                    ^^^ “its” here can only be “it's”
    Fixed:
        The mill on its own island had an effect on the price, and it's a pity.
    Bad:
        The team was lead by Roe, who was sent of by the referee and may loose his job.
                     ^^^^ “lead” here can only be “led”
                                               ^^ “of” here can only be “off”
                                                                         ^^^^^ “loose” here can only be “lose”
    Fixed:
        The team was led by Roe, who was sent off by the referee and may lose his job.
    Bad:
        The cars were stationery, the principle reason was rain, and it had no affect.
                      ^^^^^^^^^^ “stationery” here can only be “stationary”
                                      ^^^^^^^^^ “principle” here can only be “principal”
                                                                               ^^^^^^ “affect” here can only be “effect”
    Fixed:
        The cars were stationary, the principal reason was rain, and it had no effect.
    Bad:
        They read each others work rather then waiting, so their are fewer errors.
                       ^^^^^^ “others” here can only be “other’s”
                                          ^^^^ “then” here can only be “than”
                                                           ^^^^^ “their” has no noun: is “there” meant, or “they”?

        Whomever wins was unable make it.
        ^^^^^^^^ “Whomever” here can only be “Whoever”
                          ^^^^^^ “to” is missing after “unable”

        One the best of a number people looked forward seeing it.
        ^^^ “of” is missing after “One”
                          ^^^^^^ “of” is missing after “number”
                                               ^^^^^^^ “to” is missing after “forward”
    Bad:
        The mill was raised to the ground, and a principle engineer lost site of the spinal chord.
                     ^^^^^^ “raised” here can only be “razed”
                                                 ^^^^^^^^^ “principle” here can only be “principal”
                                                                         ^^^^ “site” here can only be “sight”
                                                                                            ^^^^^ “chord” here can only be “cord”

        It was better then expected; decide weather to change tact, and wait and sea.
                      ^^^^ “then” here can only be “than”
                                            ^^^^^^^ “weather” here can only be “whether”
                                                              ^^^^ “tact” here can only be “tack”
                                                                                 ^^^ “sea” here can only be “see”
    Fixed:
        It was better than expected; decide whether to change tack, and wait and see.
    Good:
        A Telegraph poll is out, and in principle officers agree. They raised money to the ground floor.

        It's a pity, and it's been shut. Of its three mills, one affects the river.

        The board may effect a change. The change may affect the harbour and its not-for-profit arm.

        He was lead singer, and had lead in his pipes. They let loose the dogs of the principal dancer.

        More then came. She sat there, own brush in hand. Your not-so-old car is laying tracks.
    """

    code = "STY021"
    name = "sound-alike"
    severity = by_profile("warning")
    message = "“{text}” here can only be “{write}”"
    advice = "read the clause aloud in full"
    citations = (Citation("AP Stylebook", "its, it’s; affect, effect; than, then"),)
    speech = "query"
    fixable = True
    looks_for = tuple(form for form, _ in FORMS)

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the word that cannot be meant."""
        confusion = FORMS[hit.index][1]
        if confusion.usage and ctx.profile == "news":
            return
        span = next(
            found
            for name, words in hit.match.groupdict().items()
            if words is not None and len(name) == 1 and (found := hit.span_of(name)) is not None
        )
        if ctx.document.opaque(span) or told_as_slip(ctx, span):
            return
        if confusion.where and not confusion.where(hit.match):
            return
        if confusion.unless or confusion.nowhere:
            sentence = ctx.sentence(span)
            if not confusion.fits(ctx.text[sentence.start : span.start], sentence.of(ctx.text)):
                return
        text = span.of(ctx.text)
        if not confusion.write:
            yield self.finding(span, message=confusion.says, text=text)
            return
        write = confusion.write + ("s" if confusion.plural and text.endswith("s") else "")
        if text[0].isupper() and text != "I":
            write = write[0].upper() + write[1:]
        if "'" in ctx.text and "’" not in ctx.text:
            write = write.replace("’", "'")
        fix = self.replacing(span, write, safety="ask")
        yield self.finding(span, text=text, write=write, fix=fix)
