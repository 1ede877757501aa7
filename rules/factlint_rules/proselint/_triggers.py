"""Which of proselint's checks a text may give cause for, by the words it holds.

Importing proselint takes as long as most of a run on one article, and few articles hold a word of
its lists. `triggers.json` says what each check needs; it is derived from proselint
(`factlint_rules.proselint._derive`), and goes for the release it names alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import msgspec

from factlint.api import Article, lazy_regex, pattern

#: The parts that RE2, for which a letter is ASCII, makes of a word with other letters.
_PARTS = pattern(r"[a-z0-9]+", case=True)
#: Letters that an expression may take for "s", "i" or "k"; most stay what they are in lower case.
_FOLDED = ("ſ", "İ", "ı", "\N{KELVIN SIGN}")

#: What any match may do without: "(?ai)\\w*(?:!|\\?){2,}".
_ANY_WORD_FIRST = lazy_regex(r"^(\(\?\w+\))\\w\*(?![?+*{])")

#: Between the literals of one expression, all of which a text must hold.
GAP = "\0"

_Words = Mapping[str, Mapping[str, tuple[int, ...]]]


class _Triggers(msgspec.Struct, frozen=True):
    """What a text must hold for a check to speak.

    Attributes:
        proselint: the release.
        checks: the paths of all its checks.
        always: places in `checks` of those that may speak of any text.
        words: by a word the text must hold ("" where none is certain), a literal it must hold as
            well ("" where the word is all), and the places of the checks that may then speak.
        cased: the same of checks to which capitals matter: a word in lower case, and a literal.
        expressions: by path, of checks that look for a few: one of them matches whatever the
            check finds, once line ends stand before and after the text.
    """

    proselint: str
    checks: tuple[str, ...]
    always: tuple[int, ...]
    words: _Words
    cased: _Words
    expressions: Mapping[str, tuple[str, ...]]


def possible_checks(article: Article) -> frozenset[str] | None:
    """Return the paths of the checks that could speak of a text; None for all."""
    table = _triggers()
    document = article.document
    if table is None or any(letter in document.text for letter in _FOLDED):
        return None
    words = document.word_set
    if not document.lower.isascii():
        others = [word for word in words if not word.isascii()]
        words = words.union(*map(_PARTS.findall, others))
    found = set(table.always)
    for text, by_word in ((document.lower, table.words), (document.text, table.cased)):
        for word in ("", *(words & by_word.keys())):
            for literal, places in by_word.get(word, {}).items():
                if found.issuperset(places):
                    continue
                if literal in text or (GAP in literal and _holds(text, literal)):
                    found.update(places)
    paths = (table.checks[place] for place in found)
    padded = f"\n{document.text}\n"
    return frozenset(path for path in paths if _may_match(table.expressions.get(path), padded))


def _may_match(sources: tuple[str, ...] | None, text: str) -> bool:
    return sources is None or any(_search(one)(text) for one in sources)


@cache
def _search(source: str) -> Callable[[str], object]:
    """Return a search that says whether an expression matches; it need not begin where it does."""
    return pattern(_ANY_WORD_FIRST.sub(r"\1", source), case=True).search


def _holds(text: str, literals: str) -> bool:
    return all(part in text for part in literals.split(GAP))


@lru_cache(maxsize=1)
def _triggers() -> _Triggers | None:
    """Return the table; None where it is of another release than the one installed."""
    data = Path(__file__).with_name("triggers.json").read_bytes()
    table = msgspec.json.decode(data, type=_Triggers)
    spec = find_spec("proselint")
    if spec is None or spec.origin is None:
        return None
    record = Path(spec.origin).parents[1] / f"proselint-{table.proselint}.dist-info"
    return table if record.is_dir() else None
