"""The market is frozen: nothing is tuned by changing it. Who changes what is drawn counts VERSION up, and says why.

Version 3 draws what people answer and nothing else anew, so the fingerprint of version 2 still holds beside its own.
"""

import hashlib

import numpy as np

from jobbmatch.domain.outcome import Refusal
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.training.market import NOISE, VERSION
from jobbmatch.training.market.answers import (
    ANSWERS,
    KNOWN_AFTER,
    NAMED_FROM,
    SAID_OTHER,
    SAID_PAY,
    SAVED_FROM,
    SAVES,
    SHARES,
    SILENT,
    answers_of,
)
from jobbmatch.training.market.hidden import Market
from jobbmatch.training.market.lists import GRADES_FROM, LOOKED_AT, SHOWN_AGAIN, MarketList
from jobbmatch.training.market.people import Traits
from jobbmatch.training.market.visits import spread_out, visit_days
from jobbmatch.training.market.worth import costs, margins
from jobbmatch.training.simulated_persons import PersonMaker
from tests.factories.features import all_rows, market
from tests.factories.market import AS_OF

FROZEN = {1: "e986d493dc2ca11a", 2: "832fa54390cbab76", 3: "9fac8a6e7348b627"}
WORTH_SINCE = 2
"""The version whose worth, days and doings are still drawn."""
RATES = (SAVES, SAVED_FROM, SHARES, ANSWERS, SILENT, SAID_OTHER, SAID_PAY, NAMED_FROM, KNOWN_AFTER.days)
ADS = market(100)


def _drawn() -> tuple[str, str]:
    features, maker, rows = VacancyFeatures.fit(ADS), PersonMaker(ADS), all_rows(len(ADS))
    hidden = Market.draw(ADS, features, seed=1)
    digest = hashlib.sha256(f"{sorted(NOISE.items())} {GRADES_FROM} {LOOKED_AT} {SHOWN_AGAIN}".encode())
    said = hashlib.sha256(f"{RATES} {list(Refusal)}".encode())
    digest.update(spread_out(features, AS_OF, seed=1).timing.published.tobytes())
    for number in range(20):
        rng = np.random.default_rng([1, 2, number])
        person = Traits.draw(maker.draw(number, rng), rng)
        felt = margins(hidden, person, rows, np.full(len(ADS), float(number)))
        matrix, cost = build(features, rows, person.invented.person, AS_OF), costs(hidden, person, rows)
        seen = np.linspace(1, 0.2, len(ADS))
        item = MarketList(number, 0, person.invented, AS_OF, matrix, felt, cost, seen, counselled=True)
        digest.update(np.round(felt, 2).tobytes())
        digest.update(" ".join(str(day) for day in visit_days(AS_OF, 26, rng)).encode())
        for noise in NOISE.values():
            digest.update(item.observed(noise, 1).tobytes())
            told = answers_of(item, noise, 1)
            said.update(b"".join(part.tobytes() for part in (told.saved, told.shared, told.answered, told.yes)))
            said.update(" ".join(reason.value if reason else "-" for reason in told.reasons).encode())
        said.update(np.round(cost, 2).tobytes())
    return digest.hexdigest()[:16], said.hexdigest()[:16]


def test_what_is_drawn_is_what_was_frozen() -> None:
    assert _drawn() == (FROZEN[WORTH_SINCE], FROZEN[VERSION])


def test_noise_comes_at_three_levels() -> None:
    assert list(NOISE) == ["low", "mid", "high"]
    assert sorted(NOISE.values()) == list(NOISE.values())
