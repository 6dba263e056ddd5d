import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.features.postings import Postings

ROWS, TERMS = 7, 5
Triplets = list[tuple[int, int, int]]
TRIPLETS = st.lists(st.tuples(st.integers(0, ROWS - 1), st.integers(0, TERMS - 1), st.integers(1, 9)), max_size=30)


def _postings(triplets: Triplets) -> Postings:
    table = np.array(triplets, dtype=np.int64).reshape(-1, 3)
    return Postings.from_triplets(
        table[:, 0], table[:, 1], table[:, 2].astype(np.float32), size=ROWS, terms_count=TERMS
    )


@given(TRIPLETS, st.lists(st.tuples(st.integers(0, TERMS - 1), st.integers(1, 5)), max_size=6))
def test_the_sum_is_the_product_of_the_dense_matrix(triplets: Triplets, wanted: list[tuple[int, int]]) -> None:
    dense = np.zeros((ROWS, TERMS))
    for row, term, weight in triplets:
        dense[row, term] += weight
    terms, weights = [term for term, _ in wanted], [float(weight) for _, weight in wanted]
    expected = dense[:, terms] @ np.array(weights) if wanted else np.zeros(ROWS)
    np.testing.assert_allclose(_postings(triplets).sum(terms, weights), expected)


@given(TRIPLETS)
def test_the_frequency_counts_the_rows_of_each_term(triplets: Triplets) -> None:
    expected = [sum(term == t for _, t, _ in triplets) for term in range(TERMS)]
    assert _postings(triplets).frequency().tolist() == expected


def test_no_terms_give_zero_everywhere() -> None:
    assert _postings([]).sum([]).tolist() == [0.0] * ROWS
