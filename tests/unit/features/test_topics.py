import numpy as np
import pytest
from scipy.sparse import csr_matrix

from jobbmatch.features.topics import fit_topics


def _texts(groups: int = 4, each: int = 30) -> csr_matrix:
    """Texts of some groups, each with words of its own."""
    rng = np.random.default_rng(1)
    blocks = [np.kron(np.eye(groups)[group], rng.random((each, 12))) for group in range(groups)]
    return csr_matrix(np.vstack(blocks).astype(np.float32))


def test_texts_of_one_group_point_the_same_way_and_of_others_across() -> None:
    points, axes = fit_topics(_texts(), 4)
    assert points.shape == (120, 4)
    assert axes.shape == (4, 48)
    alike = points @ points.T
    assert alike[:30, :30].min() > 0.8
    assert np.abs(alike[:30, 30:]).max() < 0.3


def test_topics_are_the_leading_singular_vectors() -> None:
    matrix = _texts()
    _, axes = fit_topics(matrix, 4)
    exact = np.linalg.svd(matrix.toarray(), full_matrices=False)[2][:4]
    np.testing.assert_allclose(axes.T @ axes, exact.T @ exact, atol=1e-3)


def test_the_same_texts_give_the_same_topics() -> None:
    first, second = fit_topics(_texts(), 8), fit_topics(_texts(), 8)
    np.testing.assert_array_equal(first[0], second[0])


@pytest.mark.parametrize("shape", [(0, 0), (1, 5), (5, 1), (0, 3)])
def test_too_little_has_one_empty_topic(shape: tuple[int, int]) -> None:
    points, axes = fit_topics(csr_matrix(shape, dtype=np.float32), 8)
    assert points.shape == (shape[0], 1)
    assert axes.shape == (1, shape[1])
    assert not points.any()


def test_texts_without_words_point_nowhere() -> None:
    points, _ = fit_topics(csr_matrix((6, 9), dtype=np.float32), 3)
    assert np.isfinite(points).all()
    assert not points.any()
