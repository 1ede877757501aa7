"""TKS001: a gap the writer meant to fill."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    pattern,
)
from factlint_rules.desk import _marks

#: What a writer asks colleagues for.
_ASKED_FOR = (
    r"(?:ages?|attribution|bylines?|captions?|figures?|first\s+names?|full\s+names?|headlines?|names?|pics?|pix|quotes?|"
    r"ranks?|spellings?|standfirsts?|surnames?|titles?)"
)


class Placeholder(PatternRule):
    """Nothing goes out with a gap in it.

    TK ("to come"), TKTK, [CHECK], [CQ], FIXME, lorem ipsum, [NAME]: desks use marks that are in
    no English word so that they can be found. Each one left is a hole in the story.

    Bad:
        The appeal raised TK pounds for the lifeboat.
                          ^^ “TK” is a gap still to be filled

        The surgeon, [name], declined to comment [CHECK].
                     ^^^^^^ “[name]” is a gap still to be filled
                                                 ^^^^^^^ “[CHECK]” is a gap still to be filled

        The route is easy. [MAP HERE] The hut opens in May. [TBC – HUT TO CONFIRM]
                           ^^^^^^^^^^ “[MAP HERE]” is a gap still to be filled
                                                            ^^^^^^^^^^^^^^^^^^^^^^ “[TBC – HUT TO CONFIRM]” is a gap still to be filled

        It cost £X million (CHECK), and tk people came. CAPTION HERE
                ^^^^^^^^^^ “£X million” is a gap still to be filled
                           ^^^^^^^ “(CHECK)” is a gap still to be filled
                                        ^^ “tk” is a gap still to be filled
                                                        ^^^^^^^^^^^^ “CAPTION HERE” is a gap still to be filled

        Ring 01632 XXX XXX for one of XX seats. Dear <<First Name>>, it is TBC.
             ^^^^^^^^^^^^^ “01632 XXX XXX” is a gap still to be filled
                                      ^^ “XX” is a gap still to be filled
                                                     ^^^^^^^^^^^^^^ “<<First Name>>” is a gap still to be filled
                                                                           ^^^ “TBC” is a gap still to be filled
    Good:
        The window is drawn with Tcl/Tk, and X per cent of nothing is nothing. He plays Malcolm X.

        The appeal raised 410 pounds for the lifeboat, TK Maxx said.

        Flight TK 1980 landed in the fog.

        “We check [the name] twice,” she said. Her TODO list is long.
    """

    code = "TKS001"
    name = "placeholder"
    severity = by_profile("error")
    message = "“{text}” is a gap still to be filled"
    advice = "fill it or delete it"
    citations = (Citation("Chicago Manual of Style", "TK"),)
    looks_for = (
        pattern(
            r"(?<![\w&.@/-])(?:TKTK\w*|TKs?(?!\s*(?:-?\s?Maxx\b|\d))|FIXME|TODO(?=\s*[:\]\w(])(?!\s+(?:list|lists"
            r"|item|items|file|files|app|apps|note|notes|comment|"
            r"comments|board|entry|entries|tracker|page)\b)|"
            r"[$£€]?TK\b(?!\s+(?:Maxx|\d)))(?!\w|[.@/-]\w)",
            keys=("tk", "fixme", "todo"),
            case=True,
        ),
        pattern(
            r"\[\s*(?:check|cq|tk|tbc|tba|to come|more to come|insert[^\]\n]{0,40}|fill in[^\]\n]{0,30}|"
            r"name|date|place|figure|number|title|age|amount|quote|link|caption|headline|byline|"
            r"xx+|\?+|verify|fact[- ]?check|citation needed|source\??|needs source|ref|add [^\]\n]{0,40}|"
            r"(?:check|confirm|verify)[ :][^\]\n]{0,60}|your name|company name|first name|last name)\s*\](?!\()",
            keys=("[",),
        ),
        # "It cost tk pounds", "tktk": as it is typed in haste; Tcl/Tk and file endings have a mark beside them.
        pattern(
            r"(?<![\w&.@/'’-])(?:tk(?:-?tk)+|TK-TK|tk(?=\s+(?!inter\b)[a-z]))(?!\w|[.@/-]\w)",
            keys=("tk",),
            case=True,
        ),
        # A figure to come: "XX% of residents", "£X million", "£xxm".
        pattern(
            r"(?<![\w.-])(?:[$£€]\s?[Xx]{1,3}(?:,[Xx]{3})*\s?(?:million|billion|trillion|m|bn|k)"
            r"|[$£€]?[Xx]{2,3}\s?(?:%|per\s+cent\b|percent\b))(?!\w)",
            case=True,
            clue=_marks.GAP,
        ),
        # "(CHECK)", "[LINK TO STORY]", "CAPTION HERE": what is to be looked up or put in.
        pattern(
            r"\((?:CHECK|CQ|TK|VERIFY|CONFIRM|FACT[- ]CHECK)\)"
            r"|\[(?:LINK|QUOTE|CAPTION|STAT|INSERT)(?:[ ][A-Z]+){1,6}\](?!\()"
            r"|\b(?:CAPTION|HEADLINE|STANDFIRST|BYLINE|(?:PULL[ ])?QUOTE|IMAGE|PICTURE|PHOTO)[ ](?:GOES[ ])?HERE\b",
            case=True,
            clue=_marks.GAP,
        ),
        # Capitals in square brackets that tell the desk what is to come: "[MAP HERE]".
        pattern(
            r"\[(?=[^\]\n]{0,60}\b(?:HERE|TBC|TBA|TBD|TK|PLACEHOLDER|PENDING|TO\s+(?:ADD|CHECK|COME|"
            r"CONFIRM|FOLLOW|INSERT|SUPPLY|BE\s+[A-Z]+))\b)[A-Z][^\]a-z\n]{2,60}\](?!\()",
            keys=("[",),
            case=True,
        ),
        pattern(
            r"\[(?:[\w’',-]+[ ]){1,5}(?:to (?:come|follow)|goes here|to be (?:added|confirmed|supplied))\](?!\()",
            keys=("[",),
        ),
        # "For ?? months", "more than NNN weddings", "aged XX", "rose by x per cent"
        pattern(
            r"(?<=[\s(])\?{2,}(?=\s?%|\s+[a-z])|(?<![\w.,:/&-])N{2,}(?=\s?%|\s+[a-z])(?!\s+(?:and|of)\b)"
            r"|(?:(?<=aged )|(?<=about )|(?<=than )|(?<=over )|(?<=some ))X{2,}(?=\s+[a-z])"
            r"|(?<![\w.-])(?<!\d )x[ ](?:per\s+cent|percent|people|years|months|weeks|days|hours|million|billion)\b",
            case=True,
            clue=_marks.GAP,
        ),
        # "The goalkeeper, name tbc, saved two"; a venue may be to be confirmed for readers, too
        pattern(
            rf"\b{_ASKED_FOR}\s+(?:tb[ca]|tk)(?=\s*[,.;:)\]]|\s*$)"
            rf"|(?<=[,(\[] ){_ASKED_FOR}\s+to\s+(?:come|follow|be\s+(?:added|checked|confirmed|supplied))(?=\s*[,.;:)\]]|\s*$)",
            words=("tbc", "tba", "tk", "to"),
        ),
        pattern(
            r"\blorem ipsum\b(?:\s+dolor\b)?|\bdolor sit amet\b|\{\{\s*[a-z_ .]{1,40}\s*\}\}|<insert [^>\n]{1,40}>",
            keys=("lorem", "dolor", "{{", "<insert"),
        ),
        *_marks.GAPS,
        *_marks.LATE_GAPS,
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the mark."""
        if hit.index == 0 and (_bracketed(hit, ctx.text) or _named(hit, ctx)):
            return
        if _marks.is_mask(hit, ctx.text):
            return
        late = len(self.looks_for) - len(_marks.LATE_GAPS)
        if hit.index >= late and not _marks.is_gap(hit, self.looks_for[:late], ctx):
            return
        unsure = hit.index >= late - len(_marks.GAPS)
        yield self.finding(hit.span, severity="warning" if unsure else None, text=hit.words)


def _bracketed(hit: Hit, text: str) -> bool:
    """Return whether a mark is alone in square brackets, where the next pattern finds it."""
    return (
        text[max(0, hit.span.start - 1) : hit.span.start] == "["
        and text[hit.span.end : hit.span.end + 1] == "]"
    )


def _named(hit: Hit, ctx: Context) -> bool:
    """Return whether TODO is the text of a link: the name of a file or list."""
    return hit.text == "TODO" and any(
        part.target and part.span.contains(hit.span) for part in ctx.document.inlines
    )
