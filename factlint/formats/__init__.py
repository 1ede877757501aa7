"""Formats: bytes of a format to a Document."""
