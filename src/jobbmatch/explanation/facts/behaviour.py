"""What can be said of earlier days: of the person's own, what she did with this ad; of others, only that they are many.

Rates, and whatever mixes her own choices with those of others, rank in silence: nobody is told what others did.
"""

import math
from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.features import columns

SPEAKS_OF = (columns.OWN_AD, columns.OWN_AD_PASSED, columns.EMPLOYER_HIRES)
OPENED, APPLIED = 1, 2
PASSED = 0.5
"""Expected looks at an ad that she never opened; below this it may never have been seen."""
FEWEST_OTHERS = 5
"""Of fewer others than this nothing is said: they could be known by name."""


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    if row.at_least(columns.OWN_AD, OPENED):
        key = "behaviour.applied" if row.at_least(columns.OWN_AD, APPLIED) else "behaviour.opened"
        # It may be a good sign or none; the ranker says which.
        yield Fact(Direction.FOR, key, (columns.OWN_AD,), slight=True)
        yield Fact(Direction.AGAINST, key, (columns.OWN_AD,), slight=True)
    elif row.at_most(columns.OWN_AD, 0) and row.at_least(columns.OWN_AD_PASSED, PASSED):
        yield Fact(Direction.AGAINST, "behaviour.passed", (columns.OWN_AD_PASSED, columns.OWN_AD), slight=True)
    if row.vacancy.employer.name and row.at_least(columns.EMPLOYER_HIRES, math.log1p(FEWEST_OTHERS) - 1e-6):
        yield Fact(Direction.FOR, "behaviour.employer_hires", (columns.EMPLOYER_HIRES,), slight=True)
