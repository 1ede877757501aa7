"""Rules for the lawyer: LEG."""
