"""The documentation builds without a warning, and its pages lead to each other."""

from __future__ import annotations

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.e2e.conftest import ROOT, clean_environment

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


class Page(HTMLParser):
    """The ids and addresses of a built page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name == "href" and tag == "a" and value:
                self.links.add(value)
            if value and ((name == "src") or (name == "href" and tag == "link")):
                self.loaded.add(value)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("sphinx")
    home = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-j", "2", "-b", "html",
         "-d", str(home / "doctrees"), str(ROOT / "docs"), str(home / "html")],
        capture_output=True, text=True, env=clean_environment(), check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return home / "html"


def test_links_lead_to_pages_and_headings(site: Path) -> None:
    pages = {path: Page(path.read_text("utf-8")) for path in site.rglob("*.html")}
    broken = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = Path(os.path.normpath(path.parent / unquote(parts.path)))
            target = target if parts.path else path
            ids = pages[target].ids | {""} if target in pages else set()
            if unquote(parts.fragment) not in ids:
                broken.append((path.name, link))
    assert broken == []


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        for address in Page(path.read_text("utf-8")).loaded:
            assert not urlsplit(address).netloc, f"{path}: {address}"


def test_every_source_page_is_built(site: Path) -> None:
    docs = ROOT / "docs"
    missing = [
        page
        for page in docs.rglob("*.md")
        if not (site / page.relative_to(docs)).with_suffix(".html").exists()
    ]
    assert missing == []
