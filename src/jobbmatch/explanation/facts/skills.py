"""What can be said of skills: those that both the person and the ad name."""

from collections.abc import Iterator, Mapping

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.facts.occupation import CLEAR
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import listed
from jobbmatch.features import columns
from jobbmatch.taxonomy.skills import SkillMention, skill_ids

NAMED = 3
"""At most so many skills in one sentence."""
MANY = 3
"""An ad that names so many skills, none of them the person's, is worth a word."""


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    spoken_of = (columns.SKILLS_SHARED_RARITY, columns.SKILLS_SHARED, columns.SKILLS_USED, columns.SKILLS_COVERED)
    asked = {mention.id: mention for mention in row.skills}
    if row.at_least(columns.SKILLS_SHARED, 1):
        shared = [(words, found) for words in _own(row) if (found := _mentions(words, asked))]
        literal = [(words, found) for words, found in shared if words.lower() in row.words.lower()]
        if literal:
            slots = {"skills": listed([words for words, _ in literal[:NAMED]])}
            yield Fact(Direction.FOR, "skills.shared", spoken_of, slots, literal[0][1].quote)
        elif shared:
            # The same skill by another name: the ad's own word is said, so that she can judge it herself.
            words, mention = shared[0]
            slots = {"skill": words, "quote": mention.quote}
            yield Fact(Direction.FOR, "skills.akin", spoken_of, slots, mention.quote)
    elif row.at_most(columns.SKILLS_SHARED, 0) and len(asked) >= MANY and not _has_done(row):
        quotes = [mention.quote for mention in asked.values()]
        yield Fact(Direction.AGAINST, "skills.none", spoken_of, {"skills": listed(quotes[:NAMED])}, quotes[0])


def _own(row: Row) -> tuple[str, ...]:
    return (*row.person.skills, *row.person.licences)


def _mentions(words: str, asked: Mapping[str, SkillMention]) -> SkillMention | None:
    found = [asked[skill] for skill in skill_ids(words) if skill in asked]
    return min(found, key=lambda mention: mention.start, default=None)


def _has_done(row: Row) -> bool:
    # Who has done the work has its skills, listed or not.
    return row.at_least(columns.EXPERIENCE_NEARNESS, CLEAR)
