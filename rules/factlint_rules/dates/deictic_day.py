"""DAT002: yesterday, today, tomorrow."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    DocumentRule,
    Remark,
    Span,
    by_profile,
    dates,
    first_person_paragraphs,
    pattern,
)
from factlint_rules.dates._datelines import is_label
from factlint_rules.dates._own_day import (
    OWN_DAY,
    is_habit,
    names_a_piece,
    own_act,
    own_day,
    plainly_of_its_day,
)
from factlint_rules.dates._wording import absolute, beside, capital_inside, read_on

#: "Today" and "tomorrow" tell a day beside an event; otherwise they mostly mean nowadays and
#: some day.
_EVENT_BEFORE = pattern(
    r"\b(?:(?<!if )(?<!are )(?<!is )(?<!has )\w{2,}ed\s+(?:an?|the|his|her|its|their|two|three|\d+)\s+"
    r"(?:[\w’'-]+\s+){0,2}[\w’'-]+"
    r"|(?:\w{2,}ed|met|beat|won|left|is\s+\w+ing|are\s+\w+ing)(?:\s+(?-i:[A-Z0-9])[\w’'-]*){1,3}"
    r"|(?<!if )(?<!are )(?<!is )(?<!has )\w+ed|said|told|won|lost|began|begins?|starts?|due|"
    r"later|earlier|opens|closes|meets|votes|(?:will|to)\s+(?:open|close|meet|vote|play|begin|"
    r"start|appear|go|leave|return|publish|decide|announce|launch|hear|rule|sign)(?:\s+\w+){0,2})"
    r"\s+$",
)
_EVENT_AFTER = pattern(r",?\s+(?:[\w’'-]+\s+){1,5}?(?:\w+ed|said|told|won|will)\b")
#: "The firm today announced a plan", "today said". Behind people at large a participle may follow: "children today
#: faced with debt", "mills today used as flats", "salt today sold as a cure", so a verb that may be one has its object
#: beside it.
_VERB_NEXT = pattern(
    r"\s+(?:said|began|gave|took|(?:\w+ed|told|won|lost|met|made|sold|bought)\s+(?:(?:an?|the|his|her|its|their|that|it|him|them"
    r"|plans|two|three|four|five)\b|[£$€]?\d))"
)
#: "She was today jailed for a year"; how things are nowadays is told with "is", "are" and "has".
_NOWADAYS_BEFORE = pattern(r"\b(?:is|are|be)\s+$")
_DONE_BEFORE = pattern(r"\b(?:was|were|will)\s+$")
#: "It will today, as ever, be dear", "it was today as then a marsh": no event.
_COMPARED = pattern(r"\s*,|\s+(?:as|just|less|like|more|no|still|the|what)\b")
#: "If the vote were held tomorrow": no day is told.
_SUPPOSED = pattern(r"\b(?:if|whether|were)\b[^,;]*$")


#: "The leaders of tomorrow", "a better tomorrow": some day.
_SOME_DAY = pattern(
    r"\b(?:of|the|an?|our|their|your|my|better|brighter|new|like|about|into|for|was|were|would|could|might"
    r"|and|or)\s+$"
)


#: "What is rejected today may be accepted tomorrow", "you will have forgotten it tomorrow".
_ANY_DAY = pattern(r"\b(?:today|you|your|may|might|could|would)\b")


#: "Yesterday is a song by the Beatles", "The day after tomorrow is a film": a title.
_TITLE_AFTER = pattern(
    r"\s+(?:is|was)\s+(?:an?|the|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:song|film|movie|book|novel|album|play|magazine|single|poem|programme|series|band|comic)\b"
)


#: "The last night before it closes" is the final one.
_THE = pattern(r"\b(?:the|its|his|her|our|their|my)\s$")
_SIGHT = 8


class DeicticDay(DocumentRule):
    """A day is named, not pointed at.

    "Yesterday" is another day for every reader who comes later; even a daily paper's website
    keeps its stories. Names of programmes and songs ("the Today programme") are left alone, and so is
    "today" where it means nowadays and "tomorrow" where it means some day. So are the paragraphs of
    letters and columns that say "I": their day is the writer's. Copy that shows its date may say "today",
    and its maker "we moved yesterday"; only strict asks about those.

    Bad (published 2024-06-04):
        The bridge reopened yesterday after a year of repairs.
                            ^^^^^^^^^ “yesterday” read on 4 June 2024 means 3 June 2024
    Fixed:
        The bridge reopened on 3 June 2024 after a year of repairs.
    Good (published 2024-06-04):
        The bridge reopened on Monday, 3 June, after a year of repairs.

        She told the Today programme that the bridge was safe.

        “Yesterday” was written in a dream. Yesterday is a song by the Beatles.

        Children today read on screens, and mills today used as flats stay warm.

        A third would stay at home if the vote were held tomorrow.

        I saw the bridge yesterday and it was shut, writes Ann Rao of Leeds.
    """

    code = "DAT002"
    name = "deictic-day"
    severity = by_profile("warning", news=None)
    message = "“{text}” goes stale"
    advice = "name the day"
    citations = (
        Citation("AP Stylebook", "today, tonight, tomorrow, yesterday"),
        Citation("Wikipedia Manual of Style", "MOS:RELTIME"),
    )
    speech = "silent"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each day that is pointed at."""
        own = None
        found = ctx.read(dates)
        for index, date in enumerate(found):
            if date.kind != "deictic-day" or capital_inside(ctx, date):
                continue
            if any(
                beside(ctx, date, one) and one.kind != "weekday"
                for one in found[index + 1 : index + 2]
            ):
                continue  # "yesterday, 21 July" names the day
            if _TITLE_AFTER.match(ctx.text, date.span.end):
                continue
            if date.text.lower() in ("today", "tomorrow") and not _tells_a_day(ctx, date):
                continue
            if date.text.lower() == "last night" and _THE.search(
                ctx.text, max(0, date.span.start - _SIGHT), date.span.start
            ):
                continue
            if names_a_piece(ctx, date) or is_habit(ctx, date) or is_label(ctx, date):
                continue
            today = date.text.lower() == "today"
            if today and own_act(ctx, date):
                continue  # "today we look at glazes"
            if plainly_of_its_day(ctx, date, near=today):
                continue
            own = _own_words(ctx) if own is None else own
            if not any(one.start <= date.span.start < one.end for one in own):
                yield self._day(ctx, date)

    def _day(self, ctx: Context, date: DateExpression) -> Remark:
        """Return the finding on a day, a note where the day of the article settles it."""
        message = read_on(ctx, date)
        note = own_day(ctx, date, near=date.text.lower() == "today")
        return self.finding(
            date.span,
            message=message,
            severity="info" if note else None,
            fix=absolute(ctx, date),
            date=date,
            gather=OWN_DAY if note else message.casefold(),
        )


