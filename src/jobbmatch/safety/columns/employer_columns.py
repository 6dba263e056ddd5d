"""Employers: numbers, names and whether the real one is hidden behind an agency."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.columns.interning import Interner, index_column
from jobbmatch.safety.columns.names import run_together, words_of, words_of_name
from jobbmatch.safety.columns.phrase_index import PhraseIndex

NONE = -1
"""Stands for a number or a name that is missing."""

_Key = tuple[int, int, int, bool]


@dataclass(frozen=True, slots=True)
class EmployerColumns:
    """Employers.

    Attributes:
        number: Organisation number of each distinct employer, -1 when missing, shape (employers,).
        parent: Number of the legal entity above, -1 when unknown, shape (employers,).
        name: Number of the name in ``names``, -1 when missing, shape (employers,).
        agency: Whether the work is at somebody else's, shape (employers,).
        index: Employer of each row, shape (rows,).
        further: Employers whom humans name beside the ad's own, shape (further,).
        further_rows: The row of each of those, shape (further,).
        names: Distinct names, as words.
        name_words: The same names by the words they hold.
        run_together: The same names as one run of letters, as `run_together` gives them.
        texts: The words of each row's title, text and employer text, and of where one applies.
    """

    number: NDArray[np.int64]
    parent: NDArray[np.int64]
    name: NDArray[np.int32]
    agency: NDArray[np.bool_]
    index: NDArray[np.int32]
    further: NDArray[np.int32]
    further_rows: NDArray[np.int32]
    names: Interner[tuple[str, ...]]
    name_words: PhraseIndex
    run_together: tuple[str, ...]
    texts: PhraseIndex

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy], texts: PhraseIndex | None = None) -> "EmployerColumns":
        """Collect the employers of all vacancies.

        Args:
            vacancies: The ads, row by row.
            texts: The words of their texts, by far the slowest part, when they are known already.
        """
        names: Interner[tuple[str, ...]] = Interner()
        employers: Interner[_Key] = Interner()
        index = index_column([employers.add(_key(vacancy.employer, names)) for vacancy in vacancies])
        beside = [(row, each) for row, vacancy in enumerate(vacancies) for each in vacancy.further_employers]
        further = index_column([employers.add(_key(each, names)) for _, each in beside])
        keys = employers.things
        return cls(
            number=np.asarray([key[0] for key in keys], dtype=np.int64),
            parent=np.asarray([key[1] for key in keys], dtype=np.int64),
            name=np.asarray([key[2] for key in keys], dtype=np.int32),
            agency=np.asarray([key[3] for key in keys], dtype=np.bool_),
            index=index,
            further=further,
            further_rows=index_column([row for row, _ in beside]),
            names=names,
            name_words=PhraseIndex.build(names.things),
            run_together=tuple(map(run_together, names.things)),
            texts=texts or PhraseIndex.build(words_of(_all_text(vacancy)) for vacancy in vacancies),
        )


def organisation_number(number: str | None) -> int:
    """Give an organisation number as an integer, -1 when it is missing or is none.

    >>> organisation_number("912 345 678"), organisation_number(None)
    (912345678, -1)
    """
    digits = "".join((number or "").split())
    return int(digits) if digits.isascii() and digits.isdigit() else NONE


def _key(employer: Employer, names: Interner[tuple[str, ...]]) -> _Key:
    words = words_of_name(employer.name or "")
    name = names.add(words) if words else NONE
    number, parent = organisation_number(employer.organisation_number), organisation_number(employer.parent_number)
    return number, parent, name, employer.is_agency


def _all_text(vacancy: Vacancy) -> str:
    ad = f"{vacancy.title}\n{vacancy.jobtitle}\n{vacancy.text}\n{vacancy.employer.description}"
    return f"{ad}\n{vacancy.application_url}"
