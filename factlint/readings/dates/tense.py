"""The tense of the verb that governs a date without a year.

A bare month or weekday is resolved by what happened, or will happen, in it: "stepped down in
March" is the March that is over. The verb is looked for in the words before, from the date
leftwards; where the first one met does not settle it, the tense is None and the counted directions
of `direction` decide.
"""

from __future__ import annotations

from typing import Literal

Tense = Literal["past", "future"]

#: Past forms that do not end in "ed"; those that are present forms as well ("set", "let") left out.
_PAST = frozenset(
    """was were had did went came got gave took made said told saw found led ran put cut hit shut
    quit split lost won fell rose began became bought sold brought thought caught taught
    fought sought kept left met sent spent built lent held stood understood wrote spoke
    broke drove chose rode grew knew threw drew flew blew shot struck swam sang sank rang
    drank wore swore beat paid laid fled slid stuck swept crept dealt felt heard bore
    froze hid lay stole swung woke withdrew overtook undertook overcame underwent foresaw
    arose forgot forgave came sat shook slept hung tore meant dug spun sped leapt shone clung wept
    ate knelt sprang strode overthrew withstood outdid retook didn't wasn't
    weren't hadn't""".split()
)
_NO_VERB_IN_ED = frozenset(
    """need indeed hundred speed feed seed weed breed bleed exceed proceed succeed shed wed embed
    creed greed reed unprecedented unlimited so-called sacred naked wicked united limited""".split()
)
#: Beside these a date says what is planned, not when the planning was done.
_PLANNED = frozenset(
    """scheduled due expected planned slated tipped predicted proposed forecast anticipated booked
    earmarked pencilled projected timed upcoming forthcoming next""".split()
)
#: Verbs of saying and arranging: what follows has a time of its own, unless the date comes at once.
_SAYING = frozenset(
    """said told announced added warned claimed argued insisted believed thought hoped stated
    suggested promised pledged vowed revealed confirmed unveiled postponed delayed rescheduled moved
    pushed brought wanted needed urged called offered asked""".split()
)
_FUTURE = frozenset("will shall won't".split())
#: Verbs that settle nothing: the present and perfect tenses, and what may be or would be.
_OPEN = frozenset(
    """would could may might can should must cannot can't wouldn't couldn't don't doesn't is
    are am has have do does isn't aren't hasn't haven't until till meets opens begins
    starts leaves arrives goes comes travels returns resumes takes votes premieres airs
    expires plays faces ends closes runs""".split()
)
#: Between verb and date these say that it may lie ahead: "prepared for a vote in May".
_AHEAD = frozenset("for ahead towards meet".split())
#: Right before a date these name a bound, or a day set down for something.
_TOWARDS = frozenset("to for from until till through payable effective record".split())
_ASKED = frozenset("the a an it he she they we you this that there".split())
_BEFORE_A_WILL = frozenset("the a an his her my our your their good free own last".split())
_RELATIVE = frozenset("which who that".split())
_SUBJECTS = frozenset("he she it they we i you who which that".split())
_DETERMINERS = frozenset("the a an its his her their our my this these those some".split())
_BEFORE_NOUN = _DETERMINERS | frozenset(
    "that it him them us me one two all more about almost nearly over".split()
)
_WAS = frozenset("was were".split())
_PRESENT = frozenset("is are has have".split())
#: "Is due to", "was set to" and the like, and what expects without a helping verb.
_EXPECTED = frozenset("expected due scheduled set likely planned".split())
_EXPECTING = frozenset("is are plan plans expect expects expected".split())
_HANGERS = frozenset("when once if before after until till unless as".split())
_ADVERBS = frozenset(
    "not also then now already still never only just be been being since ever yet soon first"
    " next once later".split()
)
_LEADS = frozenset("in on during back early late mid at only as the by last this".split())


def _is_past(word: str) -> bool:
    return word in _PAST or (word.endswith("ed") and len(word) > 3 and word not in _NO_VERB_IN_ED)


