"""Topics: the directions in which texts differ most (latent semantic analysis), by a randomised SVD.

After Halko, Martinsson and Tropp (2011), algorithm 4.4: a few random mixes of the columns, made sharper by two turns
through the matrix, span nearly the same space as its leading singular vectors.
"""

import numpy as np
from scipy.sparse import csr_matrix

from jobbmatch.features.arrays import F32

MORE = 10
"""Directions beyond those wanted, which make the wanted ones sharper."""
TURNS = 2
FAINT = 1e-6
"""A vector shorter than this points nowhere."""


def fit_topics(matrix: csr_matrix, wanted: int) -> tuple[F32, F32]:
    """Fit topics.

    Args:
        matrix: float32 (texts, terms).
        wanted: Number of topics; fewer when the matrix is small.

    Returns:
        Points of the texts, float32 (texts, topics), of length 1, and the axes, float32 (topics, terms).
    """
    topics = min(wanted, min(matrix.shape) - 1)
    if topics < 1:
        return np.zeros((matrix.shape[0], 1), np.float32), np.zeros((1, matrix.shape[1]), np.float32)
    size = min(topics + MORE, *matrix.shape)
    mixed = matrix @ np.random.default_rng(0).standard_normal((matrix.shape[1], size), dtype=np.float32)
    for _ in range(TURNS):
        # Orthogonal in between, or all the mixes would turn into the first direction.
        mixed = matrix @ (matrix.T @ np.linalg.qr(mixed)[0])
    base = np.linalg.qr(mixed)[0]
    _, _, axes = np.linalg.svd((matrix.T @ base).T, full_matrices=False)
    points = matrix @ axes[:topics].T
    lengths = np.maximum(np.linalg.norm(points, axis=1, keepdims=True), FAINT)
    return (points / lengths).astype(np.float32), axes[:topics].astype(np.float32)
