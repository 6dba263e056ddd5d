"""The engine of a running server: always whole, swapped when the market or the model has changed.

A query takes the engine once and keeps it, so that no list is mixed of two markets or two models.
"""

import logging
import threading
from collections.abc import Callable, Hashable
from datetime import date

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.match import Match, MatchAnswer, WithheldReport
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot

LOG = logging.getLogger(__name__)


class LiveEngine:
    """Delegates each query to the newest engine that could be built."""

    def __init__(self, version: Callable[[], Hashable], build: Callable[[], Engine]) -> None:
        """Build the first engine.

        Args:
            version: Tells cheaply what market and model there are now.
            build: Builds an engine of them.
        """
        self._version = version
        self._build = build
        self._built = version()
        self._engine = build()
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

    def match(self, person: Person, profile: SafetyProfile, *, top: int, as_of: date) -> MatchAnswer:
        """See `Engine.match`."""
        return self._engine.match(person, profile, top=top, as_of=as_of)

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
            return False
        self._engine = self._build()
        self._built = version
        return True

    def refresh_forever(self, every_seconds: float) -> threading.Thread:
        """Refresh in a thread until `stop`; a failure leaves the old engine serving and says so."""

        def loop() -> None:
            while not self._stop.wait(every_seconds):
                try:
                    self.refresh()
                    self.behind = False
                except Exception:
                    self.behind = True
                    LOG.exception("the market could not be refreshed; the old one is served")

        thread = threading.Thread(target=loop, name="market-refresh", daemon=True)
        thread.start()
        return thread

    def stop(self) -> None:
        """End the refreshing."""
        self._stop.set()
