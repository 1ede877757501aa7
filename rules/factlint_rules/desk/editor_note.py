"""TKS003: a note to the desk left in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    Hit,
    PatternRule,
    Remark,
    by_profile,
    is_release,
    pattern,
)
from factlint_rules.desk._asides import ASIDES, is_note
from factlint_rules.desk._marks import NOTES, is_talk
from factlint_rules.desk._unbracketed import PLAIN_NOTES, is_new, is_speech

#: The heading under which a press release says what is not for print.
_FURNITURE = pattern(r"\s*notes?\s+(?:to|for)\s+(?:the\s+)?editors?\s*:?$")
_CONTACT = pattern(
    r"\b(?:press\s+(?:office|contact|enquiries|inquiries)|media\s+(?:contact|enquiries|inquiries|office)"
    r"|for\s+(?:more|further)\s+information|contact\s*:)"
)
#: How a release ends.
_LAST = pattern(r"\bENDS?\b", case=True)


class EditorNote(PatternRule):
    """Notes between writer and desk do not go out.

    "[ED: cut?]", "subs please check", "// quote to come": what is meant for colleagues is taken
    out before readers see it. "Notes to editors" belong to a release; where a contact for the press stands below them
    in other copy they are a warning.

    Bad:
        The mill closed in 1981. [ED: cut the next bit?] It burned in 1990.
                                 ^^^^^^^^^^^^^^^^^^^^^^^ a note to the desk is left in the copy

        SUBS PLS CHECK spelling. The mayor, Ann Roe, opened it.
        ^^^^^^^^^^^^^^ a note to the desk is left in the copy

        PLS CHECK WITH LEGAL before we run this. The firm denies fraud.
        ^^^^^^^^^^^^^^^^^^^^ a note to the desk is left in the copy

        The mill is 90 (date?) years old. [Priya to confirm with the owner] It is dry.
                       ^^^^^^^ a note to the desk is left in the copy
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a note to the desk is left in the copy
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
            r"(?<![\w’'])(?:subs?|eds?|desk|editors?|legal|lawyers?)[,:]?\s+(?:pls|plse|please)\s+(?:add|ask|call"
            r"|check|confirm|cut|fix|hold|keep|move|note|replace|see|trim|update|use|verify)\b",
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
        # "(CUT FROM HERE IF TIGHT)", "[SUBS TO SEE THIS]": capitals with a word of the desk alone
        pattern(
            r"(?P<mark>[\[(](?=[^\])a-z\n]{0,90}\b(?:COPY|DESK|EDS?|FROM HERE|IF TIGHT|LAWYERS?|LEGAL|LEGALLED"
            r"|NEWSDESK|PARA|PIX|PLS|SPIKE|STET|SUBS?)\b)"
            r"[A-Z][^\])a-z\n]{0,90}\s[^\])a-z\n]{1,80}[\])])(?!\()",
            keys=("(", "["),
            case=True,
        ),
        # "[is this right?]", "(spelling?)": asked of colleagues
        pattern(
            r"(?P<mark>\[(?:(?:is|are|was|were|do|does|did|can|could|should|have)\s+(?:this|that|these|we|he|she"
            r"|it|they)|who|what|which|when|where|how)\b[^\[\]\n?]{2,100}\?+\](?![(\[:])"
            r"|(?<!\])\((?:is\s+this\s+(?:right|correct|ok|\w+\s+or\s+\w+)|(?:can|could|do|did"
            r"|should)\s+we\s+(?:say|have|know|name|use|check|get|confirm)\b[^()\n]{0,60}"
            r"|(?:age|attribution|citation|cite|ref|first\s+name|first\s+ref|full\s+name|libel|rank|source|sp|spelling|surname)\s*)\?\))",
            keys=("?",),
        ),
        # "[check with the club]", "(confirm spelling)": told to colleagues; a button has a capital
        pattern(
            r"(?P<mark>\[(?=(?-i:[a-z]))(?:please\s+|pls\s+|to\s+|still\s+to\s+|needs?\s+)?(?:ask|chase"
            r"|check(?:ing)?|clarify|confirm|cut|insert|rephrase|rewrite|trim|verify)\s[^\]\n]{2,100}\](?![(\[:])"
            r"|\((?:please\s+|pls\s+|still\s+to\s+)?(?:awaiting|chase|check|confirm|verify)\s+(?:(?:his|her|the"
            r"|this|their|all)\s+)?(?:age|caption|date|desk|facts?|figures?|legal|name|quotes?|rank|spellings?"
            r"|title)\b[^()\n]{0,80}\))",
            keys=("[", "("),
        ),
        # "ends", "more follows" in a line of its own, "Subs: please check" at the head of one
        pattern(
            r"(?:^|(?<=\n))[ \t]*(?P<mark>[-–—*(#]*[ ]*(?:ends?|more\s+(?:follows|to\s+(?:come|follow))|mf"
            r"|mtf)[ ]*[-–—*)#]*)[ \t]*(?=\n|$|\()"
            r"|(?:^|(?<=\n))[ \t]*(?P<desk>(?:subs|news\s?desk|picture\s+desk|pix|eds?|desk)\s*:[ ](?-i:[a-z]"
            r"|(?:PLEASE|PLS|CHECK|CAN|COULD|IS|ARE)\b)[^\n]{0,60})",
            keys=("end", "more", "mf", "mtf", "sub", "desk", "pix", "ed"),
        ),
        *NOTES,
        *PLAIN_NOTES,
        *ASIDES,
    )

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield the note."""
        if _FURNITURE.match(hit.text) and (ctx.kind == "press-release" or is_release(ctx.document)):
            return
        if _LAST.search(hit.text) and not ctx.text[hit.span.end :].strip():
            return  # the last line of a release
        if is_talk(hit, ctx.text):
            return
        aside = hit.index >= len(self.looks_for) - len(ASIDES)
        if aside and not is_note(hit["inner"], hit.span, ctx):
            return
        plain = hit.index - (len(self.looks_for) - len(ASIDES) - len(PLAIN_NOTES))
        if 0 <= plain < len(PLAIN_NOTES) and is_speech(hit, ctx):
            return
        if plain >= 0 and not is_new(hit, self.looks_for[: -len(ASIDES) - len(PLAIN_NOTES)], ctx):
            return
        # A release that is printed whole has its contact below: who publishes it means the notes to be read.
        released = _FURNITURE.match(hit.text) and _CONTACT.search(ctx.text, hit.span.end)
        unsure = plain >= -len(NOTES) or released
        yield self.finding(hit.span, severity="warning" if unsure else None)
