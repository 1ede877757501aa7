"""What this package adds to factlint."""

from __future__ import annotations

from county_desk.courts import CountySettings, CourtWithoutTown
from county_desk.markdown_table import MarkdownTable
from factlint.api import Family, hookimpl


@hookimpl
def factlint_families():
    """The family `county`: codes that begin with CTY."""
    return [Family("county", ("CTY",), idea="county", options=CountySettings)]


@hookimpl
def factlint_rules():
    """The rules of the family."""
    return [CourtWithoutTown]


@hookimpl
def factlint_reporters():
    """The desk's output format."""
    return [MarkdownTable()]
