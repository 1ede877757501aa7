"""The type of rules about capitals: titles, sentences, and expressions a block must match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from factlint.match.expression import Occurrence
from factlint_vale.blocks import Alert, Block, FileState
from factlint_vale.definitions import Definition
from factlint_vale.letter_case import lower, upper
from factlint_vale.rule_expressions import Exceptions, formatted, simple
from factlint_vale.word_checks import Check

_SMALL = frozenset(
    "a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split()
)
_PREPOSITIONS = frozenset(
    "with from into during including until against among throughout despite towards upon "
    "concerning about over through before between after since without under within along following "
    "across beyond around down near above".split()
)
#: Words that are no nouns: behind them a "to" has a capital in AP's titles.
_NO_NOUNS = frozenset(
    "a an any be become both build buy choose create do each every expect find get give have her his "
    "how improve install its keep know learn make most my no our pay read remain say see send solve "
    "some take tell that the their these think this those understand use what which whose write "
    "your".split()
)
_TITLE_WORD = re.compile(r"[^\W_]+[^\s/-]*")
_WORD = r"(?:[^\W_]|\*)[^\t\n\f\r ]*"
#: A letter behind a sign that parts words: "it's" has two, "it’s" one.
_INITIAL = re.compile(r"(?<![^\x00-/:-@\[-^`{-\x7f\s]).", re.DOTALL)
_NUMBERED = re.compile(r"[0-9]+\.")
_PLAIN_SIGNS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


class Capitalization(Check):
    """A rule that compares the capitals of a block with those it should have."""

    def __init__(self, definition: Definition, accepted: Sequence[str]) -> None:
        super().__init__(definition)
        vocabulary = definition.flag("vocab", default=True)
        self._spared = Exceptions(definition, accepted, vocabulary=vocabulary)
        self._terms = sorted(self._spared.terms, key=lambda term: -len(term.encode()))
        self._exact = [(term, _compiled(term)) for term in self._terms]
        #: Only with a vocabulary are exceptions known in other capitals, too, as Vale does it.
        self._folding = vocabulary and bool(accepted)
        self._threshold = definition.number("threshold") or 0.8
        self._chicago = definition.text("style") == "Chicago"
        self._indicators = definition.texts("indicators")
        self._prefix = definition.text("prefix")
        self._kind = definition.text("match")
        self._right = self._judge()
        within = f"{self._spared.words.pattern}|" if self._spared.words is not None else ""
        flags = re.IGNORECASE if self._folding else 0
        self._words = re.compile(f"(?:{within}{_WORD})")
        self._sentence_words = re.compile(rf"{within}{_WORD}", flags)

    def _judge(self) -> Callable[[str], tuple[str, bool]]:
        """Return what gives the text as it should be, and whether the text is right."""
        if self._kind == "$title":
            return self._title
        if self._kind == "$sentence":
            return self._sentence
        if self._kind in ("$lower", "$upper"):
            change = lower if self._kind == "$lower" else upper
            return lambda text: (change(text), change(text) == text or self._spared.match(text))
        compiled = simple(self.definition, "match", self._kind)
        return lambda text: (
            self._kind,
            compiled.search(text) is not None or self._spared.match(text),
        )

    def expected(self, text: str) -> str:
        """Return a text as it should be."""
        return self._right(text)[0]

    def alerts(
        self, block: Block, found: Sequence[Sequence[Occurrence]], state: FileState
    ) -> Iterator[Alert]:
        """Yield an alert where the block as a whole is wrong."""
        text = block.text
        expected, right = self._right(text)
        if right or not text:  # a title without words ("???") is none that is right
            return
        message = formatted(self.definition.message, text, expected)
        action = self.definition.action
        offers: tuple[str, ...] = ()
        if action[:1] == ("replace",):
            offers = action[1:] or ((expected,) if self._kind in ("$title", "$sentence") else ())
        yield Alert(0, len(text), message, text, offers)

    def _title(self, text: str) -> tuple[str, bool]:
        expected = self._as_title(text)
        wanted = [one[0] for one in self._words.finditer(expected)]
        words = [one[0] for one in self._words.finditer(text)]
        good = sum(
            at >= len(wanted)
            or word == wanted[at]
            or self._spared.match(word)
            or word == upper(word)
            for at, word in enumerate(words)
        )
        return expected, bool(words) and good / len(words) >= self._threshold

    def _sentence(self, text: str) -> tuple[str, bool]:
        expected = self._as_sentence(text)
        wanted = [one[0] for one in self._words.finditer(expected)]
        words = [one[0] for one in self._words.finditer(text)]
        good = 0
        for at, word in enumerate(words):
            if at >= len(wanted) or word == wanted[at] or self._spared.match(word):
                good += 1
            elif at == 0 and word != _all_titled(word):
                return expected, False
        return expected, bool(words) and good / len(words) >= self._threshold

    def _split_prefix(self, text: str) -> tuple[str, str]:
        if not self._prefix:
            return "", text
        found = simple(self.definition, "prefix", self._prefix).search(text)
        if found is None:
            return "", text
        return found[0], text.removeprefix(found[0])

    def _as_sentence(self, text: str) -> str:
        """Return a text as a sentence has it: one capital, and those of the exceptions."""
        prefix, text = self._split_prefix(text)
        made: list[str] = []
        last = ""
        for at, found in enumerate(self._sentence_words.finditer(text)):
            word = found[0]
            starts = at == 0 or last.endswith(self._indicators or ("\0",))
            if at == 1 and _NUMBERED.search(last):
                starts = True
            known = self._known(word)
            made.append(known or (_titled(word) if starts else lower(word)))
            last = word
        return prefix + " ".join(made)

    def _as_title(self, text: str) -> str:
        """Return a text with the capitals of a title."""
        prefix, text = self._split_prefix(text)
        plain = text.translate(_PLAIN_SIGNS)

        def written(found: re.Match[str]) -> str:
            word, start, end = found[0], found.start(), found.end()
            if known := self._known(word):
                return known
            bounding = start == 0 or end == len(text)
            before, earlier = plain[start - 1 : start], plain[start - 2 : start - 1]
            after = plain[end : end + 1]
            if (
                self._is_small(word.lower(), text[end:], bounding=bounding)
                and before in tuple(" -/")
                and earlier not in (":", "-")
                and (after != "-" or before == "-")
            ):
                return lower(word)
            return upper(word[:1]) + word[1:]

        return prefix + _TITLE_WORD.sub(written, text)

    def _is_small(self, word: str, following: str, *, bounding: bool) -> bool:
        """Return whether a word has no capital in a title."""
        if self._chicago:
            return not bounding and (word in _SMALL or word in _PREPOSITIONS)
        if word == "to":
            # "An Introduction to Python", but "How To Write".
            found = _TITLE_WORD.search(following)
            return found is not None and found[0].lower() not in _NO_NOUNS
        return not bounding and word in _SMALL

    def _known(self, word: str) -> str:
        """Return a word as the exceptions have it; empty for other words."""
        for term, compiled in self._exact:
            if self._folding and term.casefold() == word.casefold():
                return term
            if compiled is not None and compiled.search(word):
                return word
        return ""


def _titled(word: str) -> str:
    return upper(word[:1]) + lower(word[1:])


def _all_titled(word: str) -> str:
    """Return a word with a capital at the beginning of each of its parts."""
    return _INITIAL.sub(lambda found: upper(found[0]), lower(word))


def _compiled(term: str) -> re.Pattern[str] | None:
    try:
        return re.compile(term)
    except re.error:
        return None
