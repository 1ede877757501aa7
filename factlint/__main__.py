"""`python -m factlint`."""

from __future__ import annotations

from factlint.cli.start import entry

if __name__ == "__main__":
    entry()
