"""What a training run can be told, each with its reason; all of it is logged with the run."""

from dataclasses import dataclass
from typing import Final

LAMBDARANK: Final = "lambdarank"
CHANCE: Final = "chance"


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """Settings of a training run.

    Attributes:
        seed: The same seed and the same vacancies give the same model.
        persons: Number of simulated persons, one list each.
        candidates: Vacancies in each list.
        noise: How much of what simulated persons do is chance: low, mid or high.
        objective: What the trees are fitted to: `lambdarank`, the order of lists, or `chance`, how likely each vacancy
            is to end in a job that is held.
        held_out: Share of the lists, the latest, on which the model is judged and never trained.
        validated: Share of the other lists, again the latest, that decides when to stop.
        rounds: At most so many trees.
        patience: Trees without gain before it stops.
        learning_rate: How much each tree adds.
        leaves: Leaves of a tree; few keep the trees quick to walk.
        least_rows: Rows that a leaf must rest on.
        resamples: Bootstrap samples for the intervals.
    """

    seed: int = 1
    persons: int = 1000
    candidates: int = 60
    noise: str = "mid"
    objective: str = LAMBDARANK
    held_out: float = 0.25
    validated: float = 0.15
    rounds: int = 300
    patience: int = 60
    learning_rate: float = 0.05
    leaves: int = 7
    least_rows: int = 60
    resamples: int = 500
