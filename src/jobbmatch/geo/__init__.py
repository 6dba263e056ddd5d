"""Places: the gazetteer, municipality shapes, distances, and the grid that keeps a home coarse."""
