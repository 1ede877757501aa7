"""Release claims of a document: works, trigger frames, attribution."""
