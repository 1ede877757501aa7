"""`factlint rules`: all rules, as a table or JSON; `factlint rules add`, one of the desk's own."""

from __future__ import annotations

import click

from factlint.cli.args import demand_format, write
from factlint.cli.rules_add import add
from factlint.errors import ExitCode
from factlint.model.rule import RuleInfo
from factlint.model.severity import PROFILES
from factlint.plugins import PluginHost
from factlint.report.page_text import rules_table
from factlint.report.wire import VERSION, RuleJson, RulesJson, json_text


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--format", "format_name", default="table", help="table or json.")
@click.pass_context
def rules(ctx: click.Context, format_name: str) -> int:
    """List all rules with their severity in each profile."""
    if ctx.invoked_subcommand is not None:
        return ExitCode.CLEAN
    demand_format(format_name, ("table", "json"))
    host = PluginHost()
    found = host.rules()
    if format_name == "json":
        entries = [rule_json(info) for info in found.values()]
        write(json_text(RulesJson(VERSION, entries)), None)
    else:
        write(rules_table(list(found.values())), None)
    for failure in host.failures:
        click.echo(f"factlint: {failure.what} {failure.message}", err=True)
    return ExitCode.FAILED if host.failures else ExitCode.CLEAN


rules.add_command(add)


def rule_json(info: RuleInfo) -> RuleJson:
    """Return a rule as the JSON listing has it."""
    rule = info.rule
    return RuleJson(
        code=rule.code,
        name=rule.name,
        family=info.family.name,
        severity={profile: rule.severity.of(profile) for profile in PROFILES},
        fixable=rule.fixable,
        url=f"docs/reference/rules/{rule.code}.md",
        plugin=info.plugin,
    )
