"""The store: the only room with SQL and the only one that commits."""
