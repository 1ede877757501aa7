"""Reads a `.vale.ini`, or the table `[vale]`, into what is checked in which file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, field

from factlint_vale.definitions import LEVELS

#: Options of Vale's that say nothing about what is checked here.
_UNUSED = frozenset({"Packages", "NLPEndpoint"})
_CORE = frozenset({
    "StylesPath", "MinAlertLevel", "IgnoredScopes", "WordTemplate", "SkippedScopes",
    "IgnoredClasses", "Vocab", *_UNUSED,
})  # fmt: skip
_SECTION_OPTIONS = frozenset({
    "BasedOnStyles", "BlockIgnores", "TokenIgnores", "IgnorePatterns", "CommentDelimiters",
    "Transform", "Lang", "View", "Vocab",
})  # fmt: skip
_OTHER_TABLES = ("formats", "asciidoctor")
_PARAMETER = re.compile(r"([^\[\]]+\.[^\[\]]+)\[([A-Za-z][A-Za-z0-9]*)\]")


class Section(Struct, frozen=True):
    """What holds for the files of a glob.

    Attributes:
        glob: the glob.
        styles: the styles that are checked, None where the section does not say.
        rules: rules and styles that are switched on, off, or given a level.
        tokens: expressions of words that are not checked.
        blocks: expressions of stretches of text that are not checked.
        vocab: vocabularies that hold here.
        comments: what comments of Vale's begin and end with, beside those of the format.
    """

    glob: str
    styles: tuple[str, ...] | None = None
    rules: Mapping[str, str] = field(default_factory=dict)
    tokens: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    vocab: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


class ValeConfig(Struct, frozen=True):
    """What Vale is asked to check.

    Attributes:
        path: the file it was read from, or None.
        folders: where styles are.
        level: lowest level that is reported.
        vocab: vocabularies that hold in all files.
        template: how words are put between the edges of words; empty for Vale's own way.
        ignored_scopes: elements of HTML whose words are masked.
        skipped_scopes: elements of HTML that are left out.
        ignored_classes: classes of elements that are left out.
        formats: suffixes that are read as others.
        sections: what holds for which files, in order.
        parameters: keys of rules that are set here, by rule.
        notes: what was not understood.
    """

    path: Path | None = None
    folders: tuple[Path, ...] = ()
    level: str = "suggestion"
    vocab: tuple[str, ...] = ()
    template: str = ""
    ignored_scopes: tuple[str, ...] = ()
    skipped_scopes: tuple[str, ...] = ()
    ignored_classes: tuple[str, ...] = ()
    formats: Mapping[str, str] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    parameters: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def styles(self) -> tuple[str, ...]:
        """Return all styles that some file may be checked with, each once."""
        return tuple(dict.fromkeys(s for one in self.sections for s in one.styles or ()))

    def section_vocabularies(self) -> tuple[str, ...]:
        """Return the vocabularies that only some files have, each once."""
        return tuple(dict.fromkeys(name for one in self.sections for name in one.vocab))

    def named_rules(self) -> tuple[str, ...]:
        """Return the rules that are switched on by name."""
        found = (
            name
            for one in self.sections
            for name, value in one.rules.items()
            if "." in name and value not in ("NO", "UNSET")
        )
        return tuple(dict.fromkeys(found))

    def for_file(self, path: str) -> FileChoice:
        """Return what holds for a file; a later section comes before an earlier one."""
        everywhere = {
            rule: "NO" for name in self.section_vocabularies() for rule in _rules_of(name)
        }
        choice = FileChoice(rules=tuple(everywhere.items()))
        for one in self.sections:
            if one.glob == "*":
                everywhere.update(one.rules)
            if matches_glob(one.glob, path):
                choice = choice.with_section(one, everywhere)
        return choice


class FileChoice(Struct, frozen=True):
    """What holds for one file.

    Attributes:
        styles: the styles that are checked.
        rules: rules and styles that are switched on, off, or given a level.
        tokens: expressions of words that are not checked.
        blocks: expressions of stretches of text that are not checked.
        vocab: vocabularies beside those of all files.
        comments: what comments of Vale's begin and end with, beside those of the format.
    """

    styles: tuple[str, ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    tokens: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    vocab: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()

    def with_section(self, section: Section, everywhere: Mapping[str, str]) -> FileChoice:
        """Return the choice with a section laid over it.

        Args:
            section: the section.
            everywhere: what holds in all files, which UNSET leaves as it is.
        """
        styles = self.styles if section.styles is None else section.styles
        rules = dict(self.rules) if section.styles != () else {}
        for name, value in section.rules.items():
            rules[name] = everywhere.get(name, "UNSET") if value == "UNSET" else value
        # Each of its vocabularies has rules of its own.
        rules.update({rule: "YES" for name in section.vocab for rule in _rules_of(name)})
        return FileChoice(
            styles=styles,
            rules=tuple((name, value) for name, value in rules.items() if value != "UNSET"),
            tokens=(*self.tokens, *section.tokens),
            blocks=(*self.blocks, *section.blocks),
            vocab=tuple(dict.fromkeys((*self.vocab, *section.vocab))),
            comments=section.comments or self.comments,
        )

    def level(self, name: str, own: str) -> str | None:
        """Return the level of a rule in this file, None where it is off."""
        return next(self.levels([(name, own)]))

    def levels(self, rules: Iterable[tuple[str, str]]) -> Iterator[str | None]:
        """Yield the level of each rule in this file, None where it is off.

        Args:
            rules: their names, and their own levels.
        """
        said, of_styles = dict(self.rules), dict.fromkeys(self.styles, "YES")
        for name, own in rules:
            style = name.partition(".")[0]
            of_rule, of_style = said.get(name), said.get(style)
            value = of_rule or of_style or of_styles.get(style)
            if value in LEVELS:
                yield value
            elif value != "YES":
                yield None
            else:  # where a rule is switched on, its style may give the level
                yield of_style if of_style in LEVELS else own


def _rules_of(vocabulary: str) -> tuple[str, str]:
    """Return the rules of a vocabulary that only some files have."""
    return f"Vale.{vocabulary}.Terms", f"Vale.{vocabulary}.Avoid"


@lru_cache(maxsize=512)
def _glob_expression(glob: str) -> re.Pattern[str]:
    """Return a glob as an expression; `*` crosses folders unless the glob has `**`."""
    star = "[^/]*" if "**" in glob else ".*"
    parts, at, depth = [], 0, 0
    while at < len(glob):
        character = glob[at]
        if glob.startswith("**/", at):
            parts.append("(?:.*/)?")
            at += 3
            continue
        if glob.startswith("**", at):
            parts.append(".*")
            at += 2
            continue
        if character == "[" and (end := glob.find("]", at + 2)) > 0:
            inside = glob[at + 1 : end].replace("\\", r"\\")
            inside = f"^{inside[1:]}" if inside[0] in "!^" else inside
            parts.append(f"[{inside}]")
            at = end + 1
            continue
        if character == "{":
            depth += 1
        elif character == "}" and depth:
            depth -= 1
        signs = {"*": star, "?": ".", "{": "(?:", "}": ")" if depth >= 0 else r"\}"}
        if character == "," and depth:
            parts.append("|")
        elif character == "\\" and at + 1 < len(glob):
            at += 1
            parts.append(re.escape(glob[at]))
        else:
            parts.append(signs.get(character) or re.escape(character))
        at += 1
    return re.compile("".join(parts), re.DOTALL)


def matches_glob(glob: str, path: str) -> bool:
    """Return whether a glob of Vale's matches a path."""
    if glob == "*":
        return True
    negated = glob.startswith("!")
    path = path.replace("\\", "/")
    try:
        found = _glob_expression(glob.lstrip("!")).fullmatch(path) is not None
    except re.error:
        return False
    return found != negated


