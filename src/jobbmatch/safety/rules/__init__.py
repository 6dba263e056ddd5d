"""One rule a file; each has its spec table under `tests/spec/safety/` and its page in the rule book."""
