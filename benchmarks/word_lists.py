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

#: Words up to this number are in the dictionary: stranger ones hide slips ("teh", "alot").
_WORDS: Final = 80
#: Words up to these numbers are common, the commonest first. Of the last the long ones alone are:
#: they are no neighbours of other words.
_COMMON: Final = (10, 20, 35, 40, 50)
_LONG: Final = 8
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
    """Write both lists anew: all words, one a line, and the common ones, a line a number."""
    lists = Path(folder)
    words = sorted(words_up_to(lists, _WORDS, *_OTHER))
    WORDS.write_text("\n".join(["", *words, ""]), encoding="ascii", newline="\n")
    known: set[str] = set()
    lines = []
    for number in _COMMON:
        # What programmers say ("autofs") is known, but nobody's slip is for it.
        new = words_up_to(lists, number, *_OTHER, "hacker") - known
        if number == _COMMON[-1]:
            new = {word for word in new if len(word) >= _LONG}
        known |= new
        lines.append(f"{' '.join(sorted(new))}\n")
    COMMON.write_text("".join(lines), encoding="ascii", newline="\n")
    print(f"{len(words):,} words, {len(known):,} of them common")


if __name__ == "__main__":
    main(sys.argv[1])
