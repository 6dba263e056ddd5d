from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.features.column import Family
from jobbmatch.measuring.jobviews import ours
from jobbmatch.measuring.jobviews.market import JobMarket, market_of
from jobbmatch.measuring.jobviews.ours import Settings, folds_of, rank
from jobbmatch.measuring.jobviews.ranks import Floats
from jobbmatch.measuring.jobviews.tables import read_jobviews
from jobbmatch.measuring.jobviews.tasks import Task, candidates, tasks_of
from jobbmatch.training.settings import TrainingSettings
from tests.factories.jobviews import invented_views, write_folder

SMALL = Settings(folds=2, others=20, nearest=40, training=TrainingSettings(rounds=20, leaves=7, least_rows=5))
Made = tuple[list[Task], JobMarket]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    data = read_jobviews(write_folder(tmp_path_factory.mktemp("views"), invented_views(60)))
    market = market_of(data)
    return tasks_of(data, market), market


def ranked(made: Made, settings: Settings = SMALL) -> list[tuple[Task, Floats]]:
    tasks, market = made
    return list(rank(tasks, [task for task in tasks if task.back == 0], market, settings, lambda *_: None))


def test_every_last_view_gets_scores_of_all_its_candidates_and_the_same_again(made: Made) -> None:
    one, other = ranked(made), ranked(made)
    assert sorted(task.applicant for task, _ in one) == sorted(task.applicant for task in made[0] if task.back == 0)
    for (task, scores), (_, again) in zip(one, other, strict=True):
        assert len(scores) == len(candidates(task, made[1]))
        np.testing.assert_array_equal(scores, again)


def test_nobody_is_ranked_by_a_model_that_saw_her_and_no_last_view_is_trained_on(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks, _ = made
    seen: list[set[str]] = []
    true_fit = ours._fitted

    def fitted(lists, *rest):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202
        seen.append({applicant for applicant, _ in lists})
        return true_fit(lists, *rest)

    trained: list[Task] = []
    true_list = ours._training_list

    def training_list(task, *rest):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202
        trained.append(task)
        return true_list(task, *rest)

    monkeypatch.setattr(ours, "_fitted", fitted)
    monkeypatch.setattr(ours, "_training_list", training_list)
    ranked(made)
    folds = folds_of(tasks, SMALL)
    assert len(seen) == SMALL.folds
    for fold, applicants in enumerate(seen):
        assert applicants and all(folds[applicant] != fold for applicant in applicants)
    assert trained and all(task.back > 0 for task in trained)


def test_a_training_list_holds_the_viewed_job_once_and_none_that_she_viewed_before(made: Made) -> None:
    tasks, market = made
    task = next(task for task in tasks if task.back > 0)
    found = ours._training_list(task, market, SMALL, 0)
    rows = found.matrix.rows
    assert rows[found.observed == ours.VIEWED].tolist() == [task.target]
    assert len(np.unique(rows)) == len(rows) == SMALL.others + 1
    assert not set(rows.tolist()) & set(task.viewed.tolist())


def test_folds_do_not_hang_on_the_ids(made: Made) -> None:
    tasks, _ = made
    renamed = [replace(task, applicant=f"x{task.applicant}") for task in tasks]
    assert sorted(folds_of(tasks, SMALL).values()) == sorted(folds_of(renamed, SMALL).values())


def test_a_hidden_family_changes_the_scores(made: Made) -> None:
    hidden = replace(SMALL, without=frozenset({Family.PLACE, Family.TEXT}))
    assert any(
        not np.array_equal(one, other) for (_, one), (_, other) in zip(ranked(made), ranked(made, hidden), strict=True)
    )
