"""A rule's page as terminal text and as Markdown, and the table of all rules."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator, Sequence
from typing import Any

from factlint.model.page import Example, read_page
from factlint.model.rule import Rule, RuleInfo
from factlint.model.severity import PROFILES, Severities
from factlint.report.columns import wrap

_COMMENT = re.compile(r"^\s*(?P<name>\w+)\s*:.*?#:\s*(?P<words>.*)$")
_BODY = "    "


@dataclasses.dataclass(frozen=True, slots=True)
class OptionDoc:
    """An option of a rule: its key, default and what it does."""

    key: str
    default: str
    words: str


def option_docs(rule: type[Rule[Any]]) -> tuple[OptionDoc, ...]:
    """Return a rule's options, documented by the `#:` comment of each field."""
    if not dataclasses.fields(rule.options):
        return ()
    comments = {}
    for line in inspect.getsource(rule.options).splitlines():
        if hit := _COMMENT.match(line):
            comments[hit["name"]] = hit["words"]
    return tuple(
        OptionDoc(
            field.name.replace("_", "-"), _toml(_default(field)), comments.get(field.name, "")
        )
        for field in dataclasses.fields(rule.options)
    )


def _default(field: dataclasses.Field[Any]) -> object:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple | list | frozenset):
        items = [_toml(item) for item in value]
        shown = ", ".join(items[:6]) + (", ..." if len(items) > 6 else "")
        return f"[{shown}]"
    return "none" if value is None else str(value)


def severities(levels: Severities) -> str:
    """Return severities by profile: "default warning, news off, strict warning"."""
    return ", ".join(f"{profile} {levels.of(profile) or 'off'}" for profile in PROFILES)


def page_as_text(info: RuleInfo, *, width: int) -> str:
    """Return a rule's page for a terminal."""
    rule = info.rule
    page = read_page(rule.__doc__ or "")
    lines = [f"{rule.code} {rule.name}", ""]
    lines += [*wrap(page.summary, width), ""]
    for paragraph in page.why.split("\n\n"):
        lines += [*wrap(paragraph, width), ""]
    for example in page.examples:
        lines += [*_example_lines(example, width), ""]
    for option in option_docs(rule):
        lines += wrap(f"Option {option.key} = {option.default}: {option.words}", width)
    lines += wrap(f"Severity: {severities(rule.severity)}.", width)
    if rule.citations:
        lines += wrap(f"Whose rule: {'; '.join(map(str, rule.citations))}.", width)
    return "\n".join(lines).rstrip() + "\n"


def _example_lines(example: Example, width: int) -> Iterator[str]:
    conditions = ", ".join(" ".join(pair).strip() for pair in example.conditions.items())
    yield f"{example.kind}{f' ({conditions})' if conditions else ''}:"
    for line in wrap(example.text, width - len(_BODY)):
        yield f"{_BODY}{line}"
    for expected in example.expected:
        words = expected.span.of(example.text) if expected.span else "the article"
        said = f"{words}: {expected.message}" if expected.message else words
        for line in wrap(f"→ {said}", width - len(_BODY)):
            yield f"{_BODY}{line}"
    if example.fixed is not None:
        yield "Fixed:"
        for line in wrap(example.fixed, width - len(_BODY)):
            yield f"{_BODY}{line}"


def page_as_markdown(info: RuleInfo) -> str:
    """Return a rule's page for the documentation."""
    rule = info.rule
    page = read_page(rule.__doc__ or "")
    parts = [f"# {rule.code} {rule.name}", page.summary, page.why]
    for example in page.examples:
        parts.append("\n".join(_example_lines(example, 92)).join(("```text\n", "\n```")))
    options = option_docs(rule)
    if options:
        rows = [f"| `{one.key}` | `{one.default}` | {one.words} |" for one in options]
        head = f"Options, under `[rules.{rule.code}]`:"
        parts.append("\n".join([head, "", "| key | default | meaning |", "|---|---|---|", *rows]))
    parts.append(f"Severity: {severities(rule.severity)}.")
    parts.append(f"Offers a fix: {'yes' if rule.fixable else 'no'}.")
    if rule.citations:
        parts.append(f"Whose rule: {'; '.join(map(str, rule.citations))}.")
    return "\n\n".join(part for part in parts if part) + "\n"


def rules_table(rules: Sequence[RuleInfo]) -> str:
    """Return all rules as a table: code, name, severity in each profile, fix or none."""
    rows = [("code", "name", *PROFILES, "fix")]
    for info in rules:
        levels = [str(info.rule.severity.of(profile) or "-") for profile in PROFILES]
        rows.append((info.code, info.name, *levels, "yes" if info.rule.fixable else "-"))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join(lines) + "\n"
