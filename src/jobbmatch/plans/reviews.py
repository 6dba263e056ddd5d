"""Reviews of exclusions: on the day that was set an exclusion goes on holding, and a person is asked to look again.

Nothing opens by itself. Frames that nobody has saved for a year are to be looked over too, empty ones like all others,
so that a mark 'something to look at' does not tell that there is anything in them.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jobbmatch.plans.safety_form import Exclusion, SafetyForm

LOOK_OVER_AFTER = timedelta(days=365)
PARTS = ("zones", "employers", "facets", "hours", "occupations")


@dataclass(frozen=True, slots=True, repr=False)
class DueReview:
    """An exclusion whose day of review has come.

    Attributes:
        part: The list of the form it stands in.
        place: Its number in that list, from 0.
        review: The day that was set.
    """

    part: str
    place: int
    review: date


def due_reviews(form: SafetyForm, as_of: date) -> list[DueReview]:
    """Give the exclusions whose day of review has come, in the order of the form."""
    return [
        DueReview(part, place, exclusion.review)
        for part in PARTS
        for place, exclusion in enumerate(_of(form, part))
        if exclusion.review is not None and exclusion.review <= as_of
    ]


def is_year_old(saved_at: datetime, as_of: date) -> bool:
    """Whether nobody has saved the frames for a year.

    >>> is_year_old(datetime(2025, 1, 1), date(2026, 1, 1)), is_year_old(datetime(2025, 1, 1), date(2025, 12, 31))
    (True, False)
    """
    return as_of - saved_at.date() >= LOOK_OVER_AFTER


def is_something_to_see(form: SafetyForm, saved_at: datetime, as_of: date) -> bool:
    """Whether somebody who may see the frames should look at them now."""
    return is_year_old(saved_at, as_of) or bool(due_reviews(form, as_of))


def _of(form: SafetyForm, part: str) -> list[Exclusion]:
    exclusions: list[Exclusion] = getattr(form, part)
    return exclusions
