"""Rules that report what LanguageTool finds."""
