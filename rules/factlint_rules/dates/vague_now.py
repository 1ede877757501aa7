"""DAT004: currently, recently, soon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from factlint.api import (
    Citation,
    Context,
    DateExpression,
    DocumentRule,
    Remark,
    by_profile,
    dates,
    pattern,
)
from factlint_rules.dates._own_day import OWN_DAY, asked, own_act, own_day, plainly_of_its_day
from factlint_rules.dates._shown_day import word_is_settled
from factlint_rules.dates._wording import UNDATED, aged, day

_ADVERBS = frozenset(
    [
        "currently",
        "presently",
        "recently",
        "lately",
        "soon",
        "shortly",
        "nowadays",
        "these days",
        "at the moment",
        "at present",
        "at this time",
        "right now",
        "just now",
        "in the near future",
        "the near future",
        "before long",
        "for now",
    ]
)
#: "As recently as 2001", "soon after the war", "as soon as": they point at a date of their own.
_TIED_BEFORE = pattern(r"\b(?:as|how|too|so|very|until|till)\s+$")
#: "She had recently married when the war began": told of another time.
_TOLD_BEFORE = pattern(r"\bhad\s+(?:only\s+)?$")
#: "He was right then and he is right now" weighs two times.
_BOTH_TIMES = pattern(r"\bthen\s*,?\s+(?:and|but|as)\b")
#: "At this time he also mended the wheel", "at the moment the bell rang": another moment.
_MOMENTS = frozenset(["at this time", "at the moment", "at present", "presently"])
_PAST_AFTER = pattern(
    r",?\s+(?:(?:he|she|they|it|we|I|the\s+\w+|[A-Z]\w+)\s+)(?:also\s+)?"
    r"(?:was|were|had|did|went|came|took|made|gave|began|redid|rang|\w{2,}ed)\b"
)
#: "Recently, in May 2025,": the date follows.
_DATED_AFTER = pattern(r",?\s*\(?(?:in|on|since)\s+")
_TIED_AFTER = pattern(r"\s+(?:as|after|afterwards|before|enough|became|found|followed)\b")
#: What a state near the present is told of: a figure, a superlative, a place, a post, a closure.
_STATE_AFTER = pattern(
    r"\s+(?:(?:about|some|over|under|nearly|almost|around|more\s+than|less\s+than|at|worth|down\s+to|up\s+to)\s+)*"
    r"(?:[$£€]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|half|dozens|hundreds|thousands)\b"
    r"|(?:the|its|their|his|her|an?)\s+(?:[\w’'-]+\s+)?(?:\w+est|most|least|only)\b"
    r"|(?:(?:the|its|their|his|her|an?)\s+)?(?:[\w’'-]+\s+){0,3}?(?:captain|mayor|chief|head|director|president|"
    r"chair(?:man|woman)?|minister|manager|editor|owner|leader|coach|professor|champion|secretary|governor)\b"
    r"|(?:based|living|working|held|on\s+display)?\s*(?:in|at)\s+(?-i:[A-Z])|home\s+to"
    r"|shut|closed|open|empty|vacant|derelict|unused|on\s+sale|for\s+sale|under\s+(?:way|construction|repair)\b)"
)
#: "Can now", "what is now", "which has now been": a change, or the name of today.
_CHANGE_BEFORE = pattern(
    r"\b(?:can|could|will|may|might|must|should|what\s+(?:is|was|are|were))\s+$"
)
#: "She soon finds", "things soon went wrong": a story goes on.
_TO_COME_BEFORE = pattern(r"(?:\b(?:will|shall|to|is|are|due)|['’]ll)\s+(?:\w+\s+)?$")
_TO_COME_AFTER = pattern(
    r",?\s+[^.;]{0,40}\b(?:will|is\s+to|are\s+to|is\s+due|are\s+due)\b|\s*[.!]"
)
_STATE_BEFORE = pattern(
    r"(?:\b(?:is|are|am|has|have|can|stands?|available|out|open|on sale)|['’](?:s|re|ve))\s+$",
)
_PLACE_BEFORE = pattern(
    r"\b(?:[Oo]n|[Ii]n|[Aa]t)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z0-9][\w’'-]*){0,3}\s+$", case=True
)
_PASSING = ("soon", "shortly", "before long", "the near future", "in the near future")
#: "The recently improved roads", "a currently open tab": which ones are meant.
_OF_A_NOUN_BEFORE = pattern(
    r"\b(?:the|an?|this|that|these|those|its|their|our|his|her|all|any|each|every|no|of|with)\s+$"
)
_OF_A_NOUN_AFTER = pattern(r"\s+[a-z]+(?:ed|en|wn|ing|ble|ive|ilt|ade|old)\s+[a-z]")
#: "Currently supported printers are listed below", at the head of a sentence.
_STARTS = pattern(r"(?:^|[.!?:\n])[\s*_]*$")
_THOSE_AFTER = pattern(
    r"\s+[a-z]+(?:ed|en|wn|ble)\s+(?:[\w-]+\s+){1,3}(?:are|is|were|was|can|could|may|must|have|has|had|will|would)\b"
)
#: "You might currently have", "the rules that currently exist", "than they have now": no state of this day.
_SUPPOSED_BEFORE = pattern(
    r"\b(?:(?:might|may|could|would|should|(?:if|whatever|whether)\s+you)\s+(?:\w+\s+)?"
    r"|(?:[a-z]+s|people|those)\s+(?:that|who)\s+)$"
)
_COMPARED_BEFORE = pattern(r"\b(?:than|as)\s+(?:\w+\s+){1,2}(?:have|has|do|does|is|are)\s+$")
#: A lasting rule for all of a kind, who holds an office, and form: "voters must register at present", "is currently its
#: manager", "have no such worries at present". A day would tell nothing of them; it would of "the band has to play
#: without its singer at present" and of "is currently looking for a manager".
_STANDING = frozenset(["currently", "presently", "at present", "at the moment", "at this time"])
_DUTY = pattern(
    r"\b(?:must|(?<!\bwill\s)(?<!\bwould\s)(?<!\bmay\s)have\s+to|need\s+to|can\s+only|may\s+(?:not|only)|are\s+(?:not\s+)?(?:allowed|banned|barred|eligible|entitled|obliged|permitted|required)\b)"
)
_CLAUSE = pattern(r"[^,.;:]*")
_OFFICE_AFTER = pattern(
    r"\s+(?:(?:the|its|their|his|her|an?)\s+)?(?:(?!(?:without|no|not|under|for|by|with|new|of|in|[\w-]+ing)\b)[\w’'-]+\s+){0,4}?(?:captain|mayor|head|director|president|chair(?:man|woman)?"
    r"|minister|manager|editor|coach|professor|secretary|governor)\b(?![’'])"
)
#: How far from a word such a rule is looked for.
_SIGHT = 80
_NO_SUCH_BEFORE = pattern(r"\bno\s+such\s+\w+\s+$")
#: In the first person: "I'm not sure at present".
_OF_ME_BEFORE = pattern(
    r"(?<![\w’'-])I(?:['’](?:m|ve|d|ll))?(?:\s+(?:am|have|do))?(?:\s+not)?(?:\s+sure)?\s+$",
    case=True,
)
_OF_ME_AFTER = pattern(r",?\s+I(?:['’](?:m|ve|d|ll))?\s", case=True)
#: "I've now closed it" is an act.
_ACT_BEFORE = pattern(r"(?:\b(?:has|have)|['’]ve)\s+$")
_ACT_AFTER = pattern(r"\s+(?:shut|closed|opened)\b")
_CLAUSE_END = pattern(r"\s*(?:[,.;!?]|$|and\b|while\b|but\b)", case=True)
_RHETORICAL_AFTER = pattern(r"\s+(?:known|called|renamed|that|then|or|is the time)\b")


class VagueNow(DocumentRule):
    """A state or an event near the present carries its date.

    "Currently shut" is copied, archived and quoted long after the doors have opened again.
    "Now" counts only where it states how things are ("is now open", "on sale now"); as a turn of
    speech or in "now known as" it is left alone. In copy that shows its date most of them are of that day, and only strict asks about
    them. Left there are states that lapse and are quoted (a figure, a rank, "the only", a closure; in what its maker tells, a
    closure alone), what a body did ("the board recently sold it"), and what is to come.

    Bad (published 2024-06-03):
        The museum is currently shut for repairs.
                      ^^^^^^^^^ “currently” was true on 3 June 2024; it will date
    Bad:
        The surgeon recently moved to Leeds.
                    ^^^^^^^^ “recently” goes stale, and the article has no date to read it against
    Bad (published 2024-06-03):
        The winger is now the club's captain.
                      ^^^ “now” was true on 3 June 2024; it will date
    Bad (published 2024-06-03):
        The vaccine will soon be offered in pharmacies.
                         ^^^^ “soon”: when?
    Good (published 2024-06-03):
        The museum is shut until October 2024.

        As recently as 2001 the village had no road, and soon after the war it had no school.

        The field would soon become a park. Boats can now moor by night. The lock is now repaired. She soon finds that the house is empty.

        Recently, in May 2024, the mill shut. She had recently married when the war began.

        The recently mended road is steep. You may currently hold two keys. I'm not sure at present.

        The town, now known as Port Ellery, was founded in 1820.
    """

    code = "DAT004"
    name = "vague-now"
    severity = by_profile("warning", news=None)
    message = "“{text}” was true on {published}; it will date"
    advice = "say from when, or until when"
    citations = (Citation("Wikipedia Manual of Style", "MOS:CURRENTLY"),)
    speech = "silent"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each vague word that is not tied to a date of its own."""
        found = ctx.read(dates)
        for date, then in zip_longest(found, found[1:]):
            vague = date.kind in ("present", "vague") and _vague(ctx.text, date)
            if vague and ctx.profile != "strict" and _stands(ctx, date):
                continue
            if vague and not _dated(ctx.text, date, then) and not _of_the_piece(ctx, date):
                passing = date.value in ("PAST_REF", "FUTURE_REF")  # "recently", "soon"
                if plainly_of_its_day(ctx, date, of_maker=not passing):
                    continue
                if word_is_settled(ctx, date):
                    continue
                message = _message(ctx, date)
                note = own_day(ctx, date, near=False)
                same = "" if passing else message.casefold()  # another day each time
                yield self.finding(
                    date.span,
                    message=message,
                    advice="give the day, or leave the word out" if passing else None,
                    severity="info" if note else None,
                    date=date,
                    gather=OWN_DAY if note else same,
                    text=date.text,
                )


