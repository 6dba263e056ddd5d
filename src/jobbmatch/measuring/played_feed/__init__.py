"""A real HTTP server that plays a feed from a list of entries, with faults by script: for tests and measuring."""
