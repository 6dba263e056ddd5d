"""The independent check's rules: one ad, one profile, plain Python, nothing borrowed from the hard filter."""