def _stands(ctx: Context, date: DateExpression) -> bool:
    """Return whether a word is of a lasting rule, of who holds an office, or of form."""
    text, sentence = ctx.text, ctx.sentence(date.span)
    if " ".join(date.text.lower().split()) not in _STANDING:
        return False
    before = text[max(sentence.start, date.span.start - _SIGHT) : date.span.start]
    after = text[date.span.end : min(sentence.end, date.span.end + _SIGHT)]
    clause = _CLAUSE.match(after.removeprefix(","))
    own = before[max(map(before.rfind, ",.;:")) + 1 :]
    duty = _DUTY.search(own) or (clause is not None and _DUTY.search(clause[0]))
    return bool(duty or _OFFICE_AFTER.match(after) or _NO_SUCH_BEFORE.search(before))


def _of_the_piece(ctx: Context, date: DateExpression) -> bool:
    """Return whether the words ask ("who uses it now?") or point on in the piece ("we see shortly")."""
    return asked(ctx, date) or (date.value == "FUTURE_REF" and own_act(ctx, date))


def _dated(text: str, date: DateExpression, then: DateExpression | None) -> bool:
    """Return whether the date itself follows a vague word."""
    between = text[date.span.end : then.span.start] if then is not None else ""
    return then is not None and then.has_year and _DATED_AFTER.fullmatch(between) is not None


