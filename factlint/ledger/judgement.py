"""The verdict of a ledger on an assertion, and the state of each record, as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from factlint.days.describe import day_name
from factlint.days.edtf import in_words, parse_edtf
from factlint.ledger.matching import Ledger
from factlint.ledger.sequence import judge_order
from factlint.ledger.sources import (
    Weighed,
    counts_from,
    ended,
    enough,
    evidence_of,
    origin_of,
    own_assertion,
    weigh,
)
from factlint.ledger.subjects import parse_scope, plain
from factlint.model.fact import (
    Assertion,
    Bearing,
    Fact,
    FactEvent,
    FactStatus,
    Judgement,
    SourceKind,
    Verdict,
    Waiver,
)
from factlint.text.lazy import lazy_regex

DAYS_PATTERN: Final = lazy_regex(r"(\d{1,5})\s*d(?:ays?)?")
ON_EVENT_DATE: Final = "on event date"
_WORST_FIRST: Final = (
    Verdict.CONTRADICTED,
    Verdict.DISPUTED,
    Verdict.STALE,
    Verdict.UNVERIFIED,
    Verdict.VERIFIED,
)
_DECIDING: Final = (Bearing.EXCLUDES, Bearing.AGREES, Bearing.IMPRECISE, Bearing.OPEN)


def judge(assertion: Assertion, ledger: Ledger, as_of: dt.date) -> Judgement:
    """Hold an assertion against a ledger as of a day.

    Args:
        assertion: what the article says; its order, if it claims one, is judged beside the rest
            and the worse verdict counts.
        ledger: the records.
        as_of: only sources dated on or before this day count.

    Returns:
        The verdict with the sources behind it; unverified, with questions, without a record.
    """
    judgements: list[Judgement] = []
    if assertion.event is not FactEvent.ORDER:
        judgements.append(_judge_records(assertion, ledger, as_of))
    if assertion.event is FactEvent.ORDER or assertion.after or assertion.before:
        judgements.append(judge_order(assertion, ledger, as_of))
    return _combine(judgements)


def state_of(fact: Fact, as_of: dt.date) -> Judgement:
    """Return the state of one record as of a day, from its own sources alone."""
    if fact.event is None or fact.status is not None:
        reason = {
            FactStatus.OPINION: "an opinion, not checkable",
            FactStatus.RETIRED: "retired",
        }.get(fact.status or FactStatus.OPEN, "still being checked")
        return Judgement(Verdict.UNVERIFIED, reason, (fact.id,), waived=_waiver((fact,), as_of))
    return _weighed_judgement(own_assertion(fact, fact.event), (fact,), as_of)


def expiry_of(fact: Fact) -> dt.date | None:
    """Return the first day on which a record no longer holds unless it is checked again."""
    if not fact.expires:
        return None
    if fact.expires == ON_EVENT_DATE:
        return parse_edtf(fact.value).end if fact.value else None
    if days := DAYS_PATTERN.fullmatch(fact.expires):
        dated = [day for source in fact.sources if (day := counts_from(source))]
        since = fact.checked_on or max(dated, default=None)
        return _later(since, int(days[1])) if since else None
    return dt.date.fromisoformat(fact.expires)


def _later(day: dt.date, days: int) -> dt.date:
    """Return a day so many days on, the calendar's last at most."""
    return day + dt.timedelta(days=min(days, (dt.date.max - day).days))


def conflicts(fact: Fact) -> list[str]:
    """Return, in words, what the sources of one record give instead of its value."""
    if fact.event is None or not fact.value:
        return []
    far = dt.date.max
    found = []
    for entry in weigh(own_assertion(fact, fact.event), (fact,), far):
        if entry.bearing is Bearing.EXCLUDES:
            given = entry.source.value
            shown = f"gives {in_words(given)}" if given else "says it is not so"
            found.append(f"{_names((entry,))} {shown}")
    return found


def _judge_records(assertion: Assertion, ledger: Ledger, as_of: dt.date) -> Judgement:
    found = ledger.match(assertion)
    if not found.matched:
        reason = "no record of it" if not found.near else "no record was matched"
        return Judgement(Verdict.UNVERIFIED, reason, near_misses=found.near)
    groups: dict[tuple[str | None, frozenset[str]], list[Fact]] = {}
    for fact in found.matched:
        scope = parse_scope(fact.scope)
        groups.setdefault((scope.number, frozenset(scope.names)), []).append(fact)
    judged = [_weighed_judgement(assertion, facts, as_of) for facts in groups.values()]
    result = _combine(judged)
    missing = _people_without_record(assertion, found.matched)
    if missing and result.verdict is Verdict.VERIFIED:
        result = Judgement(
            Verdict.UNVERIFIED,
            f"no record of {', '.join(missing)}",
            result.facts,
            result.evidence,
            found.near,
            result.waived,
        )
    return result


def _people_without_record(assertion: Assertion, facts: Sequence[Fact]) -> list[str]:
    if assertion.event is not FactEvent.CASTING:
        return []
    recorded = {name for fact in facts for name in parse_scope(fact.scope).names}
    recorded |= {plain(name) for fact in facts for name in (fact.subject, *fact.aliases)}
    return [name for name in assertion.people if plain(name) not in recorded]


