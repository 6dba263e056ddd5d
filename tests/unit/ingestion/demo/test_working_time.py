from random import Random

import pytest

from jobbmatch.domain.hours import ALL_DAYS, WEEKDAYS, HourSpan
from jobbmatch.ingestion.demo.tables import LANGUAGES, families, load_toml
from jobbmatch.ingestion.demo.working_time import clock_face, draw_hours, phrase, spans

_NIGHT_HOURS, _EVENING_HOURS = (*range(21, 24), *range(6)), tuple(range(17, 21))
_FORMS = load_toml("hours.toml")["hours"]


def _touches(hours: tuple[HourSpan, ...], of_day: tuple[int, ...], days: frozenset[int]) -> bool:
    wanted = sum(1 << (day * 24 + hour) for day in days for hour in of_day)
    return any(span.hours_of_week() & wanted for span in hours)


@pytest.mark.parametrize("form", _FORMS, ids=lambda form: str(form["id"]))
def test_what_is_said_to_follow_does_follow_from_the_times(form: dict[str, object]) -> None:
    for seed in range(30):
        drawn = phrase(Random(seed), form, LANGUAGES[seed % 3])
        assert "{" not in drawn.text and drawn.text
        if not drawn.hours.spans:
            continue
        night = _touches(drawn.hours.spans, _NIGHT_HOURS, ALL_DAYS)
        evening = _touches(drawn.hours.spans, _EVENING_HOURS, ALL_DAYS)
        weekend = any(span.days - WEEKDAYS for span in drawn.hours.spans)
        for letter, found in (("n", night), ("e", evening), ("w", weekend)):
            if drawn.signs.get(letter) == "+":
                assert found, (form["id"], letter)
            if drawn.signs.get(letter) == "-" and drawn.hours.exhaustive:
                assert not found, (form["id"], letter)


def test_spans_pass_midnight_and_the_end_of_the_week() -> None:
    (span,) = spans(["22:00", "06:00"], "sun-thu")
    assert span == HourSpan(frozenset({6, 0, 1, 2, 3}), 22 * 60, 6 * 60)
    assert span.passes_midnight


def test_midnight_as_an_end_is_the_end_of_the_day() -> None:
    assert spans(["16:00", "00:00"], "thu-sat")[0].end == 24 * 60


@pytest.mark.parametrize(("pattern", "written"), [("hours", "08"), ("{h:02d}{m:02d}", "0800"), ("{h}.{m:02d}", "8.00")])
def test_times_are_written_in_the_usual_ways(pattern: str, written: str) -> None:
    assert clock_face(pattern, "08:00") == written


def test_most_ads_settle_nothing_about_hours() -> None:
    rng = Random(9)
    drawn = [draw_hours(rng, families()["warehouse"], "nb") for _ in range(2000)]
    settled = sum(1 for one in drawn if {"+", "-"} & set(one.signs.values()))
    assert 0.30 < settled / len(drawn) < 0.42


def test_where_the_work_hints_at_its_hours_silence_is_left_open() -> None:
    rng = Random(10)
    drawn = [draw_hours(rng, families()["school"], "nb") for _ in range(200)]
    assert any(not one.text for one in drawn)
    assert all(one.signs for one in drawn if one.hours.spans)
    assert all(not one.signs for one in drawn if not one.text)
    assert all("u" not in one.signs.values() for one in drawn)
