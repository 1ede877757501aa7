"""The plugin: the family grammar, its rules, its settings and its service."""

from __future__ import annotations

from factlint.api import (
    AnyRule,
    Family,
    Service,
    ServiceRequest,
    SettingsTable,
    hookimpl,
    rules_in,
)
from factlint_languagetool.grammar_service import LanguageToolService
from factlint_languagetool.server_settings import TABLE, languagetool_settings


@hookimpl
def factlint_families() -> list[Family]:
    """The family grammar; `languagetool` selects it, too."""
    return [
        Family(
            "grammar",
            ("GRM",),
            idea="style",
            aliases=("languagetool",),
            about="what LanguageTool finds in grammar, spelling and punctuation",
        )
    ]


@hookimpl
def factlint_settings() -> list[SettingsTable]:
    """`[languagetool]`."""
    return [TABLE]


@hookimpl
def factlint_rules() -> list[type[AnyRule]]:
    """The four rules."""
    return rules_in("factlint_languagetool.rules")


@hookimpl
def factlint_services(request: ServiceRequest) -> list[Service]:
    """LanguageTool; a server is looked for when a rule first asks."""
    return [
        LanguageToolService(
            languagetool_settings(request.settings),
            cache_dir=request.cache_dir,
            isolated=request.isolated,
            demanded=any(code.startswith("GRM") for code in request.selected),
        )
    ]
