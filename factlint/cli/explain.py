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
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
def explain(codes: tuple[str, ...]) -> int:
    """Show what rules say, why, and how to set and silence them: by code (DAT003) or name."""
    host = PluginHost()
    found = host.rules()
    table = CodeTable(found, host.families)
    words = [word for given in codes for word in given.split(",") if word]
    for word in words:
        if fault := table.unknown(word):
            raise UsageError(fault, hint=LISTING)
    chosen = dict.fromkeys(code for word in words for code in sorted(table.expand(word)))
    width = min(shutil.get_terminal_size().columns, 100)
    write("\n\n".join(page_as_text(found[one], width=width) for one in chosen), None)
    return ExitCode.CLEAN
