"""What routes ask for: first of all access."""
