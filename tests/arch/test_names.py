"""One name for one thing: modules and public classes, and the words of comments."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = [*sorted((ROOT / "factlint").rglob("*.py")), *sorted((ROOT / "rules").rglob("*.py"))]
#: A command of the command line is a module of its name; the rooms below have what it runs.
COMMANDS = {path.stem for path in (ROOT / "factlint/cli").glob("*.py")}
#: Each rule that has options calls them so; a format and the report in it share their name.
SHARED = {"Options", "Markdown"}
#: Words a reader of the code has to learn, where English has a plain one.
DIALECT = re.compile(
    r"\b(?:stands?|stood|standing|nobody|whoever|hears?|heard|has to say|says? of|what there is|"
    r"tell whether|speaks? of)\b",
    re.IGNORECASE,
)
#: In 10,000 words; six well-known linters and libraries have none to four.
MOST_DIALECT = 12


def test_no_two_modules_have_one_name() -> None:
    found = defaultdict(list)
    for path in SOURCES:
        if path.stem not in ("__init__", "plugin") and not path.is_relative_to(
            ROOT / "factlint/cli"
        ):
            found[path.stem].append(str(path.relative_to(ROOT)))
    # The two grammars, of dates and of claims, are rooms of their own.
    found.pop("lexicon", None)
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}


def test_no_two_public_classes_have_one_name() -> None:
    found = defaultdict(list)
    for path in SOURCES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(str(path.relative_to(ROOT)))
    twice = {name: paths for name, paths in found.items() if len(paths) > 1}
    assert {name: paths for name, paths in twice.items() if name not in SHARED} == {}


def prose(path: Path) -> str:
    """Return the comments and docstrings of a module."""
    text = path.read_text(encoding="utf-8")
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    parts = [token.string for token in tokens if token.type == tokenize.COMMENT]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            parts.append(ast.get_docstring(node) or "")
    return "\n".join(parts)


def test_comments_are_plain_english() -> None:
    texts = {path: prose(path) for path in SOURCES}
    words = sum(len(text.split()) for text in texts.values())
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path, text in texts.items()
        for match in DIALECT.finditer(text)
    ]
    assert len(found) * 10_000 / words <= MOST_DIALECT, found
