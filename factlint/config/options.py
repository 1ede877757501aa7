"""Rules' options: `[rules.DAT003]`, or `[rules.relative-period]`."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factlint.config.find import PYPROJECT
from factlint.days.given import parse_when
from factlint.errors import ConfigError
from factlint.model.family import Family
from factlint.model.rule import AnyRule
from factlint.model.settings import DateSettings, Settings
from factlint.model.severity import Severity

if TYPE_CHECKING:  # a run without options needs none of the machinery that reads them
    from factlint.records.key_location import KeyLocation


#: The one key that every table of `[rules]` may have.
SEVERITY: Final = "severity"
SEVERITIES: Final = tuple(one.value for one in Severity)
_NO_FAMILIES: Mapping[str, Family] = {}


def options_for(
    rule: type[AnyRule],
    table: Mapping[str, object],
    where: Path | None = None,
    root: Path | None = None,
    *,
    extends: bool = False,
) -> object:
    """Return a rule's options from its table.

    Args:
        rule: the rule; its `options` class says which keys there are.
        table: keys in kebab case, as TOML gives them.
        where: the configuration file, for messages.
        root: the folder its paths may not leave.
        extends: whether it extends others; a path is relative to the file it is written in.

    Raises:
        ConfigError: an unknown key or a wrong value; all are named.
    """
    own = {key: value for key, value in table.items() if key != SEVERITY}
    if not own:
        return rule.options()
    from factlint.records.convert import Converter
    from factlint.records.key_location import KeyLocation, TomlText

    converter = Converter(
        read_date=partial(parse_when, languages=DateSettings().languages, order=None, today=None),
        folder=where.absolute().parent if where is not None else Path(),
        root=root,
    )
    if not extends:
        place = KeyLocation(TomlText(""), ("rules", rule.code))
        with contextlib.suppress(ConfigError):  # then it is worth finding the line
            return converter.table(rule.options, own, place)
    return converter.table(rule.options, own, _place_of(rule, own, where))


def severity_in(table: Mapping[str, object]) -> Severity | None:
    """Return the severity the table of a rule gives it, or None."""
    word = table.get(SEVERITY)
    # `check_rule_tables` refuses other words.
    return Severity(word) if word in SEVERITIES else None


def check_rule_tables(
    settings: Settings,
    rules: Iterable[type[AnyRule]],
    families: Mapping[str, Family] = _NO_FAMILIES,
) -> None:
    """Check all of `[rules]`, also the tables of rules that do not run.

    Args:
        settings: the configuration.
        rules: all rules there are.
        families: the family of a rule, by the rule's code.

    Raises:
        ConfigError: a table of no rule, two tables of one, or wrong options; all are named.
    """
    if not settings.rules:
        return
    from factlint.records.key_location import combined, did_you_mean

    by_name = {name: rule for rule in rules for name in (rule.code, rule.name)}
    place = root_place(settings.path).at("rules")
    errors: list[ConfigError] = []
    seen: dict[str, str] = {}
    for name, table in settings.rules.items():
        rule = by_name.get(name)
        if rule is None:
            guess = did_you_mean(name, by_name)
            errors.append(
                place.at(name).error(
                    f"unknown rule{guess}", hint="`factlint rules` lists them all."
                )
            )
            continue
        if rule.code in seen:
            errors.append(
                place.at(name).error(
                    f"the same rule as [rules.{seen[rule.code]}]", hint="Keep one of the two."
                )
            )
        seen[rule.code] = name
        errors += _of_severity(table, place.at(name))
        try:
            options_for(rule, table, settings.path, settings.root, extends=bool(settings.extend))
        except ConfigError as error:
            errors.append(error)
            family = families.get(rule.code)
            if family is not None and family.options is not None:
                errors += _of_family(family, family.options, table, place.at(name))
    if errors:
        raise combined(errors)


def _of_severity(table: Mapping[str, object], place: KeyLocation) -> Iterator[ConfigError]:
    word = table.get(SEVERITY)
    if word is not None and word not in SEVERITIES:
        from factlint.records.key_location import quoted

        yield place.at(SEVERITY).expected(" or ".join(map(quoted, SEVERITIES)), word)


def _of_family(
    family: Family, kind: type, table: Mapping[str, object], place: KeyLocation
) -> Iterator[ConfigError]:
    """Yield where to write the options that are not one rule's, but its family's."""
    from factlint.records.convert import fields_of

    for key in table:
        if key in fields_of(kind):
            message = f"an option of the whole family {family.name}"
            yield place.at(key).error(message, hint=f"Write it under [families.{family.name}].")


def _place_of(rule: type[AnyRule], table: Mapping[str, object], where: Path | None) -> KeyLocation:
    """Return the place of a rule's table, under whichever of its names it is written."""
    root = root_place(where).at("rules")
    for name in (rule.code, rule.name):
        here = root.at(name)
        if any(here.at(key).is_written() for key in table):
            return here
    return root.at(rule.code)


def root_place(where: Path | None) -> KeyLocation:
    """Return the place of a configuration file's own table; its text is read anew for the lines."""
    from factlint.records.key_location import KeyLocation, TomlText, display_name

    if where is None:
        return KeyLocation(TomlText(""))
    from factlint.config.layers import read_merged

    try:
        return read_merged(where).place
    except ConfigError:  # gone or changed since it was loaded: say the file, not the line
        place = KeyLocation(TomlText(display_name(where)))
    return place.at("tool", "factlint") if where.name == PYPROJECT else place
