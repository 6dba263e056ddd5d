"""'Rammer': a person's exclusions, in a room of their own that opens only with the grant."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.as_of import today_in_norway
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.deps.version import ExpectedVersion, tag_response
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import ABOUT_A_PERSON, CHANGES_A_PERSON, documented
from jobbmatch.api.schemas.frames import FramesView, ReviewDue
from jobbmatch.api.services import Services
from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.user import Action
from jobbmatch.plans.advice import advice
from jobbmatch.plans.persons import StoredSafety
from jobbmatch.plans.reviews import due_reviews, is_year_old
from jobbmatch.plans.safety_form import SafetyForm

router = APIRouter(prefix=PREFIX, tags=["frames"])


@router.get("/persons/{person_id}/frames", operation_id="readFrames", responses=documented(*ABOUT_A_PERSON))
def read_frames(
    caller: Annotated[Caller, Depends(Access(Action.READ_EXCLUSIONS))],
    person_id: PersonIdPath,
    services: ServicesDep,
    response: Response,
) -> FramesView:
    """Read a person's exclusions. The ETag header gives the version."""
    del caller
    stored = services.register.safety(person_id)
    tag_response(response, stored.version)
    return _view(person_id, stored, services)


@router.put("/persons/{person_id}/frames", operation_id="saveFrames", responses=documented(*CHANGES_A_PERSON))
def save_frames(
    caller: Annotated[Caller, Depends(Access(Action.WRITE_EXCLUSIONS))],
    person_id: PersonIdPath,
    expected: ExpectedVersion,
    frames: SafetyForm,
    services: ServicesDep,
    response: Response,
) -> FramesView:
    """Save a person's exclusions. A version that is no longer the newest gives a conflict; nothing is then saved."""
    user = caller.must_user()
    stored = services.register.save_profile(person_id, frames, expected_version=expected, updated_by=user.id)
    services.watching.judge_again(person=person_id)
    tag_response(response, stored.version)
    return _view(person_id, stored, services)


def _view(person_id: PersonId, stored: StoredSafety, services: Services) -> FramesView:
    today = today_in_norway(services)
    return FramesView(
        person_id=person_id,
        frames=stored.form,
        version=stored.version,
        review_due=[ReviewDue.of(due) for due in due_reviews(stored.form, today)],
        year_passed=is_year_old(stored.updated_at, today),
        advice=advice(stored.form, services.register.get(person_id).person.home),
    )
