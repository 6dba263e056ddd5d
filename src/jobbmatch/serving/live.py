"""The engine of a running server: always whole, swapped when the market or the model has changed.

A query takes the engine once and keeps it, so that no list is mixed of two markets or two models.
"""

import gc
import logging
import threading
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Match, MatchAnswer, WithheldReport
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.lineup import Lineup
from jobbmatch.serving.memory import Remembered
from jobbmatch.serving.snapshot import MarketSnapshot

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AnswerFeed:
    """Where humans' answers about ads come from.

    Attributes:
        state: Tells cheaply whether there are other answers now.
        read: Gives all answers.
    """

    state: Callable[[], Hashable]
    read: Callable[[], Sequence[Answer]]


NO_ANSWERS = AnswerFeed(lambda: 0, tuple)


@dataclass(frozen=True, slots=True)
class MemoryFeed:
    """Where what was shown on earlier days, and what came of it, comes from.

    Attributes:
        state: Tells cheaply whether there is something else to remember now.
        read: Gives all that is remembered.
    """

    state: Callable[[], Hashable]
    read: Callable[[], Remembered]


NO_MEMORY = MemoryFeed(lambda: 0, Remembered)


class LiveEngine:
    """Delegates each query to the newest engine that could be built."""

    def __init__(
        self,
        version: Callable[[], Hashable],
        build: Callable[[], Engine],
        answers: AnswerFeed = NO_ANSWERS,
        lineup: Callable[[], Lineup] | None = None,
        memory: MemoryFeed = NO_MEMORY,
    ) -> None:
        """Build the first engine.

        Args:
            version: Tells cheaply what market there is now.
            build: Builds an engine of it, without answers.
            answers: Where answers come from; they are applied to the market that stands, which is not built anew.
            lineup: Tells who ranks now, the same object as long as nothing has changed; None leaves it as built.
            memory: Where what is remembered of earlier days comes from; it is put into the market that stands.
        """
        self._version = version
        self._build = build
        self._answers = answers
        self._lock = threading.Lock()
        self._built = version()
        self._engine = build()
        self._answered: Hashable = None
        self._apply_answers()
        self._memory = memory
        self._remembered: tuple[Hashable, Remembered] | None = None
        self.refresh_memory()
        self._ask_lineup = lineup
        self._lineup: Lineup | None = None
        self.refresh_lineup()
        self._stop = threading.Event()
        self.behind = False

    @property
    def current(self) -> Engine:
        """The engine that queries go to now."""
        return self._engine

    @property
    def market(self) -> MarketSnapshot:
        """The market that queries go to now."""
        return self._engine.market

    def match(
        self, person: Person, profile: SafetyProfile, *, top: int, as_of: date, language: Locale = Locale.NB
    ) -> MatchAnswer:
        """See `Engine.match`."""
        return self._engine.match(person, profile, top=top, as_of=as_of, language=language)

    def one(self, person: Person, profile: SafetyProfile, vacancy_id: VacancyId, as_of: date) -> Match:
        """See `Engine.one`."""
        return self._engine.one(person, profile, vacancy_id, as_of)

    def withheld(self, person: Person, profile: SafetyProfile, *, as_of: date) -> WithheldReport:
        """See `Engine.withheld`."""
        return self._engine.withheld(person, profile, as_of=as_of)

    def refresh(self) -> bool:
        """Build anew when something has changed; tell whether it did. The old engine serves until the new is whole."""
        version = self._version()
        if version == self._built:
            # Both are done, whatever the first one finds.
            return any([self.refresh_answers(), self.refresh_memory()])
        fresh = self._build()
        with self._lock:
            state = self._answers.state()
            fresh = fresh.with_answers(self._answers.read())
            if self._remembered is not None:
                fresh = fresh.remembering(self._remembered[1])
            # Who ranks may have changed while the market was built.
            self._engine = fresh if self._lineup is None else fresh.ranked_by(self._lineup)
            self._built, self._answered = version, state
        return True

    def refresh_lineup(self) -> bool:
        """Take another champion or challenger into the market that stands; tell whether there was any."""
        if self._ask_lineup is None:
            return False
        # Asked without the lock: a registry may take its time, and who has given an answer must not wait for it.
        lineup = self._ask_lineup()
        with self._lock:
            if lineup is self._lineup:
                return False
            self._lineup = lineup
            self._engine = self._engine.ranked_by(lineup)
        return True

    def refresh_memory(self) -> bool:
        """Remember what has come since; tell whether there was any. A failure leaves what was remembered before."""
        try:
            state = self._memory.state()
            if self._remembered is not None and state == self._remembered[0]:
                return False
            # Read without the lock: it may take a while, and nobody waits for it.
            remembered = self._memory.read()
        except Exception as error:  # noqa: BLE001 - lists are shown all the same
            LOG.error("what was shown before could not be read", extra={"fields": {"error": type(error).__name__}})  # noqa: TRY400 - its words may hold a person
            return False
        with self._lock:
            self._remembered = (state, remembered)
            self._engine = self._engine.remembering(remembered)
        return True

    def refresh_answers(self) -> bool:
        """Apply answers that are new, so that who has answered sees it at once; tell whether there were any."""
        with self._lock:
            return self._apply_answers()

    def _apply_answers(self) -> bool:
        state = self._answers.state()
        if state == self._answered:
            return False
        # The state is read first: an answer that comes in between is applied now and once more, never missed.
        self._engine = self._engine.with_answers(self._answers.read())
        self._answered = state
        return True

    def refresh_forever(self, every_seconds: float) -> threading.Thread:
        """Refresh in a thread until `stop`; a failure leaves the old engine serving and says so."""

        def loop() -> None:
            settle()
            while not self._stop.wait(every_seconds):
                try:
                    before = self.market.as_read
                    self.refresh()
                    self.behind = False
                    if self.market.as_read is not before:
                        settle()
                except Exception:
                    self.behind = True
                    LOG.exception("the market could not be refreshed; the old one is served")

        thread = threading.Thread(target=loop, name="market-refresh", daemon=True)
        thread.start()
        return thread

    def refresh_lineup_forever(self, every_seconds: float) -> threading.Thread:
        """Ask who ranks in a thread of its own until `stop`: a registry that hangs must not hold up the market."""

        def loop() -> None:
            while not self._stop.wait(every_seconds):
                try:
                    self.refresh_lineup()
                except Exception:
                    LOG.exception("who ranks could not be asked; the old ranker serves")

        thread = threading.Thread(target=loop, name="lineup-refresh", daemon=True)
        thread.start()
        return thread

    def stop(self) -> None:
        """End the refreshing."""
        self._stop.set()


def settle() -> None:
    """Take what stands now out of the garbage collector's rounds.

    A round over a market of 20,000 vacancies takes most of a second, in the middle of somebody's list; what is frozen
    is still freed when nothing refers to it.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
