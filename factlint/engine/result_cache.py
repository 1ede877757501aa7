"""Results of files, kept in the user's cache folder for the next run.

A result is found again where everything it depends on is the same: the bytes of the file, its path
and what lies beside it, and for the run the settings, the code of factlint and its plugins, the
ledger and the evidence. What is kept is msgpack of known types, so that a file somebody else put
there can run nothing. The cache can be deleted at any time; what cannot be read is made anew, and
a folder that cannot be written costs time only.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator, Mapping
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from factlint.engine.date_sources.path import is_version
from factlint.engine.discover import STDIN
from factlint.engine.path_check import PathResult
from factlint.engine.plan import Plan
from factlint.engine.read import bytes_of
from factlint.engine.session import Session, Sessions, live_for, name_of
from factlint.engine.sidecars import sidecar_of
from factlint.errors import InputError
from factlint.files import replace_bytes
from factlint.model.report import FileReport, Skip
from factlint.model.rule import CorpusRule
from factlint.plugins import PluginHost

#: To be raised when what is kept, or the way its keys are made, changes.
_FORMAT = 3
_SUFFIX = ".results"
_KEEP_SECONDS = 30 * 86_400
#: A file of the cache is begun anew when it is larger.
_LARGEST = 256 * 1024 * 1024


class _Entry(Struct, frozen=True, array_like=True):
    """The result of a file.

    Attributes:
        key: what it depends on, beside the run.
        report: the report as msgpack, without facts.
        facts: what corpus rules collected, by code, as msgpack.
        skips: what services left out.
    """

    key: bytes
    report: bytes
    facts: dict[str, bytes]
    skips: tuple[Skip, ...] = ()


_REPORTS = msgspec.msgpack.Decoder(FileReport)
_ENTRIES = msgspec.msgpack.Decoder(dict[str, _Entry])


class ResultCache:
    """The results of a run's files, one file of the cache for each of its configurations."""

    def __init__(self, plan: Plan, opened: Sessions, kept: Mapping[Path | None, _Kept]) -> None:
        self._plan, self._opened, self._kept = plan, opened, kept
        self._keys: dict[str, bytes] = {}
        self._facts: dict[str, msgspec.msgpack.Decoder[Any]] = {}

    def find(self, path: str) -> PathResult | None:
        """Return what is known of a file; None where it must be checked."""
        kept = self._of(path)
        key = self._key(path)
        if kept is None or key is None:
            return None
        self._keys[path] = key
        entry = kept.entries.get(path)
        if entry is None or entry.key != key:
            return None
        try:
            report = _REPORTS.decode(entry.report)
            facts = {code: self._facts_of(code).decode(data) for code, data in entry.facts.items()}
        except (msgspec.DecodeError, LookupError, TypeError, ValueError):
            return None
        where = self._plan.of(path).request.settings.path
        report = replace(report, facts=facts, configuration=where)
        return PathResult(report, skips=entry.skips)

    def keep(self, path: str, result: PathResult) -> None:
        """Keep the result of a file, unless something was amiss with it or changed meanwhile."""
        kept, key, report = self._of(path), self._keys.get(path), result.report
        amiss = report.failures or result.failures or result.notes
        if kept is None or key is None or report.source is None or amiss:
            return
        absent = [skip.reason for skip in report.skipped if skip.reason not in kept.services]
        if absent or self._key(path, digest=report.source.digest) != key:
            return
        with contextlib.suppress(TypeError, NotImplementedError):  # facts that are no plain values
            facts = {code: _encoded(self._checked(code, one)) for code, one in report.facts.items()}
            bare = _encoded(replace(report, facts={}, configuration=None))
            kept.entries[path] = _Entry(key, bare, facts, result.skips)
            kept.changed = True

    def save(self) -> None:
        """Write what is new; nothing where services or evidence failed in this run."""
        for where, kept in self._kept.items():
            if kept.changed and not self._opened[where].failures:
                with contextlib.suppress(OSError):
                    kept.save()

    def _of(self, path: str) -> _Kept | None:
        if path == STDIN:
            return None
        return self._kept.get(self._plan.of(path).request.settings.path)

    def _key(self, path: str, digest: str | None = None) -> bytes | None:
        """Return what a result depends on beside the run.

        Args:
            path: the file.
            digest: that of the bytes that were checked; None reads them.
        """
        live = live_for(path, self._plan, self._opened)
        try:
            read = sha256(bytes_of(path)).hexdigest()
        except InputError:
            return None
        if digest not in (None, read):
            return None
        name = name_of(path, self._plan.request)
        try:
            parts = (read, *_beside(name, live))
        except OSError:  # a sidecar that cannot be read
            return None
        return blake2b(_encoded(parts), digest_size=20).digest()

    def _facts_of(self, code: str) -> msgspec.msgpack.Decoder[Any]:
        """Return what reads the facts a rule collects.

        Raises:
            TypeError: the rule does not say of which type they are.
        """
        if code not in self._facts:
            rule = self._plan.rules[code].rule
            if not issubclass(rule, CorpusRule):
                raise TypeError(f"{code} collects nothing")
            try:
                kind = get_type_hints(rule.collect)["return"]
            except NameError as error:  # a name that only type checkers know
                raise TypeError(str(error)) from error
            self._facts[code] = msgspec.msgpack.Decoder(kind)
        return self._facts[code]

    def _checked(self, code: str, facts: object) -> object:
        """Return facts that come back as they are.

        Raises:
            TypeError: they do not.
        """
        if self._facts_of(code).decode(_encoded(facts)) != facts:
            raise TypeError(f"{code}: the facts it collects are not of the type it declares")
        return facts


