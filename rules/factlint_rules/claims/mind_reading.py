"""ATT007: she knows, he feels."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    NameKind,
    PatternRule,
    Remark,
    by_profile,
    names,
    pattern,
)

_STATE = (
    r"(?:knows|knew|feels|felt|thinks|wants|fears|hopes|realises|realizes|realised|realized|"
    r"is\s+(?:confident|convinced|keen|hopeful|certain|desperate|determined|aware)|"
    r"was\s+(?:confident|convinced|keen|hopeful|certain|desperate|determined|aware))"
)


class MindReading(PatternRule):
    """What somebody thinks is reported as what they said.

    No one sees into another's head. "The mayor knows it failed" is the writer's guess unless the
    mayor said so.

    Bad:
        Mayor Ann Roe said little. Roe knows that the scheme failed.
                                       ^^^^^ “Roe knows” looks into somebody's head
    Good:
        Mayor Ann Roe said she knew that the scheme had failed.

        The town knows the tune.
    """

    code = "ATT007"
    name = "mind-reading"
    severity = by_profile(None)
    message = "“{text}” looks into somebody's head"
    advice = "write what they said or did"
    citations = (Citation("Reuters Handbook", "attribution"),)
    speech = "silent"
    looks_for = (
        pattern(
            rf"\b(?P<who>(?-i:[A-Z])[\w'’-]+)\s+(?P<mark>{_STATE})\b(?!\s+as\b)",
            keys=("know", "knew", "feel", "felt", "think", "wants", "fears", "hopes", "reali",
                  "confident", "convinced", "keen", "hopeful", "certain", "desperate",
                  "determined", "aware"),
        ),
    )  # fmt: skip

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield one draft where a person's state of mind is told without a word of saying."""
        known = ctx.read(names)
        name = known.at(hit.match.start("who"))
        person = name is not None and name.kind is NameKind.PERSON
        if not person and not known.is_person(hit["who"]):
            return
        sentence = ctx.sentence(hit.span).of(ctx.text)
        if " said" in sentence or " told" in sentence:
            return
        yield self.finding(hit.span, text=f"{hit['who']} {hit.words}")
