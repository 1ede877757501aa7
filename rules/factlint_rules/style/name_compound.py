"""STY023: a compound of a name, without its hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern
from factlint_rules.style._nouns import NOUN


class NameCompound(PatternRule):
    """A name and "based", "related" or "style" before a noun are one word.

    "A Leeds based firm" is a Leeds, based firm until the hyphen says what belongs together. After
    the noun the words stand apart: "a firm based in Leeds". Common nouns before such a word are
    left alone, since many are verbs as well ("shares related losses").

    Bad:
        The only Leeds based carmaker sold a CPU related patent.
                 ^^^^^^^^^^^ “Leeds based” modifies “carmaker” and needs a hyphen
                                             ^^^^^^^^^^^ “CPU related” modifies “patent” and needs a hyphen
    Fixed:
        The only Leeds-based carmaker sold a CPU-related patent.
    Good:
        A firm based in Leeds makes Leeds-based cars. Everybody in Leeds related to him.

        The museum in Leeds based its plan on it.
    """

    code = "STY023"
    name = "name-compound"
    severity = by_profile("info", news=None)
    message = "“{text}” modifies “{noun}” and needs a hyphen"
    advice = "write “{write}”"
    citations = (Citation("AP Stylebook", "hyphen"), Citation("Guardian style guide", "hyphens"))
    speech = "query"
    fixable = True
    looks_for = (
        pattern(
            r"(?<=[a-z,] )(?P<name>[A-Z][\w+#]*)\s+(?P<tail>based|related|oriented|compatible|style)\b",
            words=("based", "related", "oriented", "compatible", "style"),
            case=True,
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the compound before a noun."""
        noun = NOUN.match(ctx.text, hit.span.end)
        if noun is None or hit["name"] == "I" or ctx.document.opaque(hit.span):
            return
        write = f"{hit['name']}-{hit['tail']}"
        fix = self.replacing(hit.span, write, safety="ask")
        yield self.finding(hit.span, text=hit.words, noun=noun[0].strip(), write=write, fix=fix)
