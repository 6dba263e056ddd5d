from datetime import timedelta
from pathlib import Path

import pytest

from jobbmatch.measuring.jobviews.baselines import PLACE_POPULARITY, POPULARITY, PUBLISHED, TFIDF, TUNED, Baselines, Mix
from jobbmatch.measuring.jobviews.market import JobMarket, market_of
from jobbmatch.measuring.jobviews.tables import read_jobviews
from jobbmatch.measuring.jobviews.tasks import Task, tasks_of
from tests.factories.jobviews import START, invented_views, view, write_folder

COOK = {"Position": "Cook", "Title": "Cook @ Invented Bread"}
DENVER = {"City": "Denver", "State.Code": "CO"}


@pytest.fixture
def market_and_task(tmp_path: Path) -> tuple[JobMarket, Task]:
    """A night baker in Chicago; 2 is the same there, 3 a cook there, 4 a night baker in Denver, 5 a cook in Denver."""
    others = [view("b", "4", START, **DENVER), view("b", "5", START, **COOK, **DENVER), view("c", "4", START, **DENVER)]
    last = view("b", "9", START + timedelta(days=3))
    mine = [view("a", "1", START), view("a", "3", START + timedelta(days=1), **COOK), view("d", "2", START)]
    data = read_jobviews(write_folder(tmp_path, [*others, last, *mine]))
    market = market_of(data)
    return market, next(task for task in tasks_of(data, market) if task.applicant == "a")


def test_each_baseline_orders_as_its_name_says(market_and_task: tuple[JobMarket, Task]) -> None:
    market, task = market_and_task
    score = Baselines(market).all([task])
    same, cook, denver, cook_in_denver = (market.row_of[job] for job in "2345")
    popular = score[POPULARITY](task)
    assert popular[denver] == 2 > popular[cook] == 0, "the view to be found does not count"
    words = score[TFIDF](task)
    assert words[same] == pytest.approx(words[denver]) == pytest.approx(1) and words[cook] == 0
    place = score[PLACE_POPULARITY](task)
    assert place[same] > place[cook] > place[denver] > place[cook_in_denver]
    both = score[PUBLISHED](task)
    assert both[same] > both[cook] == pytest.approx(both[denver]) and both[cook_in_denver] == 0


def test_tuning_never_makes_it_worse_on_what_it_was_tuned_on(tmp_path: Path) -> None:
    data = read_jobviews(write_folder(tmp_path, invented_views(40)))
    market = market_of(data)
    tasks = [task for task in tasks_of(data, market) if task.back == 1]
    baselines = Baselines(market)
    assert baselines.tune(tasks) == baselines.tune(tasks)
    assert baselines.tune([]) in (Mix(), baselines.tune([]))
    assert set(baselines.all(tasks)) >= {PUBLISHED, TUNED}


def test_a_place_that_is_not_said_is_the_same_as_no_other(tmp_path: Path) -> None:
    nowhere = {"City": "NA", "State.Code": "NA"}
    views = [view("a", job, START + timedelta(hours=int(job)), **nowhere) for job in "123"]
    data = read_jobviews(write_folder(tmp_path, views))
    market = market_of(data)
    task = tasks_of(data, market)[0]
    baselines = Baselines(market)
    assert baselines.mixed(task, Mix()).tolist() == baselines.words(task, Mix()).tolist()
