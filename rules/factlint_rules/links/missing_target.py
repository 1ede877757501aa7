"""LNK006: a reference without its target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    pattern,
)
from factlint_rules.links._pointers import missing_steps, starless_notes
from factlint_rules.links._source import address_of, in_markup

_NOTE = pattern(r"\[\^([^\]\s]+)\](?!:)", case=True)
_NOTES = pattern(r"(?:^|\n) {0,3}\[\^([^\]\s]+)\]:", case=True)
_REFERENCE = pattern(
    r"(?<![\]!\\\w])\[([^\[\]\n^]{2,120})\]\[([^\[\]\n]{0,60})\](?![(:\[])", case=True
)
_DEFINITIONS = pattern(r"(?:^|\n) {0,3}\[([^\]\n^]+)\]:", case=True)
_HEADINGS = pattern(
    r"(?:^|\n) {0,3}#{1,6} +([^\n]+)|\n(\S[^\n]*)\n(?:=+|-+)[ \t]*(?=\n|$)", case=True
)
_PLACES = pattern(r"(?:\bid|\bname)=[\"']?([\w.:-]+)|\{[^}\n]*#([\w.:-]+)[^}\n]*\}")


class MissingTarget(DocumentRule):
    """A footnote mark has its note, a reference its address, and an anchor its heading.

    The mark is printed as it is, `[^1]`, and the anchor leads to the head of the page. Anchors are
    compared by letters and figures only, since engines differ in the rest. An asterisk behind a word has a
    note that begins with one, and "step 9" is one of the steps of the only numbered list.

    Bad (markdown):
        The mill closed in 1998.[^1]
                                ^^^^ “[^1]” has no note

        See [the report][rep] for more, and [the end](#ending).
            ^^^^^^^^^^^^^^^^^ “[rep]” has no address
                                                      ^^^^^^^ no heading is called “#ending”
    Bad:
        Entry is free for a child with an adult*. The pool shuts at noon.
                                          ^^^^^^ “adult*” has no note

        1. Mix the flour with the salt.
        2. Knead it for ten minutes.
        3. Rest it as described in step 9.
                                   ^^^^^^ “step 9” here, and there are 3 steps
    Good:
        Entry is free for a child with an adult*. *One child for each adult.
    Good (markdown):
        See [the end](#the-end).
        ## The end
    """

    code = "LNK006"
    name = "missing-target"
    severity = by_profile("warning")
    message = "“{mark}” has no note"
    advice = "add what it points to, or take the mark out"
    citations = (Citation("factlint", "links"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each reference that leads nowhere."""
        source = ctx.document.source.seen_text
        if not ctx.document.traits.links and "[^" in source:
            notes = set(_NOTES.findall(source))
            for hit in _NOTE.finditer(source) if notes else ():
                if hit[1] not in notes:  # a plain text with notes
                    place = ctx.document.source.place_of(Span(*hit.span()))
                    yield self.finding(place, mark=hit[0], in_source=True)
        if "[" in source:
            yield from self._references(ctx, source)
        yield from self._anchors(ctx, source)
        for span, last in missing_steps(ctx):
            yield self.finding(
                span,
                message="“{mark}” here, and there are {last} steps",
                mark=span.of(ctx.text),
                last=str(last),
            )
        for span, mark in starless_notes(ctx):
            yield self.finding(span, mark=mark)

    def _references(self, ctx: Context, source: str) -> Iterator[Remark]:
        place_of = ctx.document.source.place_of
        notes = set(_NOTES.findall(source))
        defined = {_label(name) for name in _DEFINITIONS.findall(source)}
        for hit in in_markup(ctx, _NOTE):
            if hit[1] not in notes:
                yield self.finding(place_of(Span(*hit.span())), mark=hit[0], in_source=True)
        for hit in in_markup(ctx, _REFERENCE):
            if (defined and _label(hit[2] or hit[1]) not in defined) or (not defined and hit[2]):
                yield self.finding(
                    place_of(Span(*hit.span())),
                    message="“{mark}” has no address",
                    mark=f"[{hit[2] or hit[1]}]",
                    in_source=True,
                )

    def _anchors(self, ctx: Context, source: str) -> Iterator[Remark]:
        links = ctx.document.inlines_of(SegmentKind.LINK_TEXT)
        wanted = [part for part in links if re.match(r"#\w", part.target or "")]
        if not wanted:
            return
        there = {_letters("".join(found)) for found in _PLACES.compiled.findall(source)}
        there |= {_letters(heading) for heading in map("".join, _HEADINGS.compiled.findall(source))}
        for part in wanted:
            # Engines differ in hyphens, and some write signs of a heading out: it may go on.
            name = _letters(part.target or "")
            if not any(name.startswith(place) for place in there if place):
                place = address_of(ctx, part)
                yield self.finding(
                    part.span if place is None else place,
                    message="no heading is called “{mark}”",
                    mark=part.target,
                    in_source=place is not None,
                )


def _label(name: str) -> str:
    return " ".join(name.casefold().split())


def _letters(name: str) -> str:
    """Return the letters and figures of a heading or anchor."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
