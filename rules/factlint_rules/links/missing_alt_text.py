"""LNK007: a picture without words."""

from __future__ import annotations

from factlint.api import Citation, by_profile, pattern
from factlint_rules.links._source import MarkupRule

_IMAGE = pattern(r"!\[\s*\]\([^)\n]*\)|<img\b(?![^>]*\balt\s*=)[^>]*>")


class MissingAltText(MarkupRule):
    """A picture has alternative text for those who do not see it.

    A picture that only decorates is marked so in HTML (`alt=""`). In strict only: many sites
    keep the text of their pictures elsewhere.

    Bad (markdown, profile strict):
        The mill burned. ![](mill.jpg)
                         ^^^^^^^^^^^^^ the picture has no alternative text
    Good (markdown, profile strict):
        The mill burned. ![Flames over the mill, seen from the pier](mill.jpg)
    """

    code = "LNK007"
    name = "missing-alt-text"
    severity = by_profile(None, strict="info")
    message = "the picture has no alternative text"
    advice = "say in a sentence what it shows"
    citations = (Citation("WCAG 2.2", "1.1.1 Non-text Content"),)

    markup = _IMAGE
