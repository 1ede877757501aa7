"""Words and marks of a sentence, and the breaks between its clauses."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter

from msgspec import Struct, field

from factlint.text.lazy import lazy_regex
from factlint.text.span import Span

_TOKEN = lazy_regex(r"(\w+(?:[-'’&.]\w+)*\+?|--+|[^\w\s])")

#: Words that open a clause of their own.
CLAUSE_WORDS = frozenset(
    "which who whom that where when while whereas but because since although though if unless "
    "until so as whether and or yet after before".split()
)
#: Signs of money, which belong to a phrase as a word does ("knocked £40 off the price").
MONEY = frozenset("£$€¥₹")
HARD_MARKS = frozenset(";:()[]…—–") | {"--", "---"}
NUMERALS = frozenset("one two three four five six seven eight nine ten".split())
DETERMINERS = NUMERALS | frozenset(
    "the a an this that these those his her its their our your my some any all both each every "
    "no another other more several many".split()
)
PREPOSITIONS = frozenset(
    "of for in on at from with by to into onto about over under after before during since "
    "until through between against across within without as like via around near behind "
    "despite per than using aged following featuring starring called dubbed entitled titled "
    "named".split()
)


class Token(Struct, frozen=True, gc=False):
    """One word or mark, wherever it is.

    Attributes:
        text: as written.
        low: in lower case, curly apostrophes straight, without a possessive ending.
        owns: whether it has a possessive ending.
        capital: whether it begins with a capital.
        word: whether it is a word or number, no mark.
        coded: whether it looks like the name of a product ("iPod", "X2", "HarmonyOS").
    """

    text: str
    low: str
    owns: bool
    capital: bool
    word: bool
    coded: bool


#: How many words, and how many pieces of text, are remembered between articles.
_REMEMBERED = 8_000
#: What is between two spaces is remembered up to this length.
_LONGEST = 40


#: Most pieces are a word, or one with a stop behind it, and take no search.
_STOPS = (",", ".")
_FIRST = (0,)
_Piece = tuple[tuple[Token, ...], tuple[int, ...], int]


class _Pieces(dict[str, _Piece]):
    """The tokens of what is between two spaces, where they begin in it, and what it takes."""

    def __missing__(self, piece: str) -> _Piece:
        length = len(piece) + 1
        if piece.isalpha():
            found: _Piece = (_token(piece),), _FIRST, length
        elif piece[-1:] in _STOPS and piece[:-1].isalpha():
            found = (_token(piece[:-1]), _token(piece[-1])), (0, length - 2), length
        else:
            parts = _TOKEN.split(piece)  # what is between tokens, and the tokens
            starts = tuple(accumulate(map(len, parts)))[:-1:2]
            found = tuple(map(_token, parts[1::2])), starts, length
        if len(self) < _REMEMBERED and len(piece) <= _LONGEST:
            self[piece] = found
        return found


_pieces = _Pieces()
_OWN, _STARTS, _LENGTH = map(itemgetter, range(3))


def tokenise(text: str) -> tuple[list[Token], list[int]]:
    """Return the tokens of a text, in order, and where each begins.

    The words of articles are the same few thousand, and one token serves for all equal ones.
    """
    if _token.cache_info().currsize > _REMEMBERED:
        _token.cache_clear()
    pieces = list(map(_pieces.__getitem__, text.split(" ")))
    begins = accumulate(map(_LENGTH, pieces), initial=0)
    starts = [
        begin + start
        for begin, own in zip(begins, map(_STARTS, pieces), strict=False)
        for start in own
    ]
    return list(chain.from_iterable(map(_OWN, pieces))), starts


@cache
def _token(raw: str) -> Token:
    """Return a token and what it shows by itself."""
    if raw.isalpha() and raw.islower():
        return Token(raw, raw, False, False, True, False)  # as most words
    low = raw.lower().replace("’", "'")
    owns = low[-2:] == "'s" and low not in _IS
    return Token(
        text=raw,
        low=low[:-2] if owns else low,
        owns=owns,
        capital=raw[0].isupper(),
        word=raw[0].isalnum(),
        coded=_coded(raw),
    )


def _coded(raw: str) -> bool:
    inner = raw[1:]
    if inner.islower() and inner.isalpha():
        return False  # as most words are
    capitals = any(c.isupper() for c in inner)
    if raw[0].isdigit():
        return capitals and not inner.islower()
    return any(c.isdigit() for c in inner) or (capitals and not raw.isupper())


#: "'s" means "is" or "has" after these.
_IS = frozenset(
    "it's he's she's that's there's here's what's who's where's how's when's let's".split()
)

#: No sentence has more tokens: a text without stops does not take time by its square.
LONGEST_SENTENCE = 200


class WordSentence(Struct, frozen=True):
    """A sentence as tokens of the document's.

    Attributes:
        tokens: its words and marks.
        starts: the offset of each in the prose.
        span: where it is in the prose.
    """

    tokens: list[Token]
    starts: list[int]
    span: Span
    _clauses: dict[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.tokens)

    def end_of(self, index: int) -> int:
        """Return the offset behind a token."""
        return self.starts[index] + len(self.tokens[index].text)

    def span_of(self, first: int, last: int) -> Span:
        """Return the span of tokens `first` to `last` (exclusive)."""
        return Span(self.starts[first], self.end_of(last - 1))

    def index_at(self, offset: int) -> int:
        """Return the index of the first token that ends after an offset."""
        last = bisect_right(self.starts, offset)
        return last - 1 if last and self.end_of(last - 1) > offset else last

    def boundary_after(self, at: int) -> int:
        """Return the index behind the last token of the clause that holds token `at`."""
        tokens = self.tokens
        end = len(tokens)
        for index in range(at + 1, end):
            low = tokens[index].low
            if low in HARD_MARKS or low in ("”", '"'):
                return index
            if low == "," and self._comma_ends(index):
                return index
            if low in ("but", "while", "although", "though", "because", "whereas", "unless"):
                return index
            if low == "-" and self._spaced(index):
                return index
            if low == "and" and self._subject_follows(index):
                return index
        return end

    def _spaced(self, index: int) -> bool:
        """Return whether a hyphen is between spaces: then it is a dash."""
        starts = self.starts
        return (
            0 < index < len(starts) - 1
            and starts[index] > self.end_of(index - 1)
            and starts[index + 1] > self.end_of(index)
        )

    def _comma_ends(self, index: int) -> bool:
        """Return whether what follows a comma is a clause of its own, or somebody's word."""
        tokens = self.tokens
        if index + 1 >= len(tokens):
            return True
        after = tokens[index + 1]
        if after.low[0].isdigit():
            return False
        if index + 2 < len(tokens) and after.low in ("and", "or"):
            return self._sentence_follows(index + 1) or tokens[index + 2].low in AUXILIARIES
        return after.low in CLAUSE_WORDS or after.low in _TAIL_WORDS or not _lists(tokens, index)

    def _subject_follows(self, index: int) -> bool:
        """Return whether a new subject with a verb of its own follows a conjunction."""
        for later in self.tokens[index + 1 : index + 7]:
            if later.low in AUXILIARIES or later.low in _SPEAKING:
                return True
            if not later.word or later.low in PREPOSITIONS:
                return False
        return False

    def _sentence_follows(self, index: int) -> bool:
        """Return whether a new subject with its verb follows a comma and a conjunction.

        It may have a part behind a preposition: "X opens in May, and a sequel to Y has been made".
        """
        for later in self.tokens[index + 1 : index + 11]:
            if later.low in AUXILIARIES or later.low in _SPEAKING:
                return True
            if later.low in CLAUSE_WORDS or not (later.word or later.low in _QUOTES):
                return False
        return False

    def boundary_before(self, at: int) -> int:
        """Return the index of the first token of the clause that holds token `at`."""
        known, index = self._clauses, at
        while index > 0 and index not in known:
            opens = self._opens(index - 1)
            if opens is not None:
                known[index] = opens
                break
            index -= 1
        first = known[index] if index > 0 else 0
        # What lies between is of the same clause: a sentence is walked once, not once a claim.
        known.update(dict.fromkeys(range(index + 1, at + 1), first))
        return first

    def _opens(self, index: int) -> int | None:
        """Return where a clause begins that a token opens or parts from what is before."""
        tokens = self.tokens
        low = tokens[index].low
        if low in ("which", "who"):
            return index
        if low in _OPENING or low in HARD_MARKS or (low == "-" and self._spaced(index)):
            return index + 1
        return None


_QUOTES = frozenset("“”‘’\"'")
_OPENING = frozenset(
    '“ " ! ? but while although though because whereas if so '
    "that when where as since whether".split()
)
_TAIL_WORDS = frozenset(
    "with in on at for by from after before following according saying said says adding a an "
    "the he she it they his her its their making leaving taking including although though "
    "there this these those".split()
)
AUXILIARIES = frozenset(
    "will won't would wouldn't is isn't are aren't was wasn't were weren't be been being has "
    "hasn't have haven't had hadn't can can't cannot could couldn't may might must should "
    "shouldn't shall do don't does doesn't did didn't it's he's she's that's there's who's "
    "they're we're you're i'm it'll they'll he'll she'll we'll they've we've i've he'd".split()
)
_SPEAKING = frozenset("said says told added adds".split())


def _lists(tokens: list[Token], index: int) -> bool:
    """Return whether a comma joins the parts of a list ("PS4, Xbox One, and PC")."""
    for later in tokens[index + 1 : index + 6]:
        if later.low in ("and", "or", "&", ","):
            return True
        if not later.word:
            return False
    return False
