"""Web and e-mail addresses in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.text.lazy import lazy_regex
from factlint.text.segments import Segment, SegmentKind
from factlint.text.span import Span

# Every quantifier that could be tried again from the next character is bounded: a line of
# ten million letters must not take quadratic time.
_WEB = lazy_regex(
    r"(?:https?|ftp)://[^\s<>\"“”‘’«»]+"
    r"|(?<![\w@./-])www\.[^\s<>\"“”‘’«»]+"
    r"|(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}[a-z]{2,24}/[^\s<>\"“”‘’«»]+",
    re.IGNORECASE,
)
_MAIL_NAME = lazy_regex(r"[\w.+%-]{1,64}$")
_MAIL_HOST = lazy_regex(r"@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,6}[A-Za-z]{2,24}\b")
_TRAILING = ".,;:!?…'*_"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def may_have_addresses(text: str) -> bool:
    """Return whether a text has the signs of one."""
    return "/" in text or "@" in text or "www." in text.lower()


def find_addresses(text: str, start: int, end: int) -> Iterator[Segment]:
    """Yield the addresses in `text[start:end]` as URL segments, in order, without overlap.

    Full stops, commas and unpaired brackets at the end belong to the sentence.
    """
    found = [*_web(text, start, end), *_mail(text, start, end)]
    last = start
    for span, target in sorted(found):
        if span.start >= last:
            yield Segment(SegmentKind.URL, span, target=target)
            last = span.end


def _web(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    if text.find("/", start, end) < 0 and "www." not in text[start:end].lower():
        return
    for hit in _WEB.finditer(text, start, end):
        address = _trim(hit[0])
        if "." in address or "://localhost" in address:
            target = address if "://" in address else f"http://{address}"
            yield Span(hit.start(), hit.start() + len(address)), target


def _mail(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    at = text.find("@", start, end)
    while at >= 0:
        host = _MAIL_HOST.match(text, at, end)
        name = host and _MAIL_NAME.search(text, max(start, at - 64), at)
        if host is not None and name is not None:
            first = name.start() + len(name[0]) - len(name[0].lstrip(".-%"))
            if first < at:
                yield Span(first, host.end()), f"mailto:{text[first : host.end()]}"
        at = text.find("@", at + 1, end)


def _trim(address: str) -> str:
    """Take off what the sentence, not the address, ends with."""
    spare = {shut: address.count(shut) - address.count(opens) for shut, opens in _PAIRS.items()}
    end = len(address)
    while end and (address[end - 1] in _TRAILING or spare.get(address[end - 1], 0) > 0):
        if address[end - 1] in spare:
            spare[address[end - 1]] -= 1
        end -= 1
    return address[:end]
