"""Values of metadata: YAML, TOML or JSON text to keys, values and the places of both."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from factlint.errors import ConfigError, in_one_line
from factlint.records.toml_lines import TomlLines, parse_toml
from factlint.text.compiled import compiled
from factlint.text.document import Metadata, MetadataFault
from factlint.text.lazy import lazy_regex
from factlint.text.segments import Fragment, SegmentKind
from factlint.text.source import Source
from factlint.text.span import Span

if TYPE_CHECKING:
    import yaml

#: Keys whose values readers see, in lower case, and what each is.
COPY_KEYS = {
    "title": SegmentKind.TITLE,
    "headline": SegmentKind.TITLE,
    "subtitle": SegmentKind.DESCRIPTION,
    "standfirst": SegmentKind.DESCRIPTION,
    "description": SegmentKind.DESCRIPTION,
    "summary": SegmentKind.DESCRIPTION,
    "excerpt": SegmentKind.DESCRIPTION,
    "teaser": SegmentKind.DESCRIPTION,
    "caption": SegmentKind.CAPTION,
    "alt": SegmentKind.ALT_TEXT,
}
#: What sites call the words for the image at the head of an article: "image_alt", "heroCaption".
_IMAGES = ("", "image", "img", "photo", "picture", "hero", "cover", "featured", "feature", "lead")
COPY_KEYS |= {
    f"{image}{joint}{word}": kind
    for image in _IMAGES
    for joint in ("", "_", "-")
    for word, kind in (
        ("alt", SegmentKind.ALT_TEXT),
        ("alttext", SegmentKind.ALT_TEXT),
        ("alt_text", SegmentKind.ALT_TEXT),
        ("alt-text", SegmentKind.ALT_TEXT),
        ("caption", SegmentKind.CAPTION),
    )
    if image or not joint
}
#: Integers of more bits are identifiers: they are kept as text, which cannot fail to be shown.
_BITS = 64
_TOML_TEXT = lazy_regex(
    r"[ \t]*[\"']?[\w-]+[\"']?[ \t]*=[ \t]*"
    r"(?P<value>\"(?!\"\")(?:[^\"\\\r\n]|\\.)*+\"|'(?!'')[^'\r\n]*+')"
)
_JSON_TEXT = lazy_regex(r"[{,\s]\"(?P<key>\w{1,40})\"\s*+:\s*+(?P<value>\"(?:[^\"\\\r\n]|\\.)*+\")")
_ESCAPE = lazy_regex(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\s*[\r\n]\s*|.)"
    r"|[ \t]*(?:\r\n|\r|\n)\s*|[^\\\r\n]+?(?=[ \t]*[\r\n]|\\|\Z)"
)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\n", "_": "\xa0", "N": "\n", "0": " ", "b": " ", "f": " "}
_FOLD = lazy_regex(r"\s*[\r\n]\s*")


class Values(Struct, frozen=True):
    """What reading a block gave: its values, where its keys are, or why it failed.

    Attributes:
        data: values by key.
        keys: the span of each top-level key, where the syntax tells.
        copy: the words of values that readers see, by key.
        repeated: keys given more than once.
        fault: why it could not be read.
    """

    data: dict[str, object] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    copy: dict[str, tuple[Fragment, ...]] = field(default_factory=dict)
    repeated: frozenset[str] = frozenset()
    fault: MetadataFault | None = None


def read_values(source: Source, inner: Span, syntax: str) -> Values:
    """Return the values of a part of a source; a fault is a value, not an error."""
    return _READERS[syntax](source, inner)


def _failed(line: int, reason: str) -> Values:
    return Values(fault=MetadataFault(line, reason))


def _read_json(source: Source, inner: Span) -> Values:
    text = inner.of(source.text)
    try:
        data = json.JSONDecoder(**_EXACT).decode(text if text.strip() else "{}")
    except json.JSONDecodeError as error:
        line = source.lines.position(inner.start + error.pos)[0]
        return _failed(line, f"not valid JSON: {error.msg}")
    except (RecursionError, ValueError) as error:
        return _failed(_line(source, inner), f"not valid JSON: {in_one_line(error)}")
    if not isinstance(data, _Object):
        return _failed(_line(source, inner), "not keys and values")
    keys, copy = {}, {}
    for hit in _JSON_TEXT.finditer(text):
        key, place = hit["key"], Span(*hit.span("value")).shift(inner.start)
        # The same words may be a value deeper inside; the first that is the top one's is it.
        if key in data and key not in keys:
            fragments = tuple(_escaped(source.text, place))
            if "".join(one.text for one in fragments) == data[key]:
                keys[key] = Span(*hit.span("key")).shift(inner.start)
                if key.lower() in COPY_KEYS:
                    copy[key] = fragments
    return Values(dict(data), keys, copy, data.repeated)


def has_title(metadata: Metadata | None) -> bool:
    """Return whether metadata give a title."""
    return metadata is not None and any(
        value for key, value in metadata.data.items() if key.lower() in ("title", "headline")
    )


def copy_beside(
    metadata: Metadata, headlines: Iterable[str]
) -> Iterator[tuple[SegmentKind, tuple[Fragment, ...]]]:
    """Yield the values that readers see, each once, and none that is a headline of the copy."""
    said = {" ".join(words.split()) for words in headlines}
    for key, fragments in metadata.copy.items():
        words = " ".join("".join(one.text for one in fragments).split())
        if words and words not in said:
            said.add(words)
            yield COPY_KEYS[key.lower()], fragments


class _Object(dict[str, object]):
    """A JSON object that remembers which of its keys stand twice."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        self.repeated = _repeated(key for key, _ in pairs)


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) < _BITS // 4 else digits


