"""The plugin: the family vale, its rule, its settings and its service."""

from __future__ import annotations

from msgspec.structs import replace

from factlint.api import (
    AnyRule,
    Family,
    Service,
    ServiceRequest,
    SettingsTable,
    hookimpl,
    rules_in,
)
from factlint.files import GivenPath
from factlint_vale.vale_service import ValeService, check_given
from factlint_vale.vale_settings import TABLE, ValeSettings


@hookimpl
def factlint_families() -> list[Family]:
    """The family vale."""
    return [Family("vale", ("VAL",), idea="style", about="what style packages of Vale find")]


@hookimpl
def factlint_settings() -> list[SettingsTable]:
    """`[vale]`."""
    return [TABLE]


@hookimpl
def factlint_rules() -> list[type[AnyRule]]:
    """The rule that passes on what Vale's rules report."""
    return rules_in("factlint_vale.rules")


@hookimpl
def factlint_services(request: ServiceRequest) -> list[Service]:
    """Vale's rules; no package is read before an article is checked.

    Raises:
        ConfigError: the file that `--vale-ini` gives cannot be read.
    """
    settings = request.settings.section(ValeSettings)
    if isinstance(settings.ini, GivenPath):
        check_given(settings.ini)
    if request.settings.path is not None and not settings.styles_path.is_absolute():
        styles = request.settings.path.parent / settings.styles_path  # the default
        settings = replace(settings, styles_path=styles)
    return [
        ValeService(
            settings,
            root=request.settings.root,
            isolated=request.isolated,
            demanded="VAL001" in request.selected,
            suppressing=request.suppressing,
        )
    ]
