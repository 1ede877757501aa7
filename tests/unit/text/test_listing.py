from __future__ import annotations

from factlint.text.listing import listed


def test_lists_read_as_people_write_them() -> None:
    assert (listed([]), listed(["a"]), listed(["a", "b"])) == ("", "a", "a and b")
    assert listed(["a", "b", "c"], last="or") == "a, b or c"
