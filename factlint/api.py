"""All a plugin author may import.

    from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern

What no rule of factlint itself uses is here for plugins; `docs/reference/api.md` says what for.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, cast

from factlint.days.describe import absolute_form, day_name, describe, season_name
from factlint.errors import (
    CRASHES,
    InputError,
    ServiceError,
    Unavailable,
    in_one_line,
    place_of,
)
from factlint.hookspecs import hookimpl
from factlint.match.literals import Literals
from factlint.model.article import Article
from factlint.model.citation import Citation
from factlint.model.claim import Attribution, Claim, ClaimSettings, ClaimType, Verdict
from factlint.model.context import AnyContext, Context, OptionsT
from factlint.model.date import DateExpression, Deixis
from factlint.model.edit import Edit, Fix, Safety
from factlint.model.family import Family
from factlint.model.finding import Finding, Related, Remark
from factlint.model.format import Format
from factlint.model.pattern import Hit, Pattern, pattern
from factlint.model.phrase import Phrase, PhraseTable, load_phrases
from factlint.model.publication import DateSource
from factlint.model.report import (
    FileReport,
    Reporter,
    ReporterInParts,
    ReportOptions,
    RunReport,
    Suppressed,
    grouped,
)
from factlint.model.rule import (
    AnyRule,
    BrokenModule,
    Collected,
    CorpusRule,
    DirectiveRule,
    DirectiveUse,
    DocumentRule,
    PatternRule,
    PhraseRule,
    Rule,
    Speech,
)
from factlint.model.section import SettingsTable, Vocabulary
from factlint.model.service import Service, ServiceRequest
from factlint.model.settings import Settings
from factlint.model.severity import Severity, by_profile
from factlint.readings.ages import Age, ages
from factlint.readings.claims.lexicon import check_claim_settings
from factlint.readings.claims.publisher import is_release
from factlint.readings.claims.query import query_of
from factlint.readings.claims.reading import claims
from factlint.readings.clock_times import ZONES as TIME_ZONES
from factlint.readings.clock_times import ClockTime, clock_times
from factlint.readings.common_names import is_common_name, meant_name
from factlint.readings.corrections import in_correction
from factlint.readings.counts import Counted, counted, singular
from factlint.readings.dates.reader import dates, dates_in
from factlint.readings.dates.tense import governing_tense
from factlint.readings.dictionary import is_common_word, is_word, meant_words
from factlint.readings.english_numbers import BELOW_HUNDRED, in_words
from factlint.readings.exchange_rates import exchange_rates
from factlint.readings.figures import Construction, FigureSentence, constructions, figures
from factlint.readings.given_names import GIVEN_NAMES, MEN, WOMEN
from factlint.readings.movement import DOWN, MOVE, UP
from factlint.readings.name_words import COMMON_IN_NAMES, OFFICES
from factlint.readings.names import Name, NameKind, Names, names
from factlint.readings.persons import persons
from factlint.readings.place_names import CITIES, COUNTRIES
from factlint.readings.quantities import Quantity, QuantityKind, quantities, quantities_in
from factlint.readings.short_names import may_be_one
from factlint.readings.spelling_distance import (
    consonants,
    one_slip,
    plain,
    same_letters,
    sound,
)
from factlint.readings.told_figures import ToldFigure, neighbours, told_figures
from factlint.readings.verdicts import verdicts
from factlint.readings.worksheet import speaker_of
from factlint.text.compiled import compiled
from factlint.text.directives import read_directives
from factlint.text.document import Document, Metadata, MetadataFault, Traits
from factlint.text.kept import kept
from factlint.text.lazy import lazy_regex
from factlint.text.listing import listed
from factlint.text.location import Part
from factlint.text.packaged import packaged_table
from factlint.text.segments import PLACEHOLDER, OffsetMap, Segment, SegmentKind
from factlint.text.source import Source, decode
from factlint.text.span import Span
from factlint.text.speech import MarkFault, Quotation
from factlint.text.voices import VoiceEvidence, first_person_paragraphs
from factlint.time_limit import TimeLimit, begin_anew

if TYPE_CHECKING:  # most runs have nothing on record, and its values take long to define
    from factlint.model.fact import Fact as Fact

__all__ = [
    "BELOW_HUNDRED",
    "CITIES",
    "COMMON_IN_NAMES",
    "COUNTRIES",
    "DOWN",
    "GIVEN_NAMES",
    "MEN",
    "MOVE",
    "OFFICES",
    "PLACEHOLDER",
    "TIME_ZONES",
    "UP",
    "WOMEN",
    "Age",
    "AnyContext",
    "AnyRule",
    "Article",
    "Attribution",
    "Citation",
    "Claim",
    "ClaimSettings",
    "ClaimType",
    "ClockTime",
    "Collected",
    "Construction",
    "Context",
    "CorpusRule",
    "Counted",
    "DateExpression",
    "DateSource",
    "Deixis",
    "DirectiveRule",
    "DirectiveUse",
    "Document",
    "DocumentRule",
    "Edit",
    "Family",
    "FigureSentence",
    "FileReport",
    "Finding",
    "Fix",
    "Format",
    "Hit",
    "InputError",
    "Literals",
    "MarkFault",
    "Metadata",
    "MetadataFault",
    "Name",
    "NameKind",
    "Names",
    "OffsetMap",
    "OptionsT",
    "Part",
    "Pattern",
    "PatternRule",
    "Phrase",
    "PhraseRule",
    "PhraseTable",
    "Quantity",
    "QuantityKind",
    "Quotation",
    "Related",
    "Remark",
    "ReportOptions",
    "Reporter",
    "ReporterInParts",
    "Rule",
    "RunReport",
    "Safety",
    "Segment",
    "SegmentKind",
    "Service",
    "ServiceError",
    "ServiceRequest",
    "Settings",
    "SettingsTable",
    "Severity",
    "Source",
    "Span",
    "Speech",
    "Suppressed",
    "TimeLimit",
    "ToldFigure",
    "Traits",
    "Unavailable",
    "Verdict",
    "Vocabulary",
    "VoiceEvidence",
    "absolute_form",
    "ages",
    "begin_anew",
    "by_profile",
    "check_claim_settings",
    "claims",
    "clock_times",
    "compiled",
    "consonants",
    "constructions",
    "counted",
    "dates",
    "dates_in",
    "day_name",
    "decode",
    "describe",
    "exchange_rates",
    "figures",
    "first_person_paragraphs",
    "governing_tense",
    "grouped",
    "hookimpl",
    "in_correction",
    "in_words",
    "is_common_name",
    "is_common_word",
    "is_release",
    "is_word",
    "kept",
    "lazy_regex",
    "listed",
    "load_phrases",
    "may_be_one",
    "meant_name",
    "meant_words",
    "names",
    "neighbours",
    "one_slip",
    "packaged_table",
    "pattern",
    "persons",
    "plain",
    "quantities",
    "quantities_in",
    "query_of",
    "read_directives",
    "rules_in",
    "same_letters",
    "season_name",
    "singular",
    "sound",
    "speaker_of",
    "told_figures",
    "verdicts",
]


#: The tables beside rules.
_NO_MODULES = ("toml", "json")


def rules_in(package: str) -> list[type[AnyRule]]:
    """Return the rules that the modules of a package define, by code.

    Modules whose name begins with an underscore, and `plugin`, are left out: a rule is
    registered by adding its file. In place of a module that cannot be imported stands a
    `BrokenModule`, which the run reports.
    """
    home = importlib.import_module(package)
    found: list[type[AnyRule]] = []
    broken: list[object] = []
    for module in _modules_in(home.__path__):
        if module.startswith("_") or module == "plugin":
            continue
        name = f"{package}.{module}"
        try:
            found += _rules_of(importlib.import_module(name))
        except CRASHES as error:  # one file's mistake is its own: the host names it
            broken.append(BrokenModule(name, f"{in_one_line(error)} ({place_of(error)})"))
    found.sort(key=lambda rule: str(rule.code))
    return [*found, *cast("list[type[AnyRule]]", broken)]


def _modules_in(folders: Sequence[str]) -> Iterable[str]:
    """Return the names of the modules and packages in a package.

    `pkgutil.iter_modules` is asked where there is more than sources and tables: to tell what a file
    is takes it longer than to list the folder.
    """
    names: list[str] = []
    for folder in folders:
        try:
            files = os.listdir(folder)  # noqa: PTH208 - no path is needed of any
        except OSError:  # an archive
            files = [""]
        for file in files:
            name, _, suffix = file.partition(".")
            if suffix == "py":
                names.append(name)
            elif suffix not in _NO_MODULES and file != "__pycache__":
                return [module.name for module in pkgutil.iter_modules(folders)]
    return sorted({*names} - {"__init__", ""})


def _rules_of(module: ModuleType) -> list[type[AnyRule]]:
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, Rule)
        and value.__module__ == module.__name__
        and "code" in vars(value)
    ]
