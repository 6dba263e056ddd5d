"""What exclusions cost those who have them: the same persons, with and without them, by the same ranker."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from jobbmatch.measuring.evaluate.fairness import Persons, spread_of
from jobbmatch.measuring.evaluate.rankers import VERSION
from jobbmatch.measuring.evaluate.resampling import Resampler, around
from jobbmatch.measuring.evaluate.shown import Look, Seen
from jobbmatch.measuring.evaluate.wages import Occupations
from jobbmatch.models.exposure import entropy
from jobbmatch.training.metrics import Floats, Interval

ALLOWED: Final = "allowed"
FIGURES: Final = (ALLOWED, "shown", "worth", "wage")
SPREAD: Final = "spread"


@dataclass(frozen=True, slots=True)
class Cost:
    """One figure of those who exclude something.

    Attributes:
        limited: With their exclusions.
        free: As if they had none.
        difference: The first less the second, person by person.
    """

    limited: Interval
    free: Interval
    difference: Interval


def costs(seen: Seen, occupations: Occupations, resamples: int, seed: int) -> dict[str, Cost]:
    """Give vacancies that may be seen, places filled, worth and wage level of the first places, by figure.

    Args:
        seen: What everybody is shown.
        occupations: Wage level and group of the vacancies.
        resamples: Number of draws of the persons.
        seed: Seed of the draws.
    """
    numbers = sorted(seen.without)
    limited = [seen.looks[VERSION][number] for number in numbers]
    free = [seen.without[number] for number in numbers]
    drawn = Resampler.of(numbers, resamples, seed)
    one, other = (Persons.of(looks, occupations) for looks in (limited, free))
    found = {ALLOWED: _cost(_allowed(limited), _allowed(free), drawn)}
    for figure in FIGURES[1:]:
        found[figure] = _cost(_each(one, figure), _each(other, figure), drawn)
    found[SPREAD] = _spreads(one, other, drawn)
    return found


def _spreads(one: Persons, other: Persons, drawn: Resampler) -> Cost:
    limited, free = (spread_of(persons.groups, drawn) for persons in (one, other))
    pairs = zip(drawn.drawn_sums(one.groups), drawn.drawn_sums(other.groups), strict=True)
    apart = [entropy(left.astype(np.int64)) - entropy(right.astype(np.int64)) for left, right in pairs]
    return Cost(limited, free, around(limited.mean - free.mean, np.array(apart)))


def _cost(limited: Floats, free: Floats, drawn: Resampler) -> Cost:
    return Cost(drawn.mean(limited), drawn.mean(free), drawn.mean(limited - free))


def _allowed(looks: Sequence[Look]) -> Floats:
    return np.array([float(look.allowed) for look in looks])


def _each(persons: Persons, figure: str) -> Floats:
    above, below = persons.above[figure], persons.below[figure]
    each: Floats = np.divide(above, below, out=np.full(len(above), np.nan), where=below > 0)
    return each
