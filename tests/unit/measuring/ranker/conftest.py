import pytest

from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.fit import Split, split
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import simulate
from tests.factories.features import market

SETTINGS = TrainingSettings(persons=30, candidates=30, rounds=40, patience=40, least_rows=10, resamples=50, noise="low")
ADS = market(200)


@pytest.fixture(scope="package")
def features() -> VacancyFeatures:
    return VacancyFeatures.fit(ADS)


@pytest.fixture(scope="package")
def parts(features: VacancyFeatures) -> Split:
    return split(simulate(ADS, features, SETTINGS, lambda *_: None), SETTINGS)