def _plain(words: list[str]) -> list[str]:
    return [word.strip("\"“”'‘’`()[],;:–—").replace("’", "'") for word in words]


def governing_tense(clause: str) -> Tense | None:
    """Return the tense of the verb before a date, None where the words do not settle it.

    Args:
        clause: the words of the sentence that come before the date.
    """
    words = _plain(clause.split())
    lowered = [word.lower() for word in words]
    end = len(words)
    while end and lowered[end - 1] in _LEADS:
        end -= 1
    ahead = bool(end) and lowered[end - 1] in _TOWARDS
    for at in range(end - 1, -1, -1):
        word = lowered[at]
        if _is_future(words, at):
            return "future"
        if word in _OPEN or word in _PLANNED:
            return None
        ahead = ahead or word in _AHEAD or (word == "to" and _is_base(words[at + 1 : at + 2]))
        if word in _RELATIVE and _is_present(lowered[at + 1 : at + 2]):
            return None
        if _is_past(word) and (at == 0 or lowered[at - 1] not in _DETERMINERS):
            tense = _tense_of(words, at, end)
            return None if ahead and tense == "past" else tense
    return None


def _is_future(words: list[str], at: int) -> bool:
    """Return whether the word at `at` is the verb "will", "shall" or "'ll".

    "Will Roe left", "the will was read" and "good will came of it" are a name and nouns.
    """
    word = words[at].lower()
    if word != "will":
        return word in _FUTURE or word.endswith("'ll")
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    if words[at] == "Will":
        return after in _ASKED
    before = words[at - 1].lower() if at else ""
    is_noun = before in _BEFORE_A_WILL or before.endswith("'s")
    return not is_noun and (after not in _PAST or after in {"let", "put", "cut"})


def _is_base(after: list[str]) -> bool:
    """Return whether the word after "to" may be an infinitive and not a noun phrase."""
    return any(word.islower() and word.isalpha() and word not in _BEFORE_NOUN for word in after)


def _is_present(after: list[str]) -> bool:
    return any(word.endswith("s") and not _is_past(word) for word in after)


def _tense_of(written: list[str], at: int, end: int) -> Tense | None:
    """Return the tense of the past form at `at`, the helping verbs before it considered."""
    words = [word.lower() for word in written]
    first = at - 1
    while first >= 0 and (words[first] in _ADVERBS or words[first].endswith("ly")):
        first -= 1
    helper = words[first] if first >= 0 else ""
    if helper and _is_future(written, first):
        return "future"
    if helper in _OPEN or helper == "to" or helper.endswith("'ve"):
        return None
    if words[at] in _SAYING:
        return "past" if end - at == 1 else None
    ahead = any(
        word == "would" or _is_future(written, index) for index, word in enumerate(words[:at])
    )
    if ahead and (not at or words[at - 1] not in _SUBJECTS):
        return None  # "will open when the work is finished", "would start, followed by the cup"
    if ahead and not _HANGERS.isdisjoint(words[:at]):
        return None  # "would be told when it met in May"
    return "past"


def opening_tense(clause: str) -> Tense | None:
    """Return the tense of the first verb after a date that opens its clause, None without one.

    Args:
        clause: the rest of the sentence.
    """
    written = _plain(clause.split())
    words = [word.lower() for word in written]
    for at, word in enumerate(words):
        if word == "would" or _is_future(written, at):
            return "future"
        after = words[at + 1 : at + 3]
        if word in _EXPECTING and (after[:1] == ["to"] or _is_expected(after)):
            return "future"
        beside = at > 0 and words[at - 1] in _RELATIVE  # "the firm, which is listed in Oslo, sold"
        if (word in _PRESENT and not beside) or (word in _WAS and _is_expected(after)):
            return None
        if _is_past(word) and (at == 0 or words[at - 1] not in _DETERMINERS):
            return "past"
    return None


def _is_expected(after: list[str]) -> bool:
    return len(after) == 2 and after[0] in _EXPECTED and after[1] == "to"
