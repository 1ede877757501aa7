"""What rules of several types have in common: expressions, exceptions and messages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, cast

from factlint.api import compiled
from factlint.match.anchors import anchored
from factlint.match.expression import Expression, Occurrence
from factlint_vale.definitions import Definition, Unusable
from factlint_vale.dotnet_regex import Untranslatable, joined_choices, translate, translated

_VERB = re.compile(r"%(?P<width>-?\d*(?:\.\d+)?)(?:\[(?P<number>\d+)\])?(?P<verb>[sdvq%])")
#: What looks at the text around a match, or at its ends: a paragraph by itself may have a match
#: that the text as a whole does not.
_LOOKS_AROUND = re.compile(r"\(\?<?[=!]|\\[AZ]|\(\?[a-z]*s")
#: What may match over a blank line.
_CROSSES = re.compile(r"(?<!\\)[\^$]|\[\\t\\n\\f\\r \][*+{]|\(\?<?!|\\[AZ]|\(\?[a-z]*s")
_EDGE_FIRST = re.compile(
    r"\\b(?P<group>\(?)(?P<letters>\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9])+\])"
    r"(?:\{(?P<least>[1-9]\d*)(?P<comma>,?)(?P<most>\d*)\}|\+)"
)
_BARE_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_NUMBERED = re.compile(r"(?<!\\)(?:\\\\)*\\[1-9]")
_NOTHING = "(?!)"
WORD_TEMPLATE = r"(?m)\b(?:%s)\b"
#: As numbers: each sum of two of `re` is made anew.
_IGNORECASE, _MULTILINE = int(re.IGNORECASE), int(re.MULTILINE)


class RuleExpression(Expression, frozen=True, kw_only=True):
    """An expression of a rule, and the library that finds it.

    Attributes:
        foreign: its source for the `regex` library, where `re` cannot say it.
    """

    foreign: str = ""


def expression(
    definition: Definition,
    key: str,
    tokens: Iterable[str],
    *,
    before: str = r"\b(?:",
    after: str = r")\b",
    ignoring: bool = False,
    multiline: bool = True,
) -> RuleExpression:
    """Return the expression of a rule that matches one of its tokens.

    Args:
        definition: the rule.
        key: the key the tokens are from, to be named where one is wrong.
        tokens: the tokens.
        before: what comes before them, for `re`.
        after: what comes after them.
        ignoring: whether capitals do not matter.
        multiline: whether `^` and `$` are the ends of lines.

    Raises:
        Unusable: an expression is wrong, or needs a library that is not installed.
    """
    del definition
    flags = _flags(ignoring=ignoring)
    given = tuple(tokens)
    if _plain(given):  # as most are: they mean themselves
        return RuleExpression(given, before, after, flags)
    try:
        choices = joined_choices(given, multiline=multiline)
    except Untranslatable as error:
        raise Unusable(key, f"{error} in an expression is not supported") from None
    made = RuleExpression(choices, before, after, flags)
    try:
        compiled(made.source, flags)
    except re.error as error:
        foreign = _foreign(made.source, flags)
        if foreign is None:
            raise Unusable(key, f"{error} in {_short(made.source)}") from None
        return RuleExpression(choices, before, after, flags, foreign=foreign)
    except (OverflowError, RecursionError) as error:
        raise Unusable(key, f"{error}") from None
    return made


def _flags(*, ignoring: bool) -> int:
    """Return the flags of a translated expression, in which all of "^" and "$" begin and end lines."""
    return _IGNORECASE | _MULTILINE if ignoring else _MULTILINE


def _plain(tokens: Sequence[str]) -> bool:
    return "".join(tokens).replace(" ", "").isalnum()


def _short(source: str) -> str:
    return source if len(source) <= 60 else f"{source[:57]}..."


def _foreign(source: str, flags: int) -> str | None:
    """Return an expression that the `regex` library takes where `re` does not, or None."""
    try:
        _compiled(source, flags)
    except ImportError:
        raise Unusable(
            "tokens",
            f"{_short(source)} needs the library regex: "
            'install the extra with `pip install "factlint[vale]"`',
        ) from None
    except Exception:  # its own class of errors, which is not always importable
        return None
    return source


@lru_cache(maxsize=512)
def _compiled(source: str, flags: int) -> Any:
    import regex

    return regex.compile(source, flags | int(regex.VERSION0))


def foreign_matches(found: RuleExpression, text: str) -> list[Occurrence]:
    """Return the matches of an expression that `re` cannot say."""
    compiled = _compiled(found.foreign, found.flags)
    return [Occurrence(one.start(), one.end(), -1) for one in compiled.finditer(text)]


def simple(
    definition: Definition,
    key: str,
    source: str,
    *,
    ignoring: bool = False,
    multiline: bool = False,
) -> re.Pattern[str]:
    """Return an expression of a rule that is not joined to others, compiled; by the library regex
    where `re` cannot say it.

    Raises:
        Unusable: it is wrong, or needs a library that is not installed.
    """
    del definition
    flags = _flags(ignoring=ignoring)
    try:
        said = translated(source, multiline=multiline)
    except Untranslatable as error:
        raise Unusable(key, f"{error} in an expression is not supported") from None
    try:
        return compiled_by_either(said, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise Unusable(key, f"{error} in {_short(source)}") from None


@lru_cache(maxsize=256)
def ignored(source: str) -> re.Pattern[str]:
    """Return an expression of what is not checked, compiled.

    Raises:
        ValueError, re.error: it is wrong.
        Unusable: it needs a library that is not installed.
    """
    return compiled_by_either(translated(source, multiline=False), _MULTILINE)


def compiled_by_either(source: str, flags: int) -> re.Pattern[str]:
    """Return a translated expression, compiled by `re` or by the library regex.

    Raises:
        re.error: neither can say it.
    """
    try:
        return compiled(source, flags)
    except re.error:
        if _foreign(source, flags) is None:
            raise
        return cast("re.Pattern[str]", _compiled(source, flags))


def needs_of(source: str, flags: int) -> tuple[str, ...]:
    """Return words one of which a match holds; none where only the library regex can tell."""
    try:
        return anchored(source, flags).needs
    except re.error:
        return ()


def crosses_lines(source: str) -> bool:
    """Return whether an expression may match in a paragraph what it does not in the whole text."""
    return _CROSSES.search(source) is not None


def looks_around(source: str) -> bool:
    """Return whether it may do so although it matches over no blank line in the whole text."""
    return crosses_lines(source) and _LOOKS_AROUND.search(source) is not None


def leaping(source: str) -> str:
    r"""Return an expression that begins with a word's edge and a set of letters, for `re` to leap.

    `\b[A-Z]{3}` makes it stop at each character; `[A-Z](?<=\b[A-Z])[A-Z]{2}`, which matches the
    same, only at the next capital.
    """
    found = _EDGE_FIRST.match(source)
    if found is None or (found["group"] and not source.startswith(")", found.end())):
        return source
    letters, more = found["letters"], "*"
    if found["least"]:
        most = int(found["most"]) - 1 if found["most"] else ""
        more = f"{{{int(found['least']) - 1}{found['comma']}{most}}}"
    first = rf"{found['group']}{letters}(?<=\b{letters})"
    return f"{first}{letters}{more}{source[found.end() :]}"


def without_groups(source: str) -> str:
    """Return an expression whose groups capture nothing.

    What refers to one of them matches nothing: neither does it in Vale, which takes the groups away.
    """
    return _NOTHING if _NUMBERED.search(source) else _BARE_GROUP.sub("(?:", source)


def _term(term: str) -> str:
    """Return a term of a vocabulary or of a list of exceptions as an expression."""
    if re.escape(term.replace(".", "").replace(" ", "").replace("-", "")) == term.replace(
        ".", ""
    ).replace(" ", "").replace("-", ""):
        term = term.replace(".", r"\.")
    return re.sub(r"[ \t]+", r"\\s+", term)


def term_pattern(term: str) -> str:
    """Return a term as an expression: a line may be broken where it has a space."""
    return _term(term)


class Exceptions:
    """What a rule does not report: its own exceptions, and the terms of the vocabulary."""

    def __init__(
        self, definition: Definition, accepted: Sequence[str], *, vocabulary: bool
    ) -> None:
        terms = [*definition.texts("exceptions"), *(accepted if vocabulary else ())]
        self._cache: dict[str, bool] = {}
        self._words: re.Pattern[str] | None = None
        self._phrases: re.Pattern[str] | None = None
        self.terms = tuple(terms)
        if not terms:
            return
        ordered = sorted(terms, key=lambda term: -len(term.encode()))
        self._words = _alternation(ordered)
        phrases = [term for term in terms if re.search(r"[ \t]|\\s", term)]
        if phrases:
            # With a vocabulary, a phrase is excepted in any capitals; Vale has it so.
            self._phrases = _alternation(phrases, folding=vocabulary and bool(accepted))

    @property
    def words(self) -> re.Pattern[str] | None:
        """The expression of all exceptions, None without any."""
        return self._words

    def match(self, words: str) -> bool:
        """Return whether an exception is in some words."""
        if self._words is None:
            return False
        known = self._cache.get(words)
        if known is None:
            known = self._cache[words] = self._words.search(words) is not None
        return known

    def spare(self, text: str, start: int, end: int, words: str) -> bool:
        """Return whether a match is excepted, by its words or by a phrase it is a part of."""
        if self.match(words):
            return True
        if self._phrases is None:
            return False
        return any(
            phrase.start() <= start and end <= phrase.end()
            for phrase in self._phrases.finditer(text)
        )


def _alternation(terms: Iterable[str], *, folding: bool = False) -> re.Pattern[str]:
    """Return the expression of exceptions, each with its own flags, or all in any capitals."""
    choices = []
    for term in terms:
        try:
            source, flags = translate(_term(term))
        except Untranslatable as error:
            raise Unusable("exceptions", f"{error} in an expression is not supported") from None
        choices.append(f"(?{flags}:{source})" if flags else source)
    try:
        return compiled(rf"\b(?:{'|'.join(choices)})\b", _flags(ignoring=folding))
    except re.error as error:
        raise Unusable("exceptions", str(error)) from None


def formatted(message: str, *values: object) -> str:
    """Return a message with its values, as Vale gives it: those too many are left out."""
    given = [*values, ""]
    at, numbered = 0, False

    def value(verb: re.Match[str]) -> str:
        nonlocal at, numbered
        width, index, letter = verb.groups()
        if letter == "%":
            return "%"
        number = int(index) - 1 if index else at
        at, numbered = number + 1, numbered or bool(index)
        missing = f"%!{letter}({'BADINDEX' if numbered else 'MISSING'})"
        if number >= len(given):
            return missing
        said = given[number]
        if (letter == "d") != isinstance(said, int) and letter in "ds":
            kind = "int" if isinstance(said, int) else "string"
            return f"%!{letter}({kind}={said})"
        shown = f"%{width}s" % said if width and letter != "d" else str(said)
        return f'"{shown}"' if letter == "q" else shown

    return _VERB.sub(value, message).replace("\n", " ") if "%" in message else message


def listed(offers: Sequence[str]) -> str:
    """Return offers as Vale lists them: "'a', 'b', or 'c'"."""
    quoted = [f"'{one}'" for one in offers]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"


def has_capital(text: str) -> bool:
    """Return whether a text begins with what has no small letter in ASCII, as Vale tells it."""
    return text[:1].isascii() and not text[:1].islower()


def capital_first(text: str) -> str:
    """Return a text with a capital."""
    return text[:1].upper() + text[1:]
