"""What can be said of skills: those that both the person and the ad name."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.facts.occupation import CLEAR
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import listed
from jobbmatch.features import columns
from jobbmatch.taxonomy.skills import skill_ids

NAMED = 3
"""At most so many skills in one sentence."""
MANY = 3
"""An ad that names so many skills, none of them the person's, is worth a word."""


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    spoken_of = (columns.SKILLS_SHARED_RARITY, columns.SKILLS_SHARED, columns.SKILLS_USED, columns.SKILLS_COVERED)
    asked = {mention.id: mention for mention in row.skills}
    if row.at_least(columns.SKILLS_SHARED, 1):
        own = (*row.person.skills, *row.person.licences)
        shared = [(words, ids) for words in own if (ids := skill_ids(words) & asked.keys())]
        if shared:
            quote = min((asked[skill] for _, ids in shared for skill in ids), key=lambda found: found.start).quote
            words = listed([words for words, _ in shared[:NAMED]])
            yield Fact(Direction.FOR, "skills.shared", spoken_of, {"skills": words}, quote)
    elif row.at_most(columns.SKILLS_SHARED, 0) and len(asked) >= MANY and not _has_done(row):
        quotes = [mention.quote for mention in asked.values()]
        yield Fact(Direction.AGAINST, "skills.none", spoken_of, {"skills": listed(quotes[:NAMED])}, quotes[0])


def _has_done(row: Row) -> bool:
    # Who has done the work has its skills, listed or not.
    return row.at_least(columns.EXPERIENCE_NEARNESS, CLEAR)
