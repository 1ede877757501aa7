"""Sphinx builds the pages of this folder: `make html`.

The pages are plain Markdown and read the same in a repository's web view. Only two things are added
here: the contents at the side, from the links of a page that has the comment `<!-- contents -->`,
and the look.
"""

from __future__ import annotations

import re
from typing import Any

from sphinx.application import Sphinx

from factlint import __version__

project = "factlint"
author = "The factlint contributors"
copyright = author
version = release = __version__

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3  # a link to `page.md#heading` works as it does in a repository's web view

nitpicky = True
html_theme = "furo"
html_title = "factlint"
html_static_path = ["_static"]
html_css_files = ["factlint.css"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
highlight_language = "text"  # of code that names no language
pygments_style = "tango"
pygments_dark_style = "github-dark"
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#1f4e79", "color-brand-content": "#1f5f99"},
    "dark_css_variables": {"color-brand-primary": "#9cc4e8", "color-brand-content": "#8ab8e0"},
}

CONTENTS = "<!-- contents -->"
#: Links to pages of this documentation at the beginning of list items, and of rows of a table.
_ITEM = re.compile(r"^- \[[^\]]+\]\(([^):#]+)\.md\)", re.MULTILINE)
_ROW = re.compile(r"^\| \[[^\]]+\]\(([^):#]+)\.md\)", re.MULTILINE)


def linked(text: str) -> list[str]:
    """Return the pages that a page of contents leads to: those of its list, else of its tables."""
    return list(dict.fromkeys(_ITEM.findall(text) or _ROW.findall(text)))


def contents(app: Sphinx, docname: str, source: list[str]) -> None:
    """Put the pages that a page of contents leads to below it at the side."""
    text = source[0]
    if CONTENTS in text:
        pages = "\n".join(linked(text))
        source[0] = text.replace(CONTENTS, f"```{{toctree}}\n:hidden:\n\n{pages}\n```")


def open_branch_only(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Show at the side of a page only the branch it is on.

    With all pages at the side of all pages a build takes twice as long, and a page of a rule is
    two and a half times as large.
    """
    whole = context.get("toctree")
    if whole is not None:
        context["toctree"] = lambda **given: whole(**{**given, "collapse": True})


def setup(app: Sphinx) -> None:
    """Sphinx calls this."""
    app.connect("source-read", contents)
    app.connect("html-page-context", open_branch_only, priority=100)  # before the theme reads it
