"""`factlint facts`, as a desk uses it."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factlint.cli.facts import facts
from factlint.errors import ConfigError, FactlintError, UsageError

LEDGER = """\
[[fact]]
id = "wharf"
claim = "Wharf opened in Leeds on 4 May 2018"
subject = "Wharf"
event = "release"
scope = "Leeds"
value = "2018-05-04"
used_in = ["drafts/wharf.txt"]
expires = 2018-08-01

[[fact.source]]
title = "Wharf opens"
container-title = "Post"
issued = "2018-05-04"
URL = "https://post.example/wharf"
kind = "secondary"

[[fact.source]]
container-title = "Echo"
issued = "2018-05-05"
kind = "secondary"

[[fact.source]]
author = "J.M."
accessed = "2018-05-03"
kind = "own"
private = true

[[fact]]
id = "pier"
claim = "Pier is being filmed in Hull"
subject = "Pier"
event = "production"
value = "2018-05/2018-06-30"

[[fact.source]]
container-title = "Post"
issued = "2018-05-20"
kind = "secondary"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / ".git").mkdir()  # no configuration from above
    (tmp_path / "facts.toml").write_text(LEDGER)
    return tmp_path


def run(*arguments: str, **more: object) -> Result:
    runner = CliRunner()
    return runner.invoke(facts, list(arguments), standalone_mode=False, **more)  # type: ignore[arg-type]


def out(*arguments: str, status: int = 0) -> str:
    result = run(*arguments)
    assert result.exception is None, result.exception
    assert result.return_value == status
    return result.output


def refused(*arguments: str) -> FactlintError:
    error = run(*arguments).exception
    assert isinstance(error, (ConfigError, UsageError))
    assert error.exit_code == 2
    return error


def test_list(folder: Path) -> None:
    assert out("list", "--as-of", "10 May 2018") == (
        "facts.toml, as of 10 May 2018\n"
        "verified      wharf  Wharf opened in Leeds on 4 May 2018\n"
        "                     release, 4 May 2018\n"
        "                     Post, Echo, a confidential source: 4 May 2018\n"
        "unverified    pier   Pier is being filmed in Hull\n"
        "                     production, May 2018 to 30 June 2018\n"
        "                     no source is dated on or before 10 May 2018\n"
        "\n"
        "2 records: 1 unverified, 1 verified\n"
    )
    assert "verified" not in out("list")
    assert "2 records: 1 stale, 1 unverified" in out("list", "--as-of", "today")


def test_list_json_names_no_confidential_source(folder: Path) -> None:
    text = out("list", "--format", "json", "--as-of", "2018-05-10")
    report = json.loads(text)
    assert report["as_of"] == "2018-05-10"
    assert [(f["id"], f["verdict"]) for f in report["facts"]] == [
        ("wharf", "verified"),
        ("pier", "unverified"),
    ]
    assert report["facts"][0]["confidential_sources"] == 1
    assert "J.M." not in text


def test_show(folder: Path) -> None:
    text = out("show", "wharf", "--as-of", "2018-05-04")
    assert "verified as of 4 May 2018" in text
    assert "  value    4 May 2018\n" in text
    assert (
        "  - Post (4 May 2018; secondary)\n    Wharf opens\n    https://post.example/wharf" in text
    )
    assert "  - Echo (5 May 2018; secondary; does not count yet)" in text
    assert "  - J.M. (seen 3 May 2018; own; confidential)" in text
    assert json.loads(out("show", "pier", "--format", "json"))["fact"]["verdict"] is None
    error = refused("show", "warf")
    assert (error.message, error.hint) == (
        'no record is called "warf" in facts.toml',
        "Did you mean: wharf?",
    )


