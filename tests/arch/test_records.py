"""Rules that go by more than the article say so, for baselines hide what an edit alone brought up."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from factlint.plugins import PluginHost

#: The ledger, texts of evidence and the as-of day. A claim brings its evidence with it.
_OUTSIDE = re.compile(r"\.on_record\b|\bctx\.as_of\b|\barticle\.judge\b|\bVerdict\.CONTRADICTED\b")


def test_rules_that_go_by_records_declare_it() -> None:
    rules = {info.rule for info in PluginHost().rules().values()}
    read = {
        rule
        for rule in rules
        if _OUTSIDE.search(Path(inspect.getfile(rule)).read_text(encoding="utf-8"))
    }
    assert {rule.code for rule in read} == {rule.code for rule in rules if rule.by_records}
    assert read


def test_rules_that_add_up_rows_or_items_go_by_sums() -> None:
    rules = {info.rule for info in PluginHost().rules().values()}
    assert {rule.name for rule in rules if rule.by_sum} == {
        "count-vs-list",
        "part-sum",
        "percent-sum",
        "table-total",
    }
