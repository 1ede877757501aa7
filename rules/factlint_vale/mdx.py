"""What MDX adds to Markdown: comments, statements and expressions of a program."""

from __future__ import annotations

import re

from factlint_vale.block_builder import MASK

#: `{/* a comment */}`, which is one of Vale's like `<!-- those of HTML -->`.
COMMENT = re.compile(r"\{/\*(.*?)\*/\}", re.DOTALL)
_STATEMENT = re.compile(r"^(?:import|export)[ {][^\n]*(?:\n[^\n]+)*", re.MULTILINE)
#: Where an expression begins; code and signs that are escaped hold none.
_OPENER = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)|(`+)(?!`).*?(?<!`)\2(?!`)|\\.|(\{)",
    re.DOTALL | re.MULTILINE,
)
_BRACE = re.compile(r"[{}]|\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")
#: A longer expression is a fault of the file.
_LONGEST = 20_000


def without_programs(text: str) -> str:
    """Return a text of the same length: without statements, its expressions masked."""
    text = _STATEMENT.sub(lambda found: blank(found[0]), text)
    parts, done, at = [], 0, 0
    while (found := _OPENER.search(text, at)) is not None:
        at = found.end()
        end = _end_of(text, found.start(3)) if found[3] else -1
        if end < 0:
            continue
        start, at = found.start(), end
        parts += [text[done:start], _masked(text, start, end)]
        done = end
    return "".join((*parts, text[done:]))


def blank(words: str) -> str:
    """Return blanks in the place of words, with all line ends kept."""
    return re.sub(r"[^\n]", " ", words)


def _masked(text: str, start: int, end: int) -> str:
    """Return what stands for an expression: nothing, where it has lines of its own."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    behind = text[end:].partition("\n")[0] if end < len(text) else ""
    words = text[start:end]
    alone = not before.strip() and not behind.strip()
    return blank(words) if alone else re.sub(r"[^\n]", MASK, words)


def _end_of(text: str, start: int) -> int:
    """Return where an expression ends, -1 where nothing ends it."""
    depth = 0
    for found in _BRACE.finditer(text, start, start + _LONGEST):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return -1
