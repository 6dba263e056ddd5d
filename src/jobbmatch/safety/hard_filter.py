"""The hard filter: takes away, in columns, everything that a person's exclusions rule out.

Nothing is ranked but `SafeCandidates`, and only this module can make them.
"""

import logging
from dataclasses import dataclass
from functools import reduce
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.safety_profile import Strength
from jobbmatch.safety.evidence import evidence_of
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.outcome import GRAVENESS, Outcome, Rule
from jobbmatch.safety.rules.registry import RULES
from jobbmatch.safety.vector import SafetyVector

_log = logging.getLogger(__name__)
_SEAL: Final = object()
_PASS, _ASK, _CHECK, _BLOCK = (GRAVENESS.index(v) for v in (Verdict.PASS, Verdict.ASK, Verdict.CHECK, Verdict.BLOCK))

Verdicts = NDArray[np.uint8]
"""Verdicts as indices into `GRAVENESS`, shape (rows,)."""


@dataclass(frozen=True, slots=True, repr=False)
class _Judgement:
    """One rule's outcome for one exclusion, with its verdicts."""

    rule: Rule
    outcome: Outcome
    verdicts: Verdicts

    @classmethod
    def of(cls, rule: Rule, outcome: Outcome, rows: int) -> "_Judgement":
        """Turn answers into verdicts.

        Raises:
            IndexError: An answer that the rule's table does not have.
            ValueError: Not one answer for each row.
        """
        if outcome.answers.shape != (rows,):
            raise ValueError("a rule must answer for every row")
        verdicts = np.asarray([GRAVENESS.index(answer.verdict(outcome.strength)) for answer in rule.table], np.uint8)
        return cls(rule, outcome, verdicts[outcome.answers])

    def finding(self, matrix: SafetyMatrix, row: int) -> RuleFinding | None:
        """Give what was found of one row; None when it passes."""
        verdict = GRAVENESS[self.verdicts[row]]
        if verdict is Verdict.PASS:
            return None
        reason = self.rule.table[self.outcome.answers[row]].reason
        return RuleFinding(self.rule.code, verdict, reason, evidence_of(self.rule.code, matrix.source[row]))


class SafeCandidates:
    """Rows that may be ranked and shown. Only the hard filter can make one.

    Attributes:
        rows: Row numbers in the matrix, ascending, shape (candidates,), read-only.
    """

    __slots__ = ("_judgements", "rows")

    def __init__(self, seal: object, rows: NDArray[np.int64], judgements: tuple[_Judgement, ...]) -> None:
        """Refuse whoever does not hold the filter's seal.

        Raises:
            TypeError: Somebody else tried.
        """
        if seal is not _SEAL:
            raise TypeError("SafeCandidates come from jobbmatch.safety.hard_filter.apply and nowhere else")
        rows.setflags(write=False)
        object.__setattr__(self, "rows", rows)
        object.__setattr__(self, "_judgements", judgements)

    rows: NDArray[np.int64]
    _judgements: tuple[_Judgement, ...]

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse every change."""
        raise AttributeError("SafeCandidates cannot be changed")

    def __reduce__(self) -> tuple[object, ...]:
        """Refuse to be pickled: a copy from outside would not have been judged."""
        raise TypeError("SafeCandidates cannot be pickled")

    def __len__(self) -> int:
        """Number of candidates."""
        return len(self.rows)

    def open_questions(self, row: int) -> tuple[str, ...]:
        """Give the coded reasons of wishes that the ad of this row does not settle.

        Args:
            row: A row number out of ``rows``.
        """
        asked = (j for j in self._judgements if j.verdicts[row] == _ASK)
        return tuple(dict.fromkeys(j.rule.table[j.outcome.answers[row]].reason for j in asked))


class FilterResult:
    """What the filter says of every row; its repr shows nothing.

    Attributes:
        safe: What may be ranked.
    """

    __slots__ = ("_judgements", "_matrix", "_verdicts", "safe")

    def __init__(self, matrix: SafetyMatrix, judgements: tuple[_Judgement, ...]) -> None:
        """Put the judgements together: the gravest holds."""
        self._matrix = matrix
        self._judgements = judgements
        start = np.zeros(matrix.rows, dtype=np.uint8)
        self._verdicts: Verdicts = reduce(np.maximum, (j.verdicts for j in judgements), start)
        self.safe = SafeCandidates(_SEAL, np.flatnonzero(self._verdicts <= _ASK), judgements)

    @property
    def must_check(self) -> NDArray[np.int64]:
        """Rows that are withheld only because something is unknown, ascending."""
        return np.flatnonzero(self._verdicts == _CHECK)

    @property
    def withheld(self) -> NDArray[np.int64]:
        """All rows that are withheld, ascending."""
        return np.flatnonzero(self._verdicts >= _CHECK)

    def shares(self) -> dict[RuleCode, float]:
        """Give, for each rule, the share of the vacancies that pass among those of which it is known, from 0 to 1.

        Ten vacancies, half of them good, are added, so that few say little. Only for the order of what is asked.
        """
        rules = dict.fromkeys(judgement.rule.code for judgement in self._judgements)
        return {rule: self._share(rule) for rule in rules}

    def _share(self, rule: RuleCode) -> float:
        verdicts = reduce(np.maximum, (j.verdicts for j in self._judgements if j.rule.code is rule))
        good, bad = int((verdicts == _PASS).sum()), int((verdicts == _BLOCK).sum())
        return (good + 5) / (good + bad + 10)

    def decision(self, row: int) -> Decision:
        """Give all findings about one row, with the words they rest on.

        Args:
            row: Any row of the matrix.
        """
        findings = (judgement.finding(self._matrix, row) for judgement in self._judgements)
        return Decision(self._matrix.source[row].id, tuple(dict.fromkeys(f for f in findings if f is not None)))


def apply(matrix: SafetyMatrix, vector: SafetyVector) -> FilterResult:
    """Judge every row by every rule.

    Args:
        matrix: The market.
        vector: The person's exclusions.

    Returns:
        What may be ranked, and the findings about the rest.
    """
    return FilterResult(matrix, tuple(j for rule in RULES for j in _judge(rule, matrix, vector)))


def _failure(rule: Rule, error: Exception) -> dict[str, str]:
    return {"rule": rule.code.value, "error": type(error).__name__}


def _judge(rule: Rule, matrix: SafetyMatrix, vector: SafetyVector) -> list[_Judgement]:
    """Run one rule; one that raises denies every row, whatever the cause and the strength."""
    try:
        return [_Judgement.of(rule, outcome, matrix.rows) for outcome in rule.judge(matrix, vector)]
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the rule must deny
        # The message and the stack may quote an exclusion, so only the kind of the error is told.
        _log.error("A safety rule failed and denies everything", extra={"fields": _failure(rule, error)})
        failed = np.full(matrix.rows, len(rule.table) - 1, dtype=np.uint8)
        return [_Judgement.of(rule, Outcome(Strength.SAFETY, failed), matrix.rows)]
