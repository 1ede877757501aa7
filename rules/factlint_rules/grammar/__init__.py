"""Rules that pass on what LanguageTool says."""
