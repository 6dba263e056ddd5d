"""What can be said of types of interest."""

from collections.abc import Iterator

import numpy as np

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.facts.occupation import ad_codes
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import word
from jobbmatch.features import columns
from jobbmatch.taxonomy.interests import interests_of_occupation, interests_of_words

ALIKE = 0.5
UNLIKE = -0.4

SPEAKS_OF = (columns.INTEREST_TYPES,)


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said; only of types that the person's own words on interests speak of."""
    codes = ad_codes(row)
    said = interests_of_words(" ".join(row.person.interests))
    if not codes or not said.any():
        return
    job = interests_of_occupation(codes[0])
    both = int(np.argmax(job * said))
    if row.at_least(columns.INTEREST_TYPES, ALIKE) and job[both] * said[both] > 0:
        yield Fact(Direction.FOR, "interests.fit", SPEAKS_OF, {"types": word(f"riasec.{both}", row.language)})
    elif row.at_most(columns.INTEREST_TYPES, UNLIKE):
        jobs, mine = int(np.argmax(job)), int(np.argmax(said))
        if said[jobs] == 0 and jobs != mine:
            slots = {"job": word(f"riasec.{jobs}", row.language), "mine": word(f"riasec.{mine}", row.language)}
            yield Fact(Direction.AGAINST, "interests.unlike", SPEAKS_OF, slots)
