"""Reading skills, needs and requirements out of ads, line by line.

Ads repeat one another's sentences, and an advertiser its own: a line that has been read is not read again. None of
what is read runs over the end of a line, which is a paragraph, a heading or an item of a list.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from jobbmatch.domain.person import Need
from jobbmatch.features.musts import must_lines
from jobbmatch.features.tables import need_words
from jobbmatch.taxonomy.skills import find_skills, load_skills
from jobbmatch.text.requirements import Requirements, read_requirements

Item = TypeVar("Item")

REMEMBERED = 200_000
"""Lines that are remembered; about 100 MB when all are different."""


def read_skills(text: str) -> frozenset[str]:
    """Give the ids of the skills that a text names."""
    return frozenset().union(*map(_skills_of_line, text.split("\n")))


def read_must_skills(text: str) -> frozenset[str]:
    """Give the ids of the skills that stand in lines which say what one must have."""
    return frozenset().union(*map(_skills_of_line, must_lines(text)))


def is_skill(skill: str) -> bool:
    """Whether an entry of the taxonomy is a skill; licences and authorisations are requirements and counted there."""
    return load_skills()[skill].kind not in ("licence", "authorisation")


def read_needs(text: str) -> dict[Need, tuple[int, ...]]:
    """Give, for each need that the text speaks of, the signs of the words found (+1 meets, -1 speaks against)."""
    found: dict[Need, tuple[int, ...]] = {}
    for line in text.split("\n"):
        for need, signs in _needs_of_line(line).items():
            found[need] = (*found.get(need, ()), *signs)
    return found


def read_demands(text: str) -> Requirements:
    """Give what a text demands, each thing once, where it first stands; quotes are right, their offsets are not."""
    read = [found for line in text.split("\n") if (found := _demands_of_line(line)) is not None]
    return Requirements(
        languages=_once((demand for found in read for demand in found.languages), lambda demand: demand.name),
        licences=_once((demand for found in read for demand in found.licences), lambda demand: demand.name),
        authorisations=_once((demand for found in read for demand in found.authorisations), lambda demand: demand.name),
        education=_once((demand for found in read for demand in found.education), lambda demand: demand.level),
        experience=next((found.experience for found in read if found.experience), None),
    )


def _once(items: Iterable[Item], key: Callable[[Item], str]) -> tuple[Item, ...]:
    found: dict[str, Item] = {}
    for item in items:
        found.setdefault(key(item), item)
    return tuple(found.values())


@lru_cache(maxsize=REMEMBERED)
def _demands_of_line(line: str) -> Requirements | None:
    found = read_requirements(line)
    return None if found == Requirements() else found


@lru_cache(maxsize=REMEMBERED)
def _skills_of_line(line: str) -> frozenset[str]:
    return frozenset(mention.id for mention in find_skills(line) if is_skill(mention.id))


@lru_cache(maxsize=REMEMBERED)
def _needs_of_line(line: str) -> Mapping[Need, tuple[int, ...]]:
    found: dict[Need, tuple[int, ...]] = {}
    lowered = line.lower()
    for words in need_words():
        if words.search(line, lowered):
            found[words.need] = (*found.get(words.need, ()), words.sign)
    return MappingProxyType(found)
