"""`[proselint]` of the configuration."""

from __future__ import annotations

from msgspec import Struct

from factlint.api import SettingsTable, Vocabulary
from factlint_rules.proselint._table import entries


class ProselintSettings(Struct, frozen=True):
    """Which checks run beside those of the profile, and which do not.

    A check is named by its path ("misc.but") or by any part of it from the left ("misc"); where
    two entries name one check, the longer path counts.

    Attributes:
        enabled_checks: checks that run in every profile.
        disabled_checks: checks that run in none.
    """

    enabled_checks: tuple[str, ...] = ()
    disabled_checks: tuple[str, ...] = ()

    def choice(self, check: str) -> bool | None:
        """Return whether a check is on or off by these settings; None where they do not name it."""
        named = [
            (len(path), on)
            for paths, on in ((self.disabled_checks, False), (self.enabled_checks, True))
            for path in paths
            if check == path or check.startswith(f"{path}.")
        ]
        return max(named)[1] if named else None


def _paths() -> frozenset[str]:
    """Return the paths of all checks, and all parts of them from the left."""
    found = set()
    for entry in entries():
        parts = entry.check.split(".")
        found |= {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
    return frozenset(found)


_CHECKS = Vocabulary("check", _paths)
TABLE = SettingsTable(
    "proselint", ProselintSettings, {"enabled_checks": _CHECKS, "disabled_checks": _CHECKS}
)
