"""CON014: an ordinal that the list beside it contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Span, by_profile, pattern
from factlint_rules.consistency._relatives import of_relatives

_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th",
            "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th", "eleventh 11th", "twelfth 12th",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_NUMBER = rf"(?P<ordinal>{'|'.join(_ORDINALS)})"
_YEAR = r"(?:1[5-9]|20)\d\d"
#: Capitals count here: a list of works, places or people.
_NAME = r"(?:[“\"‘'*_]?(?:The |A |An )?(?-i:[A-ZÀ-Þ])[\w’'-]*(?: (?:(?:of|the|and the|in) )?(?-i:[A-ZÀ-Þ])[\w’'-]*){0,4}[”\"’'*_]?)"
_ALL = pattern(
    rf"(?P<mark>\b{_NUMBER}(?:\s[a-z-]+){{1,3}}) ?\((?P<list>{_YEAR}(?:(?:,| and|, and| &) {_YEAR})+)\)",
    keys=("(1", "(2"),
    words=tuple(_ORDINALS),
)
_EARLIER = pattern(
    rf"(?P<mark>\b{_NUMBER}(?:\s[a-z-]+){{0,3}}),? (?:after|following) "
    rf"(?P<list>{_YEAR}(?:, {_YEAR})*,? and {_YEAR}|{_NAME}(?:, {_NAME})*,? and {_NAME})(?=[.;)]|$)",
    keys=("after ", "following "),
    words=tuple(_ORDINALS),
)
_AND = pattern(r",? and |, | & ")


class OrdinalConflict(DocumentRule):
    """An ordinal agrees with the list that goes with it, and a family with itself.

    Years in brackets are all there were, the last one this; what comes "after" or "following" is
    what there was before. Against the ledger there is nothing to check: a record of a third season
    says nothing about how many an article should count.

    Bad:
        Her third term (2015, 2019) was her last.
            ^^^^^^^^^^ “third term”, but 2 are listed

        The band made its third album, after Tides, The Quay and Low Water.
                          ^^^^^^^^^^^ “third album”, but 3 are listed before it

        She is the youngest of four, with two younger brothers. Ann Roe and her two sons fled. Her three sons are safe.
                                              ^^^^^^^^^^^^^^^^ the youngest has no “younger brothers”
                                                                                               ^^^^^^^^^^^^^^ “Her three sons” here, “her two sons” elsewhere
    Good:
        He is the eldest of five, with two younger sisters.

        Her second term (2015, 2019) was her last.

        It was his third title, after 2009 and 2012.

        The band made its fourth album, after Tides, The Quay and Low Water.

        He came third after Kim and Ann Roe.
    """

    code = "CON014"
    name = "ordinal-conflict"
    severity = by_profile("warning")
    message = "“{words}”, but {listed} are listed{before}"
    advice = "count again"
    citations = (Citation("factlint", "consistency"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield each ordinal whose list has another length."""
        for form, before in ((_ALL, 0), (_EARLIER, 1)):
            for hit in form.matches(ctx.document):
                listed = len(_AND.split(hit["list"]))
                if listed + before != _ORDINALS[hit["ordinal"].lower()]:
                    yield self.finding(
                        Span(*hit.span("mark")),
                        words=" ".join(hit["mark"].split()),
                        listed=listed,
                        before=" before it" if before else "",
                    )
        for span, wrong, related in of_relatives(ctx):
            yield self.finding(span, message="{wrong}", wrong=wrong, related=related)
