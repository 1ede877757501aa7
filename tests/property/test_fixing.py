"""Fixing changes the bytes of its edits and no others; a second run changes nothing."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlint.engine.discover import Found
from factlint.engine.fix import fix_file
from factlint.engine.path_check import check_alone
from factlint.engine.plan import Plan, plan_run
from factlint.engine.request import Request
from factlint.engine.session import sessions
from factlint.model.finding import Finding
from factlint.model.report import FileReport
from factlint.model.settings import Settings
from factlint.plugins import PluginHost
from factlint.text.source import Source, decode
from tests.support.fixing import Swap, checking, witnessed

ROOT = Path(__file__).parents[2]
HOST = PluginHost()
#: `FACTLINT_FIX_RUNS=10000 pytest tests/property/test_fixing.py` is an hour's work.
RUNS = int(os.environ.get("FACTLINT_FIX_RUNS", "15"))
#: A folder of articles to fix, of which nothing is written.
FOLDER = Path(os.environ.get("FACTLINT_FIX_ARTICLES", ROOT / "seeds"))

words = st.text(alphabet="abcd \u00e9\U0001d4b3\r\n", min_size=1, max_size=3)
swaps = st.lists(
    st.tuples(
        st.sampled_from("VWXYZ"),
        st.sampled_from(["a", "b+", "ab", "b a", "(?<=a)(?=c)", "$", "^", "\n", "cd|dc", "a.c"]),
        st.one_of(words, st.just("")),
        st.sampled_from(["safe", "ask"]),
    ),
    max_size=6,
)
files = st.one_of(
    st.tuples(
        st.text(alphabet="abcd \r\n\u00e9\u2019\U0001d4b3", max_size=40),
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
    ).map(lambda pair: pair[0].encode(pair[1])),
    st.text(alphabet="abcd \r\n\u00e9\u2019", max_size=40).map(lambda text: text.encode("cp1252")),
    st.binary(max_size=20),
)


#: Each "a" and "b" becomes more of both.
_GROWING: list[Swap] = [("V", "a", "ab a", "safe"), ("W", "b", "a b", "safe")]


@example(data=b"ab" * 20, swaps=_GROWING, some={"V", "W"})
@example(data=b"aa", swaps=_GROWING[:1], some={"V"})
@settings(max_examples=max(100, RUNS))
@given(data=files, swaps=swaps, some=st.sets(st.sampled_from("VWXYZ")))
def test_made_up_rules(data: bytes, swaps: list[Swap], some: set[str]) -> None:
    def decide(found: Finding, source: Source) -> bool:
        return found.code in some

    check = checking(swaps)
    fixed = witnessed(data, check, decide)
    # A rule that was refused because of one of its changes may offer another one to what is left.
    some -= {code for reason in fixed.refused for code in re.findall(r"(\w) was not", reason)}
    assert fix_file(fixed.data, check, decide).data == fixed.data


@pytest.mark.parametrize("runs", [1, 2])
def test_a_rule_is_refused_in_the_run_in_which_it_goes_wrong(runs: int) -> None:
    swaps: list[Swap] = [("V", "b", "ab", "safe"), ("V", "a", " ", "safe"), ("W", "b", "a", "safe")]
    data, check = b"b", checking(swaps)
    refused: list[int] = []
    for _ in range(runs):
        fixed = fix_file(data, check, lambda found, source: True)
        data = fixed.data
        refused.append(len(fixed.refused))
    assert (data, refused) == [(b"a", [1]), (b" ", [1, 0])][runs - 1]


#: Mistakes that rules find, to be put into articles.
_SLIPS = (
    " the the",
    " a 5 year plan",
    " on on",
    " teh",
    " organise",
    " last week",
    " \u201cand and\u201d",
)
#: All rules that change something, and no others, which would take most of the time.
FIXING = Settings(
    select=tuple(code for code, info in HOST.rules().items() if info.rule.fixable),
    ignore=("GRM", "VAL"),  # other programs
)
_FILES = sorted(path for suffix in ("txt", "md", "html") for path in FOLDER.rglob(f"*.{suffix}"))
_ARTICLES = [path for path in _FILES if path.stat().st_size < 20_000]


@cache
def plan_for(name: str) -> Plan:
    return plan_run(Found((name,)), lambda path: Request(settings=FIXING, isolated=True), HOST)


@given(
    article=st.sampled_from(_ARTICLES),
    slips=st.lists(st.tuples(st.floats(0, 1), st.sampled_from(_SLIPS)), max_size=8),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    newline=st.sampled_from(["\n", "\r\n"]),
    everything=st.booleans(),
)
@settings(max_examples=RUNS)
def test_articles(
    article: Path,
    slips: list[tuple[float, str]],
    encoding: str,
    newline: str,
    everything: bool,
) -> None:
    text = decode(article.read_bytes(), str(article)).text
    for share, slip in slips:
        blanks = [at for at, sign in enumerate(text) if sign == " "]
        at = blanks[int(share * (len(blanks) - 1))]
        text = text[:at] + slip + text[at:]
    data = text.replace("\n", newline).encode(encoding)
    name = f"drafts/2016-05-10-draft{article.suffix}"
    plan = plan_for(name)
    reports: dict[bytes, FileReport] = {}

    def decide(found: Finding, source: Source) -> bool:
        return found.fix is not None and (everything or found.fix.safety == "safe")

    with sessions(plan, HOST) as opened:

        def check(now: bytes) -> FileReport:
            # The second run begins with the bytes that the first one ended with.
            if now not in reports:
                reports[now] = check_alone(now, name, plan, opened, HOST)
            return reports[now]

        fixed = witnessed(data, check, decide)
        assert fix_file(fixed.data, check, decide).data == fixed.data
    assert not fixed.last.failures
    source = decode(fixed.data, name)
    assert source.bom == (encoding != "utf-8")
    assert newline == "\n" or "\n" not in source.text.replace("\r\n", "")


def test_there_are_articles() -> None:
    if not _ARTICLES:
        pytest.fail("no article to fix")
