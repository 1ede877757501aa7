"""Addresses in running text, which are links by themselves as Vale reads Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

_IN_PATH = r"-\w@:%+.~#!?&/=();,'\">^{}\[\]`"
_HOST = r"[-\w@:%.+~#=]{1,256}\.[a-z]+"
_ADDRESS = re.compile(
    # Where a text begins, or behind a blank or the marks of emphasis.
    r"(?:(?<=[\s*_~(])|\A)(?:"
    rf"(?P<web>(?:https?|ftp)://{_HOST}(?::\d+)?(?:[/#?][{_IN_PATH}$]*)?"
    rf"|www\.{_HOST}(?:[/#?][{_IN_PATH}]*)?)"
    r"|[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z0-9-]*[A-Za-z0-9](?![-_]))",
    re.ASCII,
)
_ENDS = "?!.,:*_~"
_REFERENCE = re.compile(r"&[A-Za-z0-9]+;\Z")
#: What a link's target has as it is written; all else is put there in another way.
_AS_WRITTEN = re.compile(r"(?:[-\w!#$&'()*+,./:;=?@~]|%[0-9A-Fa-f]{2})*", re.ASCII)


def addresses_in(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where addresses begin and end, and whether each is its link's own target."""
    if "://" not in text and "@" not in text and "www." not in text:
        return
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(_ENDS)
        if address.endswith(")"):  # "(see www.example.com/a_(b))"
            spare = max(0, address.count(")") - address.count("("))
            address = address[: len(address) - spare]
        address = _REFERENCE.sub("", address)
        target = found["web"] is not None and address.startswith(("http", "ftp"))
        yield found.start(), found.start() + len(address), target and is_as_written(address)


def is_as_written(address: str) -> bool:
    """Return whether an address is the same in the target of a link."""
    return _AS_WRITTEN.fullmatch(address) is not None
