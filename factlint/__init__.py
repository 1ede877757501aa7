"""factlint, the copy desk's linter."""
