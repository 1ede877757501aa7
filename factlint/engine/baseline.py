"""The findings of an archive that are known, and not reported again while their words stay.

A finding is known by its fingerprint, never by its line: rule, words, the words beside them in the
paragraph, and its number among equals; and in an edited file also by all its words having been
there. Paths are kept as seen from the folder of the baseline.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct, field

from factlint.engine.known import Copy, Entry, Known, copy_of, entry_of, known_among
from factlint.engine.plan import Plan
from factlint.errors import ConfigError
from factlint.files import replace_bytes
from factlint.model.finding import Finding
from factlint.model.report import FileReport, Suppression

NAME: Final = ".factlint-baseline.json"
#: To be counted up with the version of fingerprints. Of version 2 the findings alone are of use.
_VERSION: Final = 3
_READ: Final = (2, _VERSION)


class _Version(Struct, frozen=True):
    version: int


class _Stored(Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    rules: frozenset[str]
    files: dict[str, list[Entry]]
    copies: dict[str, Copy] = {}
    paragraphs: dict[str, str] = {}


class Baseline(Struct, frozen=True, dict=True):
    """Known findings by file.

    Attributes:
        path: the file they are kept in.
        files: known findings by path, as seen from its folder.
        copies: the files as they were, by path, also those without findings.
        codes: the rules that ran when it was made.
    """

    path: Path
    files: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    copies: Mapping[str, Copy] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()

    def key(self, path: str) -> str:
        """Return the path of an article as seen from the folder of the baseline."""
        folder = os.path.abspath(self.path.parent)  # noqa: PTH100 (links are not followed)
        return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")  # noqa: PTH100

    def of(self, path: str) -> Known:
        """Return what is known of an article."""
        key = self.key(path)
        return Known(self.files.get(key, ()), self.copies.get(key), self.codes)

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
        data = path.read_bytes()
        version = msgspec.json.decode(data, type=_Version).version
        stored = msgspec.json.decode(data, type=_Stored) if version in _READ else None
    except FileNotFoundError:
        hint = f"make it: factlint baseline create --baseline {path} PATH..."
        raise ConfigError(f"{path}: no such baseline", hint=hint) from None
    except OSError as error:
        raise ConfigError(f"{path}: could not be read: {error.strerror or error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        hint = "restore it, or delete it and run `factlint baseline create`"
        raise ConfigError(f"{path}: is no baseline: {error}", hint=hint) from None
    if stored is None:
        made = "an older" if version < _VERSION else "a newer"
        hint = f"begin anew: delete it and run `factlint baseline create --baseline {path} PATH...`"
        raise ConfigError(
            f"{path}: was made by {made} factlint, which tells findings apart in another way "
            f"(version {version}, expected {_VERSION})",
            hint=hint,
        )
    files = {name: tuple(entries) for name, entries in stored.files.items()}
    return Baseline(path, files, stored.copies, stored.rules)


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
    copies = ",\n".join(
        f"  {_json(name)}: {_json(copy)}" for name, copy in sorted(baseline.copies.items())
    )
    rules = _json(sorted(baseline.codes))
    keys = [
        f'"version": {_VERSION}',
        f'"rules": {rules}',
        f'"files": {body}',
        f'"copies": {{\n{copies}\n }}',
    ]
    text = "{\n " + ",\n ".join(keys) + "\n}\n"
    replace_bytes(baseline.path, [text.encode("utf-8")])


def baseline_of(path: Path, reports: Iterable[FileReport], plan: Plan) -> Baseline:
    """Return the baseline of all that the reports of a plan's run show."""
    empty = Baseline(path)
    read = {empty.key(one.path): one for one in reports if one.source is not None}
    files = {name: tuple(map(entry_of, _found(one))) for name, one in read.items()}
    # A rule that runs by one configuration alone may be switched on in another one later.
    active = set[str].intersection(
        *({one.rule.code for rules in each.active.values() for one in rules} for each in plan.each)
    )
    return Baseline(
        path,
        {name: entries for name, entries in files.items() if entries},
        {name: _copy(one, plan) for name, one in read.items()},
        frozenset(active.difference(*map(_skipped, read.values()))),
    )


def _copy(report: FileReport, plan: Plan) -> Copy:
    return copy_of(report, plan.of(report.path))


def pruned(baseline: Baseline, reports: Sequence[FileReport], plan: Plan) -> Pruned:
    """Return a baseline without what is gone: its words have changed, or its file is no more.

    An entry stays where it could not be looked for: its file was not read in this run, or its rule
    did not run on it.

    Args:
        baseline: what was known; the run held findings against it.
        reports: the reports of the run.
        plan: its plan.
    """
    files, copies = dict(baseline.files), dict(baseline.copies)
    gone: dict[str, tuple[Entry, ...]] = {}
    new = {baseline.key(one.path): tuple(map(entry_of, _found(one))) for one in reports}
    for report in reports:
        name = baseline.key(report.path)
        entries = files.get(name, ())
        old = [one.finding for one in report.suppressed if one.reason is Suppression.BASELINE]
        met = known_among(old, baseline.of(report.path), report, plan.of(report.path)).values()
        looked_for = _codes_run(report, plan)
        left = [one for one in entries if one not in met]
        gone[name] = tuple(one for one in left if one.code in looked_for)
        kept = [one for one in left if one.code not in looked_for]
        files[name] = (*map(entry_of, old), *kept)
        # What is new now may not be known once something else is edited.
        if report.source is not None and not new[name]:
            copies[name] = _copy(report, plan)
    for name in {*files, *copies}:
        if not (baseline.path.parent / name).exists():
            gone[name] = baseline.files.get(name, ())
            files[name] = ()
            copies.pop(name, None)
    kept_files = {name: entries for name, entries in files.items() if entries}
    return Pruned(
        Baseline(baseline.path, kept_files, copies, baseline.codes),
        {name: entries for name, entries in gone.items() if entries},
        {name: entries for name, entries in new.items() if entries},
    )


def _codes_run(report: FileReport, plan: Plan) -> set[str]:
    """Return the codes of rules that said all they have to say of a file."""
    if report.source is None or report.failures:
        return set()
    active = plan.of(report.path).rotas_on(report.path, report.profile)[0].rules
    return {one.rule.code for one in active} - _skipped(report)


def _skipped(report: FileReport) -> set[str]:
    return {code.strip() for skip in report.skipped for code in skip.rule.split(",")}


def _found(report: FileReport) -> list[Finding]:
    """Return the findings of a file, with those that this run reports in another file."""
    repeated = (one.finding for one in report.suppressed if one.reason is Suppression.REPEATED)
    return [*report.findings, *repeated]


def _json(value: object) -> str:
    import json

    return json.dumps(msgspec.to_builtins(value), ensure_ascii=True)
