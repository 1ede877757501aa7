"""What MDX adds to Markdown: comments, statements and expressions of a program."""

from __future__ import annotations

import re

from factlint_vale.block_builder import CODE

#: `{/* a comment */}`, which is one of Vale's like `<!-- those of HTML -->`.
COMMENT = re.compile(r"\{/\*(.*?)\*/\}", re.DOTALL)
#: Tags of components: on lines of their own, which divide blocks, and within a line.
DIVIDING = re.compile(
    r"^([ \t]*</?)[A-Z][\w.]*(?=[^\n<>]*>[ \t]*(?:<[^\n<>]*>[ \t]*)*$)", re.MULTILINE
)
WITHIN = re.compile(r"(</?)[A-Z][\w.]*(?=[\s/>])")
_STATEMENT = re.compile(r"^(?:import|export)[ {]", re.MULTILINE)
_SIGN = re.compile(r"[()\[\]{}\n]|\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")
_DEPTHS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
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
    text = _without_statements(text)
    ends = _ends(text)
    parts, done, at = [], 0, 0
    while (found := _OPENER.search(text, at)) is not None:
        at = found.end()
        end = ends.get(found.start(3), -1) if found[3] else -1
        if end < 0:
            continue
        start, at = found.start(), end
        parts += [text[done:start], _masked(text, start, end)]
        done = end
    return "".join((*parts, text[done:]))


def _without_statements(text: str) -> str:
    """Blank what begins with "import" or "export", to the end of a line outside all brackets."""
    parts, done = [], 0
    while (found := _STATEMENT.search(text, done)) is not None:
        start, depth = found.start(), 0
        gap = text.find("\n\n", start)  # where no bracket closes, a paragraph ends it
        end = gap if gap >= 0 else len(text)
        for sign in _SIGN.finditer(text, start, start + _LONGEST):
            depth += _DEPTHS.get(sign[0], 0)
            if sign[0] == "\n" and depth <= 0:
                end = sign.start()
                break
        parts += [text[done:start], blank(text[start:end])]
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
    return blank(words) if alone else re.sub(r"[^\n]", CODE, words)


def _ends(text: str) -> dict[int, int]:
    """Return where the expressions end that do, by where they begin."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            opened.append(found.start())
        elif found[0] == "}" and opened:
            start = opened.pop()
            if found.end() - start <= _LONGEST:
                ends[start] = found.end()
    return ends
