"""Trigger verbs with checks on their arguments."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model.claim import Tense
from factlint.readings.claims.casting import cast_argument, dismissed
from factlint.readings.claims.clause import Found, SentenceContext
from factlint.readings.claims.lexicon import Verb
from factlint.readings.claims.needs import need_met
from factlint.readings.claims.tokens import AUXILIARIES, DETERMINERS
from factlint.readings.claims.verbs import VerbGroup, verb_group
from factlint.readings.claims.works import Phrase, Sort


def verb_claims(context: SentenceContext) -> Iterator[Found]:
    """Yield the claims of trigger verbs in one sentence."""
    verbs = context.lexicon.verbs
    for index, token in enumerate(context.sentence.tokens):
        for verb in verbs.get(token.low, ()):
            if token.owns or not _particle(context, index, verb):
                continue
            found = _claim(context, index, verb)
            if found is not None:
                yield found
                break


def _particle(context: SentenceContext, index: int, verb: Verb) -> bool:
    """Return whether the verb's particle follows, at once or behind a short object."""
    if not verb.particle:
        return True
    tokens = context.sentence.tokens
    size = len(verb.particle)
    reach = 1 if size > 1 or verb.particle[0] in ("place", "live", "on", "into", "to") else 5
    for start in range(index + 1, min(index + 1 + reach, len(tokens))):
        if tuple(t.low for t in tokens[start : start + size]) == verb.particle:
            return True
        if not tokens[start].word:
            return False
    return verb.particle == ("into",) and any(
        t.low == "into" for t in tokens[index + 1 : index + 6]
    )


def _claim(context: SentenceContext, index: int, verb: Verb) -> Found | None:
    tokens = context.sentence.tokens
    group = verb_group(context.sentence, index, verb)
    if index > 0 and not verb.particle and _is_noun(context, index, group):
        return None
    if tokens[index].capital and index > 0 and not context.headline:
        return None
    if group.bare and index > 0 and tokens[index - 1].low in _BEFORE_ADJECTIVES:
        return None
    if (
        not group.finite
        and not _headline_infinitive(context, group)
        and not _dangling(context, index, group)
    ):
        return None
    work = _argument(context, index, verb, group)
    if work is None:
        return None
    last = context.sentence.boundary_after(index)
    first = context.sentence.boundary_before(group.first)
    if group.would and not group.future and context.dated(first, last) is None:
        # "could publish": what is possible is no plan, unless it has a date
        words = {t.low for t in context.sentence.tokens[group.first : index]}
        if words & {"could", "can", "can't", "cannot", "couldn't"}:
            return None
    if not _met(context, index, verb, group, work, (first, last)):
        return None
    start = min(_start(context, group, work), index)
    tense = _tense(context, verb, group)
    return Found(
        type=verb.type,
        event=" ".join((verb.base, *verb.particle)),
        first=start,
        last=last,
        trigger=(min(group.first, index), index + 1),
        tense=tense,
        work=work,
        negative=group.negative,
        unsure=group.unsure,
        weight=3 if work.sort in (Sort.NOUN, Sort.TITLE) else 2,
    )


def _is_noun(context: SentenceContext, index: int, group: VerbGroup) -> bool:
    """Return whether a word that may be a verb is a noun here ("the launch", "its release")."""
    before = context.sentence.tokens[index - 1]
    if group.form in ("base", "third", "same") and group.first == index:
        if before.low in _BEFORE_NOUNS or before.owns:
            return True
        if group.form == "base":
            # a base form without auxiliary: plural present, or a noun
            return not (before.low.endswith("s") and before.word) and before.low != "and"
    return before.low in ("a", "an", "the", "its", "of") and group.form != "past"


_BEFORE_NOUNS = frozenset(
    "the a an its his her their our my this that these those of new latest first last next final "
    "no any some for with at in on box number official uk us recent previous".split()
)


_BEFORE_ADJECTIVES = DETERMINERS | {"of", "for", "with", "new", "newly", "previously"}


def _headline_infinitive(context: SentenceContext, group: VerbGroup) -> bool:
    """Return whether "X to play Y" is a headline's future."""
    return context.headline and group.infinitive


def _dangling(context: SentenceContext, index: int, group: VerbGroup) -> bool:
    """Return whether an infinitive or gerund stands for a clause (", to be held")."""
    tokens = context.sentence.tokens
    if group.infinitive:
        before = tokens[group.first - 1].low if group.first > 0 else ""
        passive = any(t.low == "be" for t in tokens[group.first : index])
        expected = any(t.low in _EXPECTING for t in tokens[max(0, group.first - 6) : group.first])
        return expected or (passive and (before == "," or _plain_subject(context, group.first)))
    if group.form == "ing" and index >= 2:
        owner = tokens[index - 1].low in ("her", "him", "them") or tokens[index - 1].capital
        return owner and tokens[index - 2].low == "with"
    return False


_EXPECTING = frozenset("expect expects expecting".split())


def _plain_subject(context: SentenceContext, first: int) -> bool:
    """Return whether "with X" or ", the first" stands before an infinitive."""
    tokens = context.sentence.tokens
    return any(tokens[i].low == "with" for i in range(max(0, first - 4), first))


