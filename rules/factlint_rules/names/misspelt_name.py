"""NAM010: a name that no list has, and a slip of the hand from one that many people have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from factlint.api import (
    Citation,
    Context,
    Document,
    DocumentRule,
    Remark,
    Span,
    by_profile,
    in_correction,
    is_word,
    lazy_regex,
    meant_name,
    pattern,
)
from factlint_rules.names._particles import WORDS as PARTICLES
from factlint_rules.names._spellings import spellings

_SHORTEST: Final = 5
#: A word of one capital, no part of an address, of code, or of a word with a hyphen.
_ENDS: Final = (r"(?<![\w’'/.@#\\&$=_-])", r"(?=(?:['’]s)?(?![\w’'@/\\=_(&-]|\.\w|:\w))")
#: "l'Enfance", "d'Or": other languages.
_ELIDED = lazy_regex(r"[dlDL]['’][A-ZÀ-Þa-zà-ÿ]")
#: "His name, misspelt as Jhonson, was mended", "Edinbrugh (sic)": told as what it is.
_TOLD_AS_SLIP = pattern(
    r"\b(?:sic|mis-?spel(?:t|led|ling|lings)|mis-?typed|mis-?print(?:ed|s)?|spelt|spelled|spelling|typos?)\b"
)
_MARKS: Final = "“”\"‘’'*_[]`"


class MisspeltName(DocumentRule):
    """A capitalised word is a name or a word, or is not one slip from a common name.

    Names are the commonest cause of published corrections. A name told twice in two spellings is
    found without a list (NAM001); one told once is held against lists of surnames, given names and
    places. Reported are words that no list has and that have two letters turned round, one lost or one
    doubled, where one common name alone is so near. Real variants are left alone (Micheal, Clarke,
    Sheerman), and so is what is twice in the article, in a link or in code, among words
    of another language, or told as a slip ("spelt Edinbrugh then").

    Bad:
        The inquiry was led by Dame Helen Wililams, a former judge.
                                          ^^^^^^^^ no list of names has “Wililams”, which is one slip from “Williams”

        The train to Edinbrugh was late, and the one from Sheffied did not run.
                     ^^^^^^^^^ no list of names has “Edinbrugh”, which is one slip from “Edinburgh”
                                                          ^^^^^^^^ no list of names has “Sheffied”, which is one slip from “Sheffield”
    Fixed:
        The train to Edinburgh was late, and the one from Sheffield did not run.
    Good:
        Micheal Clarke met Barry Sheerman and Robert Peston, who had come from Philadelphia.

        The Fondation de l'Enfance paid for it, and Flickr showed it.
    """

    code = "NAM010"
    name = "misspelt-name"
    severity = by_profile("warning")
    message = "no list of names has “{text}”, which is one slip from “{write}”"
    advice = "look the name up; if it is right, add it to `words`"
    citations = (
        Citation("Silverman, Regret the Error", "accuracy checklist: names"),
        Citation("KSJ Fact-Checking Project", "names"),
    )
    speech = "query"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the names that no list has, each with what was meant."""
        tokens = ctx.document.token_set
        # Nearly all words fall out here, before anything is asked of them.
        for token in [one for one in tokens if one < "[" and len(one) >= _SHORTEST]:
            meant = _meant(token)
            if meant:
                word = _without_s(token)
                if word.lower() not in tokens and word not in ctx.settings.words:
                    yield from self._told(ctx, word, meant)

    def _told(self, ctx: Context, word: str, meant: str) -> Iterator[Remark]:
        """Yield the one place of a word that is told once, and nowhere in an address or in code."""
        document = ctx.document
        if len(re.findall(rf"\b{word}", document.source.text, re.IGNORECASE)) != 1:
            return
        hit = re.search(word.join(_ENDS), ctx.text)
        if hit is None or document.opaque(span := Span(*hit.span())):
            return
        if in_correction(ctx.article, span) or not _is_english(span, document):
            return
        if meant in ctx.text and any(rare.word == word for rare, _ in spellings(ctx, _SHORTEST)):
            return  # NAM001 says it
        fix = self.replacing(span, meant, safety="ask")
        yield self.finding(span, text=word, write=meant, fix=fix)


def _without_s(token: str) -> str:
    return token[:-2] if token[-2:] in ("'s", "’s") else token


@lru_cache(maxsize=8_192)
def _meant(token: str) -> str | None:
    """Return the common name that a word with one capital is a slip for, or None."""
    word = _without_s(token)
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha() and word.istitle()):
        return None
    meant = meant_name(word.lower())
    return meant and meant.capitalize()


def _is_english(span: Span, document: Document) -> bool:
    """Whether a word is among English ones, not alone between two marks, and not told as a slip."""
    text = document.text
    if text[span.start - 1 : span.start] in _MARKS and text[span.end : span.end + 1] in _MARKS:
        return span.start == 0
    sentence = document.sentence_at(span.start)
    if _TOLD_AS_SLIP.search(text, sentence.start, sentence.end):
        return False
    before, after = text[sentence.start : span.start].split(), text[span.end : sentence.end].split()
    near = [word.strip('.,;:!?()“”"') for word in before[-2:] + after[:2]]
    return not any(
        word.lower() in PARTICLES
        or _ELIDED.match(word)
        or (word.isalpha() and word.islower() and not is_word(word))
        for word in near
    )
