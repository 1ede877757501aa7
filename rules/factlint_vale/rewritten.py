"""Texts that are rewritten before they are read, with the place of every character in the file."""

from __future__ import annotations

import re

from factlint_vale.blocks import SourceMap

#: What is put in the place of a match: texts, and the numbers of groups that are copied.
Template = tuple[str | int, ...]


class Rewritten:
    """A text, and where its characters are in the file.

    Attributes:
        text: the text.
        origin: from its offsets to those of the file.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.origin = SourceMap()

    def replace(self, pattern: re.Pattern[str], template: Template) -> None:
        """Put a template in the place of each match."""
        parts, runs, done, size = [], [(0, 0)], 0, 0
        for found in pattern.finditer(self.text):
            pieces = [(self.text[done : found.start()], done)]
            for one in template:
                if isinstance(one, str):
                    pieces.append((one, found.start()))
                elif one <= pattern.groups and found[one] is not None:
                    pieces.append((found[one], found.start(one)))
            for words, place in pieces:
                runs.append((size, place))
                parts.append(words)
                size += len(words)
            done = found.end()
            runs.append((size, done))
        if done or parts:
            self.text = "".join((*parts, self.text[done:]))
            self.origin = SourceMap(runs).through(self.origin)
