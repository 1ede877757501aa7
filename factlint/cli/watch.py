"""`check --watch`: check again when something is saved."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from factlint.engine.discover import STDIN
from factlint.engine.plan import Plan
from factlint.errors import FactlintError, UsageError

#: How long a start waits for the watch to stand, in milliseconds; also how often it looks up.
_TURN = 200
#: Files beside articles that bear on them.
_BESIDE = (".toml", ".yaml", ".yml", ".json")


def watch(
    paths: Sequence[str],
    outputs: Iterable[str],
    suffixes: Collection[str],
    check: Callable[[], Plan],
) -> int:
    """Check now, and again each time an article or what bears on it is saved; Ctrl-C ends it.

    Args:
        paths: the files and folders of the run.
        outputs: files the run itself writes.
        suffixes: the file name endings of articles.
        check: checks once and prints the report.

    Raises:
        UsageError: watchfiles is not installed, or standard input is to be watched.
        KeyboardInterrupt: at Ctrl-C.
    """
    try:
        from watchfiles import watch as changes_in
    except ImportError:
        raise UsageError(
            "--watch: watchfiles is not installed", hint='pip install "factlint[watch]"'
        ) from None
    if STDIN in paths:
        raise UsageError("--watch: standard input cannot be watched", hint="name a file or folder")
    place = Place(paths, outputs, suffixes)
    changes = changes_in(
        *place.roots,
        watch_filter=lambda _, path: place.bears(path),
        recursive=any(map(os.path.isdir, paths)),
        rust_timeout=_TURN,
        yield_on_timeout=True,
        raise_interrupt=True,
    )
    next(changes)  # what is saved during the first check is seen
    place.note(_checked(check))
    for changed in changes:
        if changed:
            names = sorted({os.path.relpath(path) for _, path in changed})
            more = f" and {len(names) - 1} more" if len(names) > 1 else ""
            sys.stdout.write(f"\n--- {time.strftime('%H:%M:%S')} {names[0]}{more} ---\n\n")
            sys.stdout.flush()
            place.note(_checked(check))
    return 0


def _checked(check: Callable[[], Plan]) -> Plan | None:
    """Check once; what is wrong (a configuration half written) is said, and the watch goes on."""
    try:
        return check()
    except FactlintError as error:
        sys.stderr.write(f"factlint: {error.message}\n")
        if error.hint:
            sys.stderr.write(f"  {error.hint}\n")
        return None


class Place:
    """What is watched: folders with their articles, files, and what settings name.

    Attributes:
        roots: the folders to watch. A file is watched in its folder: editors save by putting a new
            file in the place of the old one.
    """

    def __init__(
        self, paths: Sequence[str], outputs: Iterable[str], suffixes: Collection[str]
    ) -> None:
        self._folders = [Path(path).resolve() for path in paths if os.path.isdir(path)]  # noqa: PTH112
        files = [Path(path).resolve() for path in paths if not os.path.isdir(path)]  # noqa: PTH112
        self._files = set(files)
        self._outputs = {Path(output).resolve() for output in outputs}
        self._endings = (*suffixes, *_BESIDE)
        self.roots = sorted({*self._folders, *(file.parent for file in files)})

    def note(self, plan: Plan | None) -> None:
        """Note the files that the settings of a run name; those in a folder watched are seen."""
        for one in plan.each if plan is not None else ():
            settings = one.request.settings
            named = (settings.path, settings.facts, *settings.phrase_tables)
            self._files.update(path.resolve() for path in named if path is not None)

    def bears(self, path: str) -> bool:
        """Return whether a file that was saved bears on the run."""
        changed = Path(path)
        if changed in self._outputs:
            return False
        if changed in self._files:
            return True
        for folder in self._folders:
            if changed.is_relative_to(folder):
                inside = changed.relative_to(folder).parts
                hidden = any(part.startswith(".") for part in inside[:-1])
                name = inside[-1]
                return not hidden and (name.lower().endswith(self._endings))
        return False
