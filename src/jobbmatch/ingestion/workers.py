"""Reading many ads on several cores, answers in the order of the questions, a few batches ahead of the writer."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType
from typing import Generic, TypeVar

from jobbmatch.ingestion.ad_reading import ReadingFailed, read_ads
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.persistence.repositories.vacancies import VacancyRow

MANY = 1500
"""From this many ads on it pays to start processes, each of which loads the tables of its own."""
MOST = 4

Batch = TypeVar("Batch")
Answers = list[VacancyRow | ReadingFailed]


def worker_count(ads: int) -> int:
    """Give how many processes to use for that many ads; 0 means none beside this one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST) if ads >= MANY and cores > 1 else 0


class AdReaders(Generic[Batch]):
    """Reads the ads of batches in this process, or in others."""

    def __init__(self, workers: int, ads_of: Callable[[Batch], Sequence[FeedEntry]]) -> None:
        """Start nothing yet.

        Args:
            workers: Number of processes; 0 reads here.
            ads_of: Which ads of a batch to read.
        """
        # 'spawn' inherits neither threads nor open databases.
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(workers, mp_context=context) if workers else None
        self._ads_of = ads_of
        self._ahead = workers + 1 if workers else 0

    def read(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, Answers]]:
        """Give each batch with its ads read, in order."""
        waiting: deque[tuple[Batch, Future[Answers]]] = deque()
        for batch in batches:
            waiting.append((batch, self._ask(self._ads_of(batch))))
            if len(waiting) > self._ahead:
                first, future = waiting.popleft()
                yield first, future.result()
        for first, future in waiting:
            yield first, future.result()

    def _ask(self, ads: Sequence[FeedEntry]) -> Future[Answers]:
        if self._pool is not None and ads:
            return self._pool.submit(read_ads, ads)
        done: Future[Answers] = Future()
        done.set_result(read_ads(ads))
        return done

    def __enter__(self) -> "AdReaders[Batch]":
        """Use as a context manager."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the processes go; what they have not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
