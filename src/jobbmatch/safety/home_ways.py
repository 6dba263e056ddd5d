"""Whether ways to work can be judged at all from a home: for advice to whoever sets the exclusions."""

from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import Zone
from jobbmatch.safety.columns.disc_columns import DiscColumns
from jobbmatch.safety.rules.zone import zone_judge
from jobbmatch.safety.zones.answers import APART, ROUTE_UNKNOWN
from jobbmatch.safety.zones.route import RouteJudge


def ways_are_known(home: Place) -> bool:
    """Whether a home is known closely enough for any way from it to be judged."""
    return len(DiscColumns.build((home,)).known()) == 1


def every_way_begins_in(zone: Zone, home: Place) -> bool:
    """Whether the home itself may lie in the zone or its margin, so that no way from it can be let through.

    Raises:
        ValueError: A zone that encloses nothing or does not exist.
    """
    discs = DiscColumns.build((home,))
    (answer,) = RouteJudge.of(zone_judge(zone), discs).answers(discs)
    return answer not in (APART, ROUTE_UNKNOWN)
