"""The decided numbers keep to what was decided about them."""

from jobbmatch.safety.policy import EVENING, FILTER_SLACK_M, NIGHT, SURE_OCCUPATION, WHOLE_DAY, ZONE_MARGIN_M


def test_slack_leaves_room_below_five_metres() -> None:
    assert 0 < FILTER_SLACK_M < 5 < ZONE_MARGIN_M


def test_parts_of_the_day_do_not_overlap_and_leave_daytime() -> None:
    minutes = [minute for start, end in (*NIGHT, *EVENING) for minute in range(start, end)]
    assert len(minutes) == len(set(minutes))
    assert set(range(*WHOLE_DAY[0])) - set(minutes) == set(range(6 * 60, 17 * 60))


def test_a_sure_occupation_is_at_least_as_likely_as_not() -> None:
    assert 0.5 <= SURE_OCCUPATION < 1