def read_ini(path: Path) -> ValeConfig:
    """Return what a `.vale.ini` says.

    Raises:
        OSError, UnicodeError: it cannot be read.
        ValueError: it is wrong, with its line.
    """
    tables: dict[str, dict[str, list[str]]] = {"": {}}
    lines: dict[tuple[str, str], int] = {}
    for number, table, key, value in _entries(path.read_text(encoding="utf-8-sig")):
        tables.setdefault(table, {})
        if key:
            tables[table].setdefault(key, []).append(value)
            lines.setdefault((table, key), number)
    return _config(path, tables, lines)


def _entries(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield line, table, key and value."""
    table, lines = "", text.splitlines()
    at = 0
    while at < len(lines):
        number, line = at + 1, lines[at].strip()
        at += 1
        if not line or line[0] in "#;":
            continue
        if line[0] == "[":
            line = _without_comment(line)
            if not line.endswith("]"):
                raise ValueError(f"{number}: {line!r}: a section without its end")
            table = line[1:-1].strip()
            yield number, table, "", ""
            continue
        key, *rest = re.split("[=:]", line, maxsplit=1)
        if not rest:
            raise ValueError(f"{number}: {line!r}: expected KEY = VALUE")
        value = rest[0].strip()
        while value.endswith("\\") and at < len(lines):
            value = value[:-1].rstrip() + lines[at].strip()
            at += 1
        yield number, table, key.strip(), _unquoted(_without_comment(value))


def _without_comment(value: str) -> str:
    found = re.search(r"\s[#;]", value)
    return value[: found.start()].rstrip() if found and value[:1] not in "\"'`" else value


def _unquoted(value: str) -> str:
    for mark in ('"""', '"', "'", "`"):
        if len(value) >= 2 * len(mark) and value.startswith(mark) and value.endswith(mark):
            return value[len(mark) : -len(mark)]
    return value


def _config(
    path: Path,
    tables: Mapping[str, Mapping[str, Sequence[str]]],
    lines: Mapping[tuple[str, str], int],
) -> ValeConfig:
    core = tables[""]
    notes = [
        f"{path}:{lines['', key]}: {key}: is no option of Vale's"
        for key in core
        if key not in _CORE
    ]
    level = _last(core, "MinAlertLevel") or "suggestion"
    if level not in LEVELS:
        raise ValueError(
            f"{lines['', 'MinAlertLevel']}: MinAlertLevel: {level!r}: "
            f"expected one of {', '.join(LEVELS)}"
        )
    parameters: dict[str, dict[str, str]] = {}
    sections = []
    for name, table in tables.items():
        if name in ("", *_OTHER_TABLES):
            continue
        for key, values in table.items():
            if (found := _PARAMETER.fullmatch(key)) is not None:
                parameters.setdefault(found[1], {})[found[2].lower()] = values[-1]
        sections.append(_section(name, table))
        _check_patterns(sections[-1], name, lines)
    # What holds for all files comes first, wherever it is written.
    sections.sort(key=lambda one: one.glob != "*")
    return ValeConfig(
        path=path,
        folders=tuple(path.parent / one for one in core.get("StylesPath", ())),
        level=level,
        vocab=_list(core, "Vocab"),
        template=_last(core, "WordTemplate"),
        ignored_scopes=_list(core, "IgnoredScopes"),
        skipped_scopes=_list(core, "SkippedScopes"),
        ignored_classes=_list(core, "IgnoredClasses"),
        formats={key: values[-1] for key, values in tables.get("formats", {}).items()},
        sections=tuple(sections),
        parameters=parameters,
        notes=tuple(notes),
    )


def _section(name: str, table: Mapping[str, Sequence[str]]) -> Section:
    return Section(
        glob=name,
        styles=_list(table, "BasedOnStyles") if "BasedOnStyles" in table else None,
        rules={
            key: values[-1]
            for key, values in table.items()
            if key not in _SECTION_OPTIONS and not _PARAMETER.fullmatch(key)
        },
        tokens=_patterns(table, "TokenIgnores"),
        blocks=(*_patterns(table, "BlockIgnores"), *_patterns(table, "IgnorePatterns")),
        vocab=_list(table, "Vocab"),
        comments=_list(table, "CommentDelimiters"),
    )


def _check_patterns(section: Section, table: str, lines: Mapping[tuple[str, str], int]) -> None:
    """Refuse expressions of what is not checked that cannot be read.

    Raises:
        ValueError: why, with the line.
    """
    from factlint_vale.rule_expressions import ignored

    of_keys = {
        "TokenIgnores": section.tokens, "BlockIgnores": section.blocks,
        "IgnorePatterns": section.blocks,
    }  # fmt: skip
    for key, sources in of_keys.items():
        if (table, key) not in lines:
            continue
        for source in sources:
            try:
                ignored(source)
            except (ValueError, re.error) as error:
                raise ValueError(f"{lines[table, key]}: {key}: {source}: {error}") from None
    if len(section.comments) not in (0, 2):
        line = lines[table, "CommentDelimiters"]
        raise ValueError(f"{line}: CommentDelimiters: expected two, with a comma between")


def _last(table: Mapping[str, Sequence[str]], key: str) -> str:
    values = table.get(key, ())
    return values[-1].strip() if values else ""


def _list(table: Mapping[str, Sequence[str]], key: str) -> tuple[str, ...]:
    found = (one.strip() for value in table.get(key, ()) for one in value.split(","))
    return tuple(dict.fromkeys(one for one in found if one))


def _patterns(table: Mapping[str, Sequence[str]], key: str) -> tuple[str, ...]:
    """Return expressions; commas stand between them, and one of their own is escaped."""
    found = (
        one.replace(r"\,", ",").strip()
        for value in table.get(key, ())
        for one in re.split(r"(?<!\\),", value)
    )
    return tuple(one for one in found if one)
