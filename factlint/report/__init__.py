"""Reports: a run in, text out."""
