"""Hosts of addresses that are a slip away from a name of the article, or are not the ones shown."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factlint.api import Context, SegmentKind, Span, lazy_regex, names, one_slip

_HOST = lazy_regex(
    r"(?:https?://(?:www\.)?|\bwww\.|(?<=[\w.])@)(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.I
)
_SHOWN = lazy_regex(
    r"\s*(?:https?://)?(?:www\.)?(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?:/\S*)?\s*$",
    re.I,
)
#: Suffixes of two parts: "x.co.uk".
_SUFFIX = lazy_regex(r"\.(?:(?:co|org|ac|gov|com|net|edu)\.[a-z]{2}|[a-z]{2,})$")
_LEAST = 8
#: Words with a dot are hosts where their ending is one of sites only: "os.path", "Socket.io" are none.
_SURELY = lazy_regex(
    r"\s*(?:https?://|www\.)|[^/]*\.(?:com|org|gov|edu|mil|example|(?:co|org|ac|gov)\.[a-z]{2})\s*(?:/|$)",
    re.I,
)
#: Hosts of so few letters shorten addresses of others: nyti.ms, youtu.be.
_SHORTENS = 8


#: Sites that are told by their names, where anybody has a page, and what their hosts are called.
_PLATFORMS = {
    "apple podcasts": ("apple",),
    "bandcamp": ("bandcamp",),
    "bluesky": ("bsky",),
    "facebook": ("facebook", "fb"),
    "flickr": ("flickr", "flic"),
    "github": ("github",),
    "gitlab": ("gitlab",),
    "instagram": ("instagram", "instagr"),
    "linkedin": ("linkedin", "lnkd"),
    "patreon": ("patreon",),
    "pinterest": ("pinterest", "pin"),
    "reddit": ("reddit", "redd"),
    "soundcloud": ("soundcloud",),
    "spotify": ("spotify",),
    "tiktok": ("tiktok",),
    "tumblr": ("tumblr",),
    "twitter": ("twitter", "x", "t"),
    "vimeo": ("vimeo",),
    "wikipedia": ("wikipedia",),
    "youtube": ("youtube", "youtu"),
}
_ON = lazy_regex(
    r"\s*(?:(?:on|our|the|via|my)\s+)?(?P<name>[\w ]+?)(?:\s+(?:channel|page|playlist|profile))?\s*$",
    re.I,
)


def shown_otherwise(ctx: Context[Any]) -> Iterator[tuple[Span, str, str]]:
    """Yield (place, what is shown, host it leads to) of links that show one address or platform and lead to another."""
    for part in ctx.document.inlines_of(SegmentKind.LINK_TEXT):
        target = _HOST.match(part.target or "")
        if target is None:
            continue
        name = _ON.match(part.span.of(ctx.text))
        own = _PLATFORMS.get(name["name"].lower()) if name is not None else None
        host = set(target["host"].lower().split("."))
        if name is not None and own and not host & set(own):
            others = {one for hosts in _PLATFORMS.values() for one in hosts if len(one) > 1}
            path = (part.target or "")[target.end() :].lower()
            # "[GitHub](https://en.wikipedia.org/wiki/GitHub)" is about the platform.
            if host & others and name["name"].lower().replace(" ", "") not in path:
                yield part.span, name["name"], target["host"]
            continue
        shown = _SHOWN.match(part.span.of(ctx.text))
        if shown is None or not _SURELY.match(part.span.of(ctx.text)):
            continue
        if shown["host"].lower().removeprefix("www.") in (part.target or "").lower():
            continue  # kept in an archive
        if min(len(shown["host"]), len(target["host"])) <= _SHORTENS:
            continue
        here, there = _site(shown["host"]), _site(target["host"])
        if here != there and not ({*here.split(".")} & {*there.split(".")}):
            yield part.span, shown["host"], target["host"]


def near_hosts(ctx: Context[Any]) -> Iterator[tuple[Span, str, str]]:
    """Yield (place, host, name) of hosts a slip away from a name, or from another host of the article."""
    lower = ctx.document.lower
    if not any(sign in lower for sign in ("://", "www.", "@")):
        return
    hosts = [(Span(*hit.span("host")), _site(hit["host"])) for hit in _HOST.finditer(ctx.text)]
    if not hosts:
        return
    known = {
        re.sub(r"[^a-z0-9]", "", part.lower()): part
        for name in ctx.read(names).all
        for end in range(len(name.words), 0, -1)  # "Halcyon Robotics" of "Halcyon Robotics Ltd"
        for part in [" ".join(name.words[:end])]
    }
    sites = Counter(site for _, site in hosts)
    names_by, sites_by = _by_edges(known), _by_edges(site for site in sites if sites[site] > 1)
    for span, site in hosts:
        letters = re.sub(r"[^a-z0-9]", "", site)
        if letters in known or len(letters) < _LEAST:
            continue
        usual = next((known[name] for name in _near(letters, names_by)), "")
        usual = usual or next(_near(site, sites_by), "")
        if usual:
            yield span, span.of(ctx.text), usual


def _by_edges(words: Iterable[str]) -> Mapping[str, list[str]]:
    """Return words by their first and last letters: those a slip apart share one of the two."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for edge in _edges(word):
            found[edge].append(word)
    return found


def _edges(word: str) -> tuple[str, str]:
    return f"{word[:3]}-", f"-{word[-3:]}"


def _near(word: str, by_edges: Mapping[str, list[str]]) -> Iterator[str]:
    return (one for edge in _edges(word) for one in by_edges.get(edge, ()) if _slip(word, one))


def _site(host: str) -> str:
    """Return a host without "www" and its ending."""
    return _SUFFIX.sub("", host.lower().removeprefix("www."))


def _slip(one: str, other: str) -> bool:
    """Return whether two words of some length are a slip apart, and not one the other's plural."""
    if min(len(one), len(other)) < _LEAST or one.rstrip("s") == other.rstrip("s"):
        return False
    return one_slip(one, other)
