"""STY022: a figure that is no number."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Document, Hit, PatternRule, Remark, by_profile, pattern

_ORDINALS = {1: "st", 2: "nd", 3: "rd"}

_AMISS = pattern(r"[\d,.](?:nd|rd|th|\d{4}|000)", case=True)


class MalformedNumber(PatternRule):
    """A figure is written as numbers are.

    An ordinal ends as it is read ("23rd", never "23th"), and commas separate thousands. A
    comma in the wrong place hides a figure too many or too few. In English copy a point before
    three noughts reads as decimals.

    Bad:
        On April 23th the harbour paid $4,4178,702 for 1/2th of it.
                 ^^^^ “23th” is “23rd”
                                       ^^^^^^^^^^^ “$4,4178,702” is no number: commas separate thousands
                                                         ^^^ “2th” is “2”

        The archive holds 170.000 letters.
                          ^^^^^^^ “170.000” reads as 170: write “170,000”
    Good:
        On April 23rd, the 11th, 12th and 113th ships came, and 1/8th of 4,417,702 tonnes.

        The lap took 71.000 seconds in 1,2005 runs, and version 1.000 was 10.000% faster.
    """

    code = "STY022"
    name = "malformed-number"
    severity = by_profile("warning")
    message = "“{text}” is “{write}”"
    advice = "look the figure up"
    citations = (Citation("AP Stylebook", "numerals"),)
    speech = "query"
    fixable = True
    looks_for = (
        # "12st" is a weight in stones.
        pattern(r"(?P<number>\d(?<![\w.,]\d)\d*)(?P<ending>nd|rd|th)\b"),
        pattern(r"(?<![\w,.(])[$£€]?\d{1,3}(?:,\d{3})*,\d{4,5}(?:,\d{3})+(?!,?\d)"),
        pattern(
            r"(?<![\w,.:/-])(?:\d{1,3}(?:\.\d{3})+|\d{2,3})\.000(?![\d.%]|\s*(?:s|sec|seconds|per)\b)",
            keys=(".000",),
        ),
    )

    def may_match(self, document: Document) -> bool:
        """Return whether figures go on as none do that are written rightly."""
        return _AMISS.search(document.lower) is not None

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield a figure that is written wrongly."""
        if ctx.document.opaque(hit.span):
            return
        if hit.index == 0:
            number = int(hit["number"][-2:])
            ending = "th" if number in (11, 12, 13) else _ORDINALS.get(number % 10, "th")
            if ending == hit["ending"].lower():
                return
            fraction = ctx.text[hit.span.start - 1 : hit.span.start] == "/"
            write = hit["number"] if fraction else hit["number"] + ending
            fix = self.replacing(hit.span, write, safety="ask")
            yield self.finding(
                hit.span, text=hit.text, write=write, advice="write “{write}”", fix=fix
            )
        elif hit.index == 1:
            yield self.finding(
                hit.span, message="“{text}” is no number: commas separate thousands", text=hit.text
            )
        else:
            write = hit.text.replace(".", ",")
            whole = hit.text.removesuffix(".000")
            message = "“{text}” is no number: points do not separate thousands"
            if "." not in whole:
                message = "“{text}” reads as {whole}: write “{write}”"
            yield self.finding(
                hit.span,
                message=message,
                advice="separate thousands with commas",
                text=hit.text,
                whole=whole,
                write=write,
                fix=self.replacing(hit.span, write, safety="ask"),
            )
