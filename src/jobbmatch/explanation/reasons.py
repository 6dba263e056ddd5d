"""Reasons for what is shown: true facts, ordered by what they contributed to the score.

The ranker says how much each column weighed; the facts say what is true. A reason needs both, so no sentence rests on
a number alone, and nothing true is said that does not stand behind a column.
"""

from collections import Counter
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
from jobbmatch.features.column import Column
from jobbmatch.features.matrix import FeatureMatrix

FEWEST_FOR = 3
MOST_FOR = 5
MOST_AGAINST = 2
A_FAMILY = 2
"""At most so many reasons from one family in one direction, so that a list of reasons shows more than one side."""

LONGEST_QUOTE = 200
SLIGHT = 0.02
"""A contribution below this is no more than a tie-breaker."""

Weighed = tuple[float, Fact]
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
    facts = [fact for source in SOURCES for fact in source(row)]
    weighed = [(_weight(fact, row.matrix.columns, contributions), fact) for fact in facts]
    speaking_for = _spread(item for item in weighed if item[1].direction is Direction.FOR)
    against = _spread((item for item in weighed if item[1].direction is Direction.AGAINST), sign=-1)
    # What is true but weighed little, or the other way, is said only where there would be too little to say.
    strong = [item for number, item in enumerate(speaking_for) if item[0] > SLIGHT or number < FEWEST_FOR]
    said_against = [item for item in against if item[0] < -SLIGHT or item[1].grave]
    return tuple(_reason(weight, fact) for weight, fact in [*strong[:MOST_FOR], *said_against[:MOST_AGAINST]])


def _weight(fact: Fact, names: tuple[str, ...], contributions: NDArray[np.float64]) -> float:
    return float(sum(contributions[names.index(column.name)] for column in fact.columns))


def _spread(items: Iterable[Weighed], sign: int = 1) -> list[Weighed]:
    """Order strongest first; keep one reason for the same columns and few for the same family."""
    families: Counter[str] = Counter()
    columns: set[tuple[Column, ...]] = set()
    kept = []
    for weight, fact in sorted(items, key=lambda item: -sign * item[0]):
        if fact.columns in columns or families[fact.family] == A_FAMILY:
            continue
        families[fact.family] += 1
        columns.add(fact.columns)
        kept.append((weight, fact))
    return kept


def shortened(quote: str) -> str:
    """Cut a quote from an ad without full stops at a word; what is left still stands so in the ad.

    >>> shortened("Du snakker norsk")
    'Du snakker norsk'
    """
    return quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE].rsplit(" ", 1)[0]


def _reason(weight: float, fact: Fact) -> Reason:
    return Reason(fact.direction, str(fact.family), weight, sentence(fact.key, fact.slots), shortened(fact.quote))
