"""STY012: several pronouns and several people they may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    NameKind,
    Remark,
    Span,
    by_profile,
    names,
    pattern,
)

_SHE = pattern(r"\b[Ss]he\b|\b[Hh]er(?:s|self)?\b", case=True)
_HE = pattern(r"\b[Hh](?:e|is|im|imself)\b", case=True)
_NEXT_WORDS = pattern(r"(?:\s+[a-z’'-]+){0,2}", case=True)


class Options(Struct, frozen=True):
    """Options of STY012."""

    #: So many pronouns of one kind make a sentence hard to follow.
    pronouns: int = 3


class UnclearPronoun(DocumentRule[Options]):
    """A pronoun can mean one person only.

    A sentence that goes from "she" to a woman's name and on to "her ... her" has two women,
    and the reader must guess which one each pronoun means.

    Bad:
        Ada Roe writes the show, and Mara Lund plays the captain.
        She hoped to give Lund a week off because of her new part, and her rehearsals.
                                                     ^^^^^^^^^^^^ “her” may be “Lund” or the one called “she” before
    Good:
        She hoped to give Lund a week off because of Lund's new part. She told her sister that she was glad.
    """

    code = "STY012"
    name = "unclear-pronoun"
    severity = by_profile(None, strict="info")
    message = "“{pronoun}” may be “{name}” or the one called “{first}” before"
    advice = "name the one who is meant"
    citations = (Citation("Chicago Manual of Style", "pronoun antecedents"),)
    options = Options
    speech = "silent"

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield the first pronoun after a name that follows another pronoun."""
        for kind in (_SHE, _HE):
            by_sentence: dict[Span, list[re.Match[str]]] = {}
            for hit in kind.finditer(ctx.text):
                by_sentence.setdefault(ctx.document.sentence_at(hit.start()), []).append(hit)
            for sentence, pronouns in by_sentence.items():
                if len(pronouns) >= ctx.options.pronouns:
                    yield from self._sentence(sentence, pronouns, ctx)

    def _sentence(
        self, sentence: Span, pronouns: list[re.Match[str]], ctx: Context[Options]
    ) -> Iterator[Remark]:
        for name in ctx.read(names).within(sentence):
            if name.kind is not NameKind.PERSON or not pronouns[0].start() < name.span.start:
                continue
            later = [hit for hit in pronouns if hit.start() > name.span.end]
            if len(later) < 2:
                return
            first = pronouns[0]
            if first[0].lower() not in ("she", "he"):
                return
            following = _NEXT_WORDS.match(ctx.text, later[0].end())
            end = following.end() if following else later[0].end()
            yield self.finding(
                Span(later[0].start(), end),
                pronoun=later[0][0],
                name=name.text,
                first=first[0].lower(),
            )
            return
