"""Findings about one idea share a group.

Rules of related families (`Family.idea`) that mark overlapping words are about one idea: a relative
date inside a release claim, a style check of one engine beside another's. So are rules of any
families that mark the very same words: "TODO" is a placeholder and a note left in the text.
So are cases of one thing (`Remark.gather`) all over an article: "last year" meaning 2015 six times
is one decision. So are the same words of one sentence that is there twice, in the description and
in the copy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from factlint.model.finding import Finding
from factlint.model.severity import Severity


def group(findings: Iterable[Finding], idea_of: Callable[[str], str]) -> list[Finding]:
    """Return the findings, in their order, with their groups, each named after its first finding.

    Args:
        findings: the findings of one file.
        idea_of: the idea a rule is about, by its code.
    """
    found = list(findings)
    keys = [((span := one.span).start, -span.end, one.code) for one in found]
    ideas = {code: idea_of(code) for code in {one.code for one in found}}
    reach: dict[str, tuple[int, str]] = {}
    marked: dict[tuple[int, int], str] = {}
    order = sorted(range(len(found)), key=keys.__getitem__)
    for at in order:
        finding = found[at]
        span, idea = finding.span, ideas[finding.code]
        start, last = span.start, span.end
        end, name = reach.get(idea, (-1, ""))
        if start == last or start >= end:
            name, end = marked.get((start, last), finding.fingerprint), last
        if name != finding.group:
            found[at] = replace(finding, group=name)
        if start != last:
            reach[idea] = (max(end, last), name)
            marked.setdefault((start, last), name)
    _gather(found, order)
    _repeat(found, order)
    return found


#: A sentence is wrapped over so many lines; farther off it is there a second time. Two gaps in one
#: sentence ("£?? for adults, £?? for children") are two things to fill.
_WRAPPED = 4


def _gather(findings: list[Finding], order: Sequence[int]) -> None:
    """Give findings that are cases of one thing the group of the first of them, in some order.

    A finding that shares its words with others keeps their group.
    """
    if not any(finding.gather for finding in findings):
        return
    members = Counter(finding.group for finding in findings)
    first: dict[str, str] = {}
    for at in order:
        finding = findings[at]
        if finding.gather and members[finding.group] == 1:
            findings[at] = replace(finding, group=first.setdefault(finding.gather, finding.group))


def _repeat(findings: list[Finding], order: Sequence[int]) -> None:
    """Give what is found again in another place of one sentence the group it has in the first."""
    seen = Counter((one.code, one.sentence) for one in findings if one.sentence)
    if not any(number > 1 for number in seen.values()):
        return
    first: dict[tuple[str, str, str, str | None], Finding] = {}
    for at in order:
        one = findings[at]
        if seen[one.code, one.sentence] < 2 or one.severity is Severity.ERROR:
            continue  # each of three gaps is to be filled
        told = first.setdefault((one.code, one.sentence, one.message, one.origin), one)
        if one.group != told.group and one.location.line - told.location.line > _WRAPPED:
            findings[at] = replace(one, group=told.group)
