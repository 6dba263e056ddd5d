"""Lists to train and judge on, as the simulated market draws them; the true grades stand beside, for judging alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.market.answers import answers_of
from jobbmatch.training.market.lists import MarketList, Progress, draw_lists, newest_day, noise_of
from jobbmatch.training.market.recorded import forgotten, recorded, unrecorded
from jobbmatch.training.settings import TrainingSettings

__all__ = ["Progress", "SimulatedList", "as_seen", "newest_day", "nothing_recorded", "partly_recorded", "simulate"]


@dataclass(frozen=True, slots=True, eq=False)
class SimulatedList:
    """One list, in the order in which it was shown.

    Attributes:
        day: The day it was shown.
        matrix: Feature values, float32 (n, d), as they were that day.
        observed: int64 (n,), what the person did, 0 to 4; 0 also where she never looked.
        truth: int64 (n,), true grade 0 to 4; for judging alone.
        counselled: Whether a counsellor made it; for judging by segment alone.
        visit: Number of the person's visit, from 0; for judging by segment alone.
        county: County of the coarse home, two digits, '' when it is not known; for judging by segment alone.
        person: Key of the person, the same at every visit: lists of one person say less than as many of several.
    """

    day: date
    matrix: FeatureMatrix
    observed: NDArray[np.int64]
    truth: NDArray[np.int64]
    counselled: bool = False
    visit: int = 0
    county: str = ""
    person: str = ""

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
    noise_of(settings.noise)
    return as_seen(draw_lists(vacancies, features, settings, progress), features, settings)


def as_seen(drawn: Sequence[MarketList], features: VacancyFeatures, settings: TrainingSettings) -> list[SimulatedList]:
    """Give drawn lists as they are learnt from: what people did, and what was recorded before, at one level of noise.

    Args:
        drawn: Lists, oldest first.
        features: The market, in the same order.
        settings: Level of noise, share of lists with nothing recorded, and seed.
    """
    noise = noise_of(settings.noise)
    done = [item.observed(noise, settings.seed) for item in drawn]
    matrices = recorded(drawn, done, [answers_of(item, noise, settings.seed) for item in drawn], features)
    lists = [
        SimulatedList(
            item.day,
            matrix,
            grades,
            item.truth,
            item.counselled,
            item.visit,
            item.invented.person.home.county or "",
            item.key,
        )
        for item, grades, matrix in zip(drawn, done, matrices, strict=True)
    ]
    return partly_recorded(lists, settings)


def partly_recorded(lists: Sequence[SimulatedList], settings: TrainingSettings) -> list[SimulatedList]:
    """Give the same lists, a share of them as on a machine that has recorded nothing of what was shown.

    Args:
        lists: Lists with all that was recorded.
        settings: The share, and the seed.
    """
    blank = unrecorded(len(lists), settings.unrecorded, settings.seed)
    return [nothing_recorded(item) if is_blank else item for item, is_blank in zip(lists, blank, strict=True)]


def nothing_recorded(item: SimulatedList) -> SimulatedList:
    """Give a list as on a machine that has recorded nothing of what was shown."""
    return replace(item, matrix=forgotten(item.matrix))
