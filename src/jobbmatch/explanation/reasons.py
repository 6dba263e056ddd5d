"""Reasons for what is shown: true facts, ordered by what they contributed to the score.

The ranker says how much each column weighed; the facts say what is true. A reason needs both, so no sentence rests on
a number alone, and nothing true is said that does not stand behind a column.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.match import Direction, Reason
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.explanation.facts import hours, interests, needs, occupation, place, requirements, skills, text, timing
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import sentence
from jobbmatch.features.matrix import FeatureMatrix

FEWEST_FOR = 3
MOST_FOR = 5
MOST_AGAINST = 2
A_FAMILY = 2
"""At most so many reasons from one family in one direction, so that a list of reasons shows more than one side."""

SOURCES: tuple[Callable[[Row], Iterator[Fact]], ...] = (
    occupation.facts,
    skills.facts,
    text.facts,
    interests.facts,
    requirements.facts,
    place.facts,
    hours.facts,
    needs.facts,
    timing.facts,
)


def explain(
    matrix: FeatureMatrix,
    contributions: NDArray[np.float64],
    person: Person,
    vacancies: Sequence[Vacancy],
) -> list[tuple[Reason, ...]]:
    """Give the reasons for each shown row.

    Args:
        matrix: Feature values of the shown rows.
        contributions: float64 (n, d), what each column contributed to the score.
        person: The person.
        vacancies: The n vacancies, in the order of the rows.

    Returns:
        For each row up to five reasons for (three at least, where so many facts are true) and up to two against,
        strongest first, for before against.
    """
    return [
        _reasons(Row(matrix, index, person, vacancy), contributions[index]) for index, vacancy in enumerate(vacancies)
    ]


def _reasons(row: Row, contributions: NDArray[np.float64]) -> tuple[Reason, ...]:
    weighed = [(_weight(fact, row.matrix.columns, contributions), fact) for source in SOURCES for fact in source(row)]
    speaking_for = sorted((item for item in weighed if item[1].direction is Direction.FOR), key=lambda item: -item[0])
    against = sorted((item for item in weighed if item[1].direction is Direction.AGAINST), key=lambda item: item[0])
    chosen = _spread(speaking_for)[:MOST_FOR]
    # What is true but weighed the other way is said only where there would be too little to say.
    strong = [item for number, item in enumerate(chosen) if item[0] > 0 or number < FEWEST_FOR]
    said_against = [item for item in _spread(against) if item[0] < 0 or item[1].grave][:MOST_AGAINST]
    return tuple(_reason(weight, fact) for weight, fact in [*strong, *said_against])


def _weight(fact: Fact, names: tuple[str, ...], contributions: NDArray[np.float64]) -> float:
    return float(sum(contributions[names.index(column.name)] for column in fact.columns))


def _spread(items: Iterable[tuple[float, Fact]]) -> list[tuple[float, Fact]]:
    counts: dict[str, int] = {}
    kept = []
    for weight, fact in items:
        counts[fact.family] = counts.get(fact.family, 0) + 1
        if counts[fact.family] <= A_FAMILY:
            kept.append((weight, fact))
    return kept


def _reason(weight: float, fact: Fact) -> Reason:
    return Reason(fact.direction, str(fact.family), weight, sentence(fact.key, fact.slots), fact.quote)
