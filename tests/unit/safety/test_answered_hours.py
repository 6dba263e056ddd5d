from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import HourSpan
from jobbmatch.safety.answered_hours import PARTS, touches, without
from jobbmatch.safety.naive.hours import in_part_of_week, minutes_of_span

spans = st.builds(
    HourSpan,
    days=st.frozensets(st.integers(0, 6), min_size=1),
    start=st.integers(0, 47).map(lambda half: half * 30),
    end=st.integers(1, 48).map(lambda half: half * 30),
)


@given(st.lists(spans, max_size=3), st.sampled_from(list(PARTS)))
def test_exactly_the_minutes_of_that_part_go(worked: list[HourSpan], facet: Facet) -> None:
    before = {minute for span in worked for minute in minutes_of_span(span)}
    after = {minute for span in without(worked, facet) for minute in minutes_of_span(span)}
    assert after == {minute for minute in before if not in_part_of_week(minute, facet)}
    assert touches(worked, facet) == (after != before)


def test_work_that_ends_where_a_part_begins_does_not_touch_it() -> None:
    day = HourSpan(frozenset({0, 4}), 6 * 60, 17 * 60)
    assert not any(touches([day], facet) for facet in PARTS)
    late = HourSpan(frozenset({0}), 21 * 60, 24 * 60)
    assert [facet for facet in PARTS if touches([late], facet)] == [Facet.NIGHT]
