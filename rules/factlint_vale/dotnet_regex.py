r"""Translates the regular expressions of Vale's packages for `re`.

Vale's dialect is that of .NET with the classes of RE2: `\w`, `\d` and `\s` are those of ASCII,
`\b` is that of Unicode, and a flag in the middle of a group holds to the end of the group.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: All beyond ASCII, but for what `re` takes for an ASCII letter where capitals do not matter.
_BEYOND = r"\x80-\u012f\u0132-\u017e\u0180-\u2129\u212b-\U0010ffff"
_CLASSES = {
    "w": "a-zA-Z0-9_", "d": "0-9", "s": r"\t\n\f\r ",
    "W": rf"\W{_BEYOND}", "D": rf"\D{_BEYOND}", "S": rf"\S\x0b\x1c-\x1f{_BEYOND}",
}  # fmt: skip
_NEGATED = {"W": "w", "D": "d", "S": "s"}
_CATEGORIES = {
    "L": r"[^\W\d_]", "N": r"\d", "Nd": r"\d", "P": r"[^\w\s]", "Z": r"\s", "Zs": r"[^\S\t-\r]",
}  # fmt: skip
_IN_SET = {"N": r"\d", "Nd": r"\d", "Z": r"\s"}
_POSIX = {
    "alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z",
    "space": r"\t-\r ", "punct": r"!-/:-@\[-`{-~", "word": r"a-zA-Z0-9_", "xdigit": "0-9A-Fa-f",
}  # fmt: skip
_FLAGS = re.compile(r"\(\?([a-zA-Z]*)(-[a-zA-Z]+)?\)")
_GROUP = re.compile(r"\(\?(?:P?<(?P<name>[A-Za-z_]\w*)>|'(?P<quoted>[A-Za-z_]\w*)')")
_NAMED = re.compile(r"\\k(?:<(\w+)>|'(\w+)')")
_CATEGORY = re.compile(r"\\([pP])(?:\{(\^?)(\w+)\}|(\w))")
_REPEAT = re.compile(r"\{\d+(?:,\d*)?\}")


class Untranslatable(ValueError):
    """An expression uses what `re` cannot say."""


@lru_cache(maxsize=16384)
def translate(source: str, *, multiline: bool = True) -> tuple[str, str]:
    """Return an expression for `re`, and the flags that hold behind its end.

    A flag that a token sets outside any group holds for the tokens that are joined to it; the flags
    are returned as `i`, `-i` or the empty text.

    Args:
        source: the expression as a package has it.
        multiline: whether `^` and `$` are the ends of lines.

    Raises:
        Untranslatable: it uses what `re` cannot say.
    """
    return _Translator(source, multiline=multiline).run()


def translated(source: str, *, multiline: bool = True) -> str:
    """Return a whole expression for `re`.

    Raises:
        Untranslatable: it uses what `re` cannot say.
    """
    return translate(source, multiline=multiline)[0]


def joined_choices(tokens: tuple[str, ...], *, multiline: bool = True) -> tuple[str, ...]:
    """Return tokens that are choices of one group, with the flags that one leaves to the next.

    Raises:
        Untranslatable: one uses what `re` cannot say.
    """
    choices, flags = [], ""
    for token in tokens:
        source, left = translate(token, multiline=multiline)
        choices.append(f"(?{flags}:{source})" if flags else source)
        flags = left or flags
    return tuple(choices)


class _Translator:
    def __init__(self, source: str, *, multiline: bool) -> None:
        self._source = source
        self._multiline = multiline
        self._at = 0
        self._parts: list[str] = []
        # Of each open group: how many groups with flags are open in it, and those flags.
        self._open: list[tuple[int, str]] = [(0, "")]

    def run(self) -> tuple[str, str]:
        """Translate the whole expression."""
        while self._at < len(self._source):
            character = self._source[self._at]
            if character == "\\":
                self._escape()
            elif character == "[":
                self._set()
            elif character == "(":
                self._begin()
            elif character == ")":
                self._end()
            elif character in "^$" and not self._multiline:
                self._take(r"\A" if character == "^" else r"\Z")
            elif character == "|" and self._open[-1][0]:
                # A flag holds for the choices that follow, which its group must not enclose.
                count, flags = self._open[-1]
                self._take(f"{')' * count}|(?{flags}:")
                self._open[-1] = (1, flags)
            elif character == "{" and not _REPEAT.match(self._source, self._at):
                self._take(r"\{")
            else:
                self._take(character)
        count, flags = self._open[-1]
        return "".join(self._parts) + ")" * count, flags

    def _take(self, text: str, size: int = 1) -> None:
        self._parts.append(text)
        self._at += size

    def _begin(self) -> None:
        source, at = self._source, self._at
        if flags := _FLAGS.match(source, at):
            on, off = flags[1], flags[2] or ""
            if set(on + off) - set("imsnx-"):
                raise Untranslatable(f"the flags {flags[0]}")
            kept = on.replace("m", "").replace("n", "")
            unset = off.replace("m", "").replace("n", "")
            kept += unset if len(unset) > 1 else ""
            self._at = flags.end()
            if "m" in on + off:
                self._multiline = "m" in on
            if kept:
                count, _ = self._open[-1]
                self._parts.append(f"(?{kept}:")
                self._open[-1] = (count + 1, kept)
            return
        if group := _GROUP.match(source, at):
            self._take(f"(?P<{group['name'] or group['quoted']}>", len(group[0]))
        elif source.startswith("(?#", at):
            end = source.find(")", at)
            self._at = len(source) if end < 0 else end + 1
            return
        else:
            self._take("(")
            if source.startswith("?", self._at):
                end = self._at + 1
                while end < len(source) and source[end] in "<=!:>imsnx-":
                    end += 1
                self._take(source[self._at : end], end - self._at)
        self._open.append((0, ""))

    def _end(self) -> None:
        if len(self._open) == 1:
            raise Untranslatable("a parenthesis that nothing opens")
        count, _ = self._open.pop()
        self._take(")" * count + ")")

    def _escape(self) -> None:
        source, at = self._source, self._at
        if category := _CATEGORY.match(source, at):
            self._take(_category(category), len(category[0]))
        elif named := _NAMED.match(source, at):
            self._take(f"(?P={named[1] or named[2]})", len(named[0]))
        else:
            following = source[at + 1 : at + 2]
            if following in _NEGATED:
                self._take(f"[^{_CLASSES[_NEGATED[following]]}]", 2)
            elif following in _CLASSES:
                self._take(f"[{_CLASSES[following]}]", 2)
            elif following in ("z", "Z"):
                self._take(r"\Z", 2)
            elif following == "e":
                self._take(r"\x1b", 2)
            elif following == "x" and source[at + 2 : at + 3] == "{":
                end = source.index("}", at)
                self._take(re.escape(chr(int(source[at + 3 : end], 16))), end + 1 - at)
            elif following == "c" and source[at + 2 : at + 3].isalpha():
                self._take(f"\\x{ord(source[at + 2].upper()) - 64:02x}", 3)
            elif following in ("G", "K", "R", "X", "Q", "E", ""):
                raise Untranslatable(rf"\{following}")
            elif following.isalpha() and following not in "abfnrtvABuUxc":
                self._take(re.escape(following), 2)
            else:
                self._take(source[at : at + 2], 2)

    def _set(self) -> None:
        """Translate a set of characters; one without another (`[a-z-[aeiou]]`) looks ahead first."""
        source, first = self._source, len(self._parts)
        self._take("[")
        if source.startswith("^", self._at):
            self._take("^")
        if source.startswith("]", self._at):
            self._take(r"\]")
        while self._at < len(source) and source[self._at] != "]":
            if source.startswith("[:", self._at) and (end := source.find(":]", self._at)) > 0:
                name = source[self._at + 2 : end]
                if name not in _POSIX:
                    raise Untranslatable(f"the class [:{name}:]")
                self._take(_POSIX[name], end + 2 - self._at)
            elif source.startswith("-[", self._at):
                self._at += 1
                begin = len(self._parts)
                self._set()
                self._parts[first:] = [
                    *("(?:(?!(?-i:", *self._parts[begin:], "))"), *self._parts[first:begin], "])"
                ]  # fmt: skip
                if not source.startswith("]", self._at):
                    raise Untranslatable("a set that is taken from within a set")
                self._at += 1
                return
            elif source[self._at] == "\\":
                self._escape_in_set()
            else:
                character = source[self._at]
                self._take(f"\\{character}" if character in "[&~|" else character)
        self._take("]")

    def _escape_in_set(self) -> None:
        source, at = self._source, self._at
        if category := _CATEGORY.match(source, at):
            name = category[3] or category[4]
            known = category[1] == "p" and not category[2] and name in _IN_SET
            self._take(_IN_SET[name] if known else category[0], len(category[0]))
            return
        following = source[at + 1 : at + 2]
        if following in _CLASSES:
            self._take(_CLASSES[following], 2)
            if re.match(r"-(?!\[)", source[self._at :]):  # no range: `[\w-_]` has three members
                self._take(r"\-")
        elif following.isalpha() and following not in "abfnrtvuUx":
            self._take(following, 2)
        else:
            self._take(source[at : at + 2], 2)


def _category(found: re.Match[str]) -> str:
    name, negated = found[3] or found[4], (found[1] == "P") != bool(found[2])
    if name not in _CATEGORIES:
        return found[0]  # `re` does not know it, the library regex does
    said = _CATEGORIES[name]
    return f"(?:(?!{said})[\\s\\S])" if negated else said
