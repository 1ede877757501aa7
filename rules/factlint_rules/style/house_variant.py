"""STY008: two spellings of one word in an article, or one the house does not use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from factlint.api import (
    Citation,
    Context,
    Document,
    DocumentRule,
    Draft,
    NoOptions,
    Related,
    Safety,
    Severity,
    Span,
    Speech,
    lazy_regex,
    severity,
)
from factlint_rules.style._variants import (
    ISE,
    ISE_STEMS,
    NUMBERED,
    TWO_WORDS,
    Form,
    number_of,
    table,
)

#: Parts of capitalised words are found too; where a word stands is looked at again.
_WORD = lazy_regex(r"[a-z]+(?:-[a-z]+)*")
_STYLES = {"ap": "AP", "guardian": "Guardian", "bbc": "BBC"}
_ISE_SIDE = {"ap": "iz", "guardian": "is", "bbc": "is"}


class _Use(Struct, frozen=True):
    """One spelling in use: where, which side, and the word on each side."""

    span: Span
    word: str
    side: str
    write: dict[str, str]


class HouseVariant(DocumentRule[NoOptions]):
    """A word keeps one spelling through an article.

    "Toward" here and "towards" there, "organise" beside "organize", "e-mail" and "email",
    "season 2" and "the second season": each is right somewhere, both together are a slip. With a
    house style (`style = "ap"`, `"guardian"` or `"bbc"`) its own spelling is asked for;
    without one, only drift inside an article is reported. Names and speech are left alone.

    Bad:
        The crane swung toward the quay, then back towards the ship. It fell towards noon.
                        ^^^^^^ “toward” here, “towards” elsewhere in the article

        The board will organize the race. Those who organised it last time, and recognised its risks, have left.
                       ^^^^^^^^ “organize” here, the ending of “organised” elsewhere in the article

        Season 2 opens in May. The critics who liked season 1 have not seen the second season.
                                                                                ^^^^^^^^^^^^^ “second season” here, “Season 2” elsewhere in the article
    Bad (style ap):
        The crane swung towards the quay.
                        ^^^^^^^ AP style writes “toward”
    Fixed:
        The crane swung toward the quay.
    Good:
        The crane swung towards the quay, then back towards the ship.

        The Labor Party's labour spokesman said: “We will organize toward May.” He organised it.
    """

    code = "STY008"
    name = "house-variant"
    severity = severity(Severity.INFO, news=None)
    message = "“{here}” here, “{elsewhere}” elsewhere in the article"
    advice = "use one of the two"
    citations = (Citation("AP Stylebook"), Citation("Guardian style guide"))
    speech = Speech.SILENT
    fixable = True

    def check(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Yield the rarer spelling of each choice, or those the house does not use."""
        style = ctx.settings.style
        words = set(_WORD.findall(ctx.text))
        known = table()
        for number, forms in _table_forms(ctx.document, words).items():
            house = known.variants[number].styles.get(style or "")
            # Most choices are made one way throughout: where does not matter then.
            if house is not None or len({form.side for _, form in forms}) > 1:
                yield from self._judge(_table_uses(ctx.document, forms), house, style)
        ise, ise_house = _ise_words(words), _ISE_SIDE.get(style or "")
        if ise_house is not None or len({side for _, side, _ in ise}) > 1:
            yield from self._judge(_ise_uses(ctx.document, ise), ise_house, style)
        for uses in _hyphen_uses(ctx.document, words):
            yield from self._judge(uses, None, None)
        yield from self._numbered(ctx)

    def _judge(self, uses: list[_Use], house: str | None, style: str | None) -> Iterator[Draft]:
        sides: dict[str, list[_Use]] = defaultdict(list)
        for use in uses:
            sides[use.side].append(use)
        if house is not None:
            for use in uses:
                if use.side != house:
                    yield self._styled(use, house, style or "")
            return
        if len(sides) < 2:
            return
        usual = max(sides, key=lambda side: (len(sides[side]), -sides[side][0].span.start))
        seen: set[str] = set()
        for use in uses:
            if use.side == usual or use.word in seen:
                continue
            seen.add(use.word)
            yield self._drift(use, sides[usual], usual)

    def _styled(self, use: _Use, house: str, style: str) -> Draft:
        write = use.write[house]
        return self.finding(
            use.span,
            message="{style} style writes “{write}”",
            advice="write “{write}”",
            style=_STYLES[style],
            write=write,
            fix=self.replacing(use.span, write, safety=Safety.ASK),
        )

    def _drift(self, use: _Use, others: list[_Use], usual: str) -> Draft:
        write = use.write.get(usual, "")
        same = next((other for other in others if other.word == write), None)
        other = same or others[0]
        return self.finding(
            use.span,
            message=None
            if same or use.side == "number"
            else "“{here}” here, the ending of “{elsewhere}” elsewhere in the article"
            if use.side in ("is", "iz")
            else "“{here}” here, “{elsewhere}” elsewhere in the article: two ways of spelling",
            here=use.word,
            elsewhere=other.word,
            related=(Related(other.span, f"“{other.word}” here"),),
            fix=self.replacing(use.span, write, safety=Safety.ASK) if write else None,
        )

    def _numbered(self, ctx: Context[NoOptions]) -> Iterator[Draft]:
        """Compare "season 2" with "second season" where both count the same."""
        lower = ctx.document.lower
        if not any(part in lower for part in ("season", "series", "episode", "chapter", "volume")):
            return
        uses: dict[tuple[str, int], dict[str, list[re.Match[str]]]] = defaultdict(dict)
        totals: dict[tuple[str, str], int] = defaultdict(int)
        for hit in NUMBERED.finditer(ctx.text):
            if ctx.in_speech(Span(*hit.span())):
                continue
            part, number, how = number_of(hit)
            uses[part, number].setdefault(how, []).append(hit)
            totals[part, how] += 1
        for (part, _), forms in uses.items():
            if len(forms) < 2:
                continue
            usual = max(forms, key=lambda how: totals[part, how])
            for how, hits in forms.items():
                if how != usual:
                    first, other = hits[0], forms[usual][0]
                    yield self.finding(
                        Span(*first.span()),
                        here=" ".join(first[0].split()),
                        elsewhere=" ".join(other[0].split()),
                        related=(Related(Span(*other.span()), "the other form"),),
                    )