def _weighed_judgement(assertion: Assertion, facts: Sequence[Fact], as_of: dt.date) -> Judgement:
    weighed = weigh(assertion, facts, as_of)
    agree = [entry for entry in weighed if entry.bearing is Bearing.AGREES]
    exclude = [entry for entry in weighed if entry.bearing is Bearing.EXCLUDES]
    yes, no = (enough(entry.source for entry in side) for side in (agree, exclude))
    if any(fact.status is FactStatus.OPEN for fact in facts):
        verdict, reason = Verdict.UNVERIFIED, "the record is still being checked"
    elif yes and (over := _over(assertion, facts, as_of)):
        verdict, reason = Verdict.STALE, over
    elif yes and no:
        verdict = Verdict.DISPUTED
        reason = f"sources disagree: {_given(agree)}; {_given(exclude)}"
    elif no:
        verdict, reason = Verdict.CONTRADICTED, _given(exclude)
    elif yes:
        verdict, reason = Verdict.VERIFIED, _given(agree)
    else:
        verdict, reason = Verdict.UNVERIFIED, _lacking(weighed, agree, exclude, as_of)
    ordered = sorted(weighed, key=lambda entry: _DECIDING.index(entry.bearing))
    if verdict in (Verdict.VERIFIED, Verdict.STALE):
        ordered.sort(key=lambda entry: entry.bearing is not Bearing.AGREES)
    return Judgement(
        verdict,
        reason,
        tuple(fact.id for fact in facts),
        tuple(evidence_of(entry) for entry in ordered),
        (),
        _waiver(facts, as_of),
    )


def _over(assertion: Assertion, facts: Sequence[Fact], as_of: dt.date) -> str | None:
    """Say why what was verified no longer holds; None while it does."""
    if assertion.polarity == "neg":
        return None
    for fact in facts:
        if last := ended(assertion, fact, as_of):
            return f"it ended on {day_name(last)}"
        expiry = expiry_of(fact)
        if expiry and expiry <= as_of:
            return f"the record expired on {day_name(expiry)}; check it again"
    return None


def _lacking(
    weighed: Sequence[Weighed], agree: Sequence[Weighed], exclude: Sequence[Weighed], as_of: dt.date
) -> str:
    """Say what is missing for a verdict."""
    if not weighed:
        return f"no source is dated on or before {day_name(as_of)}"
    one_sided = [*agree, *exclude]
    solid = [entry for entry in one_sided if entry.source.kind is SourceKind.SECONDARY]
    if one_sided and not solid:
        return f"publicity only: {_names(one_sided)}"
    if agree and exclude:
        return f"single reports disagree: {_given(agree)}; {_given(exclude)}"
    if len(solid) == 1:
        return f"one report only: {_given(solid)}"
    if solid:
        first = solid[0].source
        shown = first.origin or first.container_title or origin_of(first)
        hidden = any(entry.source.private or entry.fact.private for entry in solid)
        return f"{len(solid)} reports of one origin{'' if hidden else f' ({shown})'}"
    coarse = [entry for entry in weighed if entry.bearing is Bearing.IMPRECISE]
    if coarse:
        return f"the sources are less precise or later than the claim: {_given(coarse)}"
    return f"the sources leave it open: {_names(weighed)}"


def _given(entries: Sequence[Weighed]) -> str:
    """Write who gives what: "The Verge, BBC America: 17 March 2017"."""
    by_value: dict[str, list[Weighed]] = {}
    for entry in entries:
        value = entry.value or ""
        undated = entry.fact.event in (FactEvent.ORDER, FactEvent.CASTING)
        shown = "" if undated else in_words(value)
        by_value.setdefault(shown, []).append(entry)
    written = []
    for value, group in by_value.items():
        written.append(f"{_names(group)}: {value}" if value else _names(group))
    return "; ".join(written)


def _names(entries: Sequence[Weighed]) -> str:
    names = list(dict.fromkeys(evidence_of(entry).container or "unnamed" for entry in entries))
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} more"
    return ", ".join(names)


def _waiver(facts: Sequence[Fact], as_of: dt.date) -> Waiver | None:
    return next((f.waived for f in facts if f.waived and f.waived.holds_on(as_of)), None)


def _combine(judgements: Sequence[Judgement]) -> Judgement:
    """Return the worst verdict, with all records and questions of the others."""
    if len(judgements) == 1:
        return judgements[0]
    ordered = sorted(judgements, key=lambda judged: _WORST_FIRST.index(judged.verdict))
    worst = ordered[0]
    return Judgement(
        worst.verdict,
        worst.reason,
        tuple(dict.fromkeys(fact for judged in ordered for fact in judged.facts)),
        tuple(dict.fromkeys(note for judged in ordered for note in judged.evidence)),
        tuple(dict.fromkeys(miss for judged in ordered for miss in judged.near_misses)),
        next((judged.waived for judged in ordered if judged.waived), None),
    )
