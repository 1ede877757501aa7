"""Every page of the documentation is reached from its first page, by the links at its side."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
_GONE = "not in a page of contents (`index.md` of its folder; `make docs` writes those of rules)"


def test_every_page_is_in_the_contents() -> None:
    pytest.importorskip("sphinx")
    spec = importlib.util.spec_from_file_location("docs_conf", DOCS / "conf.py")
    assert spec is not None
    assert spec.loader is not None
    conf = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(conf)
    seen: dict[Path, Path] = {}
    waiting = [DOCS / "index.md"]
    while waiting:
        page = waiting.pop()
        text = page.read_text("utf-8")
        for name in conf.linked(text) if conf.CONTENTS in text else ():
            target = (page.parent / f"{name}.md").resolve()
            assert target not in seen, f"{target} is in the contents of {page} and {seen[target]}"
            seen[target] = page
            waiting.append(target)
    pages = {path for path in DOCS.rglob("*.md") if path != DOCS / "index.md"}
    assert sorted(pages - set(seen)) == [], _GONE
