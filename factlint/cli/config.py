"""`factlint config`: what holds for an article and why, a file to begin with, and its schema."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from click.core import ParameterSource

from factlint.cli.args import Command, Configurations, Flags, shared, write
from factlint.cli.schema import schema_text
from factlint.config.find import FILE, PYPROJECT
from factlint.config.load import load
from factlint.config.origins import Value, values_for
from factlint.config.sections import with_sections
from factlint.errors import ExitCode, UsageError
from factlint.files import replace_text
from factlint.model.severity import PROFILES
from factlint.plugins import PluginHost
from factlint.report.columns import clean, columns
from factlint.text.paths import display_name

_HELP = {"help_option_names": ["-h", "--help"]}
_ORDERS = ("day-first", "month-first")
_QUESTIONS = (
    ("Which rules? news for dated daily copy, strict for all of them", "profile"),
    ("In which language is the copy? A code such as en, en-GB or en-US", "language"),
    ("How is 06/05/2016 read? day-first, month-first, or none where it is unclear", "date_order"),
)


@click.group(context_settings=_HELP)
def config() -> None:
    """Show the configuration that holds for an article, or begin one."""


@config.command("show", cls=Command, context_settings=_HELP)
@click.argument("path", default=".")
@shared
def show(*, path: str, flags: Flags) -> int:
    """Show each value that holds for an article, and where it comes from.

    Example: factlint config show drafts/tram.md
    """
    if not Path(path).exists():
        raise UsageError(f"{path}: no such file or folder")
    host = PluginHost()
    inside = f"{path.rstrip('/')}/." if Path(path).is_dir() else path
    settings = Configurations(flags).of(inside)
    settings = with_sections(
        settings, host.settings_tables, host.families, strict=not host.failures
    )
    values = values_for(inside, settings, _given(), host.settings_tables, isolated=flags.isolated)
    where = display_name(settings.path) if settings.path is not None else "none"
    lines = [f"# {path}: configuration {where}", *_lines(values)]
    write("".join(f"{clean(line)}\n" for line in lines), flags.output)
    for failure in host.failures:
        click.echo(f"factlint: {failure.what} {failure.message}", err=True)
    return ExitCode.FAILED if host.failures else ExitCode.CLEAN


def _given() -> dict[str, tuple[str, object]]:
    """Return the settings that flags give, by key, each with what gives it and its value."""
    context = click.get_current_context()
    given: dict[str, tuple[str, object]] = {}
    for name, value in context.params.items():
        key = name.replace("_", "-")
        source = context.get_parameter_source(name)
        if source is ParameterSource.COMMANDLINE:
            given[key] = (f"--{key}", value)
        elif source is ParameterSource.ENVIRONMENT:
            given[key] = (f"FACTLINT_{name.upper()}", value)
    return given


def _lines(values: list[Value]) -> list[str]:
    said = [f"{one.key} = {one.text}" for one in values]
    width = min(max(map(columns, said)), 60)
    return [
        f"{text}{' ' * max(0, width - columns(text))}  # {one.origin}"
        for text, one in zip(said, values, strict=True)
    ]


@config.command("init", context_settings=_HELP)
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@click.option("--profile", type=click.Choice(PROFILES), help="Which rules run.")
@click.option("--language", metavar="CODE", help="Language of the copy, such as en-GB.")
@click.option("--date-order", type=click.Choice([*_ORDERS, "none"]),
              help="How 06/05/2016 is read.")  # fmt: skip
def init(*, folder: str, profile: str | None, language: str | None, date_order: str | None) -> int:
    """Begin a configuration: asks three questions on a terminal, or takes the flags.

    Example: factlint config init --profile news --language en-GB --date-order day-first
    """
    path = Path(folder) / FILE
    if path.exists():
        raise UsageError(f"{path}: is there already", hint="`factlint config show` says what holds")
    answers = {"profile": profile, "language": language, "date_order": date_order}
    usual = {"profile": "default", "language": "en", "date_order": "none"}
    choices = {"profile": PROFILES, "date_order": (*_ORDERS, "none")}
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    for question, key in _QUESTIONS:
        if answers[key] is None and asking:
            kind = click.Choice(choices[key]) if key in choices else str
            answers[key] = click.prompt(question, default=usual[key], type=kind)
    text = _beginning({key: value or usual[key] for key, value in answers.items()})
    try:
        replace_text(path, text)
        load(path)  # an answer may be no language
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None
    except Exception:
        path.unlink()
        raise
    click.echo(f"{display_name(path)}: written; {PYPROJECT} may hold the same in [tool.factlint]")
    return ExitCode.CLEAN


def _beginning(answers: dict[str, str]) -> str:
    import json

    order = answers["date_order"]
    asked = f"order = {json.dumps(order)}" if order in _ORDERS else '# order = "day-first"'
    return (
        "# Configuration of factlint; `factlint config show` says what holds and why.\n"
        f"profile = {json.dumps(answers['profile'])}  # default, news or strict\n"
        f"language = {json.dumps(answers['language'])}\n"
        '# exclude = ["archive/**"]\n'
        "\n[dates]\n"
        f"{asked}  # how 06/05/2016 is read; without it such a date is ambiguous\n"
    )


@config.command("schema", context_settings=_HELP)
def schema() -> int:
    """Print the JSON Schema of the configuration, for editors; as `factlint schema config`."""
    write(schema_text("config", PluginHost()), None, for_people=False)
    return ExitCode.CLEAN
