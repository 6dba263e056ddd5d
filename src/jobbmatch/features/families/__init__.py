"""One file a family of features; each keeps its columns of the market and crosses them with one person."""
