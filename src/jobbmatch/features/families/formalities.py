"""Formalities: a certificate of conduct from the police, and a car of one's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.person import Person
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, Bools
from jobbmatch.features.column import Column
from jobbmatch.features.musts import is_welcome_only
from jobbmatch.features.qualifications import held_by
from jobbmatch.features.query import Query
from jobbmatch.text.requirements import Requirements

POLICE_CERTIFICATE = "Politiattest"
CAR_LICENCE = "B"
NO_LICENCE, UNSAID, HAS_CAR = 1.0, 0.5, 0.0
_OWN_CAR = re.compile(
    r"\b(?:egen|eigen|eget|privat)\s+(?:bil|kjøretøy|køyretøy)\b"
    r"|\b(?:disponerer?|har tilgang (?:på|til))\s+bil\b"
    r"|\bown (?:car|vehicle|transport)\b",
    re.I,
)
_CAR_OF_THE_WORK = re.compile(r"(?:firma|tjeneste|teneste|arbeids)bil|company car", re.I)
_HAS_CAR = re.compile(r"\b(?:egen|eigen|har|disponerer)\s+bil\b|^bil$", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class FormalitiesPart:
    """What all vacancies ask for beside what one can.

    Attributes:
        police: float32 (vacancies,), 1 where a certificate from the police is asked for, or else 0.
        own_car: bool (vacancies,), one must have a car of one's own.
    """

    police: F32
    own_car: Bools

    @classmethod
    def fit(cls, texts: Sequence[str], read: Sequence[Requirements]) -> "FormalitiesPart":
        """Read the texts.

        Args:
            texts: Title and text of each ad.
            read: The requirements of each.
        """
        police = [any(demand.name == POLICE_CERTIFICATE for demand in item.licences) for item in read]
        return cls(
            np.array(police, dtype=np.float32), np.array([asks_for_own_car(text) for text in texts], dtype=np.bool_)
        )

    def build(self, query: Query) -> dict[Column, F32]:
        """Hold the rows asked for against the person."""
        lack = np.float32(lacks_car(query.person))
        return {
            columns.POLICE_CERTIFICATE: self.police[query.rows],
            columns.OWN_CAR_MISSING: np.where(self.own_car[query.rows], lack, np.nan).astype(np.float32),
        }


def asks_for_own_car(text: str) -> bool:
    """Whether an ad says that one must have a car of one's own; a car that comes with the work is none.

    >>> asks_for_own_car("Du må disponere bil."), asks_for_own_car("Egen bil er en fordel.")
    (True, False)
    """
    return any(
        _OWN_CAR.search(line) and not _CAR_OF_THE_WORK.search(line) and not is_welcome_only(line)
        for line in text.split("\n")
    )


def lacks_car(person: Person) -> float:
    """Give 1 for a person who may not drive a car, 0 for one who says that she has one, 0.5 for any other."""
    if CAR_LICENCE not in held_by(person):
        return NO_LICENCE
    said = (*person.skills, *person.licences)
    return HAS_CAR if any(_HAS_CAR.search(words.strip()) for words in said) else UNSAID
