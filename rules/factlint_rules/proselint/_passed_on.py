"""Which of proselint's results are passed on: those that keep to the borders of words and names.

proselint reads a text as characters. A result inside a longer word or number, across a dash or
inside a name says nothing of the words an editor sees.
"""

from __future__ import annotations

import re

from factlint.api import Context, Span, pattern
from factlint_rules.proselint._table import CheckEntry

#: Checks of words as they are written: a name is written as it is.
_OF_WORDS = (
    "archaism", "cliches", "industrial_language", "malapropisms", "misc.phrasal", "misc.suddenly",
    "needless_variants", "spelling", "terms", "uncomparables",
)  # fmt: skip
_OF_VOICE = ("cliches", "industrial_language")
_OF_COURSE = pattern(r"\s+course\b")
_MODAL_OF = pattern(r"\b\w+\s+of$")
_WORD = pattern(r"[^\W\d_]+", case=True)
_YEAR = pattern(r"(?<!\d)(?:1\d|20)\d\d$")
#: A number goes on before it: "112 p.m.", "3,012", "9:12 p.m.".
_GOES_ON = pattern(r"(?:\d|[,.]|\d:)$")
_TITLES = ("title", "headline", "name", "tags", "tag", "keywords", "categories", "category")


def passed_on(entry: CheckEntry, span: Span, ctx: Context) -> bool:
    """Return whether what a check says about some words is about these words."""
    text = ctx.text
    words = span.of(text)
    ours = entry.check == "misc.tense_present"
    before = text[max(0, span.start - 1) : span.start]
    after = text[span.end : span.end + 2]
    inside = bool(
        (words[0].isalpha() and before.isalpha())
        or (words[-1].isalpha() and after[:1].isalpha())
        or (words[0].isdigit() and _GOES_ON.search(text, max(0, span.start - 2), span.start))
    )
    if inside and not entry.within_words:
        return False
    if words.endswith("-") and (after.startswith("-") or "/" in words):
        return False  # "ran badly--then stopped", a dash; "ab/apply-twice", a path
    if _MODAL_OF.search(words) and (ours or _OF_COURSE.match(text, span.end)):
        return False  # of "would of gone" STY030 speaks
    if entry.check == "dates_times.dates.month_year_comma" and not _YEAR.search(words):
        return False  # "in July, 212 more than a year before"
    if entry.check.startswith(_OF_VOICE) and ctx.in_speech(span):
        return False
    if entry.check.startswith("spelling") and words[0] in "'’":
        return False  # "'til": a mark for what is left out is set on purpose
    if entry.only and words.lower() not in entry.only:
        return False
    if entry.beside and not _hyphened_beside(words, ctx):
        return False
    if not entry.check.startswith(_OF_WORDS):
        return True
    return not (_in_name(span, ctx) and not entry.of_names) and not _in_title(words, ctx)


def _hyphened_beside(words: str, ctx: Context) -> bool:
    """Return whether the article hyphenates a compound like some words: "odd-numbered" for "even numbered".

    Many houses hyphenate none of them; one that does so here and not there has slipped. Of the same
    compound in two forms STY024 speaks.
    """
    first, *rest = _WORD.findall(words.lower())
    parts = rest[:-1] or rest  # the last of three is the noun behind: "a fixed rate loan"
    return any(
        re.search(rf"(?<!\w)(?!{first}-)[^\W\d_]+-{part}(?![\w-])", ctx.document.lower)
        for part in parts
    )


def _in_name(span: Span, ctx: Context) -> bool:
    """Return whether the words have a capital within a sentence, or are all capitals."""
    words = _WORD.findall(span.of(ctx.text))
    if any(len(word) > 1 and word.isupper() for word in words):
        return True
    starts = span.start <= ctx.sentence(span).start + 1
    return any(word[0].isupper() for word in words[1 if starts else 0 :])


def _in_title(words: str, ctx: Context) -> bool:
    """Return whether the article's own title or tags hold the word."""
    metadata = ctx.document.metadata
    if metadata is None:
        return False
    held = " ".join(
        str(value) for key, value in metadata.data.items() if key.lower() in _TITLES
    ).lower()
    return words.lower() in held
