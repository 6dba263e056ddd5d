from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.errors import InputError
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.market import NOISE
from jobbmatch.training.market.lists import PICKS, MarketList, draw_lists, noise_of
from jobbmatch.training.settings import TrainingSettings
from tests.factories.features import market

SETTINGS = TrainingSettings(persons=90, candidates=30)
ADS = market(200)


@pytest.fixture(scope="module")
def lists() -> list[MarketList]:
    return draw_lists(ADS, VacancyFeatures.fit(ADS), SETTINGS, lambda *_: None)


def test_there_is_a_list_a_person_oldest_first(lists: list[MarketList]) -> None:
    assert len({item.number for item in lists}) == len(lists) == SETTINGS.persons
    assert [item.day for item in lists] == sorted(item.day for item in lists)
    assert all(len(item) == len(item.margins) == len(item.matrix) <= SETTINGS.candidates for item in lists)


def test_counsellors_pick_what_is_worth_more_than_what_the_screen_puts_first(lists: list[MarketList]) -> None:
    picked = [item.value[:PICKS].mean() - item.value.mean() for item in lists if item.counselled]
    screen = [item.value[:PICKS].mean() - item.value.mean() for item in lists if not item.counselled]
    assert 15 < len(picked) < 45
    assert np.mean(picked) > np.mean(screen)


def test_the_further_down_the_less_is_looked_at(lists: list[MarketList]) -> None:
    for item in lists:
        assert item.propensity[0] == 1
        assert (np.diff(item.propensity) < 0).all()


def test_more_noise_leads_further_from_what_is_worth_it(lists: list[MarketList]) -> None:
    def likeness(level: str) -> float:
        seen = np.concatenate([item.observed(NOISE[level], 1) for item in lists])
        return float(np.corrcoef(seen, np.concatenate([item.value for item in lists]))[0, 1])

    assert likeness("low") > likeness("mid") > likeness("high") > 0


def test_truth_follows_value_and_what_is_done_is_drawn_once_for_all(lists: list[MarketList]) -> None:
    item = lists[0]
    order = np.argsort(item.value)
    assert (np.diff(item.truth[order]) >= 0).all()
    np.testing.assert_array_equal(item.observed(1.0, 1), item.observed(1.0, 1))
    assert set(np.concatenate([one.observed(1.0, 1) for one in lists]).tolist()) == {0, 1, 2, 3, 4}


def test_a_level_of_noise_has_a_name() -> None:
    assert noise_of("mid") == NOISE["mid"]
    with pytest.raises(InputError, match="Ukjent støynivå"):
        noise_of("much")
    with pytest.raises(InputError, match="Ukjent støynivå"):
        noise_of(replace(SETTINGS, noise="").noise)
