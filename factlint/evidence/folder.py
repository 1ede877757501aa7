"""A folder of texts as evidence: a sentence of a text bears on a claim of the same thing."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from factlint.evidence.records import bears, fact_of, quote_of, value_of
from factlint.model.article import Article
from factlint.model.evidence import EvidenceTexts
from factlint.model.fact import (
    STATE_EVENTS,
    Assertion,
    Fact,
    FactEvent,
    FactSource,
    SourceKind,
)
from factlint.readings.claims.reading import claims
from factlint.text.lazy import lazy_regex
from factlint.text.paths import leads_into

#: A report that something is so now counts for so many days: it may have ended since.
FRESH = dt.timedelta(days=30)

_EDTF = lazy_regex(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class FolderEvidence:
    """The claims of the texts in a folder; they are read when first asked for."""

    name = "folder"
    by_article = True

    def __init__(self, folder: Path, texts: EvidenceTexts) -> None:
        self._folder = folder
        self._texts = texts
        self._articles: list[tuple[Path, Article]] | None = None
        self._by_event: dict[FactEvent, list[tuple[Path, Fact]]] | None = None

    def key(self, assertion: Assertion) -> str:
        """Return the events the answer is about; names and scopes are matched afterwards."""
        return ",".join(event.value for event in _events(assertion))

    def records(self, assertion: Assertion, article: Article, as_of: dt.date) -> Iterable[Fact]:
        """Return the records of the texts about the event, of all works."""
        if self._by_event is None:
            self._by_event = self._read()
        own = Path(article.document.source.path).absolute()
        found = [
            fact
            for event in _events(assertion)
            for path, fact in self._by_event.get(event, ())
            if path != own  # an article filed among the texts is no proof of itself
        ]
        return [fact for fact in found if not _old(fact, as_of)]

    def texts(self) -> Iterable[Article]:
        """Return the texts of the folder, by path."""
        return [file for _, file in self._files()]

    def _read(self) -> dict[FactEvent, list[tuple[Path, Fact]]]:
        found: dict[FactEvent, list[tuple[Path, Fact]]] = defaultdict(list)
        for path, file in self._files():
            for fact in self._facts(file, file.document.source.path):
                if fact.event is not None:
                    found[fact.event].append((path.absolute(), fact))
        return found

    def _files(self) -> list[tuple[Path, Article]]:
        """Return the texts with their paths; they are read once."""
        if self._articles is None:
            self._articles = list(self._read_files())
        return self._articles

    def _read_files(self) -> Iterator[tuple[Path, Article]]:
        for path in sorted(self._folder.rglob("*")):
            inside = path.relative_to(self._folder)
            hidden = any(part.startswith(".") for part in inside.parts)
            if hidden or path.suffix.lower() not in self._texts.suffixes or not path.is_file():
                continue
            name = f"{self._folder.name}/{inside.as_posix()}"
            if not leads_into(path, self._folder):
                self._texts.note(f"text {name}: a link that leads out of the folder; not counted")
                continue
            file = self._texts.read(path, name)
            if file is not None:
                yield path, file

    def _facts(self, article: Article, name: str) -> Iterator[Fact]:
        try:
            source = source_of(article, Path(name).name)
        except ValueError as error:
            self._texts.note(f"text {name}: {error}; it is not counted")
            return
        if source.issued is None:
            self._texts.note(
                f"text {name}: no date in its front matter, dateline or path; it is not counted"
            )
        said: set[tuple[str, FactEvent | None, str, str]] = set()
        for claim in article.read(claims):
            value = value_of(claim, article.dates.published) if bears(claim) else None
            if value is None or claim.in_speech:
                continue
            quoted = FactSource(
                source.kind,
                title=source.title,
                container_title=source.container_title,
                issued=source.issued,
                url=source.url,
                quote=quote_of(article, claim),
                origin=source.origin,
            )
            fact = fact_of(article, claim, value, quoted)
            same = (fact.subject, fact.event, fact.scope, value)
            if same not in said:  # one text says a thing once
                said.add(same)
                yield fact


def source_of(article: Article, file_name: str) -> FactSource:
    """Return a text as a source, by its front matter.

    Raises:
        ValueError: a field of the front matter is wrong; the message names it and its line.
    """
    metadata = article.document.metadata
    data: Mapping[str, object] = metadata.data if metadata is not None else {}
    fields = {re.sub(r"[-_ ]", "", key).lower(): (key, value) for key, value in data.items()}

    def wrong(name: str, expected: str) -> ValueError:
        key, value = fields[name]
        line = article.document.line_of(key)
        where = f"line {line}: " if line else ""
        return ValueError(f'{where}{key}: expected {expected}, found "{value}"')

    def text(name: str) -> str:
        value = fields.get(name, ("", None))[1]
        if value is not None and not isinstance(value, (str, int, float)):
            raise wrong(name, "text")
        return "" if value is None else str(value).strip()

    kind = text("kind") or SourceKind.SECONDARY
    if kind not in list(SourceKind):
        raise wrong("kind", '"primary", "secondary", "publicity" or "own"')
    issued = fields.get("issued", ("", None))[1]
    if isinstance(issued, dt.datetime):
        issued = issued.date()
    if issued is not None and not _is_date(str(issued)):
        raise wrong("issued", "a date such as 2016-05-10 or 2016-05")
    if issued is None and article.publication is not None:
        issued = article.publication.date
    container = text("containertitle") or file_name
    return FactSource(
        SourceKind(kind),
        title=text("title"),
        container_title=container,
        issued=str(issued) if issued is not None else None,
        url=text("url"),
        origin=text("origin") or container,
    )


def _is_date(text: str) -> bool:
    found = _EDTF.fullmatch(text)
    if not found:
        return False
    try:
        dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def _events(assertion: Assertion) -> tuple[FactEvent, ...]:
    """Return the events to look for; an order is judged by the releases of both works."""
    events = [assertion.event]
    if assertion.event is FactEvent.ORDER or assertion.after or assertion.before:
        events.append(FactEvent.RELEASE)
    return tuple(dict.fromkeys(events))


def _old(fact: Fact, as_of: dt.date) -> bool:
    """Return whether a record is an old report of an open state: it may have ended since."""
    if fact.event not in STATE_EVENTS or not fact.value or not fact.value.endswith("/.."):
        return False
    return as_of - dt.date.fromisoformat(fact.value[:10]) > FRESH
