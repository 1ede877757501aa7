"""DAT001: an article without a date, or with two."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DateSource, DocumentRule, Remark, Span, by_profile
from factlint_rules.dates._wording import day

_NAMES = {
    DateSource.FRONT_MATTER: "the front matter",
    DateSource.METADATA: "the file's metadata",
    DateSource.DATELINE: "the dateline",
    DateSource.PATH: "the file name",
    DateSource.GIT: "git's first commit of it",
}


class NoArticleDate(DocumentRule):
    """An article says when it was published, and says it once.

    Every relative word in it ("next week", "recently") depends on that day. Dates are looked for
    in front matter, dateline, path and, where switched on, git; two that lie more than 31 days
    apart cannot both be right.

    Bad:
        The museum opens next week, its director said.
        @ no publication date was found, so nothing can be read against it
    Good (published 2024-06-03):
        The museum opens on 10 June 2024, its director said.
    """

    code = "DAT001"
    name = "no-article-date"
    severity = by_profile("warning")
    message = "no publication date was found, so nothing can be read against it"
    advice = "give one: {how}"
    citations = (
        Citation("factlint", "publication date"),
        Citation("NPR Accuracy Checklist", "dates"),
    )

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield one remark for the article."""
        publication = ctx.article.publication
        document = ctx.document
        if publication is None:
            if document.text.strip():
                yield self.finding(
                    Span(0, 0), in_head=True, how=_how(metadata=document.traits.metadata)
                )
            return
        metadata = document.metadata
        twice = [key for key in (metadata.repeated if metadata else ()) if key.lower() == "date"]
        if metadata is not None and twice and not publication.final:
            yield self.finding(
                metadata.keys[twice[0]],
                in_source=True,
                message=f"the front matter has two dates; the last one, {day(ctx, publication.date)}, counts",
                advice="delete the one that is wrong",
                how="",
            )
        pair = publication.disagreement()
        if pair is not None:
            one, two = pair
            message = (
                f"{_NAMES.get(one.source, one.source)} says {day(ctx, one.date)}, "
                f"{_NAMES.get(two.source, two.source)} {day(ctx, two.date)}"
            )
            yield self.finding(
                Span(0, 0), message=message, advice="put right the one that is wrong", how=""
            )


def _how(*, metadata: bool) -> str:
    front_matter = "`date: 2024-06-03` in the front matter, " if metadata else ""
    return f"{front_matter}`--date YYYY-MM-DD`, or a [[files]] entry in factlint.toml"