class _Kept:
    """One file of the cache.

    Attributes:
        entries: results by path.
        services: what services answer is determined by, and why others do not answer.
        changed: whether there is something to write.
    """

    def __init__(self, file: Path, services: str) -> None:
        self._file = file
        self.services = services
        self.changed = False
        self.entries: dict[str, _Entry] = {}
        with contextlib.suppress(OSError, msgspec.DecodeError):
            if file.stat().st_size <= _LARGEST:
                self.entries = _ENTRIES.decode(file.read_bytes())
            if time.time() - file.stat().st_mtime > 86_400:
                file.touch()

    def save(self) -> None:
        """Write the file in one step, and remove those that were not used for a month."""
        folder = self._file.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for other in folder.glob(f"*{_SUFFIX}"):
            if time.time() - other.stat().st_mtime > _KEEP_SECONDS:
                other.unlink(missing_ok=True)
        replace_bytes(self._file, [_encoded(self.entries)])


def open_cache(
    folder: Path, plan: Plan, opened: Sessions, host: PluginHost, *, baseline: bytes = b""
) -> ResultCache:
    """Return the cache of a run; it keeps nothing for what depends on more than can be known.

    Args:
        folder: where results are kept.
        plan: the plan of the run.
        opened: what is live in it.
        host: the plugins.
        baseline: the file of known findings.
    """
    kept = {}
    for one in plan.each:
        where = one.request.settings.path
        if host.others("factlint_evidence"):
            continue
        try:
            code, services = _code(host), _services(opened[where])
            if services is None:
                continue
            parts = (code, baseline, os.getcwd(), services, _inputs(one))  # noqa: PTH109
            name = blake2b(_encoded(parts), digest_size=20).hexdigest()
        except (TypeError, OSError):  # a setting of a plugin that is no plain value; a lost file
            continue
        kept[where] = _Kept(folder / f"{name}{_SUFFIX}", services)
    return ResultCache(plan, opened, kept)


def _services(live: Session) -> str | None:
    """Return what determines the answers of services; None where one cannot say."""
    said = []
    for name, service in sorted(live.services.items()):
        fingerprint = getattr(service, "fingerprint", None)
        answer = fingerprint() if callable(fingerprint) else None
        if not isinstance(answer, str):
            return None
        said.append(f"{name}: {answer}")
    return "\n".join(said)


def _inputs(plan: Plan) -> tuple[object, ...]:
    """Return what a run was asked for, with the bytes of the files its settings name."""
    request = replace(plan.request, known=None, stdin=None)
    settings = request.settings
    ledger = settings.facts.read_bytes() if settings.facts is not None else b""
    evidence = list(_evidence(settings.evidence.folder)) if settings.evidence.folder else []
    return request, ledger, evidence


def _evidence(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path), sha256(path.read_bytes()).hexdigest()


def _beside(name: str, live: Session) -> tuple[object, ...]:
    """Return what decides on a file from outside: its name, its folder, and git where asked."""
    reading = live.reading
    sidecar = sidecar_of(name, reading.folders)
    with_it = sidecar.read_bytes() if sidecar is not None and sidecar.is_file() else b""
    day = reading.git.first_commit(name) if reading.settings.dates.git else None
    return name, is_version(name, reading.folders.names(name)), with_it, day


def _code(host: PluginHost) -> tuple[object, ...]:
    """Return what tells one state of the installed code from another.

    Of all distributions the version, of factlint and its plugins each file.
    """
    roots = {str(Path(__file__).parents[1]), *host.folders}
    installed = sorted(
        entry.name
        for place in sys.path
        for entry in _listed(place)
        if entry.name.endswith((".dist-info", ".egg-info"))
    )
    files = [one for root in sorted(roots) for one in _files(root)]
    return _FORMAT, sys.version, installed, files


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """Yield the files of a package with their size and time of change."""
    if Path(folder).is_file():  # a plugin of one module
        state = os.stat(folder)  # noqa: PTH116
        yield folder, state.st_size, state.st_mtime_ns
    for entry in _listed(folder):
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry.path)
        else:
            state = entry.stat(follow_symlinks=False)  # an editor's lock leads nowhere
            yield entry.path, state.st_size, state.st_mtime_ns


def _listed(folder: str) -> list[os.DirEntry[str]]:
    try:
        return sorted(os.scandir(folder or "."), key=lambda entry: entry.name)
    except OSError:
        return []


def _encoded(value: object) -> bytes:
    return msgspec.msgpack.encode(value, enc_hook=_plain, order="deterministic")


def _plain(value: object) -> object:
    """Return a path as text.

    Raises:
        TypeError: the value is of another type that has no form in msgpack.
    """
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be kept")
