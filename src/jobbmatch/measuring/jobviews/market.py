"""Jobs of the data as vacancies of the product, and what is known of who opened them.

Everything here is made from the log: all first views but the last one of each applicant who has two jobs or more. So
nobody's view that is to be found says anything, neither to its owner nor to others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.features.openings import Openings
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.measuring.jobviews.places import place_of
from jobbmatch.measuring.jobviews.tables import Job, JobViews, View

FEWEST = 2
"""An applicant with fewer different jobs has no view that could be left out and still something to go by."""
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, eq=False)
class JobMarket:
    """All jobs, in the order in which they are numbered.

    Attributes:
        jobs: The jobs.
        vacancies: The same as vacancies, row by row.
        row_of: Row by id of the job.
        popularity: int64 (jobs,), how many applicants have viewed it in the log, whenever that was.
        features: What the product computes of vacancies.
    """

    jobs: tuple[Job, ...]
    vacancies: tuple[Vacancy, ...]
    row_of: dict[str, int]
    popularity: NDArray[np.int64]
    features: VacancyFeatures

    def __len__(self) -> int:
        """Number of jobs."""
        return len(self.jobs)


def market_of(data: JobViews) -> JobMarket:
    """Make the market."""
    jobs = tuple(
        sorted(data.jobs.values(), key=lambda job: (number_of(job.id) is None, number_of(job.id) or 0, job.id))
    )
    row_of = {job.id: row for row, job in enumerate(jobs)}
    log = [(view.start.date(), row_of[view.job]) for view in logged(data)]
    vacancies = tuple(map(vacancy_of, jobs, known_to_be_out(jobs, log)))
    popularity = np.bincount(np.array([row for _, row in log], dtype=np.int64), minlength=len(jobs))
    features = VacancyFeatures.fit(vacancies).with_openings(Openings.of(log))
    return JobMarket(jobs, vacancies, row_of, popularity.astype(np.int64), features)


def logged(data: JobViews) -> list[View]:
    """Give the first views that may be known: the last one of whoever has two or more is left out."""
    return [view for views in data.views.values() for view in (views[:-1] if len(views) >= FEWEST else views)]


def number_of(job: str) -> int | None:
    """Give the number of a job; None when its id is no number.

    >>> number_of("132042"), number_of("a7")
    (132042, None)
    """
    return int(job) if job.isascii() and job.isdigit() else None


def known_to_be_out(jobs: Sequence[Job], log: Sequence[tuple[date, int]]) -> list[date | None]:
    """Give the first day on which each job is known to have been published; None when it never is.

    The data hold no day of publication, but jobs are numbered as they come in: one is out when it, or any with a higher
    number, has been viewed. It counts from the day after that view, so that no view tells of itself or of what
    came later that day.

    Args:
        jobs: Jobs in the order of their numbers, those without a number last.
        log: Day and row of the views that may be known.
    """
    days: list[date | None] = [None] * len(jobs)
    for day, row in log:
        days[row] = min(day + timedelta(days=1), days[row] or date.max)
    earliest: date | None = None
    for row in range(len(jobs) - 1, -1, -1):
        if number_of(jobs[row].id) is None:
            continue
        found = [day for day in (days[row], earliest) if day]
        earliest = days[row] = min(found) if found else None
    return days


def vacancy_of(job: Job, out: date | None) -> Vacancy:
    """Make a vacancy of a job; employer and industry are all the text there is."""
    return Vacancy(
        id=VacancyId(f"jobviews:{job.id}"),
        title=job.title,
        text=". ".join(part for part in (job.company, job.industry) if part),
        changed=LONG_AGO,
        published=datetime.combine(out, datetime.min.time(), UTC) if out else None,
        places=(place_of(job.city, job.state),) if job.city or job.state else (),
        employer=Employer(job.company or None),
    )
