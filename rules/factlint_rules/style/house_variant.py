"""STY008: two spellings of one word in an article, or one the house does not use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from factlint.api import (
    Citation,
    Context,
    Document,
    DocumentRule,
    Related,
    Remark,
    Span,
    VoiceEvidence,
    by_profile,
    pattern,
)
from factlint_rules.style._variants import ISE, ISE_STEMS, NUMBERED, TWO_WORDS, number_of, table

_BEFORE, _AFTER = r"(?<![\w’'-])", r"(?![\w’'-])"
_STANDING = pattern(rf"{_BEFORE}[a-z]+(?:-[a-z]+)*{_AFTER}", case=True)
#: "single- and", "pre- or": a first part whose second part follows later.
_SUSPENDED = pattern(r"\w-\s+(?:and|or|to)\s+$")
_STYLES = {"ap": "AP", "guardian": "Guardian", "bbc": "BBC"}
_ISE_SIDE = {"ap": "iz", "guardian": "is", "bbc": "is"}


class _Form(Struct, frozen=True):
    """One spelling an article holds: which side of a choice, and the word on each side."""

    word: str
    side: str
    write: dict[str, str]


class _Use(Struct, frozen=True):
    """One spelling in use, and where."""

    span: Span
    form: _Form


class HouseVariant(DocumentRule):
    """A word keeps one spelling through an article.

    "Toward" here and "towards" there, "organise" beside "organize", "e-mail" and "email",
    "season 2" and "season two": each is right somewhere, both together are a slip. With a
    house style (`style = "ap"`, `"guardian"` or `"bbc"`) its own spelling is asked for;
    without one, only drift inside an article is reported. Names and speech are left alone; the
    answers of an interview are spelt by the house.

    Bad:
        The crane swung toward the quay, then back towards the ship. It fell towards noon.
                        ^^^^^^ “toward” here, “towards” elsewhere in the article

        The board will organize the race. Those who organised it last time, and recognised its risks, have left.
                       ^^^^^^^^ “organize” here, “organised” elsewhere in the article: two ways of spelling

        Season 2 opens in May. The critics who liked season 1 have not seen season two.
                                                                            ^^^^^^^^^^ “season two” here, “Season 2” elsewhere in the article
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
    severity = by_profile("info", news=None)
    message = "“{here}” here, “{elsewhere}” elsewhere in the article"
    advice = "use one of the two"
    citations = (Citation("AP Stylebook"), Citation("Guardian style guide"))
    # What is not spelt by the house is left out where words are looked for.
    speech = "check"
    fixable = True

    def check(self, ctx: Context) -> Iterator[Remark]:
        """Yield the rarer spelling of each choice, or those the house does not use."""
        style = ctx.settings.style
        words = ctx.document.token_set
        known = table()
        choices = [
            (forms, known.variants[number].styles.get(style or ""))
            for number, forms in _table_forms(ctx.document, words).items()
        ]
        choices.append((_ise_forms(words), _ISE_SIDE.get(style or "")))
        choices += [(forms, None) for forms in _hyphen_forms(words)]
        # Most choices are made one way throughout: where does not matter then.
        open_ones = [
            (forms, house)
            for forms, house in choices
            if house is not None or len({form.side for form in forms}) > 1
        ]
        places = _places(ctx.document, {form.word for forms, _ in open_ones for form in forms})
        for forms, house in open_ones:
            uses = [_Use(span, form) for form in forms for span in places.get(form.word, ())]
            yield from self._judge(sorted(uses, key=lambda use: use.span), house, style)
        yield from self._numbered(ctx)

    def _judge(self, uses: list[_Use], house: str | None, style: str | None) -> Iterator[Remark]:
        if house is not None:
            for use in uses:
                if use.form.side != house:
                    yield self._styled(use, house, style or "")
            return
        sides: dict[str, list[_Use]] = defaultdict(list)
        for use in uses:
            sides[use.form.side].append(use)
        if len(sides) < 2:
            return
        usual = max(sides, key=lambda side: (len(sides[side]), -sides[side][0].span.start))
        tied = any(len(uses) == len(sides[usual]) for side, uses in sides.items() if side != usual)
        seen: set[str] = set()
        for use in uses:
            if use.form.side != usual and use.form.word not in seen:
                seen.add(use.form.word)
                drift = self._drift(use, sides[usual])
                yield replace(drift, fix=None) if tied else drift

    def _styled(self, use: _Use, house: str, style: str) -> Remark:
        write = use.form.write[house]
        return self.finding(
            use.span,
            message="{style} style writes “{write}”",
            advice="write “{write}”",
            style=_STYLES[style],
            write=write,
            fix=self.replacing(use.span, write, safety="ask"),
        )

    def _drift(self, use: _Use, usual: list[_Use]) -> Remark:
        """Return the draft on a spelling beside the usual one: of the same word, else of another."""
        write = use.form.write.get(usual[0].form.side, "")
        same = next((one for one in usual if one.form.word == write), None)
        other = same or usual[0]
        message = self.message if same is not None else f"{self.message}: two ways of spelling"
        return self.finding(
            use.span,
            message=message,
            here=use.form.word,
            elsewhere=other.form.word,
            related=(Related(other.span, f"“{other.form.word}” here"),),
            fix=self.replacing(use.span, write, safety="ask") if write else None,
        )

    def _numbered(self, ctx: Context) -> Iterator[Remark]:
        """Compare "season 2" with "second season" where both count the same."""
        lower = ctx.document.lower
        if not any(part in lower for part in ("season", "series", "episode", "chapter", "volume")):
            return
        uses: dict[tuple[str, int], dict[str, list[re.Match[str]]]] = defaultdict(dict)
        totals: dict[tuple[str, str], int] = defaultdict(int)
        for hit in NUMBERED.matches(ctx.document):
            if ctx.in_speech(Span(*hit.span())):
                continue
            part, number, how = number_of(hit)
            if how == "ordinal" and ctx.profile != "strict":
                continue  # "the second season" beside "season two": both are English
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


