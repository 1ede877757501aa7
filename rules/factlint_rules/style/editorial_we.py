"""STY009: the article says "we"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    first_person_paragraphs,
    pattern,
)

_WE = pattern(
    r"(?<![\w.&/@’'-])(?:(?:[Ww]e(?:['’](?:re|ve|d|ll))?)(?=\s+[a-z])|(?:[Oo]ur(?!\s+(?:\w+\s+)?(?:correspondent"
    r"|reporter|editor)s?\b)|ours|us|ourselves)(?![\w-]))"
    r"(?!\.\w)",
    case=True,
)
_NEXT_WORDS = pattern(r"(?:\s+[a-z’'-]+){1,2}", case=True)


class Options(Struct, frozen=True):
    """Options of STY009."""

    #: In an article where a larger share of the paragraphs says "we" or "I", nothing is said.
    column_share: float = 0.4
    #: In an article that says it more often, nothing is said: it is an essay.
    max_uses: int = 5


class EditorialWe(DocumentRule[Options]):
    """A report does not say "we" in its own voice.

    "As we saw" leaves open who saw: the paper, its readers, the nation. Quotations may say it,
    and so may columns and blogs: where many paragraphs do, nothing is reported. Nor is it in
    copy whose kind is column, review, interview, live, guide or press release.

    Bad (profile strict):
        The reservoir is a third full. As we saw in 1976, hosepipes were banned by June.
                                          ^^^^^^^^^ “we” in the article's own voice
        The pumps failed twice in May. The firm that runs them has made no comment.
    Good (profile strict):
        The reservoir is a third full. “We saw this in 1976,” the engineer said.

        The US embassy and our.example, a website, made no comment. The pumps failed twice in May.
    Good (kind review):
        The play is short. As we saw in its first version, the garden wins.
        The second act is longer. It ends with a phone that rings.
    """

    code = "STY009"
    name = "editorial-we"
    severity = by_profile(None)
    message = "“{word}” in the article's own voice"
    advice = "say who: viewers, residents, the paper"
    citations = (Citation("Reuters Handbook of Journalism", "first person"),)
    options = Options
    speech = "silent"

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each "we", "us" and "our" of a report."""
        document = ctx.document
        if ctx.personal or ctx.kind == "press-release" or not _speaks(document.lower):
            return
        paragraphs = [b for b in document.blocks if b.kind is SegmentKind.PARAGRAPH]
        hits: list[re.Match[str]] = []
        saying = {
            b.span for b in first_person_paragraphs(ctx.text, document.blocks, document.quoted)
        }
        saying -= {one.span for one in document.voices}
        personal = len(saying)
        for block in paragraphs:
            found = [
                hit
                for hit in _WE.finditer(ctx.text, block.span.start, block.span.end)
                if not document.in_speech(Span(hit.start(), hit.end()))
            ]
            if found and block.span not in saying:
                personal += 1
            hits += found
        share = personal / max(1, len(paragraphs))
        if (share > ctx.options.column_share and personal > 3) or len(hits) > ctx.options.max_uses:
            return
        for hit in hits:
            yield self._draft(hit, ctx)

    def _draft(self, hit: re.Match[str], ctx: Context[Options]) -> Remark:
        end = hit.end()
        if hit[0].lower().startswith("we"):
            following = _NEXT_WORDS.match(ctx.text, end)
            end = following.end() if following else end
        return self.finding(Span(hit.start(), end), word=hit[0])


def _speaks(lower: str) -> bool:
    return any(word in lower for word in ("we ", "we’", "we'", "our ", " us"))
