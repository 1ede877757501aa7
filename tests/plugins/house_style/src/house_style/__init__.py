"""A desk's own rule and report."""
