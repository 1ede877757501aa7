"""Front matter: the metadata at the head of a Markdown file.

YAML between lines of `---` (Jekyll, Eleventy, Hugo), TOML between lines of `+++` (Hugo), a JSON
object (Hugo); `---toml` and `---json` as Eleventy has them; lines of `Key: value` up to a blank
line (MultiMarkdown, Pelican), of `.. key: value` in a comment (Nikola) and of `%` (pandoc).  A
block that cannot be read is reported with its line; it is never taken for prose.
"""

from __future__ import annotations

import codecs
import json
import re

from factlint.formats.metadata_lines import (
    read_comment_lines,
    read_header_lines,
    read_percent_lines,
)
from factlint.formats.metadata_values import Values, read_values
from factlint.text.document import Metadata, MetadataFault
from factlint.text.lazy import lazy_regex
from factlint.text.source import Source
from factlint.text.span import Span

_FENCE = lazy_regex(r"(?P<mark>---|\+\+\+)[ \t]*(?P<kind>yaml|yml|toml|json)?[ \t]*(?:\r\n|\n|\r)")
_FENCE_LINE = re.compile(rb"(?:---|\+\+\+)\r?\n")
_SHUT_YAML = lazy_regex(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")
_SHUT_TOML = lazy_regex(r"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)")
_BLANK_LINE = lazy_regex(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")
_KEY = {
    "yaml": re.compile(
        r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*+[\"']?\w[^\r\n:\"']{0,60}[\"']?[ \t]*:(?!\S)"
    ),
    "toml": re.compile(
        r"(?:\s*+(?:#[^\r\n]*+)?(?:\r\n|\n|\r))*+[ \t]*(?:\[|[\"']?[\w.-]+[\"']?[ \t]*=)"
    ),
}
#: What a line of an unclosed block is: all that is set in, a comment, or a key.
_LINE = {
    "yaml": re.compile(r"[ \t]+\S|[#\]}]|-[ \t]|[\"']?[\w.-]+[\"']?[ \t]*:(?!\S)"),
    "toml": re.compile(r"[ \t]+\S|[#\[\]}]|[\"']?[\w.-]+[\"']?[ \t]*="),
}
_JSON_HEAD = lazy_regex(r"\{\s*+\"[^\"\r\n]*\"[ \t]*:")


def begins_with_front_matter(data: bytes) -> bool:
    """Return whether a file begins with a fence that only front matter begins with."""
    return _FENCE_LINE.match(data.removeprefix(codecs.BOM_UTF8)) is not None


def read_front_matter(source: Source) -> Metadata | None:
    """Return the front matter of a source, or None when it has none.

    Two lines of `---` around words that are no keys and values are thematic breaks, not front
    matter.
    """
    text = source.text
    if text.startswith("{"):
        return _json_object(source)
    if text.startswith("%"):
        return read_percent_lines(source)
    if text.startswith("<!--"):
        return read_comment_lines(source)
    fence = _FENCE.match(text)
    if fence is None:
        return read_header_lines(source)
    kind = {"yml": "yaml", None: "toml" if fence["mark"] == "+++" else "yaml"}.get(
        fence["kind"], fence["kind"]
    )
    shut = (_SHUT_TOML if fence["mark"] == "+++" else _SHUT_YAML).search(text, fence.end())
    if shut is None:
        return _unclosed(source, kind, fence)
    inner = Span(fence.end(), shut.start())
    read = read_values(source, inner, kind)
    if not read.data and inner.of(text).strip() and not _looks_meant(text, kind, inner):
        return None
    return _metadata(kind, Span(0, shut.end()), read)


def _metadata(kind: str, span: Span, read: Values, fault: MetadataFault | None = None) -> Metadata:
    fault = fault or read.fault
    return Metadata(kind, span, read.data, fault, read.keys, read.repeated, read.copy)


def _looks_meant(text: str, kind: str, inner: Span) -> bool:
    if kind == "json":
        return True
    return _KEY[kind].match(text, inner.start, inner.end) is not None


def _unclosed(source: Source, kind: str, fence: re.Match[str]) -> Metadata | None:
    """Front matter without its last line: it goes as far as its lines can be nothing else."""
    text = source.text
    if kind == "json" or _KEY[kind].match(text, fence.end()) is None:
        return None
    lines = source.lines
    last = 1
    while last < lines.count and _LINE[kind].match(text, lines.line_span(last + 1).start):
        last += 1
    end = lines.line_span(last).end
    read = read_values(source, Span(fence.end(), max(end, fence.end())), kind)
    mark = fence["mark"]
    reason = f"front matter begins with {mark} and has no line {mark} after it"
    fault = MetadataFault(1, reason, unclosed=mark)
    return _metadata(kind, Span(0, end), read, fault)


def _json_object(source: Source) -> Metadata | None:
    text = source.text
    if _JSON_HEAD.match(text) is None:
        return None
    try:
        _, end = json.JSONDecoder(parse_int=str).raw_decode(text)
    except json.JSONDecodeError as error:
        blank = _BLANK_LINE.search(text)
        span = Span(0, blank.start() if blank else len(text))
        line = source.lines.position(error.pos)[0]
        fault = MetadataFault(line, f"not valid JSON: {error.msg}")
        return Metadata("json", span, {}, fault)
    except RecursionError as error:
        fault = MetadataFault(1, f"not valid JSON: {error}")
        return Metadata("json", Span(0, 0), {}, fault)
    return _metadata("json", Span(0, end), read_values(source, Span(0, end), "json"))
