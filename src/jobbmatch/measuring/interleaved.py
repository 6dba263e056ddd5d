"""Whose places people took up where two rankers made lists in turns: the challenger's or the champion's.

In a list made by team draft both have as many places, half of the best each, so what came of the places of either can
be set against each other list by list (Chapelle, Joachims, Radlinski and Yue, 'Large-scale validation and analysis of
interleaved search evaluation', 2012). Lists of one person are not independent: the test counts persons.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from scipy.stats import binomtest

from jobbmatch.domain.outcome import PersonKey
from jobbmatch.training.from_outcomes import GradedList

LEVEL: Final = 0.95
"""Of the interval."""


@dataclass(frozen=True, slots=True)
class Duel:
    """What came of the lists that two versions made together.

    Attributes:
        champion: Version that served.
        challenger: Version that was tried.
        lists: Lists of which anything came.
        won: Lists in which more came of the challenger's places.
        lost: Lists in which more came of the champion's.
        persons: Persons with more lists won than lost, or the other way round.
        persons_won: Those of them with more won.
        share: persons_won / persons; None where nobody took sides.
        low: Lower end of its exact interval (Clopper and Pearson); 0 where nobody took sides.
        high: Upper end; 1 where nobody took sides.
        p: Probability of a difference as large as this when both are as good (sign test over persons, both sides).
    """

    champion: str
    challenger: str
    lists: int
    won: int
    lost: int
    persons: int
    persons_won: int
    share: float | None
    low: float
    high: float
    p: float

    @property
    def tied(self) -> int:
        """Lists in which as much came of either's places."""
        return self.lists - self.won - self.lost

    @property
    def better(self) -> str | None:
        """The version that is better beyond chance; None when it cannot be told."""
        if self.low > 1 / 2:
            return self.challenger
        return self.champion if self.high < 1 / 2 else None


def duels(graded: Iterable[GradedList]) -> list[Duel]:
    """Judge every pair of versions that made lists in turns, by version of champion and challenger.

    Args:
        graded: Lists with what came of them; those that one ranker made alone are passed over.
    """
    lists: dict[tuple[str, str], list[tuple[PersonKey, int]]] = {}
    for item in graded:
        if item.shown.challenger:
            pair = (item.shown.version, item.shown.challenger)
            lists.setdefault(pair, []).append((item.shown.person, _lead(item)))
    return [_duel(pair, found) for pair, found in sorted(lists.items())]


def _lead(item: GradedList) -> int:
    """Give how much more came of the challenger's places, in grades."""
    teams = [item.shown.stored.places[place].challenger for place in item.kept.tolist()]
    return sum(one.grade if theirs else -one.grade for one, theirs in zip(item.graded, teams, strict=True))


def _duel(pair: tuple[str, str], found: list[tuple[PersonKey, int]]) -> Duel:
    sides: Counter[PersonKey] = Counter()
    for person, lead in found:
        sides[person] += (lead > 0) - (lead < 0)
    took = [side for side in sides.values() if side]
    wins = sum(side > 0 for side in took)
    test = binomtest(wins, len(took)) if took else None
    interval = test.proportion_ci(LEVEL) if test else None
    return Duel(
        champion=pair[0],
        challenger=pair[1],
        lists=len(found),
        won=sum(lead > 0 for _, lead in found),
        lost=sum(lead < 0 for _, lead in found),
        persons=len(took),
        persons_won=wins,
        share=wins / len(took) if took else None,
        low=float(interval.low) if interval else 0.0,
        high=float(interval.high) if interval else 1.0,
        p=float(test.pvalue) if test else 1.0,
    )
