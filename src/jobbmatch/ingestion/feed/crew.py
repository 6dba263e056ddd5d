"""Several questions side by side, answers as they come, and a way to stop without waiting for the slowest.

The threads are daemons: one that waits half a minute for an answer does not keep the program from ending.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Generic, TypeVar

from jobbmatch.ingestion.feed.problems import StoppedError

T = TypeVar("T")
_LOOK_SECONDS = 0.1
"""How often a waiting poll looks whether it is to stop."""
_AHEAD = 4
"""Answers that may wait to be written, by thread: what bounds the memory."""


class Crew(Generic[T]):
    """Threads that do work of one kind."""

    def __init__(self, size: int, stop: threading.Event) -> None:
        """Start nothing yet.

        Args:
            size: Most pieces of work side by side.
            stop: Ends waiting when it is set.
        """
        self._size = size
        self._stop = stop
        self._tasks: SimpleQueue[_Task[T] | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._over = threading.Event()

    def one(self, work: Callable[[], T]) -> T:
        """Do one piece of work.

        Raises:
            StoppedError: It was to stop first.
        """
        return next(self.each([work]))

    def each(self, works: Iterable[Callable[[], T]]) -> Iterator[T]:
        """Do all of it and give each result as it comes; what a piece raises is raised here.

        Raises:
            StoppedError: It was to stop first.
        """
        results: SimpleQueue[_Result[T]] = SimpleQueue()
        waiting = iter(works)
        out = 0
        while True:
            while out < self._size * _AHEAD and (work := next(waiting, None)) is not None:
                self._put(_Task(work, results))
                out += 1
            if not out:
                return
            result = self._next(results)
            out -= 1
            yield result()

    def __enter__(self) -> "Crew[T]":
        """Use as a context manager."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the threads go; what they have not begun is dropped."""
        self._over.set()
        for _ in self._threads:
            self._tasks.put(None)

    def _put(self, task: "_Task[T]") -> None:
        self._tasks.put(task)
        if len(self._threads) < self._size:
            thread = threading.Thread(target=self._work, name=f"feed-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _next(self, results: "SimpleQueue[_Result[T]]") -> "_Result[T]":
        while not self._stop.is_set():
            try:
                return results.get(timeout=_LOOK_SECONDS)
            except Empty:
                continue
        raise StoppedError

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None and not self._over.is_set():
            task.do()


class _Result(Generic[T]):
    def __init__(self, value: T | None, error: BaseException | None) -> None:
        self._value = value
        self._error = error

    def __call__(self) -> T:
        if self._error is not None:
            raise self._error
        return self._value  # type: ignore[return-value] # without an error there is a value


class _Task(Generic[T]):
    def __init__(self, work: Callable[[], T], results: "SimpleQueue[_Result[T]]") -> None:
        self._work = work
        self._results = results

    def do(self) -> None:
        try:
            result = _Result(self._work(), None)
        except BaseException as error:  # noqa: BLE001 - raised again where it was asked for
            result = _Result[T](None, error)
        self._results.put(result)
