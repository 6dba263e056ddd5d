"""A person's matches, and one vacancy as it stands for her: all of it has been through filter and check."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.as_of import AsOf, today_in_norway
from jobbmatch.api.deps.language import ReadIn
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import WITH_A_LIST, documented
from jobbmatch.api.schemas.matches import MatchList, MatchView, PersonVacancy
from jobbmatch.api.schemas.vacancies import VacancyDetail
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.user import Action

router = APIRouter(prefix=PREFIX, tags=["matches"])


@router.get("/persons/{person_id}/matches", operation_id="listMatches", responses=documented(*WITH_A_LIST))
def list_matches(
    caller: Annotated[Caller, Depends(Access(Action.READ_MATCHES))],
    person_id: PersonIdPath,
    services: ServicesDep,
    as_of: AsOf,
    language: ReadIn,
    top: Annotated[int, Query(ge=1, le=100, description="Hvor mange, høyst.")] = 20,
) -> MatchList:
    """List a person's best vacancies with reasons, best first."""
    del caller
    person = services.register.get(person_id).person
    profile = services.register.profile(person_id)
    engine = services.engine.current
    answer = engine.match(person, profile, top=top, as_of=as_of, language=language)
    services.metrics.listed(answer)
    # A list for another day was only looked at; what is stored stood there as today's.
    if services.recorder is not None and as_of == today_in_norway(services):
        services.recorder.offer(engine, person, answer)
    return MatchList.of(person_id, answer)


@router.get(
    "/persons/{person_id}/vacancies/{vacancy_id}",
    operation_id="readVacancyForPerson",
    responses=documented(*WITH_A_LIST),
)
def read_vacancy_for_person(
    caller: Annotated[Caller, Depends(Access(Action.READ_MATCHES))],
    person_id: PersonIdPath,
    vacancy_id: str,
    services: ServicesDep,
    as_of: AsOf,
    language: ReadIn,
) -> PersonVacancy:
    """Read one vacancy as it stands for a person; 'not found' when it may not be shown to her."""
    del caller
    person = services.register.get(person_id).person
    profile = services.register.profile(person_id)
    match = services.engine.current.one(person, profile, VacancyId(vacancy_id), as_of, language)
    return PersonVacancy(
        person_id=person_id,
        as_of=as_of,
        language=language,
        match=MatchView.of(match, language),
        vacancy=VacancyDetail.of(match.vacancy, language),
    )