def _own_words(ctx: Context) -> tuple[Span, ...]:
    """Return the paragraphs in which the writer, or an unmarked source, says "I"."""
    document = ctx.document
    if document.signed:
        return ()  # the writer's own day is the article's
    speaking = first_person_paragraphs(ctx.text, document.blocks, document.quoted)
    return tuple(block.span for block in speaking)


def _tells_a_day(ctx: Context, date: DateExpression) -> bool:
    """Return whether a day is meant: "the court ruled today", not "young people today"."""
    if ctx.text[date.span.end : date.span.end + 2] in ("'s", "’s"):
        return False
    sentence = ctx.sentence(date.span)
    if date.text.lower() == "tomorrow" and date.span.start > sentence.start + 1:
        before = ctx.text[sentence.start : date.span.start]
        return not (_SOME_DAY.search(before) or _SUPPOSED.search(before) or _ANY_DAY.search(before))
    if date.span.start <= sentence.start + 1:
        return bool(_EVENT_AFTER.match(ctx.text, date.span.end, sentence.end))
    before = ctx.text[max(sentence.start, date.span.start - 60) : date.span.start]
    if _SUPPOSED.search(before):
        return False
    told_next = not _NOWADAYS_BEFORE.search(before) and _VERB_NEXT.match(
        ctx.text, date.span.end, sentence.end
    )
    done = _DONE_BEFORE.search(before) and not _COMPARED.match(ctx.text, date.span.end)
    return bool(_EVENT_BEFORE.search(before) or told_next or done)
