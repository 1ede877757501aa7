"""STY026: "of course" at both ends of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Document, Hit, PatternRule, Remark, by_profile, pattern

#: Words that frame a whole sentence, and do it once.
_FRAMES = (
    "of course", "however", "for example", "for instance", "in fact", "indeed", "therefore", "nevertheless",
    "in addition", "in general", "eventually", "usually", "currently", "unfortunately", "basically",
    "obviously", "apparently", "meanwhile",
)  # fmt: skip
_FRAME = "|".join(words.replace(" ", r"\s+") for words in _FRAMES)
#: "Usually he is early, but usually she is late": another clause weighs against the first; an
#: aside in brackets is a sentence of its own.
_CLAUSE = pattern(r"\(|,\s+(?:and|but|or|while|whereas|though)\b|:")


class FramedTwice(PatternRule):
    """What frames a sentence is said once.

    A sentence that was turned round in editing has its "of course" or "currently" at both ends. In
    two clauses that are weighed against each other each may have its own.

    Bad:
        Of course the point of the fair is of course the cake.
                                           ^^^^^^^^^ “of course” is in this sentence twice

        Currently the work is currently at a halt.
                              ^^^^^^^^^ “currently” is in this sentence twice
    Good:
        Usually he is early, but usually she is late. However, it rained. It cleared, however.
    """

    code = "STY026"
    name = "framed-twice"
    severity = by_profile("warning")
    message = "“{text}” is in this sentence twice"
    advice = "delete one"
    citations = (Citation("Guardian style guide", "repetition"),)
    speech = "silent"
    looks_for = (
        pattern(
            rf"(?<![\w'’-])(?P<first>{_FRAME})(?![\w'’-])(?P<between>[^.!?;\n]{{1,160}}?)"
            r"(?<![\w'’-])(?P<mark>(?P=first))(?![\w'’-])"
        ),
    )

    def may_match(self, document: Document) -> bool:
        """Return whether such words are there twice."""
        return any(document.lower.count(words) > 1 for words in _FRAMES)

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the second of two in one clause."""
        first = hit.span_of("first")
        assert first is not None
        sentence = ctx.sentence(first)
        if hit.span.end <= sentence.end and not _CLAUSE.search(hit["between"]):
            yield self.finding(hit.span, text=" ".join(hit["first"].lower().split()))