_EXACT: dict[str, Any] = {"object_pairs_hook": _Object, "parse_int": _integer}


def _repeated(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key, count in Counter(keys).items() if count > 1)


def _line(source: Source, inner: Span) -> int:
    return source.lines.position(inner.start)[0]


def _read_toml(source: Source, inner: Span) -> Values:
    first = _line(source, inner)
    body = compiled(r"\r\n?").sub("\n", inner.of(source.text))
    try:
        data = parse_toml(body, "line")
        lines = TomlLines(body)
    except ConfigError as error:
        _, line, message = error.message.split(":", 2)
        return _failed(min(first + int(line) - 1, source.lines.count), message.strip())
    except ValueError as error:  # a number of thousands of digits
        return _failed(first, f"not valid TOML: {in_one_line(error)}")
    keys, copy = {}, {}
    for key in data:
        whole = source.lines.line_span(first - 1 + (lines.line_of((key,)) or 1))
        keys[key] = whole
        hit = _TOML_TEXT.match(source.text, whole.start, whole.end)
        if hit is not None and key.lower() in COPY_KEYS:
            place = Span(*hit.span("value"))
            literal = hit["value"].startswith("'")
            copy[key] = tuple((_copied if literal else _escaped)(source.text, place))
    return Values({key: _exact(value) for key, value in data.items()}, keys, copy)


def _exact(value: object) -> object:
    """Return a value that can be shown: integers without end are text."""
    if isinstance(value, int) and value.bit_length() > _BITS:
        return hex(value)
    if isinstance(value, list):
        return [_exact(one) for one in value]
    if isinstance(value, dict):
        return {key: _exact(one) for key, one in value.items()}
    return value


def _read_yaml(source: Source, inner: Span) -> Values:
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
            return Values()
        if not isinstance(node, yaml.MappingNode):
            return _failed(_line(source, inner), "not keys and values")
        pairs = [(str(k.value), k, v) for k, v in node.value if isinstance(k, yaml.ScalarNode)]
        keys = {name: _place(key, inner) for name, key, _ in pairs}
        copy = {
            name: tuple(_yaml_copy(source.text, value, _place(value, inner)))
            for name, _, value in pairs
            if name.lower() in COPY_KEYS and isinstance(value, yaml.ScalarNode)
        }
        data = loader.construct_document(node)
        values = {str(key): value for key, value in data.items()}
        return Values(values, keys, copy, _repeated(name for name, _, _ in pairs))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(inner.start + (mark.index if mark else 0), len(source.text))
        line = source.lines.position(at)[0]
        return _failed(line, f"not valid YAML: {error.problem or error.context}")
    except (yaml.YAMLError, *_WRONG_VALUE, RecursionError) as error:
        return _failed(_line(source, inner), f"not valid YAML: {in_one_line(error)}")
    finally:
        loader.dispose()


