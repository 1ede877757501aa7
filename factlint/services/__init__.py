"""Long-lived helpers of rules, such as a grammar server."""
