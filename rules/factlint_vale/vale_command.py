"""`factlint vale`: look at the styles that are checked."""

from __future__ import annotations

from pathlib import Path

import click

from factlint.api import Unavailable
from factlint.config.find import find
from factlint.config.load import load
from factlint.config.sections import with_sections
from factlint.errors import UsageError
from factlint.files import GivenPath
from factlint_vale.package_tests import outcomes_of
from factlint_vale.rule_costs import costs_of
from factlint_vale.vale_engine import ValeEngine
from factlint_vale.vale_service import ValeService, check_given
from factlint_vale.vale_settings import TABLE, ValeSettings

_config_option = click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="FACTLINT_CONFIG",
    help="Configuration file (default: the nearest one).",
)
_ini_option = click.option(
    "--vale-ini",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="FACTLINT_VALE_INI",
    help="A .vale.ini that says which styles are checked.",
)
_HELP = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=_HELP)
def vale() -> None:
    """Look at the Vale styles that are checked."""


@vale.command(context_settings=_HELP)
@_config_option
@_ini_option
@click.option("--cost", multiple=True, metavar="FILE", type=click.Path(path_type=Path),
              help="Measure each rule on this file or on the files of this folder.")  # fmt: skip
def rules(config: Path | None, vale_ini: Path | None, cost: tuple[Path, ...]) -> int:
    """List the rules, how they are found, and those that are not run.

    Example: factlint vale rules --cost drafts/
    """
    engine = _engine(config, vale_ini)
    texts = [(str(path), path.read_text("utf-8", "replace")) for path in _files(cost)]
    for one in sorted(costs_of(engine, texts), key=lambda one: (-one.milliseconds, one.name)):
        tiers = ", ".join(f"{count} {tier}" for tier, count in sorted(one.tiers.items()))
        measured = f"{one.milliseconds:9.1f} ms {one.findings:6} findings  " if texts else ""
        click.echo(f"{measured}{one.name:32} {one.kind:14} {tiers}")
    for problem in engine.problems:
        place = f"{problem.place}: " if problem.place else ""
        click.echo(f"not run: {problem.name}: {place}{problem.reason}")
    return 0


@vale.command(context_settings=_HELP)
@_config_option
@_ini_option
@click.argument("styles", nargs=-1)
def test(config: Path | None, vale_ini: Path | None, styles: tuple[str, ...]) -> int:
    """Run the tests that rules bring in their files (`tests:`); all styles without any named.

    Example: factlint vale test House
    """
    engine = _engine(config, vale_ini)
    outcomes = list(outcomes_of(engine.config, styles or engine.config.styles()))
    failed = [one for one in outcomes if one.fault]
    for one in failed:
        click.echo(f"{one.rule}: {one.name}: {one.fault}")
    click.echo(f"{len(outcomes)} tests, {len(failed)} failed")
    return 1 if failed else 0


def _files(paths: tuple[Path, ...]) -> list[Path]:
    return [
        file
        for path in paths
        for file in ([path] if path.is_file() else sorted(path.rglob("*")))
        if file.is_file()
    ]


def _engine(config: Path | None, vale_ini: Path | None) -> ValeEngine:
    """Return the rules that a run here has.

    Raises:
        UsageError: no style is asked for.
        ServiceError: a `.vale.ini` is wrong.
    """
    found = config or find(Path.cwd())
    settings = ValeSettings()
    root = None
    if vale_ini is not None:
        check_given(GivenPath(vale_ini))
        settings = ValeSettings(ini=GivenPath(vale_ini))
    elif found is not None:
        loaded = with_sections(load(found, trusted=config is not None), [TABLE], (), strict=False)
        settings, root = loaded.section(ValeSettings), loaded.root
    service = ValeService(settings, root=root, isolated=False, demanded=True)
    try:
        return service.engine(str(Path.cwd() / "article.md"))
    except Unavailable as error:
        hint = "name some in `vale.styles`, or a file with --vale-ini"
        raise UsageError(error.message, hint=hint) from None
