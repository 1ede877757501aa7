"""What rules look for: an expression, as a list of choices between what comes before and after."""

from __future__ import annotations

from msgspec import Struct


class Expression(Struct, frozen=True):
    r"""A regular expression, `before + "|".join(choices) + after`, as rules declare it.

    Its matches are those of `re.finditer`, the choices in their order: `before` must open the group
    of the choices and `after` close it. To list the choices is what lets each be found by its own
    words: `Expression(("very", "so"), r"\b(?:", r")\b")`.

    Attributes:
        choices: the expressions one of which matches.
        before: what comes before each of them.
        after: what comes after each of them.
        flags: flags of `re`.
        keys: literals one of which every match contains; empty where they are to be derived.
    """

    choices: tuple[str, ...]
    before: str = "(?:"
    after: str = ")"
    flags: int = 0
    keys: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The whole expression, as for `re`."""
        return f"{self.before}{'|'.join(self.choices)}{self.after}"


class Occurrence(Struct, frozen=True, gc=False):
    """Where an expression matches, and by which of its choices.

    Attributes:
        start: offset of the first character.
        end: offset behind the last one.
        choice: which choice matched, counted from 0; -1 where the expression is found as a whole
            because its choices refer to one another.
    """

    start: int
    end: int
    choice: int
