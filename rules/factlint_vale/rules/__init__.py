"""The rule of the family vale."""
