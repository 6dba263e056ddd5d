"""One unsafe place is enough, and each row gets the answer of its own places."""

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import MunicipalityZone, SafetyProfile, ZoneExclusion
from tests.factories.safety import filtered, somewhere_in, vacancy

_PROFILE = SafetyProfile(
    zones=tuple(ZoneExclusion(MunicipalityZone(MunicipalityCode(code))) for code in ("5001", "1103"))
)


def test_each_row_for_itself() -> None:
    sets = [("0301",), ("0301", "5001"), ("1103",), (), ("4204", "0301")]
    market = [vacancy(places=tuple(somewhere_in(code) for code in codes)) for codes in sets]
    result = filtered(_PROFILE, *market)
    assert result.safe.rows.tolist() == [0, 4]
    assert result.must_check.tolist() == [3]


def test_the_gravest_of_place_and_text_is_told() -> None:
    given = vacancy(places=(somewhere_in("5001"),), places_in_text=(MunicipalityCode("5001"),))
    assert [finding.reason for finding in filtered(_PROFILE, given).decision(0).findings] == ["zone.inside"]
