"""What a training run can be told, each with its reason; all of it is logged with the run."""

from dataclasses import dataclass
from typing import Final

LAMBDARANK: Final = "lambdarank"
CHANCE: Final = "chance"
STEPS: Final = "steps"
SIMULATED: Final = "simulated"
OUTCOMES: Final = "outcomes"
BOTH: Final = "both"


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """Settings of a training run.

    Attributes:
        seed: The same seed and the same vacancies give the same model.
        persons: Number of simulated persons, a list a visit.
        visits: Visits of each at most; most come oftener than once (:mod:`jobbmatch.training.market.visits`).
        candidates: Vacancies in each list.
        noise: How much of what simulated persons do is chance: low, mid or high.
        unrecorded: Share of the lists that are left as on a machine that has recorded nothing of what was shown.
        objective: What the trees are fitted to: `lambdarank`, the order of lists, or `chance`, how likely each vacancy
            is to end in a job that is held, or `steps`, the same learnt step by step.
        held_out: Share of the lists, the latest, on which the model is judged and never trained.
        validated: Share of the other lists, again the latest, that decides when to stop.
        rounds: At most so many trees.
        patience: Trees without gain before it stops.
        learning_rate: How much each tree adds.
        leaves: Leaves of a tree; few keep the trees quick to walk.
        least_rows: Rows that a leaf must rest on.
        columns_share: Share of the columns that each tree may use.
        rows_share: Share of the rows that each tree sees.
        l2: How much leaves are pulled towards nothing.
        half_place: Place in a list at which every second vacancy is looked at, for `chance`; 0 estimates it.
        resamples: Bootstrap samples for the intervals.
        source: Where the lists come from: `simulated`, `outcomes` of lists that were shown, or `both`.
    """

    seed: int = 1
    persons: int = 150
    visits: int = 26
    candidates: int = 60
    noise: str = "mid"
    unrecorded: float = 1 / 3
    objective: str = LAMBDARANK
    held_out: float = 0.25
    validated: float = 0.15
    rounds: int = 300
    patience: int = 60
    learning_rate: float = 0.05
    leaves: int = 7
    least_rows: int = 60
    columns_share: float = 0.7
    rows_share: float = 0.8
    l2: float = 1.0
    half_place: float = 0.0
    resamples: int = 500
    source: str = SIMULATED


USUAL: Final = TrainingSettings(objective=STEPS, leaves=15, learning_rate=0.1)
"""What `jobbmatch train` uses when it is told nothing."""
