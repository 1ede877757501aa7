"""Only the formats themselves know which formats there are."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Comparing with a suffix or the name of a format; a message may name a file such as "a.md".
TEST = re.compile(
    r"""(?:==|!=|\bin\b)\s*[(\[{]*\s*["'](?:\.md|\.markdown|\.txt|\.text|markdown|text)["']"""
    r"""|[(\[{]\s*["']\.(?:md|markdown|txt|text)["']"""
)


def test_nothing_above_the_formats_asks_for_a_suffix_or_a_name() -> None:
    asking = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for folder in ("factlint", "rules")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "formats" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if TEST.search(line)
    ]
    assert asking == []


def test_the_expression_finds_such_a_question() -> None:
    assert TEST.search('if document.format == "markdown":')
    assert TEST.search('SUFFIXES = frozenset({".txt", ".md"})')
    assert not TEST.search('raise InputError("name a file such as draft.txt")')
