from dataclasses import dataclass

import pytest

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList, simulate
from tests.factories.features import market

SETTINGS = TrainingSettings(persons=30, candidates=30, rounds=40, patience=40, least_rows=10, resamples=100)


@dataclass(frozen=True)
class Simulated:
    """A small market and the lists drawn from it."""

    vacancies: list[Vacancy]
    features: VacancyFeatures
    lists: list[SimulatedList]


@pytest.fixture(scope="package")
def simulated() -> Simulated:
    """Drawn once for the room."""
    vacancies = market(300)
    features = VacancyFeatures.fit(vacancies)
    return Simulated(vacancies, features, simulate(vacancies, features, SETTINGS, lambda *_: None))
