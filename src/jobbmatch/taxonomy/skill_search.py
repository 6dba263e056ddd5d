"""Search for skills while somebody types."""

from functools import lru_cache

from jobbmatch.taxonomy.esco.imported import imported
from jobbmatch.taxonomy.skills import Skill, load_skills, skill_ids, written_forms
from jobbmatch.taxonomy.tables import read_table
from jobbmatch.taxonomy.words import tokens


def search_skills(words: str, limit: int = 10) -> list[Skill]:
    """Give skills whose names begin with what was typed, then those that hold it, then those that the words mean.

    >>> [skill.name for skill in search_skills("førerkort klasse c1e")]
    ['Førerkort klasse C1E']
    """
    typed = " ".join(tokens(words))
    if not typed:
        return []
    # The shorter of two names is the plainer.
    holding = sorted((not name.startswith(typed), len(name), name, skill) for name, skill in _names() if typed in name)
    found = dict.fromkeys([*(skill for *_, skill in holding), *sorted(skill_ids(words))])
    skills = load_skills()
    return [skills[skill] for skill in list(found)[:limit]]


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    own = [(name, row["id"]) for row in read_table("skills.tsv") for name in written_forms(row)]
    esco = [(name, f"esco:{skill.id}") for skill in imported().skills for name in skill.names]
    return tuple((" ".join(tokens(name)), skill) for name, skill in (*own, *esco))
