"""Bad input: the exact message, the status, and nothing lost."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Run, clean_environment

pytestmark = pytest.mark.e2e

GOOD = (
    "Bread prize for the village\n\nThe bakery won the prize on 5 October 2024, the judges said.\n"
)


def unplaced(message: str) -> str:
    """Return a message without the files and lines it names, which lie in a temporary folder."""
    return re.sub(r" \([^()]*\.py, line \d+\)|(?<=\()[^()]*\.py(?:, line \d+)?; ", "", message)


def test_empty_file(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = factlint("--isolated", "empty.txt")
    assert done.returncode == 0
    assert "The file is empty." in done.stdout
    assert done.stderr == ""


def test_binary_file_fails_alone(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("--isolated", "--format", "json", "photo.txt", "good.txt")
    report = json.loads(done.stdout)
    assert done.returncode == 3
    assert report["failures"] == [
        {
            "path": "photo.txt",
            "what": "file",
            "message": "is a binary file, not text; name only text files",
        }
    ]
    assert [one["path"] for one in report["files"]] == ["photo.txt", "good.txt"]
    assert report["summary"]["failed"] == 1


def test_utf16_without_a_mark_is_binary(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "wide.txt").write_bytes(GOOD.encode("utf-16-le"))
    done = factlint("--isolated", "--format", "concise", "wide.txt")
    assert done.returncode == 3
    assert "looks like UTF-16 without a byte order mark and was not read" in done.stdout


@pytest.mark.slow
def test_ten_megabytes_in_one_line(factlint: Run, tmp_path: Path) -> None:
    sentence = "The bakery won the prize on 5 October 2024, the judges said. "
    (tmp_path / "long.txt").write_text(sentence * (10_000_000 // len(sentence)))
    done = factlint("--isolated", "--format", "concise", "long.txt")
    assert done.returncode in (0, 1)
    assert done.stderr == ""


def test_missing_path(factlint: Run) -> None:
    done = factlint("absent.txt")
    assert done.returncode == 2
    assert done.stderr == "factlint: absent.txt: no such file or folder\n"


def test_unreadable_file(factlint: Run, tmp_path: Path) -> None:
    # A folder link that leads nowhere cannot be read by root either.
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("--isolated", "--format", "concise", ".")
    assert done.returncode == 3
    assert "loop.txt: failed: could not be read: Too many levels of symbolic links" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(GOOD)
    (tmp_path / "secret.txt").chmod(0)
    done = factlint("--isolated", "--format", "concise", "secret.txt")
    assert done.returncode == 3
    assert "secret.txt: file: could not be read: Permission denied" in done.stdout


def test_folder_without_articles(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "table.csv").write_text("a,b\n")
    done = factlint("empty")
    assert done.returncode == 2
    assert done.stderr.startswith("factlint: empty: no articles in this folder\n")


def test_broken_toml(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('profile = "news"\nselect = [\n')
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("good.txt")
    assert done.returncode == 2
    assert "factlint.toml:" in done.stderr


def test_unknown_option_key(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('profil = "news"\n')
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("good.txt")
    assert done.returncode == 2
    assert "factlint.toml:1: profil: " in done.stderr
    assert 'did you mean "profile"?' in done.stderr


def test_unknown_code(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("--select", "DAT0033", "good.txt")
    assert done.returncode == 2
    assert '--select: unknown code "DAT0033"' in done.stderr
    assert 'did you mean "DAT003"?' in done.stderr


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("good.tx", "did you mean good.txt?"),
        ("sub/god.txt", "did you mean sub/good.txt?"),
        ("gone.txt", "it is a link that leads nowhere"),
        ("chekc", "did you mean the command check?"),
        ("wholly-else.md", ""),
    ],
)
def test_a_misspelt_path(factlint: Run, tmp_path: Path, path: str, hint: str) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("good.txt", "sub/good.txt"):
        (tmp_path / name).write_text(GOOD)
    (tmp_path / "gone.txt").symlink_to("nothing.txt")
    done = factlint(path)
    assert done.returncode == 2
    told = f"factlint: {path}: no such file or folder\n"
    assert done.stderr == told + (f"  {hint}\n" if hint else "")


def test_codes_without_commas(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("--select", "DAT003 DAT004", "good.txt")
    assert done.returncode == 2
    assert 'unknown code "DAT003 DAT004"; commas stand between codes\n' in done.stderr


def test_a_rule_switched_off_where_options_belong(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('[rules]\nDAT003 = false\nSTY001 = "off"\n')
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("good.txt")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "factlint: factlint.toml:2: rules.DAT003: expected a table of options, found false",
        'factlint.toml:3: rules.STY001: expected a table of options, found text "off"',
        "  Rules are switched on by select, off by ignore, two lists of codes.",
    ]


def test_the_table_of_pyproject_in_a_file_of_its_own(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('[tool.factlint]\nselect = ["DAT"]\n')
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("good.txt")
    assert done.returncode == 2
    assert "factlint.toml:1: tool: unknown key\n  Write the keys at the top" in done.stderr


def test_a_date_at_the_top_of_the_configuration(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text("date = 2016-05-10\n")
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("good.txt")
    assert done.returncode == 2
    assert done.stderr == (
        "factlint: factlint.toml:1: date: unknown key\n"
        "  A file is dated by a table of its own: [[files]] with `path = ...` and `date = ...`.\n"
    )


@pytest.mark.parametrize("command", ["good.txt", "dates good.txt", "rules", "check --help"])
def test_a_full_disk_is_said(tmp_path: Path, command: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    (tmp_path / "good.txt").write_text(GOOD)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factlint", *command.split()], cwd=tmp_path, stdout=full,
            stderr=subprocess.PIPE, env=clean_environment(), check=False,
        )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr == b"factlint: the output could not be written: No space left on device\n"


@pytest.mark.parametrize(
    ("closed", "command", "status", "told"),
    [
        (1, "good.txt", 1, ""),
        (2, "absent.txt", 2, ""),
        (0, "--format concise -", 3, "-: failed: standard input is closed"),
        (0, "dates -", 3, "factlint: -: standard input is closed"),
        (0, "dates --batch", 3, "factlint: standard input is closed"),
    ],
)
def test_closed_streams(tmp_path: Path, closed: int, command: str, status: int, told: str) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    shut = f'exec "$0" -m factlint --isolated {command} {closed}>&-'
    if command.startswith("dates"):
        shut = f'exec "$0" -m factlint {command} {closed}>&-'
    done = subprocess.run(
        ["sh", "-c", shut, sys.executable], cwd=tmp_path, capture_output=True, text=True,
        env=clean_environment(), check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert done.returncode == status
    assert told in done.stdout + done.stderr


@pytest.mark.parametrize("text", ["06/05/2016", "May 2016", "soonish", "31 June 2016", ""])
def test_unreadable_dates(factlint: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("--date", text, "good.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("factlint: --date: ")
    assert re.match(r"  Write (it as )?20\d\d-\d\d-\d\d or ", done.stderr.splitlines()[1])


def test_unknown_format(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("--format", "yaml", "good.txt")
    assert done.returncode == 2
    assert "--format: unknown format 'yaml'" in done.stderr


def test_no_path(factlint: Run) -> None:
    done = factlint()
    assert done.returncode == 2
    assert "factlint draft.txt" in done.stderr


def test_a_path_named_like_a_command(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "explain").mkdir()
    done = factlint("explain")
    assert done.returncode == 2
    assert "'explain' is a command of factlint; the path of that name is ./explain" in done.stderr


def test_a_plugin_that_cannot_be_imported_is_named(factlint: Run, tmp_path: Path) -> None:
    plugin(tmp_path, "broken", "raise RuntimeError('no licence')\n")
    done = run_with(factlint, tmp_path)
    report = json.loads(done.stdout)
    assert done.returncode == 3
    assert {
        "path": None,
        "what": "plugin broken",
        "message": "could not be imported: RuntimeError: no licence (site/broken_plugin.py, line 1)",
    } in report["failures"]
    assert report["files"][0]["words"] > 0


def test_a_plugin_with_an_unknown_hook_is_refused_alone(factlint: Run, tmp_path: Path) -> None:
    plugin(
        tmp_path, "future",
        "from factlint.api import hookimpl\n@hookimpl\ndef factlint_tomorrow():\n    return []\n",
    )  # fmt: skip
    done = run_with(factlint, tmp_path)
    messages = [unplaced(failure["message"]) for failure in json.loads(done.stdout)["failures"]]
    assert done.returncode == 3
    assert messages == ["was refused: unknown hook factlint_tomorrow"]


def test_a_rule_that_raises_is_named_and_the_others_go_on(factlint: Run, tmp_path: Path) -> None:
    plugin(
        tmp_path, "shaky",
        "from factlint.api import *\n"
        "class Shaky(DocumentRule):\n"
        "    code, name, message = 'SHK001', 'shaky', 'shaky'\n"
        "    severity = by_profile('error')\n"
        "    def check(self, ctx):\n"
        "        raise KeyError('oops')\n"
        "        yield\n"
        "@hookimpl\n"
        "def factlint_rules():\n"
        "    return [Shaky]\n",
    )  # fmt: skip
    (tmp_path / "good.txt").write_text(GOOD.replace("the prize", "TK pounds"))
    done = run_with(factlint, tmp_path)
    report = json.loads(done.stdout)
    assert done.returncode == 3
    assert report["failures"] == [
        {
            "path": "good.txt",
            "what": "rule SHK001",
            "message": "KeyError: 'oops' (site/shaky_plugin.py, line 6; plugin shaky)",
        }
    ]
    assert "TKS001" in [finding["code"] for finding in report["files"][0]["findings"]]


def test_the_second_rule_of_a_code_is_refused_by_name(factlint: Run, tmp_path: Path) -> None:
    plugin(
        tmp_path, "twin",
        "from factlint.api import *\n"
        "class Twin(PhraseRule):\n"
        "    code, name, message = 'STY001', 'twin', 'twin'\n"
        "    severity = by_profile('error')\n"
        "@hookimpl\n"
        "def factlint_rules():\n"
        "    return [Twin]\n",
    )  # fmt: skip
    done = run_with(factlint, tmp_path)
    messages = [unplaced(failure["message"]) for failure in json.loads(done.stdout)["failures"]]
    assert messages == ["rule code STY001 is taken by plugin rules; the second was refused"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("class Idle(DocumentRule):\n    x = 1\n", "rule Idle has no check"),
        (
            "class Idle(Rule):\n    x = 1\n",
            "rule Idle is of no kind; expected a subclass of one of PatternRule, PhraseRule, "
            "DocumentRule, CorpusRule, DirectiveRule",
        ),
        (
            "@dataclass(frozen=True)\n"
            "class Words:\n"
            "    words: str\n"
            "class Idle(DocumentRule):\n"
            "    options = Words\n"
            "    def check(self, ctx): return ()\n",
            "rule Idle cannot be made: TypeError: Words.__init__() missing 1 required positional "
            "argument: 'words'",
        ),
        (
            "class Idle(DocumentRule):\n"
            "    def __init__(self): raise OSError('no list')\n"
            "    def check(self, ctx): return ()\n",
            "rule Idle cannot be made: OSError: no list",
        ),
        (
            "def tram(article): return ()\n"
            "class Idle(DocumentRule):\n"
            "    speaking = [tram]\n"
            "    def check(self, ctx): return ()\n",
            "rule Idle: speaking is of type list; expected a tuple of functions",
        ),
    ],
)
def test_a_rule_that_cannot_run_is_refused_and_the_rest_goes_on(
    factlint: Run, tmp_path: Path, body: str, message: str
) -> None:
    plugin(
        tmp_path, "idle",
        "from dataclasses import dataclass\n"
        "from factlint.api import *\n"
        f"{body}"
        "    code, name, message = 'IDL001', 'idle', 'idle'\n"
        "    severity = by_profile('error')\n"
        "@hookimpl\n"
        "def factlint_rules():\n"
        "    return [Idle]\n",
    )  # fmt: skip
    done = run_with(factlint, tmp_path)
    read = json.loads(done.stdout)
    failures = [(one["what"], unplaced(one["message"])) for one in read["failures"]]
    assert failures == [("plugin idle", message)]
    assert done.returncode == 3
    assert read["files"][0]["findings"]


def test_a_rule_without_a_method_its_plugin_demands_is_refused(
    factlint: Run, tmp_path: Path
) -> None:
    plugin(
        tmp_path, "half",
        "from abc import ABC, abstractmethod\n"
        "from factlint.api import *\n"
        "class Base(DocumentRule, ABC):\n"
        "    message, severity = 'half', by_profile('error')\n"
        "    @abstractmethod\n"
        "    def words(self): ...\n"
        "    def check(self, ctx):\n"
        "        yield self.finding(Span(0, len(self.words())))\n"
        "class Half(Base):\n"
        "    code, name = 'HLF001', 'half'\n"
        "class Whole(Base):\n"
        "    code, name = 'HLF002', 'whole'\n"
        "    def words(self): return 'The'\n"
        "@hookimpl\n"
        "def factlint_rules():\n"
        "    return [Half, Whole]\n",
    )  # fmt: skip
    done = run_with(factlint, tmp_path)
    read = json.loads(done.stdout)
    failures = [(one["what"], unplaced(one["message"])) for one in read["failures"]]
    assert failures == [("plugin half", "rule Half has no words")]
    assert "HLF002" in done.stdout


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("raise SystemExit(9)", "SystemExit: 9 (plugin odd)"),
        ("yield 3", "TypeError: gave int, expected Remark (plugin odd)"),
        (
            "yield self.finding(Span(5, 100_000))",
            "ValueError: marked 5 to 100000 of 90 characters (plugin odd)",
        ),
    ],
)
def test_a_rule_that_misbehaves_is_named_and_the_rest_goes_on(
    factlint: Run, tmp_path: Path, body: str, message: str
) -> None:
    plugin(
        tmp_path, "odd",
        "from factlint.api import *\n"
        "class Odd(DocumentRule):\n"
        "    code, name, message = 'ODD001', 'odd', 'odd'\n"
        "    severity = by_profile('error')\n"
        "    def check(self, ctx):\n"
        f"        {body}\n"
        "        yield\n"
        "@hookimpl\n"
        "def factlint_rules():\n"
        "    return [Odd]\n",
    )  # fmt: skip
    done = run_with(factlint, tmp_path)
    read = json.loads(done.stdout)
    failures = [(one["what"], unplaced(one["message"])) for one in read["failures"]]
    assert failures == [("rule ODD001", message)]
    assert done.returncode == 3
    assert read["files"][0]["findings"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "return ''\n    def parts(self, *_): return ['a', 1]",
            "failed: reporter boom: gave int, expected text",
        ),
        ("raise ValueError('no paper')", "failed: reporter boom: ValueError: no paper"),
        ("raise SystemExit(0)", "failed: reporter boom: SystemExit: 0"),
        ("return None", "failed: reporter boom: gave NoneType, expected text"),
    ],
)
def test_a_reporter_that_fails_is_named_and_nothing_found_is_lost(
    factlint: Run, tmp_path: Path, body: str, message: str
) -> None:
    plugin(
        tmp_path, "boom",
        "from factlint.api import hookimpl\n"
        "class Boom:\n"
        "    name = 'boom'\n"
        "    def render(self, report, options):\n"
        f"        {body}\n"
        "@hookimpl\n"
        "def factlint_reporters():\n"
        "    return [Boom()]\n",
    )  # fmt: skip
    done = factlint(
        "--isolated", "--format", "boom", "good.txt",
        env={"PYTHONPATH": str(tmp_path / "site")},
    )  # fmt: skip
    assert done.returncode == 3
    assert "good.txt:1:1: warning: DAT001" in done.stdout
    assert f"factlint: {message}\n" in done.stdout
    assert not done.stderr


def plugin(folder: Path, name: str, code: str) -> None:
    """Install a plugin by hand: a module and the metadata that names it."""
    home = folder / "site"
    metadata = home / f"{name}-1.0.dist-info"
    metadata.mkdir(parents=True)
    (home / f"{name}_plugin.py").write_text(code)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(f"[factlint]\n{name} = {name}_plugin\n")
    if not (folder / "good.txt").exists():
        (folder / "good.txt").write_text(GOOD)


def run_with(factlint: Run, folder: Path):
    return factlint(
        "--isolated", "--format", "json", "good.txt", env={"PYTHONPATH": str(folder / "site")}
    )


PACKAGE = {
    "plugin.py": "from factlint.api import hookimpl, rules_in\n"
    "@hookimpl\ndef factlint_rules():\n    return rules_in('desk_rules')\n",
    "__init__.py": "",
    "good.py": "from factlint.api import *\nclass Good(PhraseRule):\n"
    "    code, name, message = 'DSK001', 'good', 'good'\n    severity = by_profile('error')\n",
}


@pytest.mark.parametrize(
    ("module", "message"),
    [
        ("{'Peake': 1}['x']\n", "desk_rules.other could not be imported: KeyError: 'x' ({}, line 1)"),
        ("def\n", "desk_rules.other could not be imported: SyntaxError: invalid syntax"),
        (PACKAGE["good.py"], "rule code DSK001 is taken by plugin desk (site/desk_rules/good.py, line 2); "
         "the second ({}, line 2) was refused"),
        (PACKAGE["good.py"].replace("DSK001", "DSK-2"),
         "rule Good ({}, line 2): code 'DSK-2': expected three capitals and three figures, such as HSE001"),
        (PACKAGE["good.py"].replace("'good',", "'Good One',").replace("DSK001", "DSK002"),
         "rule Good ({}, line 2): name 'Good One': expected words in lower case with hyphens"),
    ],
)  # fmt: skip
def test_a_mistake_in_one_file_of_a_plugin_is_named_and_the_others_are_loaded(
    factlint: Run, tmp_path: Path, module: str, message: str
) -> None:
    plugin(tmp_path, "desk", "from desk_rules.plugin import factlint_rules\n")
    folder = tmp_path / "site" / "desk_rules"
    folder.mkdir()
    for name, text in {**PACKAGE, "other.py": module}.items():
        (folder / name).write_text(text)
    done = run_with(factlint, tmp_path)
    report = json.loads(done.stdout)
    (failure,) = report["failures"]
    assert done.returncode == 3
    said = failure["message"].replace(f"{tmp_path}/", "").replace(f"{tmp_path.resolve()}/", "")
    assert message.format("site/desk_rules/other.py") in said
    listed = factlint("rules", "DSK", env={"PYTHONPATH": str(tmp_path / "site")})
    assert "DSK001" in listed.stdout


def test_debug_shows_the_traceback(factlint: Run, tmp_path: Path) -> None:
    plugin(
        tmp_path, "shaky",
        "from factlint.api import *\n"
        "class Shaky(DocumentRule):\n"
        "    code, name, message = 'SHK001', 'shaky', 'shaky'\n"
        "    severity = by_profile('error')\n"
        "    def check(self, ctx):\n"
        "        return ctx.names\n"
        "@hookimpl\n"
        "def factlint_rules():\n"
        "    return [Shaky]\n",
    )  # fmt: skip
    env = {"PYTHONPATH": str(tmp_path / "site")}
    assert "Traceback" not in factlint("--isolated", "good.txt", env=env).stderr
    assert "return ctx.names" in factlint("--isolated", "--debug", "good.txt", env=env).stderr


def test_a_link_to_nothing_fails_alone(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone.txt")
    (tmp_path / "good.txt").write_text(GOOD)
    done = factlint("--isolated", "--format", "concise", ".")
    assert done.returncode == 3
    assert "a.txt: failed: is a link to a file that is not there" in done.stdout + done.stderr
