"""Reading the folder of job views: what cannot be used is counted by the reason and left out, never stumbled over.

The data were collected by a program that left holes: `NA` and empty mean the same, and every column but those of the
ids and the time may be missing, as may the two smaller files.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jobbmatch.errors import InputError

VIEWS, EXPERIENCE, POSITIONS = "job_views.csv", "experience.csv", "positions_of_interest.csv"
NEEDED = ("Applicant.ID", "Job.ID", "View.Start")
FIELD_LIMIT = 10_000_000
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Job:
    """A job that somebody viewed.

    Attributes:
        id: Its number in the data, as text.
        title: Title alone; ``heading`` has the employer in it.
        heading: Title as it was shown.
        company: Employer; empty when not said.
        city: Town as given.
        state: Two letters.
        industry: Industry; empty when not said.
    """

    id: str
    title: str
    heading: str
    company: str
    city: str
    state: str
    industry: str


@dataclass(frozen=True, slots=True)
class View:
    """The first time that an applicant viewed a job."""

    job: str
    start: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """What an applicant said of herself: work done or work wished for.

    Attributes:
        title: In her own words.
        written: When it was first written down; None when not said.
        years: Years of it; 0 when not said.
    """

    title: str
    written: datetime | None
    years: float = 0.0


@dataclass(frozen=True, slots=True)
class JobViews:
    """The data.

    Attributes:
        jobs: By id.
        views: The first view of each job by applicant, oldest first.
        done: Work done before, by applicant.
        wished: Positions of interest, by applicant.
        left_out: Rows that were not used, by file and reason; a view again of the same job is none of them.
        rows: Rows that were read, by file.
    """

    jobs: dict[str, Job]
    views: dict[str, list[View]]
    done: dict[str, list[Said]]
    wished: dict[str, list[Said]]
    left_out: Counter[str]
    rows: Counter[str]


def read_jobviews(folder: Path) -> JobViews:
    """Read the three files of a folder.

    Raises:
        InputError: The file of views is not there, or lacks a column without which nothing can be measured.
    """
    found = JobViews({}, {}, {}, {}, Counter(), Counter())
    _read_views(folder / VIEWS, found)
    for name, column, kept in (
        (EXPERIENCE, "Position.Name", found.done),
        (POSITIONS, "Position.Of.Interest", found.wished),
    ):
        if not (folder / name).is_file():
            found.left_out[f"{name}: mangler"] += 1
            continue
        for row in _rows(folder / name, found):
            applicant, title = _cell(row, "Applicant.ID"), _cell(row, column)
            if not (applicant and title):
                found.left_out[f"{name}: uten person eller tittel"] += 1
                continue
            kept.setdefault(applicant, []).append(Said(title, _moment(_cell(row, "Created.At")), _years(row)))
    return found


def _read_views(path: Path, found: JobViews) -> None:
    if not path.is_file():
        raise InputError(
            f"Fant ikke {path.name} i mappen.", hint=f"--data skal være mappen med {VIEWS}, {EXPERIENCE} og {POSITIONS}"
        )
    first: dict[tuple[str, str], datetime] = {}
    for row in _rows(path, found):
        if lacking := [name for name in NEEDED if name not in row]:
            raise InputError(f"{path.name} mangler kolonnen {lacking[0]}.", hint=f"Den trenger {', '.join(NEEDED)}.")
        applicant, job, start = _cell(row, "Applicant.ID"), _cell(row, "Job.ID"), _moment(_cell(row, "View.Start"))
        if not (applicant and job and start):
            found.left_out[f"{VIEWS}: uten person, jobb eller tidspunkt"] += 1
            continue
        found.jobs[job] = _fuller(found.jobs.get(job), _job(job, row))
        first[applicant, job] = min(start, first.get((applicant, job), start))
    # By job where two views began in the same second, so that the order does not hang on the order of the rows.
    for (applicant, job), start in sorted(first.items(), key=lambda item: (item[1], item[0])):
        found.views.setdefault(applicant, []).append(View(job, start))


def _rows(path: Path, found: JobViews) -> Iterator[Row]:
    csv.field_size_limit(FIELD_LIMIT)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.DictReader(file, restval="")
        while True:
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                found.left_out[f"{path.name}: ikke lesbar"] += 1
                continue
            found.rows[path.name] += 1
            yield row


def _cell(row: Row, name: str) -> str:
    value = " ".join((row.get(name) or "").split())
    return "" if value in ("NA", "NULL", "nan") else value


def _job(job: str, row: Row) -> Job:
    heading = _cell(row, "Title")
    title = _cell(row, "Position") or heading.rpartition(" @ ")[0] or heading
    return Job(
        job,
        title,
        heading or title,
        _cell(row, "Company"),
        _cell(row, "City"),
        _cell(row, "State.Code"),
        _cell(row, "Industry"),
    )


def _fuller(one: Job | None, other: Job) -> Job:
    """Keep what was said first of a job, and fill its holes from later rows."""
    if one is None or one == other:
        return other
    return Job(*(getattr(one, name) or getattr(other, name) for name in Job.__slots__))


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.removesuffix(" UTC"))
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _years(row: Row) -> float:
    start, end = _moment(_cell(row, "Start.Date")), _moment(_cell(row, "End.Date"))
    end = end or _moment(_cell(row, "Created.At"))
    return round(max((end - start).days / 365.25, 0.0), 1) if start and end else 0.0
