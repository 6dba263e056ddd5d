"""What can be said of the distance: as the crow flies, no finer than the coarse home allows."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import kilometres
from jobbmatch.features import columns

WAY = (
    columns.DISTANCE,
    columns.DISTANCE_SHARE,
    columns.SAME_MUNICIPALITY,
    columns.PLACE_DOUBT,
    columns.WILLING_KM,
    columns.REACH_SHARE,
    columns.ANSWERED_REACH,
)
SPEAKS_OF = (*WAY, columns.CAR_LICENCE)
WELL_WITHIN = 0.7
"""Share of the limit up to which the distance speaks for the work."""
NEAR_LIMIT = 0.85
"""Share of the limit from which it is near."""
NEAR_KM = 30.0
"""The same for a person without a limit."""
FAR_KM = 60.0
DRIVING_KM = 10.0
"""From here on it matters that the person may drive; nothing finer than this is known of where she lives."""


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    limit = row.person.max_distance_km
    distance = row.value(columns.DISTANCE)
    known = distance == distance
    slots = {"distance": kilometres(distance, row.language) if known else "", "limit": f"{limit or 0:.0f}"}
    if limit is not None:
        if row.at_most(columns.DISTANCE_SHARE, WELL_WITHIN):
            yield Fact(Direction.FOR, "place.within", WAY, slots)
        elif row.at_most(columns.DISTANCE_SHARE, NEAR_LIMIT):
            # Neither near nor far: the ranker says which way it speaks.
            yield Fact(Direction.FOR, "place.between", WAY, slots, slight=True)
            yield Fact(Direction.AGAINST, "place.between", WAY, slots)
        elif row.at_most(columns.DISTANCE_SHARE, 1):
            yield Fact(Direction.AGAINST, "place.at_limit", WAY, slots)
        elif row.at_least(columns.DISTANCE_SHARE, 1):
            yield Fact(Direction.AGAINST, "place.far", WAY, slots, grave=True)
    elif row.at_most(columns.DISTANCE, NEAR_KM):
        yield Fact(Direction.FOR, "place.near", WAY, slots)
    elif row.at_least(columns.DISTANCE, FAR_KM):
        yield Fact(Direction.AGAINST, "place.far", WAY, slots)
    if row.at_least(columns.CAR_LICENCE, 1) and row.at_least(columns.DISTANCE, DRIVING_KM):
        yield Fact(Direction.FOR, "place.car", (columns.CAR_LICENCE,), slots, slight=True)
