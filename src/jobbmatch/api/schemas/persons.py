"""Persons as the ordinary view shows them: nothing about safety stands here, and no field hints at it."""

from datetime import datetime

from jobbmatch.api.schemas.base import Given
from jobbmatch.domain.user import Action
from jobbmatch.plans.person_form import OrdinaryForm, PersonForm


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
