from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.models.search_log import Trial
from jobbmatch.training.fit import Split, split
from jobbmatch.training.search import best_of, inside, observed_value, search, search_key, with_trial
from jobbmatch.training.settings import CHANCE
from tests.unit.training.conftest import SETTINGS, Simulated

QUICK = replace(SETTINGS, rounds=8, objective=CHANCE)


def _search(parts: Split, trials: int, known: list[Trial] | None = None) -> list[Trial]:
    return search(parts, QUICK, trials, known or [], lambda _: None, lambda *_: None)


def _same(one: list[Trial], other: list[Trial]) -> bool:
    return [replace(trial, seconds=0.0) for trial in one] == [replace(trial, seconds=0.0) for trial in other]


@pytest.fixture(scope="module")
def parts(simulated: Simulated) -> Split:
    return split(simulated.lists, QUICK)


@pytest.fixture(scope="module")
def found(parts: Split) -> list[Trial]:
    return _search(parts, 11)


def test_the_first_trial_is_the_settings_as_they_are_and_the_others_lie_in_the_space(found: list[Trial]) -> None:
    assert with_trial(QUICK, found[0].params) == QUICK
    assert len({tuple(trial.params.values()) for trial in found}) == len(found)
    for trial in found:
        assert all(inside(name, value) for name, value in trial.params.items())
        assert 0 <= trial.value <= 1


def test_a_search_taken_up_again_finds_the_same_as_one_that_was_not_stopped(parts: Split, found: list[Trial]) -> None:
    for stopped in (1, 9):
        assert _same(_search(parts, 11, found[:stopped]), found)


def test_nothing_is_done_when_there_are_trials_enough(parts: Split, found: list[Trial]) -> None:
    kept: list[Trial] = []
    assert search(parts, QUICK, 3, found, kept.append, lambda *_: None) == found
    assert not kept


def test_held_out_lists_and_true_grades_change_nothing(parts: Split, found: list[Trial]) -> None:
    lied = [replace(item, truth=4 - item.truth) for item in parts.valid]
    other = Split(parts.train, lied, parts.train)
    assert _same(_search(other, 3), found[:3])


def test_each_trial_is_kept_as_soon_as_it_is_known(parts: Split, found: list[Trial]) -> None:
    kept: list[Trial] = []

    def stop(trial: Trial) -> None:
        kept.append(trial)
        if trial.number == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        search(parts, QUICK, 5, [], stop, lambda *_: None)
    assert _same(kept, found[:2])


def test_the_best_of_equals_is_the_first() -> None:
    trials = [Trial(number, {}, value, 0.0) for number, value in enumerate((0.1, 0.3, 0.3))]
    assert best_of(trials).number == 1


def test_what_was_done_far_down_counts_more_than_what_was_done_at_the_top(simulated: Simulated) -> None:
    item = simulated.lists[0]
    done = np.zeros(len(item), dtype=np.int64)
    done[[0, 20]] = 1
    both = replace(item, observed=done)
    up, down = (np.eye(len(item))[place] for place in (0, 20))
    assert observed_value(both, down, 8.0, 1) > observed_value(both, up, 8.0, 1)
    assert observed_value(both, up + 2 * down, 8.0, 1) == pytest.approx(1.0)


def test_a_list_on_which_nothing_was_done_says_nothing(simulated: Simulated) -> None:
    item = replace(simulated.lists[0], observed=np.zeros(len(simulated.lists[0]), dtype=np.int64))
    assert np.isnan(observed_value(item, np.zeros(len(item)), 8.0, 1))


def test_equal_scores_are_not_credited_with_the_order_shown(simulated: Simulated) -> None:
    item = simulated.lists[0]
    first = replace(item, observed=(np.arange(len(item)) == 0).astype(np.int64))
    values = [observed_value(first, np.zeros(len(item)), 8.0, seed) for seed in range(40)]
    assert np.mean(values) < 0.5


def test_a_search_is_taken_up_only_for_the_same_data_and_settings() -> None:
    key = search_key("data", QUICK)
    assert key == search_key("data", replace(QUICK))
    assert len({key, search_key("other", QUICK), search_key("data", replace(QUICK, seed=9))}) == 3
