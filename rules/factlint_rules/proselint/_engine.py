"""proselint's own checks over a document, placed in its prose.

Each check is called as proselint calls it, but alone: only those run whose rules run, nothing
is registered, and nothing is cut at a number of errors. proselint pads a text with a line
feed at both ends, so its offsets are one too high.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from factlint.api import Article, Document, Pattern, Span, pattern
from factlint_rules.proselint._triggers import possible_checks

if TYPE_CHECKING:
    from proselint.registry.checks import Check
    from proselint.tools import LintFile


#: Words that can be written as they are; proselint also gives alternatives and expressions.
_WORDS = pattern(r"[^\W\d_][\w ’'.,-]*", case=True)
_NOT_WORDS = pattern(r" or |' |\.\.\.|\\", case=True)
_FIRST_PART = pattern(r"[^\W_]+", case=True)


class ProselintResult(Struct, frozen=True):
    """What a check says about some words: proselint's message and replacement, ours the span."""

    span: Span
    message: str
    replacement: str | None


def results_of(check: str, article: Article) -> Iterator[ProselintResult]:
    """Yield what the checks of a path say about a file, in proselint's order.

    Plain text is read as one, quotations included: proselint itself passes over most of what
    is in quotation marks. Of marked-up text only prose is read, block by block.
    """
    document = article.document
    if not _may_speak(check, article):
        return
    prepared = article.read(_prepared)
    if not prepared.content:
        return
    for one in _checks().get(check, ()):
        for result in one.check_with_flags(prepared.content):
            if not one.flags.allow_quotes and prepared.is_quoted_pos(result.span[0]):
                continue
            start = max(0, result.span[0] - 1 - _letters_lost(one))
            end = min(len(document.text), result.span[1] - 1)
            if start < end and _in_prose(Span(start, end), document):
                yield ProselintResult(Span(start, end), result.message, result.replacements)


def _letters_lost(check: Check) -> int:
    """Return how many letters a check's span is short of at the start.

    That of a check for words outside a list ("drug" in elementary school) begins with the second.
    """
    from proselint.registry.checks.types import ReverseExistence

    return int(isinstance(check.check_type, ReverseExistence))


def _prepared(article: Article) -> LintFile:
    """Return the text as proselint wants it, with its quotations found."""
    from proselint.tools import LintFile

    return LintFile(article.document.source.path, article.document.text)


@lru_cache(maxsize=1)
def _checks() -> dict[str, list[Check]]:
    """Return proselint's checks by path."""
    from proselint.checks import __register__

    found: dict[str, list[Check]] = {}
    for check in __register__:
        found.setdefault(check.path, []).append(check)
    return found


def known_checks() -> frozenset[str]:
    """Return the paths of the proselint that is installed."""
    return frozenset(_checks())


def _in_prose(span: Span, document: Document) -> bool:
    """Return whether words of marked-up text are prose of one block; plain text is all prose."""
    if document.map.identity:
        return True
    block = document.block_at(span.start)
    return block is not None and span.end <= block.span.end and not document.opaque(span)


def _may_speak(check: str, article: Article) -> bool:
    """Return whether a check could find anything, of those whose words are there."""
    possible = article.read(possible_checks)
    if possible is not None and check not in possible:
        return False
    if check != "uncomparables":  # which takes as long as all others
        return True
    # U+017F folds to "s" for proselint, but is no "s" in lower case.
    document = article.document
    return "ſ" in document.text or _degree().search(document.lower) is not None


@lru_cache(maxsize=1)
def _degree() -> Pattern:
    """Return an expression that is in whatever `uncomparables` finds."""
    from proselint.checks.uncomparables import COMPARATORS, FANCY_COMPARATORS, UNCOMPARABLES

    before, after = "|".join((*COMPARATORS, *FANCY_COMPARATORS)), "|".join(UNCOMPARABLES)
    return pattern(rf"(?:{before})\s+(?:{after})", case=True)


def written(found: ProselintResult, text: str) -> str | None:
    """Return what can be put in the place of the words, with their capital."""
    write = found.replacement
    if not write or not _WORDS.fullmatch(write) or _NOT_WORDS.search(write):
        return None
    words = found.span.of(text)
    if words[0].isupper() and write[0].islower() and words.lower() != write.lower():
        write = write[0].upper() + write[1:]
    return write


#: What names a check and says nothing: "-able vs. -ible. ", "em-, im-, en-, and in-. "; or the words alone.
_HEADING = pattern(r"^(?:-?[a-z]+-?(?:,? (?:and|vs\.) |, |(?=\. )))+\. (?=')")
_BARE = pattern(r"^'[^']*'\.$")


def message_of(found: ProselintResult, text: str, summary: str) -> str:
    """Return proselint's message without the name of its check; where it says no more, what is right."""
    if _BARE.match(found.message):
        words = " ".join(found.span.of(text).split())
        return f"“{words}”: {summary[:1].lower()}{summary[1:].rstrip('.')}"
    return _HEADING.sub("", found.message)


def first_part(words: str) -> str:
    """Return the first run of letters and figures of marked words, "" without one."""
    first = _FIRST_PART.search(words)
    return first[0] if first else ""
