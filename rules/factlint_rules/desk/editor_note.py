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
                                 ^^^^^^^^^^^^^^^^^^^^^^^ a note to the desk is left in the copy

        SUBS PLS CHECK spelling. The mayor, Ann Roe, opened it.
        ^^^^^^^^^^^^^^ a note to the desk is left in the copy

        PLS CHECK WITH LEGAL before we run this. The firm denies fraud.
        ^^^^^^^^^^^^^^^^^^^^ a note to the desk is left in the copy
    Good:
        The mill closed in 1981 [sic]. The editor asked the subs to check it, “[as] we do”.

        The table leaves them out. (Note: plots under an acre are not counted.) The rows (sub-plots by soil) differ.
    Good (kind press-release):
        The mill opens on 3 May 2025, the trust said.

        Notes to editors

        The trust was founded in 1981.
    """

    code = "TKS003"
    name = "editor-note"
    severity = by_profile("error")
    message = "a note to the desk is left in the copy"
    advice = "settle it and delete the note"
    citations = (Citation("Reuters Handbook of Journalism", "notes to editors"),)
    looks_for = (
        pattern(
            r"[\[(]\s*(?:(?:ed|eds|subs?|desk|legal|lawyers?|pix|photo desk|note\s+to\s+(?:the\s+)?(?:ed|eds|"
            r"editors?|subs?|desk))\s*(?:[:?!]|,?\s+(?:please|pls|plse|can you|could you|check)\b)"
            r"|(?:editors?|writer|query)\s*:?,?\s+(?:please|pls|plse|can you|could you|check|confirm|cut)\b"
            r"|(?:pls|plse|please)\s+(?:check|confirm|verify|trim|cut)\b|cut\s+(?:if|here|from)\s+(?:long|needed|space)\b"
            r"|query\s*:)[^\])\n]{0,160}[\])]",
            keys=("[", "("),
        ),
        pattern(
            r"(?<![\w’'])(?:subs?|eds?|desk|editors?|legal|lawyers?)[,:]?\s+(?:pls|plse|please)\s+(?:add|ask|call|check|confirm|cut|fix|hold|keep|move|note|replace|see|trim|update|use|verify)\b",
            keys=("pls", "plse", "please"),
        ),
        # "PLS CHECK WITH LEGAL before we run this": a word no reader is spoken to with.
        pattern(
            r"(?<![\w’'])(?<!subs )(?<!sub )(?<!eds )(?<!desk )(?P<mark>(?:pls|plse)\s+(?:check|confirm|verify|trim|cut)\b"
            r"(?:\s+with\s+[\w]+)?)(?![^\[\n]*\])",
            keys=("pls", "plse"),
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
