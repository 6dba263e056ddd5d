"""Lists to train and judge on, as the simulated market draws them; the true grades stand beside, for judging alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.market.lists import Progress, draw_lists, newest_day, noise_of
from jobbmatch.training.settings import TrainingSettings

__all__ = ["Progress", "SimulatedList", "newest_day", "simulate"]


@dataclass(frozen=True, slots=True, eq=False)
class SimulatedList:
    """One list, in the order in which it was shown.

    Attributes:
        day: The day it was shown.
        matrix: Feature values, float32 (n, d), as they were that day.
        observed: int64 (n,), what the person did, 0 to 4; 0 also where she never looked.
        truth: int64 (n,), true grade 0 to 4; for judging alone.
    """

    day: date
    matrix: FeatureMatrix
    observed: NDArray[np.int64]
    truth: NDArray[np.int64]

    def __len__(self) -> int:
        """Number of vacancies in the list."""
        return len(self.observed)


def simulate(
    vacancies: Sequence[Vacancy], features: VacancyFeatures, settings: TrainingSettings, progress: Progress
) -> list[SimulatedList]:
    """Draw lists, oldest first.

    Args:
        vacancies: The market.
        features: Its features, in the same order.
        settings: Seed, number of persons, length of the lists and level of noise.
        progress: Called with done and total.

    Raises:
        InputError: No ad has both an occupation and a place, so nobody can be drawn around one.
    """
    noise = noise_of(settings.noise)
    drawn = draw_lists(vacancies, features, settings, progress)
    return [SimulatedList(item.day, item.matrix, item.observed(noise, settings.seed), item.truth) for item in drawn]
