"""NAM001: one name in two spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from factlint.api import (
    COMMON_IN_NAMES,
    GIVEN_NAMES,
    Citation,
    Collected,
    Context,
    CorpusRule,
    DocumentRule,
    Related,
    Remark,
    Span,
    by_profile,
    in_correction,
    lazy_regex,
    one_slip,
    plain,
    sound,
)
from factlint_rules.names._across import FullName, full_names, rivals
from factlint_rules.names._full_names import surname_variants
from factlint_rules.names._name_forms import (
    NameForm,
    add_sentence_heads,
    complete,
    forms,
    inflected,
    pairs,
)
from factlint_rules.names._particles import particle_variants
from factlint_rules.names._strangers import misheard

#: Places a slip apart that are two places.
_PLACES = frozenset(
    """
    iran iraq niger nigeria austria australia mali malta gambia zambia iceland ireland guinea
    guyana slovakia slovenia dominica dakota carolina valencia valencian sweden swede bayern bayer
    """.split()
)
_LOWER = lazy_regex(r"(?<![\w’'-])[a-z]{3,}(?![\w’'])")


class Options(Struct, frozen=True):
    """Options of NAM001."""

    #: Shortest name that is compared, in letters: short ones are often two names.
    shortest: int = 5
    #: Pairs of names that are two names here, such as "Horan/Horgan".
    apart: tuple[str, ...] = ()


class NameVariant(DocumentRule[Options], CorpusRule[tuple[FullName, ...], Options]):
    """A person, place or body keeps one spelling through an article.

    Misspelt names are the commonest cause of published corrections, and no dictionary knows
    them; the article's other mentions do. Two people (each with a first name of their own), plurals and
    adjectives of places are left alone. It is an error where one mention differs from two or more by
    a letter left out, put in or out of order, or by one that sounds the same; else, and between the
    articles of a run, two names are possible and it is a warning.

    Bad:
        Ilsa Brandt bought the mill in May. The mill had been shut, Mrs Brant said.
                                                                        ^^^^^ “Brant” here, “Brandt” elsewhere

        The ferry to Harwick was late. In Harwich the shops were shut. Harwick was dark.
                                          ^^^^^^^ “Harwich” here, “Harwick” elsewhere

        Jonas Lindgren scored twice. Lindegren had been ill, said the coach. Lindgren said no.
                                     ^^^^^^^^^ “Lindegren” here, “Lindgren” elsewhere
    Fixed:
        Jonas Lindgren scored twice. Lindgren had been ill, said the coach. Lindgren said no.
    Bad:
        Marisol Quade wrote it in 2019. The club owes its thanks to Marisol Quaid.
                                                                    ^^^^^^^^^^^^^ “Marisol Quaid” here, “Marisol Quade” elsewhere

        Piet van der Berg won the race. The jury heard Mr van den Berg for an hour.
                                                          ^^^^^^^^^^^^ “van den Berg” here, “van der Berg” elsewhere
    Good:
        Shane Horan passed to Ken Horgan. Horgan fell.

        Iran and Iraq signed. The Iranian minister left for Iraq.

        The Bramley Trust paid. Other Bramleys did not.
    """

    code = "NAM001"
    name = "name-variant"
    severity = by_profile("error")
    message = "“{here}” here, “{elsewhere}” elsewhere"
    advice = "find out which spelling is right, or whether these are two"
    citations = (
        Citation("Silverman, Regret the Error", "accuracy checklist: names"),
        Citation("KSJ Fact-Checking Project", "names"),
    )
    options = Options
    fixable = True

    def check(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each mention in the rarer spelling."""
        yield from self._particles(ctx)
        said: set[Span] = set()
        for remark in self._words(ctx):
            said.add(remark.span)
            if not in_correction(ctx.article, remark.span):
                yield remark
        for name, known in ctx.read(misheard):
            if name.span not in said:
                yield self.finding(
                    name.span,
                    severity="warning",
                    here=name.text,
                    elsewhere=known.words[-1],
                    related=(Related(known.span, f"“{known.text}” here"),),
                )

    def _words(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield mentions of people, and words of names, in the rarer spelling."""
        for name, known in surname_variants(ctx):
            related = (Related(known.span, f"“{known.text}” here"),)
            yield self.finding(
                name.span, severity="warning", here=name.text, elsewhere=known.text, related=related
            )
        found = forms(ctx)
        add_sentence_heads(ctx, found)
        near = pairs(found, ctx.options.shortest)
        if not near:
            return
        common = set(_LOWER.findall(ctx.text)) | COMMON_IN_NAMES
        apart = {tuple(sorted(pair.split("/"))) for pair in ctx.options.apart}
        for form in {form.word: form for pair in near for form in pair}.values():
            complete(ctx, form)
        for rare, usual in near:
            words = tuple(sorted((rare.word, usual.word)))
            if words in apart or rare.apart or usual.apart or not _one_name(rare, usual, common):
                continue
            related = (Related(usual.spans[0], f"“{usual.word}” here"),)
            fewer = len(rare.spans) < len(usual.spans)
            for span in rare.spans:
                fix = self.replacing(span, usual.word, safety="ask") if fewer else None
                yield self.finding(
                    span,
                    severity=None if _certain(rare, usual) else "warning",
                    here=rare.word,
                    elsewhere=usual.word,
                    fix=fix,
                    related=related,
                )

    def _particles(self, ctx: Context[Options]) -> Iterator[Remark]:
        """Yield each surname whose particles are not those of the person's first mention."""
        for one, known in particle_variants(ctx):
            here, elsewhere = one.span.of(ctx.text), known.span.of(ctx.text)
            related = (Related(known.span, f"“{elsewhere}” here"),)
            yield self.finding(one.span, here=here, elsewhere=elsewhere, related=related)

    def collect(self, ctx: Context[Options]) -> tuple[FullName, ...] | None:
        """Return the people an article names in full."""
        return full_names(ctx) or None

    def reconcile(
        self, facts: Mapping[str, Collected[tuple[FullName, ...]]]
    ) -> Iterable[tuple[str, Remark]]:
        """Yield each name that more articles of the run spell in another way."""
        for one in rivals(facts):
            pair = {one.name.surname, one.other.surname}
            if any(set(apart.split("/")) == pair for apart in facts[one.path].options.apart):
                continue
            related = Related(one.other.span, f"“{one.other.text}” here", one.other_path)
            yield (
                one.path,
                self.finding(
                    one.name.span,
                    severity="warning",
                    message="“{here}” here, “{elsewhere}” in {path}",
                    here=one.name.text,
                    elsewhere=one.other.text,
                    path=one.other_path,
                    related=(related,),
                ),
            )


def _one_name(rare: NameForm, usual: NameForm, common: set[str]) -> bool:
    """Return whether two spellings name one person or thing."""
    words = {rare.word.lower(), usual.word.lower()}
    if _keyed(rare, usual, common):
        return True
    if rare.given & usual.given and rare.word.lower() not in common:
        cut = len(rare.word) < len(usual.word) and usual.word[-1] == "e"  # "the Air Forc"
        return cut or not inflected(rare.word, usual.word)
    if rare.word.lower() in common or (usual.word.lower() in common and _may_be_other(rare, usual)):
        return usual.word.lower() in common and _mistyped(rare, usual, common)
    if inflected(rare.word, usual.word) and not ((rare.titled or rare.aged) and usual.given):
        return False  # "Mr Evan" is no singular of Jonny Evans
    if len(words & _PLACES) == 2:
        return False
    if len(rare.spans) > 2 and len(rare.spans) * 2 > len(usual.spans):
        return False  # each has a life of its own
    if (rare.head or usual.head) and len(rare.word) < 6 and not _sure(rare.word, usual.word):
        return False  # "Scott" in a story of Scots
    turned = len(words) > 1 and len({"".join(sorted(word)) for word in words}) == 1
    if (rare.listed or usual.listed) and not (turned and len(rare.word) >= _LONG_WORD):
        return False  # a team may have a Horan and a Horgan
    long = min(map(len, words)) >= _LONG_WORD and _sure(rare.word, usual.word)
    if not long and not (
        (rare.alone or rare.last or usual.first) and (usual.alone or usual.last or rare.first)
    ):
        return False  # Clare College and Mr Clarke
    if any(form.word.lower() in GIVEN_NAMES and form.first for form in (rare, usual)):
        return False  # a first name
    if words <= GIVEN_NAMES:
        return False
    if rare.given and usual.given:
        return _same_given(rare.given, usual.given)
    return not rare.sentences & usual.sentences


def _certain(rare: NameForm, usual: NameForm) -> bool:
    """Return whether one mention is a slip for a name that is there at least twice.

    Another letter makes another name (Boston and Bolton, Medal and Metal); a letter too many or
    too few, two in the wrong order and one of the same sound do not. A word that is only part of
    longer names ("Standard Life") is not what "Liffe" should be.
    """
    slip = _sure(rare.word, usual.word)
    by_itself = usual.alone or usual.titled or bool(rare.given & usual.given)
    return slip and by_itself and len(rare.spans) == 1 and len(usual.spans) > 1


def _sure(one: str, other: str) -> bool:
    """Return whether two words differ by a letter too few, by turned letters, or for the eye only."""
    a, b = plain(one), plain(other)
    return len(a) != len(b) or sorted(a) == sorted(b) or sound(a) == sound(b)


#: No surname is a slip from so long a word: Commission, Nations.
_LONG_WORD = 7


def _may_be_other(rare: NameForm, usual: NameForm) -> bool:
    """Return whether a form one slip from a common word may be somebody's name: Streep, Street."""
    if len(usual.word) >= _LONG_WORD:
        return False
    return len(rare.word) < 6 or rare.alone or rare.titled or (rare.last and not rare.first)


def _keyed(rare: NameForm, usual: NameForm, common: set[str]) -> bool:
    """Return whether a key was hit twice, or two in the wrong order, in a word or a given name.

    "Frencch", "Naitons", "Tohmas": no word and nobody's name, once in the article, and one slip
    from what every article has, whoever else is in the sentence.
    """
    a, b = plain(rare.word), plain(usual.word)
    known = b in common or b in GIVEN_NAMES
    other = a in common or a in GIVEN_NAMES or inflected(a, b) or len(a) < _SHORTEST_KEYED
    if not known or other or len(rare.spans) > 1:
        return False
    twice = len(a) == len(b) + 1 and any(
        a[at] == a[at + 1] and a[:at] + a[at + 1 :] == b for at in range(len(b))
    )
    turned = sorted(a) == sorted(b) and a[0] == b[0] and one_slip(a, b)
    return (twice and a[-1] != a[-2]) or (turned and not rare.titled)


#: Shorter words are often other names: Bran, Barn.
_SHORTEST_KEYED = 6


def _mistyped(rare: NameForm, usual: NameForm, common: set[str]) -> bool:
    """Return whether a word that every article has, "German", lost a letter or has two turned.

    It is there twice and more, and what differs from it is no word and nobody's name.
    """
    a, b = plain(rare.word), plain(usual.word)
    slip = len(a) < len(b) or sorted(a) == sorted(b)
    long = len(usual.word) >= _LONG_WORD and not rare.titled
    nobody = long or not (rare.given or rare.titled or rare.first or rare.last)
    once = len(rare.spans) == 1 and (long or len(usual.spans) > 1)
    word = rare.word.lower() in common or inflected(a, b)
    return slip and nobody and once and not word and len(a) >= 5


def _same_given(one: set[str], other: set[str]) -> bool:
    return any(
        a == b or sound(a) == sound(b) or (len(a) > 4 and one_slip(plain(a), plain(b)))
        for a in one
        for b in other
    )
