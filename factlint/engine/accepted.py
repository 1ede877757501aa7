"""One more accepted phrase in a configuration file; what is in it stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factlint.config.find import PYPROJECT
from factlint.errors import UsageError
from factlint.files import replace_text
from factlint.model.settings import Accepted
from factlint.records.key_location import display_name, read_text
from factlint.records.toml_lines import parse_toml

_KEY = "accept"


def add_accepted(path: Path, accepted: Accepted) -> None:
    """Write a record at the end of a configuration file; a missing file is begun.

    Raises:
        ConfigError: the file is wrong as it is.
        UsageError: it cannot be written.
    """
    import tomlkit

    name = display_name(path)
    text = read_text(path, name) if path.exists() else ""
    before = parse_toml(text, name) if text else {}
    record = {
        key: value
        for key in accepted.__struct_fields__
        if (value := getattr(accepted, key)) not in (None, "")
    }
    inside = path.name == PYPROJECT
    known = _home(before, inside=inside).get(_KEY)
    if known and f"[{_KEY}]]" not in text.replace(" ", "").replace("tool.factlint.", ""):
        document: Any = tomlkit.parse(text.removeprefix("\ufeff"))  # accept = [{...}]
        home = document["tool"]["factlint"] if inside else document
        inline = tomlkit.inline_table()
        inline.update(record)
        home[_KEY].append(inline)
        changed = ("\ufeff" if text.startswith("\ufeff") else "") + tomlkit.dumps(document)
    else:
        table = tomlkit.dumps(record)
        header = f"[[tool.factlint.{_KEY}]]" if inside else f"[[{_KEY}]]"
        newline = "\r\n" if "\r\n" in text else "\n"
        gap = "" if not text.strip() else newline if text.endswith("\n") else newline * 2
        changed = text + gap + f"{header}\n{table}".replace("\n", newline)
    after = parse_toml(changed, name)
    kept = _home(after, inside=inside)
    if kept.get(_KEY) != [*(known or []), record]:
        raise UsageError(f"{name}: [[{_KEY}]] cannot be added here", hint="write it by hand")
    try:
        replace_text(path.resolve(), changed)
    except OSError as error:
        raise UsageError(f"{name}: cannot be written: {error.strerror or error}") from None


def _home(table: Mapping[str, Any], *, inside: bool) -> Mapping[str, Any]:
    """Return the table that holds the settings."""
    found: Mapping[str, Any] = table.get("tool", {}).get("factlint", {}) if inside else table
    return found
