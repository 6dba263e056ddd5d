"""Keeps watch in a running server: judges again what changes set off, and tells the webhook.

After each request that changed something, and every few seconds, since other processes change the market too.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from jobbmatch.api.metrics import Metrics
from jobbmatch.domain.ids import PersonId, VacancyId
from jobbmatch.plans.placements import PlacementBook
from jobbmatch.serving.watch import Drained, Watch
from jobbmatch.serving.webhook import WebhookCaller

logger = logging.getLogger(__name__)

WATCH_SECONDS = 5.0
"""How often the queue of what must be judged again is looked at."""
STOP_SECONDS = 15.0


class Watching:
    """The watch of one server, with its measures."""

    def __init__(
        self, watch: Watch, book: PlacementBook, metrics: Metrics, caller: WebhookCaller | None = None
    ) -> None:
        """Put it together; nothing runs yet.

        Args:
            watch: Judges.
            book: Counts the alarms that are open.
            metrics: Takes the measures.
            caller: Tells another system of alarms; None when there is none.
        """
        self.watch = watch
        self._book = book
        self._metrics = metrics
        self._caller = caller
        self._stop = threading.Event()
        self._to_tell = threading.Event()

    def judge_again(self, *, person: PersonId | None = None, vacancy: VacancyId | None = None) -> None:
        """Judge again what is queued. Never raises: what was changed stands, and what is left over stays queued."""
        try:
            self._count(self.watch.drain(person=person, vacancy=vacancy))
        except Exception as error:  # noqa: BLE001 - the change itself is kept; the queue is taken up again
            _failed("what changed could not be judged again yet", error)

    def call(self) -> None:
        """Tell the webhook what is due. Never raises."""
        if self._caller is None:
            return
        try:
            called = self._caller.call_due()
        except Exception as error:  # noqa: BLE001 - what is due stays due
            _failed("the webhook could not be told", error)
            return
        self._metrics.webhook_failures.inc(called.failed)
        self._metrics.webhook_given_up.inc(called.given_up)

    @contextmanager
    def running(self, every_seconds: float = WATCH_SECONDS) -> Iterator[None]:
        """Watch in threads of its own as long as the block lasts. A slow webhook holds up no judging."""
        loops: list[tuple[str, Callable[[], None]]] = [("watch", lambda: self._watch_forever(every_seconds))]
        if self._caller is not None:
            loops.append(("webhook", lambda: self._tell_forever(every_seconds)))
        threads = [threading.Thread(target=loop, name=name, daemon=True) for name, loop in loops]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self._stop.set()
            self._to_tell.set()
            for thread in threads:
                thread.join(STOP_SECONDS)

    def _watch_forever(self, every_seconds: float) -> None:
        while not self._stop.is_set():
            self.judge_again()
            self._measure()
            self._stop.wait(every_seconds)

    def _tell_forever(self, every_seconds: float) -> None:
        while not self._stop.is_set():
            self._to_tell.clear()
            self.call()
            self._to_tell.wait(every_seconds)

    def _measure(self) -> None:
        try:
            self._metrics.rejudge_waiting.set(self.watch.waiting())
            self._metrics.alarms_open.set(self._book.count_open_alarms())
        except Exception as error:  # noqa: BLE001 - a measure is missed, nothing else
            _failed("alarms cannot be counted", error)

    def _count(self, drained: Drained) -> None:
        metrics = self._metrics
        metrics.rejudged.inc(drained.judged)
        metrics.alarms.inc(drained.alarms)
        metrics.alarms_to_all.inc(drained.to_all)
        metrics.rejudge_failures.inc(drained.failed)
        metrics.gate_disagreements.inc(drained.disagreements)
        if drained.alarms:
            self._to_tell.set()


def _failed(what: str, error: Exception) -> None:
    """Log the kind of the error only: its words may quote an exclusion."""
    logger.error(what, extra={"fields": {"error": type(error).__name__}})
