"""proselint's checks as rules."""
