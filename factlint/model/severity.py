"""How much a finding matters, by profile."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Literal, get_args

from msgspec import Struct

Profile = Literal["default", "news", "strict"]
PROFILES: tuple[Profile, ...] = get_args(Profile)


class Severity(StrEnum):
    """Must fix (error), check (warning), note (info)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    rank: int  #: 0 for info, 1 for warning, 2 for error

    def __init__(self, value: str) -> None:
        self.rank = ("info", "warning", "error").index(value)


#: A severity as rules write it: "error", "warning" or "info".
SeverityWord = Severity | Literal["error", "warning", "info"]


class Severities(Struct, frozen=True):
    """A rule's severity in each profile; None switches it off there."""

    default: Severity | None
    news: Severity | None
    strict: Severity | None

    def of(self, profile: Profile) -> Severity | None:
        """Return the severity in a profile, None where the rule is off."""
        severity: Severity | None = getattr(self, profile)
        return severity

    @property
    def base(self) -> Severity:
        """The severity when the rule is asked for by name where its profile leaves it off."""
        return self.default or self.strict or self.news or Severity.INFO


class _Unset(Enum):
    """Marks a severity that is not given, as None says that a rule is off."""

    UNSET = "unset"


def by_profile(
    default: SeverityWord | None,
    *,
    news: SeverityWord | _Unset | None = _Unset.UNSET,
    strict: SeverityWord | _Unset | None = _Unset.UNSET,
) -> Severities:
    """Build a rule's severities; what is not given is as in the default profile.

    A rule off by default still runs in strict, as a note, unless said otherwise.

    Raises:
        ValueError: a word is no severity.
    """
    return Severities(
        default=_severity(default),
        news=_severity(default if news is _Unset.UNSET else news),
        strict=_severity((default or Severity.INFO) if strict is _Unset.UNSET else strict),
    )


def _severity(word: SeverityWord | None) -> Severity | None:
    return None if word is None else Severity(word)
