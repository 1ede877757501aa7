"""The findings of an archive that are known, and not reported again while their words stay.

A finding is known by its fingerprint, never by its line: rule, words, the words beside them, and
its number among equals. Paths are kept as seen from the folder of the baseline.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

import msgspec
from msgspec import Struct, field

from factlint.engine.plan import Plan
from factlint.errors import ConfigError
from factlint.files import replace_bytes
from factlint.model.finding import Finding
from factlint.model.report import FileReport, Suppression

NAME: Final = ".factlint-baseline.json"
_WORDS: Final = 80


class Entry(Struct, frozen=True, order=True):
    """A known finding; `words` are there for people."""

    code: str
    words: str
    fingerprint: str


class _Stored(Struct, frozen=True, forbid_unknown_fields=True):
    version: Literal[1]
    files: dict[str, list[Entry]]


class Baseline(Struct, frozen=True, dict=True):
    """Known findings by file.

    Attributes:
        path: the file they are kept in.
        files: known findings by path, as seen from its folder.
    """

    path: Path
    files: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    def key(self, path: str) -> str:
        """Return the path of an article as seen from the folder of the baseline."""
        folder = os.path.abspath(self.path.parent)  # noqa: PTH100 (links are not followed)
        return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")  # noqa: PTH100

    def of(self, path: str) -> frozenset[str]:
        """Return the fingerprints that are known of an article."""
        return frozenset(entry.fingerprint for entry in self.files.get(self.key(path), ()))

    def count(self) -> int:
        """Number of known findings."""
        return sum(map(len, self.files.values()))


class Pruned(Struct, frozen=True):
    """A baseline brought up to date.

    Attributes:
        baseline: what is left of it.
        gone: entries that met no finding, by path.
        new: findings that are not in it, by path.
    """

    baseline: Baseline
    gone: Mapping[str, tuple[Entry, ...]]
    new: Mapping[str, tuple[Entry, ...]]


def load_baseline(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        ConfigError: it is missing, or not what `save_baseline` writes.
    """
    try:
        stored = msgspec.json.decode(path.read_bytes(), type=_Stored)
    except FileNotFoundError:
        hint = f"make it: factlint baseline create --baseline {path} PATH..."
        raise ConfigError(f"{path}: no such baseline", hint=hint) from None
    except OSError as error:
        raise ConfigError(f"{path}: could not be read: {error.strerror or error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        hint = "restore it, or delete it and run `factlint baseline create`"
        raise ConfigError(f"{path}: is no baseline: {error}", hint=hint) from None
    return Baseline(path, {name: tuple(entries) for name, entries in stored.files.items()})


def save_baseline(baseline: Baseline) -> None:
    """Write a baseline in one step, a finding a line, so that versions compare and merge well.

    Raises:
        OSError: it cannot be written; what was there is unchanged.
    """
    files = {name: sorted(entries) for name, entries in sorted(baseline.files.items()) if entries}
    lines = []
    for name, entries in files.items():
        rows = ",\n".join("   " + _json(entry) for entry in entries)
        lines.append(f"  {_json(name)}: [\n{rows}\n  ]")
    body = "{}" if not lines else "{\n" + ",\n".join(lines) + "\n }"
    text = '{\n "version": 1,\n "files": ' + body + "\n}\n"
    replace_bytes(baseline.path, text.encode("utf-8"))


def baseline_of(path: Path, reports: Iterable[FileReport]) -> Baseline:
    """Return the baseline of all that reports show."""
    empty = Baseline(path)
    files = {empty.key(report.path): _entries(_found(report)) for report in reports}
    return Baseline(path, {name: entries for name, entries in files.items() if entries})


def pruned(baseline: Baseline, reports: Sequence[FileReport], plan: Plan) -> Pruned:
    """Return a baseline without what is gone: its words have changed, or its file is no more.

    An entry stays where it could not be looked for: its file was not read in this run, or its rule
    did not run on it.

    Args:
        baseline: what was known; the run held findings against it.
        reports: the reports of the run.
        plan: its plan.
    """
    files, gone = dict(baseline.files), dict[str, tuple[Entry, ...]]()
    for report in reports:
        name = baseline.key(report.path)
        met = {
            one.finding.fingerprint
            for one in report.suppressed
            if one.reason is Suppression.BASELINE
        }
        looked_for = _codes_run(report, plan)
        entries = files.get(name, ())
        lost = [one for one in entries if one.fingerprint not in met and one.code in looked_for]
        gone[name] = tuple(lost)
        files[name] = tuple(one for one in entries if one not in lost)
    for name, entries in baseline.files.items():
        if not (baseline.path.parent / name).exists():
            gone[name] = entries
            files[name] = ()
    return Pruned(
        Baseline(baseline.path, {name: entries for name, entries in files.items() if entries}),
        {name: entries for name, entries in gone.items() if entries},
        {
            baseline.key(report.path): _entries(found)
            for report in reports
            if (found := _found(report))
        },
    )


def _codes_run(report: FileReport, plan: Plan) -> set[str]:
    """Return the codes of rules that said all they have to say of a file."""
    if report.source is None or report.failures:
        return set()
    active = plan.of(report.path).rules_on(report.path, report.profile)
    skipped = {code.strip() for skip in report.skipped for code in skip.rule.split(",")}
    return {one.rule.code for one in active} - skipped


def _found(report: FileReport) -> list[Finding]:
    """Return the findings of a file, with those that this run reports in another file."""
    repeated = (one.finding for one in report.suppressed if one.reason is Suppression.REPEATED)
    return [*report.findings, *repeated]


def _entries(findings: Iterable[Finding]) -> tuple[Entry, ...]:
    return tuple(
        Entry(finding.code, " ".join(finding.text.split())[:_WORDS], finding.fingerprint)
        for finding in findings
    )


def _json(value: object) -> str:
    import json

    return json.dumps(msgspec.to_builtins(value), ensure_ascii=True)
