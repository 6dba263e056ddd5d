"""One small market, a ranker trained on it, and its evaluation: measured once for all tests of the room."""

from dataclasses import asdict

import pytest

from jobbmatch.domain.match import RankerInfo
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.measuring.evaluate.evaluation import Evaluation
from jobbmatch.measuring.evaluate.lists import HeldOutLists, held_out_lists
from jobbmatch.measuring.evaluate.quality import Candidate
from jobbmatch.measuring.evaluate.run import Asked, evaluate
from jobbmatch.measuring.ranker import trees
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.models.registry import MODEL_NAME, Champion
from jobbmatch.models.versions import Version
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.training.fit import fit
from jobbmatch.training.held_out import fingerprint_of
from jobbmatch.training.settings import CHANCE, TrainingSettings
from tests.factories.features import market

SETTINGS = TrainingSettings(
    persons=40, visits=4, candidates=30, rounds=40, patience=40, least_rows=10, resamples=50, objective=CHANCE
)
ADS: list[Vacancy] = market(200)
ASKED = Asked(persons=80, congestion=1.0, variety=0.5, fewest=10)


@pytest.fixture(scope="package")
def snapshot() -> MarketSnapshot:
    return MarketSnapshot.build(ADS)


@pytest.fixture(scope="package")
def lists(snapshot: MarketSnapshot) -> HeldOutLists:
    return held_out_lists(snapshot.vacancies, snapshot.features, SETTINGS, lambda *_: None)


def candidate(number: str, ranker: LightgbmRanker | BaselineRanker) -> Candidate:
    """A version as the registry would give it."""
    found = Champion(RankerInfo(MODEL_NAME, number, simulated=True), "run", {})
    params = {name: str(value) for name, value in asdict(SETTINGS).items()}
    return Candidate(Version(found, 0, (), {}, params), ranker)


@pytest.fixture(scope="package")
def ours(lists: HeldOutLists) -> Candidate:
    booster = fit(lists.parts, SETTINGS, lambda *_: None)
    return candidate("2", LightgbmRanker(booster, RankerInfo(MODEL_NAME, "2", simulated=True)))


@pytest.fixture(scope="package")
def evaluation(snapshot: MarketSnapshot, lists: HeldOutLists, ours: Candidate) -> Evaluation:
    against = candidate("1", BaselineRanker())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trees, "ROUNDS", 20)
        return evaluate(snapshot, ours, against, fingerprint_of(lists.test), ASKED, lambda *_: None)
