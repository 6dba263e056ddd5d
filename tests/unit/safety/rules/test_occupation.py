"""The gravest link of an ad decides, whichever comes first."""

from itertools import permutations

import numpy as np
import pytest

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.safety_profile import OccupationExclusion, SafetyProfile
from jobbmatch.domain.vacancy import OccupationLink
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.rules.occupation import RULE
from jobbmatch.safety.vector import SafetyVector
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


@pytest.mark.parametrize(("excluded", "link"), [("50", "5"), ("59", "5"), ("55", "5")])
def test_a_wider_group_may_begin_or_end_with_the_excluded_one(excluded: str, link: str) -> None:
    profile = SafetyProfile(occupations=(OccupationExclusion(StyrkCode(excluded)),))
    given = vacancy(occupations=(OccupationLink(StyrkCode(link), 0.9, "title"),))
    (finding,) = filtered(profile, given).decision(0).findings
    assert finding.reason == "occupation.wider_group"


def test_answers_are_small_numbers() -> None:
    matrix = SafetyMatrix.build([vacancy()])
    vector = SafetyVector.from_profile(SafetyProfile(occupations=(OccupationExclusion(StyrkCode("52")),)))
    assert [outcome.answers.dtype for outcome in RULE.judge(matrix, vector)] == [np.uint8]
