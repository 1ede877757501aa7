"""Helpers for testing rules, ours and those of plugin authors."""
