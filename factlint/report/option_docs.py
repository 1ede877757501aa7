"""The options of a rule, documented by the `#:` comments of its Options class."""

from __future__ import annotations

import ast
import inspect
import io
import textwrap
import tokenize

from msgspec import Struct

from factlint.model.rule import AnyRule
from factlint.records.fields import REQUIRED, record_fields

_SHOWN = 6  # items of a long default that are shown


class OptionDoc(Struct, frozen=True):
    """An option of a rule: its key, its default as TOML and what it does."""

    key: str
    default: str
    words: str


def option_docs(rule: type[AnyRule]) -> tuple[OptionDoc, ...]:
    """Return a rule's options in order, each with the words written about it.

    The words are the `#:` comment behind the field, or the lines of `#:` comments above it.
    They are empty for a class whose source cannot be had.
    """
    options = record_fields(rule.options)
    if not options:
        return ()
    try:
        words = _comments(textwrap.dedent(inspect.getsource(rule.options)))
    except (OSError, TypeError):  # made in a console or by `exec`
        words = {}
    return tuple(
        OptionDoc(field.name.replace("_", "-"), _toml(field.default), words.get(field.name, ""))
        for field in options
    )


def _comments(source: str) -> dict[str, str]:
    above, behind = _comment_lines(source)
    cls = ast.parse(source).body[0]
    words = {}
    for statement in cls.body if isinstance(cls, ast.ClassDef) else ():
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        parts = [behind[line] for line in _lines_of(statement) if line in behind]
        line = statement.lineno - 1
        while line in above:
            parts.insert(0, above[line])
            line -= 1
        words[statement.target.id] = " ".join(parts)
    return words


def _comment_lines(source: str) -> tuple[dict[int, str], dict[int, str]]:
    """Return the `#:` comments by line: those on lines of their own, and those behind code."""
    above: dict[int, str] = {}
    behind: dict[int, str] = {}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and token.string.startswith("#:"):
            alone = not token.line[: token.start[1]].strip()
            (above if alone else behind)[token.start[0]] = token.string[2:].strip()
    return above, behind


def _lines_of(statement: ast.AnnAssign) -> range:
    return range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    if isinstance(value, tuple | list | set | frozenset):
        items = sorted(value) if isinstance(value, set | frozenset) else value
        shown = [_toml(item) for item in items]
        return f"[{', '.join(shown[:_SHOWN] + ['...'] * (len(shown) > _SHOWN))}]"
    return "none" if value is None or value is REQUIRED else str(value)
