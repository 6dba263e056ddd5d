from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.vacancy import Deadline
from jobbmatch.ingestion.dates import OSLO, read_deadline, read_moment

REFERENCE = datetime(2018, 11, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-09-20T07:14:40.416+02:00", "2026-09-20T05:14:40.416000+00:00"),
        ("2024-04-05T12:58:41.879233Z", "2024-04-05T12:58:41.879233+00:00"),
        ("2024-04-05T12:58:41.8Z", "2024-04-05T12:58:41.800000+00:00"),
        ("2018-11-25T01:00", "2018-11-25T00:00:00+00:00"),
        ("2018-07-25T01:00", "2018-07-24T23:00:00+00:00"),
        ("2019-06-01 08:30:00", "2019-06-01T06:30:00+00:00"),
        ("2020-03-19T12:16:10.388778123", "2020-03-19T11:16:10.388778+00:00"),
        ("2026-09-20", "2026-09-19T22:00:00+00:00"),
        (" 13.11.2017\n", "2017-11-12T23:00:00+00:00"),
        ("2026-09-20T07:14:40+0200", "2026-09-20T05:14:40+00:00"),
    ],
)
def test_the_forms_of_moments(value: str, expected: str) -> None:
    moment = read_moment(value)
    assert moment is not None
    assert moment.isoformat() == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2018-11-25", "2018-11-25T22:59:59+00:00"),
        ("25.11.18", "2018-11-25T22:59:59+00:00"),
        ("2018-07-25T00:00:00", "2018-07-25T21:59:59+00:00"),
        ("2018-07-25T02:00:00", "2018-07-25T21:59:59+00:00"),  # midnight in UTC
        ("2018-11-25T01:00", "2018-11-25T22:59:59+00:00"),
        ("2018-11-25T02:00", "2018-11-25T01:00:00+00:00"),  # midnight nowhere: a time that somebody meant
        ("2018-11-25T23:59:00", "2018-11-25T22:59:00+00:00"),
        ("2018-11-25T00:00:00Z", "2018-11-25T00:00:00+00:00"),
    ],
)
def test_what_ends_on_a_day_ends_when_the_day_does(value: str, expected: str) -> None:
    moment = read_moment(value, end_of_day=True)
    assert moment is not None
    assert moment.isoformat() == expected


@pytest.mark.parametrize(
    "value",
    [
        *(None, "", " ", 20260920, ["2026-09-20"], "snart", "[tlf fjernet]", "20260920", "32.13.18", "2026-02-30"),
        *("2026-09-20T25:00", "1926-09-20", "2926-09-20T00:00:00Z", "0001-01-01T00:00:00+10:00"),
        "9999-12-31T23:59:59-12:00",
    ],
)
def test_what_is_no_moment_is_none(value: object) -> None:
    assert read_moment(value) is None


def test_a_time_that_is_spoilt_still_gives_its_day() -> None:
    assert read_moment("2020-03-19T12:16:[tlf fjernet]") == datetime(2020, 3, 18, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day", "soonest"),
    [
        ("2018-11-25T01:00", date(2018, 11, 25), False),
        ("2018-12-19T23:00:00Z", date(2018, 12, 20), False),
        ("2026-10-20", date(2026, 10, 20), False),
        ("25.11.18", date(2018, 11, 25), False),
        ("13.11.2017", date(2017, 11, 13), False),
        ("\n\t\t07.12.2018", date(2018, 12, 7), False),
        ("01/06/2019", date(2019, 6, 1), False),
        ("1/6-2019", date(2019, 6, 1), False),
        ("25. november 2018", date(2018, 11, 25), False),
        ("3. des. 2018", date(2018, 12, 3), False),
        ("Søk senest søndag 9. desember", date(2018, 12, 9), False),
        ("innan 9. desember", date(2018, 12, 9), False),
        ("5. januar", date(2019, 1, 5), False),
        ("15. oktober", date(2018, 10, 15), False),
        ("1. mai", date(2019, 5, 1), False),
        ("Medio Desember", date(2018, 12, 15), False),
        ("Ultimo februar 2020", date(2020, 2, 28), False),
        ("Snarest", None, True),
        ("snarest", None, True),
        ("Søk snarest mulig", None, True),
        ("Snarest og senest 01.12.2018", date(2018, 12, 1), True),
        ("ASAP", None, True),
        ("Fortløpende", None, True),
        ("Fortøpende", None, True),
        ("Søknader blir vurdert fortløpende", None, True),
        ("Etter avtale", None, False),
        ("[tlf fjernet]", None, False),
        ("31. februar 2018", None, False),
        ("Ring 22 11 18 33", None, False),
        ("", None, False),
    ],
)
def test_the_forms_of_deadlines(text: str, day: date | None, soonest: bool) -> None:
    assert read_deadline(text, REFERENCE) == Deadline(" ".join(text.split()), day, soonest)


def test_a_weekday_settles_the_year_or_nothing_does() -> None:
    late = datetime(2026, 1, 1, tzinfo=UTC)
    assert read_deadline("Søk senest søndag 8. desember", late).day is None  # a Sunday in 2019 and 2024
    assert read_deadline("Søk senest søndag 8. desember", datetime(2019, 10, 1, tzinfo=UTC)).day == date(2019, 12, 8)
    assert read_deadline("8. desember").day is None


@pytest.mark.parametrize("value", [None, 5, ["2026-01-01"]])
def test_a_deadline_that_is_no_text_is_none(value: object) -> None:
    assert read_deadline(value, REFERENCE) == Deadline()


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    read_deadline(text, REFERENCE)
    moment = read_moment(text)
    assert moment is None or moment.utcoffset() == timedelta(0)


@given(st.datetimes(datetime.fromisoformat("2000-01-02"), datetime.fromisoformat("2099-12-30"), timezones=st.just(UTC)))
def test_what_is_written_with_a_zone_is_read_exactly(moment: datetime) -> None:
    assert read_moment(moment.isoformat()) == moment
    assert read_moment(moment.astimezone(OSLO).isoformat()) == moment


@given(st.dates(date(2000, 1, 2), date(2099, 12, 30)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    for text in (day.isoformat(), f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}", f"{day:%d.%m.%y}"):
        assert read_deadline(text).day == day
        start, end = read_moment(text), read_moment(text, end_of_day=True)
        assert start is not None
        assert end is not None
        assert start.astimezone(OSLO).date() == end.astimezone(OSLO).date() == day
        assert start < end
