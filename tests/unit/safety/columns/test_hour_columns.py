"""Weeks as bits: minutes counted exactly, midnight and Sunday night passed over."""

from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.facet import NO_FACETS, Facet
from jobbmatch.domain.hours import ALL_DAYS, WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.safety.columns.hour_columns import FACET_MINUTES, WHOLE_WEEK, WORDS, HourColumns, as_words, minutes_of
from tests.factories.safety import HARMLESS, vacancy

_SPANS = st.builds(HourSpan, st.frozensets(st.integers(0, 6)), st.integers(0, 1439), st.integers(1, 1440))


@given(st.lists(_SPANS, max_size=3))
def test_minutes_one_by_one(spans: list[HourSpan]) -> None:
    slow = set()
    for span in spans:
        length = (span.end - span.start - 1) % 1440 + 1
        slow |= {(day * 1440 + span.start + minute) % 10080 for day in span.days for minute in range(length)}
    bits = minutes_of(spans)
    assert {minute for minute in range(10080) if bits >> minute & 1} == slow


def test_night_evening_and_day_make_a_week() -> None:
    night, evening = FACET_MINUTES[Facet.NIGHT], FACET_MINUTES[Facet.EVENING]
    assert night & evening == 0
    assert WHOLE_WEEK & ~(night | evening) == minutes_of([HourSpan(ALL_DAYS, 360, 1020)])
    assert FACET_MINUTES[Facet.WEEKEND].bit_count() == 2 * 1440


def test_words_hold_the_bits() -> None:
    assert as_words(1 << 10079).tolist() == [0] * (WORDS - 1) + [1 << 31]


def test_what_may_be_worked() -> None:
    span = HourSpan(WEEKDAYS, 480, 960)
    market = [
        vacancy(facets=NO_FACETS, hours=WorkingHours()),
        vacancy(facets=NO_FACETS, hours=WorkingHours((span,), exhaustive=True)),
        vacancy(facets=NO_FACETS, hours=WorkingHours((span,))),
        vacancy(facets=HARMLESS, hours=WorkingHours()),
        vacancy(facets=HARMLESS, hours=WorkingHours((HourSpan(frozenset({6}), 0, 60),))),
        vacancy(facets=NO_FACETS, hours=WorkingHours((), exhaustive=True)),
    ]
    columns = HourColumns.build(market)
    may = [sum(int(word).bit_count() for word in columns.may[pattern]) for pattern in columns.index]
    day = 5 * 11 * 60
    assert may == [10080, 5 * 480, 10080, day, day + 60, 10080]


def test_an_empty_market_has_no_patterns() -> None:
    columns = HourColumns.build([])
    assert columns.may.shape == columns.certain.shape == (0, WORDS)
    assert columns.index.shape == (0,)
