"""The stand-ins as fixtures."""

from __future__ import annotations

from lt_stand_in import fake_java, own_folders, stand_in

__all__ = ["fake_java", "own_folders", "stand_in"]
