"""A LanguageTool server: found, started, asked and let go of."""
