"""Files that come with a package."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path
from typing import Any

from factlint.text.kept import kept


def packaged_text(package: str, name: str) -> str:
    """Return the text of a UTF-8 file beside the modules of a package.

    Raises:
        FileNotFoundError: there is none.
    """
    data = pkgutil.get_data(package, name)
    if data is None:  # a namespace package; its folders are known to importlib.resources
        from importlib.resources import files

        return files(package).joinpath(name).read_text(encoding="utf-8")
    return data.decode("utf-8")


def packaged_table(package: str, name: str) -> dict[str, Any]:
    """Return a TOML table that comes with a package.

    A run reads a dozen of ours, whole lists of words; what was read is kept until the file changes,
    and nobody changes it. tomli, compiled, takes a third of the time of the standard library's
    `tomllib`, which reads the files people write.

    Raises:
        FileNotFoundError: there is none.
        ValueError: it is not TOML.
    """
    home = import_module(package).__file__
    try:
        status = None if home is None else Path(home).with_name(name).stat()
    except OSError:  # a package in an archive
        status = None
    if status is None:
        return _table(package, name)
    return _kept_table(package, name, status.st_size, status.st_mtime_ns)


@kept
def _kept_table(package: str, name: str, size: int, time: int) -> dict[str, Any]:
    """Return a table of a file of this size and time."""
    return _table(package, name)


def _table(package: str, name: str) -> dict[str, Any]:
    import tomli

    found: dict[str, Any] = tomli.loads(packaged_text(package, name))
    return found
