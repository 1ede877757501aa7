"""Rules of consistency: CON and NUM."""
