"""factlint, the copy desk's linter."""

__version__ = "0.1.0"
