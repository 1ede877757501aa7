"""VAL001 vale-alert."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, by_profile
from factlint_vale.vale_remarks import remarks_on


class ValeAlert(DocumentRule):
    """What the rules of Vale's style packages report.

    The packages are folders of the user's, such as Google, Microsoft or write-good; which of them
    are checked says the table `[vale]` of the configuration, or a `.vale.ini`. Without either the
    rule is off. Each finding names the rule in its origin (`vale:Google.We`), has the message that
    Vale gives, and the severity of its level: a suggestion is a note. Vale's comments
    (`<!-- vale off -->`) hold as those of factlint do.

    A rule that cannot be run here, such as one of the type script, is named once and skipped.

    Bad:
        So, the house was built.
        ^^^
    Good:
        Masons built the house.
    """

    code = "VAL001"
    name = "vale-alert"
    severity = by_profile(None, strict=None)
    origin = "vale:*"
    message = "{said}"
    citations = (Citation("Vale", "style packages", "https://vale.sh"),)
    # A package speaks about all words of a file; quotations are the user's to except.
    speech = "check"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield a remark for each alert."""
        return remarks_on(ctx.article)
