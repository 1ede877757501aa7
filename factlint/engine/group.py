"""Findings about one idea share a group.

Rules of related families (`Family.idea`) that mark overlapping words are about one idea: a relative
date inside a release claim, a style check of one engine beside another's. So are rules of any
families that mark the very same words: "TODO" is a placeholder and a note left in the text.
So are cases of one thing (`Remark.gather`) all over an article: "last year" meaning 2015 six times
is one decision.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from factlint.model.finding import Finding, by_place
from factlint.text.span import Span


def group(findings: Iterable[Finding], idea_of: Callable[[str], str]) -> list[Finding]:
    """Return the findings with their groups; a group is named after its first finding.

    Args:
        findings: the findings of one file.
        idea_of: the idea a rule is about, by its code.
    """
    ordered = sorted(findings, key=lambda f: (f.span.start, -f.span.end, f.code))
    reach: dict[str, tuple[int, str]] = {}
    marked: dict[Span, str] = {}
    result = []
    for finding in ordered:
        idea = idea_of(finding.code)
        end, name = reach.get(idea, (-1, ""))
        if not len(finding.span) or finding.span.start >= end:
            name, end = marked.get(finding.span, finding.fingerprint), finding.span.end
        result.append(finding if name == finding.group else replace(finding, group=name))
        if len(finding.span):
            reach[idea] = (max(end, finding.span.end), name)
            marked.setdefault(finding.span, name)
    return sorted(_gathered(result), key=by_place)


def _gathered(findings: list[Finding]) -> list[Finding]:
    """Return the findings with cases of one thing in the group of the first of them.

    A finding that shares its words with others keeps their group.
    """
    members = Counter(finding.group for finding in findings)
    first: dict[str, str] = {}
    return [
        replace(finding, group=first.setdefault(finding.gather, finding.group))
        if finding.gather and members[finding.group] == 1
        else finding
        for finding in findings
    ]
