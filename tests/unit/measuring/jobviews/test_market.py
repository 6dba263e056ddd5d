from datetime import date, timedelta
from pathlib import Path

import numpy as np

from jobbmatch.features import columns
from jobbmatch.features.pipeline import build
from jobbmatch.measuring.jobviews.market import known_to_be_out, logged, market_of
from jobbmatch.measuring.jobviews.tables import JobViews, read_jobviews
from jobbmatch.measuring.jobviews.tasks import tasks_of
from tests.factories.jobviews import START, view, write_folder
from tests.factories.market import person

DAY = timedelta(days=1)


def two_applicants(folder: Path) -> JobViews:
    """One who views 10, 30 and 20, and one who views 10 alone."""
    views = [view("a", "10", START), view("a", "30", START + DAY), view("a", "20", START + 2 * DAY)]
    return read_jobviews(write_folder(folder, [*views, view("b", "10", START + DAY)]))


def test_the_last_view_of_whoever_has_two_is_in_no_log(tmp_path: Path) -> None:
    data = two_applicants(tmp_path)
    assert sorted(one.job for one in logged(data)) == ["10", "10", "30"]
    market = market_of(data)
    assert [job.id for job in market.jobs] == ["10", "20", "30"]
    assert market.popularity.tolist() == [2, 0, 1]


def test_a_job_is_known_to_be_out_the_day_after_a_later_number_was_viewed(tmp_path: Path) -> None:
    jobs = market_of(two_applicants(tmp_path)).jobs
    first = START.date()
    assert known_to_be_out(jobs, [(first, 0), (first + DAY, 2)]) == [first + DAY, first + 2 * DAY, first + 2 * DAY]
    assert known_to_be_out(jobs, [(first, 1)]) == [first + DAY, first + DAY, None]


def test_a_job_without_a_number_tells_nothing_of_others(tmp_path: Path) -> None:
    views = [view("a", "x", START), view("a", "20", START + DAY), view("a", "30", START + 2 * DAY)]
    market = market_of(read_jobviews(write_folder(tmp_path, views)))
    assert [job.id for job in market.jobs] == ["20", "30", "x"]
    out = [vacancy.published.date() if vacancy.published else None for vacancy in market.vacancies]
    assert out == [START.date() + 2 * DAY, None, START.date() + DAY]


def test_no_view_of_the_day_or_later_moves_a_feature(tmp_path: Path) -> None:
    """What a view is given does not change with the view itself or with anything that comes after it."""
    base = [view("a", "10", START), view("a", "30", START + DAY), view("b", "20", START), view("b", "40", START + DAY)]
    after = [view("c", job, START + days * DAY) for job, days in (("20", 2), ("30", 3), ("40", 4))]
    rows, day = np.arange(4), (START + 2 * DAY).date()
    found = []
    for number, views in enumerate((base, [*base, *after])):
        folder = tmp_path / str(number)
        folder.mkdir()
        data = read_jobviews(write_folder(folder, [*views, view("a", "50", START + 2 * DAY)]))
        market = market_of(data)
        task = next(one for one in tasks_of(data, market) if one.applicant == "a" and one.back == 0)
        assert task.day == day
        found.append(build(market.features, rows, task.person, task.day).values)
    np.testing.assert_array_equal(found[0], found[1])


def test_nobody_having_viewed_a_job_is_a_count_of_zero(tmp_path: Path) -> None:
    market = market_of(two_applicants(tmp_path))
    matrix = build(market.features, np.arange(3), person(), date(2015, 2, 1))
    assert matrix.column(columns.OPENED).tolist() == [np.log1p(np.float32(2)), 0, np.log1p(np.float32(1))]
    assert not np.isnan(matrix.column(columns.OPENED_LATELY)).any()
