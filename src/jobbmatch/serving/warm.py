"""One query in advance, so that the first person of the day does not wait for tables to be read."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.ids import MunicipalityCode, PersonId, StyrkCode
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
from jobbmatch.errors import GateDisagreementError
from jobbmatch.serving.checks import checks_of
from jobbmatch.serving.engine import Engine

LOG = logging.getLogger(__name__)

LONG_AGO = date(2000, 1, 1)
NOBODY = Person(
    id=PersonId("nobody"),
    alias="",
    home=Place("", Precision.MUNICIPALITY, 60.0, 10.0, 20_000.0),
    wishes=(OccupationWish("lagermedarbeider"),),
)
SOMEBODY = replace(
    NOBODY,
    max_distance_km=50.0,
    wishes=(OccupationWish("lagermedarbeider", (StyrkCode("4321"),)),),
    # One that is known and one that is misspelt: each is looked up in tables of its own.
    not_wanted=("telefonsalg", "rørlegggar"),
    not_wanted_codes=(StyrkCode("5244"),),
    percent=(50, 80),
)
"""Nobody either, with wishes of all kinds that a change can be offered for."""
ANYTHING = SafetyProfile(
    zones=(
        ZoneExclusion(CircleZone(70.0, 25.0, 1.0), Strength.WISH),
        ZoneExclusion(MunicipalityZone(MunicipalityCode("5601")), Strength.WISH),
    ),
    facets=(FacetExclusion(Facet.NIGHT, Strength.WISH),),
)
WITHHOLDING = SafetyProfile(
    zones=(ZoneExclusion(CircleZone(70.0, 25.0, 1.0)),),
    facets=tuple(FacetExclusion(facet) for facet in (Facet.NIGHT, Facet.OUTWARD_FACING, Facet.LONE_WORK)),
)
"""What is a wish above, here for safety: then the crude reader is asked about every ad that is counted."""


def warm(engine: Engine) -> None:
    """Ask the engine for the lists of nobody, with exclusions of the kinds whose tables are large.

    What would open more is asked for as well: it reads tables of its own, and what wishes are held against is collected
    once for a market.
    """
    for ask in (
        lambda: engine.match(NOBODY, ANYTHING, top=1, as_of=date.min),
        lambda: engine.match(NOBODY, ANYTHING, top=1, as_of=LONG_AGO),
        lambda: engine.widening(SOMEBODY, WITHHOLDING, LONG_AGO),
        lambda: checks_of(engine).list(NOBODY, ANYTHING, as_of=date.min, limit=1),
    ):
        _ask(ask)


def _ask(ask: Callable[[], object]) -> None:
    """Ask; that filter and check disagree about an ad holds its answers back, but not the others of the market."""
    try:
        ask()
    except GateDisagreementError:
        LOG.error("filter and check disagree about an ad of the market")  # noqa: TRY400 - the stack may hold an ad
