"""QUO001: a quotation whose marks do not go together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Literal

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    MarkFault,
    Related,
    Remark,
    Span,
    by_profile,
    pattern,
)

#: Somebody's words are told: only then may the reader take them for the paper's.
_SAYS = pattern(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ells?|old)|ask(?:s|ed)?|add(?:s|ed)|wr(?:ites?|ote)|repl(?:y|ies|ied)|answer(?:s|ed)"
    r"|explain(?:s|ed)|claim(?:s|ed)|call(?:s|ed)|shout(?:s|ed)|recall(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)"
    r"|according\s+to|stat(?:es|ed)|report(?:s|ed)|quot(?:es|ed)|warn(?:s|ed)|announc(?:es|ed)|Dear)\b"
)

_MESSAGES = {
    MarkFault.UNCLOSED: "this quotation is opened and never closed",
    MarkFault.UNOPENED: "this mark closes a quotation that was never opened",
    MarkFault.WRONG_CLOSER: "this quotation opens with {opener} and closes with {closer}",
    MarkFault.NOT_REOPENED: "this quotation runs on from the paragraph before and has no opening mark here",
    MarkFault.TYPED_TWICE: "this quotation mark is typed twice",
    MarkFault.SAME_INSIDE: "the same marks inside a quotation as around it",
}
_ADVICE = {
    MarkFault.UNCLOSED: "put the missing mark where the source's words end",
    MarkFault.UNOPENED: "put the missing mark where the source's words begin, or delete this one",
    MarkFault.WRONG_CLOSER: "close it with the mark that belongs to {opener}",
    MarkFault.NOT_REOPENED: "open each paragraph of a quotation with a mark; close only the last",
    MarkFault.TYPED_TWICE: "delete one",
    MarkFault.SAME_INSIDE: "use single marks inside double ones",
}
#: Where the reader still sees whose words are whose, or a house may do it so.
_SEVERITIES: dict[MarkFault, Literal["warning", "info"]] = {
    MarkFault.WRONG_CLOSER: "warning",
    MarkFault.NOT_REOPENED: "warning",
    MarkFault.TYPED_TWICE: "warning",
    MarkFault.SAME_INSIDE: "info",
}
_RELATED = {
    MarkFault.WRONG_CLOSER: ("this mark closes it",),
    MarkFault.NOT_REOPENED: ("it opens here", "and closes here"),
    MarkFault.TYPED_TWICE: ("the first one",),
    MarkFault.SAME_INSIDE: ("around it",),
}


class UnbalancedQuote(DocumentRule):
    """A quotation that is opened is closed.

    With one mark missing the reader cannot tell whose words follow: the source's or the
    paper's. Which mark opens and which closes is read from its shape and the space beside it,
    never by counting, so apostrophes and inches are not in the way; marks of another shape may
    be inside a quotation. A quotation that runs over several paragraphs opens each of them
    and closes only the last. A broken quotation is one finding, where it begins; it is an error
    where a mark is missing and somebody is quoted, a warning where a term is ("the "never type" is stable")
    or the wrong mark is there.

    Bad:
        “We lost the toss and the match, Okafor said.
        ^ this quotation is opened and never closed

        The minister called it a fair price" and left.
                                           ^ this mark closes a quotation that was never opened

        The pilot told the port ‘we are aground.” Tugs came at noon.
                                ^^^^^^^^^^^^^^^^^ this quotation opens with ‘ and closes with ”

        “Dear Ravi, the roof held.
        The cellar did not.
        ^^^ this quotation runs on from the paragraph before and has no opening mark here
        We sleep in the barn.”

        She shouted "not the "good" chairs" and ran.
                             ^ the same marks inside a quotation as around it
    Good:
        “We lost the toss,” Okafor said. The 6' 4" bowler took '09 as an example.

        The Gazette wrote, "The clerk called it “a second Eden” in March."

        “The reef is dying.
        “It has ten years,” the biologist said.
    """

    code = "QUO001"
    name = "unbalanced-quote"
    severity = by_profile("error")
    message = _MESSAGES[MarkFault.UNCLOSED]
    advice = _ADVICE[MarkFault.UNCLOSED]
    citations = (
        Citation("LanguageTool", "EN_UNPAIRED_QUOTES"),
        Citation("Chicago Manual of Style", "quotations across paragraphs"),
    )

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each quotation whose marks do not go together."""
        is_speech = lru_cache(1)(partial(_is_speech, ctx))  # many may be broken in a long paragraph
        for broken in ctx.document.quotations.broken:
            if ctx.document.opaque(broken.span):
                continue
            words = _RELATED.get(broken.fault, ())
            severity = _SEVERITIES.get(broken.fault)
            block = ctx.document.block_at(broken.span.start)
            if severity is None and not is_speech(block and block.span):
                severity = "warning"
            yield self.finding(
                broken.span,
                message=_MESSAGES[broken.fault],
                advice=_ADVICE[broken.fault],
                severity=severity,
                related=tuple(map(Related, broken.related, words))
                or _other_end(ctx, broken.span, broken.fault),
                opener=ctx.text[broken.span.start],
                closer=broken.related[0].of(ctx.text) if broken.related else "",
            )


#: "We are relieved, he told the paper", "the roof held, said Ann Roe": the words end before it.
_ATTRIBUTION = pattern(
    r"[,.?!](?= (?:he|she|they|[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){0,2})(?:['’]d| would)? (?:sa(?:id|ys?)|told|added|adds)\b"
    r"| (?:said|says|added|adds) )",
    case=True,
)
#: "The roof held. He thanked the crew": a sentence of the paper, where one of the speaker would say "I".
_GOES_ON = pattern(
    r"[.?!](?= (?:He|She) (?:also |then |later |now |has |had )?(?!said\b)[a-z]+(?:ed|d|ew|ave|old)\b)",
    case=True,
)


#: How many characters behind its opening mark a quotation is looked for an end.
_SIGHT = 2_000


def _other_end(ctx: Context, span: Span, fault: MarkFault) -> tuple[Related, ...]:
    """Return where a quotation of one mark should have its other one.

    It ends before by whom it is, before the paper goes on, or where the paragraph ends, and begins with its sentence.
    """
    block = ctx.document.block_at(span.start)
    if block is None:
        return ()
    if fault is MarkFault.UNOPENED:
        start = ctx.sentence(Span(max(block.span.start, span.start - 1), span.start)).start
        return (
            (Related(Span(start, start + 1), "no opening mark since here"),)
            if start < span.start
            else ()
        )
    if fault is not MarkFault.UNCLOSED:
        return ()
    sight = min(span.end + _SIGHT, block.span.end)
    hit = _ATTRIBUTION.search(ctx.text, span.end, sight) or _GOES_ON.search(
        ctx.text, span.end, sight
    )
    end = hit.end() if hit is not None else block.span.end
    return (Related(Span(end - 1, end), "no closing mark by here"),)


def _is_speech(ctx: Context, paragraph: Span | None) -> bool:
    """Return whether a paragraph, that of a broken quotation, says that somebody speaks."""
    if paragraph is None:
        return True
    return _SAYS.search(ctx.text, paragraph.start, paragraph.end) is not None
