"""Not ten of the same employer: the first places of a list go round while there is something nearly as good.

An employer's first :data:`FREE` vacancies cost nothing. Each further one among the first :data:`FIRST` places costs the
strength in spreads of the list's scores, and as much again for every one after it: nothing much better is ever passed
over, and where there is nothing else, the list stays as it was.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.vacancy import Employer

Floats = NDArray[np.float64]

FREE: Final = 3
"""So many vacancies of one employer cost nothing."""
FIRST: Final = 10
"""So many places go round; further down a list may repeat itself."""
_FORMS = frozenset({"as", "asa", "ab", "sa", "ans", "da", "avd", "avdeling"})


@dataclass(frozen=True, slots=True)
class Picked:
    """What was picked for a list, as places in the scores.

    Attributes:
        shown: In the order of the list.
        refused: What came up and may not be shown.
        put_back: Of those shown, which stand further down because of others of the same employer.
    """

    shown: tuple[int, ...]
    refused: frozenset[int]
    put_back: frozenset[int]


def whose_key(employer: Employer) -> str:
    """Give what is the same for vacancies of one employer; empty where none is named, which is nobody's.

    >>> whose_key(Employer(name="Fjordbakeriet AS")) == whose_key(Employer(name="FJORDBAKERIET"))
    True
    """
    words = (employer.name or "").casefold().replace(",", " ").split()
    return " ".join(word for word in words if word not in _FORMS) or str(employer.organisation_number or "")


def go_round(
    scores: Floats, employer_of: Callable[[int], str], clears: Callable[[int], bool], *, cost: float, most: int
) -> Picked:
    """Pick the first places of a list one by one.

    Args:
        scores: float64 (n,), by which they are picked; of equal ones the first is picked first.
        employer_of: Gives the employer's key of a place in `scores`.
        clears: Whether a vacancy may be shown. What may not be shown counts for nothing, so that the order of a list
            says nothing of what does not stand in it.
        cost: What a further vacancy of an employer costs, in the unit of the scores; 0 picks by score alone.
        most: How many to pick at the most.
    """
    left = scores.astype(np.float64, copy=True)
    owed: dict[int, float] = {}
    shown: list[int] = []
    refused: set[int] = set()
    taken: Counter[str] = Counter()
    while len(shown) < min(most, len(scores) - len(refused)):
        if len(shown) == FIRST:
            # From here on nobody owes anything.
            for place in owed.keys() - set(shown) - refused:
                left[place] = scores[place]
        at = int(np.argmax(left))
        key = employer_of(at) if cost and len(shown) < FIRST else ""
        due = cost * max(taken[key] - FREE + 1, 0) if key else 0.0
        if due > owed.get(at, 0.0):
            owed[at] = due
            left[at] = scores[at] - due
            continue
        left[at] = -np.inf
        if not clears(at):
            refused.add(at)
            continue
        shown.append(at)
        taken[key] += 1
    return Picked(tuple(shown), frozenset(refused), frozenset(owed) & frozenset(shown))
