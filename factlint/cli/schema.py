"""`factlint schema`: JSON Schemas of what factlint prints and of the files it reads."""

from __future__ import annotations

import json

import click
import msgspec

from factlint.cli.args import write
from factlint.config.config_schema import config_schema
from factlint.errors import ExitCode
from factlint.ledger.ledger_schema import ledger_schema
from factlint.plugins import PluginHost
from factlint.records.toml_schema import DRAFT
from factlint.report.wire import OUTPUTS

SCHEMA_NAMES = (*OUTPUTS, "config", "facts")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("name", type=click.Choice(SCHEMA_NAMES))
def schema(name: str) -> int:
    """Print a JSON Schema: of a report, of other output, of the configuration or the ledger.

    `report`, `claims`, `dates` and `rules` describe what these commands print with `--format
    json`; `config` and `facts` describe `factlint.toml` and the ledger, for editors.

    Example: factlint schema config > factlint.schema.json
    """
    host = PluginHost()
    write(schema_text(name, host), None, for_people=False)
    for failure in host.failures:
        click.echo(f"factlint: {failure.what} {failure.message}", err=True)
    return ExitCode.FAILED if host.failures else ExitCode.CLEAN


def schema_text(name: str, host: PluginHost) -> str:
    """Return a schema as JSON text."""
    if name == "config":
        rules = [info.rule for info in host.rules().values()]
        body = config_schema(rules, host.settings_tables, host.families)
    elif name == "facts":
        body = ledger_schema()
    else:
        body = {"$schema": DRAFT, **msgspec.json.schema(OUTPUTS[name])}
    return json.dumps(body, indent=2, ensure_ascii=False) + "\n"
