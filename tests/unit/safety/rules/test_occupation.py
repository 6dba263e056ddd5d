"""The gravest link of an ad decides, whichever comes first."""

from itertools import permutations

import pytest

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.safety_profile import OccupationExclusion, SafetyProfile
from jobbmatch.domain.vacancy import OccupationLink
from tests.factories.safety import filtered, vacancy

_LINKS = (
    OccupationLink(StyrkCode("4311"), 0.9, "title"),
    OccupationLink(StyrkCode("5223"), 0.3, "text"),
    OccupationLink(StyrkCode("5"), 0.9, "category"),
    OccupationLink(StyrkCode("5221"), 0.6, "title"),
)


@pytest.mark.parametrize(
    ("most", "reason"), [(1, ""), (2, "perhaps_excluded"), (3, "perhaps_excluded"), (4, "excluded")]
)
def test_order_does_not_matter(most: int, reason: str) -> None:
    profile = SafetyProfile(occupations=(OccupationExclusion(StyrkCode("52")),))
    market = [vacancy(occupations=links) for links in permutations(_LINKS[:most])]
    result = filtered(profile, *market)
    expected = {f"occupation.{reason}"} if reason else set()
    assert {f.reason for row in range(len(market)) for f in result.decision(row).findings} == expected
