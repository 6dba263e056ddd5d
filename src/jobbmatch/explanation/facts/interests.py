"""What can be said of types of interest."""

from collections.abc import Iterator

import numpy as np

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.facts.occupation import ad_codes
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import word
from jobbmatch.features import columns
from jobbmatch.features.families.interests import person_types
from jobbmatch.taxonomy.interests import interests_of_occupation

ALIKE = 0.5
UNLIKE = -0.4


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    codes = ad_codes(row)
    if not codes:
        return
    job = interests_of_occupation(codes[0])
    if job is None:
        return
    mine = person_types(row.person)
    spoken_of = (columns.INTEREST_TYPES,)
    if row.at_least(columns.INTEREST_TYPES, ALIKE):
        both = int(np.argmax((np.asarray(job) - np.mean(job)) * mine))
        yield Fact(Direction.FOR, "interests.fit", spoken_of, {"types": word(f"riasec.{both}")})
    elif row.at_most(columns.INTEREST_TYPES, UNLIKE):
        slots = {"job": word(f"riasec.{int(np.argmax(job))}"), "mine": word(f"riasec.{int(np.argmax(mine))}")}
        if slots["job"] != slots["mine"]:
            yield Fact(Direction.AGAINST, "interests.unlike", spoken_of, slots)
