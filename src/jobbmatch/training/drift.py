"""How far the market has moved since a version was trained, column by column.

The same simulated persons look at today's market as looked at the one it was trained on: what differs is the market.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.models.histograms import Histogram, drift
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import simulate
from jobbmatch.training.train import Progress

STEADY, MOVED = 0.1, 0.25
"""Usual marks of the index: below the first nothing has happened, from the second on the market is another."""


def market_drift(
    then: Mapping[str, Histogram],
    vacancies: Sequence[Vacancy],
    features: VacancyFeatures,
    settings: TrainingSettings,
    progress: Progress,
) -> dict[str, float]:
    """Give the PSI of each column, largest first.

    Args:
        then: The spread in the lists of the version's own run.
        vacancies: The market now.
        features: Its features, in the same order.
        settings: Seed and number of persons of the version's own run, so that the same persons are drawn.
        progress: Called as it goes.

    Raises:
        InputError: Nobody can be drawn around these vacancies.
    """
    lists = simulate(vacancies, features, settings, lambda done, of: progress("simulerer lister", done, of))
    return drift(then, np.concatenate([item.matrix.values for item in lists]), COLUMN_NAMES)


def settings_of(params: Mapping[str, str]) -> TrainingSettings:
    """Give the settings with which a run drew its lists, from what it logged; defaults where it logged nothing."""
    usual = TrainingSettings()
    return replace(
        usual,
        seed=int(params.get("seed", usual.seed)),
        persons=int(params.get("persons", usual.persons)),
        candidates=int(params.get("candidates", usual.candidates)),
        noise=params.get("noise", usual.noise),
    )
