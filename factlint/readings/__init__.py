"""Shared readings of a document: dates, names, quantities, quotations, claims."""
