"""The configuration file: `factlint.toml`, or `[tool.factlint]` in `pyproject.toml`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from factlint.config.find import repository
from factlint.config.layers import EXTEND, read_merged
from factlint.days.given import known_language, parse_when
from factlint.errors import ConfigError, UsageError
from factlint.model.settings import DateSettings, Settings
from factlint.records.convert import Converter, ReadDate, fields_of, unknown_key
from factlint.records.key_location import KeyLocation, combined, display_name
from factlint.text.paths import leads_into

_DATED: Final = (
    "A file is dated by a table of its own: [[files]] with `path = ...` and `date = ...`."
)
#: Keys one may expect at the top, and where they belong.
_ELSEWHERE: Final = {
    "tool": "Write the keys at the top of this file; [tool.factlint] is for pyproject.toml.",
    **dict.fromkeys(("date", "published", "publication-date"), _DATED),
}
#: Fields of the settings that are no keys of the file.
NOT_IN_FILE: Final = ("path", "root", "engines", "sections", "tables", "expired")
#: Keys that take comma-separated text for a list.
COMMA_LISTS: Final = frozenset({"select", "ignore", "per-file-ignores"})


def load(path: Path, *, trusted: bool = False) -> Settings:
    """Read a configuration file, with those it extends.

    Args:
        path: the file.
        trusted: whether the person who runs factlint named it. One that was found may belong to
            a stranger, and its paths may not leave its repository.

    Raises:
        ConfigError: it cannot be read, is not TOML, or a key or value is wrong. All wrong keys
            are named, one a line, as `file:line: key: expected X, found Y`.
    """
    root = None if trusted else repository(path.absolute().parent)
    if root is not None and not leads_into(path, root):
        hint = "--config FILE reads a configuration from anywhere."
        message = f"{display_name(path)}: is a link that leads out of {display_name(root)}"
        raise ConfigError(message, hint=hint)
    found = read_merged(path, root)
    table = {key: value for key, value in found.table.items() if key != EXTEND}
    settings = _settings(table, found.place, path.absolute().parent, root)
    settings = replace(settings, path=path, root=root, extend=found.bases)
    if settings.phrase_tables:
        from factlint.config.phrase_tables import read_tables

        settings = replace(settings, tables=read_tables(settings.phrase_tables, found.place))
    return settings


def expired(settings: Settings, today: dt.date) -> tuple[int, ...]:
    """Return the numbers of the accepted phrases whose last day is over, from 0."""
    return tuple(
        number
        for number, one in enumerate(settings.accept)
        if one.until is not None and one.until < today
    )


def _settings(
    table: Mapping[str, Any], place: KeyLocation, folder: Path, root: Path | None
) -> Settings:
    errors: list[ConfigError] = []
    dates = DateSettings()
    try:
        dates = _dates(table.get("dates", {}), place.at("dates"))
    except ConfigError as error:
        errors.append(error)
    # Dates in the rest of the file are read as [dates] says.
    read = partial(parse_when, languages=dates.languages, order=dates.order, today=None)
    converter = Converter(read_date=_pinned(read), folder=folder, root=root, commas=COMMA_LISTS)
    known = {key for key in fields_of(Settings) if key not in NOT_IN_FILE}
    rest, engines = {}, {}
    for key, value in table.items():
        if key in _ELSEWHERE:
            errors.append(place.at(key).error("unknown key", hint=_ELSEWHERE[key]))
        elif key == "rules" and (switches := _switches(value, place.at(key))):
            errors += switches
        elif key not in known and isinstance(value, Mapping):
            engines[key] = dict(value)  # a plugin's: `config.sections` knows whether there is one
        elif key not in known:
            errors.append(unknown_key(key, dict.fromkeys(known), place))
        elif key != "dates":
            rest[key] = value
    values, wrong = converter.fields(Settings, rest, place)
    errors += wrong
    for check in (_check_accepted, _check_evidence, _check_files, _check_markers, _check_texts):
        errors += check(values, place)
    if errors:
        raise combined(errors)
    return Settings(**{**values, "dates": dates, "engines": engines})


def _switches(rules: object, place: KeyLocation) -> list[ConfigError]:
    """Return the error of each rule that is to be switched on or off where options belong."""
    if not isinstance(rules, Mapping):
        return []
    return [
        place.at(name).expected(
            "a table of options",
            value,
            hint="Rules are switched on by select, off by ignore, two lists of codes.",
        )
        for name, value in rules.items()
        if not isinstance(value, Mapping)
    ]


def _pinned(read: ReadDate) -> ReadDate:
    def read_date(text: str) -> dt.date:
        if text.strip().lower() == "today":
            raise UsageError(
                '"today" is another day tomorrow',
                hint="Write a date here; --as-of today is for the command line.",
            )
        return read(text)

    return read_date


def _dates(raw: object, place: KeyLocation) -> DateSettings:
    converter = Converter(read_date=lambda text: dt.date.fromisoformat(text))
    dates = converter.table(DateSettings, raw, place)
    errors = []
    if not 1 <= dates.fiscal_year_start <= 12:
        errors.append(
            place.at("fiscal-year-start").expected("a month, 1 to 12", dates.fiscal_year_start)
        )
    usual = DateSettings().languages
    for number, code in enumerate(dates.languages):
        if code not in usual and not known_language(code):
            errors.append(
                place.at("languages", number).expected(
                    'a language code such as "de"',
                    code,
                    hint="dateparser's documentation lists all.",
                )
            )
    if dates.timezone != "UTC" and not _known_zone(dates.timezone):
        errors.append(
            place.at("timezone").expected(
                'a time zone such as "Europe/London"',
                dates.timezone,
                hint="Names are those of the IANA time zone database.",
            )
        )
    if errors:
        raise combined(errors)
    return dates


def _known_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return True


def _check_accepted(values: Mapping[str, Any], place: KeyLocation) -> list[ConfigError]:
    wrong = []
    for number, accepted in enumerate(values.get("accept", ())):
        here = place.at("accept", number)
        for key, why in (
            ("phrase", "the words that are right"),
            ("code", 'the code or name of the rule, such as "DAT004"'),
            ("reason", "why they are right, for the next reader"),
        ):
            if not getattr(accepted, key).strip():
                wrong.append(here.at(key).expected(f"text: {why}", ""))
    return wrong


def _check_evidence(values: Mapping[str, Any], place: KeyLocation) -> list[ConfigError]:
    evidence = values.get("evidence")
    if evidence is None or evidence.folder is None or evidence.folder.is_dir():
        return []
    found = "a file" if evidence.folder.exists() else "nothing there"
    return [
        place.at("evidence", "folder").error(
            f"expected a folder of texts, found {found}: {display_name(evidence.folder)}",
            hint="Make the folder, or correct the path; it is relative to this file.",
        )
    ]


def _check_files(values: Mapping[str, Any], place: KeyLocation) -> list[ConfigError]:
    return [
        place.at("files", number, "path").expected('a glob such as "archive/**"', "")
        for number, entry in enumerate(values.get("files", ()))
        if not entry.path.strip()
    ]


def _check_markers(values: Mapping[str, Any], place: KeyLocation) -> list[ConfigError]:
    return [
        place.at("code-markers", number).expected(
            'two words, the first before code and the second after it, as ["=LISTING=", "=END="]',
            ", ".join(pair),
        )
        for number, pair in enumerate(values.get("code_markers", ()))
        if len(pair) != 2 or not all(one.strip() for one in pair)
    ]


def _check_texts(values: Mapping[str, Any], place: KeyLocation) -> list[ConfigError]:
    wrong = []
    languages = [(place.at("language"), values.get("language"))]
    languages += [
        (place.at("files", number, "language"), entry.language)
        for number, entry in enumerate(values.get("files", ()))
    ]
    for here, code in languages:
        if code is not None and not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", code):
            wrong.append(here.expected('a language code such as "en-GB"', code))
    return wrong
