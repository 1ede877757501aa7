"""NAM004: one work or body under two forms of its name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    DocumentRule,
    Name,
    NameKind,
    Names,
    Related,
    Remark,
    Span,
    by_profile,
    is_common_word,
    names,
    pattern,
)
from factlint_rules.names._bodies import other_bodies
from factlint_rules.names._last_words import last_word_variants
from factlint_rules.names._long_names import long_name_variants, split_names, two_word_variants
from factlint_rules.names._marked_titles import marked_title_variants

#: What a title without its article is followed by when it means itself, not for a noun.
_STANDS_ALONE = pattern(
    r"[\"”’')\]]?(?:[.,;:!?)\]—–]|$|\s+(?:and|or|but|is|was|has|had|will|would|are|were|which|who|that|to|in|on|"
    r"at|by|for|with|from|after|before|as|did|does|when|while|where|he|she|it|they|we|you|opens|opened|closes"
    r"|stars|tells|follows|begins|ends|won|wins|comes|runs|shows)\b)",
    case=True,
)
#: Words before a bare title that take the place of its article.
_REPLACES_ARTICLE = pattern(
    r"(?:\b(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|every|each|any|some|"
    r"no|both|two|three|former|fellow|new|old|other|many)|['’]s|s['’])\s+[\"“‘'(]?$",
)
_SPLIT = pattern(r"[\s'’.-]+", case=True)
#: A name has so many letters at least.
_SHORTEST = 5


class Options(Struct, frozen=True):
    """Options of NAM004."""

    #: Report titles that stand now with and now without "The".
    articles: bool = True


class TitleVariant(DocumentRule[Options]):
    """One work or body keeps one form of its name.

    "The Lantern" and "Lantern", "Play Station" and "PlayStation": a reader may take them for
    two things, and one of them is wrong. A name counts as having "The" when it has it inside a
    sentence; "the" in lower case, a possessive or a noun after the name excuse the bare form. A body that is once
    in the plural, or with its last word in small letters, is reported, too, and so is a marked title one slip away from another.

    Bad:
        They will film The Lantern in Cork, and call The Lantern a farce. She has a part in Lantern, her agent says.
                                                                                            ^^^^^^^ “Lantern” here, “The Lantern” elsewhere
    Fixed:
        They will film The Lantern in Cork, and call The Lantern a farce. She has a part in The Lantern, her agent says.
    Bad:
        Sales of the CloudWalk rose. The shop sold out of Cloudwalk in May, and of CloudWalk in June.
                                                          ^^^^^^^^^ “Cloudwalk” here, “CloudWalk” elsewhere

        The Bramley Trust paid in May, and the Bramley Trust was thanked. The Bramley trust said no more.
                                                                              ^^^^^^^^^^^^^ “Bramley trust” here, “Bramley Trust” elsewhere

        The Bramley Council paid in May, and the Bramley Council was thanked. The Bramley Councils said no more.
                                                                                  ^^^^^^^^^^^^^^^^ “Bramley Councils” here, “Bramley Council” elsewhere

        The Fenland Rivers Trust dug it. A man of the Fenland River Trust agreed.
                                                      ^^^^^^^^^^^^^^^^^^^ “Fenland River Trust” here, “Fenland Rivers Trust” elsewhere

        She ran Larchfield House for ten years. The fire broke out at noon. Larchwood House is shut.
                                                                            ^^^^^^^^^^^^^^^ “Larchwood House” here, “Larchfield House” elsewhere

        “The Salt Line” opens on Friday. “The Salt Line” is her first play. Of “The Salt Lines” she says little.
                                                                                ^^^^^^^^^^^^^^ “The Salt Lines” here, “The Salt Line” elsewhere
    Good:
        He lived in Larchfield House and Larchwood House, near Northgate Road.

        The studio will film The Lantern in Cork. Every Lantern fan knows the Lantern cast.

        The Reef opened in May. The Reef was full by June.

        The Bramley Council paid the Bramley Council's debt. Two Bramley Councils met, and the Bramley council tax rose.
    """

    code = "NAM004"
    name = "title-variant"
    severity = by_profile("warning")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "use one form of the name"
    citations = (Citation("Guardian style guide", "titles"),)
    options = Options
    fixable = True

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each mention in a form other than the article's own."""
        found = ctx.read(names)
        if ctx.options.articles:
            yield from self._articles(found, ctx)
            yield from self._works(found, ctx)
        yield from self._spellings(found, ctx)
        for span, here, name in last_word_variants(ctx, found):
            usual = name.text.removeprefix("The ")
            related = (Related(name.span, f"“{usual}” here"),)
            yield self.finding(span, here=here, elsewhere=usual, related=related)

        for name, known in (*long_name_variants(ctx), *two_word_variants(ctx), *other_bodies(ctx)):
            yield self.finding(
                name.span,
                here=name.text,
                elsewhere=known.text,
                related=(Related(known.span, f"“{known.text}” here"),),
            )

        for span, usual_span in (*split_names(ctx), *marked_title_variants(ctx)):
            usual = usual_span.of(ctx.text)
            related = (Related(usual_span, f"“{usual}” here"),)
            yield self.finding(span, here=span.of(ctx.text), elsewhere=usual, related=related)

    def _articles(self, found: Names, ctx: Context[Options]) -> Iterator[Remark]:
        full: dict[str, list[Name]] = defaultdict(list)
        for name in found.longer:
            if (
                name.text.startswith("The ")
                and not name.headline
                and not name.text[4:].isupper()
                and _inside(ctx.text, name)
            ):
                full[name.text[4:]].append(name)
        if not full:
            return
        bare = Counter(
            name.text
            for name in found.all
            if name.text in full and not name.headline and _bare(ctx.text, name)
        )
        for name in found.all:
            if name.text not in full or name.headline or not _bare(ctx.text, name):
                continue
            first = full[name.text][0]
            if _as_adjective(ctx, name):
                continue
            fix = None
            if len(full[name.text]) > bare[name.text]:  # the commoner form is the right one
                fix = self.replacing(name.span, first.text, safety="ask")
            yield self.finding(
                name.span,
                here=name.text,
                elsewhere=first.text,
                fix=fix,
                related=(Related(first.span, f"“{first.text}” here"),),
                gather=f"{name.text} for {first.text}",
            )

    def _works(self, found: Names, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield a work without the article it has at the head of a sentence, where any "the" is "The"."""
        for name in found.longer if _IS_A_WORK.may_match(ctx.document) else ():
            if not _is_a_work(ctx.text, name) or not _bare(ctx.text, name):
                continue
            alike = [one for one in found.ending(name.words[-1]) if one.text == name.text]
            full = next((one for one in alike if _behind_article(ctx.text, one)), None)
            if full is not None:
                span = Span(full.span.start - len("The "), full.span.end)
                yield self.finding(
                    name.span,
                    here=name.text,
                    elsewhere=span.of(ctx.text),
                    related=(Related(span, f"“{span.of(ctx.text)}” here"),),
                )

    def _spellings(self, found: Names, ctx: Context[Options]) -> Iterator[Remark]:
        forms: dict[str, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
        alike: dict[str, list[str]] = defaultdict(list)
        for text in dict.fromkeys([name.text for name in found.all]):
            key = (text if text.isalpha() else _SPLIT.sub("", text)).casefold()
            if len(key) >= _SHORTEST and not text.isupper():
                alike[key].append(text)
        keys = {text: key for key, texts in alike.items() if len(texts) > 1 for text in texts}
        for name in found.all if keys else ():  # as a rule there are none
            key = keys.get(name.text, "")
            told = not name.headline or _inner_capital(name.text)
            if key and told and name.kind is not NameKind.PERSON:
                forms[key][name.text].append(name)
        for written in forms.values():
            variants = _names_among(written, ctx) if len(written) > 1 else {}
            if len(variants) < 2 or _only_case_of_small_words(variants) or _is_a_word(variants):
                continue
            ordered = sorted(variants, key=lambda form: (-len(variants[form]), form))
            usual = ordered[0]
            for form in ordered[1:]:
                for name in variants[form]:
                    if name.headline:
                        continue
                    yield self.finding(
                        name.span,
                        here=form,
                        elsewhere=usual,
                        related=(Related(variants[usual][0].span, f"“{usual}” here"),),
                        gather=f"{form} for {usual}",
                    )


def _names_among(written: dict[str, list[Name]], ctx: Context[Options]) -> dict[str, list[Name]]:
    """Return the forms with their mentions, without those that are code or a handle."""
    kept = {
        form: [name for name in names_of if not _code_like(ctx, name)]
        for form, names_of in written.items()
    }
    return {form: names_of for form, names_of in kept.items() if names_of}


#: A handle, a hashtag, an address, a file or a path, a header, code.
_CODE_BEFORE = pattern(r"[@#/\\_.`=<\"]$|\w[-_]$")
_CODE_AFTER = pattern(r"[@/\\_=`(]|\.\w|::|-\d")
#: "Ada Quill (AdaQuill)": the name somebody goes by elsewhere.
_ALIAS = pattern(r"\(\s*$")


def _code_like(ctx: Context[Options], name: Name) -> bool:
    """Return whether a name is a handle, a file name or code, or a nickname in brackets."""
    text, span = ctx.text, name.span
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 3]
    if _CODE_BEFORE.search(before.rstrip('"')) and not before.endswith((" ", "\n")):
        return True
    if _CODE_AFTER.match(after) or "_" in name.text:
        return True
    if "-" in name.text and "<" in text[max(0, span.start - 80) : span.start]:
        return True  # a file name in a tag that is not closed
    return " " not in name.text and bool(_ALIAS.search(before)) and after.startswith(")")


def _inner_capital(form: str) -> bool:
    """Return whether a single word has a capital within, which no heading gives it."""
    return " " not in form and any(character.isupper() for character in form[1:])


def _as_adjective(ctx: Context[Options], name: Name) -> bool:
    """Return whether a title means its manner: "the finale goes full Exorcist"."""
    before = ctx.text[max(0, name.span.start - 16) : name.span.start]
    return _MANNER.search(before) is not None


_MANNER = pattern(
    r"\b(?:pure|full|total|very|so|all|more|less|sheer|classic|peak|vintage)\s+[*_]?$"
)


def _inside(text: str, name: Name) -> bool:
    """Return whether "The" is inside a sentence, where only a title gives it a capital."""
    before = text[max(0, name.span.start - 2) : name.span.start]
    return bool(re.search(r"[\w,]\s$", before))


def _behind_article(text: str, name: Name) -> bool:
    return text[max(0, name.span.start - 5) : name.span.start].strip() == "The"


def _is_a_work(text: str, name: Name) -> bool:
    """Return whether words are said to be a work: "Salt Road is a good film"."""
    return " " in name.text and not name.headline and bool(_IS_A_WORK.match(text, name.span.end))


_IS_A_WORK = pattern(
    r"\s+(?:is|was)\s+(?:an?|the|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?(?:film|movie|novel|play|musical|album"
    r"|opera|sitcom|documentary|drama|comedy|thriller)\b"
)


def _bare(text: str, name: Name) -> bool:
    before = text[max(0, name.span.start - 24) : name.span.start]
    after = text[name.span.end : name.span.end + 12]
    return not _REPLACES_ARTICLE.search(before) and _STANDS_ALONE.match(after) is not None


def _is_a_word(variants: dict[str, list[Name]]) -> bool:
    """Return whether the forms are those of a word of English with a capital: "Co-operation", "Cooperation".

    A capital within shows a name: "The SandStone", "Sandstone".
    """
    if any(" " in form or _inner_capital(form.replace("-", "")) for form in variants):
        return False
    return is_common_word(re.sub(r"\W", "", next(iter(variants))).lower())


def _only_case_of_small_words(variants: dict[str, list[Name]]) -> bool:
    """Return whether forms differ by a full stop or an apostrophe only, as plurals do."""
    bare = {re.sub(r"['’.]", "", form) for form in variants}
    return len(bare) == 1
