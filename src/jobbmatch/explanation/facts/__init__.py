"""One file a family of features: what can be said, truly, about one row."""
