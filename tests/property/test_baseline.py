"""A baseline holds while words stay: paragraphs may be inserted, deleted and moved."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.engine.baseline import Baseline, baseline_of, load_baseline, save_baseline
from factlint.engine.plan import make_plan
from factlint.engine.request import Request
from factlint.model.settings import Settings
from factlint.plugins import PluginHost
from tests.support.checking import report_of

HOST = PluginHost()
#: Rules that look at a sentence alone.
REQUEST = Request(
    Settings(select=("STY001", "STY003", "DAT002", "DAT003")), date=dt.date(2016, 5, 13)
)
ALL_RULES = Request(Settings(profile="strict"), date=dt.date(2016, 5, 13))

sentences = st.sampled_from(
    [
        "In ward {} they met yesterday to vote.",
        "Ward {} saw the the plan of the harbour.",
        "Ward {} has a 5 year plan.",
        "Bridge {} was closed last week for repairs.",
        "All went well in ward {} in the end.",
        "A long debate came before it in ward {}, as usual.",
    ]
)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
articles = st.lists(paragraphs, min_size=1, max_size=8)
blanks = st.sampled_from(["\n\n", "\r\n\r\n", "\n\n\n"])
suffixes = st.sampled_from(["md", "txt"])


def told_apart(paragraphs: list[str], start: int = 10) -> list[str]:
    """Number the sentences: of equal ones nothing says which is the new one."""
    numbers = count(start)
    return [re.sub(r"\{\}", lambda _: str(next(numbers)), one) for one in paragraphs]


def known_of(path: Path, paragraphs: list[str], request: Request = REQUEST) -> Baseline:
    path.write_bytes("\n\n".join(paragraphs).encode())
    made = baseline_of(
        path.with_name("known.json"),
        report_of([path], request, HOST).files,
        make_plan(request, HOST),
    )
    save_baseline(made)
    return load_baseline(made.path)


def places(path: Path, known: Baseline, request: Request = REQUEST) -> list[str]:
    """Return the paragraphs in which findings are reported, one for each."""
    request = Request(request.settings, date=request.date, known=known.of)
    (report,) = report_of([path], request, HOST).files
    assert report.source is not None
    text = report.source.text
    starts = [text.rfind("\n", 0, one.span.start) + 1 for one in report.findings]
    return [text[start:].partition("\n")[0].strip() for start in starts]


@given(before=articles, data=st.data(), blank=blanks, suffix=suffixes)
@settings(max_examples=30)
def test_nothing_is_new_after_a_move(
    before: list[str], data: st.DataObject, blank: str, suffix: str
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"a.{suffix}")
        known = known_of(path, before)
        moved = data.draw(st.permutations(before))
        path.write_bytes(("\n" + blank.join(moved) + "\n").encode())
        assert places(path, known) == []


@given(before=articles, width=st.integers(20, 100), suffix=suffixes)
@settings(max_examples=30)
def test_nothing_is_new_where_lines_end_elsewhere(
    before: list[str], width: int, suffix: str
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"a.{suffix}")
        head = ["---\ntitle: The wards\n---"] if suffix == "md" else []
        known = known_of(path, head + before)
        wrapped = [textwrap.fill(one, width) for one in before]
        path.write_text("\n\n".join(head + wrapped), "utf-8")
        assert places(path, known) == []


@given(data=st.data())
@settings(max_examples=15)
def test_nothing_of_any_rule_is_new_after_a_move(data: st.DataObject) -> None:
    before = [
        "The NASL and the FIA met the mayor, Katherine Smith.",
        "“The bridge is old,” Ms Smyth of the FIA said.",
        "“We shall mend it",
        "“and it will hold,” said Catherine Smith on Monday.",
        "The new film opens in the UK on Friday, the council said.",
        "It opens in the US in May. Its 5 year plan ended last week.",
    ]
    moved = data.draw(st.permutations(before))
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.md")
        known = known_of(path, before, ALL_RULES)
        path.write_text("\n\n".join(moved) + "\n", "utf-8")
        assert places(path, known, ALL_RULES) == []


LINKED = [
    "The NASL and the Football Inspection Authority (FIA) met the mayor, Katherine Smith.",
    "“The bridge is old,” Ms Smyth of the FIA said. The NASL was silent.",
    "“We shall mend it",
    "“and it will hold,” said Catherine Smith on Monday. The bridge is 40 metres long.",
    "The new film opens in the UK on Friday, the council said. It is 3.5 metres wide.",
    "It opens in the US in May. The mayor, 45, has three sons.",
    "Film makers are shooting a sequel in Leeds. Smith is 46 years old.",
]


@given(data=st.data(), width=st.integers(30, 200), suffix=suffixes)
@settings(max_examples=15)
def test_a_finding_of_any_rule_that_is_new_speaks_of_new_words(
    data: st.DataObject, width: int, suffix: str
) -> None:
    """Deleted and inserted paragraphs bring up findings in others, and these are known."""
    before = data.draw(st.lists(st.sampled_from(LINKED), min_size=2, max_size=7, unique=True))
    inserted = ["Miss Smyth of the NASL is 47 years old.", "The bridge has 41 metres."]
    inserted = inserted[: data.draw(st.integers(0, 2))]
    after = data.draw(st.permutations(before))[data.draw(st.integers(0, len(before) - 1)) :]
    after = data.draw(st.permutations([*after, *inserted]))
    with TemporaryDirectory() as folder:
        path = Path(folder, f"a.{suffix}")
        known = known_of(path, before, ALL_RULES)
        path.write_text("\n\n".join(textwrap.fill(one, width) for one in after), "utf-8")
        request = Request(ALL_RULES.settings, date=ALL_RULES.date, known=known.of)
        (report,) = report_of([path], request, HOST).files
        assert report.source is not None
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", report.source.text)
        for finding in report.findings:
            places = [finding.span, *(one.span for one in finding.related)]
            if any("\n" in span.of(text) for span in places):
                continue  # "mend it" and "It opens" were not beside each other before
            paragraphs = {
                text[text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]
                for span in places
                if len(span)  # the article as a whole is another
            }
            assert not paragraphs or paragraphs & set(inserted), finding.message


@given(before=articles, data=st.data(), blank=blanks, suffix=suffixes)
@settings(max_examples=30)
def test_only_findings_in_new_paragraphs_are_new(
    before: list[str], data: st.DataObject, blank: str, suffix: str
) -> None:
    before = told_apart(before)
    inserted = told_apart(data.draw(st.lists(paragraphs, max_size=3)), 50)
    with TemporaryDirectory() as folder:
        path = Path(folder, f"a.{suffix}")
        known = known_of(path, before)
        after = data.draw(st.permutations(before))[data.draw(st.integers(0, len(before))) :]
        after = data.draw(st.permutations([*after, *inserted]))
        path.write_bytes(blank.join(after).encode())
        assert set(places(path, known)) <= set(inserted)
        assert len(places(path, known)) == len(places(path, Baseline(known.path))) - sum(
            place not in inserted for place in places(path, Baseline(known.path))
        )
