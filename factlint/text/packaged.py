"""Files that come with a package."""

from __future__ import annotations

import pkgutil
from typing import Any


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

    A run reads a dozen of ours, whole lists of words: tomli, compiled, takes a third of the time
    of the standard library's `tomllib`, which reads the files people write.

    Raises:
        FileNotFoundError: there is none.
        ValueError: it is not TOML.
    """
    import tomli

    return tomli.loads(packaged_text(package, name))
