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
    PLACE = "place"
    HOURS = "hours"
    ENGAGEMENT = "engagement"
    NEEDS = "needs"
    TIMING = "timing"
    MARKET = "market"


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
