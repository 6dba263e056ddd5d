"""What people say of what they were shown: saved, shared with the question whether it could fit, yes, or no and why.

Nothing of it changes the worth or what people do; its chance is a stream of its own. The rates are judgement, see
`docs/decisions/0080-what-people-answer.md`.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.outcome import Refusal
from jobbmatch.features.arrays import I64, Bools
from jobbmatch.training.market.hidden import Floats
from jobbmatch.training.market.lists import PICKS, MarketList

SAVES, SAVED_FROM = 0.3, 0.5
"""Chance that what was opened is saved, and what must be felt of *wants* for it."""
SHARES: Final = 0.6
"""Chance that a counsellor shares a pick that was looked at."""
ANSWERS: Final = 0.8
"""Chance that what was shared is answered."""
KNOWN_AFTER: Final = timedelta(days=1)
SILENT, SAID_OTHER, SAID_PAY = 0.25, 0.1, 0.05
"""Chances that a no comes without a reason, with 'other' and with pay, whatever it was."""
NAMED_FROM: Final = 0.25
"""What something must cost in the last stage to be named."""
APPLIED: Final = 2
BY_STAGE: Final = (Refusal.WORK, Refusal.WAY, Refusal.DEMANDS)
"""What is said when the weakest stage is one of the first three."""
BY_COST: Final = (Refusal.STRAIN, Refusal.HOURS, Refusal.WORK)
"""What is said when it is the last, by what costs most there."""


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What a person said of one list.

    Attributes:
        day: The day on which it is known.
        saved: bool (n,).
        shared: bool (n,).
        answered: bool (n,).
        yes: bool (n,), False where nothing was answered.
        reasons: Why not; None where there was no no, or no reason was given.
    """

    day: date
    saved: Bools
    shared: Bools
    answered: Bools
    yes: Bools
    reasons: tuple[Refusal | None, ...]


def answers_of(item: MarketList, noise: float, seed: int) -> Answers:
    """Draw what a person says of a list.

    Args:
        item: The list.
        noise: Standard deviation of chance on each stage.
        seed: Seed of the run.
    """
    looked, felt_then = item.felt(noise, seed)
    done = item.observed(noise, seed)
    rng = np.random.default_rng([seed, 8, item.number, item.visit])
    saves, shares, says = rng.random((3, len(item)))
    felt = item.margins + noise * rng.normal(0, 1, item.margins.shape)
    words = rng.random(len(item))
    picked = np.arange(len(item)) < (PICKS if item.counselled else 0)
    shared = picked & looked & (shares < SHARES)
    answered = shared & (says < ANSWERS)
    yes = answered & ((felt.min(axis=1) > 0) | (done >= APPLIED))
    return Answers(
        day=item.day + KNOWN_AFTER,
        saved=(done > 0) & (felt_then[:, 0] >= SAVED_FROM) & (saves < SAVES),
        shared=shared,
        answered=answered,
        yes=yes,
        reasons=_reasons(answered & ~yes, felt, item.costs, words),
    )


def _reasons(refused: Bools, felt: Floats, costs: Floats, words: NDArray[np.float64]) -> tuple[Refusal | None, ...]:
    weakest: I64 = felt.argmin(axis=1)
    return tuple(
        _reason(int(stage), cost, float(word)) if is_no else None
        for is_no, stage, cost, word in zip(refused, weakest, costs, words, strict=True)
    )


def _reason(stage: int, costs: Floats, word: float) -> Refusal | None:
    if word < SILENT:
        return None
    if word < SILENT + SAID_OTHER:
        return Refusal.OTHER
    if word < SILENT + SAID_OTHER + SAID_PAY:
        return Refusal.PAY
    if stage < len(BY_STAGE):
        return BY_STAGE[stage]
    dearest = int(costs.argmax())
    return BY_COST[dearest] if costs[dearest] >= NAMED_FROM else Refusal.OTHER
