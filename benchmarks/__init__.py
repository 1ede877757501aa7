"""Measurements: ratios of medians, side by side in one run. Never part of the tests."""
