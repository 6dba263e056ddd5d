"""Persons as the ordinary view shows them: nothing about safety stands here, and no field hints at it."""

from datetime import datetime
from typing import Annotated

from pydantic import StringConstraints

from jobbmatch.api.schemas.base import Given, Taken
from jobbmatch.domain.user import Action
from jobbmatch.plans.person_form import OrdinaryForm, PersonForm, Words


class PersonFields(OrdinaryForm):
    """The person's form without its part on safety, which has a room of its own."""

    @classmethod
    def of(cls, form: PersonForm) -> "PersonFields":
        """Take the ordinary part of a person's form."""
        return cls(**{name: getattr(form, name) for name in cls.model_fields})

    def to_form(self) -> PersonForm:
        """Give the whole form, with nothing under safety: that part is kept and changed elsewhere."""
        return PersonForm(**{name: getattr(self, name) for name in type(self).model_fields})


class PersonLine(Given):
    """A person as a line in the worklist."""

    id: str
    alias: str
    wishes: list[str]
    """Work wished for, most wished first."""
    next_step: str | None
    """Next step with the person; null until plans exist."""
    updated_at: datetime
    actions: list[Action]
    """What you may do with this person now."""
    frames_to_see: bool
    """Whether you should look at the frames now; always false for those who may not see them. It does not tell whether
    there is anything in them: frames are looked over once a year, empty ones too."""


class PersonList(Given):
    """The persons you work with, by alias."""

    persons: list[PersonLine]
    actions: list[Action]
    """What you may do here besides, such as `add_person`."""


class NewPersonForm(Taken):
    """A person to begin with: nothing but what she is called here."""

    alias: Words
    """Name to show; need not be the real one."""


class PersonView(Given):
    """One person."""

    id: str
    alias: str
    form: PersonFields
    home_name: str
    """Name of the coarse area that distances are counted from; empty when the home is not said."""
    next_step: str | None
    version: int
    """Send it as If-Match when you save."""
    updated_at: datetime
    updated_by: str
    """Name of who saved last."""
    actions: list[Action]
    """What you may do with this person now."""


class DeletionForm(Taken):
    """What must be typed before a person is deleted."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    """The name that is shown of her. It never stands in an address."""


class DeletionView(Given):
    """That a person is deleted."""

    settled: bool
    """Whether what was deleted is gone from the database's own log as well. False when others were reading: it goes
    with the next deletion, with `jobbmatch store prune`, or when the server stops."""
