"""What bears on a claim beside the ledger: a folder of texts, and the article itself."""
