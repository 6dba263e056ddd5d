"""What can be said of dates and numbers."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.features import columns

NEW_DAYS = 7
CLOSING_DAYS = 3


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
    if row.vacancy.positions > 1 and row.at_least(columns.POSITIONS, 0.1):
        yield Fact(Direction.FOR, "market.positions", (columns.POSITIONS,), {"positions": str(row.vacancy.positions)})
