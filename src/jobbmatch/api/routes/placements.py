"""What is shared with a person, planned or running. Each vacancy is judged by filter and check when it is asked for."""

from typing import Annotated

from fastapi import APIRouter, Depends

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import ANSWERS_A_CHECK, SEES_TO_A_PERSON, WITH_A_LIST, documented
from jobbmatch.api.schemas.placements import (
    PlacementForm,
    PlacementList,
    PlacementView,
    WithheldPlacement,
    WithheldPlacements,
    is_shown,
)
from jobbmatch.domain.ids import UserId, VacancyId
from jobbmatch.domain.placement import Stage
from jobbmatch.domain.user import Action
from jobbmatch.errors import NotFoundError
from jobbmatch.plans.placements import Move
from jobbmatch.serving.watch import Standing

router = APIRouter(prefix=PREFIX, tags=["placements"])

Reader = Annotated[Caller, Depends(Access(Action.READ_PLACEMENTS))]
Writer = Annotated[Caller, Depends(Access(Action.WRITE_PLACEMENTS))]
ALL = "/persons/{person_id}/placements"


@router.get(ALL, operation_id="listPlacements", responses=documented(*WITH_A_LIST))
def list_placements(caller: Reader, person_id: PersonIdPath, services: ServicesDep) -> PlacementList:
    """List what is shared with a person, planned or running; what may not be shown now has one neutral form."""
    del caller
    standings = services.watching.watch.of_person(person_id)
    return PlacementList(
        person_id=person_id, placements=[PlacementView.of(standing, services.users) for standing in standings]
    )


@router.get(f"{ALL}/withheld", operation_id="listWithheldPlacements", responses=documented(*WITH_A_LIST))
def list_withheld_placements(
    caller: Annotated[Caller, Depends(Access(Action.READ_WITHHELD))], person_id: PersonIdPath, services: ServicesDep
) -> WithheldPlacements:
    """Say what is behind those that are not shown now; for those with the grant."""
    del caller
    standings = services.watching.watch.of_person(person_id)
    hidden = [WithheldPlacement.of(standing) for standing in standings if not is_shown(standing)]
    return WithheldPlacements(person_id=person_id, placements=hidden)


@router.post(ALL, operation_id="movePlacement", responses=documented(*ANSWERS_A_CHECK))
def move_placement(
    caller: Writer, person_id: PersonIdPath, form: PlacementForm, services: ServicesDep
) -> PlacementView:
    """Share a vacancy, plan it, or note that the job has started; the same again changes nothing.

    A vacancy that may not be shown to the person is 'not found', like one that does not exist.
    """
    vacancy = VacancyId(form.vacancy_id)
    looked = services.watching.watch.look(person_id, vacancy)
    if not looked.may_leave:
        raise NotFoundError("Stillingen finnes ikke, eller den er ikke lenger ledig.")
    responsible = None if form.responsible is None else UserId(form.responsible)
    move = Move(person_id, vacancy, Stage(form.stage), responsible)
    placement = services.placements.move(move, by=caller.must_user().id)
    # Judged once more now that it stands: a change that came in between is not missed.
    services.watching.judge_again(person=person_id)
    return PlacementView.of(Standing(placement, looked), services.users)


@router.delete(
    f"{ALL}/{{vacancy_id}}",
    operation_id="endPlacement",
    status_code=204,
    responses=documented(*SEES_TO_A_PERSON),
)
def end_placement(caller: Writer, person_id: PersonIdPath, vacancy_id: str, services: ServicesDep) -> None:
    """Take a vacancy out: it is shared, planned or running no longer. Its history stays."""
    services.placements.end(person_id, VacancyId(vacancy_id), by=caller.must_user().id)
