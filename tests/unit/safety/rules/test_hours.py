"""Several sets of allowed hours are judged each for itself."""

from jobbmatch.domain.facet import NO_FACETS
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.safety_profile import HoursExclusion, SafetyProfile, Strength
from tests.factories.safety import filtered, vacancy


def test_each_set_of_allowed_hours_must_hold() -> None:
    wide = HoursExclusion((HourSpan(WEEKDAYS, 0, 1440),))
    narrow = HoursExclusion((HourSpan(WEEKDAYS, 600, 900),), Strength.WISH)
    findings = filtered(SafetyProfile(hours=(wide, narrow)), vacancy()).decision(0).findings
    assert [finding.reason for finding in findings] == ["hours.outside"]
    assert len(filtered(SafetyProfile(hours=(wide,)), vacancy()).safe) == 1


def test_no_allowed_hours_at_all_lets_nothing_through() -> None:
    assert len(filtered(SafetyProfile(hours=(HoursExclusion(()),)), vacancy()).safe) == 0


def test_each_row_gets_its_own_answer() -> None:
    day = HourSpan(WEEKDAYS, 480, 960)
    spans = (day, HourSpan(WEEKDAYS, 480, 1000), HourSpan(WEEKDAYS, 500, 900))
    market = [vacancy(hours=WorkingHours((span,), exhaustive=True)) for span in spans]
    market.append(vacancy(hours=WorkingHours((day,)), facets=NO_FACETS))
    result = filtered(SafetyProfile(hours=(HoursExclusion((day,)),)), *market)
    assert (result.safe.rows.tolist(), result.must_check.tolist()) == ([0, 2], [3])
