"""Persons as the ordinary view shows them: nothing about safety stands here, and no field hints at it."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from jobbmatch.api.schemas.base import Given, Taken
from jobbmatch.domain.person import Need
from jobbmatch.domain.user import Action
from jobbmatch.plans.person_form import (
    EducationForm,
    ExperienceForm,
    HomeForm,
    LanguageForm,
    PercentForm,
    PersonForm,
    WishesForm,
    Words,
)


class PersonFields(Taken):
    """The person's form without its part on safety, which has a room of its own."""

    schema_version: Literal[1] = 1
    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
    alias: Words
    """Name to show; need not be the real one."""
    wishes: WishesForm = Field(default_factory=WishesForm)
    skills: list[Words] = Field(default_factory=list, max_length=200)
    experience: list[ExperienceForm] = Field(default_factory=list, max_length=100)
    education: list[EducationForm] = Field(default_factory=list, max_length=50)
    languages: list[LanguageForm] = Field(default_factory=list, max_length=50)
    licences: list[Words] = Field(default_factory=list, max_length=50)
    """Driving licence classes and certificates, such as B, C1, T4."""
    home: HomeForm | None = None
    max_distance_km: float | None = Field(default=None, gt=0, le=3000)
    """How far to work, in kilometres as the crow flies; null when it does not matter."""
    percent: PercentForm = Field(default_factory=PercentForm)
    needs: list[Need] = Field(default_factory=list, max_length=20)
    """What the work must allow for."""

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
