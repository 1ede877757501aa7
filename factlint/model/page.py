"""A rule's page, read from its docstring.

The first line says what is right; the paragraphs after it say why. Then come blocks headed
`Bad:` and `Good:`, whose examples are executed. In a block an empty line separates examples,
and each line of an example is a paragraph of the article it makes. Below a line, carets mark
what is to be found and the exact message may follow; `@ message` is about the document as a
whole. `Fixed:` holds the last bad example after its fixes. A head may name conditions:
`Bad (published 2024-06-03, markdown, profile news, style ap):`.
"""

from __future__ import annotations

import inspect
from typing import Literal

from msgspec import Struct, field

from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_HEAD = lazy_regex(r"^(Bad|Good|Fixed)(?: \(([^)]*)\))?:$")
_CARETS = lazy_regex(r"^( *)(\^+)(?: (.*))?$")
SEPARATOR = "\n\n"


Kind = Literal["Bad", "Good"]


class Expected(Struct, frozen=True):
    """A finding an example must give: span in the article, message if stated."""

    span: Span | None
    message: str = ""


class Example(Struct, frozen=True):
    """One article of a page, and what is to be found in it."""

    kind: Kind
    text: str
    expected: tuple[Expected, ...] = ()
    conditions: dict[str, str] = field(default_factory=dict)
    fixed: str | None = None


class Page(Struct, frozen=True):
    """A rule's page: one line, why, and its examples."""

    summary: str
    why: str
    examples: tuple[Example, ...]


def read_page(docstring: str) -> Page:
    """Read a rule's docstring.

    Raises:
        ValueError: an example is not as it should be; the message says which.
    """
    lines = inspect.cleandoc(docstring).splitlines()
    summary = lines[0] if lines else ""
    prose: list[str] = []
    blocks: list[tuple[str, str, list[str]]] = []
    for line in lines[1:]:
        if head := _HEAD.match(line):
            blocks.append((head[1], head[2] or "", []))
        elif blocks and (line.startswith("    ") or not line.strip()):
            blocks[-1][2].append(line[4:])
        elif blocks:
            raise ValueError(f"text after the examples: {line!r}")
        else:
            prose.append(line)
    return Page(summary, "\n".join(prose).strip(), tuple(_examples(blocks)))


def _examples(blocks: list[tuple[str, str, list[str]]]) -> list[Example]:
    examples: list[Example] = []
    for kind, conditions, lines in blocks:
        groups = _groups(lines)
        if kind == "Fixed":
            last = examples.pop()
            text = SEPARATOR.join(groups[0])
            examples.append(
                Example(last.kind, last.text, last.expected, last.conditions, fixed=text)
            )
            continue
        for group in groups:
            examples.append(
                _example("Bad" if kind == "Bad" else "Good", _conditions(conditions), group)
            )
    return examples


def _groups(lines: list[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _conditions(text: str) -> dict[str, str]:
    pairs = (part.strip().partition(" ") for part in text.split(",") if part.strip())
    return {key: value for key, _, value in pairs}


def _example(kind: Kind, conditions: dict[str, str], group: list[str]) -> Example:
    text, expected, start = "", [], 0
    for line in group:
        if line.startswith("@ "):
            expected.append(Expected(None, line[2:]))
        elif carets := _CARETS.match(line):
            begin = start + len(carets[1])
            expected.append(Expected(Span(begin, begin + len(carets[2])), carets[3] or ""))
        else:
            start = len(text) + len(SEPARATOR) if text else 0
            text = f"{text}{SEPARATOR}{line}" if text else line
    if (kind == "Bad") != bool(expected):
        raise ValueError(f"a {kind} example with {len(expected)} marked findings: {text!r}")
    return Example(kind, text, tuple(expected), conditions)
