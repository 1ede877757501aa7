"""The engine: files to reports."""
