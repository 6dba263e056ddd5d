from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.persistence.batches import batches


@given(st.lists(st.integers()), st.integers(1, 10))
def test_nothing_is_lost_and_no_batch_is_too_long_or_empty(things: list[int], size: int) -> None:
    cut = list(batches(things, size))
    assert [thing for batch in cut for thing in batch] == things
    assert all(0 < len(batch) <= size for batch in cut)
