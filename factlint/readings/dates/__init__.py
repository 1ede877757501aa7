"""The date grammar: find, type and resolve date expressions."""
