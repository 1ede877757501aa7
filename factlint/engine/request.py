"""What a run is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from factlint.engine.discover import STDIN
from factlint.model.settings import Settings

if TYPE_CHECKING:
    from factlint.engine.known import Known


class Request(Struct, frozen=True):
    """What a run was asked for.

    Attributes:
        settings: configuration with the flags laid over it.
        profile_given: a flag named the profile, so files' own do not hold.
        flag_codes: the codes that flags put at the end of `select` and of `ignore`.
        date, as_of: flags, for all files.
        stdin_name: name of standard input.
        stdin: its bytes, for tests; read when needed otherwise.
        suppressing: whether comments in articles silence findings.
        known: what the baseline has, by path.
        isolated: nothing but the files named and the flags counts.
    """

    settings: Settings = field(default_factory=Settings)
    profile_given: bool = False
    flag_codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: dt.date | None = None
    as_of: dt.date | None = None
    stdin_name: str = STDIN
    stdin: bytes | None = None
    suppressing: bool = True
    known: Callable[[str], Known] | None = None
    isolated: bool = False
