"""How good orders of lists are, as ir-measures (trec_eval) counts: nDCG, recall and the first good one.

The gains of grades are those that training uses, 2**grade - 1; good enough to be called a hit is grade 2 and above.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import ir_measures
import numpy as np
from ir_measures import RR, Measure, R, nDCG

from jobbmatch.training.metrics import CUTS, Floats, Grades, gains

GOOD: Final = 2
"""Grade from which a vacancy counts as a hit: worth at least 8 %, see the market's `GRADES_FROM`."""
GRADES: Final = 5
GAINS: Final = {grade: int(gain) for grade, gain in enumerate(gains(np.arange(GRADES)))}
MEASURES: Final[Mapping[str, Measure]] = {
    **{f"ndcg_{cut}": nDCG(gains=GAINS) @ cut for cut in CUTS},
    **{f"recall_{cut}": R(rel=GOOD) @ cut for cut in CUTS},
    "mrr": RR(rel=GOOD),
}
"""By the name under which each is logged."""

ByMeasure = dict[str, Floats]
"""One value a list by name of the measure, float64 (lists,); NaN where a list says nothing."""


class Judge:
    """Judges orders of the same lists again and again."""

    def __init__(self, truths: Sequence[Grades]) -> None:
        """Keep the true grades, int64 (n,) a list."""
        self._truths = truths
        judged = (
            ir_measures.Qrel(str(number), str(row), int(grade))
            for number, truth in enumerate(truths)
            for row, grade in enumerate(truth)
        )
        self._evaluator = ir_measures.evaluator(list(MEASURES.values()), list(judged))

    def of(self, scores: Sequence[Floats]) -> ByMeasure:
        """Judge an order of every list; equal scores keep the order of the list.

        Args:
            scores: float64 (n,) a list, higher is better.
        """
        run = (
            ir_measures.ScoredDoc(str(number), str(row), float(-place))
            for number, found in enumerate(scores)
            for place, row in enumerate(np.argsort(-found, kind="stable"))
        )
        names = {str(measure): name for name, measure in MEASURES.items()}
        values = {name: np.full(len(self._truths), np.nan) for name in MEASURES}
        for metric in self._evaluator.iter_calc(run):
            values[names[str(metric.measure)]][int(metric.query_id)] = metric.value
        return {name: np.where(self._says(name), found, np.nan) for name, found in values.items()}

    def _says(self, name: str) -> np.ndarray:
        # Where nothing could be found, 0 would say that it was not found.
        least = 1 if name.startswith("ndcg") else GOOD
        return np.array([bool((truth >= least).any()) for truth in self._truths])
