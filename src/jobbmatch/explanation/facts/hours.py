"""What can be said of percentage and form of employment."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.domain.vacancy import Extent
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import named, percent_range
from jobbmatch.features import columns

EXTENT = (columns.PERCENT_FIT, columns.PERCENT_GAP, columns.PART_TIME)
SPEAKS_OF = (*EXTENT, columns.PERMANENT, columns.SHORT_TERM, columns.LEARNING)


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    yield from _percent(row)
    if row.at_least(columns.PERMANENT, 1):
        yield Fact(Direction.FOR, "engagement.permanent", (columns.PERMANENT,))
    elif row.at_least(columns.SHORT_TERM, 1):
        yield Fact(Direction.AGAINST, "engagement.short", (columns.SHORT_TERM,), _form(row))
    if row.at_least(columns.LEARNING, 1):
        yield Fact(Direction.FOR, "engagement.learning", (columns.LEARNING,), _form(row), slight=True)


def _form(row: Row) -> dict[str, str]:
    return {"engagement": named("form", row.vacancy.engagement.lower(), row.language)}


def _percent(row: Row) -> Iterator[Fact]:
    mine = percent_range(*row.person.percent, row.language)
    if row.vacancy.percent is not None:
        slots = {"percent": percent_range(*row.vacancy.percent, row.language), "mine": mine}
        if row.at_least(columns.PERCENT_GAP, 1):
            yield Fact(Direction.AGAINST, "hours.gap", EXTENT, slots)
        elif row.at_least(columns.PERCENT_FIT, 0.01) or row.at_most(columns.PERCENT_GAP, 0):
            yield Fact(Direction.FOR, "hours.fit", EXTENT, slots)
    elif row.at_least(columns.PART_TIME, 1) and row.person.percent[1] < 100:
        yield Fact(Direction.FOR, "hours.part_time", (columns.PART_TIME,), {"mine": mine})
    elif row.vacancy.extent is Extent.FULL and row.person.percent[0] > 0 and row.person.percent[1] == 100:
        yield Fact(Direction.FOR, "hours.full_time", (columns.PART_TIME,), {"mine": mine})
