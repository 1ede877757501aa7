"""STY007: "who" for a thing."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

_FIRMS = (
    r"compan(?:y|ies)|firms?|banks?|corporations?|retailers?|manufacturers?|charit(?:y|ies)|"
    r"agenc(?:y|ies)|airlines?|publishers?|hospitals?"
)
_THINGS = (
    r"series|(?:show|film|movie|programme|program|product|website|app|album|book|novel|song|device|"
    r"car|machine|project|scheme|law|report|study|plan|game|franchise|brand|spin-off|spinoff)s?"
)
_FIRM = pattern(_FIRMS)
_BEFORE = pattern(rf"\b(?P<thing>{_FIRMS}|{_THINGS}),?\s+$")
_PERSON_BEFORE = pattern(
    r"\b(?:of|from|at|in|for|with|to|by|on|behind)\s+(?:[\w-]+\s+){0,3}$", case=True
)
#: "two films race to see who": a contest between things.
_CONTEST = pattern(
    rf"\b(?P<thing>{_THINGS})\s+(?:\w+\s+){{0,3}}to\s+(?:see|decide|find\s+out|determine)\s+$",
)


class Options(Struct, frozen=True):
    """Options of STY007."""

    #: Speak of firms and other bodies too, which some houses treat as people.
    bodies: bool = True


class WhichWho(PatternRule[Options]):
    """People are "who"; things are "which" or "that".

    A firm that sells, a series that opens: "who" promises the reader a person. Teams and bands
    are people in British copy and are left alone.

    Bad:
        She joined a firm who make bicycle bells.
                          ^^^ “who” stands for “firm”, which is no person

        The two films race to see who opens first.
                                  ^^^ “who” stands for “films”, which are no persons
    Good:
        She joined a firm that makes bicycle bells. The band, who met in Leeds, played on.

        Who owns the firm? He asked the man from the firm who rang.
    """

    code = "STY007"
    name = "which-who"
    severity = by_profile(None, strict="info")
    message = "“who” stands for “{thing}”, which {number}"
    advice = "write “which” or “that”"
    citations = (Citation("AP Stylebook", "who, whom"),)
    options = Options
    speech = "silent"
    looks_for = (pattern(r"(?<=\s)who\b(?!\s+(?:owns?|runs?)\b)", keys=("who",)),)

    def check(self, hit: Hit, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield "who" unless a person is before the thing."""
        sentence = ctx.sentence(hit.span)
        before = ctx.text[max(sentence.start, hit.span.start - 80) : hit.span.start]
        found = _BEFORE.search(before)
        if found is not None:
            # "the man from the firm who", "members of the firm who": the person comes earlier.
            if _PERSON_BEFORE.search(before[: found.start()]):
                return
            if _FIRM.match(found["thing"]) and not ctx.options.bodies:
                return
        else:
            found = _CONTEST.search(before)
        if found is None:
            return
        thing = found["thing"]
        many = thing.endswith("s") and thing.lower() != "series"
        yield self.finding(
            hit.span, thing=thing, number="are no persons" if many else "is no person"
        )
