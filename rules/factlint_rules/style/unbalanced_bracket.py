"""STY020: a bracket that is opened and not closed, or closed and not opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, SegmentKind, Span, by_profile

_PAIRS = {")": "(", "]": "["}
_BRACKET = re.compile(r"[()\[\]]")
#: Before a closing bracket: "a)", "1)", "iv)" number a list; ":-)" is a face.
_NUMBERS_LIST = re.compile(r"(?:^|[\s(;,])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})$")
#: A formula may run over lines: "C = 100 - (30".
_EQUALS = re.compile(r"\w\s*=\s*[\w(]")
_FACE = re.compile(r"[:;=8][-'o^]?$")


class UnbalancedBracket(DocumentRule):
    """A bracket that is opened in a paragraph is closed there.

    With one missing, the reader cannot tell where the aside ends. Numbers of lists ("a)", "1)"),
    faces, formulas and code are left alone.

    Bad:
        The bridge (built in 1884 was closed for repairs.
                   ^ this bracket is opened and never closed

        The minister (of transport) resigned in May) and left.
                                                   ^ this bracket closes one that was never opened
    Good:
        The bridge (built in 1884 [or 1885]) was closed. They want a) a new one, and b) a tunnel :-)
    """

    code = "STY020"
    name = "unbalanced-bracket"
    severity = by_profile("warning")
    message = "this bracket is opened and never closed"
    advice = "add the other one, or delete this"
    citations = (Citation("LanguageTool", "EN_UNPAIRED_BRACKETS"),)
    speech = "query"

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each bracket without its other."""
        for block in ctx.document.blocks:
            if block.kind in (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.CAPTION):
                yield from self._unpaired(block.span, ctx)

    def _unpaired(self, block: Span, ctx: Context) -> Iterator[Remark]:
        """Yield the brackets of one block without their other."""
        is_open: list[tuple[str, Span]] = []
        for match in _BRACKET.finditer(ctx.text, block.start, block.end):
            mark, span = match[0], Span(*match.span())
            if ctx.document.opaque(span) or _EQUALS.search(ctx.sentence(span).of(ctx.text)):
                continue
            before = ctx.text[max(block.start, span.start - 6) : span.start]
            if mark in _PAIRS.values():
                if not _FACE.search(before):  # ":-("
                    is_open.append((mark, span))
            elif is_open and is_open[-1][0] == _PAIRS[mark]:
                is_open.pop()
            elif not (_NUMBERS_LIST.search(before) or _FACE.search(before)):
                yield self.finding(span, message="this bracket closes one that was never opened")
        for _, span in is_open:
            # An address without spaces around it takes the bracket that follows: "[http://a.example]".
            if not ctx.document.opaque(Span(span.end, span.end + 1)):
                yield self.finding(span)
