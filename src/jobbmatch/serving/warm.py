"""One query in advance, so that the first person of the day does not wait for tables to be read."""

from datetime import date

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.ids import MunicipalityCode, PersonId
from jobbmatch.domain.person import OccupationWish, Person
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.safety_profile import (
    CircleZone,
    FacetExclusion,
    MunicipalityZone,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.serving.checks import checks_of
from jobbmatch.serving.engine import Engine

NOBODY = Person(
    id=PersonId("nobody"),
    alias="",
    home=Place("", Precision.MUNICIPALITY, 60.0, 10.0, 20_000.0),
    wishes=(OccupationWish("lagermedarbeider"),),
)
ANYTHING = SafetyProfile(
    zones=(
        ZoneExclusion(CircleZone(70.0, 25.0, 1.0), Strength.WISH),
        ZoneExclusion(MunicipalityZone(MunicipalityCode("5601")), Strength.WISH),
    ),
    facets=(FacetExclusion(Facet.NIGHT, Strength.WISH),),
)


def warm(engine: Engine) -> None:
    """Ask the engine for the lists of nobody, with exclusions of the kinds whose tables are large."""
    engine.match(NOBODY, ANYTHING, top=1, as_of=date.min)
    engine.match(NOBODY, ANYTHING, top=1, as_of=date(2000, 1, 1))
    checks_of(engine).list(NOBODY, ANYTHING, as_of=date.min, limit=1)
