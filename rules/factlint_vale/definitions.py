"""Rules of Vale's packages as their files define them: keys, inheritance, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeGuard

from msgspec import Struct, field

from factlint_vale.style_paths import inside

LEVELS = ("suggestion", "warning", "error")
TYPES = (
    "capitalization", "conditional", "consistency", "existence", "metric", "occurrence",
    "readability", "repetition", "script", "sequence", "spelling", "substitution",
)  # fmt: skip
#: Keys that Vale knows in small letters only; all others may have capitals.
_AS_WRITTEN = ("extends", "message", "level")
_DEEPEST = 10


class Unusable(ValueError):
    """A rule that cannot be run, with the key that is to blame."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(reason)
        self.key = key
        self.reason = reason


class Definition(Struct, frozen=True):
    """One rule of a package, with what it inherits.

    Attributes:
        name: its name with its style ("Google.We").
        kind: its type ("existence").
        level: "suggestion", "warning" or "error".
        message: its message, with `%s`.
        scope: where it applies.
        link: where it is explained.
        limit: how often it is reported in one file; 0 for always.
        action: what Vale does to mend it.
        keys: all keys, as read.
    """

    name: str
    kind: str
    level: str
    message: str
    scope: tuple[str, ...] = ()
    link: str = ""
    limit: int = 0
    action: tuple[str, ...] = ()
    keys: Mapping[str, Any] = field(default_factory=dict)

    @property
    def style(self) -> str:
        """The package."""
        return self.name.partition(".")[0]

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return a key that is true or false.

        Raises:
            Unusable: it is neither.
        """
        value = self.keys.get(key, default)
        if isinstance(value, bool):
            return value
        if str(value).lower() in ("true", "1"):
            return True
        if value is None or str(value).lower() in ("false", "0", ""):
            return False
        raise Unusable(key, f"{value!r}: expected true or false")

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a key that is a list of texts.

        Raises:
            Unusable: it is none.
        """
        value = self.keys.get(key)
        if value is None:
            return ()
        if isinstance(value, (str, int, float)):
            return (_text(value),)
        if not isinstance(value, list) or any(isinstance(one, (list, dict)) for one in value):
            raise Unusable(key, "expected a list of texts")
        return tuple(_text(one) for one in value if one is not None)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return a key that is a map of texts, or a list of such maps.

        Raises:
            Unusable: it is none.
        """
        value = self.keys.get(key) or {}
        maps = value if isinstance(value, list) else [value]
        found = []
        for one in maps:
            if not isinstance(one, dict):
                raise Unusable(key, "expected a map of texts")
            found += [
                (_text(left), "" if right is None else _text(right)) for left, right in one.items()
            ]
        return tuple(dict(found).items())

    def number(self, key: str, default: float = 0) -> float:
        """Return a key that is a number.

        Raises:
            Unusable: it is none.
        """
        value = self.keys.get(key, default)
        try:
            return float(value)
        except (TypeError, ValueError):
            raise Unusable(key, f"{value!r}: expected a number") from None

    def text(self, key: str) -> str:
        """Return a key that is a text; empty without it."""
        value = self.keys.get(key)
        return "" if value is None else _text(value)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


class Packages:
    """Reads the rules of styles from the folders that hold them, first come first served."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._styles: dict[str, Path | None] = {}

    def style_folder(self, style: str) -> Path | None:
        """Return the folder of a style; a name that leads elsewhere has none."""
        if style not in self._styles:  # asked for once a rule
            places = (inside(folder, style) for folder in self._folders)
            found = next((one for one in places if one is not None and one.is_dir()), None)
            self._styles[style] = found
        return self._styles[style]

    def names(self, style: str) -> Iterator[str]:
        """Yield the names of a style's rules, in order."""
        folder = self.style_folder(style)
        if folder is None:
            return
        for file in sorted(folder.rglob("*.yml")):
            inner = file.relative_to(folder)
            hidden = any(part.startswith((".", "_")) for part in inner.parts[:-1])
            if not hidden and not inner.name.endswith((".test.yml", "_test.yml")):
                stem = inner.name.partition(".")[0]
                yield ".".join((style, *inner.parts[:-1], stem))

    def file_of(self, name: str) -> Path | None:
        """Return the file of a rule."""
        style, *rest = name.split(".")
        folder = self.style_folder(style)
        file = inside(folder, f"{'/'.join(rest)}.yml") if folder and rest else None
        return file if file is not None and file.is_file() else None

    def read(self, name: str) -> Definition:
        """Return a rule with what it inherits.

        Raises:
            Unusable: its file is wrong.
        """
        file = self.file_of(name)
        if file is None:
            raise Unusable("extends", f"there is no rule {name}")
        keys = self._inherited(_keys(file), (name,))
        keys.pop("tests", None)
        return define(name, keys)

    def tests(self, name: str) -> list[object]:
        """Return the tests that a rule's file brings.

        Raises:
            Unusable: its file is wrong.
        """
        file = self.file_of(name)
        found = _keys(file).get("tests") if file is not None else None
        return found if isinstance(found, list) else []

    def _inherited(self, keys: dict[str, Any], seen: tuple[str, ...]) -> dict[str, Any]:
        parent = keys.get("extends")
        if not isinstance(parent, str) or "." not in parent:
            edited = next((key for key in keys if key.endswith(("+", "-"))), None)
            if edited:
                raise Unusable(edited, "only a rule that extends another rule can edit its lists")
            return keys
        if parent in seen or len(seen) > _DEEPEST:
            raise Unusable("extends", f"{parent} extends itself")
        file = self.file_of(parent)
        if file is None:
            raise Unusable("extends", f"there is no rule {parent}")
        inherited = self._inherited(_keys(file), (*seen, parent))
        inherited.pop("tests", None)
        return _overlaid(inherited, keys)


