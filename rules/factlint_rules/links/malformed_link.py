"""LNK005: a link that leads nowhere as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    Segment,
    SegmentKind,
    Span,
    by_profile,
    pattern,
)
from factlint_rules.links._addresses import (
    PLACE_HELD,
    SLIPPED_SCHEME,
    broken_addresses,
    contrary_links,
    strange_sites,
)
from factlint_rules.links._hosts import near_hosts, shown_otherwise
from factlint_rules.links._source import address_of, in_markup

#: What is wrong with an address, and how it looks.
_FAULTS = (
    ("the link has no address", pattern(r"\s*$")),
    ("“#” leads to the top of this page", pattern(r"#$")),
    ("“{start}” holds the place of an address", pattern(
        rf"(?P<start>{PLACE_HELD})$", case=True)),
    ("“{start}” holds the place of an address", pattern(
        r"https?://(?:(?:www\.)?(?P<start>example\.(?:com|org|net)(?=/?$)|your-?(?:company|domain|link|site|website)\.[a-z.]{2,6})(?:[/?#]|$)"
        r"|\S*?(?<![\w-])(?:(?P<path>your-(?:link|url|page|address)(?:-here)?|(?:insert|add)-(?:link|url|page|address)-here|(?:link|url)-(?:here|goes-here)|page-name)(?![\w-])))")),
    ("“{start}” holds the place of a figure", pattern(r"\S*?(?<![\w])(?P<start>\d\d\.X{3,}[\w./-]*|(?<=/)(?<!/wiki/)X{4,}(?=[/?#]|$))", case=True)),
    ("the address ends after “{start}”", pattern(r"(?P<start>https?:/{0,2}|/{2,}|mailto:|tel:)$")),
    ("“{start}” is written twice", pattern(r"(?P<start>https?://)\s*https?:?//")),
    ("“{start}” is no beginning of an address", pattern(
        rf"(?P<start>{SLIPPED_SCHEME}|htt+ps?:(?!//)(?=\w)|http?s?:\\|w{{2}}\.(?=[a-z])|w{{4,}}\.)")),
    ("two full stops follow each other in “{start}”", pattern(
        r"(?:https?://)?(?P<start>[\w.-]*?[\w-]\.\.(?=[a-z0-9])[\w.-]*)")),
    ("“{start}” leads to the computer of the writer", pattern(r"(?P<start>file:/{2,3}|[A-Za-z]:\\|/Users/\w+/)")),
    ("the address of the mail has no “@”", pattern(r"mailto:[^@?\s]+$")),
    ("“{start}” in the host holds a comma for a full stop", pattern(r"(?:https?://)?(?P<start>(?:www\.)?[a-z0-9.-]+,(?:com|org|net|edu|gov|uk|co\.uk|org\.uk|example|ie|ca|info))(?:[/?#]|$)")),
    ("“{start}” holds one letter too few or too many", pattern(r"https?://(?P<start>w{2}\.|w{4,}\.)(?=[a-z0-9-]+\.)")),
    ("“{start}” without “mailto:” leads to a page of the site itself", pattern(r"(?P<start>[\w.+-]+@[\w-]+\.[\w.-]+)$")),
    ("the address has no ending", pattern(r"mailto:[\w.+-]+@(?!localhost)[\w-]+$|(?:https?://)?www\.[a-z0-9-]+(?:$|/)")),
    ("“{start}” without “https://” leads to a page of the site itself", pattern(r"(?P<start>www\.)")),
    ("the address has a space in it", pattern(r"\S+\s+\S")),
    ("the address has a host without a full stop", pattern(r"https?://(?!localhost)[^./:\s\[]+(?:/|$)")),
    ("the address ends in “{start}”", pattern(r"\S+(?P<start>[,;])$")),
)  # fmt: skip
#: Words that say so: "Back to top"; buttons of scripts have the same address, so it is no error.
_TO_TOP = pattern(r"\b(?:top|up|start|beginning)\b|[↑▲]")
_GOOD = pattern(r"https?://[^\s/]+\.", case=True)
#: What may be wrong with an address that begins well.
_IN_GOOD = ("ends in", "space", "stops", "holds")
#: Those who write about addresses show them: "[example.com](https://example.com)", "go to https://yoursite.com/admin".
_EXAMPLE = pattern(r"\bexample|\byour|\be\.g\.|\bsuch\s+as\b|\blike\b|\breplac|\bplaceholder")
_RESERVED = pattern(r"https?://(?:www\.)?example\.", case=True)
#: Links that did not become links: not closed, a space inside, a space before the bracket.
_LEFT = pattern(
    r"(?<!!)\[[^\[\]\n]{1,200}\](?:"
    r"(?P<space>\(<?(?:https?:|www\.|/)[^\s)\"]*[ \t]+[^\n\")=]+\))|"
    r"(?P<open>\((?:https?:|www\.)[^\s)]*)(?=[^)\n]*(?:\n|\Z))|"
    r"(?P<gap> \((?:https?:|www\.)[^\s)]+\))|"
    rf"\((?P<held>(?=[^()\s]+ ){PLACE_HELD})\))"
    r"|(?<![!\]\\])(?P<bare>\[\s*\]\(https?://[^)\s]*\))"
    r"|(?<![\]\w])\([^()\[\]\n]{2,80}\)(?P<turned>\[https?://[^\]\s]+\])",
    case=True,
)


class MalformedLink(DocumentRule):
    """A link has an address that a browser can follow.

    A link that shows an address leads to it, and one that says "YouTube" leads there. Only strict asks about an address
    a slip away from a name of the article, or without the name the link has: sites move, and are told by the name
    of their maker.
    Empty brackets, a misspelt "http", a missing bracket and a space inside an address are seen
    by readers only.

    Bad (markdown):
        The [report]() is out, and the [minutes](htp://x.org/m) are, too.
                    ^^ the link has no address
                                                 ^^^^^^^^^^^^^ “htp://” is no beginning of an address

        The [report](www.x.org/report) is out.
                     ^^^^^^^^^^^^^^^^ “www.” without “https://” leads to a page of the site itself

        The [report](https://x.org/r is out.
            ^^^^^^^^^^^^^^^^^^^^^^^^ the link is not closed

        The [report](https://x.org/the report) is out.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the address has a space in it

        The [report](http://) is out.
                     ^^^^^^^ the address ends after “http://”

        The [report](TODO) is out, and the [minutes](url) are, too. The [map](link to come) is not.
                     ^^^^ “TODO” holds the place of an address
                                                     ^^^ “url” holds the place of an address
                                                                        ^^^^^^^^^^^^^^^^^^^ “link to come” holds the place of an address

        Read our [2013 accounts](https://x.org/accounts-2014.pdf) and the [third edition](/soups-2nd-edition).
                  ^^^^^^^^^^^^^ the link says “2013”, and its address “2014”
                                                                           ^^^^^^^^^^^^^ the link says “third”, and its address “second”
    Bad:
        Write to ann@tarnboats. or see https://www.tarnboats.exmaple/results for more.
                 ^^^^^^^^^^^^^^ the address has no ending
                                                             ^^^^^^^ no address ends in “.exmaple”
    Bad (markdown):
        Book at [tarnboats.org](https://www.lakeferries.org/book), or see our [map](https://example.com).
                 ^^^^^^^^^^^^^ “tarnboats.org” is shown, and the link leads to lakeferries.org
                                                                                    ^^^^^^^^^^^^^^^^^^^ “example.com” holds the place of an address
    Bad (profile strict):
        Halcyon Robotics is new. See www.halycon-robotics.org/press for more.
                                         ^^^^^^^^^^^^^^^^^^^^ “halycon-robotics.org” here, “Halcyon Robotics” elsewhere
    Good (markdown):
        Book at [tarnboats.org](https://www.tarnboats.org/book), or see [README.md](https://x.org/readme).

        The [report](https://www.x.org/report) is out, and so are the [minutes](/minutes).

        Write to [the editor](mailto:desk@x.org) or see [below](#notes). [Back to top](#)
    """

    code = "LNK005"
    name = "malformed-link"
    severity = by_profile("error")
    message = "{fault}"
    advice = "write the whole address and follow it once"
    citations = (Citation("Silverman, Regret the Error", "accuracy checklist: links"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each address that cannot be followed, and each link that is none."""
        for part in ctx.document.inlines:
            if part.kind in (SegmentKind.LINK_TEXT, SegmentKind.URL) and part.target is not None:
                fault = _fault(part)
                if "holds the place" in fault and _is_example(ctx, part):
                    continue
                if part.target.strip() != "#":
                    if fault:
                        place = address_of(ctx, part)
                        yield self.finding(
                            part.span if place is None else place,
                            fault=fault,
                            in_source=place is not None,
                        )
                elif not _TO_TOP.search(part.span.of(ctx.text)):
                    yield self.finding(part.span, fault=fault, severity="warning")
        for span, said, led in contrary_links(ctx):
            fault = f"the link says “{said}”, and its address “{led}”"
            yield self.finding(span, severity="warning", fault=fault)
        for span, fault in broken_addresses(ctx):
            yield self.finding(span, severity="warning", fault=fault)
        for span, shown, host in shown_otherwise(ctx):
            fault = f"“{shown}” is shown, and the link leads to {host}"
            yield self.finding(span, severity="warning", fault=fault)
        if ctx.profile == "strict":
            yield from self._other_sites(ctx)
        for hit in in_markup(ctx, _LEFT):
            fault = "the link is not closed"
            if hit["space"]:
                fault = "the address has a space in it"
            elif hit["gap"]:
                fault = "a space parts the words from the address"
            elif hit["held"]:
                fault = f"“{hit['held']}” holds the place of an address"
            elif hit["bare"]:
                fault = "the link has no words"
            elif hit["turned"]:
                fault = "square brackets come first, round ones behind them"
            place = ctx.document.source.place_of(Span(*hit.span()))
            yield self.finding(place, fault=fault, in_source=True)

    def _other_sites(self, ctx: Context) -> Iterator[Remark]:
        """Yield links to another site than is named, and addresses a slip away from a name."""
        for span, shown, host in strange_sites(ctx):
            fault = f"“{shown}” is shown, and the link leads to {host}"
            yield self.finding(span, severity="warning", fault=fault)
        for span, host, name in near_hosts(ctx):
            fault = f"“{host}” here, “{name}” elsewhere"
            yield self.finding(span, severity="warning", fault=fault)


def _is_example(ctx: Context, part: Segment) -> bool:
    """Return whether an address that holds a place is told as one, and is not left in a link."""
    if part.kind is SegmentKind.LINK_TEXT:
        return _EXAMPLE.search(part.span.of(ctx.text)) is not None
    sentence = ctx.sentence(part.span)
    words = ctx.text[sentence.start : part.span.start]
    return _RESERVED.match(part.target or "") is not None or _EXAMPLE.search(words) is not None


def _fault(part: Segment) -> str:
    target = (part.target or "").strip()
    for words, form in _FAULTS:
        if _GOOD.match(target) and not any(kind in words for kind in _IN_GOOD):
            continue
        hit = form.match(target)
        if hit is not None and (part.kind is SegmentKind.LINK_TEXT or "without" not in words):
            found = hit.groupdict()
            return words.format(start=found.get("start") or found.get("path") or "")
    return ""
