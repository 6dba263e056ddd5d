"""Who may see what, who has seen it, and what is sealed. Knows no database and no web framework."""
