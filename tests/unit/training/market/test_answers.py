from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from jobbmatch.domain.outcome import Refusal
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.market.answers import APPLIED, Answers, answers_of
from jobbmatch.training.market.lists import PICKS, MarketList, draw_lists
from jobbmatch.training.settings import TrainingSettings
from tests.factories.features import market

ADS = market(200)
SEED = 1


@pytest.fixture(scope="module")
def lists() -> list[MarketList]:
    features = VacancyFeatures.fit(ADS)
    return draw_lists(ADS, features, TrainingSettings(persons=40, candidates=20), lambda *_: None)


def _counselled(lists: list[MarketList]) -> MarketList:
    return next(item for item in lists if item.counselled)


def _said(item: MarketList, weakest: int, costs: tuple[float, float, float]) -> set[Refusal | None]:
    """Everything that is said of the picks when all stages are weak, so none is applied for, and one is the weakest."""
    margins = np.full((len(item), 4), -1.0)
    margins[:, weakest] = -4.0
    found: set[Refusal | None] = set()
    for seed in range(200):
        told = replace(item, margins=margins, costs=np.tile(costs, (len(item), 1)))
        said = answers_of(told, 0.1, seed)
        found |= {reason for reason, is_no in zip(said.reasons, said.answered & ~said.yes, strict=True) if is_no}
    return found


def test_only_a_counsellors_picks_are_shared_and_only_what_is_shared_is_answered(lists: list[MarketList]) -> None:
    for item in lists:
        said = answers_of(item, 1.0, SEED)
        assert not said.shared[PICKS if item.counselled else 0 :].any()
        assert not (said.answered & ~said.shared).any()
        assert not (said.yes & ~said.answered).any()
        assert said.day == item.day + timedelta(days=1)
        assert all(reason is None or (was and not yes) for reason, was, yes in _rows(said))


def _rows(said: Answers) -> list[tuple[Refusal | None, bool, bool]]:
    return list(zip(said.reasons, said.answered.tolist(), said.yes.tolist(), strict=True))


def test_rates_are_what_was_decided(lists: list[MarketList]) -> None:
    said = [answers_of(item, 1.0, SEED) for item in lists]
    looked = sum(item.felt(1.0, SEED)[0][:PICKS].sum() for item in lists if item.counselled)
    shared, answered = sum(one.shared.sum() for one in said), sum(one.answered.sum() for one in said)
    assert shared / looked == pytest.approx(0.6, abs=0.1)
    assert answered / shared == pytest.approx(0.8, abs=0.1)
    refused = [reason for one in said for reason, was, yes in _rows(one) if was and not yes]
    assert refused.count(None) / len(refused) == pytest.approx(0.25, abs=0.1)


def test_what_was_applied_for_is_a_yes_and_what_is_saved_was_opened(lists: list[MarketList]) -> None:
    for item in lists:
        said, done = answers_of(item, 2.0, SEED), item.observed(2.0, SEED)
        assert said.yes[said.answered & (done >= APPLIED)].all()
        assert (done[said.saved] > 0).all()


def test_why_not_is_the_weakest_side(lists: list[MarketList]) -> None:
    item, always = _counselled(lists), {None, Refusal.OTHER, Refusal.PAY}
    nothing = (0.0, 0.0, 0.0)
    assert _said(item, 0, nothing) == always | {Refusal.WORK}
    assert _said(item, 1, nothing) == always | {Refusal.WAY}
    assert _said(item, 2, nothing) == always | {Refusal.DEMANDS}
    assert _said(item, 3, nothing) == always
    assert _said(item, 3, (1.0, 0.3, 0.0)) == always | {Refusal.STRAIN}
    assert _said(item, 3, (0.3, 1.0, 0.0)) == always | {Refusal.HOURS}
    assert _said(item, 3, (0.3, 0.0, 1.0)) == always | {Refusal.WORK}


def test_more_noise_errs_more(lists: list[MarketList]) -> None:
    def right(noise: float) -> float:
        hits = [
            float((item.margins[place].min() > 0) == yes)
            for item in lists
            for said in [answers_of(item, noise, SEED)]
            for place, yes in enumerate(said.yes)
            if said.answered[place]
        ]
        return float(np.mean(hits))

    assert right(0.1) > right(2.0)


def test_the_same_each_time_and_nothing_of_it_changes_what_is_done(lists: list[MarketList]) -> None:
    item = _counselled(lists)
    before = item.observed(1.0, SEED)
    one, two = answers_of(item, 1.0, SEED), answers_of(item, 1.0, SEED)
    assert one.reasons == two.reasons
    np.testing.assert_array_equal(one.yes, two.yes)
    np.testing.assert_array_equal(item.observed(1.0, SEED), before)