def _overlaid(parent: Mapping[str, Any], child: Mapping[str, Any]) -> dict[str, Any]:
    """Return a rule's keys laid over those it inherits; `key+` and `key-` edit a list or map."""
    keys = dict(parent)
    for key, value in child.items():
        base = key.rstrip("+-")
        if base != key:
            keys[base] = _edited(keys.get(base), value, key)
        elif key != "extends":
            keys[key] = value
    return keys


def _edited(have: object, value: object, key: str) -> object:
    adds = key.endswith("+")
    if isinstance(have, list) and isinstance(value, list):
        if adds:
            return [*have, *value]
        missing = [one for one in value if one not in have]
        if missing:
            raise Unusable(key, f"the rule it extends has no entry {missing[0]!r}")
        return [one for one in have if one not in value]
    if isinstance(have, dict) and adds and isinstance(value, dict):
        return {**have, **value}
    if isinstance(have, dict) and isinstance(value, list):
        missing = [one for one in value if one not in have]
        if missing:
            raise Unusable(key, f"the rule it extends has no entry {missing[0]!r}")
        return {name: one for name, one in have.items() if name not in value}
    raise Unusable(key, "the rule it extends has no such list")


@cache
def _loader() -> Any:
    """Return safe YAML whose plain words stay words: `yes` and dates are tokens here."""
    import yaml

    # By libyaml where PyYAML was built with it.
    safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    resolvers = {
        first: [(tag, expression) for tag, expression in known if not _is_word(tag, first)]
        for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return type("Loader", (safe,), {"yaml_implicit_resolvers": resolvers})


def _is_word(tag: str, first: str) -> bool:
    """Return whether a plain word that YAML 1.1 takes for something else is a word in 1.2."""
    return tag.endswith(":timestamp") or (tag.endswith(":bool") and first in "yYnNoO")


def _keys(file: Path) -> dict[str, Any]:
    """Return the keys of a rule's file.

    Raises:
        Unusable: it is no map in YAML.
    """
    import yaml

    try:
        text = file.read_text(encoding="utf-8-sig")
        found = next(iter(yaml.load_all(text, _loader())), None)
    except (OSError, UnicodeError, ValueError) as error:
        raise Unusable("", f"cannot be read: {error}") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "is not YAML"
        place = f"line {mark.line + 1}: " if mark is not None else ""
        raise Unusable("", f"{place}{problem}") from None
    if not _is_map(found):
        raise Unusable("", "expected keys and values")
    return {key if key.lower() in _AS_WRITTEN else key.lower(): one for key, one in found.items()}


def _is_map(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict) and all(isinstance(key, str) for key in value)


def define(name: str, keys: Mapping[str, Any]) -> Definition:
    """Return a rule of these keys.

    Raises:
        Unusable: a key that all rules have is missing or wrong.
    """
    kind = keys.get("extends")
    if kind not in TYPES:
        raise Unusable("extends", f"{kind!r}: expected one of {', '.join(TYPES)}")
    if "message" not in keys:
        raise Unusable("message", "is missing")
    level = keys.get("level", "warning")
    if level not in LEVELS:
        raise Unusable("level", f"{level!r}: expected one of {', '.join(LEVELS)}")
    if "doc(" in str(keys.get("scope")):
        raise Unusable("scope", "selectors (`doc(...)`) are not supported")
    if kind == "conditional" and "in" in keys:
        raise Unusable("in", "views are not supported")
    if keys.get("code") is True:
        raise Unusable("code", "is no key any more: write `scope: raw`")
    draft = Definition(name, kind, level, str(keys["message"]), keys=keys)
    return Definition(
        name=name,
        kind=kind,
        level=level,
        message=str(keys["message"]),
        scope=draft.texts("scope"),
        link=draft.text("link"),
        limit=int(draft.number("limit")),
        action=_action(keys.get("action")),
        keys=keys,
    )


def _action(value: object) -> tuple[str, ...]:
    """Return an action: its name and its parameters, those of several operations in one list."""
    if not isinstance(value, dict) or not value.get("name"):
        return ()
    given = value.get("params") or []
    if not isinstance(given, list):
        raise Unusable("action", "expected a list of params")
    flat: Iterable[object] = (
        one for item in given for one in (item if isinstance(item, list) else [item])
    )
    return (str(value["name"]), *(_text(one) for one in flat))
