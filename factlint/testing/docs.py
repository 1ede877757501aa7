"""Writes the generated pages of the documentation: `python -m factlint.testing.docs`.

A test fails when a page is not what the code says.
"""

from __future__ import annotations

import sys
from pathlib import Path

from factlint.cli.schema import SCHEMA_NAMES, schema_text
from factlint.plugins import PluginHost
from factlint.report.page_text import page_as_markdown, severities

RULES = Path("docs/reference/rules")
SCHEMAS = Path("factlint/schemas")


def pages() -> dict[Path, str]:
    """Return path and text of every generated page, relative to the project's root."""
    rules = PluginHost().rules()
    found = {RULES / f"{code}.md": page_as_markdown(info) for code, info in rules.items()}
    rows = [
        f"| [{code}]({code}.md) | {info.name} | {severities(info.rule.severity)} "
        f"| {info.family.name} |"
        for code, info in rules.items()
    ]
    head = ["# Rules", "", "Made by `make docs` from the rules themselves.", ""]
    table = ["| code | name | severity | plugin |", "|---|---|---|---|", *rows]
    found[RULES / "README.md"] = "\n".join([*head, *table]) + "\n"
    return found


def schema_files() -> dict[Path, str]:
    """Return path and text of every JSON Schema that is shipped, relative to the root."""
    host = PluginHost()
    return {SCHEMAS / f"{name}.json": schema_text(name, host) for name in SCHEMA_NAMES}


def main(root: Path) -> None:
    """Write the pages below a project's root, and remove those of rules that are gone."""
    wanted = pages()
    (root / RULES).mkdir(parents=True, exist_ok=True)
    for old in (root / RULES).glob("*.md"):
        if old.relative_to(root) not in wanted:
            old.unlink()
    (root / SCHEMAS).mkdir(exist_ok=True)
    for path, text in {**wanted, **schema_files()}.items():
        (root / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path.cwd())