def test_check(folder: Path) -> None:
    assert out("check") == "facts.toml: 2 records, no faults, no conflicts\n"
    other = LEDGER.replace('container-title = "Echo"', 'container-title = "Echo"\nvalue = "2019"')
    Path("facts.toml").write_text(other)
    text = out("check", status=1)
    assert text == (
        "facts.toml:1: wharf: sources disagree\n"
        "  the record gives 4 May 2018; Echo gives 2019\n"
        "\n"
        "2 records read, 0 faults, 1 record with sources that disagree\n"
    )
    out("check", "--exit-zero", status=0)
    out("check", "--fail-level", "error", status=0)
    Path("facts.toml").write_text(
        other.replace("2018-05/2018-06-30", "May").replace('"own"', '"x"')
    )
    text = out("check", status=2)
    assert text.startswith("facts.toml:27: fact[1].source[3].kind: expected")
    assert "facts.toml:35: fact[2].value: expected a date such as" in text
    assert len(json.loads(out("check", "--format", "json", status=2))["faults"]) == 2


def test_due(folder: Path) -> None:
    text = out("due", "--as-of", "2018-07-10")
    assert text == (
        "No longer valid as of 10 July 2018\n"
        "  1 July 2018       pier  Pier is being filmed in Hull\n"
        "                    the state it records is over\n"
        "Due within 30 days\n"
        "  1 August 2018     wharf  Wharf opened in Leeds on 4 May 2018\n"
        "                    the record expires\n"
        "                    used in drafts/wharf.txt\n"
    )
    assert out("due", "--as-of", "2018-01-01").startswith("Nothing is due by 1 January 2018")
    assert len(json.loads(out("due", "--as-of", "2018-07-10", "--format", "json"))["due"]) == 2
    assert refused("due").message == "--as-of: expected the day to judge by"
    assert "06/05/2018" in refused("due", "--as-of", "06/05/2018").message


def test_export_and_import(folder: Path) -> None:
    out("export", "--as-of", "2018-05-10", "--output", "out.csv")
    raw = Path("out.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfid,claim,")
    assert b"J.M." not in raw
    before = Path("facts.toml").read_bytes()
    assert out("import", "out.csv") == (
        "facts.toml: 0 records added, 0 changed, 2 already as in the sheet\n"
    )
    assert Path("facts.toml").read_bytes() == before
    sheet = raw.decode("utf-8-sig").replace("in Hull", "near Hull")
    Path("out.csv").write_text(sheet + 'new,"Quay, opened"\n')
    assert "1 record would be added, 1 would be changed" in out("import", "out.csv", "--dry-run")
    assert Path("facts.toml").read_bytes() == before
    text = out("import", "out.csv")
    assert "  + new\n  ~ pier\n1 new record still open" in text
    assert "near Hull" in Path("facts.toml").read_text()
    assert "J.M." in Path("facts.toml").read_text()
    rows = list(csv.DictReader(io.StringIO(out("export"))))
    assert [row["id"] for row in rows] == ["wharf", "wharf", "pier", "new"]


def test_import_begins_a_ledger_and_refuses_a_faulty_sheet(folder: Path) -> None:
    Path("facts.toml").unlink()
    Path("desk.csv").write_text("claim,method,source,date,verified,note\nA,call,B,2018,yes,\n")
    assert "1 record added" in out("import", "desk.csv")
    Path("desk.csv").write_text("claim,source,date\nC,D,soon\n")
    assert refused("import", "desk.csv").message.startswith("desk.csv:2: date: expected a date")
    assert "No such file" in refused("import", "none.csv").message
    Path("desk.csv").write_bytes(b"claim\n\xff\n")
    assert refused("import", "desk.csv").message == "desk.csv: expected UTF-8 text"


def test_claimreview(folder: Path) -> None:
    text = out("export", "--format", "claimreview", "--as-of", "2018-05-10", "--publisher", "Us")
    (review,) = json.loads(text)
    assert review["claimReviewed"] == "Wharf opened in Leeds on 4 May 2018"
    assert review["author"]["name"] == "Us"
    assert refused("export", "--format", "claimreview").message.startswith("--as-of")


ADD = ("add", "--claim", "Quay opened", "--subject", "Quay", "--event", "release")


