"""One occupation as the API gives it."""

import pytest

from jobbmatch.api.schemas.taxonomy import OccupationDetail
from jobbmatch.errors import NotFoundError


def test_a_group_of_four_digits() -> None:
    detail = OccupationDetail.of("5223")
    assert [group.code for group in detail.above] == ["5", "52", "522"]
    assert "butikkmedarbeider" in detail.titles
    assert detail.interests.social > 0
    assert detail.priors.public_contact == 1
    assert all(0 < near.nearness < 1 and near.code != "5223" for near in detail.near)


def test_a_wide_group_is_near_to_groups_outside_it() -> None:
    detail = OccupationDetail.of("52")
    assert detail.near
    assert not any(near.code.startswith("52") for near in detail.near)


@pytest.mark.parametrize("code", ["9999", "", "x"])
def test_an_unknown_code(code: str) -> None:
    with pytest.raises(NotFoundError):
        OccupationDetail.of(code)
