from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from jobbmatch.ingestion.demo.deadlines import FREE_TEXT, draw_dates, free_text, published_at, stamp
from jobbmatch.ingestion.demo.tables import load_toml

_DAY = date(2026, 9, 22)


def test_ads_are_published_in_order_and_as_recently_as_real_ones() -> None:
    moments = [published_at(number / 1000, _DAY) for number in range(1001)]
    assert moments == sorted(moments)
    noon = datetime(2026, 9, 22, 12, tzinfo=UTC)
    week = sum(moment > noon - timedelta(days=7) for moment in moments) / 1000
    assert week == pytest.approx(5166 / 13964, abs=0.02)


def test_about_a_sixth_of_deadlines_are_free_text_and_few_ads_are_past() -> None:
    rng, free, past, total = Random(11), 0, 0, 3000
    for number in range(total):
        dates = draw_dates(rng, published_at(number / total, _DAY), _DAY)
        free += bool(dates.due) and not str(dates.due).startswith("20")
        past += dates.expires.date() < _DAY
    assert free / total == pytest.approx(FREE_TEXT, abs=0.03)
    assert 0.005 < past / total < 0.06


@pytest.mark.parametrize("form", load_toml("deadlines.toml")["free"])
def test_every_free_form_can_be_written(form: str) -> None:
    assert "{" not in free_text(form, date(2026, 12, 31))


def test_moments_carry_the_time_zone_of_the_season() -> None:
    assert stamp(datetime(2026, 7, 1, 10, tzinfo=UTC)).endswith("+02:00")
    assert stamp(datetime(2026, 12, 1, 10, tzinfo=UTC)).endswith("+01:00")
