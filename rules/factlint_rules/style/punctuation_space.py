"""STY019: a space that is missing after a full stop, or one too many before a comma."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    PLACEHOLDER,
    Citation,
    Context,
    Document,
    Hit,
    PatternRule,
    Remark,
    SegmentKind,
    Span,
    by_profile,
    pattern,
)

#: What files and firms are called by: "Node.Js", "Amazon.Com".
_ENDINGS = frozenset("com org net js io co uk gov edu info biz tv fm py md txt pdf exe".split())
#: With these a sentence may begin and no part of a program: "closed.The", but "http.Server".
_OPENERS = frozenset(
    """
    a an the this that these those i you he she it we they his her its our their my your there here
    in on at by for from with without to of as if when while after before since although because
    and but or so yet however then now today also what who how why not no all some many most each
    """.split()
)


_AMISS = pattern(r"[.?!](?:[A-Z]|[tbwahf][a-z])", case=True)


class PunctuationSpace(PatternRule):
    """A space follows a full stop; none stands before a comma.

    "The mill closed.The wheel stopped." shows where two sentences were joined in editing. Only a
    stop between a word in lower case and one with a capital is read so; beside code, where
    "http.Server" is a name, only before a word such as "the". So addresses, file names ("index.Html"), versions and initials are
    left alone.

    Bad:
        The mill closed.The wheel stopped.
                 ^^^^^^^^^^ a space is missing after “closed.”
    Fixed:
        The mill closed. The wheel stopped.
    Bad:
        The tide turned ,and the boats came in.
                        ^ there is a space before this comma
    Fixed:
        The tide turned, and the boats came in.
    Bad:
        The mill still works.that is why it was kept.
                       ^^^^^^^^^^ a space is missing after “works.”

        She voted in March , April and May.
                           ^ there is a space before this comma
    Good:
        The mill closed. The wheel, stopped, was sold to farmers.example/The-Mill.

        Write to the U.S. office, to J.Smith or www.mill.Example.org; run setup.Exe and v2.The.
    """

    code = "STY019"
    name = "punctuation-space"
    severity = by_profile("warning")
    message = "a space is missing after “{before}”"
    advice = "put a space there"
    citations = (Citation("LanguageTool", "SENTENCE_WHITESPACE; COMMA_PARENTHESIS_WHITESPACE"),)
    speech = "query"
    fixable = True
    looks_for = (
        pattern(
            r"(?<![\w.@/:_\\#$&=<-])(?P<before>[^\W\d_A-Z][^\W\d_A-Z]+(?P<stop>[.?!]))"
            r"(?P<after>[A-Z][a-z]*(?:['’][a-z]+)?)(?=[\s,;:’'”\"]|$)",
            case=True,
        ),
        # "It still works.that is how it was built": the capital went with the space.
        pattern(
            r"(?<![\w.@/:_\\#$&=<-])(?P<before>[a-z]{3,}(?P<stop>[.?!]))(?P<after>that|this|these|those|there|the|"
            r"they|then|when|which|because|although|however|but|and|his|her|their|with|from)(?=\s)",
            case=True,
        ),
        pattern(r"(?<=[^\W_])(?P<gap>[ \t]+)(?P<comma>,)(?P<next>\s|[^\W\d_])(?![,.(\[])"),
    )

    def may_match(self, document: Document) -> bool:
        """Return whether a letter stands right behind a mark, or a space before a comma."""
        text = document.text
        return " ," in text or "\t," in text or _AMISS.search(text) is not None

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the place."""
        # "taste.<!-- more -->After": what stands between in the file may be the space.
        comma = hit.span_of("comma") if hit.index == 2 else None
        # A line end behind a comma may be two characters of the file.
        span = hit.span if comma is None else Span(hit.span.start, comma.end)
        if ctx.document.opaque(hit.span) or len(ctx.to_source(span)) != len(span):
            return
        if comma is None:
            if hit.index == 0 and _is_name(hit, ctx):
                return
            fix = self.replacing(
                hit.span, f"{hit['before']} {hit['after']}", safety="safe", title="put a space"
            )
            yield self.finding(
                hit.span, before=hit["before"], fix=fix, gather="a space missing after a stop"
            )
            return
        write = ", " if hit["next"].strip() else ","
        fix = self.replacing(span, write, safety="safe", title="delete the space")
        yield self.finding(
            comma,
            message="there is a space before this comma",
            advice="delete it",
            fix=fix,
            gather="a space before a comma",
        )


def _is_name(hit: Hit, ctx: Context) -> bool:
    """Return whether two words with a stop between are an address, a file or part of a program."""
    after = hit["after"].lower()
    if after in _OPENERS:
        return False
    document = ctx.document
    code = document.left_out or PLACEHOLDER in ctx.text or document.inlines_of(SegmentKind.CODE)
    return bool(after in _ENDINGS or len(after) == 1 or ctx.text.count(hit.text) > 1 or code)
