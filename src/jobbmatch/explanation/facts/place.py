"""What can be said of the distance: as the crow flies, no finer than the coarse home allows."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import kilometres
from jobbmatch.features import columns

WELL_WITHIN = 0.7
"""Share of the limit up to which the distance speaks for the work."""
NEAR_KM = 30.0
"""The same for a person without a limit."""
FAR_KM = 60.0


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    spoken_of = (columns.DISTANCE, columns.DISTANCE_SHARE, columns.SAME_MUNICIPALITY, columns.PLACE_DOUBT)
    limit = row.person.max_distance_km
    distance = row.value(columns.DISTANCE)
    slots = {"distance": kilometres(distance) if distance == distance else "", "limit": f"{limit or 0:.0f}"}
    if limit is not None:
        if row.at_most(columns.DISTANCE_SHARE, WELL_WITHIN):
            yield Fact(Direction.FOR, "place.within", spoken_of, slots)
        elif row.at_most(columns.DISTANCE_SHARE, 1):
            yield Fact(Direction.AGAINST, "place.at_limit", spoken_of, slots)
        elif row.at_least(columns.DISTANCE_SHARE, 1):
            yield Fact(Direction.AGAINST, "place.far", spoken_of, slots, grave=True)
    elif row.at_most(columns.DISTANCE, NEAR_KM):
        yield Fact(Direction.FOR, "place.near", spoken_of, slots)
    elif row.at_least(columns.DISTANCE, FAR_KM):
        yield Fact(Direction.AGAINST, "place.far", spoken_of, slots)
