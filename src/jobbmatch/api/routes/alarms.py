"""Alarms: which of mine are open, and that I have seen to one. Nothing here says why."""

from typing import Annotated

from fastapi import APIRouter, Depends

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import ABOUT_NOBODY, SEES_TO_A_PERSON, documented
from jobbmatch.api.schemas.placements import AlarmList, AlarmView, SeenForm
from jobbmatch.domain.placement import AlarmNumber
from jobbmatch.domain.user import Action
from jobbmatch.security.access import decide

router = APIRouter(prefix=PREFIX, tags=["alarms"])


@router.get("/alarms", operation_id="listAlarms", responses=documented(*ABOUT_NOBODY))
def list_alarms(caller: Annotated[Caller, Depends(Access(Action.READ_ALARMS))], services: ServicesDep) -> AlarmList:
    """List the alarms that you are to see to. Asking does not keep you logged in."""
    user = caller.must_user()
    return AlarmList(
        alarms=[
            AlarmView.of(alarm, sees_kind=decide(user, Action.READ_WITHHELD, alarm.person).permitted)
            for alarm in services.placements.alarms_of(user)
        ]
    )


@router.post(
    "/persons/{person_id}/alarms/{number}/seen",
    operation_id="seeAlarm",
    status_code=204,
    responses=documented(*SEES_TO_A_PERSON),
)
def see_alarm(
    caller: Annotated[Caller, Depends(Access(Action.SEE_ALARM))],
    person_id: PersonIdPath,
    number: int,
    form: SeenForm,
    services: ServicesDep,
) -> None:
    """Say that you have seen to an alarm, and what you did."""
    services.placements.see(person_id, AlarmNumber(number), form.done, by=caller.must_user())
