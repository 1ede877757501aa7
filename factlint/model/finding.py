"""What a rule says (Remark) and what a report shows (Finding)."""

from __future__ import annotations

from operator import attrgetter

from msgspec import Struct

from factlint.model.claim import Claim
from factlint.model.date import DateExpression
from factlint.model.edit import Fix
from factlint.model.severity import Severity
from factlint.text.location import Location
from factlint.text.span import Span


class Related(Struct, frozen=True, gc=False):
    """Another place a finding refers to, in the same file unless `path` is given.

    In a Remark the span is in the prose, in a Finding in the source.
    """

    span: Span
    message: str
    path: str | None = None


class Remark(Struct, frozen=True, gc=False):
    """A rule's word on a span of the prose, before it is placed in the source.

    Attributes:
        span: offsets into the document's prose; empty for the document as a whole.
        message: what is wrong, in desk English, without a final full stop.
        advice: what to do about it.
        severity: other than the rule's own in the profile, or None.
        fix: edits in prose offsets, or None.
        related: other places, in prose offsets.
        date: the date expression spoken of.
        claim: the claim spoken of.
        origin: the check of another engine that spoke ("proselint:misc.but").
        citation: whose rule it is, where it is not the rule's own authority.
        in_source: the span counts source offsets (raw bytes, directives).
        in_head: it says that the article has no date, as the head of its report does.
        gather: what it is one case of: cases of one thing in an article are one entry of a report;
            empty where it stands for itself.
    """

    span: Span
    message: str
    advice: str = ""
    severity: Severity | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    date: DateExpression | None = None
    claim: Claim | None = None
    origin: str | None = None
    citation: str = ""
    in_source: bool = False
    in_head: bool = False
    gather: str = ""


class Finding(Struct, frozen=True, gc=False):
    """A finding as it is reported; spans are source offsets.

    A finding about the whole document has an empty span. `sentence` is the digest of the sentence
    it is in, spaces and digits apart, by which findings in furniture are known; empty where it is
    in none. `gather` is the remark's.
    """

    code: str
    name: str
    severity: Severity
    message: str
    advice: str
    span: Span
    location: Location
    text: str
    fingerprint: str
    group: str
    url: str
    origin: str | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    date: DateExpression | None = None
    claim: Claim | None = None
    citation: str = ""
    in_head: bool = False
    sentence: str = ""
    gather: str = ""

    @property
    def line(self) -> int:
        """First line, 1-based."""
        return self.location.line

    @property
    def column(self) -> int:
        """First column, 1-based."""
        return self.location.column

    @property
    def end_line(self) -> int:
        """Last line, 1-based."""
        return self.location.end_line

    @property
    def end_column(self) -> int:
        """Last column, included."""
        return self.location.end_column


#: The order of findings in a file, to sort by.
by_place = attrgetter("span.start", "span.end", "code")
