"""The persons a user works with, in their ordinary view."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.as_of import today_in_norway
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.deps.version import ExpectedVersion, tag_response
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import (
    ABOUT_A_PERSON,
    ABOUT_NOBODY,
    ADDS_A_PERSON,
    CHANGES_A_PERSON,
    SEES_TO_A_PERSON,
    documented,
)
from jobbmatch.api.schemas.persons import (
    DeletionForm,
    DeletionView,
    NewPersonForm,
    PersonFields,
    PersonLine,
    PersonList,
    PersonView,
)
from jobbmatch.api.services import Services
from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.user import Action, User
from jobbmatch.errors import InputError
from jobbmatch.plans.deletion import confirm_name
from jobbmatch.plans.person_form import home_name
from jobbmatch.plans.persons import StoredPerson, new_person_id
from jobbmatch.plans.reviews import is_something_to_see
from jobbmatch.security.access import AccessCode, actions_about_nobody, permitted_actions
from jobbmatch.security.audit import audit_event

router = APIRouter(prefix=PREFIX, tags=["persons"])


@router.get("/persons", operation_id="listPersons", responses=documented(*ABOUT_NOBODY))
def list_persons(caller: Annotated[Caller, Depends(Access(Action.LIST_PERSONS))], services: ServicesDep) -> PersonList:
    """List the persons you work with (the person herself finds only herself)."""
    user = caller.must_user()
    stored = [services.register.get(person) for person in services.register.list_ids() if person in user.persons]
    lines = [_line(person, user, services) for person in stored]
    return PersonList(
        persons=sorted(lines, key=lambda line: (line.alias.casefold(), line.id)),
        actions=list(actions_about_nobody(user, Action.ADD_PERSON)),
    )


@router.post("/persons", operation_id="addPerson", responses=documented(*ADDS_A_PERSON))
def add_person(
    caller: Annotated[Caller, Depends(Access(Action.ADD_PERSON))],
    form: NewPersonForm,
    services: ServicesDep,
    response: Response,
) -> PersonView:
    """Begin with a new person. Her id says nothing of her, and who makes her works with her from now on."""
    user, person_id = caller.must_user(), new_person_id()
    # A second event, about her: the door's own could not name her yet. First the record, then the answer.
    services.audit.add(
        audit_event(services.clock, user, Action.ADD_PERSON, person_id, permitted=True, detail=AccessCode.ALLOWED.value)
    )
    stored = services.register.begin(person_id, form.alias, by=user)
    tag_response(response, stored.version)
    return _view(stored, replace(user, persons=user.persons | {person_id}), services)


@router.get("/persons/{person_id}", operation_id="readPerson", responses=documented(*ABOUT_A_PERSON))
def read_person(
    caller: Annotated[Caller, Depends(Access(Action.READ_PERSON))],
    person_id: PersonIdPath,
    services: ServicesDep,
    response: Response,
) -> PersonView:
    """Read one person. The ETag header gives the version."""
    stored = services.register.get(person_id)
    tag_response(response, stored.version)
    return _view(stored, caller.must_user(), services)


@router.put("/persons/{person_id}", operation_id="savePerson", responses=documented(*CHANGES_A_PERSON))
def save_person(
    caller: Annotated[Caller, Depends(Access(Action.WRITE_PERSON))],
    person_id: PersonIdPath,
    expected: ExpectedVersion,
    fields: PersonFields,
    services: ServicesDep,
    response: Response,
) -> PersonView:
    """Save a person's form. A version that is no longer the newest gives a conflict; nothing is then saved."""
    if fields.id != person_id:
        raise InputError("body.id er en annen enn personen i adressen.", hint="En persons id kan ikke endres.")
    user = caller.must_user()
    try:
        stored = services.register.save_form(fields.to_form(), expected_version=expected, updated_by=user.id)
    except InputError:
        # The words of the form's own error may name where the person lives.
        raise InputError(
            "Et postnummer, et kommunenummer eller en yrkeskode i skjemaet finnes ikke. Ingenting er lagret.",
            hint="Se etter bosted (home) og koder (codes).",
        ) from None
    # Her home may have moved, and with it the ways to work.
    services.watching.judge_again(person=person_id)
    tag_response(response, stored.version)
    return _view(stored, user, services)


@router.post("/persons/{person_id}/deletion", operation_id="deletePerson", responses=documented(*SEES_TO_A_PERSON))
def delete_person(
    caller: Annotated[Caller, Depends(Access(Action.DELETE_PERSON))],
    person_id: PersonIdPath,
    form: DeletionForm,
    services: ServicesDep,
) -> DeletionView:
    """Delete a person with everything that is hers. It cannot be undone, and her id is not given again.

    What stays: the trail of who has looked at her, with her id; that the id is deleted; rankers that were trained
    before. The name that stands on her page must be typed: of another one nothing is deleted.
    """
    confirm_name(services.register, person_id, form.name)
    erased = services.deletion.delete(person_id, by=caller.must_user().id)
    if services.recorder is not None:
        services.recorder.forget(person_id)
    return DeletionView(settled=erased.settled)


def _line(stored: StoredPerson, user: User, services: Services) -> PersonLine:
    actions = permitted_actions(user, stored.person.id)
    return PersonLine(
        id=stored.form.id,
        alias=stored.form.alias,
        wishes=[wish.text for wish in stored.form.wishes.occupations],
        next_step=None,
        updated_at=stored.updated_at,
        actions=list(actions),
        frames_to_see=Action.READ_EXCLUSIONS in actions and _frames_to_see(stored.person.id, services),
    )


def _frames_to_see(person: PersonId, services: Services) -> bool:
    safety = services.register.safety(person)
    return is_something_to_see(safety.form, safety.updated_at, today_in_norway(services))


def _view(stored: StoredPerson, user: User, services: Services) -> PersonView:
    return PersonView(
        id=stored.form.id,
        alias=stored.form.alias,
        form=PersonFields.of(stored.form),
        home_name=home_name(stored.form),
        next_step=None,
        version=stored.version,
        updated_at=stored.updated_at,
        updated_by=services.users.name_of(stored.updated_by),
        actions=list(permitted_actions(user, stored.person.id)),
    )