def _located(document: Document, word: str) -> Iterator[Span]:
    """Yield where a word stands, outside speech and code."""
    for hit in re.finditer(rf"(?<![\w’'-]){re.escape(word)}(?![\w’'-])", document.text):
        span = Span(hit.start(), hit.end())
        if not document.in_speech(span) and not document.opaque(span):
            yield span


def _table_forms(document: Document, words: set[str]) -> dict[int, list[tuple[str, Form]]]:
    """Return the words and phrases of the table that an article holds, by choice."""
    known = table()
    found: dict[int, list[tuple[str, Form]]] = defaultdict(list)
    forms = [(word, known.words[word]) for word in words if word in known.words]
    forms += [(phrase, form) for phrase, form in known.phrases.items() if phrase in document.lower]
    for word, form in forms:
        found[form.variant].append((word, form))
    return found


def _table_uses(document: Document, forms: list[tuple[str, Form]]) -> list[_Use]:
    uses = [
        _Use(span, word, form.side, dict(form.others))
        for word, form in forms
        for span in _located(document, word)
    ]
    return sorted(uses, key=lambda use: use.span)


def _ise_words(words: set[str]) -> list[tuple[str, str, dict[str, str]]]:
    """Return the words in -ise or -ize with their side and both ways to write them."""
    found = []
    for word in words:
        if "is" not in word and "iz" not in word:
            continue
        hit = ISE.match(word)
        if hit is None or hit["stem"] not in ISE_STEMS:
            continue
        write = {side: f"{hit['stem']}{side}{hit['end']}" for side in ("is", "iz")}
        found.append((word, hit["side"], write))
    return found


def _ise_uses(document: Document, words: list[tuple[str, str, dict[str, str]]]) -> list[_Use]:
    uses = [
        _Use(span, word, side, write)
        for word, side, write in words
        for span in _located(document, word)
    ]
    return sorted(uses, key=lambda use: use.span)


def _hyphen_uses(document: Document, words: set[str]) -> Iterator[list[_Use]]:
    known = table().words
    for word in sorted(words):
        if "-" not in word or word in TWO_WORDS or word in known:
            continue
        joined = word.replace("-", "")
        if joined in words:
            write = {"hyphen": word, "closed": joined}
            uses = [_Use(span, word, "hyphen", write) for span in _located(document, word)]
            uses += [_Use(span, joined, "closed", write) for span in _located(document, joined)]
            yield sorted(uses, key=lambda use: use.span)
