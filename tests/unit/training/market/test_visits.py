from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.market.visits import LEAD, MOST_WEEKS, WINDOW, is_out, spread_out, visit_days
from tests.factories.features import market

NEWEST = date(2026, 11, 22)


def _drawn(count: int, most: int = MOST_WEEKS) -> list[list[date]]:
    return [list(visit_days(NEWEST, most, np.random.default_rng(number))) for number in range(count)]


def test_everybody_comes_once_and_most_come_back_about_weekly() -> None:
    drawn = _drawn(400)
    assert all(days == sorted(days) for days in drawn)
    assert all(1 <= len(days) <= MOST_WEEKS for days in drawn)
    assert sum(len(days) > 1 for days in drawn) > 300
    gaps = [(after - day).days for days in drawn for day, after in pairwise(days)]
    assert 6 <= np.median(gaps) <= 8
    assert min(gaps) >= 1


def test_all_days_lie_in_the_half_year() -> None:
    days = [day for one in _drawn(300) for day in one]
    assert NEWEST - timedelta(days=WINDOW) < min(days)
    assert max(days) <= NEWEST


def test_there_can_be_fewer_visits() -> None:
    assert all(len(days) == 1 for days in _drawn(20, most=1))


def test_ads_are_out_as_long_as_they_were_and_on_every_day_some_are() -> None:
    features = VacancyFeatures.fit(market(300))
    spread = spread_out(features, NEWEST, seed=1)
    was, now = features.timing, spread.timing
    np.testing.assert_allclose(now.due - now.published, was.due - was.published)
    ages = NEWEST.toordinal() - now.published
    assert 0 <= ages.min() <= ages.max() < WINDOW + LEAD
    counts = [is_out(spread, NEWEST - timedelta(days=ago)).sum() for ago in range(0, WINDOW, 20)]
    assert min(counts) > 10
