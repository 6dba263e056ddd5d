"""Work may not be at an employer: by organisation number, by name, with sub-units; nor at one that is hidden.

An employer who is not named, or stands behind a staffing agency, may be the excluded one. A number can be a
sub-unit's, so another number settles nothing as long as the unit above is unknown and no name can be compared.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.spelling import is_one_letter_off
from jobbmatch.safety.columns.employer_columns import NONE, EmployerColumns
from jobbmatch.safety.columns.names import run_together
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.outcome import Answer, Answers, Outcome, table
from jobbmatch.safety.vector import ExcludedEmployer, SafetyVector

UNKNOWN, NUMBER_UNKNOWN, PARENT_UNKNOWN, NAME_UNKNOWN, AGENCY, TEXT_NAMES_IT, NAME_PART = range(1, 8)
NAME, PARENT, NUMBER = range(8, 11)
_LONG = 6
"""Letters that a name needs before another that holds it in the middle of a word may be the same."""
_MISSPELT = 8
"""Letters that a name needs before another, one letter off, may be the same misspelt."""
_UNKNOWNS = (
    "unknown",
    "number_unknown",
    "parent_unknown",
    "name_unknown",
    "agency",
    "text_names_it",
    "name_part",
)


@dataclass(frozen=True, slots=True)
class EmployerRule:
    """The rule of excluded employers."""

    code: RuleCode = RuleCode.EMPLOYER
    table: tuple[Answer, ...] = table(RuleCode.EMPLOYER, unknown=_UNKNOWNS, broken=("name", "parent", "number"))

    def judge(self, matrix: SafetyMatrix, vector: SafetyVector) -> list[Outcome]:
        """Judge every row for each excluded employer.

        Raises:
            ValueError: An exclusion names nobody; it cannot be held and must not pass in silence.
        """
        return [Outcome(excluded.strength, _answers(matrix.employers, excluded)) for excluded in vector.employers]


def _answers(columns: EmployerColumns, excluded: ExcludedEmployer) -> Answers:
    if excluded.number == NONE and not excluded.words:
        raise ValueError("an excluded employer without number and name")
    employers = np.maximum(_what_is_missing(columns, excluded), _what_matches(columns, excluded))
    rows = employers[columns.index]
    np.maximum.at(rows, columns.further_rows, employers[columns.further])
    named = np.union1d(_rows_that_name(columns, excluded.words), _rows_that_number(columns, excluded.number))
    rows[named] = np.maximum(rows[named], TEXT_NAMES_IT)
    return rows


def _what_is_missing(columns: EmployerColumns, excluded: ExcludedEmployer) -> Answers:
    """Give what cannot be known of each distinct employer."""
    numbered, named = columns.number != NONE, columns.name != NONE
    compared = named if excluded.words else np.zeros_like(named)
    answers = np.zeros(len(numbered), dtype=np.uint8)
    if excluded.number == NONE:
        answers[~named] = NAME_UNKNOWN
    else:
        answers[~numbered & ~compared] = NUMBER_UNKNOWN
        if excluded.sub_units:
            answers[numbered & (columns.parent == NONE) & ~compared] = PARENT_UNKNOWN
    answers[~numbered & ~named] = UNKNOWN
    answers[columns.agency] = AGENCY
    return answers


def _what_matches(columns: EmployerColumns, excluded: ExcludedEmployer) -> Answers:
    """Give how each distinct employer is, or may be, the excluded one."""
    answers = np.zeros(len(columns.number), dtype=np.uint8)
    if excluded.words:
        same, part = _names_like(columns, excluded)
        answers[np.isin(columns.name, part)] = NAME_PART
        answers[np.isin(columns.name, same)] = NAME
    if excluded.number != NONE:
        if excluded.sub_units:
            answers[columns.parent == excluded.number] = PARENT
        answers[columns.number == excluded.number] = NUMBER
    return answers


def _names_like(columns: EmployerColumns, excluded: ExcludedEmployer) -> tuple[list[int], list[int]]:
    """Give the names that are (or contain) the excluded one, and those that are a part of it or it misspelt."""
    run = run_together(excluded.words)
    same = [number for number, name in enumerate(columns.run_together) if name == run]
    near = _misspelt(columns, run) if len(run) >= _MISSPELT else []
    if not excluded.sub_units:
        return same, near
    words, size = excluded.words, len(excluded.words)
    within = [number for number, name in enumerate(columns.run_together) if run in name] if len(run) >= _LONG else []
    runs = {words[start:end] for start in range(size) for end in range(start + 1, size + 1)}
    part = [number for number in map(columns.names.get, runs) if number is not None]
    return [*same, *columns.name_words.texts_with(words).tolist()], [*part, *within, *near]


def _misspelt(columns: EmployerColumns, run: str) -> list[int]:
    """Give the names that are one letter off."""
    return [number for number, name in enumerate(columns.run_together) if is_one_letter_off(run, name)]


def _rows_that_name(columns: EmployerColumns, words: tuple[str, ...]) -> NDArray[np.int64]:
    """Give the rows whose words hold the name, also in the genitive or run together as in an address of the web."""
    if not words:
        return np.zeros(0, dtype=np.int64)
    genitive = (*words[:-1], words[-1] + "s")
    forms = [words, genitive]
    if len("".join(words)) >= _LONG:
        forms += [("".join(words),), (run_together(words),)]
    return np.unique(np.concatenate([columns.texts.texts_with(form) for form in forms]))


def _rows_that_number(columns: EmployerColumns, number: int) -> NDArray[np.int64]:
    """Give the rows whose words hold the organisation number, in one or in groups of three."""
    if number == NONE:
        return np.zeros(0, dtype=np.int64)
    figures = str(number)
    groups = [figures[at : at + 3] for at in range(0, len(figures), 3)]
    return np.union1d(columns.texts.texts_with([figures]), columns.texts.texts_with(groups))


RULE = EmployerRule()
