from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.features.column import Family
from jobbmatch.features.columns import DISTANCE, PERMANENT


def test_the_first_column_gives_the_family() -> None:
    assert Fact(Direction.FOR, "place.near", (DISTANCE, PERMANENT)).family is Family.PLACE
    assert Fact(Direction.FOR, "engagement.permanent", (PERMANENT,)).family is Family.ENGAGEMENT
