"""`factlint rules`: all rules, as a table or JSON; `factlint rules add`, one of the desk's own."""

from __future__ import annotations

import shutil

import click

from factlint.cli.args import ISOLATED, demand_format, write
from factlint.cli.rules_add import add
from factlint.cli.rules_new import new
from factlint.engine.select import LISTING, CodeTable
from factlint.errors import ExitCode, UsageError
from factlint.model.rule import RuleInfo
from factlint.model.severity import PROFILES
from factlint.plugins import PluginHost
from factlint.report.page_text import rules_table
from factlint.report.wire import VERSION, LevelsJson, RuleJson, RulesJson, json_text


class _Rules(click.Group):
    """A group whose other words name the rules to list."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the codes, names and families aside before click looks for a command."""
        rest = []
        codes = []
        flags = iter(args)
        for number, arg in enumerate(flags):
            if number == 0 and arg in self.commands:
                return super().parse_args(ctx, args)
            if arg in ("--format", "--cost"):
                rest += [arg, *[value for value in [next(flags, None)] if value is not None]]
            elif arg.startswith("-"):
                rest.append(arg)
            else:
                codes += [word for word in arg.split(",") if word]
        ctx.meta["factlint.codes"] = codes
        return super().parse_args(ctx, rest)


@click.group(
    cls=_Rules,
    invoke_without_command=True,
    subcommand_metavar="[CODE...] | add ... | new ...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--format", "format_name", default="table", help="table or json.")
@click.option(
    "--cost",
    multiple=True,
    metavar="PATH",
    help="Measure rules on the articles of a file or folder, and how they find things.",
)
@click.pass_context
def rules(ctx: click.Context, format_name: str, cost: tuple[str, ...]) -> int:
    """List rules with their severity in each profile: all, or those named.

    Example: factlint rules NAM dates

    With --cost the dearest rule comes first, with its time on one article. A rule is found by
    phrases (of a table, by their words), keys (expressions, where the words they need are),
    search (expressions, in every text) or code (what it reads of the article).
    """
    if ctx.invoked_subcommand is not None:
        return ExitCode.CLEAN
    demand_format(format_name, ("table", "json"))
    host = PluginHost()
    found = _named(host, ctx.meta["factlint.codes"])
    if cost and format_name == "json":
        raise UsageError("--cost has no JSON", hint="Leave --format out.")
    if cost:
        return _show_costs(host, found, cost)
    if format_name == "json":
        entries = [rule_json(info) for info in found]
        write(json_text(RulesJson(VERSION, entries)), None, for_people=False)
    else:
        write(rules_table(found, width=shutil.get_terminal_size().columns), None)
    for failure in host.failures:
        click.echo(f"factlint: {failure.what} {failure.message}", err=True)
    return ExitCode.FAILED if host.failures else ExitCode.CLEAN


def _named(host: PluginHost, words: list[str]) -> list[RuleInfo]:
    """Return the rules of these codes, names, prefixes and families; all without any.

    Raises:
        UsageError: a word names no rule.
    """
    found = host.rules()
    if not words:
        return list(found.values())
    table = CodeTable(found, host.families)
    for word in words:
        if fault := table.unknown(word):
            raise UsageError(fault, hint=LISTING)
    return [found[code] for code in sorted({code for word in words for code in table.expand(word)})]


_COST_ROW = "{:>12} {:>8}  {:8}  {:6}  {}"


def _show_costs(host: PluginHost, found: list[RuleInfo], paths: tuple[str, ...]) -> int:
    """Show what rules cost on articles, read without any configuration."""
    from factlint.cli.articles import read_articles
    from factlint.engine.rule_timing import timings_of
    from factlint.readings.names import names

    articles, failures = read_articles(paths, ISOLATED, names, host=host)
    lines = [_COST_ROW.format("microseconds", "findings", "found by", "code", "name")]
    for one in timings_of(found, articles):
        code, name = one.rule.code, one.rule.name
        lines.append(
            _COST_ROW.format(f"{one.microseconds:.0f}", one.remarks, one.found_by, code, name)
        )
    write("\n".join(lines) + "\n", None)
    return ExitCode.FAILED if failures else ExitCode.CLEAN


rules.add_command(add)
rules.add_command(new)


def rule_json(info: RuleInfo) -> RuleJson:
    """Return a rule as the JSON listing has it."""
    rule = info.rule
    return RuleJson(
        code=rule.code,
        name=rule.name,
        family=info.family.name,
        severity=LevelsJson(**{profile: rule.severity.of(profile) for profile in PROFILES}),
        fixable=rule.fixable,
        url=f"docs/reference/rules/{rule.code}.md",
        plugin=info.plugin,
    )
