"""A county desk's own family and output format."""
