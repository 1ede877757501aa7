"""Reads the texts of front matter, which Vale checks as blocks of their own."""

from __future__ import annotations

import json
import re
from typing import Any

from factlint_vale.block_builder import BlockBuilder

_FRONT_MATTER = re.compile(r"(---|\+\+\+)\r?\n(.*?\n)?\1[ \t]*(?:\r?\n|\Z)", re.DOTALL)
#: The same in JSON, which is YAML as far as its texts go.
_OF_JSON = re.compile(r"\{[ \t]*\r?\n.*?\n\}(?=[ \t]*\r?\n[ \t]*(?:\r?\n|\Z))", re.DOTALL)
_TEXT = "tag:yaml.org,2002:str"
#: Words that were no texts once: "yes" is one.
_WORDS = frozenset("yes no on off y n".split())
_LINE, _WORD, _ALL = re.compile(r"[^\n]+"), re.compile(r"\S+"), re.compile(r".+", re.DOTALL)


def read_front_matter(text: str, builder: BlockBuilder) -> int:
    """Read the texts of front matter, those of its uppermost keys; return where the copy begins."""
    if text.startswith("{"):
        found = _OF_JSON.match(text)
        if found is not None and _is_json(found[0]):
            _read_yaml(found[0], 0, builder)
        return 0  # for Vale, it is the first paragraph, too
    found = _FRONT_MATTER.match(text)
    if found is None:
        return 0
    builder.counts["pre"] += 1  # Vale reads it as a block of code
    if found[2]:
        read = _read_yaml if found[1] == "---" else _read_toml
        read(found[2], found.start(2), builder)
    return found.end()


def _is_json(written: str) -> bool:
    try:
        json.loads(written)
    except ValueError:
        return False
    return True


def _read_yaml(written: str, first: int, builder: BlockBuilder) -> None:
    import yaml

    try:
        root = yaml.compose(written, yaml.SafeLoader)
    except yaml.YAMLError:
        return
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if not isinstance(value, yaml.ScalarNode):
            continue
        if value.tag != _TEXT and value.value.lower() not in _WORDS:
            continue
        start, end = value.start_mark.index, value.end_mark.index
        if value.style in ("|", ">"):
            start = written.index("\n", start) + 1
        runs = _runs(value.value, written, start, end, parts=_LINE if value.style == "|" else _ALL)
        if not runs and (value.style != '"' or "\\" not in written[start:end]):  # word by word
            runs = _runs(value.value, written, start, end, parts=_WORD)
        if not runs:  # written with escapes: it begins where it is written
            bare = re.compile(r"[\s'\"]*").match(written, start, end)
            runs = [(0, bare.end() if bare else start)]
        _add(builder, key.value, value.value, runs, first)


def _read_toml(written: str, first: int, builder: BlockBuilder) -> None:
    import tomllib

    try:
        values: dict[str, Any] = tomllib.loads(written)
    except ValueError:
        return
    for key, value in values.items():
        line = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=", written, re.MULTILINE)
        if isinstance(value, str) and line is not None:
            runs = _runs(value, written, line.end(), len(written))
            _add(builder, key, value, runs, first)


def _runs(
    value: str, written: str, start: int, end: int, parts: re.Pattern[str] = _ALL
) -> list[tuple[int, int]]:
    """Return where the parts of a text are written; empty where they are written otherwise."""
    runs, at = [], start
    for part in parts.finditer(value):
        at = written.find(part[0], at, end)
        if at < 0:
            return []
        runs.append((part.start(), at))
        at += len(part[0])
    return runs


def _add(
    builder: BlockBuilder, key: str, value: str, runs: list[tuple[int, int]], first: int
) -> None:
    if value and runs:
        places = [(start, first + place) for start, place in runs]
        builder.whole(value, f"text.frontmatter.{key}", places)
