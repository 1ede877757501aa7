"""Phrases as data, in code or in a TOML table beside a rule.

A table is a list of `[[phrase]]` with the keys of `Phrase`; a desk has tables of its own
(`phrase-tables` in the configuration).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, get_args

from msgspec import Struct

from factlint.errors import ConfigError
from factlint.model.edit import Safety
from factlint.model.pattern import Pattern
from factlint.text.compiled import compiled
from factlint.text.lazy import lazy_regex
from factlint.text.packaged import packaged_table
from factlint.text.span import Span

#: How far back `before` and `follows` look, in characters.
_REACH = 48

WordClass = Literal["", "noun", "verb"]
#: Words after which a word that may be either is a noun, or a verb.
_BEFORE_CLASS = {
    "noun": r"\b(?:an?|the|this|that|these|those|its|his|her|their|our|my|your|no|some|any|each"
    r"|every|another|one|two|three|of|for|with|first|last|new)\s+",
    "verb": r"\b(?:to|will|would|shall|should|can|could|may|might|must|cannot|not|never|also"
    r"|did|does|do|didn['’]t|won['’]t|can['’]t|i|you|he|she|we|they|who)\s+",
}


# A phrase is itself only: as a key of caches it is looked up for every place it may occur.
class Phrase(Struct, frozen=True, cache_hash=True):
    """One entry of a phrase table.

    Attributes:
        text: the phrase; white space and hyphens in it match any white space or hyphen;
            `{a|b}` offers a choice, `{a|}` an optional part.
        message: what is wrong; the rule's own when empty.
        advice: what to do.
        replacement: what to write instead, if it can be offered.
        safety: how safely.
        before, after: regular expressions that must not match just before or after it.
        follows, precedes: regular expressions that must match just before or after it.
        case: whether capitals matter.
        source: whose rule it is.
        expression: a regular expression instead of `text` (`pattern` in a desk's table); its
            group `mark` says what is marked.
        keys: literals in lower case, one of which every match contains; without any, each
            text is searched.
        word_class: only where the word before says that this is a noun, or a verb.
        profiles: profiles in which it is said; all when empty.
        in_speech: checked in quotations, too.
    """

    text: str = ""
    message: str = ""
    advice: str = ""
    replacement: str | None = None
    safety: Safety = "ask"
    before: str = ""
    after: str = ""
    follows: str = ""
    precedes: str = ""
    case: bool = False
    source: str = ""
    expression: str = ""
    keys: tuple[str, ...] = ()
    word_class: WordClass = ""
    profiles: tuple[str, ...] = ()
    in_speech: bool = False

    def fits(self, text: str, span: Span) -> bool:
        """Return whether the text before a hit meets the conditions."""
        if not self.before and not self.follows and not self.word_class:
            return True
        head = text[max(0, span.start - _REACH) : span.start]
        if self.before and _tail(self.before).search(head):
            return False
        if self.word_class and not _tail(_BEFORE_CLASS[self.word_class]).search(head):
            return False
        return not self.follows or _tail(self.follows).search(head) is not None

    def pattern(self) -> Pattern:
        """Return the expression that finds this phrase as whole words."""
        return _pattern(self)


class PhraseTable(Struct, frozen=True, cache_hash=True):
    """A desk's own table.

    Attributes:
        name: the file as messages show it.
        phrases: its phrases, in order.
    """

    name: str
    phrases: tuple[Phrase, ...] = ()


@lru_cache(maxsize=1024)
def _tail(source: str) -> re.Pattern[str]:
    return compiled(rf"(?:{source})\Z", int(re.IGNORECASE))


@lru_cache(maxsize=4096)
def _pattern(phrase: Phrase) -> Pattern:
    body, keys = (phrase.expression, phrase.keys) if phrase.expression else _expand(phrase.text)
    after = f"(?!{phrase.after})" if phrase.after else ""
    precedes = f"(?={phrase.precedes})" if phrase.precedes else ""
    source = rf"(?<![\w-])(?:{body})(?![\w-]){after}{precedes}"
    return Pattern(source, keys, 0 if phrase.case else int(re.IGNORECASE))


_CHOICE = lazy_regex(r"\{([^{}]*)\}")


def _expand(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the expression of a phrase and its key: the longest word that every match contains."""
    parts, always, last = [], [], 0
    for choice in _CHOICE.finditer(text):
        parts.append(_literal(text[last : choice.start()]))
        always.append(text[last : choice.start()])
        options = [_literal(option) for option in choice[1].split("|")]
        parts.append(f"(?:{'|'.join(options)})")
        last = choice.end()
    parts.append(_literal(text[last:]))
    always.append(text[last:])
    words = [word for part in always for word in compiled(r"[\s'’-]+").split(part.lower()) if word]
    if words:
        return "".join(parts), (max(words, key=len),)
    choices = _CHOICE.search(text)
    options = [option.lower() for option in choices[1].split("|")] if choices else []
    keys = tuple(compiled(r"[\s'’-]+").split(option)[0] for option in options)
    return "".join(parts), keys if all(keys) else ()


def _literal(text: str) -> str:
    """Escape literal text; spaces match white space or a hyphen, a hyphen either too."""
    parts = []
    for part in compiled(r"(\s+|['’]|(?<=\w)-(?=\w))").split(text):
        if part.isspace():
            parts.append(r"[\s-]+")
        elif part == "-":
            parts.append(r"[-\s]")
        elif part in ("'", "’"):
            parts.append("['’]")
        else:
            parts.append(re.escape(part))
    return "".join(parts)


_KEYS = frozenset(Phrase.__struct_fields__)
_ROWS = frozenset(["keys", "profiles"])


@lru_cache(maxsize=64)
def load_phrases(module: str, table: str) -> tuple[Phrase, ...]:
    """Load the table `table` beside a rule's module.

    Raises:
        ConfigError: unknown key, missing text, or no list of phrases.
    """
    raw = packaged_table(module.rpartition(".")[0], table)
    safe = get_args(Safety)
    found = []
    for number, entry in enumerate(raw.get("phrase", []), 1):
        entry = {key.replace("-", "_"): value for key, value in entry.items()}
        if unknown := entry.keys() - _KEYS:
            raise ConfigError(f"{table}: phrase {number}: unknown key {sorted(unknown)[0]!r}")
        if not entry.get("text") and not entry.get("expression"):
            raise ConfigError(f"{table}: phrase {number}: no text")
        if entry.get("safety", "ask") not in safe:
            raise ConfigError(f"{table}: phrase {number}: unknown safety {entry['safety']!r}")
        for key in _ROWS & entry.keys():
            entry[key] = tuple(entry[key])
        found.append(Phrase(**entry))
    return tuple(found)
