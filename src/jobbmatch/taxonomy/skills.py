"""Skills, certificates, licences and tools, found in free text by our own list."""

import re
from dataclasses import dataclass
from functools import lru_cache

from jobbmatch.taxonomy.esco.imported import imported
from jobbmatch.taxonomy.tables import read_table
from jobbmatch.taxonomy.words import TOKEN, fold, fold_in_place, stem

SHORTEST_IMPORTED = 4
"""Shorter names of ESCO ('R', 'ML') would be found in most texts."""
STEMMED_FROM = 6
"""Words shorter than this must stand as they are: 'sap' is not 'sapen'."""


@dataclass(frozen=True, slots=True)
class Skill:
    """One entry of the list."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class SkillMention:
    """A skill that a text names.

    Attributes:
        id: Id in the list.
        name: Norwegian name.
        quote: The words as they stand in the text.
        start: Offset in characters.
    """

    id: str
    name: str
    quote: str
    start: int


@lru_cache(maxsize=1)
def load_skills() -> dict[str, Skill]:
    """All entries by id: our own list, and ESCO's when it has been imported."""
    own = {row["id"]: Skill(row["id"], row["name"], row["kind"]) for row in read_table("skills.tsv")}
    return own | {_esco_id(skill.id): Skill(_esco_id(skill.id), skill.names[0], "skill") for skill in imported().skills}


def _esco_id(skill: str) -> str:
    return f"esco:{skill}"


@lru_cache(maxsize=1)
def _index() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in read_table("skills.tsv"):
        for words in written_forms(row):
            found.setdefault(skill_key(TOKEN.findall(fold(words))), row["id"])
    for skill in imported().skills:
        for name in skill.names:
            wanted = skill_key(TOKEN.findall(fold(name)))
            if len(wanted) >= SHORTEST_IMPORTED:
                found.setdefault(wanted, _esco_id(skill.id))
    return found


@lru_cache(maxsize=1)
def _longest_by_first() -> dict[str, int]:
    """First words of the names of several words, with the most words that such a name has."""
    longest: dict[str, int] = {}
    for wanted in _index():
        words = wanted.split()
        if len(words) > 1:
            longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return longest


def written_forms(row: dict[str, str]) -> list[str]:
    """Give the name and the synonyms of a row of the table."""
    return [words for words in (row["name"], *row["synonyms"].split("|")) if words.strip()]


def skill_key(words: list[str]) -> str:
    """Join the words of a name; the last one may be inflected.

    >>> skill_key(["norsk", "førerkort"]) == skill_key(["norsk", "førerkortet"])
    True
    """
    last = words[-1] if words else ""
    return " ".join([*words[:-1], stem(last) if len(last) >= STEMMED_FROM else last])


def find_skills(text: str) -> tuple[SkillMention, ...]:
    """Find the skills that a text names, each once, in the order of the text; the longest name at a place wins."""
    skills = load_skills()
    folded, offsets = fold_in_place(text)
    spans = [(match.group(), match.start(), match.end()) for match in TOKEN.finditer(folded)]
    found: dict[str, SkillMention] = {}
    start = 0
    while start < len(spans):
        length, skill = _longest_at(spans, start)
        if skill is not None and skill not in found:
            begin, end = offsets[spans[start][1]], offsets[spans[start + length - 1][2]]
            found[skill] = SkillMention(skill, skills[skill].name, text[begin:end], begin)
        start += length
    return tuple(found.values())


def _longest_at(spans: list[tuple[str, int, int]], start: int) -> tuple[int, str | None]:
    index, first = _index(), spans[start][0]
    for length in range(_longest_by_first().get(first, 1), 1, -1):
        skill = index.get(skill_key([span[0] for span in spans[start : start + length]]))
        if skill is not None and start + length <= len(spans):
            return length, skill
    return 1, index.get(stem(first) if len(first) >= STEMMED_FROM else first)


LICENCE_CLASS = re.compile(r"^(a|a1|a2|b|be|b96|c|c1|c1e|ce|d|d1|d1e|de|s|t)$")


@lru_cache(maxsize=8192)
def skill_ids(words: str) -> frozenset[str]:
    """Give the ids that somebody's own words mean; a licence class may stand alone ('B', 'C1').

    >>> skill_ids("B") == skill_ids("førerkort klasse B")
    True
    """
    bare = fold(words).strip()
    if LICENCE_CLASS.match(bare):
        licence = f"licence_{bare}"
        return frozenset({licence}) if licence in load_skills() else frozenset()
    return frozenset(mention.id for mention in find_skills(words))
