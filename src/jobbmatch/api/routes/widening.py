"""What would open more for a person: small changes of wishes, counted over what has passed filter and check."""

from typing import Annotated

from fastapi import APIRouter, Depends

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.as_of import AsOf
from jobbmatch.api.deps.language import ReadIn
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import WITH_A_LIST, documented
from jobbmatch.api.schemas.widening import WideningList, WideningView
from jobbmatch.domain.user import Action

router = APIRouter(prefix=PREFIX, tags=["matches"])


@router.get("/persons/{person_id}/matches/widening", operation_id="listWidenings", responses=documented(*WITH_A_LIST))
def list_widenings(
    caller: Annotated[Caller, Depends(Access(Action.READ_MATCHES))],
    person_id: PersonIdPath,
    services: ServicesDep,
    as_of: AsOf,
    language: ReadIn,
) -> WideningList:
    """List small changes of a person's wishes, and about how many more matches each would give today."""
    del caller
    person = services.register.get(person_id).person
    found = services.engine.current.widening(person, services.register.profile(person_id), as_of)
    return WideningList(
        person_id=person_id,
        as_of=as_of,
        language=language,
        fitting=found.fitting,
        changes=[WideningView.of(opened, language) for opened in found.changes],
    )
