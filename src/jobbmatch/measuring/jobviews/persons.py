"""Applicants as persons of the product, as they stood on the day of a view."""

from collections.abc import Iterable, Sequence
from datetime import date

from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.person import Experience, OccupationWish, Person
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.families.place import is_known
from jobbmatch.measuring.jobviews.tables import Said

MOST_WISHES = 4
"""So many of the jobs viewed last count as wishes."""


def person_at(viewed: Sequence[Vacancy], done: Iterable[Said], wished: Iterable[Said], day: date) -> Person:
    """Give what is known of an applicant before a view.

    Titles of jobs viewed become wishes, the latest first; positions of interest become interests; the place of the job
    viewed last stands for the home, which the data do not hold.

    Args:
        viewed: Jobs viewed before, oldest first.
        done: Work done before.
        wished: Positions of interest.
        day: Day of the view; what was written later is not known yet.
    """
    return Person(
        id=PersonId("jobviews"),
        alias="",
        home=_home([place for vacancy in viewed for place in vacancy.places]),
        wishes=tuple(OccupationWish(vacancy.title) for vacancy in viewed[::-1][:MOST_WISHES]),
        interests=tuple(dict.fromkeys(item.title for item in _known(wished, day))),
        experience=tuple(Experience(item.title, years=item.years) for item in _known(done, day)),
    )


def _home(places: Sequence[Place]) -> Place:
    return next((place for place in reversed(places) if is_known(place)), unknown_place())


def _known(said: Iterable[Said], day: date) -> list[Said]:
    # What has no date was asked when the applicant signed up, and views came after.
    return [item for item in said if item.written is None or item.written.date() < day]
