"""`factlint rules new`: a package with one rule, its page and its test, to begin from."""

from __future__ import annotations

import re
from pathlib import Path

import click

from factlint.errors import ExitCode, UsageError
from factlint.files import replace_text
from factlint.model.rule import CODE, CODE_EXPECTED, NAME, NAME_EXPECTED

_PYPROJECT = """\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "factlint-{name}"
version = "0.1.0"
description = "Rules of our desk for factlint"
requires-python = ">=3.11"
dependencies = ["factlint"]

[project.entry-points.factlint]
{package} = "{package}.plugin"

[tool.hatch.build.targets.wheel]
packages = ["src/{package}"]

[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["src"]
"""
_PLUGIN = '''\
"""What factlint loads: all rules in the folder `rules`."""

from factlint.api import AnyRule, hookimpl, rules_in


@hookimpl
def factlint_rules() -> list[type[AnyRule]]:
    """Return the rules; a new one needs no more than its file."""
    return rules_in("{package}.rules")
'''
_RULE = '''\
"""{code}: one line on what it finds."""

from collections.abc import Iterator

from factlint.api import Citation, Context, Hit, PatternRule, Remark, by_profile, pattern


class {title}(PatternRule):
    """Say in one line what is right.

    Say why it matters to a reader. Below, replace the examples; they are run by the test.

    Bad:
        The mayor opened the fair.
            ^^^^^ “mayor” of which town?
    Good:
        The mayor of Port Ellery opened the fair.
    """

    code = "{code}"
    name = "{name}"
    severity = by_profile("warning")
    message = "“{{text}}” of which town?"
    advice = "name the town"
    citations = (Citation("Our style book"),)
    looks_for = (pattern(r"\\bmayor\\b(?!\\s+of\\b)", keys=("mayor",)),)

    def check(self, hit: Hit, ctx: Context) -> Iterator[Remark]:
        """Yield a remark for each match."""
        yield self.finding(hit.span, text=hit.text)
'''
_TEST = '''\
"""The pages of all rules hold: their examples are run."""

import pytest
from factlint.api import rules_in
from factlint.testing.examples import problems_of


@pytest.mark.parametrize("rule", rules_in("{package}.rules"), ids=lambda rule: rule.code)
def test_page(rule):
    assert problems_of(rule) == []
'''
_FILES = {
    "pyproject.toml": _PYPROJECT,
    "src/{package}/__init__.py": '"""Rules of our desk for factlint."""\n',
    "src/{package}/plugin.py": _PLUGIN,
    "src/{package}/rules/__init__.py": '"""One rule, one file."""\n',
    "src/{package}/rules/{package}.py": _RULE,
    "tests/test_rules.py": _TEST,
}


@click.command("new", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("code")
@click.argument("name")
@click.option("--folder", metavar="FOLDER", help="Where to; default: a new folder of that name.")
def new(code: str, name: str, folder: str | None) -> int:
    """Make a package with a rule, its page and its test.

    Example: factlint rules new HSE002 mayor-without-town
    """
    if not re.fullmatch(CODE, code):
        raise UsageError(f"CODE {code!r}: expected {CODE_EXPECTED}")
    if not re.fullmatch(NAME, name):
        raise UsageError(f"NAME {name!r}: expected {NAME_EXPECTED}")
    home = Path(folder or name)
    if home.exists() and (not home.is_dir() or any(home.iterdir())):
        raise UsageError(f"{home} exists and is not empty", hint="name another: --folder FOLDER")
    words = {
        "code": code,
        "name": name,
        "package": name.replace("-", "_"),
        "title": "".join(word.capitalize() for word in name.split("-")),
    }
    for path, text in _FILES.items():
        target = home / path.format(**words)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_text(target, text.format(**words))
        except OSError as error:
            raise UsageError(f"{target}: cannot be written: {error.strerror}") from None
        click.echo(f"{target}")
    click.echo(
        f"\nNow: cd {home}; pytest; pip install -e . (beside factlint); factlint explain {code}"
    )
    return ExitCode.CLEAN
