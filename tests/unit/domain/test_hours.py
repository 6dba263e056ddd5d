from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.hours import ALL_DAYS, HourSpan

SPANS = st.builds(
    HourSpan,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.integers(0, 1439),
    st.integers(1, 1440),
)


def touched(span: HourSpan) -> set[int]:
    """Hours of the week by walking minute by minute."""
    found = set()
    for day in span.days:
        minute = span.start
        length = (span.end - span.start) if span.end > span.start else span.end - span.start + 1440
        for step in range(length):
            found.add((day * 24 + (minute + step) // 60) % 168)
    return found


@given(SPANS)
def test_the_bits_are_the_hours_that_a_minute_of_work_touches(span: HourSpan) -> None:
    bits = span.hours_of_week()
    assert {hour for hour in range(168) if bits >> hour & 1} == touched(span)


def test_sunday_night_runs_into_monday() -> None:
    assert HourSpan(frozenset({6}), 22 * 60, 6 * 60).hours_of_week() & 0b111111


def test_the_whole_week() -> None:
    assert HourSpan(ALL_DAYS, 0, 1440).hours_of_week() == (1 << 168) - 1