#: What PyYAML raises on a value that is not of its tag (`!!timestamp soon`, `!!int ""`).
_WRONG_VALUE = (ValueError, TypeError, AttributeError, LookupError, OverflowError)


def _place(node: yaml.Node, inner: Span) -> Span:
    return Span(inner.start + node.start_mark.index, inner.start + node.end_mark.index)


def _yaml_copy(text: str, node: yaml.ScalarNode, place: Span) -> Iterator[Fragment]:
    """Return the words of a scalar with their places; none where a tag or anchor leads it."""
    first = text[place.start : place.start + 1]
    if first in "&!":
        return iter(())
    if node.style == '"':
        return _escaped(text, place)
    if node.style == "'":
        return _copied(text, place, doubled=True)
    if node.style in ("|", ">"):
        head = re.compile(r"[^\r\n]*").match(text, place.start, place.end)
        start = head.end() if head is not None else place.start
        return _folded(text, start, place.end)
    return _folded(text, place.start, place.end)


def _folded(text: str, start: int, end: int) -> Iterator[Fragment]:
    """Yield lines without their indent; a line break is a space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    for fold in _FOLD.finditer(text, start, end):
        yield Fragment(text[start : fold.start()], Span(start, fold.start()))
        yield Fragment(" ", Span(*fold.span()))
        start = fold.end()
    yield Fragment(text[start:end], Span(start, end))


def _copied(text: str, place: Span, *, doubled: bool = False) -> Iterator[Fragment]:
    """Yield the words between marks; where `doubled`, two single marks mean one."""
    at, end = place.start + 1, place.end - 1
    double = text.find("''", at, end) if doubled else -1
    while double >= 0:
        yield from _folded_inside(text, at, double)
        yield Fragment("'", Span(double, double + 2))
        at = double + 2
        double = text.find("''", at, end)
    yield from _folded_inside(text, at, end)


def _folded_inside(text: str, start: int, end: int) -> Iterator[Fragment]:
    for fold in _FOLD.finditer(text, start, end):
        yield Fragment(text[start : fold.start()], Span(start, fold.start()))
        yield Fragment(" ", Span(*fold.span()))
        start = fold.end()
    yield Fragment(text[start:end], Span(start, end))


def _escaped(text: str, place: Span) -> Iterator[Fragment]:
    """Yield the words between double marks with their escapes read."""
    for hit in _ESCAPE.finditer(text, place.start + 1, max(place.start + 1, place.end - 1)):
        words, span = hit[0], Span(*hit.span())
        if words[0] != "\\":
            yield Fragment(" " if words[0] in " \t\r\n" and not words.strip() else words, span)
        elif words[1:].isspace() and words[1:].strip(" \t"):
            yield Fragment("", span)
        elif words[1] in "xuU" and len(words) > 2:
            code = int(words[2:], 16)
            plain = code < 0x110000 and not 0xD800 <= code < 0xE000
            yield Fragment(chr(code) if plain else "\ufffd", span)
        else:
            yield Fragment(_ESCAPED.get(words[1], words[1]), span)


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
                value = construct(loader, node)
            except _WRONG_VALUE:
                return getattr(node, "value", None)
            if isinstance(value, int) and value.bit_length() > _BITS:
                return getattr(node, "value", None)
            return value

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


_READERS: dict[str, Callable[[Source, Span], Values]] = {
    "yaml": _read_yaml,
    "toml": _read_toml,
    "json": _read_json,
}
