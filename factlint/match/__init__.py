"""The matcher: one scan of a text for the expressions of all rules."""
