"""What can be said of percentage and form of employment."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import percent_range
from jobbmatch.features import columns


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    yield from _percent(row)
    if row.at_least(columns.PERMANENT, 1):
        yield Fact(Direction.FOR, "engagement.permanent", (columns.PERMANENT,))
    elif row.at_least(columns.SHORT_TERM, 1):
        slots = {"engagement": row.vacancy.engagement.lower()}
        yield Fact(Direction.AGAINST, "engagement.short", (columns.SHORT_TERM,), slots)


def _percent(row: Row) -> Iterator[Fact]:
    spoken_of = (columns.PERCENT_FIT, columns.PERCENT_GAP, columns.PART_TIME)
    mine = percent_range(*row.person.percent)
    if row.vacancy.percent is not None:
        slots = {"percent": percent_range(*row.vacancy.percent), "mine": mine}
        if row.at_least(columns.PERCENT_GAP, 1):
            yield Fact(Direction.AGAINST, "hours.gap", spoken_of, slots)
        elif row.at_least(columns.PERCENT_FIT, 0.01) or row.at_most(columns.PERCENT_GAP, 0):
            yield Fact(Direction.FOR, "hours.fit", spoken_of, slots)
    elif row.at_least(columns.PART_TIME, 1) and row.person.percent[1] < 100:
        yield Fact(Direction.FOR, "hours.part_time", (columns.PART_TIME,), {"mine": mine})
