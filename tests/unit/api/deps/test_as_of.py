"""The day is the one asked for, or today in Norway."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from jobbmatch.api.deps.as_of import day_of
from tests.contract.world import World


@pytest.mark.parametrize(
    ("now", "today"),
    [
        (datetime(2027, 3, 1, 22, 59, tzinfo=UTC), date(2027, 3, 1)),
        (datetime(2027, 3, 1, 23, 1, tzinfo=UTC), date(2027, 3, 2)),
        (datetime(2027, 7, 1, 22, 1, tzinfo=UTC), date(2027, 7, 2)),
    ],
)
def test_today_is_norways(world: World, now: datetime, today: date) -> None:
    services = replace(world.services, clock=lambda: now)
    assert day_of(services) == today
    assert day_of(services, date(2020, 1, 1)) == date(2020, 1, 1)
