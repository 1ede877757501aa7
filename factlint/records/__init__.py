"""TOML tables read into records, with faults located by file, line and key."""
