"""What happened, and what it is worth: one row each of the table in the module."""

from datetime import date, timedelta

import pytest

from jobbmatch.domain.grade import grade_of
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.outcome import Happened, OutcomeKind, PersonKey

DAY = date(2026, 1, 1)


def happened(*steps: tuple[str, int]) -> list[Happened]:
    return [
        Happened(PersonKey("k"), VacancyId("v"), OutcomeKind(kind), DAY + timedelta(days=days)) for kind, days in steps
    ]


@pytest.mark.parametrize(
    ("steps", "grade", "refused"),
    [
        ((), 0, False),
        ((("no", 0),), 0, True),
        ((("opened", 0), ("no", 1)), 0, True),
        ((("yes", 0), ("no", 1)), 0, True),
        ((("no", 0), ("yes", 1)), 1, False),
        ((("opened", 0),), 1, False),
        ((("saved", 0),), 1, False),
        ((("shared", 0),), 1, False),
        ((("yes", 0), ("applied", 3)), 2, False),
        ((("interview", 9),), 2, False),
        ((("applied", 3), ("no", 5)), 1, True),
        ((("applied", 3), ("hired", 30)), 3, False),
        ((("no", 1), ("hired", 30)), 3, True),
        ((("hired", 30), ("lost", 60)), 2, False),
        ((("hired", 30), ("no", 60)), 2, True),
        ((("hired", 30), ("lost", 30 + 90)), 2, False),
        ((("hired", 30), ("lost", 30 + 91)), 4, False),
        ((("hired", 30), ("held_3", 125)), 4, False),
        ((("hired", 30), ("held_3", 125), ("lost", 150)), 4, False),
        ((("held_12", 400),), 4, False),
    ],
)
def test_the_table(steps: tuple[tuple[str, int], ...], grade: int, refused: bool) -> None:
    found = grade_of(happened(*steps))
    assert (found.grade, found.refused) == (grade, refused)


def test_days_of_what_came_of_it() -> None:
    found = grade_of(happened(("held_6", 220), ("opened", 0), ("applied", 2), ("hired", 30), ("held_3", 125)))
    assert found.applied_on == DAY + timedelta(days=2)
    assert found.hired_on == DAY + timedelta(days=30)
    assert found.held_on == DAY + timedelta(days=125)
    assert grade_of(happened(("opened", 0))).applied_on is None


def test_a_later_step_is_never_worth_less_than_the_one_before() -> None:
    way = [("opened", 0), ("yes", 1), ("applied", 2), ("interview", 9), ("hired", 30), ("held_3", 125), ("held_6", 220)]
    grades = [grade_of(happened(*way[:upto])).grade for upto in range(len(way) + 1)]
    assert grades == sorted(grades)
