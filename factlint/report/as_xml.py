"""Trees of XML as text, with what XML cannot hold replaced."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factlint.text.lazy import lazy_regex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: All but the characters of XML 1.0; also those it discourages, and marks that turn direction.
_FORBIDDEN = lazy_regex(
    r"[^\t\n\x20-\x7e\x85\xa0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff"
    r"\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)


def sound(text: str) -> str:
    """Return text that XML can hold, with its line ends as LF: anything else is U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def child(parent: Element, tag: str, attributes: Mapping[str, str], text: str = "") -> Element:
    """Append an element to another one, with all its text made sound."""
    from xml.etree.ElementTree import SubElement

    made = SubElement(parent, tag, {key: sound(value) for key, value in attributes.items()})
    made.text = sound(text) or None
    return made


def xml_text(root: Element) -> str:
    """Return a document, indented; in ASCII, so that no pipe can garble it.

    It is declared to be UTF-8, which it is, too: readers in Go refuse any other name.
    """
    from xml.etree.ElementTree import indent, tostring

    indent(root)
    data: bytes = tostring(root, encoding="us-ascii", xml_declaration=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{data.decode("ascii")}\n'
