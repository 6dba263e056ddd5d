from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.errors import InputError
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.training.market import NOISE
from jobbmatch.training.market.lists import PICKS, MarketList, draw_lists, newest_day, noise_of
from jobbmatch.training.market.visits import spread_out
from jobbmatch.training.settings import TrainingSettings
from tests.factories.features import market

SETTINGS = TrainingSettings(persons=30, candidates=30)
ADS = market(200)
FEATURES = VacancyFeatures.fit(ADS)


@pytest.fixture(scope="module")
def lists() -> list[MarketList]:
    return draw_lists(ADS, FEATURES, SETTINGS, lambda *_: None)


def test_there_is_a_list_a_visit_oldest_first(lists: list[MarketList]) -> None:
    assert len({item.number for item in lists}) == SETTINGS.persons < len(lists)
    assert len({(item.number, item.visit) for item in lists}) == len(lists)
    assert [item.day for item in lists] == sorted(item.day for item in lists)
    assert all(len(item) == len(item.margins) == len(item.matrix) <= SETTINGS.candidates for item in lists)


def test_counsellors_pick_what_is_worth_more_than_what_the_screen_puts_first(lists: list[MarketList]) -> None:
    picked = [item.value[:PICKS].mean() - item.value.mean() for item in lists if item.counselled]
    screen = [item.value[:PICKS].mean() - item.value.mean() for item in lists if not item.counselled]
    assert len(lists) / 5 < len(picked) < len(lists) / 2
    assert np.mean(picked) > np.mean(screen)


def test_a_person_keeps_her_traits_from_visit_to_visit(lists: list[MarketList]) -> None:
    mine = [item for item in lists if item.number == lists[-1].number]
    assert len({item.key for item in mine}) == 1
    days = [item.day for item in sorted(mine, key=lambda item: item.visit)]
    assert days == sorted(set(days))
    seen: dict[int, np.ndarray] = {}
    for item in mine:
        for row, felt in zip(item.matrix.rows.tolist(), item.margins, strict=True):
            # Only being taken depends on the day: places fill.
            np.testing.assert_allclose(felt[[0, 1, 3]], seen.setdefault(row, felt)[[0, 1, 3]])


def test_what_was_shown_is_shown_again_less_often(lists: list[MarketList]) -> None:
    again = [
        len(set(one.matrix.rows.tolist()) & set(two.matrix.rows.tolist())) / len(two)
        for one in lists
        for two in lists
        if one.number == two.number and two.visit == one.visit + 1
    ]
    assert 0.05 < np.mean(again) < 0.7


def test_every_row_is_what_it_would_be_alone_on_its_day(lists: list[MarketList]) -> None:
    item = lists[len(lists) // 2]
    spread = spread_out(FEATURES, newest_day(ADS), SETTINGS.seed)
    alone = build(spread, item.matrix.rows, item.invented.person, item.day)
    np.testing.assert_array_equal(alone.values, item.matrix.values)


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
