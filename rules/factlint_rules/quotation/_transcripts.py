"""The words of a quotation, and where a text has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from factlint.api import Span, pattern, quantities_in

#: What speakers are not quoted with, and transcripts may have.
_FILLERS = frozenset(["er", "erm", "um", "uh", "ah", "mm", "hmm"])
_WORD = pattern(r"(?:\[\w{1,3}\])?\w+(?:['’]\w+)*", case=True)
#: Words left out: three points, with or without brackets.
_ELLIPSIS = pattern(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.\s?\.?", case=True)
#: Words that the writer put in, for the reader or in the place of others: "[the mill]".
_INSERT = pattern(r"\[[^\]\n]{1,80}\](?!\w)", case=True)
#: What a transcript says about itself: "[inaudible]", "(laughs)", "00:12:04", "RAO:".
_NOTES = pattern(
    r"\[[^\]\n]{1,80}\](?!\w)|\([a-z][^)\n]{0,40}\)|\b\d{1,2}:\d\d(?::\d\d)?\b|^[ \t*_]*[A-Z][\w.’' -]{0,40}:",
    case=True,
)
#: How many words an insertion may take the place of.
_INSERTED = 8
#: How far apart the words of one passage may drift in alignment.
_DRIFT = 3


class Word(Struct, frozen=True):
    """A word: how it is compared, and where it is."""

    key: str
    span: Span


class QuotedWords(Struct, frozen=True):
    """Words of a quotation without a gap.

    Attributes:
        words: the words.
        reach: how many words may be between the piece before and this one; None for any number.
    """

    words: tuple[Word, ...]
    reach: int | None = None


class Difference(Struct, frozen=True):
    """Words of a quotation, and those the text has in their place."""

    here: str
    there: str


class NearestPassage(Struct, frozen=True):
    """The passage of a text that is nearest to a quotation.

    Attributes:
        share: share of the words of the quotation that the passage has, in their order.
        differences: what differs; nothing in a passage of the same words.
        at: where the passage begins in the text.
    """

    share: float
    differences: tuple[Difference, ...]
    at: int


class Transcript:
    """The words of a text, indexed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = tuple(_without_notes(text))
        self._line = " ".join(["", *(word.key for word in self.words), ""])
        self._places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            self._places.setdefault(word.key, []).append(at)

    def has(self, pieces: Sequence[QuotedWords]) -> bool:
        """Return whether the text has all pieces in their order."""
        return self._has(pieces, None)

    def _has(self, pieces: Sequence[QuotedWords], end: int | None) -> bool:
        if not pieces:
            return True
        piece, rest = pieces[0], pieces[1:]
        for start in self._starts(piece):
            apart = None if end is None else start - end
            near = apart is None or (apart >= 0 and (piece.reach is None or apart <= piece.reach))
            if near and self._has(rest, start + len(piece.words)):
                return True
        return False

    def _starts(self, piece: QuotedWords) -> Iterator[int]:
        """Yield where a piece begins, in words."""
        keys = [word.key for word in piece.words]
        if f" {' '.join(keys)} " not in self._line:
            return
        for start in self._places.get(keys[0], ()):
            if [word.key for word in self.words[start : start + len(keys)]] == keys:
                yield start

    def nearest(self, pieces: Sequence[QuotedWords], prose: str) -> NearestPassage:
        """Return the passage nearest to a quotation of an article's prose."""
        total = sum(len(piece.words) for piece in pieces)
        same, at, differences = 0, 0, list[Difference]()
        for piece in pieces:
            matched, start, differing = self._align(piece, prose)
            same += matched
            at = at or start
            differences += differing
        return NearestPassage(same / total, tuple(differences), at)

    def _align(self, piece: QuotedWords, prose: str) -> tuple[int, int, list[Difference]]:
        """Return how many words of a piece its best passage has, where it begins, what differs."""
        import difflib  # only where a quotation is not found word for word

        keys = [word.key for word in piece.words]
        votes = Counter(
            place - at for at, key in enumerate(keys) for place in self._places.get(key, ())
        )
        if not votes:
            return 0, 0, [Difference(_slice(prose, piece.words), "")]
        drift = range(-_DRIFT, _DRIFT + 1)
        best = max(votes, key=lambda start: (sum(votes[start + by] for by in drift), votes[start]))
        window = self.words[max(0, best - _DRIFT) : max(0, best + len(keys) + _DRIFT)]
        matcher = difflib.SequenceMatcher(None, keys, [word.key for word in window], autojunk=False)
        edits = _without_edges(matcher.get_opcodes(), len(keys))
        same = sum(b - a for tag, a, b, _, _ in edits if tag == "equal")
        differences = []
        for tag, a, b, c, d in edits:
            if tag != "equal":
                here, there = _slice(prose, piece.words[a:b]), _slice(self.text, window[c:d])
                if _number(here) is None or _number(here) != _number(there):
                    differences.append(Difference(here, there))
                else:
                    same += b - a
        first = next((c for tag, _, _, c, _ in edits if tag == "equal"), 0)
        return same, window[first].span.start, differences


def pieces_of(text: str, span: Span) -> tuple[QuotedWords, ...]:
    """Return the words of a quotation between its ellipses and insertions."""
    gaps = [(hit.span(), None) for hit in _ELLIPSIS.finditer(text, span.start, span.end)]
    taken = {start for (start, _), _ in gaps}
    inserts: list[tuple[tuple[int, int], int | None]] = [
        (hit.span(), _INSERTED)
        for hit in _INSERT.finditer(text, span.start, span.end)
        if hit.start() not in taken
    ]
    found: list[QuotedWords] = []
    at, reach = span.start, None
    for (start, end), following in [*sorted([*gaps, *inserts]), ((span.end, span.end), None)]:
        words = tuple(_words(text, at, start))
        if words:
            found.append(QuotedWords(words, reach))
        at, reach = end, following
    return tuple(found)


def _without_notes(text: str) -> Iterator[Word]:
    at = 0
    for line in text.splitlines(keepends=True):
        begin = at
        for note in _NOTES.finditer(line):
            yield from _words(text, begin, at + note.start())
            begin = at + note.end()
        at += len(line)
        yield from _words(text, begin, at)


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for hit in _WORD.finditer(text, start, end):
        key = hit[0].casefold().replace("’", "'").replace("[", "").replace("]", "")
        if key not in _FILLERS:
            yield Word(key, Span(*hit.span()))


def _slice(text: str, words: Sequence[Word]) -> str:
    return " ".join(text[words[0].span.start : words[-1].span.end].split()) if words else ""


def _number(words: str) -> object:
    """Return the value of words that are a number, "12" and "twelve" alike."""
    found = quantities_in(words)
    return found[0].value if len(found) == 1 and found[0].span == Span(0, len(words)) else None


_Edit = tuple[str, int, int, int, int]


def _without_edges(edits: Sequence[_Edit], length: int) -> list[_Edit]:
    """Return edits without what the text has before and after the passage."""
    kept: list[_Edit] = []
    for tag, a, b, c, d in edits:
        if tag == "insert" and (a == 0 or a == length):
            continue
        if tag == "replace" and a == 0:
            c = max(c, d - (b - a))
        elif tag == "replace" and b == length:
            d = min(d, c + b - a)
        kept.append((tag, a, b, c, d))
    return kept
