"""Writes the generated pages of the documentation: `python -m factlint.testing.docs`.

A test fails when a page is not what the code says.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from factlint.cli.schema import SCHEMA_NAMES, schema_text
from factlint.model.family import Family
from factlint.model.page import read_page
from factlint.model.rule import RuleInfo
from factlint.model.severity import PROFILES
from factlint.plugins import PluginHost
from factlint.report.page_text import page_as_markdown
from factlint.testing.command_docs import command_page

RULES = Path("docs/reference/rules")
DECISIONS = Path("docs/explanation/decisions")
COMMANDS = Path("docs/reference/command-line.md")
SCHEMAS = Path("factlint/schemas")

#: Where the contents of a page stand: its links, at the side of the built documentation.
_CONTENTS = "<!-- contents -->"
_HEAD = [
    f"| code | name | the rule | {' | '.join(PROFILES)} |",
    f"|---|---|---|{'---|' * len(PROFILES)}",
]
_SHORT_HEAD = [f"| code | name | {' | '.join(PROFILES)} |", f"|---|---|{'---|' * len(PROFILES)}"]


def pages(root: Path) -> dict[Path, str]:
    """Return path and text of every generated page, relative to the project's root."""
    host = PluginHost()
    rules = host.rules()
    found = {RULES / f"{code}.md": page_as_markdown(info) for code, info in rules.items()}
    families = {
        family.name: [info for info in rules.values() if info.family.name == family.name]
        for family in host.families
    }
    for name, members in families.items():
        if members:
            found[RULES / f"{name}.md"] = family_page(members)
    found[RULES / "index.md"] = rules_page([members for members in families.values() if members])
    found[COMMANDS] = command_page()
    found[DECISIONS / "index.md"] = decisions_page(root)
    return found


def decisions_page(root: Path) -> str:
    """Return the page of all decisions, from the first line of each."""
    lines = ["# Decisions", "", "Made by `make docs` from the records themselves.", ""]
    for path in sorted((root / DECISIONS).glob("[0-9]*.md")):
        title = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
        lines.append(f"- [{title}]({path.name})")
    return "\n".join([*lines, "", _CONTENTS]) + "\n"


def family_page(rules: Sequence[RuleInfo]) -> str:
    """Return the page of a family: what each of its rules is about, and how severe it is."""
    family = rules[0].family
    lines = [f"# {family.name}", "", *_about(family), *_HEAD]
    for info in rules:
        summary = read_page(info.rule.__doc__ or "").summary.replace("|", "\\|")
        words = " ".join(summary.split())
        lines.append(f"| [{info.code}]({info.code}.md) | {info.name} | {words} | {_levels(info)} |")
    return "\n".join([*lines, "", _CONTENTS]) + "\n"


def rules_page(families: Sequence[Sequence[RuleInfo]]) -> str:
    """Return the page of all rules, by family."""
    lines = ["# Rules", "", "Made by `make docs` from the rules themselves.", ""]
    for rules in families:
        family = rules[0].family
        about = f": {family.about}" if family.about else ""
        lines.append(f"- [{family.name}]({family.name}.md){about}")
    for rules in families:
        lines += ["", f"## {rules[0].family.name}", "", *_SHORT_HEAD]
        lines += [
            f"| [{info.code}]({info.code}.md) | {info.name} | {_levels(info)} |" for info in rules
        ]
    return "\n".join([*lines, "", _CONTENTS]) + "\n"


def _about(family: Family) -> list[str]:
    return [f"{family.about[0].upper()}{family.about[1:]}.", ""] if family.about else []


def _levels(info: RuleInfo) -> str:
    return " | ".join(str(info.rule.severity.of(profile) or "-") for profile in PROFILES)


def schema_files() -> dict[Path, str]:
    """Return path and text of every JSON Schema that is shipped, relative to the root."""
    host = PluginHost()
    return {SCHEMAS / f"{name}.json": schema_text(name, host) for name in SCHEMA_NAMES}


def main(root: Path) -> None:
    """Write the pages below a project's root, and remove those of rules that are gone."""
    wanted = pages(root)
    (root / RULES).mkdir(parents=True, exist_ok=True)
    for old in (root / RULES).glob("*.md"):
        if old.relative_to(root) not in wanted:
            old.unlink()
    (root / SCHEMAS).mkdir(exist_ok=True)
    for path, text in {**wanted, **schema_files()}.items():
        (root / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path.cwd())
