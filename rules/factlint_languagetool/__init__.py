"""Grammar, spelling and punctuation by LanguageTool: a plugin of factlint."""
