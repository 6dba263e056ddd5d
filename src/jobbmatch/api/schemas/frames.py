"""'Rammer': the room of the exclusions, for those with the grant."""

from datetime import date
from typing import Literal

from jobbmatch.api.schemas.base import Given
from jobbmatch.plans.reviews import DueReview
from jobbmatch.plans.safety_form import SafetyForm

Part = Literal["zones", "employers", "facets", "hours", "occupations"]


class ReviewDue(Given):
    """An exclusion whose day of review has come. It goes on holding."""

    part: Part
    """The list of `frames` it stands in."""
    place: int
    """Its number in that list, from 0."""
    review: date
    """The day that was set."""

    @classmethod
    def of(cls, due: DueReview) -> "ReviewDue":
        """Tell where it stands and what was set."""
        return cls.model_validate({"part": due.part, "place": due.place, "review": due.review})


class FramesView(Given):
    """A person's exclusions."""

    person_id: str
    frames: SafetyForm
    version: int
    """Send it as If-Match when you save."""
    review_due: list[ReviewDue]
    """Exclusions that are to be looked at again; saving a new date settles it."""
    year_passed: bool
    """Whether nobody has saved the frames for a year: look them over and save them again."""
    advice: list[str]
    """Where the frames take away more than they need, and what to do."""

    def __repr__(self) -> str:
        """Name of the class only: exclusions never stand in a log line."""
        return "<FramesView>"

    __str__ = __repr__
