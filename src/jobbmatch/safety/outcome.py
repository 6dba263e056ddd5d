"""What a rule answers: one number a row that points into the rule's own short table of answers.

The table runs from mild to grave, so that the gravest of several answers is simply the greatest number.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.decision import RuleCode, Verdict
from jobbmatch.domain.safety_profile import Strength
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector

Answers = NDArray[np.uint8]
"""One answer a row, shape (rows,): an index into the rule's table."""

GRAVENESS = (Verdict.PASS, Verdict.ASK, Verdict.CHECK, Verdict.BLOCK)
"""Verdicts from mild to grave; their index is how columns hold them."""


class Known(Enum):
    """What an answer says about the exclusion."""

    SAFE = "safe"
    UNKNOWN = "unknown"
    BROKEN = "broken"
    FAILED = "failed"
    """The rule raised: denied whatever the strength."""


_VERDICTS = {
    Strength.SAFETY: {Known.UNKNOWN: Verdict.CHECK, Known.BROKEN: Verdict.BLOCK},
    Strength.WISH: {Known.UNKNOWN: Verdict.ASK, Known.BROKEN: Verdict.BLOCK},
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of a rule's table: a coded reason and what it says."""

    reason: str
    known: Known

    def verdict(self, strength: Strength) -> Verdict:
        """Give the verdict for an exclusion of that strength.

        >>> Answer("night.unknown", Known.UNKNOWN).verdict(Strength.WISH)
        <Verdict.ASK: 'ask'>
        >>> Answer("night.failed", Known.FAILED).verdict(Strength.WISH)
        <Verdict.CHECK: 'check'>
        """
        if self.known is Known.SAFE:
            return Verdict.PASS
        return _VERDICTS[strength].get(self.known, Verdict.CHECK)


def table(rule: RuleCode, *, unknown: tuple[str, ...], broken: tuple[str, ...]) -> tuple[Answer, ...]:
    """Give a rule's table: safe first, then what is unknown, what is broken, and last that the rule failed."""
    return (
        Answer("", Known.SAFE),
        *(Answer(f"{rule}.{word}", Known.UNKNOWN) for word in unknown),
        *(Answer(f"{rule}.{word}", Known.BROKEN) for word in broken),
        Answer(f"{rule}.failed", Known.FAILED),
    )


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What one rule says of every row, for one exclusion.

    Attributes:
        strength: The exclusion's strength.
        answers: Shape (rows,), indices into the rule's table.
    """

    strength: Strength
    answers: Answers


class Rule(Protocol):
    """A rule of the hard filter."""

    @property
    def code(self) -> RuleCode:
        """The name under which it is published."""

    @property
    def table(self) -> tuple[Answer, ...]:
        """Its answers, mild to grave, ``failed`` last."""

    def judge(self, matrix: SafetyMatrix, vector: SafetyVector) -> list[Outcome]:
        """Judge every row: one outcome for each exclusion of its kind, none when there is none."""