def _places(document: Document, wanted: set[str]) -> dict[str, list[Span]]:
    """Return where words and phrases stand, outside speech and code, in one pass for all words."""
    found: dict[str, list[Span]] = defaultdict(list)

    def keep(words: str, start: int) -> None:
        span = Span(start, start + len(words))
        if "-" in words and _SUSPENDED.search(document.text, max(0, start - 24), start):
            return  # "single- and multi-player": the hyphen pairs with the one before
        if not document.opaque(span) and (
            not document.in_speech(span) or _set_here(document, span)
        ):
            found[words].append(span)

    if any(" " not in words for words in wanted):
        for hit in _STANDING.finditer(document.text):
            if hit[0] in wanted:
                keep(hit[0], hit.start())
    for phrase in wanted:
        if " " in phrase:
            for hit in re.finditer(rf"{_BEFORE}{re.escape(phrase)}{_AFTER}", document.text):
                keep(phrase, hit.start())
    return found


def _set_here(document: Document, span: Span) -> bool:
    """Return whether a word of somebody's is spelt by the house: in an answer of an interview."""
    return any(
        one.evidence is VoiceEvidence.QUESTION and one.span.contains(span)
        for one in document.voices
    ) and not any(quotation.overlaps(span) for quotation in document.quoted)


def _table_forms(document: Document, words: frozenset[str]) -> dict[int, list[_Form]]:
    """Return the words and phrases of the table that an article holds, by choice."""
    known = table()
    found: dict[int, list[_Form]] = defaultdict(list)
    forms = [(word, known.words[word]) for word in words if word in known.words]
    begun = known.beginnings.keys() & document.phrases
    forms += [
        (phrase, known.phrases[phrase])
        for first in sorted(begun)
        for phrase in known.beginnings[first]
        if phrase in document.lower
    ]
    for word, form in forms:
        found[form.variant].append(_Form(word, form.side, dict(form.others)))
    return found


def _ise_forms(words: frozenset[str]) -> list[_Form]:
    """Return the words in -ise or -ize with their side and both ways to write them."""
    found = []
    for word in words:
        if "is" not in word and "iz" not in word:
            continue
        hit = ISE.match(word)
        if hit is None or hit["stem"] not in ISE_STEMS:
            continue
        write = {side: f"{hit['stem']}{side}{hit['end']}" for side in ("is", "iz")}
        found.append(_Form(word, hit["side"], write))
    return found


def _hyphen_forms(words: frozenset[str]) -> Iterator[list[_Form]]:
    """Yield words of which an article has both forms, with a hyphen and in one."""
    known = table().words
    for word in sorted(word for word in words if "-" in word):
        if word in TWO_WORDS or word in known:
            continue
        joined = word.replace("-", "")
        if joined in words:
            write = {"hyphen": word, "closed": joined}
            yield [_Form(word, "hyphen", write), _Form(joined, "closed", write)]
