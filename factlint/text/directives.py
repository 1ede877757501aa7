"""Directives: comments in an article that tell factlint to be silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, cast

from msgspec import Struct
from msgspec.structs import replace

from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex
from factlint.text.lines import LineIndex
from factlint.text.span import Span

Action = Literal["disable", "enable", "disable-line", "disable-next-line", "disable-file"]

_HEAD = lazy_regex(r"<!--\s*factlint-")
# Word processors turn "--" into a dash as it is typed.
_BODY = lazy_regex(
    r"(?P<action>disable-next-line|disable-line|disable-file|disable|enable)(?!\w|-(?!-))"
    r"(?P<codes>[^-–—]*+(?:-(?!-)[^-–—]*+)*+)(?:\s*(?:--|[–—])\s*(?P<reason>.*))?$",
    re.DOTALL,
)


class Directive(Struct, frozen=True):
    """One comment.

    Attributes:
        action: what it does; None when the words after `factlint-` are not known.
        codes: codes, prefixes or names it is about; empty means all.
        reason: the words after `--` or a dash, or None.
        span: the comment itself, in source offsets.
        lines: first and last source line (1-based) it silences; the last is None up to the
            end of the file, both are None for an "enable" or an unknown action.
        word: the word after `factlint-`.
    """

    action: Action | None
    codes: tuple[str, ...]
    reason: str | None
    span: Span
    lines: tuple[int, int | None] | None
    word: str = ""


def read_directives(text: str) -> tuple[Directive, ...]:
    """Read the factlint comments of a Markdown or HTML source."""
    if "factlint-" not in text:
        return ()
    index = LineIndex(text)
    raw = [_read(words, span, index) for words, span in _comments(text)]
    return tuple(_bounded(raw, index))


def _comments(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the text between `factlint-` and the end of each comment, with its span."""
    head = _HEAD.search(text)
    while head is not None:
        end = text.find("-->", head.end())
        if end < 0:
            return
        yield text[head.end() : end].strip(), Span(head.start(), end + 3)
        head = _HEAD.search(text, end + 3)


def _read(words: str, span: Span, index: LineIndex) -> Directive:
    line = index.position(span.start)[0]
    last = index.position(span.end)[0]
    body = _BODY.match(words)
    if body is None:
        return Directive(None, (), None, span, None, (words.split() or [""])[0])
    codes = tuple(code for code in compiled(r"[\s,]+").split(body["codes"].strip()) if code)
    action = cast("Action", body["action"])  # the expression admits no other
    lines: tuple[int, int | None] | None = {
        "disable-line": (line, last),
        "disable-next-line": (last + 1, last + 1),
        "disable-file": (1, None),
        "disable": (line, None),
    }.get(action)
    reason = (body["reason"] or "").strip() or None
    return Directive(action, codes, reason, span, lines, action)


def _bounded(raw: list[Directive], index: LineIndex) -> list[Directive]:
    """End each "disable" at the "enable" that names its codes, or all."""
    result = []
    for position, directive in enumerate(raw):
        lines = directive.lines
        if directive.action == "disable" and lines is not None:
            for later in raw[position + 1 :]:
                if later.action == "enable" and (
                    not later.codes or set(later.codes) & set(directive.codes)
                ):
                    lines = (lines[0], index.position(later.span.start)[0])
                    break
        result.append(replace(directive, lines=lines))
    return result
