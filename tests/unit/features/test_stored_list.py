"""Stored lists come back as they were, also when columns have come and gone since."""

import json

import numpy as np
import pytest

from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.stored_list import StoredList, StoredPlace, columns_fingerprint, in_order

PLACES = (
    StoredPlace("v1", "4321", "oppdiktet lager as", 12, percent=(40, 60)),
    StoredPlace("v2", "", "", None, challenger=True),
)


def stored(columns: int = len(COLUMN_NAMES)) -> StoredList:
    values = np.arange(2 * columns, dtype=np.float32).reshape(2, columns)
    values[0, 0] = np.nan
    return StoredList(PLACES, ("4321", "9112"), values)


def test_there_and_back_bit_by_bit() -> None:
    item = stored()
    back = StoredList.from_bytes(item.to_bytes(), COLUMN_NAMES)
    assert (back.places, back.wishes) == (item.places, item.wishes)
    np.testing.assert_array_equal(back.values, item.values)
    assert back.values.dtype == np.float32


def test_a_list_that_was_stored_without_percentages_is_read() -> None:
    head = json.dumps({"rows": [["v1", "4321", "oppdiktet lager as", 12, False]], "wishes": []}).encode()
    raw = len(head).to_bytes(4, "big") + head
    assert StoredList.without_values(raw).places == (StoredPlace("v1", "4321", "oppdiktet lager as", 12),)


def test_a_column_that_is_new_is_missing_and_one_that_is_gone_is_left_out() -> None:
    names = ["gone_since", *COLUMN_NAMES[3:]]
    item = StoredList(PLACES, (), np.ones((2, len(names)), dtype=np.float32))
    back = StoredList.from_bytes(item.to_bytes(), names)
    assert back.values.shape == (2, len(COLUMN_NAMES))
    assert np.isnan(back.values[:, :3]).all()
    assert (back.values[:, 3:] == 1).all()


def test_columns_are_found_by_name_and_not_by_place() -> None:
    turned = list(reversed(COLUMN_NAMES))
    values = np.arange(len(turned), dtype=np.float32)[np.newaxis, :]
    assert in_order(values, turned)[0].tolist() == list(range(len(turned) - 1, -1, -1))
    assert columns_fingerprint(turned) != columns_fingerprint()


def test_without_values_only_what_was_shown_is_left() -> None:
    bare = StoredList.without_values(stored().to_bytes())
    assert bare.places == PLACES
    assert bare.values.size == 0


def test_what_was_cut_off_is_refused() -> None:
    with pytest.raises(ValueError, match="size"):
        StoredList.from_bytes(stored().to_bytes()[:-3], COLUMN_NAMES)
