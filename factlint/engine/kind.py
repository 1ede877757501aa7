"""What sort of copy an article is: the configuration, its front matter or its folder say so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final, get_args

from factlint.model.settings import Kind
from factlint.text.document import Document
from factlint.text.lazy import lazy_regex

#: In this order; the last four sort copy in many other ways, too, and count where they name a kind.
KEYS: Final = ("kind", "genre", "type", "layout", "category", "categories")
_KINDS: Final[dict[str, Kind]] = {
    **{kind: kind for kind in get_args(Kind)},
    "opinion": "column",
    "comment": "column",
    "editorial": "column",
    "q-and-a": "interview",
    "q-a": "interview",
    "live-blog": "live",
    "liveblog": "live",
    "how-to": "guide",
    "recipe": "guide",
    "tutorial": "guide",
}
_APART: Final = lazy_regex(r"[\s_-]+")


def read_kind(document: Document, configured: Kind | None, path: str) -> Kind | None:
    """Return the kind of an article; None where nothing says so.

    The configuration comes first, then front matter, then the nearest folder of such a name
    ("reviews/night-garden.txt").
    """
    return configured or next(_in_metadata(document), None) or _of_folder(path.rpartition("/")[0])


@lru_cache(maxsize=1024)
def _of_folder(folder: str) -> Kind | None:
    """Return the kind that the nearest of a folder and those above it names."""
    return next(filter(None, map(_kind, reversed(PurePosixPath(folder).parts))), None)


def _in_metadata(document: Document) -> Iterator[Kind]:
    if document.metadata is None:
        return
    values = {key.lower(): value for key, value in document.metadata.data.items()}
    for key in KEYS:
        value = values.get(key)
        for word in value if isinstance(value, list | tuple) else (value,):
            if isinstance(word, str) and (kind := _kind(word)):
                yield kind


def _kind(word: str) -> Kind | None:
    """Return the kind a word names, in the singular or plural: "Reviews", "press_release"."""
    plain = _APART.sub("-", word.strip().lower().replace("&", " and ").strip())
    return _KINDS.get(plain) or _KINDS.get(plain.removesuffix("s"))
