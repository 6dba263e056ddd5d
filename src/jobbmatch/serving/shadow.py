"""Shadow scoring: a challenger scores what the champion has just ranked, and only figures of the two orders remain.

It runs in a thread of its own, never in a request. What waits is bounded, and when the thread does not keep up, lists
are left out. What is compared has passed the hard filter already; neither a person, nor an ad, nor anything of safety
is kept, logged or counted.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Full, Queue
from time import perf_counter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jobbmatch.errors import NotReadyError
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import Ranker, Scores

LOG = logging.getLogger(__name__)

TOP: Final = 10
WAITING: Final = 4
"""Lists that may wait: each is a matrix of up to some thousand rows."""
LOG_EVERY: Final = 500


@dataclass(frozen=True, slots=True)
class Compared:
    """How two orders of one list compare.

    Attributes:
        version: The challenger's version.
        correlation: Spearman's, of the scores; None when one of the two says the same of everything.
        overlap: Share of the ten best that both have among their ten best.
        seconds: What the challenger took to score.
    """

    version: str
    correlation: float | None
    overlap: float
    seconds: float


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    challenger: Ranker
    matrix: FeatureMatrix
    scores: Scores


class Shadow:
    """Compares in the background and reports figures."""

    def __init__(self, report: Callable[[Compared], None], left_out: Callable[[], None]) -> None:
        """Begin.

        Args:
            report: Called with the figures of each list, in the thread.
            left_out: Called for each list that was not compared because too many waited.
        """
        self._report = report
        self._left_out = left_out
        self._queue: Queue[_Waiting | None] = Queue(WAITING)
        self._seen: list[Compared] = []
        self._thread = threading.Thread(target=self._run, name="shadow", daemon=True)
        self._thread.start()

    def offer(self, challenger: Ranker, matrix: FeatureMatrix, scores: Scores) -> None:
        """Compare a list when there is time; never waits.

        Args:
            challenger: The ranker to try.
            matrix: What the champion scored.
            scores: What it gave.
        """
        if len(matrix) < 2:
            return
        try:
            self._queue.put_nowait(_Waiting(challenger, matrix, scores))
        except Full:
            self._left_out()

    def close(self, timeout: float) -> None:
        """End the thread after what waits."""
        self._queue.put(None)
        self._thread.join(timeout)

    def _run(self) -> None:
        while (waiting := self._queue.get()) is not None:
            try:
                found = compare(waiting.challenger, waiting.matrix, waiting.scores)
            except NotReadyError:
                LOG.warning("the challenger cannot score this program's columns")
                continue
            except Exception:
                # A challenger may fail in any way; what serves does not notice.
                LOG.exception("the challenger failed")
                continue
            self._report(found)
            self._tell(found)

    def _tell(self, found: Compared) -> None:
        self._seen.append(found)
        if len(self._seen) == LOG_EVERY:
            LOG.info("shadow", extra={"fields": _summary(self._seen)})
            self._seen.clear()


def compare(challenger: Ranker, matrix: FeatureMatrix, scores: Scores) -> Compared:
    """Score a list with the challenger and compare the two orders.

    Raises:
        NotReadyError: The challenger reads other columns.
    """
    start = perf_counter()
    others = challenger.score(matrix)
    seconds = perf_counter() - start
    flat = np.ptp(scores) == 0 or np.ptp(others) == 0
    best = [set(np.argsort(-values, kind="stable")[:TOP].tolist()) for values in (scores, others)]
    return Compared(
        version=challenger.info.version,
        correlation=None if flat else float(np.corrcoef(_ranks(scores), _ranks(others))[0, 1]),
        overlap=len(best[0] & best[1]) / min(TOP, len(scores)),
        seconds=seconds,
    )


def _ranks(values: Scores) -> NDArray[np.float64]:
    # Equal scores share the middle of their ranks.
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    middles: NDArray[np.float64] = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return middles


def _summary(seen: list[Compared]) -> dict[str, object]:
    known = [one.correlation for one in seen if one.correlation is not None]
    return {
        "lists": len(seen),
        "rank_correlation": round(float(np.mean(known)), 4) if known else None,
        "overlap_at_10": round(float(np.mean([one.overlap for one in seen])), 4),
        "seconds": round(float(np.mean([one.seconds for one in seen])), 4),
    }
