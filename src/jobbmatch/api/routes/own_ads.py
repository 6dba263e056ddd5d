"""An ad that the person brings herself: judged as any other, told in one neutral form, and not kept."""

from typing import Annotated

from fastapi import APIRouter, Depends

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.own_ad import brought
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import BRINGS_AN_AD, documented
from jobbmatch.api.routes.checks import view_of
from jobbmatch.api.schemas.checks import CheckView
from jobbmatch.api.schemas.own_ads import OwnAdAdvice, OwnAdForm
from jobbmatch.domain.user import Action

router = APIRouter(prefix=PREFIX, tags=["own-ads"])


@router.post("/persons/{person_id}/own-ads", operation_id="askAboutOwnAd", responses=documented(*BRINGS_AN_AD))
def ask_about_own_ad(
    caller: Annotated[Caller, Depends(Access(Action.BRING_AD))],
    person_id: PersonIdPath,
    form: OwnAdForm,
    services: ServicesDep,
) -> OwnAdAdvice:
    """Ask whether an ad can be talked about. The answer has the same form whatever the cause, and nothing is kept."""
    del caller
    person, vacancy = services.register.get(person_id).person, brought(services, form)
    decision = services.engine.current.judge_one(vacancy, person, services.register.profile(person_id))
    return OwnAdAdvice.of(person_id, decision, vacancy.title)


@router.post("/persons/{person_id}/own-ads/check", operation_id="checkOwnAd", responses=documented(*BRINGS_AN_AD))
def check_own_ad(
    caller: Annotated[Caller, Depends(Access(Action.READ_WITHHELD))],
    person_id: PersonIdPath,
    form: OwnAdForm,
    services: ServicesDep,
) -> CheckView:
    """Read what withholds an ad that the person has brought, with the open questions; for those with the grant."""
    return view_of(services, person_id, brought(services, form), caller.must_user().id)
