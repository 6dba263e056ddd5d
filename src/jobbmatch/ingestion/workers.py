"""Reading many ads on several cores, answers in the order of the questions, a few batches ahead of the writer."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from types import TracebackType
from typing import Generic, TypeVar

from jobbmatch.errors import NotReadyError
from jobbmatch.ingestion.ad_reading import ReadingFailed, read_ads
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.persistence.repositories.vacancies import VacancyRow

MANY = 3000
"""From this many ads on it pays to start processes, which takes seconds."""
MOST = 4
_PRELOADED = "jobbmatch.ingestion.preloaded"

Batch = TypeVar("Batch")
Answers = list[VacancyRow | ReadingFailed]


def worker_count(ads: int) -> int:
    """Give how many processes to use for that many ads; 0 means none beside this one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST) if ads >= MANY and cores > 1 else 0


class AdReaders(Generic[Batch]):
    """Reads the ads of batches in this process, or in others."""

    def __init__(
        self, workers: int, ads_of: Callable[[Batch], Sequence[FeedEntry]], guard: FacetGuard | None = None
    ) -> None:
        """Start nothing yet.

        Args:
            workers: Number of processes; 0 reads here.
            ads_of: Which ads of a batch to read.
            guard: Makes facets more careful after reading; each process gets it once.
        """
        self._pool = _pool(workers, guard) if workers else None
        self._ads_of = ads_of
        self._guard = guard
        self._ahead = workers + 1 if workers else 0

    def read(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, Answers]]:
        """Give each batch with its ads read, in order.

        Raises:
            NotReadyError: The system ended a process.
        """
        try:
            yield from self._read(batches)
        except BrokenProcessPool as error:
            raise NotReadyError(
                "En prosess som leste annonser, ble stoppet, trolig fordi minnet tok slutt.",
                hint="Kjør kommandoen en gang til: det som er lest inn, står, og resten tas igjen.",
            ) from error

    def _read(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, Answers]]:
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
            return self._pool.submit(_read_ads, ads)
        done: Future[Answers] = Future()
        done.set_result(read_ads(ads, self._guard))
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


def _pool(workers: int, guard: FacetGuard | None) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, _clean_processes(), initializer=_begin, initargs=(guard,))


_OWN: dict[str, FacetGuard | None] = {}
"""What a reading process was given when it began."""


def _begin(guard: FacetGuard | None) -> None:
    # Ctrl-C is for the process that writes; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    _OWN["guard"] = guard


def _leave_with_parent() -> None:
    """End this process when the one that asked for it is gone: killed, it tells nobody, and the queue stays open."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _read_ads(ads: Sequence[FeedEntry]) -> Answers:
    return read_ads(ads, _OWN.get("guard"))


def _clean_processes() -> BaseContext:
    """Give a way to start processes that inherit neither threads nor open databases of this one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([_PRELOADED])
    return context
