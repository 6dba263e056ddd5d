"""One person's query, resolved once: codes, skills and words as the families need them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Experience, Person
from jobbmatch.features.arrays import I64
from jobbmatch.features.reading import is_skill
from jobbmatch.taxonomy.skills import skill_ids


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """What the families get to see.

    Attributes:
        person: The person.
        rows: int64 (n,), rows of the market that are asked for.
        as_of: The day for which the answer holds.
        skills: Ids of the person's skills, as she names them.
    """

    person: Person
    rows: I64
    as_of: date
    skills: frozenset[str]

    @classmethod
    def of(cls, person: Person, rows: I64, as_of: date) -> "Query":
        """Resolve a person."""
        return cls(person, rows, as_of, person_skills(person))


def person_skills(person: Person) -> frozenset[str]:
    """Give the ids of the skills and certificates that the person names herself.

    Titles of work done before are left out: what comes with an occupation is a guess, and a guess must not become
    the sentence 'you know how to ...'.
    """
    found: set[str] = set()
    for words in (*person.skills, *person.licences):
        found |= skill_ids(words)
    return frozenset(skill for skill in found if is_skill(skill))


def relevant(experience: Sequence[Experience]) -> list[Experience]:
    """Give the work that the person wants to build on."""
    return [done for done in experience if done.relevant]


def codes_of(items: Sequence[Experience]) -> list[tuple[StyrkCode, float]]:
    """Give the codes of work done before, each with its years."""
    return [(code, item.years) for item in items for code in item.codes]
