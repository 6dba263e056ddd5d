"""What came of the vacancies that a person was shown. Only ids and choices go in and out; no vacancy does."""

from typing import Annotated

from fastapi import APIRouter, Depends

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.as_of import today_in_norway
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import BRINGS_AN_AD, SEES_TO_A_PERSON, WITH_A_LIST, documented
from jobbmatch.api.schemas.outcomes import OutcomeForm, OutcomeList, OutcomeView
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.outcome import OutcomeKind
from jobbmatch.domain.user import Action
from jobbmatch.errors import NotFoundError
from jobbmatch.plans.outcomes import Said, held_from

router = APIRouter(prefix=PREFIX, tags=["outcomes"])

Reader = Annotated[Caller, Depends(Access(Action.READ_OUTCOMES))]
Writer = Annotated[Caller, Depends(Access(Action.WRITE_OUTCOMES))]
ALL = "/persons/{person_id}/outcomes"


@router.get(ALL, operation_id="listOutcomes", responses=documented(*WITH_A_LIST))
def list_outcomes(caller: Reader, person_id: PersonIdPath, services: ServicesDep) -> OutcomeList:
    """List what came of a person's vacancies, with what shared and started jobs tell by themselves."""
    services.register.get(person_id)
    outcomes = services.outcomes.of_person(person_id)
    return OutcomeList.of(person_id, outcomes, services.users, caller.must_user(), held_from(outcomes))


@router.post(ALL, operation_id="recordOutcome", responses=documented(*BRINGS_AN_AD))
def record_outcome(caller: Writer, person_id: PersonIdPath, form: OutcomeForm, services: ServicesDep) -> OutcomeView:
    """Record what came of a vacancy; the same again changes nothing.

    The vacancy must be one that may be shown to the person, or of which something is recorded already: all others are
    'not found', like one that does not exist.
    """
    vacancy = VacancyId(form.vacancy_id)
    known = services.outcomes.of_pair(person_id, vacancy)
    if not known and not services.watching.watch.look(person_id, vacancy).may_leave:
        raise NotFoundError("Stillingen finnes ikke, eller den er ikke lenger ledig.")
    day = form.day or today_in_norway(services)
    said = Said(person_id, vacancy, OutcomeKind(form.kind), day, form.reason)
    user = caller.must_user()
    return OutcomeView.of(services.outcomes.record(said, by=user), services.users, user)


@router.delete(
    f"{ALL}/{{vacancy_id}}/{{kind}}",
    operation_id="undoOutcome",
    status_code=204,
    responses=documented(*SEES_TO_A_PERSON),
)
def undo_outcome(
    caller: Writer, person_id: PersonIdPath, vacancy_id: str, kind: OutcomeKind, services: ServicesDep
) -> None:
    """Take back what was recorded; what placements tell is changed there."""
    services.outcomes.undo(person_id, VacancyId(vacancy_id), kind, by=caller.must_user())
