"""An invented folder of job views, in the form of the real one: applicants keep to their town and their trade."""

import csv
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

TOWNS = (("Chicago", "IL"), ("Denver", "CO"), ("Boston", "MA"), ("Tampa", "FL"))
TRADES = ("Night Baker", "Forklift Driver", "Shop Assistant", "Dental Nurse")
START = datetime(2015, 1, 1, 8, tzinfo=UTC)
VIEW_COLUMNS = (
    "Applicant.ID",
    "Job.ID",
    "Title",
    "Position",
    "Company",
    "City",
    "State.Name",
    "State.Code",
    "Industry",
    "View.Start",
    "View.End",
    "View.Duration",
    "Created.At",
    "Updated.At",
)


def view(applicant: str, job: str, start: datetime, **other: str) -> dict[str, str]:
    """One row of views; a job is a night baker's in Chicago when nothing else is said."""
    row = {
        "Applicant.ID": applicant,
        "Job.ID": job,
        "Title": "Night Baker @ Invented Bread",
        "Position": "Night Baker",
        "Company": "Invented Bread",
        "City": "Chicago",
        "State.Code": "IL",
        "Industry": "NA",
        "View.Start": f"{start:%Y-%m-%d %H:%M:%S} UTC",
    }
    return {**dict.fromkeys(VIEW_COLUMNS, "NA"), **row, **other}


def write_folder(
    folder: Path,
    views: Sequence[Mapping[str, str]],
    done: Sequence[Mapping[str, str]] = (),
    wished: Sequence[Mapping[str, str]] = (),
) -> Path:
    """Write the three files."""
    _write(folder / "job_views.csv", VIEW_COLUMNS, views)
    columns = ("Applicant.ID", "Position.Name", "Start.Date", "End.Date", "Created.At")
    _write(folder / "experience.csv", columns, done)
    _write(folder / "positions_of_interest.csv", ("Applicant.ID", "Position.Of.Interest", "Created.At"), wished)
    return folder


def invented_views(applicants: int, seed: int = 0) -> list[dict[str, str]]:
    """Views of applicants who each look at two to six jobs of their own trade in their own town."""
    rng = np.random.default_rng(seed)
    rows = []
    for number in range(applicants):
        (city, state), trade = TOWNS[int(rng.integers(len(TOWNS)))], TRADES[int(rng.integers(len(TRADES)))]
        start = START + timedelta(days=int(rng.integers(60)))
        for step in range(int(rng.integers(2, 7))):
            moment = start + timedelta(hours=26 * step)
            # Numbers grow with time, as in the real data, and some jobs are viewed by several.
            kind = TOWNS.index((city, state)) * len(TRADES) + TRADES.index(trade)
            job = str(10_000 + (moment - START).days * 100 + kind)
            shop = f"Invented {int(job) % 9}"
            rows.append(
                view(
                    f"{number}",
                    job,
                    moment,
                    Title=f"{trade} @ {shop}",
                    Position=trade,
                    Company=shop,
                    City=city,
                    **{"State.Code": state},
                )
            )
    return rows


def _write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", restval="NA")
        writer.writeheader()
        writer.writerows(rows)
