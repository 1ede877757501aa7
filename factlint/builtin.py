"""Our own formats and reporters, registered as a stranger's plugin would register his."""
