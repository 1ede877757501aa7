"""STY015: British spelling in American copy, or American in British."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import Citation, Context, DocumentRule, Remark, Span, by_profile, pattern
from factlint_rules.style._variants import ISE, ISE_STEMS, Form, table

_VARIANT = "British and American spelling"
_WORD = pattern(r"(?<![\w’'-])[a-z]+(?![\w’'-])", case=True)
_NAMES = {"british": "British", "american": "American"}


class LanguageVariant(DocumentRule):
    """Copy in British English is spelt the British way, American copy the American way.

    Copy from agencies arrives in either. What the copy is in is said by the configuration
    (`language = "en-GB"` or `"en-US"`), for some files by `[[files]]`, or by an article's front
    matter; plain `en` says nothing. A house style that settles the spelling comes first.
    The ending -ize is not American alone, so British copy may have it. Names and speech are left
    as they are.

    Bad (language en-US):
        The mayor praised the colour of the new theatre and the way it was organised.
                              ^^^^^^ “colour” is British spelling
                                                ^^^^^^^ “theatre” is British spelling
                                                                           ^^^^^^^^^ “organised” is British spelling
    Fixed:
        The mayor praised the color of the new theater and the way it was organized.
    Bad (language en-GB):
        The mayor praised the color of the gray roof.
                              ^^^^^ “color” is American spelling
                                           ^^^^ “gray” is American spelling
    Good (language en-GB):
        The Labor Party praised the colour of the theatre. It was organized by the Kennedy Center.
    Good:
        The mayor praised the color of the new theatre.
    """

    code = "STY015"
    name = "language-variant"
    severity = by_profile("info", news=None)
    message = "“{word}” is {side} spelling"
    citations = (Citation("New Hart's Rules", "British and American spelling"),)
    speech = "silent"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield a remark for each word of the other side."""
        side = _side(ctx.article.language)
        if side is None:
            return
        known = table()
        for hit in _WORD.finditer(ctx.text):
            span = Span(*hit.span())
            form = known.words.get(hit[0])
            if form is not None and known.variants[form.variant].name == _VARIANT:
                if not known.variants[form.variant].styles.get(ctx.settings.style or ""):
                    yield from self._judge(span, hit[0], form, side)
            elif side == "american" and not ctx.settings.style:
                yield from self._ending(span, hit[0])

    def _judge(self, span: Span, word: str, form: Form, side: str) -> Iterator[Remark]:
        # Some words are spelt alike on both sides but for the meaning ("practice").
        if form.side != side and form.others[side] != word:
            yield self._draft(span, word, form.side, form.others[side])

    def _ending(self, span: Span, word: str) -> Iterator[Remark]:
        """American copy has -ize and -yze only."""
        hit = ISE.match(word) if len(word) > 5 else None
        if hit is not None and hit["side"] == "is" and hit["stem"] in ISE_STEMS:
            yield self._draft(span, word, "british", f"{hit['stem']}iz{hit['end']}")

    def _draft(self, span: Span, word: str, side: str, write: str) -> Remark:
        return self.finding(
            span,
            word=word,
            side=_NAMES[side],
            fix=self.replacing(span, write, safety="ask"),
        )


def _side(language: str) -> str | None:
    """Return the side of a language code; None where it names none."""
    variant = language.replace("_", "-").lower().split("-")
    if variant[0] != "en" or len(variant) < 2:
        return None
    return "american" if variant[1] == "us" else "british" if variant[1] == "gb" else None
