"""The market is frozen: nothing is tuned by changing it. Who changes what is drawn counts VERSION up, and says why."""

import hashlib

import numpy as np

from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.training.market import NOISE, VERSION
from jobbmatch.training.market.hidden import Market
from jobbmatch.training.market.lists import GRADES_FROM, LOOKED_AT, SHOWN_AGAIN, MarketList
from jobbmatch.training.market.people import Traits
from jobbmatch.training.market.visits import spread_out, visit_days
from jobbmatch.training.market.worth import margins
from jobbmatch.training.simulated_persons import PersonMaker
from tests.factories.features import all_rows, market
from tests.factories.market import AS_OF

FROZEN = {1: "e986d493dc2ca11a", 2: "832fa54390cbab76"}
ADS = market(100)


def _drawn() -> str:
    features, maker, rows = VacancyFeatures.fit(ADS), PersonMaker(ADS), all_rows(len(ADS))
    hidden = Market.draw(ADS, features, seed=1)
    digest = hashlib.sha256(f"{sorted(NOISE.items())} {GRADES_FROM} {LOOKED_AT} {SHOWN_AGAIN}".encode())
    digest.update(spread_out(features, AS_OF, seed=1).timing.published.tobytes())
    for number in range(20):
        rng = np.random.default_rng([1, 2, number])
        person = Traits.draw(maker.draw(number, rng), rng)
        felt = margins(hidden, person, rows, np.full(len(ADS), float(number)))
        matrix = build(features, rows, person.invented.person, AS_OF)
        item = MarketList(
            number, 0, person.invented, AS_OF, matrix, felt, np.linspace(1, 0.2, len(ADS)), counselled=False
        )
        digest.update(np.round(felt, 2).tobytes())
        digest.update(" ".join(str(day) for day in visit_days(AS_OF, 26, rng)).encode())
        for noise in NOISE.values():
            digest.update(item.observed(noise, 1).tobytes())
    return digest.hexdigest()[:16]


def test_what_is_drawn_is_what_was_frozen() -> None:
    assert _drawn() == FROZEN[VERSION]


def test_noise_comes_at_three_levels() -> None:
    assert list(NOISE) == ["low", "mid", "high"]
    assert sorted(NOISE.values()) == list(NOISE.values())
