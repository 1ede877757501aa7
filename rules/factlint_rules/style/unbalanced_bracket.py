"""STY020: a bracket that is opened and not closed, or closed and not opened."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    lazy_regex,
)

_PAIRS = {")": "(", "]": "["}
_BRACKET = lazy_regex(r"[()\[\]]")
#: A formula may run over lines: "C = 100 - (30".
_EQUALS = lazy_regex(r"\w\s*=\s*[\w(]")
_INTERVAL = lazy_regex(r"[-\d\s.,;∞]+")
_MARKS = frozenset("\"'“”‘’")
_FACE = lazy_regex(r"[:;=8][-'o^]?$")
#: Before a closing bracket: "a)", "1)", "iv)" number a list; ":-)" is a face.
_LIST_OR_FACE = lazy_regex(rf"(?:^|[\s(;,])(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})$|{_FACE.pattern}")


#: How far from a bracket a sentence is read for a formula, in characters.
_REACH = 400


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
        if _BRACKET.search(ctx.text) is None:
            return
        for block in ctx.document.blocks:
            if block.kind in (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM, SegmentKind.CAPTION):
                yield from self._unpaired(block.span, ctx)

    def _unpaired(self, block: Span, ctx: Context) -> Iterator[Remark]:
        """Yield the brackets of one block without their other."""
        is_open: list[tuple[str, Span]] = []
        for match in _BRACKET.finditer(ctx.text, block.start, block.end):
            mark, span = match[0], Span(*match.span())
            before = ctx.text[max(block.start, span.start - 6) : span.start]
            if ctx.document.opaque(span) or _is_sign(span, before, ctx):
                continue
            if mark in _PAIRS.values():
                behind = ctx.text[span.end : span.end + 1]
                if behind.isalnum() or not _FACE.search(before):  # ":-(", but ":(attr"
                    is_open.append((mark, span))
            elif is_open and _match(*is_open[-1], mark, span, ctx.text):
                is_open.pop()
            elif not (_LIST_OR_FACE.search(before) or _beside_address(span, ctx)):
                yield self.finding(span, message="this bracket closes one that was never opened")
        for _, span in is_open:
            if not _beside_address(span, ctx):
                yield self.finding(span)


def _is_sign(span: Span, before: str, ctx: Context) -> bool:
    """Return whether a bracket is in a formula, or is itself what is written about."""
    around = before[-1:], ctx.text[span.end : span.end + 1]
    alone = around[0] in _MARKS and around[1] in _MARKS
    sentence = ctx.sentence(span)
    start, end = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    words = ctx.text[start:end]
    formula = "=" in words and _EQUALS.search(words)
    return bool(alone or around == ("(", ")") or formula)


def _match(opener: str, opened: Span, closer: str, closed: Span, text: str) -> bool:
    """Return whether two brackets go together: of one shape, or around an interval, "(0, 100]"."""
    return opener == _PAIRS[closer] or bool(_INTERVAL.fullmatch(text, opened.end, closed.start))


def _beside_address(span: Span, ctx: Context) -> bool:
    """Return whether a bracket stands alone between spaces, or an address may have taken its other.

    "add the missing ) there"; an address without spaces around it takes the bracket that follows,
    "[http://a.example]".
    """
    ends = ctx.text[span.start - 1 : span.start], ctx.text[span.end : span.end + 1]
    if all(end.isspace() for end in ends):
        return True
    return ctx.document.opaque(Span(max(0, span.start - 1), span.end + 1))
