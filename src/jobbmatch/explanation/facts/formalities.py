"""What can be said of a car of one's own that an ad asks for."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.features import columns
from jobbmatch.features.families.formalities import NO_LICENCE, UNSAID, asks_for_own_car

SPEAKS_OF = (columns.OWN_CAR_MISSING,)


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    if not row.at_least(columns.OWN_CAR_MISSING, 0):
        return
    line = next((line.strip(" -–*·•") for line in row.words.split("\n") if asks_for_own_car(line)), "")
    if not line:
        return
    if row.at_least(columns.OWN_CAR_MISSING, NO_LICENCE):
        yield Fact(Direction.AGAINST, "formalities.no_licence", SPEAKS_OF, quote=line, grave=True)
    elif row.at_least(columns.OWN_CAR_MISSING, UNSAID):
        yield Fact(Direction.AGAINST, "formalities.car_unsaid", SPEAKS_OF, quote=line)
    elif row.at_most(columns.OWN_CAR_MISSING, 0):
        yield Fact(Direction.FOR, "formalities.has_car", SPEAKS_OF, quote=line)
