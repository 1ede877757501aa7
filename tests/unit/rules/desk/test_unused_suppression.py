"""`unused_suppression` beyond the examples of its page."""

from __future__ import annotations

from pathlib import Path

from checking import desk_messages

BODY = "The harbour board raised its fees by a tenth in the spring of that year. " * 8


def test_a_used_suppression_is_not_reported(tmp_path: Path) -> None:
    head = "---\ntitle: B\ndate: 2024-06-03\n---\n"
    used = f"{head}<!-- factlint-disable-next-line STY001 -- as said -->\nNear the the dam. {BODY}"
    unused = f"{head}<!-- factlint-disable-next-line STY001 -- as said -->\nThe dam. {BODY}"
    assert desk_messages(tmp_path, a=used, b=unused) == {
        "a": [],
        "b": ["this comment silences nothing"],
    }
