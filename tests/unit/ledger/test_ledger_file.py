"""Reading the ledger file: what is refused, and in which words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factlint.errors import ConfigError
from factlint.ledger.ledger_file import load_ledger, parse_ledger
from factlint.model.fact import FactEvent, FactStatus, SourceKind, Stance, Waiver

GOOD = """\
# our facts
[[fact]]
id = "wharf"
claim = "Wharf opened in Leeds on 4 May 2018"
subject = "Wharf"
aliases = ["The Wharf Play"]
event = "release"
scope = "Leeds"
value = 2018-05-04
method = "call"
checked_by = "kb"
checked_on = 2018-05-01
expires = "on event date"
used_in = ["drafts/wharf.txt"]
private = true
waived = { by = "kb", reason = "agreed with the desk", until = 2018-06-01 }

[[fact.source]]
container-title = "Post"
issued = "2018-05"
URL = "https://post.example/wharf"
kind = "secondary"
quote = "It opens in May."
stance = "open"

[[fact]]
id = "later"
claim = "Something to look up"
status = "open"
"""


def test_every_key_is_read() -> None:
    found = parse_ledger(GOOD, "facts.toml")
    assert found.faults == ()
    wharf, later = found.ledger.facts
    assert wharf.value == "2018-05-04"
    assert wharf.event is FactEvent.RELEASE
    assert wharf.checked_on == dt.date(2018, 5, 1)
    assert wharf.waived == Waiver("kb", "agreed with the desk", dt.date(2018, 6, 1))
    assert wharf.private
    assert wharf.line == 2
    (source,) = wharf.sources
    assert source.kind is SourceKind.SECONDARY
    assert source.stance is Stance.OPEN
    assert source.url == "https://post.example/wharf"
    assert (later.status, later.event, later.sources) == (FactStatus.OPEN, None, ())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('id = "later"', 'id = "wharf"',
         'f:27: fact[2].id: expected an id of its own, but "wharf" is that of line 2'),
        ("value = 2018-05-04", 'value = "2018-13"',
         "f:9: fact[1].value: expected a date such as 2017-03-17, 2017-03, 2017, 2017-21 (spring), "
         '2017~ or ../2017-04, but "2018-13" has no such month'),
        ("value = 2018-05-04", "value = true", "f:9: fact[1].value: expected a date"),
        ('issued = "2018-05"', 'issued = "May 2018"', "f:20: fact[1].source[1].issued: expected a"),
        ('issued = "2018-05"', "", "f:18: fact[1].source[1].issued: expected a date"),
        ('status = "open"', 'status = "verified"',
         'f:29: fact[2].status: expected "open", "opinion" or "retired", found text "verified"; '
         "verdicts are computed from the sources and never written down"),
        ('kind = "secondary"', 'kind = "secondry"',
         'f:22: fact[1].source[1].kind: expected "primary", "secondary", "publicity" or "own", '
         'found text "secondry"; did you mean "secondary"?'),
        ('kind = "secondary"', "", 'f:18: fact[1].source[1].kind: expected "primary", "secondary"'),
        ('event = "release"', 'event = "relase"', "f:7: fact[1].event: expected "),
        ('event = "release"', "", "f:2: fact[1].event: expected text here, but it is missing"),
        ('status = "open"', "", "f:26: fact[2].subject: expected text here, but it is missing"),
        ('claim = "Something to look up"', 'claim = ""', "f:28: fact[2].claim: expected text"),
        ('method = "call"', 'metod = "call"',
         'f:10: fact[1].metod: unknown key; did you mean "method"?'),
        ("URL =", "url =", 'f:21: fact[1].source[1].url: unknown key; did you mean "URL"?'),
        ("container-title =", "container_title =", 'did you mean "container-title"?'),
        ("[[fact]]\nid = \"later\"", "[[facts]]\nid = \"later\"",
         'f:26: facts: unknown key; did you mean "fact"?'),
        ('quote = "It opens in May."', f'quote = "{"word " * 26}"',
         "f:23: fact[1].source[1].quote: expected at most 25 words, but it has 26"),
        ("private = true", 'private = "yes"', 'expected true or false, found text "yes"'),
        ('aliases = ["The Wharf Play"]', 'aliases = "x"', "f:6: fact[1].aliases: expected a list"),
        ('expires = "on event date"', 'expires = "soon"',
         'f:13: fact[1].expires: expected a day such as 2017-03-17, "30d" or "on event date"'),
        ('by = "kb", ', "", "f:16: fact[1].waived.by: expected text: a waiver says who and why"),
        ("checked_on = 2018-05-01", 'checked_on = "May"', "f:12: fact[1].checked_on: expected a day"),
    ],
)  # fmt: skip
def test_a_fault_names_line_key_and_what_was_expected(old: str, new: str, message: str) -> None:
    assert old in GOOD
    problems = parse_ledger(GOOD.replace(old, new), "f").faults
    assert any(message in str(problem) for problem in problems), problems


def test_a_record_needs_a_source_unless_it_is_open() -> None:
    text = GOOD[: GOOD.index("[[fact.source]]")]
    (problem,) = parse_ledger(text, "f").faults
    assert str(problem) == (
        "f:2: fact[1].source: expected at least one [[fact.source]], "
        'or status = "open" while it is being checked'
    )


def test_a_source_has_a_name() -> None:
    text = GOOD.replace('URL = "https://post.example/wharf"\n', "")
    (problem,) = parse_ledger(text.replace('container-title = "Post"\n', ""), "f").faults
    assert str(problem) == (
        "f:18: fact[1].source[1].title: expected a title, container-title, author or URL"
    )


def test_all_faults_are_found_and_the_first_is_raised(tmp_path: Path) -> None:
    path = tmp_path / "facts.toml"
    path.write_text(GOOD.replace('"release"', '"x"').replace('"secondary"', '"y"'))
    with pytest.raises(ConfigError, match=r"facts\.toml:7: fact\[1\]\.event: expected") as caught:
        load_ledger(path)
    assert (
        caught.value.hint == "1 more fault in this file. See all faults with: factlint facts check"
    )


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such ledger"):
        load_ledger(tmp_path / "none.toml")
    path = tmp_path / "facts.toml"
    path.write_bytes(b'a = "x"\nb = "\xff"\n')
    with pytest.raises(ConfigError, match=r"facts\.toml:2: expected UTF-8 text"):
        load_ledger(path)
    path.write_text("[[fact]]\nid = \n")
    with pytest.raises(ConfigError, match=r"facts\.toml:2: not valid TOML"):
        load_ledger(path)
    with pytest.raises(ConfigError, match="cannot be read"):
        load_ledger(tmp_path)
