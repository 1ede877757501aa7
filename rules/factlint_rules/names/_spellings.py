"""Two spellings in one article that are one name."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.api import (
    COMMON_IN_NAMES,
    GIVEN_NAMES,
    AnyContext,
    is_common_word,
    is_word,
    lazy_regex,
    one_slip,
    plain,
    sound,
)
from factlint_rules.names._name_forms import (
    NameForm,
    complete,
    forms,
    inflected,
    near_words,
    rarer_first,
)

#: Places a slip apart that are two places.
_PLACES = frozenset(
    """
    iran iraq niger nigeria austria australia mali malta gambia zambia iceland ireland guinea
    guyana slovakia slovenia dominica dakota carolina valencia valencian sweden swede bayern bayer
    """.split()
)
#: Places in short: "Nottm" is none of "Notts", nor "Lincs" of "Lancs". No name ends so.
_CONTRACTED = lazy_regex(r"(?:[bcdfgkptvz]m|[lnr]cs)$")
_LOWER = lazy_regex(r"(?<![\w’'-])[a-z]{3,}(?![\w’'])")


def spellings(ctx: AnyContext, shortest: int) -> Iterator[tuple[NameForm, NameForm]]:
    """Yield the two spellings of each such name, the rarer (or later) first.

    Names with fewer letters than `shortest` are not compared.
    """
    words = near_words(ctx, shortest)
    if not words:  # as in most articles
        return
    found = forms(ctx)
    near = [rarer_first(found[earlier], found[later]) for earlier, later in words]
    common = set(_LOWER.findall(ctx.text)) | COMMON_IN_NAMES
    for form in {form.word: form for pair in near for form in pair}.values():
        complete(ctx, form)
    for rare, usual in near:
        if not (rare.apart or usual.apart) and _one_name(ctx.text, rare, usual, common):
            yield rare, usual


def _one_name(text: str, rare: NameForm, usual: NameForm, common: set[str]) -> bool:
    """Return whether two spellings name one person or thing."""
    words = {rare.word.lower(), usual.word.lower()}
    if _is_initials(rare) is not _is_initials(usual):
        return False  # "LEDs" and Leeds
    if _of_two_tongues(text, rare, usual) or _of_two_tongues(text, usual, rare):
        return False
    if _keyed(rare, usual, common):
        return True
    if any(_CONTRACTED.search(word) for word in words):
        return False
    if rare.given & usual.given and rare.word.lower() not in common:
        cut = len(rare.word) < len(usual.word) and usual.word[-1] == "e"  # "the Air Forc"
        return cut or not inflected(rare.word, usual.word)
    if rare.word.lower() in common or (usual.word.lower() in common and _may_be_other(rare, usual)):
        return usual.word.lower() in common and _mistyped(rare, usual, common)
    if _two_words(rare, usual):
        return False
    if inflected(rare.word, usual.word) and not ((rare.titled or rare.aged) and usual.given):
        return False  # "Mr Evan" is no singular of Jonny Evans
    if len(words & _PLACES) == 2:
        return False
    if len(rare.spans) > 2 and len(rare.spans) * 2 > len(usual.spans):
        return False  # each has a life of its own
    if (rare.head or usual.head) and len(rare.word) < 6 and not sure(rare.word, usual.word):
        return False  # "Scott" in a story of Scots
    turned = len(words) > 1 and len({"".join(sorted(word)) for word in words}) == 1
    if (rare.listed or usual.listed) and not (turned and len(rare.word) >= _LONG_WORD):
        return False  # a team may have a Horan and a Horgan
    long = min(map(len, words)) >= _LONG_WORD and sure(rare.word, usual.word)
    if not long and not (
        (rare.alone or rare.last or usual.first) and (usual.alone or usual.last or rare.first)
    ):
        return False  # Clare College and Mr Clarke
    if any(form.word.lower() in GIVEN_NAMES and form.first for form in (rare, usual)):
        return False  # a first name
    if words <= GIVEN_NAMES:
        return False
    if rare.sentences & usual.sentences:
        return False  # "Ann Harding and Anna Hardinge share the prize"
    return not (rare.given and usual.given) or _same_given(rare.given, usual.given)


def _is_initials(form: NameForm) -> bool:
    """Return whether a word is initials in the plural: "LEDs"."""
    return form.word.removesuffix("s").isupper()


def _of_two_tongues(text: str, one: NameForm, other: NameForm) -> bool:
    """Return whether one is a word of a foreign name, and the other its English form.

    "The Ponte Romana is not Roman", "the Museo Moderno, no Tate Modern". People have no article: Idris
    Greene may be Green.
    """
    longer, shorter = one.word.lower(), other.word.lower()
    if longer[:-1] != shorter or longer[-1] not in "aeio" or not is_word(shorter):
        return False
    foreign = any(
        not is_word(word.lower()) and word.lower() not in GIVEN_NAMES for word in one.given
    )
    return foreign and any(
        _ARTICLE.search(text, max(0, span.start - _SIGHT), span.start) for span in one.spans[:_FEW]
    )


_ARTICLE = lazy_regex(r"\b(?:[Tt]he|[Aa]n?) [A-Z]\w+ $")
_SIGHT, _FEW = 32, 8


def _two_words(rare: NameForm, usual: NameForm) -> bool:
    """Return whether two words of longer names are two words of English: "Medal Hill", "Metal Row".

    A letter left out of one makes the other by chance only; another letter makes it easily.
    """
    somebody = rare.titled or usual.titled or rare.aged or usual.aged or rare.given & usual.given
    if somebody or sure(rare.word, usual.word) or not (rare.first or rare.last):
        return False
    return is_common_word(rare.word.lower()) and is_common_word(usual.word.lower())


def sure(one: str, other: str) -> bool:
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
        a == b
        or sound(a) == sound(b)
        or (len(a) > 4 and one_slip(plain(a), plain(b)))
        or (1 in (len(a.rstrip(".")), len(b.rstrip("."))) and a[0] == b[0])  # "N Cullinan"
        for a in one
        for b in other
    )
