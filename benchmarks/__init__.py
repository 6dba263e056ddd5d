"""Programs that measure; each prints JSON."""
