from datetime import timedelta
from pathlib import Path

from jobbmatch.measuring.jobviews.market import market_of
from jobbmatch.measuring.jobviews.tables import read_jobviews
from jobbmatch.measuring.jobviews.tasks import candidates, matrix_of, tasks_of
from tests.factories.jobviews import START, view, write_folder


def test_every_view_with_one_before_it_is_to_be_found_among_what_was_not_viewed(tmp_path: Path) -> None:
    hours = [START + timedelta(hours=number) for number in range(4)]
    views = [view("a", job, hour) for job, hour in zip(("1", "2", "1", "3"), hours, strict=True)]
    data = read_jobviews(write_folder(tmp_path, [*views, view("b", "4", START)]))
    market = market_of(data)
    found = tasks_of(data, market)
    assert [(task.applicant, task.viewed.tolist(), task.target, task.back) for task in found] == [
        ("a", [0], 1, 1),
        ("a", [0, 1], 2, 0),
    ]
    assert candidates(found[1], market).tolist() == [2, 3]
    assert len(matrix_of(found[1], market, candidates(found[1], market))) == 2
