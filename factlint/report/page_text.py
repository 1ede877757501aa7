"""A rule's page as terminal text and as Markdown, and the table of all rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from string import Formatter, digits

from factlint.model.page import SEPARATOR, Example, read_page
from factlint.model.rule import AnyRule, RuleInfo
from factlint.model.severity import PROFILES, Severities
from factlint.report.columns import wrap_marked
from factlint.report.option_docs import option_docs
from factlint.report.paint import draw
from factlint.report.sheet import Sheet
from factlint.report.table import fits, table_lines
from factlint.text.span import Span

_INDENT = 4
_MARKDOWN_WIDTH = 92
_SPEECH = {
    "silent": "silent",
    "query": "a query, never changed",
    "check": "checked, never changed",
}


def severities(levels: Severities) -> str:
    """Return severities by profile: "default warning, news off, strict warning"."""
    return ", ".join(f"{profile} {levels.of(profile) or 'off'}" for profile in PROFILES)


def says(message: str) -> str:
    """Return the template of a message with the names of what is in it: "‹date› was …"."""
    parts = []
    for literal, name, _, _ in Formatter().parse(message):
        parts.append(literal)
        if name is not None:
            parts.append(f"‹{name.replace('_', ' ').replace('.', ' ')}›")
    return "".join(parts)


_FIXABLE = "yes; `factlint fix` applies it if it is safe, and asks otherwise"


def silencing(code: str) -> str:
    """Return how a finding of a rule is silenced, or the rule switched off."""
    return (
        f'`--ignore {code}`, `ignore = ["{code}"]` in factlint.toml, or in Markdown before the '
        f"line <!-- factlint-disable-next-line {code} -- the reason -->"
    )


def _facts(rule: type[AnyRule]) -> Iterator[tuple[str, str]]:
    """Yield what else a page says, as label and words."""
    if rule.message:
        yield "Says", says(rule.message)
    if rule.advice:
        yield "To do", says(rule.advice)
    yield "Severity", severities(rule.severity)
    yield "In quotations", _SPEECH[rule.speech]
    yield "Suggests a change", _FIXABLE if rule.fixable else "no"
    if rule.citations:
        yield "Whose rule", "; ".join(map(str, rule.citations))


def page_as_text(info: RuleInfo, *, width: int, color: bool = False) -> str:
    """Return a rule's page for a terminal of the width given, in columns."""
    rule, sheet = info.rule, Sheet(width, color)
    page = read_page(rule.__doc__ or "")
    lines = [sheet.paint(f"{rule.code} {rule.name}", "bold"), ""]
    for paragraph in (page.summary, *page.why.split("\n\n")):
        lines += [*sheet.text(paragraph), ""] if paragraph else []
    for example in page.examples:
        lines += [*_example_lines(example, sheet), ""]
    for option in option_docs(rule):
        label = f"Option {option.key} = {option.default}"
        lines += [*sheet.text(label), *sheet.text(option.words, indent=_INDENT), ""]
    for label, words in _facts(rule):
        lines += sheet.text(words, first=f"{label}: ")
    lines += sheet.text(silencing(rule.code), first="To silence it: ")
    return "\n".join(lines).rstrip() + "\n"


def _example_lines(example: Example, sheet: Sheet) -> Iterator[str]:
    """Yield an example: its head, the article with its marks, and what is said below each part."""
    conditions = ", ".join(" ".join(pair).strip() for pair in example.conditions.items())
    yield sheet.paint(f"{example.kind}{f' ({conditions})' if conditions else ''}:", "bold")
    for expected in example.expected:
        if expected.span is None:
            words = ": ".join(filter(None, ("the article as a whole", expected.message)))
            yield from sheet.text(words, first="→ ", indent=_INDENT)
    start = 0
    for paragraph in example.text.split(SEPARATOR):
        yield from _paragraph_lines(paragraph, start, example, sheet)
        start += len(paragraph) + len(SEPARATOR)
    if example.fixed is not None:
        yield sheet.paint("Fixed:", "bold")
        for paragraph in example.fixed.split(SEPARATOR):
            yield from sheet.text(paragraph, indent=_INDENT)


def _paragraph_lines(paragraph: str, start: int, example: Example, sheet: Sheet) -> Iterator[str]:
    end = start + len(paragraph)
    here = [
        (Span(one.span.start - start, min(one.span.end, end) - start), one.message)
        for one in example.expected
        if one.span is not None and start <= one.span.start < max(end, start + 1)
    ]
    marks = _apart([span for span, _ in here])
    for line in draw(wrap_marked(paragraph, marks, sheet.width - _INDENT), color=sheet.color):
        yield " " * _INDENT + line
    for _, message in here:
        yield from sheet.text(message, first="→ ", indent=_INDENT)


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Return spans in order and without overlap, as marks have to be."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return apart


def page_as_markdown(info: RuleInfo) -> str:
    """Return a rule's page for the documentation."""
    rule, sheet = info.rule, Sheet(_MARKDOWN_WIDTH)
    page = read_page(rule.__doc__ or "")
    parts = [f"# {rule.code} {rule.name}", page.summary, page.why]
    for example in page.examples:
        fence = "````" if "```" in example.text else "```"
        body = "\n".join(_example_lines(example, sheet))
        parts.append(f"{fence}text\n{body}\n{fence}")
    options = option_docs(rule)
    if options:
        rows = [f"| `{one.key}` | `{_cell(one.default)}` | {_cell(one.words)} |" for one in options]
        head = f"Options, under `[rules.{rule.code}]`:"
        parts.append("\n".join([head, "", "| key | default | meaning |", "|---|---|---|", *rows]))
    parts += [f"{label}: {words}." for label, words in _facts(rule)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def rules_table(rules: Sequence[RuleInfo], *, width: int) -> str:
    """Return rules as a table: code, name, severity by profile, whether a change is offered.

    Where that is too wide, the rules of each prefix have one of their own.
    """
    head, sheet = ("code", "name", *PROFILES, "fix"), Sheet(width)
    rows = [head]
    for info in rules:
        levels = [str(info.rule.severity.of(profile) or "-") for profile in PROFILES]
        rows.append((info.code, info.name, *levels, "yes" if info.rule.fixable else "-"))
    tables = [rows]
    if not fits(rows, sheet):
        tables = [
            [head, *own] for _, own in groupby(rows[1:], key=lambda row: row[0].rstrip(digits))
        ]
    return "\n\n".join("\n".join(table_lines(one, sheet)) for one in tables) + "\n"
