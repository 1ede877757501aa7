"""TKS006: a note to the desk in a comment."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    Span,
    by_profile,
    pattern,
)
from factlint_rules.desk import _unfilled

#: A comment that begins as notes between colleagues do; what programs read and comments that say
#: where a part of the page begins do not.
_NOTE = pattern(
    r"<!--[\s*#/-]*(?:(?:tk|todo|fixme|xxx+|eds?|editors?|subs?|desk|legal|lawyers?|pix|design)\b\s*[:,(?!–—-]|(?:tk|todo|fixme)\b"
    r"|(?:please|pls)\s+\w+|(?:ask|chase|check|confirm|verify|double-check|fact-check)\s+\w+"
    r"|note\s+to\s+(?:the\s+)?(?:eds?|editors?|subs?|desk|self)\b"
    r"|(?:awaiting|still|needs?|waiting)\s+(?:to|for|on|an?|another|more|the)\b|(?:can|could|should|do|is|are"
    r"|did)\s+(?:we|you|this|these|he|she|they)\s)"
    r"(?:(?!-->).){0,400}?-->"
)
#: Tags around what HTML shows as it is typed, and around what its programs fill in.
_CODE_TAG = pattern(r"<(?P<end>/?)(?:code|kbd|pre|samp|script|template|textarea|tt|var)\b")
_SIGNS = (
    "<!--",
    "{{",
    "<insert",
    "<Insert",
    "<INSERT",
    "<add ",
    "<put ",
    "<paste ",
    "<tk ",
    "<TK ",
    "<todo ",
    "<TODO ",
)


class HiddenNote(DocumentRule):
    """Comments go out with the page.

    "<!-- legal: is he named? -->" is not on the page, and in its source for anybody who looks; many sites
    also show the copy as it was written. Settle the note and take it out. What looks like a tag ("<insert map here>") is not on
    the page either, and a field of a letter ("Dear {{first_name}}") may stay empty.

    Bad (markdown yes):
        The mill burned in 1990. <!-- ED: chase the owner, is he named? -->
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a note to colleagues is left in a comment
        It was built in 1881. <!-- TODO map -->
                              ^^^^^^^^^^^^^^^^^ a note to colleagues is left in a comment
        Dear {{first_name}}, the mill is open. <<insert times>>
             ^^^^^^^^^^^^^^ “{{first_name}}” is a gap still to be filled
                                               ^^^^^^^^^^^^^^^^ “<<insert times>>” is a gap still to be filled
    Good (markdown yes):
        The mill burned in 1990. <!-- truncate -->

        <!-- the mill, by Ann Roe, with permission -->
        It was built in 1881.

        Write `{{first_name}}` where the name of the reader goes.
    """

    code = "TKS006"
    name = "hidden-note"
    severity = by_profile("warning", news="info")
    message = "a note to colleagues is left in a comment"
    advice = "settle it and delete the comment: it goes out with the page"
    citations = (Citation("Reuters Handbook of Journalism", "notes to editors"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the comments of a format that has them, but for those in code."""
        text = ctx.document.source.text
        if not ctx.document.traits.comments or not any(sign in text for sign in _SIGNS):
            return
        in_tags = _between_code_tags(text)
        fields = () if "{%" in text else _unfilled.FIELD_ALONE.finditer(text)
        called = filter(_unfilled.is_colleague, _unfilled.CALLED.finditer(text))
        for found in (*_NOTE.finditer(text), *called, *_unfilled.HIDDEN.finditer(text), *fields):
            span = Span(*found.span())
            is_comment = found[0].startswith("<!--")
            # "{% raw %}`{{ name }}`{% endraw %}": what a site's tags hold is not read.
            in_marks = text[span.start - 1 : span.start] == "`" == text[span.end : span.end + 1]
            # A page has comments between its tags of code too; nobody reads a gap there as a letter's.
            if in_marks or ctx.document.in_code(span) or (not is_comment and in_tags(span.start)):
                continue
            gap = None if is_comment else "“{mark}” is a gap still to be filled"
            yield self.finding(span, message=gap, mark=found[0], in_source=True)


def _between_code_tags(text: str) -> Callable[[int], bool]:
    """Return what tells whether a place is behind a tag of code and before its end."""
    tags = [(hit.start(), not hit["end"]) for hit in _CODE_TAG.finditer(text)]

    def is_between(at: int) -> bool:
        behind = bisect_left(tags, (at, False))
        return 0 < behind < len(tags) and tags[behind - 1][1] and not tags[behind][1]

    return is_between
