"""Ranking of lists of titles by how near they are to other titles, in any language; anyone can measure it."""
