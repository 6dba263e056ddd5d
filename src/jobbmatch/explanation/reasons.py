"""Reasons for what is shown: true facts, ordered by what they contributed to the score.

The ranker says how much each column weighed; the facts say what is true. A reason needs both, so no sentence rests on
a number alone, and nothing true is said that does not stand behind a column. What the ranker counted against a vacancy
is never said to speak for it; a requirement that is missed is always said.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Direction, Reason
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.explanation.facts import (
    answers,
    behaviour,
    formalities,
    hours,
    interests,
    needs,
    occupation,
    place,
    requirements,
    skills,
    text,
    timing,
)
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import sentence
from jobbmatch.features.column import Column, Family
from jobbmatch.features.matrix import FeatureMatrix

FEWEST_FOR = 3
MOST_FOR = 5
MOST_AGAINST = 2
A_FAMILY = 2
"""At most so many reasons from one family in one direction, so that a list of reasons shows more than one side."""

LONGEST_QUOTE = 200
SLIGHT = 0.02
"""A contribution below this is no more than a tie-breaker."""
OF_THE_AD = frozenset({Family.TIMING, Family.MARKET, Family.ENGAGEMENT})
"""Families that say the same to everybody."""

Weighed = tuple[float, Fact]
KINDS = (
    occupation,
    skills,
    text,
    interests,
    requirements,
    formalities,
    place,
    hours,
    needs,
    timing,
    behaviour,
    answers,
)
"""One file a family, more or less; each says which columns it speaks of."""
SOURCES: tuple[Callable[[Row], Iterator[Fact]], ...] = tuple(kind.facts for kind in KINDS)


def explain(
    matrix: FeatureMatrix,
    contributions: NDArray[np.float64],
    person: Person,
    vacancies: Sequence[Vacancy],
    language: Locale = Locale.NB,
) -> list[tuple[Reason, ...]]:
    """Give the reasons for each shown row.

    Args:
        matrix: Feature values of the shown rows.
        contributions: float64 (n, d), what each column contributed to the score.
        person: The person.
        vacancies: The n vacancies, in the order of the rows.
        language: The language of the sentences. It changes no choice: the same facts are said in each.

    Returns:
        For each row up to five reasons for (three at least, where so many facts are true) and up to two against,
        strongest first, for before against.
    """
    return [
        _reasons(Row(matrix, index, person, vacancy, language), contributions[index])
        for index, vacancy in enumerate(vacancies)
    ]


def _reasons(row: Row, contributions: NDArray[np.float64]) -> tuple[Reason, ...]:
    facts = [fact for source in SOURCES for fact in source(row)]
    weighed = [(_weight(fact, row.matrix.columns, contributions), fact) for fact in facts]
    speaking_for = _spread(item for item in weighed if _speaks_for(*item))
    against = _spread((item for item in weighed if _speaks_against(*item)), sign=-1)
    said = [*_filled(speaking_for), *against[:MOST_AGAINST]]
    return tuple(_reason(weight, fact, row.language) for weight, fact in said)


def _speaks_for(weight: float, fact: Fact) -> bool:
    return fact.direction is Direction.FOR and weight > (SLIGHT if fact.slight else -SLIGHT)


def _speaks_against(weight: float, fact: Fact) -> bool:
    return fact.direction is Direction.AGAINST and (weight < -SLIGHT or fact.grave)


def _filled(speaking_for: Sequence[Weighed]) -> list[Weighed]:
    """Take the strong ones; where they are too few, also what is true and weighed nothing, of the person first."""
    strong = [item for item in speaking_for if item[0] > SLIGHT][:MOST_FOR]
    rest = sorted(speaking_for[len(strong) :], key=lambda item: item[1].family in OF_THE_AD)
    kept = strong + rest[: max(FEWEST_FOR - len(strong), 0)]
    return sorted(kept, key=lambda item: -item[0])


def _weight(fact: Fact, names: tuple[str, ...], contributions: NDArray[np.float64]) -> float:
    return float(sum(contributions[names.index(column.name)] for column in fact.columns))


def _spread(items: Iterable[Weighed], sign: int = 1) -> list[Weighed]:
    """Order strongest first; keep one reason for the same columns or thing, and few for the same family."""
    families: Counter[str] = Counter()
    said: set[tuple[Column, ...] | str] = set()
    kept = []
    for weight, fact in sorted(items, key=lambda item: -sign * item[0]):
        if fact.columns in said or (fact.about and fact.about in said) or families[fact.family] == A_FAMILY:
            continue
        families[fact.family] += 1
        said |= {fact.columns, fact.about}
        kept.append((weight, fact))
    return kept


def shortened(quote: str) -> str:
    """Cut a quote from an ad without full stops at a word; what is left still stands so in the ad.

    >>> shortened("Du snakker norsk")
    'Du snakker norsk'
    """
    return quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE].rsplit(" ", 1)[0]


def _reason(weight: float, fact: Fact, language: Locale) -> Reason:
    said = sentence(fact.key, fact.slots, language)
    return Reason(fact.direction, str(fact.family), weight, said, shortened(fact.quote))
