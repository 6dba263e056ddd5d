"""When invented persons come, and when ads are out: people look for work for weeks or months and come about weekly."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import numpy as np

from jobbmatch.features.arrays import Bools
from jobbmatch.features.pipeline import VacancyFeatures

WINDOW: Final = 182
"""Days that are simulated, the newest ad's day the last: a half-year."""
USUAL_WEEKS, WEEKS_SPREAD = 13.0, 0.8
"""Middle of the weeks for which somebody looks for work, and the spread of their logarithm: most often for months."""
MOST_WEEKS: Final = 26
COMES: Final = 0.9
"""Chance that she comes in a week in which she looks for work."""
LEAD: Final = 42
"""Ads are published from so many days before the half-year on, so that its first day has a market too."""


def visit_days(newest: date, most: int, rng: np.random.Generator) -> Iterator[date]:
    """Give the days on which one person comes, oldest first; she comes at least once.

    Args:
        newest: Last day of the half-year.
        most: Visits at most.
        rng: Chance.
    """
    start = newest - timedelta(days=int(rng.integers(WINDOW)))
    weeks = int(np.clip(round(USUAL_WEEKS * float(rng.lognormal(0, WEEKS_SPREAD))), 1, MOST_WEEKS))
    comes, moved = rng.random(weeks) < COMES, rng.integers(0, 5, weeks)
    days = [start + timedelta(days=7 * week + int(moved[week])) for week in range(1, weeks) if comes[week]]
    yield from [day for day in [start, *days] if day <= newest][:most]


def spread_out(features: VacancyFeatures, newest: date, seed: int) -> VacancyFeatures:
    """Give the same ads published evenly over the half-year and a little before; each is out as long as it was.

    Args:
        features: The market as it is on one day, which holds only what is still open.
        newest: Last day of the half-year.
        seed: The same seed gives the same days.
    """
    rng = np.random.default_rng([seed, 6])
    timing = features.timing
    published = newest.toordinal() - rng.integers(0, WINDOW + LEAD, len(features)).astype(np.float64)
    due = published + (timing.due - timing.published)
    return replace(features, timing=replace(timing, published=published, due=due))


def is_out(features: VacancyFeatures, day: date) -> Bools:
    """Tell which ads are published and not past their last day, bool (n,)."""
    published, due = features.timing.published, features.timing.due
    return ~(published > day.toordinal()) & ~(due < day.toordinal())
