"""Front matter: the metadata at the head of a Markdown file.

YAML between lines of `---` (Jekyll, Eleventy, Hugo), TOML between lines of `+++` (Hugo), a JSON
object (Hugo); `---toml` and `---json` as Eleventy has them.  A block that cannot be read
is reported with its line; it is never taken for prose.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from factlint.errors import ConfigError
from factlint.records.toml_lines import TomlLines, parse_toml
from factlint.text.document import Metadata, MetadataFault
from factlint.text.source import Source
from factlint.text.span import Span

if TYPE_CHECKING:
    import yaml

_FENCE = re.compile(r"(?P<mark>---|\+\+\+)[ \t]*(?P<kind>yaml|yml|toml|json)?[ \t]*(?:\r\n|\n|\r)")
_FENCE_LINE = re.compile(rb"(?:---|\+\+\+)\r?\n")
_SHUT_YAML = re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")
_SHUT_TOML = re.compile(r"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")
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
_JSON_HEAD = re.compile(r"\{\s*+\"[^\"\r\n]*\"[ \t]*:")


class _Read(Struct, frozen=True):
    """What reading a block gave: its values, the spans of its keys, or why it failed."""

    data: dict[str, object] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    fault: MetadataFault | None = None


def _failed(line: int, reason: str) -> _Read:
    return _Read(fault=MetadataFault(line, reason))


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
    fence = _FENCE.match(text)
    if fence is None:
        return None
    kind = {"yml": "yaml", None: "toml" if fence["mark"] == "+++" else "yaml"}.get(
        fence["kind"], fence["kind"]
    )
    shut = (_SHUT_TOML if fence["mark"] == "+++" else _SHUT_YAML).search(text, fence.end())
    if shut is None:
        return _unclosed(source, kind, fence)
    inner = Span(fence.end(), shut.start())
    read = _READERS[kind](source, inner)
    if not read.data and inner.of(text).strip() and not _looks_meant(text, kind, inner):
        return None
    return Metadata(kind, Span(0, shut.end()), read.data, read.fault, read.keys)


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
    read = _READERS[kind](source, Span(fence.end(), max(end, fence.end())))
    mark = fence["mark"]
    reason = f"front matter begins with {mark} and has no line {mark} after it"
    fault = MetadataFault(1, reason, unclosed=mark)
    return Metadata(kind, Span(0, end), read.data, fault, read.keys)


def _json_object(source: Source) -> Metadata | None:
    text = source.text
    if _JSON_HEAD.match(text) is None:
        return None
    try:
        data, end = json.JSONDecoder().raw_decode(text)
    except json.JSONDecodeError as error:
        blank = _BLANK_LINE.search(text)
        span = Span(0, blank.start() if blank else len(text))
        line = source.lines.position(error.pos)[0]
        fault = MetadataFault(line, f"not valid JSON: {error.msg}")
        return Metadata("json", span, {}, fault)
    except (RecursionError, ValueError) as error:
        fault = MetadataFault(1, f"not valid JSON: {error}")
        return Metadata("json", Span(0, 0), {}, fault)
    return Metadata("json", Span(0, end), data)


def _read_json(source: Source, inner: Span) -> _Read:
    try:
        data = json.loads(inner.of(source.text) or "{}")
    except json.JSONDecodeError as error:
        line = source.lines.position(inner.start + error.pos)[0]
        return _failed(line, f"not valid JSON: {error.msg}")
    except (RecursionError, ValueError) as error:
        return _failed(2, f"not valid JSON: {error}")
    if not isinstance(data, dict):
        return _failed(2, "not keys and values")
    return _Read(data)


def _read_toml(source: Source, inner: Span) -> _Read:
    # An empty line for the fence, so that lines count as in the file.
    body = "\n" + re.sub(r"\r\n?", "\n", inner.of(source.text))
    try:
        data = parse_toml(body, "line")
    except ConfigError as error:
        _, line, message = error.message.split(":", 2)
        return _failed(int(line), message.strip())
    lines = TomlLines(body)
    return _Read(data, {key: source.lines.line_span(lines.line_of((key,)) or 1) for key in data})


def _read_yaml(source: Source, inner: Span) -> _Read:
    import yaml

    try:
        loader = _loader()(inner.of(source.text))
    except yaml.reader.ReaderError as error:
        line = source.lines.position(inner.start + error.position)[0]
        sign = f"U+{ord(source.text[inner.start + error.position]):04X}"
        return _failed(line, f"not valid YAML: the character {sign} is not allowed")
    try:
        node = loader.get_single_node()
        if node is None:
            return _Read()
        if not isinstance(node, yaml.MappingNode):
            return _failed(2, "not keys and values")
        keys = {
            str(key.value): Span(
                inner.start + key.start_mark.index, inner.start + key.end_mark.index
            )
            for key, _ in node.value
            if isinstance(key, yaml.ScalarNode)
        }
        data = loader.construct_document(node)
        return _Read({str(key): value for key, value in data.items()}, keys)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(inner.start + (mark.index if mark else 0), len(source.text))
        line = source.lines.position(at)[0]
        return _failed(line, f"not valid YAML: {error.problem or error.context}")
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        return _failed(2, f"not valid YAML: {str(error).splitlines()[0]}")
    finally:
        loader.dispose()


@lru_cache(maxsize=1)
def _loader() -> type[yaml.SafeLoader]:
    """Return a safe loader that keeps the words of what it cannot make a value of.

    "2016-02-31" stays text (a rule says it is no day), "10:30" is not the number 630, and a
    tag of the site generator's own does not cost the rest of the block.
    """
    import yaml

    class Loader(yaml.SafeLoader):
        """PyYAML's safe loader with faithful scalars."""

    def faithful(construct: Callable[[Any, Any], object]) -> Callable[[Any, Any], object]:
        def scalar(loader: Any, node: Any) -> object:
            if isinstance(node, yaml.ScalarNode) and re.fullmatch(
                r"[-+]?\d+(:\d+)+(\.\d*)?", node.value
            ):
                return node.value
            try:
                return construct(loader, node)
            except (ValueError, OverflowError, KeyError, IndexError):
                return getattr(node, "value", None)

        return scalar

    for tag, method in (
        ("int", yaml.SafeLoader.construct_yaml_int),
        ("float", yaml.SafeLoader.construct_yaml_float),
        ("bool", yaml.SafeLoader.construct_yaml_bool),
        ("timestamp", yaml.SafeLoader.construct_yaml_timestamp),
    ):
        Loader.add_constructor(f"tag:yaml.org,2002:{tag}", faithful(method))

    def untagged(loader: Any, node: Any) -> object:
        if isinstance(node, yaml.MappingNode):
            return loader.construct_mapping(node, deep=True)
        if isinstance(node, yaml.SequenceNode):
            return loader.construct_sequence(node, deep=True)
        return node.value

    Loader.add_constructor(None, untagged)
    return Loader


_READERS: dict[str, Callable[[Source, Span], _Read]] = {
    "yaml": _read_yaml,
    "toml": _read_toml,
    "json": _read_json,
}
