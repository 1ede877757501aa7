"""Rules of the family desk."""
