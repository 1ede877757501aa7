"""TKS003: a note to the desk left in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

#: The heading under which a press release says what is not for print.
_FURNITURE = pattern(r"\s*notes?\s+(?:to|for)\s+(?:the\s+)?editors?\s*:?$")


class EditorNote(PatternRule):
    """Notes between writer and desk do not go out.

    "[ED: cut?]", "subs please check", "// quote to come": what is meant for colleagues is taken
    out before readers see it.

    Bad:
        The mill closed in 1981. [ED: cut the next bit?] It burned in 1990.
                                 ^^^^^^^^^^^^^^^^^^^^^^^ a note to the desk stands in the copy

        SUBS PLS CHECK spelling. The mayor, Ann Roe, opened it.
        ^^^^^^^^^^^^^^ a note to the desk stands in the copy
    Good:
        The mill closed in 1981 [sic]. The editor asked the subs to check it, “[as] we do”.
    Good (kind press-release):
        The mill opens on 3 May 2025, the trust said.

        Notes to editors

        The trust was founded in 1981.
    """

    code = "TKS003"
    name = "editor-note"
    severity = by_profile("error")
    message = "a note to the desk stands in the copy"
    advice = "settle it and delete the note"
    citations = (Citation("Reuters Handbook of Journalism", "notes to editors"),)
    looks_for = (
        pattern(
            r"[\[(]\s*(?:ed|eds|editor|editors|sub|subs|desk|note|nb|n\.b\.|writer|author|query|legal|lawyer|pic|pix|photo desk)"
            r"\s*(?:[:?!–—-]\s*|,?\s+(?:please|pls|plse|can you|could you|check|note)\b)[^\])\n]{0,160}[\])]",
            keys=("[", "("),
        ),
        pattern(
            r"(?<![\w’'])(?:subs?|eds?|desk|editors?|legal|lawyers?)[,:]?\s+(?:pls|plse|please)\s+(?:check|note|confirm|cut|add|verify)\b",
            keys=("pls", "plse", "please"),
        ),
        pattern(
            r"(?:^|(?<=\n))[ \t]*(?P<mark>(?://|#|%%)\s+(?:note|todo|check|ask|subs?|eds?|fix|add|cut|quote)\b[^\n]*)",
            keys=("//", "#", "%%"),
        ),
        pattern(
            r"(?:^|(?<=\n))[ \t]*(?P<mark>(?:note|memo)s?\s+(?:to|for)\s+(?:the\s+)?(?:eds?|editors?|subs?|desk|picture desk)\b)",
            keys=("note", "memo"),
        ),
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the note."""
        if ctx.kind == "press-release" and _FURNITURE.match(hit.text):
            return
        yield self.finding(hit.span)
