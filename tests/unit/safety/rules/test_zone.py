"""One unsafe place is enough, and each row gets the answer of its own places."""

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.safety_profile import MunicipalityZone, SafetyProfile, ZoneExclusion
from jobbmatch.geo.grid import snap_home
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.rules.zone import RULE
from jobbmatch.safety.vector import SafetyVector
from tests.factories.safety import GOL, filtered, somewhere_in, vacancy

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


def test_the_way_counts_only_where_it_is_asked_for() -> None:
    north, south = somewhere_in("1804"), somewhere_in("0301")
    zone = MunicipalityZone(MunicipalityCode("5001"))
    market = [vacancy(places=(north,)), vacancy(places=(south,)), vacancy(places=(south, north))]
    for route, safe in ((False, [0, 1, 2]), (True, [1])):
        profile = SafetyProfile(zones=(ZoneExclusion(zone, route=route),))
        assert filtered(profile, *market, home=snap_home(GOL)).safe.rows.tolist() == safe


def test_work_from_home_only_is_bound_to_no_place_and_no_way() -> None:
    profile = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("5001")), route=True),))
    places = (somewhere_in("5001"),)
    readings = [vacancy(places=places, remote=RemoteReading(value)) for value in RemoteWork]
    assert filtered(profile, *readings).safe.rows.tolist() == [list(RemoteWork).index(RemoteWork.ONLY)]


def test_a_named_municipality_counts_for_its_own_row_only() -> None:
    profile = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("5001"))),))
    named = (MunicipalityCode("5001"),)
    market = [vacancy(), vacancy(places_in_text=named), vacancy(places=(somewhere_in("0301"),))]
    assert filtered(profile, *market).safe.rows.tolist() == [0, 2]


def test_the_way_to_a_named_municipality_may_be_clear() -> None:
    profile = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("5001")), route=True),))
    market = [vacancy(places_in_text=(MunicipalityCode(code),)) for code in ("0301", "1804", "4204")]
    result = filtered(profile, *market, home=snap_home(GOL))
    assert result.safe.rows.tolist() == [0, 2]
    assert [finding.reason for finding in result.decision(1).findings] == ["zone.route_text_names_place"]


def test_an_empty_market_gets_no_answers() -> None:
    vector = SafetyVector.from_profile(_PROFILE)
    assert [outcome.answers.shape for outcome in RULE.judge(SafetyMatrix.build([]), vector)] == [(0,), (0,)]
