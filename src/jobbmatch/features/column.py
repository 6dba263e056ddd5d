"""What a feature is: its name, family, meaning, unit, what a missing value says, and which way it may work."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Family(StrEnum):
    """Families of features; the reasons a user reads are grouped by them."""

    OCCUPATION = "occupation"
    SKILLS = "skills"
    TEXT = "text"
    INTERESTS = "interests"
    REQUIREMENTS = "requirements"
    FORMALITIES = "formalities"
    PLACE = "place"
    HOURS = "hours"
    ENGAGEMENT = "engagement"
    NEEDS = "needs"
    TIMING = "timing"
    MARKET = "market"
    BEHAVIOUR = "behaviour"
    ANSWERS = "answers"


Monotone = Literal[-1, 0, 1]


@dataclass(frozen=True, slots=True)
class Column:
    """One feature.

    Attributes:
        name: Name in matrices, models and documents.
        family: Family.
        meaning: What it measures.
        unit: Unit and range.
        missing: What NaN says; empty when the value is always there.
        monotone: 1 when more may only raise the score, -1 when it may only lower it, 0 when either may happen.
    """

    name: str
    family: Family
    meaning: str
    unit: str
    missing: str
    monotone: Monotone


class Listing(list[Column]):
    """Columns in the order in which they are named."""

    def add(
        self, name: str, family: Family, meaning: str, unit: str, missing: str = "", *, monotone: Monotone = 0
    ) -> Column:
        """Name a column."""
        column = Column(name, family, meaning, unit, missing, monotone)
        self.append(column)
        return column
