from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from jobbmatch.features.arrays import F32, Strings, load_part, missing, row_products, save_part
from jobbmatch.features.postings import Postings


@dataclass(frozen=True, slots=True, eq=False)
class _Whole:
    names: Strings
    values: F32
    postings: Postings


def _whole() -> _Whole:
    postings = Postings.from_triplets(
        np.array([0, 1]), np.array([0, 0]), np.array([1, 2], dtype=np.float32), size=2, terms_count=1
    )
    return _Whole(np.array(["å", "lager"]), np.array([np.nan, 2], dtype=np.float32), postings)


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    save_part(_whole(), tmp_path, "part")
    back = load_part(_Whole, tmp_path, "part")
    assert back.names.tolist() == ["å", "lager"]
    np.testing.assert_array_equal(back.values, np.array([np.nan, 2], dtype=np.float32))
    assert back.postings.sum([0]).tolist() == [1.0, 2.0]


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    save_part(_whole(), tmp_path, "part")
    (tmp_path / "part.postings.rows.npy").unlink()
    with pytest.raises(OSError, match="rows"):
        load_part(_Whole, tmp_path, "part")


def test_pickled_content_is_refused(tmp_path: Path) -> None:
    save_part(_whole(), tmp_path, "part")
    np.save(tmp_path / "part.values.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(ValueError, match="Python objects"):
        load_part(_Whole, tmp_path, "part")


def test_only_parts_can_be_saved(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        save_part([1, 2], tmp_path, "part")


def test_missing_is_nan_in_every_row() -> None:
    assert np.isnan(missing(np.array([4, 5]))).all()
    assert missing(np.array([4, 5])).shape == (2,)


def test_a_product_does_not_depend_on_the_other_rows() -> None:
    rng = np.random.default_rng(0)
    rows, vector = rng.normal(size=(500, 64)).astype(np.float32), rng.normal(size=64).astype(np.float32)
    whole = row_products(rows, vector)
    np.testing.assert_allclose(whole, rows @ vector, rtol=1e-3, atol=1e-4)
    for count in (1, 2, 3, 5, 17, 100):
        np.testing.assert_array_equal(row_products(rows[:count], vector), whole[:count])
