"""Vale's style packages, run as they are: a plugin of factlint."""
