"""NAM002: a person who never gets a full name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Name,
    NameKind,
    Remark,
    Span,
    by_profile,
    is_word,
    names,
    pattern,
)
from factlint_rules.names._introduced import introduced
from factlint_rules.names._strangers import misheard, owners, strangers, subjects

_SAYS_NEXT = pattern(
    r"\s+(?:said|says|told|added|insisted|admitted|argued|warned|explained)\b", case=True
)
_SAYS_BEFORE = pattern(r"(?:”|\"|,)\s+(?:said|says|added)\s+$", case=True)
#: "Malcolm (Eka Darville)": a part and who plays it.
_PLAYED_BY = pattern(r"\s+\([A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ][\w’'-]+\)", case=True)
_LORDLY = frozenset(
    """
    sir dame lord lady pope king queen prince princess emperor sheikh
    """.split()
)


class FirstReference(DocumentRule):
    """A person is introduced by the full name before the surname is alone.

    "Okafor said" in a first sentence leaves the reader asking who Okafor is. Somebody known
    by one name, and titles that go with one ("Lord Rennard", "Pope Francis"), are right. In every
    profile somebody who speaks once as "Mr Hale" or "Hale", or has something ("Brandreth's harpsichord"), in copy
    that introduces others, is asked about. Who
    comes with a trade or a clause ("Wojcik, the clerk, said"), and other surnames before "said", edited
    copy does not leave so: only the strict profile looks for them.

    Bad:
        Ben Okafor joined in 2019. The mill will close, Mr Hale said.
                                                           ^^^^ “Hale” is never given a full name

        Ben Okafor joined in 2019. Ravenscroft disagrees. “He is new,” she says. Supt Lamb urged him to wait.
                                   ^^^^^^^^^^^ “Ravenscroft” is never given a full name
                                                                                      ^^^^ “Lamb” is never given a full name

        Ben Okafor plays first. Brandreth’s harpsichord will be heard on five evenings.
                                ^^^^^^^^^ “Brandreth” is never given a full name
    Bad (profile strict):
        Wojcik, the clerk, said it was dark. Their English teacher, Vanderhoef, baked a cake.
        ^^^^^^ “Wojcik” is never given a full name
                                                                    ^^^^^^^^^^ “Vanderhoef” is never given a full name

        Petrossian, who has worked on the same lake, says that the bands are floods.
        ^^^^^^^^^^ “Petrossian” is never given a full name

        Okafor said the club would not sell. Ben Okafor joined in 2019.
        ^^^^^^ “Okafor” comes before the full name

        The mill will close, Mr Hale said.
                                ^^^^ “Hale” is never given a full name
    Good:
        Ben Okafor said the club would not sell. Okafor joined in 2019.

        The bill failed, Lord Rennard said. Arsenal, who have won, play Chile, the biggest producer, in May.
    """

    code = "NAM002"
    name = "first-reference"
    severity = by_profile("warning", news=None)
    message = "“{name}” is never given a full name"
    advice = "give the full name, and who it is, at first mention"
    citations = (Citation("AP Stylebook", "names"),)

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the first mention of each such person."""
        seen: set[str] = set()
        misspelt = {name.span for name, _ in ctx.read(misheard)}
        for name in strangers(ctx):
            seen.add(name.words[-1])
            if name.span not in misspelt:  # NAM001 has it
                yield self.finding(name.span, name=name.words[-1])
        for span in sorted({*owners(ctx), *subjects(ctx)}, key=lambda span: span.start):
            if span.of(ctx.text) in seen or _is_word_of_head(ctx, span):
                continue
            seen.add(span.of(ctx.text))
            yield self.finding(span, name=span.of(ctx.text))
        if ctx.profile != "strict":
            return
        for span in introduced(ctx):
            seen.add(span.of(ctx.text))
            yield self.finding(span, name=span.of(ctx.text))
        yield from self._alone(ctx, seen)

    def _alone(self, ctx: Context, seen: set[str]) -> Iterator[Remark]:
        """Yield surnames before "said" that no full name goes before."""
        found = ctx.read(names)
        full = {
            word
            for name in found.all
            if " " in name.text and name.kind is not NameKind.BODY
            for word in name.words
        }
        for name in found.all:
            last = name.words[-1]
            if name.headline:
                continue
            if " " in name.text:
                seen.update(name.words)
                continue
            if last in seen or not _is_person(ctx.text, name, found.people):
                continue
            seen.add(last)
            if last not in full:
                yield self.finding(name.span, severity="info", name=last)
            elif last in found.people and found.people[last].full:
                yield self.finding(
                    name.span,
                    severity="info",
                    message="“{name}” comes before the full name",
                    name=last,
                )


def _is_word_of_head(ctx: Context, span: Span) -> bool:
    """Return whether a headline only begins with a word: "Rower's lonely Atlantic", "Voyager's cousin"."""
    block = ctx.document.block_at(span.start)
    at_head = block is not None and block.span.start == span.start
    return at_head and is_word(span.of(ctx.text).lower())


def _is_person(text: str, name: Name, people: object) -> bool:
    if name.title:
        return not any(word.lower().rstrip(".") in _LORDLY for word in name.title.split())
    if name.text.isupper():
        return False
    before = text[max(0, name.span.start - 12) : name.span.start]
    if _PLAYED_BY.match(text, name.span.end) and re.search(r"[a-z] $", before):
        return True
    if not isinstance(people, dict) or name.text not in people:
        return False
    return _SAYS_NEXT.match(text, name.span.end) is not None or (
        _SAYS_BEFORE.search(before) is not None
    )
