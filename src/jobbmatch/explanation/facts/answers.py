"""What can be said of answers: the person's own last word of this very ad, and nothing of what others said."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.features import columns

SPEAKS_OF = (columns.OWN_WORD,)
NO, SAVED, YES = 0, 1, 2


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    if row.at_least(columns.OWN_WORD, YES):
        yield Fact(Direction.FOR, "answers.yes", SPEAKS_OF)
    elif row.at_least(columns.OWN_WORD, SAVED):
        yield Fact(Direction.FOR, "answers.saved", SPEAKS_OF)
    elif row.at_most(columns.OWN_WORD, NO):
        yield Fact(Direction.AGAINST, "answers.no", SPEAKS_OF)
