"""The market as it is, seen through no person: for those who work with it, not for the person herself."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from jobbmatch.api.deps.access import Access, Caller
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import ABOUT_NOBODY, documented
from jobbmatch.api.schemas.vacancies import VacancyDetail, VacancyList, VacancySummary
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.user import Action
from jobbmatch.errors import NotFoundError

router = APIRouter(prefix=PREFIX, tags=["vacancies"])


@router.get("/vacancies", operation_id="searchVacancies", responses=documented(*ABOUT_NOBODY))
def search_vacancies(
    caller: Annotated[Caller, Depends(Access(Action.READ_VACANCIES))],
    services: ServicesDep,
    q: Annotated[str, Query(max_length=200, description="Ord i tittel, arbeidsgiver eller sted; alle må stå.")] = "",
    limit: Annotated[int, Query(ge=1, le=200, description="Hvor mange, høyst.")] = 50,
) -> VacancyList:
    """Search the market by words in title, employer and place; newest change first."""
    del caller
    market = services.engine.current.market
    total, found = services.search.find(market, q, limit)
    return VacancyList(
        total=total,
        market_version=market.version,
        vacancies=[VacancySummary.of(vacancy) for vacancy in found],
    )


@router.get("/vacancies/{vacancy_id}", operation_id="readVacancy", responses=documented(*ABOUT_NOBODY, NotFoundError))
def read_vacancy(
    caller: Annotated[Caller, Depends(Access(Action.READ_VACANCIES))], vacancy_id: str, services: ServicesDep
) -> VacancyDetail:
    """Read an ad with its facets and the words that led to them."""
    del caller
    return VacancyDetail.of(services.engine.current.market.by_id(VacancyId(vacancy_id)))
