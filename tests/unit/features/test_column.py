import dataclasses

import pytest

from jobbmatch.features.column import Column, Family


def test_a_column_cannot_be_changed_and_can_be_a_key() -> None:
    column = Column("way", Family.PLACE, "how far", "km", "", -1)
    assert {column: 1}[Column("way", Family.PLACE, "how far", "km", "", -1)] == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        column.name = "other"  # type: ignore[misc]  # what must not be possible


def test_families_are_written_as_plain_words() -> None:
    assert all(family.value.isidentifier() and family.value.islower() for family in Family)
