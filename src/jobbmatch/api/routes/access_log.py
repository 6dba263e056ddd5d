"""Who has looked at a person: open to those who work with her, and to herself."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import ABOUT_A_PERSON, documented
from jobbmatch.api.schemas.access_log import AccessLog, AccessLogEntry
from jobbmatch.domain.user import Action
from jobbmatch.security.audit import GATE_DISAGREEMENT

router = APIRouter(prefix=PREFIX, tags=["access-log"])


@router.get("/persons/{person_id}/access-log", operation_id="readAccessLog", responses=documented(*ABOUT_A_PERSON))
def read_access_log(
    caller: Annotated[Caller, Depends(Access(Action.READ_ACCESS_LOG))],
    person_id: PersonIdPath,
    services: ServicesDep,
    limit: Annotated[int, Query(ge=1, le=1000, description="Hvor mange, høyst.")] = 200,
) -> AccessLog:
    """List who has looked at the person, and who has tried to, newest first."""
    del caller
    services.register.get(person_id)
    # An alarm of the safety gate is no look; it is for those who run the service, and would tell of the exclusions.
    looks = [event for event in services.looks_at(person_id, limit) if event.detail != GATE_DISAGREEMENT]
    return AccessLog(person_id=person_id, entries=[AccessLogEntry.of(event, services.users) for event in looks])
