"""Addresses in running text that lead nowhere, and links whose words and address tell of different things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.api import Context, SegmentKind, Span, lazy_regex, one_slip, pattern

#: Endings that addresses have, and what fingers make of the short ones.
_LONG_ENDINGS = ("example", "invalid", "museum", "travel", "london", "online")
_SLIPS = frozenset(
    "con cmo ocm vom xom cim cpm comm conm coom ogr rog orgg orf og nte nett ner eud gvo govv infp inof ofg".split()
)
#: "htps//", "http//", "https:/", "hppt://": the four letters in disorder, or without their colon or a
#: stroke; "http/2" is the name of a protocol.
SLIPPED_SCHEME = (
    r"(?!https?://|s?sh|stp)(?=[htps]*t)(?=[htps]*p)[ht][htps]{1,6}(?:[:;]{1,2}/{1,3}|//)(?=[\w\[])"
)
#: Words where an address is to be: "TBC", "link to follow", "insert map link", "URL here", "???".
PLACE_HELD = (
    r"(?:TODO|TK|TBC|TBD|TBA|FIXME|XXX+|\?{2,}|(?i:(?:(?:the|your)[ -])?(?:url|link|address|web[ -]?(?:site|page)|webpage)"
    r"(?:[ -](?:(?:goes[ -])?here|tk|tb[acd]|to[ -](?:add|come|confirm|follow|insert|be[ -](?:added|confirmed|supplied))"
    r"|awaited|missing|needed|pending|please|pls))?)|(?i:insert|add|paste|put|need|needs|find|chase)[ -][\w -]{1,30}"
    r"|(?i:(?:link|url)[ -](?:to|for)[ -][\w -]{1,30}))"
)
_PLAIN = (
    ("the address has no ending", pattern(
        r"(?<!ssh )(?<!scp )(?<![\w.@/+-])[a-z0-9_.+-]+@(?!(?:home|latest|next|main|master|stable|beta|server|host"
        r"|localhost|node|v?\d+)\b)[a-z0-9-]+\.?(?=[\s;)]|,(?:\s|$)|$)", keys=("@",), case=True)),
    ("the address has no ending", pattern(r"(?<![\w./@-])(?:https?://)?www\.[a-z0-9-]+(?:/[^\s]*|\.?(?=[\s;)]|,(?:\s|$)|$))", keys=("www.",))),
    ("the address has “@” twice", pattern(r"(?<![\w./@-])[\w.+-]+@@[\w.-]+", keys=("@@",))),
    ("the address has a comma for a full stop", pattern(
        r"(?<![\w./@-])(?:www\.[a-z0-9.-]+|[a-z0-9_.+-]+@[a-z0-9-]+),(?:com|org|net|edu|gov|uk|co\.uk|org\.uk|ac\.uk|gov\.uk|example|ie|ca|info)\b"
        r"(?![’'-])", keys=("www.", "@"))),
    ("the address has a space in it", pattern(
        r"\bwww[.,]\s+[a-z0-9-]+\.[a-z]{2,}|\bhttps?:\s*/{1,2}\s+\S+|(?<![\w.])www\.[a-z0-9-]+\s\.[a-z]{2,}\b"
        r"|[\w.+-]+@[a-z0-9-]+\s\.[a-z]{2,}\b", keys=("www", "http", "@"))),
    ("“{start}” is no beginning of an address", pattern(
        rf"(?<![\w/])(?P<start>{SLIPPED_SCHEME}|ww\.(?=[a-z]+\.)|https?:(?=www\.)|wwww\.|www,(?=[a-z]))[^\s)]*",
        keys=("//", ":/", ";/", "ww"))),
)  # fmt: skip
_ENDING = pattern(
    r"(?:https?://|\bwww\.|(?<=\w)@)[a-z0-9.-]+\.(?P<end>[a-z]{2,})(?=[/\s,;:)?#.]|$)",
    keys=("://", "www.", "@"),
)


#: A link of a page that is read as plain text.
_EMPTY = pattern(r"<a\s[^<>]*href=(?:\"\s*\"|'\s*')[^<>]*>", keys=("<a",))


def broken_addresses(ctx: Context[Any]) -> Iterator[tuple[Span, str]]:
    """Yield (place, what is wrong) of addresses that are printed as they are."""
    lower = ctx.document.lower
    if not any(sign in lower for sign in ("@", "www", "http", "//", ":/", "href=")):
        return
    for fault, form in _PLAIN:
        for hit in form.matches(ctx.document):
            span = Span(*hit.span())
            if not ctx.document.opaque(span) or _is_whole(ctx, span):
                yield span, fault.format(start=hit.groupdict().get("start"))
    for hit in _EMPTY.matches(ctx.document):
        yield Span(*hit.span()), "the link has no address"
    for hit in _ENDING.matches(ctx.document):
        end = hit["end"].lower()
        if end in _SLIPS or any(one_slip(end, known) and end != known for known in _LONG_ENDINGS):
            yield Span(*hit.span("end")), f"no address ends in “.{end}”"


def _is_whole(ctx: Context[Any], span: Span) -> bool:
    """Return whether an address that was read as one begins with these words, or in them: "www.tarnboats"."""
    parts = ctx.document.inlines_at(span)
    kinds = {part.kind for part in parts}
    starts = [part.span.start for part in parts if part.kind is SegmentKind.URL]
    return SegmentKind.CODE not in kinds and bool(starts) and min(starts) >= span.start


#: "The BBC website", "Hull Museum's home page": whose it is.
_SITE = pattern(
    r"(?:the\s+)?(?P<who>[A-Z][\w’'&-]*(?:\s+(?:(?:of|the|for"
    r"|and)\s+)*[A-Z][\w’'&-]*)*?)(?:['’]s?)?\s+(?:home\s?page|site|website|web\s+site)$",
    case=True,
)


def strange_sites(ctx: Context[Any]) -> Iterator[tuple[Span, str, str]]:
    """Yield (place, whose site, host) of links to the site of somebody whose name is nowhere in the address."""
    for part in ctx.document.inlines_of(SegmentKind.LINK_TEXT):
        site = _SITE.match(part.span.of(ctx.text).strip())
        host = re.match(r"https?://([^/:?#]+)", part.target or "")
        if (
            site is None
            or host is None
            or site["who"] in ("The", "Our", "This", "My", "Their", "Web")
        ):
            continue
        words = [
            re.sub(r"\W", "", word.removesuffix("’s").removesuffix("'s")).lower()
            for word in site["who"].split()
        ]
        initials = "".join(word[0] for word in words if word)
        letters = re.sub(r"[^a-z0-9]", "", (part.target or "").lower())
        if not any(
            word in letters or (len(word) > 4 and word[:4] in letters)
            for word in words
            if len(word) > 1
        ) and (len(initials) < 2 or initials not in letters):
            yield part.span, re.sub(r"['’]s?$", "", site["who"]), host[1]


_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_UNITS = "annex appendix chapter day edition episode form issue lesson no number page part phase round schedule season section series step table unit version volume vol week"
_YEAR = lazy_regex(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
_SLUG_YEAR = lazy_regex(
    r"(?<![\d/])(?:19|20)\d\d(?!\d)(?![/-]\d\d\b)|(?<=[a-z])(?:19|20)\d\d(?!\d)"
)
_NTH = lazy_regex(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)|({'|'.join(_ORDINALS)}))(?![a-z])(?! century)")
_MONTH = lazy_regex(rf"\b(?:{'|'.join(_MONTHS)})\b")
#: "May" is a name and a verb, too: with its day or its year it is a month.
_NAMED_MONTH = lazy_regex(
    rf"\b(?:{'|'.join(month.title() for month in _MONTHS if month != 'may')})\b"
    r"|\bMay\b(?= \d)|(?<=\d )May\b"
)
_UNIT = lazy_regex(rf"\b({'|'.join(_UNITS.split())})[\s_.-]*(\d{{1,3}})\b")


def contrary_links(ctx: Context[Any]) -> Iterator[tuple[Span, str, str]]:
    """Yield (place, what the words say, what the address says) of links that differ in a year, month or number."""
    for part in ctx.document.inlines_of(SegmentKind.LINK_TEXT):
        printed, target = part.span.of(ctx.text), (part.target or "").lower()
        words = printed.lower()
        path = re.sub(r"%[0-9a-f]{2}", " ", re.sub(r"^(?:https?:)?//[^/]*", "", target))
        if not path or part.target is None:
            continue
        for here, there in (
            (_years(words), _slug_years(path)),
            (_nths(words), _nths(path)),
            ({month.lower() for month in _NAMED_MONTH.findall(printed)}, _months(path)),
            (_units(words), {unit for unit in _units(path) if _same_unit(unit, words)}),
        ):
            if here and there and not here & there and len(here) == 1:
                yield part.span, min(here), min(there)
                break


def _same_unit(unit: str, words: str) -> bool:
    """Return whether words are of such a unit, too: a chapter is in a part."""
    return re.search(rf"\b{unit.split()[0]}\b", words) is not None


def _years(text: str) -> set[str]:
    return set(_YEAR.findall(text))


def _slug_years(path: str) -> set[str]:
    return set(_SLUG_YEAR.findall(path))


def _nths(text: str) -> set[str]:
    found = _NTH.findall(text.replace("-", " ").replace("_", " "))
    return {_nth(int(number) if number else _ORDINALS.index(word) + 1) for number, word in found}


def _nth(number: int) -> str:
    return _ORDINALS[number - 1] if 0 < number <= len(_ORDINALS) else f"{number}th"


def _months(text: str) -> set[str]:
    return set(_MONTH.findall(text.replace("-", " ").replace("_", " ")))


def _units(text: str) -> set[str]:
    return {f"{unit} {number}" for unit, number in _UNIT.findall(text)}
