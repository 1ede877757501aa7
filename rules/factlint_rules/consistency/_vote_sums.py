"""Votes for and against, those who abstained, and how many there were: "carried 18-7, three abstaining"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    BELOW_HUNDRED,
    Context,
    QuantityKind,
    Span,
    in_words,
    lazy_regex,
    pattern,
    quantities,
)
from factlint_rules.consistency._relations import Clash

_N = rf"(?:\d{{1,3}}(?:,\d{{3}})*|{BELOW_HUNDRED}|none|no)"
_CAST = r"(?:pass(?:ed|es)?|carried|approved|adopted|agreed|rejected|defeated|lost|voted|votes?|vote|fell|failed|won)"
#: "Voted 18-7", "by seven votes to three", "seven votes in favour, three against", "seven for, three against".
_VOTE = pattern(
    rf"\b{_CAST}\b[^.;:\d]{{0,40}}?\b(?P<a1>\d{{1,3}})[-–](?P<b1>\d{{1,3}})(?![\d-])"
    rf"|\b(?P<a2>{_N}) votes? to (?P<b2>{_N})\b"
    rf"|\b(?P<a3>{_N}) (?:votes? |members |councillors )?(?:voted |voting )?(?:in favou?r|for)(?: and|,) (?P<b3>{_N}) (?:votes? |voted |voting )?(?:against|opposed)\b"
)
_ABSTAINED = lazy_regex(
    rf"\b(?P<n>{_N}) (?:[a-z]+ ){{0,2}}?(?:abstain\w*|abstentions?|did not vote|declined to vote)\b",
    re.IGNORECASE,
)
_PEOPLE = (
    r"(?:members|councillors|councilors|senators|delegates|directors|trustees|governors|supervisors|commissioners|mps|"
    r"msps|ministers|aldermen|jurors|peers|legislators|lawmakers|representatives|deputies|owners|residents|people)"
)
#: "All 26 senators", "there were 11 members present", "the 12-member board".
_ALL = pattern(
    rf"\ball (?:of the )?(?P<n>{_N}) (?:[a-z]+ )?{_PEOPLE}\b|\b(?P<present>{_N}) (?:[a-z]+ )?{_PEOPLE} (?:were |was )?(?:present|attended|took part|voted)\b"
    rf"|\b(?P<ballots>{_N}) (?:ballots?|ballot papers|votes)(?: were| was| had been)? (?:counted|cast|returned)\b"
    rf"|\b(?P<strong>{_N})-(?:member|strong|person|seat)\b"
)
_FAR = 400


def vote_sums(ctx: Context) -> Iterator[Clash]:
    """Yield the number of those who voted where the votes that are told make another."""
    text, lower = ctx.text, ctx.document.lower
    told = not ctx.document.lacks(_VOTING) or ("abst" in lower and _ABSTAIN.search(lower))
    votes = list(_VOTE.matches(ctx.document)) if told else []
    wholes = list(_ALL.matches(ctx.document)) if len(votes) == 1 else []
    if len(wholes) != 1 or abs(wholes[0].start() - votes[0].start()) > _FAR:
        return
    hit, whole = votes[0], wholes[0]
    sides = [_number(value) for value in hit.groupdict().values() if value]
    near = (max(0, hit.start() - _FAR), hit.end() + _FAR)
    absent = [_number(one["n"]) for one in _ABSTAINED.finditer(text, *near)]
    if len(absent) > 1 or sides[0] == sides[1] == 0:
        return
    group = next(name for name, value in whole.groupdict().items() if value)
    total, there = sum(sides) + sum(absent), _number(whole[group])
    exact = group == "n" or (group in ("present", "ballots") and absent)
    if group == "ballots" and _SPOILT.search(text, *near):
        return
    if total > there or (exact and total < there and (absent or group == "n")):
        if not there / 2 <= total <= there * 2:
            return
        span = Span(*whole.span(group))
        printed = next((one for one in ctx.read(quantities) if one.span.start == span.start), None)
        if printed is not None and printed.kind is not QuantityKind.YEAR:
            plus = " + ".join(map(str, [*sides, *absent]))
            yield Clash(printed, f"{plus} = {total}")


_VOTING = frozenset(("vote", "votes", "voted", "voting"))
_ABSTAIN = lazy_regex(r"\babst")
_SPOILT = lazy_regex(r"\b(?:spoil\w*|invalid|void|blank|rejected|disallowed)\b", re.IGNORECASE)


def _number(words: str) -> int:
    small = words.lower().replace(",", "")
    if small in ("none", "no"):
        return 0
    return int(small) if small.isdigit() else int(in_words(small))