def _vague(text: str, date: DateExpression) -> bool:
    words = " ".join(date.text.lower().split())
    if text[date.span.end : date.span.end + 1] == "-":
        return False  # "the recently-crowned champion"
    before = text[max(0, date.span.start - 48) : date.span.start]
    after = text[date.span.end : date.span.end + 64]
    if words not in _PASSING and _supposed(before, after):
        return False
    if words == "now":
        if _ACT_BEFORE.search(before) and _ACT_AFTER.match(after):
            return False
        if _RHETORICAL_AFTER.match(after):
            return False
        if _CHANGE_BEFORE.search(before):
            return False
        if _CLAUSE_END.match(after):
            return bool(_STATE_BEFORE.search(before) or _PLACE_BEFORE.search(before))
        return bool(_STATE_BEFORE.search(before) and _STATE_AFTER.match(after))
    if words not in _ADVERBS:
        return False
    if words in ("soon", "shortly", "before long") and not (
        _TO_COME_BEFORE.search(before) or _TO_COME_AFTER.match(after)
    ):
        return False
    if words in _MOMENTS and _PAST_AFTER.match(after):
        return False
    if words.endswith("now") and _BOTH_TIMES.search(before):
        return False
    told = _TIED_BEFORE.search(before) or _TOLD_BEFORE.search(before)
    return not (told or _TIED_AFTER.match(after))


def _supposed(before: str, after: str) -> bool:
    """Return whether the words say which one is meant, what may be, or what the writer thinks."""
    if _OF_A_NOUN_BEFORE.search(before) and _OF_A_NOUN_AFTER.match(after):
        return True
    if _STARTS.search(before) and _THOSE_AFTER.match(after):
        return True
    return bool(
        _SUPPOSED_BEFORE.search(before)
        or _COMPARED_BEFORE.search(before)
        or _OF_ME_BEFORE.search(before)
        or _OF_ME_AFTER.match(after)
    )


def _message(ctx: Context, date: DateExpression) -> str:
    if ctx.published is None:
        return f"“{date.text}” goes stale, and {UNDATED}"
    if date.value in ("PAST_REF", "FUTURE_REF"):  # "recently", "soon"
        return f"“{date.text}”: when?"
    until = aged(ctx, date)
    if until:
        return f"“{date.text}” was true on {day(ctx, ctx.published)}{until}"
    return f"“{date.text}” was true on {day(ctx, ctx.published)}; it will date"
