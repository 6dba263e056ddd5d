"""One shown row: its feature values beside the person and the ad, and the ad read again for its own words."""

import math
from dataclasses import dataclass
from functools import lru_cache

from jobbmatch.domain.locale import Locale
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.column import Column
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.protected import with_law
from jobbmatch.features.reading import is_skill
from jobbmatch.taxonomy.skills import SkillMention, find_skills
from jobbmatch.text.requirements import Requirements, read_requirements


@dataclass(frozen=True, slots=True)
class Row:
    """What the facts may look at.

    Attributes:
        matrix: Feature values of the shown rows.
        index: Which of them this is.
        person: The person.
        vacancy: The vacancy.
        language: The language that is written.
    """

    matrix: FeatureMatrix
    index: int
    person: Person
    vacancy: Vacancy
    language: Locale = Locale.NB

    def value(self, column: Column) -> float:
        """Give a feature value; NaN when it is missing."""
        return self.matrix.value(self.index, column)

    def at_least(self, column: Column, threshold: float) -> bool:
        """Whether a value is there and reaches a threshold."""
        value = self.value(column)
        return not math.isnan(value) and value >= threshold

    def at_most(self, column: Column, threshold: float) -> bool:
        """Whether a value is there and does not pass a threshold."""
        value = self.value(column)
        return not math.isnan(value) and value <= threshold

    @property
    def words(self) -> str:
        """Title and text of the ad, as the features read them."""
        return f"{self.vacancy.title}\n{self.vacancy.text}"

    @property
    def requirements(self) -> Requirements:
        """What the ad asks for, and the law of its occupation."""
        return with_law(_requirements(self.words), self.vacancy)

    @property
    def skills(self) -> tuple[SkillMention, ...]:
        """Skills that the ad names."""
        return _skills(self.words)


@lru_cache(maxsize=512)
def _requirements(words: str) -> Requirements:
    return read_requirements(words)


@lru_cache(maxsize=512)
def _skills(words: str) -> tuple[SkillMention, ...]:
    return tuple(mention for mention in find_skills(words) if is_skill(mention.id))
