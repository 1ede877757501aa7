"""The constructions of the date grammar, one module for each group."""
