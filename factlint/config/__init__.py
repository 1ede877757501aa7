"""Configuration files as typed settings."""
