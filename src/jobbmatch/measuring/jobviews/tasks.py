"""What is to be found: a job that an applicant viewed, given what she had viewed before."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.person import Person
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import build
from jobbmatch.measuring.jobviews.market import FEWEST, JobMarket
from jobbmatch.measuring.jobviews.persons import person_at
from jobbmatch.measuring.jobviews.tables import JobViews


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """One view to be found.

    Attributes:
        applicant: Whose it is.
        viewed: int64, rows of the jobs that she had viewed before, oldest first.
        target: Row of the job to be found.
        day: Day of the view.
        person: What is known of her that day.
        back: How many views from her last one: 0 is the last, 1 the one before.
    """

    applicant: str
    viewed: NDArray[np.int64]
    target: int
    day: date
    person: Person
    back: int


def tasks_of(data: JobViews, market: JobMarket) -> list[Task]:
    """Give every view that has another before it, by applicant and time; only those with ``back`` 0 are for judging."""
    tasks = []
    for applicant in sorted(data.views):
        views = data.views[applicant]
        rows = np.array([market.row_of[view.job] for view in views], dtype=np.int64)
        for number in range(FEWEST - 1, len(views)):
            day, viewed = views[number].start.date(), rows[:number]
            seen = [market.vacancies[row] for row in viewed]
            said = data.done.get(applicant, ()), data.wished.get(applicant, ())
            person = person_at(seen, *said, day)
            tasks.append(Task(applicant, viewed, int(rows[number]), day, person, len(views) - 1 - number))
    return tasks


def candidates(task: Task, market: JobMarket) -> NDArray[np.int64]:
    """Give the rows to rank: all jobs but those that she has viewed before."""
    return np.setdiff1d(np.arange(len(market), dtype=np.int64), task.viewed)


def matrix_of(task: Task, market: JobMarket, rows: NDArray[np.int64]) -> FeatureMatrix:
    """Cross the applicant with some jobs: the product's own code."""
    return build(market.features, rows, task.person, task.day)
