"""What can be said of dates and numbers."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.features import columns

NEW_DAYS = 7
CLOSING_DAYS = 3
GOOD_TIME_DAYS = 10
"""From so many days on there is time to write an application in peace."""

SPEAKS_OF = (columns.AGE, columns.DAYS_LEFT, columns.POSITIONS)


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    if row.at_most(columns.AGE, NEW_DAYS):
        days = int(row.value(columns.AGE))
        key = {0: "timing.today", 1: "timing.yesterday"}.get(days, "timing.fresh")
        yield Fact(Direction.FOR, key, (columns.AGE,), {"days": str(days)})
    if row.vacancy.deadline.day is not None and row.at_most(columns.DAYS_LEFT, CLOSING_DAYS):
        days = int(row.value(columns.DAYS_LEFT))
        key = {0: "timing.closing_today", 1: "timing.closing_one"}.get(days, "timing.closing")
        yield Fact(Direction.AGAINST, key, (columns.DAYS_LEFT,), {"days": str(days)})
    elif _has_time(row):
        days = int(row.value(columns.DAYS_LEFT))
        yield Fact(Direction.FOR, "timing.time_left", (columns.DAYS_LEFT,), {"days": str(days)})
    if row.vacancy.positions > 1 and row.at_least(columns.POSITIONS, 0.1):
        yield Fact(Direction.FOR, "market.positions", (columns.POSITIONS,), {"positions": str(row.vacancy.positions)})


def _has_time(row: Row) -> bool:
    deadline = row.vacancy.deadline
    # Who is wanted at once should not be told that there is time.
    return deadline.day is not None and not deadline.soonest and row.at_least(columns.DAYS_LEFT, GOOD_TIME_DAYS)
