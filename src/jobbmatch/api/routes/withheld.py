"""What was withheld from a person's list, and what a person must check: only with the grant."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.as_of import AsOf
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import WITH_A_LIST, documented
from jobbmatch.api.schemas.withheld import WithheldList, WithheldVacancy
from jobbmatch.api.services import Services
from jobbmatch.domain.decision import Decision
from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.match import WithheldReport
from jobbmatch.domain.user import Action
from jobbmatch.serving.snapshot import MarketSnapshot

router = APIRouter(prefix=PREFIX, tags=["withheld"])

Limit = Annotated[int, Query(ge=1, le=500, description="Hvor mange, høyst.")]
Offset = Annotated[int, Query(ge=0, description="Hvor mange som hoppes over.")]


@router.get("/persons/{person_id}/withheld", operation_id="listWithheld", responses=documented(*WITH_A_LIST))
def list_withheld(
    caller: Annotated[Caller, Depends(Access(Action.READ_WITHHELD))],
    person_id: PersonIdPath,
    services: ServicesDep,
    as_of: AsOf,
    limit: Limit = 100,
    offset: Offset = 0,
) -> WithheldList:
    """List every vacancy that the exclusions withhold, with the rules, their reasons and the words they rest on."""
    del caller
    market, report = _report(services, person_id, as_of)
    return _page(market, person_id, as_of, report.withheld, limit, offset)


@router.get("/persons/{person_id}/must-check", operation_id="listMustCheck", responses=documented(*WITH_A_LIST))
def list_must_check(
    caller: Annotated[Caller, Depends(Access(Action.READ_WITHHELD))],
    person_id: PersonIdPath,
    services: ServicesDep,
    as_of: AsOf,
    limit: Limit = 100,
    offset: Offset = 0,
) -> WithheldList:
    """List what is withheld only because something is unknown, good matches first, with what to ask."""
    del caller
    market, report = _report(services, person_id, as_of)
    return _page(market, person_id, as_of, report.must_check, limit, offset)


def _report(services: Services, person_id: PersonId, as_of: date) -> tuple[MarketSnapshot, WithheldReport]:
    person = services.register.get(person_id).person
    # Taken once: the market that the report speaks of is the one its vacancies are looked up in.
    engine = services.engine.current
    return engine.market, engine.withheld(person, services.register.profile(person_id), as_of=as_of)


def _page(
    market: MarketSnapshot, person_id: PersonId, as_of: date, decisions: Sequence[Decision], limit: int, offset: int
) -> WithheldList:
    return WithheldList(
        person_id=person_id,
        as_of=as_of,
        total=len(decisions),
        offset=offset,
        vacancies=[
            WithheldVacancy.of(market.by_id(decision.vacancy_id), decision)
            for decision in decisions[offset : offset + limit]
        ],
    )
