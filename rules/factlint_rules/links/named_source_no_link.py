"""LNK001: an outlet is named as the source and not linked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    Hit,
    Name,
    NameKind,
    PatternRule,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    dates,
    names,
    packaged_table,
    pattern,
)

_INTERVIEWED = pattern(
    r"(?:told|talked to|talked with|talking to|spoke to|spoke with|speaking to|interview with|"
    r"interview in|interview for|interviewed by)\b",
)
#: Single capitalised words people speak to that publish nothing.
_NO_OUTLET = frozenset(
    """
    parliament congress labour mps peers tories democrats republicans lawmakers police
    ministers westminster whitehall washington brussels london moscow beijing god mum dad
    europe america britain england scotland wales ireland france germany italy spain russia
    china india japan iraq iran israel australia canada africa asia americans britons muslims
    christians jews israelis palestinians iraqis germans monday tuesday wednesday thursday
    friday saturday sunday
    """.split()
)
_AGENCIES = frozenset(
    """
    reuters,associated press,ap,afp,agence france-presse,press association,pa,bloomberg,
    bloomberg news,dow jones,dow jones newswires,xinhua,xinhua news,interfax,itar-tass,tass,
    kyodo,kyodo news,dpa,efe,ansa,canadian press,press trust of india,pti,upi
    """.replace("\n    ", "").split(",")
)
_BROADCASTER = pattern(
    r"\b(?:BBC|ITV|ITN|CNN|NBC|CBS|ABC|CBC|NPR|MSNBC|CNBC|RTÉ|ESPN|Sky News|Sky Sports|Fox News|Al Jazeera|"
    r"Al Arabiya|Euronews|France 24|Deutsche Welle|Channel|Good Morning America|Today programme)\b|"
    r"\b(?:Radio|TV|Television|FM)$",
)
_IN_A_ROW = pattern(r",\s+[A-Z]\w+(?:,|\s+and\b)|\s+(?:and|or)\s+[A-Z]", case=True)
_BODY_ENDS = pattern(
    r"(?:News|Times|Post|Journal|Herald|Tribune|Telegraph|Gazette|Chronicle|Magazine|Radio|TV|"
    r"Daily|Weekly|Mail|Standard|Examiner|Observer|Courier|Zeitung|Press|Review|Globe|Star|Argus|Echo)$",
    case=True,
)

#: The host of an address, without "www." and the ending.
_HOST = pattern(r"https?://(?:www\.)?(?:the)?(?P<name>[\w-]+)\.")


class Options(Struct, frozen=True):
    """Options of LNK001."""

    #: More outlets of your beat.
    outlets: tuple[str, ...] = ()
    #: Your own outlets, which need no link; "BBC" means all that begin with it.
    own: tuple[str, ...] = ()
    #: Ask for links to interviews given to broadcasters too, which often have no page.
    broadcasters: bool = False


class NamedSourceNoLink(PatternRule[Options]):
    """When another outlet is the source, the reader can follow a link to it.

    Naming the outlet is fair; linking it lets the reader, and the desk, see whether it says
    what it is said to say. Wire agencies and what was said on air are not asked for: there is
    rarely a page to link. A press release is itself the source and links to no other, and the
    publisher that an article's front matter names is one, too.

    Bad:
        Okafor told The Guardian that the club would not sell him.
               ^^^^^^^^^^^^^^^^^ no link to the piece in “The Guardian”

        The show's runner recently talked to Showrun about the second series.
                                   ^^^^^^^^^^^^^^^^^ no link to the piece in “Showrun”
    Bad (markdown yes):
        The drug failed in one trial, according to New Scientist.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ no link to the piece in “New Scientist”
    Good:
        Okafor told BBC Radio that he would stay.

        Okafor told reporters that the club would not sell him, according to Reuters.

        She told The Guardian in 1991 that she had never left.

        The coach, Ada Lund, is out. He told Lund that the board had met.
    Good (kind press-release):
        Okafor told The Guardian that the club would not sell him.
    Good (markdown yes):
        The drug halves the risk, according to New Scientist, and [its maker](https://maker.example) agrees.

        Okafor told [The Guardian](https://paper.example/okafor) that the club would not sell him.

        ---
        title: Okafor stays
        publisher: The Guardian
        ---
        Okafor told The Guardian that the club would not sell him.
    """

    code = "LNK001"
    name = "named-source-no-link"
    severity = by_profile("warning", news=None)
    message = "no link to the piece in “{outlet}”"
    advice = "link to it where it is named"
    citations = (Citation("Verification Handbook", "cite and link sources"),)
    options = Options
    looks_for = (
        pattern(
            r"\b(?P<mark>(?P<verb>told|talked\s+(?:to|with)|talking\s+to|spoke\s+(?:to|with)|"
            r"speaking\s+to|interview(?:ed)?\s+(?:with|in|for|by)|according\s+to|reported\s+by|"
            r"reported\s+in|writing\s+in|as\s+reported\s+by|first\s+published\s+(?:by|in))"
            r"\s+(?P<the>(?:the\s+)?(?:\w+['’]s\s+)?(?:newspaper\s+|magazine\s+|website\s+)?)"
            r"(?P<name>[\"“‘'*]?(?-i:[A-ZÀ-Þ])[\w’'.&-]*))",
            keys=(
                "told",
                "talked",
                "talking",
                "spoke",
                "speaking",
                "interview",
                "according",
                "reported",
                "writing",
                "published",
            ),
        ),
    )

    def check(self, hit: Hit, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield a draft when the name is an outlet and nothing near it is a link."""
        name = _name_at(ctx, hit.match.start("name"))
        if ctx.kind == "press-release" or name is None or not _is_outlet(name, hit, ctx):
            return
        if _letters(name.text) in _publisher(ctx):
            return
        span = Span(hit.span.start, name.span.end)
        if not _linked(ctx, span) and not _before_the_web(ctx, span):
            outlet = " ".join(name.span.of(ctx.text).split())
            yield self.finding(span, outlet=_with_article(hit["the"], outlet))


def _name_at(ctx: Context[Options], start: int) -> Name | None:
    found = ctx.read(names)
    return found.at(start) or found.at(start + 1)  # a quotation mark may stand before it


def _publisher(ctx: Context[Options]) -> set[str]:
    """Return the letters of what the article's own metadata names whole: the site, its host."""
    metadata = ctx.document.metadata
    values = list(metadata.data.values()) if metadata is not None else []
    found: set[str] = set()
    while values:
        value = values.pop()
        if isinstance(value, str):
            host = _HOST.match(value)
            found.add(_letters(host["name"] if host is not None else value))
        elif isinstance(value, Mapping):
            values += value.values()
        elif isinstance(value, list):
            values += value
    return found


def _letters(name: str) -> str:
    """Return the letters of a name: those of a host are those of "The Quill Gazette"."""
    return "".join(filter(str.isalnum, name.removeprefix("The ").casefold()))


def _with_article(the: str, outlet: str) -> str:
    return f"The {outlet}" if the.startswith("The") and not outlet.startswith("The ") else outlet


def _is_outlet(name: Name, hit: Hit, ctx: Context[Options]) -> bool:
    found = ctx.read(names)
    bare = name.text.removeprefix("The ").casefold()
    if bare in _AGENCIES or bare.startswith(tuple(_folded(ctx.options.own))):
        return False
    interviewed = _INTERVIEWED.match(hit["verb"].replace("\n", " ")) is not None
    if interviewed and not ctx.options.broadcasters and _BROADCASTER.search(name.text):
        return False
    certain, common = _outlets()
    if bare in certain or bare in _folded(ctx.options.outlets):
        return True
    if name.kind is NameKind.PERSON or name.title or bare in _NO_OUTLET:
        return False
    if bare in common:
        return interviewed and bool(hit["the"] or name.text.startswith("The ") or bare == "variety")
    if _BODY_ENDS.search(name.text) and " " in name.text:
        return True
    # One capitalised word no one in the article is called by: an outlet we do not know.
    return (
        interviewed
        and hit["verb"].casefold() != "told"
        and " " not in name.text
        and not hit["the"].strip()
        and not name.text.isupper()
        # "talked to Cargo, Infra and Release": teams in a row
        and not _IN_A_ROW.match(ctx.text, name.span.end)
        and not found.is_person(name.text)
        and sum(other.text == name.text for other in found.all) == 1
    )


@lru_cache(maxsize=1)
def _outlets() -> tuple[frozenset[str], frozenset[str]]:
    table = packaged_table("factlint_rules.links", "outlets.toml")
    return _folded(tuple(table["outlets"])), _folded(tuple(table["common"]))


@lru_cache(maxsize=64)
def _folded(outlets: tuple[str, ...]) -> frozenset[str]:
    return frozenset(outlet.removeprefix("The ").casefold() for outlet in outlets)


#: Papers put their archives on the web in these years.
_WEB_SINCE = 2000


def _before_the_web(ctx: Context[Options], span: Span) -> bool:
    """Return whether the sentence dates the piece to years of print: "told the Post in 1991"."""
    sentence = ctx.sentence(span)
    return any(
        one.interval is not None
        and one.interval[1].year <= _WEB_SINCE
        and sentence.contains(one.span)
        for one in ctx.read(dates)
    )


def _linked(ctx: Context[Options], span: Span) -> bool:
    """Return whether a link or a footnote mark is in the sentence."""
    sentence = ctx.sentence(span)
    kinds = (SegmentKind.LINK_TEXT, SegmentKind.URL, SegmentKind.FOOTNOTE)
    return any(
        part.kind in kinds and part.span.start < sentence.end and sentence.start < part.span.end
        for part in ctx.document.inlines
    )