def test_add_by_flags(folder: Path) -> None:
    text = out(*ADD, "--value", "2018-05", "--kind", "primary", "--container", "Quay Films",
               "--issued", "2018-05-01", "--alias", "The Quay Play", "--alias", "Q")  # fmt: skip
    assert text == (
        'facts.toml: record "quay-opened" added\n'
        "As of today it is verified: Quay Films: May 2018.\n"
        'Checks read it once factlint.toml says: facts = "facts.toml"\n'
    )
    written = Path("facts.toml").read_text()
    assert written.startswith(LEDGER)
    assert 'aliases = ["The Quay Play", "Q"]' in written
    again = out(*ADD, "--status", "open")
    assert '"quay-opened-2" added' in again


def test_add_takes_dates_as_editors_write_them(folder: Path) -> None:
    for number, (given, written) in enumerate(
        [("4 May 2027", "2027-05-04"), ("May 2027", "2027-05"), ("spring 2027", "2027-21")]
    ):
        out(*ADD, "--value", given, "--status", "open", "--id", f"q{number}")
        assert f'value = "{written}"' in Path("facts.toml").read_text()


def test_help_explains_the_keys(folder: Path) -> None:
    page = out("--help")
    for key in ("claim", "subject", "event", "scope", "value", "status", 'facts = "facts.toml"'):
        assert key in page


def test_add_says_what_is_missing_and_changes_nothing(folder: Path) -> None:
    error = refused(*ADD, "--kind", "primry", "--container", "x", "--value", "May")
    assert "--value: expected a date" in error.message
    assert 'found text "primry"; did you mean "primary"?' in error.message
    assert "--issued: expected a date" in error.message
    assert "--claim: expected text" in refused("add").message
    assert Path("facts.toml").read_text() == LEDGER
    assert 'fact.id: "wharf" is taken' in refused(*ADD, "--id", "wharf", "--status", "open").message


def test_which_ledger(folder: Path) -> None:
    Path("other.toml").write_text(LEDGER.replace('"wharf"', '"other"'))
    assert "other" in out("list", "--facts", "other.toml")
    Path("factlint.toml").write_text('facts = "other.toml"\n')
    assert "other" in out("list")
    assert "other" not in out("list", "--isolated")
    error = refused("list", "--facts", "none.toml")
    assert (error.message, error.exit_code) == ("none.toml: no such ledger", 2)
    Path("empty.toml").write_text("")
    assert "holds no records yet" in out("list", "--facts", "empty.toml")
    assert "other" in run("list", "--isolated", obj={"facts": "other.toml"}).output


def test_help_names_each_command(folder: Path) -> None:
    text = CliRunner().invoke(facts, ["--help"]).output
    for command in ("list", "show", "add", "check", "due", "import", "export"):
        assert f"\n  {command} " in text


@pytest.mark.e2e
@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal")
def test_add_asks_on_a_terminal(folder: Path) -> None:
    keyboard, terminal = pty.openpty()
    code = "from factlint.cli.facts import facts; facts(standalone_mode=False)"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "add", "--facts", "new.toml"],
        stdin=terminal, stdout=terminal, stderr=terminal, close_fds=True,
    )  # fmt: skip
    os.close(terminal)
    answers = ["Quay opened", "Quay", "launch", "release", "", "4 May", "2018-05-04", "prim",
               "Quay Films", "", "", "2018-05-01", "", "call", "kb"]  # fmt: skip
    os.write(keyboard, ("\n".join(answers) + "\n").encode())
    seen = b""
    try:
        while chunk := os.read(keyboard, 4096):
            seen += chunk
    except OSError:
        pass  # the other side is gone
    assert process.wait(timeout=60) == 0, seen
    os.close(keyboard)
    text = seen.decode()
    assert "Claim, in one sentence:" in text
    assert "Please answer with one of: release," in text
    assert "Please give a date such as 2017-03-17" in text
    written = (folder / "new.toml").read_text()
    assert 'kind = "primary"' in written
    assert 'checked_by = "kb"' in written
    assert "checked_on = 2" in written
