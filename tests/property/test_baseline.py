"""A baseline holds while words stay: paragraphs may be inserted, deleted and moved."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.engine.baseline import baseline_of, load_baseline, save_baseline
from factlint.engine.request import Request
from factlint.model.settings import Settings
from factlint.plugins import PluginHost
from tests.support.checking import report_of

HOST = PluginHost()
#: Rules that look at a sentence alone.
REQUEST = Request(
    Settings(select=("STY001", "STY003", "DAT002", "DAT003")), date=dt.date(2016, 5, 13)
)

sentences = st.sampled_from(
    [
        "The council met yesterday to vote.",
        "Nobody saw the the plan of the harbour.",
        "It is part of a 5 year plan.",
        "The bridge was closed last week for repairs.",
        "All went well in the end.",
        "A long debate came before it, as usual.",
    ]
)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
articles = st.lists(paragraphs, min_size=1, max_size=8)


def texts_of(path: Path, known: object = None) -> list[str]:
    """Return the paragraphs in which findings are reported, one for each."""
    request = Request(
        REQUEST.settings,
        date=REQUEST.date,
        known=known.of if known is not None else None,  # type: ignore[attr-defined]
    )
    (report,) = report_of([path], request, HOST).files
    assert report.source is not None
    text = report.source.text
    return [
        text[text.rfind("\n", 0, one.span.start) + 1 :].partition("\n")[0]
        for one in report.findings
    ]


@given(
    before=articles,
    data=st.data(),
    blank=st.sampled_from(["\n\n", "\r\n\r\n", "\n\n\n"]),
    suffix=st.sampled_from(["md", "txt"]),
)
@settings(max_examples=40)
def test_only_findings_in_new_paragraphs_are_new(
    before: list[str], data: st.DataObject, blank: str, suffix: str
) -> None:
    kept = data.draw(st.permutations(before))
    deleted = data.draw(st.integers(0, len(before)))
    inserted = data.draw(st.lists(st.tuples(st.integers(0, 8), paragraphs), max_size=3))
    with TemporaryDirectory() as folder:
        path = Path(folder, f"a.{suffix}")
        path.write_bytes("\n\n".join(before).encode())
        made = baseline_of(Path(folder, "known.json"), report_of([path], REQUEST, HOST).files)
        save_baseline(made)
        known = load_baseline(made.path)

        path.write_bytes(("\n" + blank.join(kept) + "\n").encode())
        assert texts_of(path, known) == []

        after = kept[deleted:]
        for place, paragraph in inserted:
            after.insert(place, paragraph)
        path.write_bytes(blank.join(after).encode())
        new = Counter(line.strip() for line in texts_of(path, known))
        added = Counter(after) - Counter(before)
        assert set(new) <= set(added)
