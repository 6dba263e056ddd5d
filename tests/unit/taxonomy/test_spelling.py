"""Close spellings: slips are mended, but never count as known."""

import numpy as np
import pytest

from jobbmatch.taxonomy.spelling import AT_MOST, closest, spelling_index
from jobbmatch.taxonomy.styrk import load_styrk


@pytest.mark.parametrize(
    ("slip", "code"), [("elektiker", "7411"), ("sykepleir", "2223"), ("frisørr", "5141"), ("snekeker", "7115")]
)
def test_slips_lead_to_the_title(slip: str, code: str) -> None:
    assert closest(slip)[0][0] == code


def test_scores_fall_and_stay_below_a_known_title() -> None:
    for text in ("elektiker", "barnehagelærerr", "salgsmedarbeiderr"):
        scores = [score for _, score in closest(text)]
        assert scores == sorted(scores, reverse=True)
        assert all(0.3 < score <= AT_MOST for score in scores)


@pytest.mark.parametrize("text", ["", "x", "abc", "qqqqqqqqq", "🙂🙂🙂🙂"])
def test_nothing_close(text: str) -> None:
    assert closest(text) == ()


def test_a_title_is_most_like_itself() -> None:
    index = spelling_index()
    similarity = index.similarity("elektriker")
    assert similarity.shape == (len(index.titles),)
    assert similarity.dtype == np.float32
    assert index.titles[int(similarity.argmax())] == "elektriker"
    assert similarity.max() == pytest.approx(1, abs=1e-5)


def test_codes_exist() -> None:
    assert set(spelling_index().codes) <= set(load_styrk().groups(4))
