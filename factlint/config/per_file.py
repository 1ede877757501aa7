"""Globs of a configuration: which files a pattern names.

A pattern is relative to the folder of the configuration file. `*` and `?` stay inside one
folder, `**` crosses folders, `[ab]` is one of its characters. Without a slash it names files
and folders at any depth; a folder means everything in it.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path


def matches(pattern: str, path: str, configuration: Path | None = None) -> bool:
    """Return whether a pattern names a path.

    Args:
        pattern: glob as written in a configuration.
        path: the file as the user gave it, relative to the working directory or absolute.
        configuration: the configuration file whose folder the pattern starts from; without
            one it starts from the working directory.
    """
    base = str(configuration.parent) if configuration is not None else "."
    # Every pattern meets every file: text is compared, and makes a cheaper key than a Path.
    seen = _relative(path, base, os.getcwd())  # noqa: PTH109
    return _compiled(pattern).match(seen) is not None


@lru_cache(maxsize=4096)
def _relative(path: str, base: str, cwd: str) -> str:
    """Return `path` seen from `base`, with `/`; both are read from `cwd`."""
    start, target = (os.path.normpath(os.path.join(cwd, name)) for name in (base, path))  # noqa: PTH118
    try:
        seen = os.path.relpath(target, start)
        if seen.startswith(os.pardir):
            # One of the two may be written through a symbolic link.
            real = os.path.relpath(os.path.realpath(target), os.path.realpath(start))
            seen = seen if real.startswith(os.pardir) else real
    except ValueError:  # another drive
        seen = target
    return seen.replace(os.sep, "/")


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    glob = pattern.replace(os.sep, "/") if os.sep != "/" else pattern
    glob = glob.removeprefix("./").strip()
    inside = glob.endswith("/")
    anchored = "/" in glob.rstrip("/")
    parts = [part for part in glob.split("/") if part not in ("", ".")]
    while parts[-1:] == ["**"] and len(parts) > 1:  # "drafts/**" is all that is in drafts
        parts.pop()
        inside = True
    body = "" if anchored else "(?:.*/)?"
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part == "**":
            body += ".*" if last else "(?:.*/)?"
        else:
            body += _segment(part) + ("" if last else "/")
    tail = "/.*" if inside else "(?:/.*)?"
    return re.compile(f"{body}{tail}\\Z" if parts else r"(?!)", re.DOTALL)


def _segment(part: str) -> str:
    """Translate one folder or file name of a glob."""
    out, at = "", 0
    while at < len(part):
        char = part[at]
        at += 1
        if char == "*":
            out += "" if out.endswith("[^/]*") else "[^/]*"
        elif char == "?":
            out += "[^/]"
        elif char == "[" and (end := part.find("]", at + 1)) > 0:
            listed = part[at:end].replace("\\", "\\\\").replace("[", "\\[")
            negated = listed[:1] in ("!", "^")
            out += f"(?!/)[^{listed[1:]}]" if negated else f"(?!/)[{listed}]"
            at = end + 1
        else:
            out += re.escape(char)
    return out
