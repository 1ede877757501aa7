"""The ledger of recorded facts."""
