"""The machinery of reading: parts, sentences and clauses, phrase patterns, word tables, times of day."""
