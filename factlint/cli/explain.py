"""`factlint explain CODE`: a rule's own page."""

from __future__ import annotations

import shutil

import click

from factlint.cli.args import write
from factlint.engine.select import LISTING, CodeTable
from factlint.errors import ExitCode, UsageError
from factlint.plugins import PluginHost
from factlint.report.page_text import page_as_text


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("code")
def explain(code: str) -> int:
    """Show what a rule says, why, and how to set it: by code (DAT003) or name."""
    host = PluginHost()
    found = host.rules()
    table = CodeTable(found, host.families)
    if fault := table.unknown(code):
        raise UsageError(fault, hint=LISTING)
    codes = sorted(table.expand(code))
    width = min(shutil.get_terminal_size().columns, 100)
    write("\n\n".join(page_as_text(found[one], width=width) for one in codes), None)
    return ExitCode.CLEAN