def _argument(context: SentenceContext, index: int, verb: Verb, group: VerbGroup) -> Phrase | None:
    """Return the phrase that should be the work, or None when the frame does not fit."""
    frame = verb.frame
    after = index + 1
    if frame == "passive-person":
        return dismissed(context, index, group)
    if frame == "cast":
        return cast_argument(context, index, verb, group)
    if group.passive:
        if frame in ("come", "event", "reach", "have"):
            return None
        return context.subject(group.first)
    if frame == "passive":
        return context.subject(group.first) if context.headline and group.bare else None
    if frame in ("come", "event", "reach"):
        if frame == "reach" and not _reaches(context, index):
            return None
        return context.subject(group.first)
    if frame in ("put", "make", "have"):
        return _object(context, after, verb, group)
    subject = context.subject(group.first)
    found = context.object(after)
    if found.sort >= Sort.TITLE:
        return found
    if subject.sort in (Sort.NOUN, Sort.TITLE, Sort.PRONOUN, Sort.CAPITALS) and (
        found.sort is Sort.UNKNOWN or found.first == found.last
    ):
        return subject if _no_object(context, after) else None
    return found if found.sort is Sort.CAPITALS else None


def _no_object(context: SentenceContext, after: int) -> bool:
    tokens = context.sentence.tokens
    if after >= len(tokens):
        return True
    token = tokens[after]
    if not token.word or context.in_date(after):
        return True
    return token.low in _INTRANSITIVE or token.low.endswith("ly")


_INTRANSITIVE = frozenset(
    "in on at to for from across via worldwide simultaneously today tomorrow tonight next later "
    "this early out here alongside with after before globally during as and just only exclusively "
    "online over around ahead within by back last first without between through when that if "
    "because but while who which".split()
)


def _object(context: SentenceContext, after: int, verb: Verb, group: VerbGroup) -> Phrase | None:
    tokens = context.sentence.tokens
    if verb.particle == ("on",) and after < len(tokens):
        after += 1
    if context.headline and group.bare and verb.frame == "put" and _no_object(context, after):
        return context.subject(group.first)
    if group.bare and after < len(tokens) and tokens[after].low in ("by", "to", "as"):
        return None
    found = context.object(after)
    if verb.base == "plan" and after < len(tokens) and tokens[after].low in ("to", "for", "on"):
        return None  # "plans to ...": the verb behind it is the trigger
    # "announced the show will be ..." takes a clause, not the show
    told = verb.base in ("announce", "reveal")
    if told and found.last < len(tokens) and tokens[found.last].low in AUXILIARIES:
        return None
    return found


def _reaches(context: SentenceContext, index: int) -> bool:
    """Return whether a platform or kind of place is what the verb reaches."""
    tokens = context.sentence.tokens
    for at in range(index + 1, min(index + 4, len(tokens))):
        if context.platform_at(at) or tokens[at].low in context.lexicon.places:
            return True
        if not tokens[at].word:
            break
    return False


def _met(
    context: SentenceContext,
    index: int,
    verb: Verb,
    group: VerbGroup,
    work: Phrase,
    clause: tuple[int, int],
) -> bool:
    """Return whether the clause holds what the verb needs."""
    if verb.frame in ("cast", "passive-person"):
        return True
    if group.bare and not _bare_fits(context, index, verb, group, work):
        return False
    if verb.frame == "make" and not _making(context, index, group, clause):
        return False
    if verb.frame == "make" and work.classes == {"event"}:
        return False  # "make an appearance"
    return need_met(context, index, verb, group, work, clause)


def _bare_fits(
    context: SentenceContext, index: int, verb: Verb, group: VerbGroup, work: Phrase
) -> bool:
    """Return whether a bare past form is a verb with a subject, not a participle behind a noun."""
    if context.headline:
        return True
    if verb.frame in ("put", "have", "both") and work.first > index:
        subject = context.subject(group.first)
        return subject.sort is not Sort.UNKNOWN or subject.first < subject.last
    # "the film premiered in May": intransitives only
    return (
        verb.frame in ("come", "event", "reach")
        or (verb.frame == "both" and verb.needs == "none")
        or (verb.frame == "both" and context.dated(index, len(context.sentence)) is not None)
    )


def _making(
    context: SentenceContext, index: int, group: VerbGroup, clause: tuple[int, int]
) -> bool:
    """Return whether something is, or will be, in the making; plain credits are none."""
    if group.future or group.progressive:
        return True
    if group.passive or group.perfect:
        low = context.sentence.tokens[index].low
        shot = low in ("filmed", "shot", "recorded", "adapted", "turned", "remade", "remastered")
        return shot and (group.perfect or context.dated(*clause) is not None or group.passive)
    if context.headline:
        return group.form in ("third", "base", "same")
    return not group.finite


def _start(context: SentenceContext, group: VerbGroup, work: Phrase) -> int:
    """Return where the clause begins: at its subject, else at the verb group."""
    subject = context.subject(group.first) if group.first else work
    if subject.first < subject.last <= group.first + 1:
        return min(subject.first, group.first)
    return group.first


def _tense(context: SentenceContext, verb: Verb, group: VerbGroup) -> Tense:
    if group.infinitive or group.future or group.would:
        return "future"
    if group.form in ("third", "base") and verb.frame not in ("have", "cast", "make"):
        return "past" if context.headline else "future"
    if group.progressive:
        return "ongoing" if verb.frame in ("make", "cast", "have") else "future"
    if not group.finite:
        return "ongoing"
    return group.tense
