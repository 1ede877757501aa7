"""Make the word lists of the dictionary from SCOWL: `python -m benchmarks.word_lists FOLDER`.

FOLDER holds the lists of SCOWL (Spell Checker Oriented Word Lists, 2020.12.07) in UTF-8. Each
file's name ends in a number: 10 has the commonest words, 95 the strangest.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path
from typing import Final

from factlint.readings.dictionary import COMMON, WORDS

#: Words up to these numbers are in the lists. Stranger ones than 80 hide slips ("teh", "alot").
_WORDS, _COMMON = 80, 40
#: A long word is common up to this number: it is the neighbour of no other one.
_LONG_COMMON, _LONG = 50, 8
#: Parts of names of files whose words are no ordinary ones.
_OTHER: Final = ("abbreviations", "contractions", "proper-names", "upper")


def words_up_to(folder: Path, number: int, *other: str) -> set[str]:
    """Return the words of lower-case letters up to a number, accents left out.

    Args:
        folder: holds the lists of all kinds of English, and of their variants.
        number: how strange a word may be, 10 to 95.
        other: parts of the names of lists that are left out.

    """
    found = set()
    for path in folder.iterdir():
        kind, _, size = path.name.rpartition(".")
        if size.isdigit() and int(size) <= number and not any(part in kind for part in other):
            for word in path.read_text(encoding="utf-8").split():
                parts = unicodedata.normalize("NFKD", word)
                plain = "".join(part for part in parts if not unicodedata.combining(part))
                if plain.isascii() and plain.isalpha() and plain.islower():
                    found.add(plain)
    return found


def main(folder: str) -> None:
    """Write both lists anew, sorted, a word a line."""
    lists, ordinary = Path(folder), (*_OTHER, "hacker")
    common = words_up_to(lists, _COMMON, *ordinary)
    long = {word for word in words_up_to(lists, _LONG_COMMON, *ordinary) if len(word) >= _LONG}
    # What programmers say ("autofs") is known, but nobody's slip is for it.
    for path, found in ((WORDS, words_up_to(lists, _WORDS, *_OTHER)), (COMMON, common | long)):
        words = sorted(found)
        path.write_text("\n".join(["", *words, ""]), encoding="ascii", newline="\n")
        print(f"{path.name}: {len(words):,} words")


if __name__ == "__main__":
    main(sys.argv[1])
