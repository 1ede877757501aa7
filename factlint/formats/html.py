"""HTML files: the copy of a page, and what its head says about it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from factlint.formats.markdown import add_copy
from factlint.formats.markup import MarkupReader, attribute, tag_kind
from factlint.formats.masks import Markers, Mask, mask_templates
from factlint.formats.metadata_values import has_title
from factlint.formats.prose import Prose
from factlint.text.directives import read_directives
from factlint.text.document import Document, Metadata, Traits
from factlint.text.lazy import lazy_regex
from factlint.text.segments import Fragment, OffsetMap, SegmentKind
from factlint.text.source import Source, decode
from factlint.text.span import Span

#: `name`, `property` or `itemprop` of a `<meta>`, in lower case, and the key it means.
_META = {
    "article:published_time": "date_published",
    "og:published_time": "date_published",
    "datepublished": "date_published",
    "dc.date": "date",
    "dc.date.issued": "date",
    "dcterms.date": "date",
    "dcterms.issued": "date",
    "dcterms.created": "date_created",
    "date": "date",
    "pubdate": "date_published",
    "publish-date": "date_published",
    "publication_date": "date_published",
    "parsely-pub-date": "date_published",
    "sailthru.date": "date_published",
    "citation_publication_date": "date_published",
    "author": "author",
    "article:author": "author",
    "description": "description",
    "og:description": "og_description",
    "og:title": "og_title",
}
#: Elements of a page, not of its article, unless they lie in one of `_ARTICLES`.
_FURNITURE = frozenset({"footer"})
_ARTICLES = ("article", "main", "section", "blockquote")
#: An object of JSON-LD that is the page itself.
_PAGES = lazy_regex(r"Article|Posting|WebPage|Report|Review|CreativeWork")


class Html:
    """Web pages and fragments of them."""

    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    traits = Traits(metadata=True, links=True, comments=True, references=True)

    def __init__(self, code_markers: Markers = ()) -> None:
        self._markers = code_markers

    def read(self, data: bytes, name: str) -> Document:
        """Return the document.

        Raises:
            InputError: the bytes are no text.
        """
        return self.parse(decode(data, name))

    def parse(self, source: Source) -> Document:
        """Return the document of a text; every text is one."""
        from factlint.formats.front_matter import read_front_matter

        front = read_front_matter(source) if source.text[:3] in ("---", "+++") else None
        body = front.span.end if front else 0
        mask = mask_templates(source.text, body, markers=self._markers)
        page = _Page(mask, body, titled=has_title(front))
        page.read()
        metadata = _joined(front, page, body)
        if metadata is not None:
            add_copy(page.prose, metadata)
        return Document(
            source,
            page.prose.text,
            OffsetMap(page.prose.pieces),
            tuple(page.prose.blocks),
            page.prose.sorted_inlines(),
            traits=self.traits,
            metadata=metadata,
            directives=tuple(d for d in read_directives(source.text) if d.span.start >= body),
            left_out=dict(page.left_out + mask.left_out),
        )


def _joined(front: Metadata | None, page: _Page, body: int) -> Metadata | None:
    """Return the metadata of front matter and head together; front matter counts first."""
    data = {**page.structured, **page.data}
    if front is None:
        if not data:
            return None
        return Metadata("html", Span(body, body), data, keys=page.keys, copy=page.copy)
    return Metadata(
        front.syntax,
        front.span,
        {**data, **front.data},
        front.fault,
        {**page.keys, **front.keys},
        front.repeated,
        {**page.copy, **front.copy},
    )


class _Page(MarkupReader):
    """Reads a page: its copy as prose, its head as metadata."""

    def __init__(self, mask: Mask, body: int, *, titled: bool) -> None:
        self.data: dict[str, object] = {}
        self.structured: dict[str, object] = {}
        self.keys: dict[str, Span] = {}
        self.copy: dict[str, tuple[Fragment, ...]] = {}
        self._title: list[Fragment] = []
        self._json: list[str] = []

        def place(start: int, end: int) -> Span:
            return Span(body + start, body + end)

        prose = Prose(self._kind, titled=titled)
        super().__init__(mask.text, prose, place, mask)

    def _kind(self) -> tuple[SegmentKind, int]:
        kind, level = tag_kind(self.open_tags) or (SegmentKind.PARAGRAPH, 0)
        return self.prose.heading(level) if kind is SegmentKind.HEADING else (kind, level)

    def is_hidden(self, tag: str, attrs: dict[str, str | None]) -> bool:
        """Return whether an element is hidden, or furniture of the page."""
        if tag in _FURNITURE and not any(self.open_tags[other] for other in _ARTICLES):
            return True
        return super().is_hidden(tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element; note what it says about the page."""
        given = dict(attrs)
        raw = self.get_starttag_text() or ""
        if tag == "html" and given.get("lang"):
            self._note("lang", given["lang"], raw)
        elif tag == "time" and ("pubdate" in given or _plain(given, "itemprop") == "datepublished"):
            self._note("date_published", given.get("datetime"), raw)
        elif tag == "script":
            self._json = [] if given.get("type") == "application/ld+json" else [""]
        super().handle_starttag(tag, attrs)

    def void(self, tag: str, attrs: dict[str, str | None]) -> None:
        """Read an element that has no words inside."""
        if tag == "meta":
            names = (_plain(attrs, one) for one in ("name", "property", "itemprop"))
            key = next((_META[name] for name in names if name in _META), None)
            raw = self.get_starttag_text() or ""
            noted = key is not None and self._note(key, attrs.get("content"), raw)
            if noted and key == "description":
                self.copy[key] = tuple(attribute(raw, self.at, "content", self.place))
        super().void(tag, attrs)

    def _note(self, key: str, value: str | None, raw: str) -> bool:
        if not value or key in self.data:
            return False
        self.data[key] = value
        self.keys[key] = self.place(self.at, self.at + len(raw))
        return True

    def handle_data(self, data: str) -> None:
        """Read words, the page's title and its JSON-LD."""
        if self.open_tags["title"] and not self.open_tags["svg"]:
            self._title.append(Fragment(data, self.place(self.at, self.at + len(data))))
        elif self.open_tags["script"] and not self._json:
            self._json.append(data)
            self.structured = {**_structured(data), **self.structured}
        super().handle_data(data)

    def _reference(self, written: str) -> None:
        if self.open_tags["title"] and not self.open_tags["svg"]:
            self._title.append(self.reference(written))
        super()._reference(written)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        words = "".join(one.text for one in self._title)
        if tag == "title" and "title" not in self.data and words.strip():
            self.data["title"] = " ".join(words.split())
            self.keys["title"] = Span(self._title[0].source.start, self._title[-1].source.end)
            self.copy["title"] = tuple(self._title)
        super().handle_endtag(tag)


def _plain(attrs: Mapping[str, str | None], name: str) -> str:
    return (attrs.get(name) or "").lower()


def _structured(text: str) -> dict[str, object]:
    """Return the date of publication in JSON-LD, where it is about the page."""
    try:
        data = json.loads(text, parse_int=str)
    except (ValueError, RecursionError):
        return {}
    for thing in _things(data):
        kind = thing.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        value = thing.get("datePublished")
        if isinstance(value, str) and any(isinstance(k, str) and _PAGES.search(k) for k in kinds):
            return {"datePublished": value}
    return {}


def _things(data: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects at the top of JSON-LD: one, a list, or a graph."""
    if isinstance(data, list):
        for one in data:
            if isinstance(one, dict):
                yield one
    elif isinstance(data, dict):
        yield data
        graph = data.get("@graph")
        if isinstance(graph, list):
            yield from (one for one in graph if isinstance(one, dict))
