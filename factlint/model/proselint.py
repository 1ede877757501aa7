"""Settings of the checks passed on from proselint."""

from __future__ import annotations

from msgspec import Struct


class ProselintSettings(Struct, frozen=True):
    """`[proselint]`: which checks run beside those of the profile, and which do not.

    A check is named by its path ("misc.but") or by any part of it from the left ("misc"); where
    two entries speak of one check, the longer path counts.

    Attributes:
        enabled_checks: checks that run in every profile.
        disabled_checks: checks that run in none.
    """

    enabled_checks: tuple[str, ...] = ()
    disabled_checks: tuple[str, ...] = ()

    def choice(self, check: str) -> bool | None:
        """Return whether a check is on or off by these settings; None where they say nothing."""
        named = [
            (len(path), on)
            for paths, on in ((self.disabled_checks, False), (self.enabled_checks, True))
            for path in paths
            if check == path or check.startswith(f"{path}.")
        ]
        return max(named)[1] if named else None
