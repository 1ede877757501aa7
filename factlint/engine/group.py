"""Findings about one idea share a group.

Rules of related families that speak of overlapping words speak of one idea: a relative date
inside a release claim, a style check of one engine beside another's.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from factlint.model.finding import Finding

_IDEAS = {"DAT": "claim", "REL": "claim", "ATT": "claim"} | dict.fromkeys(
    ("STY", "PRO", "GRM", "VAL"), "style"
)


def group(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with their groups; a group is named after its first finding."""
    ordered = sorted(findings, key=lambda f: (f.span.start, -f.span.end, f.code))
    reach: dict[str, tuple[int, str]] = {}
    result = []
    for finding in ordered:
        idea = _IDEAS.get(finding.code[:3], finding.code)
        end, name = reach.get(idea, (-1, ""))
        if not len(finding.span) or finding.span.start >= end:
            name, end = finding.fingerprint, finding.span.end
        result.append(replace(finding, group=name))
        if len(finding.span):
            reach[idea] = (max(end, finding.span.end), name)
    return sorted(result, key=lambda f: (f.span.start, f.span.end, f.code))
