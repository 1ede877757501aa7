"""Rules of the family quotation."""
