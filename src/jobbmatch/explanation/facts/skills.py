"""What can be said of skills: those that both the person and the ad name."""

from collections.abc import Iterator, Mapping, Sequence

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.facts.occupation import CLEAR
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import cited, listed
from jobbmatch.features import columns
from jobbmatch.features.qualifications import held_licences, licence_names
from jobbmatch.features.reading import read_must_skills
from jobbmatch.taxonomy.skills import SkillMention, skill_ids

NAMED = 3
"""At most so many skills in one sentence."""
MANY = 3
"""An ad that names so many skills, none of them the person's, is worth a word."""

SHARED = (columns.SKILLS_SHARED_RARITY, columns.SKILLS_SHARED, columns.SKILLS_USED, columns.SKILLS_COVERED)
SPEAKS_OF = (*SHARED, columns.SKILLS_MUST_MISSING)


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    asked = {mention.id: mention for mention in row.skills}
    if row.at_least(columns.SKILLS_SHARED, 1):
        shared = [(words, found) for words in _own(row) if (found := _mentions(words, asked))]
        literal = [(words, found) for words, found in shared if words.lower() in row.words.lower()]
        if literal:
            slots = {"skills": _cited([words for words, _ in literal[:NAMED]], row)}
            yield Fact(Direction.FOR, "skills.shared", SHARED, slots, literal[0][1].quote)
        elif shared:
            # The same skill by another name: the ad's own word is said, so that she can judge it herself.
            words, mention = shared[0]
            slots = {"skill": cited(words, row.language), "quote": mention.quote}
            yield Fact(Direction.FOR, "skills.akin", SHARED, slots, mention.quote)
    elif row.at_most(columns.SKILLS_SHARED, 0) and len(asked) >= MANY and not _has_done(row):
        quotes = [mention.quote for mention in asked.values()]
        yield Fact(Direction.AGAINST, "skills.none", SHARED, {"skills": _cited(quotes[:NAMED], row)}, quotes[0])
    yield from _musts(row)


def _musts(row: Row) -> Iterator[Fact]:
    if not row.at_least(columns.SKILLS_MUST_MISSING, 1):
        return
    own = frozenset[str]().union(*map(skill_ids, (*row.person.skills, *row.person.licences)))
    musts = read_must_skills(row.words) - own
    lacking = [mention.quote for mention in row.skills if mention.id in musts]
    if lacking:
        slots = {"skills": _cited(lacking[:NAMED], row)}
        yield Fact(Direction.AGAINST, "skills.must", (columns.SKILLS_MUST_MISSING,), slots, lacking[0])


def _cited(words: Sequence[str], row: Row) -> str:
    return listed([cited(item, row.language) for item in words], row.language)


def _own(row: Row) -> list[str]:
    """Give the person's skills and certificates, each once, but for those that are spoken of as what the ad demands."""
    said = {words.strip().casefold(): words for words in (*row.person.skills, *row.person.licences)}
    asked = {name for demand in row.requirements.licences for name in licence_names(demand.name)}
    return [words for words in said.values() if not (held_licences([words]) | {words.strip().lower()}) & asked]


def _mentions(words: str, asked: Mapping[str, SkillMention]) -> SkillMention | None:
    found = [asked[skill] for skill in skill_ids(words) if skill in asked]
    return min(found, key=lambda mention: mention.start, default=None)


def _has_done(row: Row) -> bool:
    # Who has done the work has its skills, listed or not.
    return row.at_least(columns.EXPERIENCE_NEARNESS, CLEAR)
