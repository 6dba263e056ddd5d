"""Stores the lists that are shown, with the values that ranked them, in a thread of its own and never in a request.

What is stored has been shown: it passed filter and check. The exclusions do not come near it. Whose list it is stands
there as a keyed hash alone; which vacancies and which values are sealed. A list that cannot be stored is a measure and
a line in the log, and the answer has left long before.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Full, Queue
from typing import Final

from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.match import MatchAnswer, Team
from jobbmatch.domain.outcome import PersonKey
from jobbmatch.domain.person import Person
from jobbmatch.features.showings import employer_key
from jobbmatch.features.stored_list import StoredList, StoredPlace, columns_fingerprint
from jobbmatch.persistence.repositories.shown import ShownRepository, ShownRow
from jobbmatch.persistence.session import Store
from jobbmatch.security.audit import Clock, now_utc
from jobbmatch.security.encryption import Vault
from jobbmatch.security.pseudonym import Pseudonyms
from jobbmatch.serving.engine import Engine

LOG = logging.getLogger(__name__)

WAITING: Final = 64
"""Lists that may wait: an answer each, without its values."""
REMEMBERED: Final = 512
"""Lists stored last that are known again without making their values once more."""


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    engine: Engine
    person: Person
    answer: MatchAnswer


class ListRecorder:
    """Stores lists in the background."""

    def __init__(
        self,
        store: Store,
        vault: Vault,
        names: Pseudonyms,
        trouble: Callable[[], None] = lambda: None,
        clock: Clock = now_utc,
    ) -> None:
        """Begin.

        Args:
            store: Where lists are kept.
            vault: Seals them.
            names: Makes what stands for a person.
            trouble: Called for each list that was not stored.
            clock: Gives the time.
        """
        self._store = store
        self._vault = vault
        self._names = names
        self._trouble = trouble
        self._clock = clock
        self._stored: dict[tuple[object, ...], None] = {}
        self._queue: Queue[_Waiting | None] = Queue(WAITING)
        self._thread = threading.Thread(target=self._run, name="list-recorder", daemon=True)
        self._thread.start()

    def offer(self, engine: Engine, person: Person, answer: MatchAnswer) -> None:
        """Store a list that was shown when there is time; never waits and never raises.

        Args:
            engine: What made it.
            person: Whose.
            answer: The list.
        """
        if not answer.matches:
            return
        try:
            self._queue.put_nowait(_Waiting(engine, person, answer))
        except Full:
            self._fail("too many lists wait to be stored; one was left out")

    def forget(self, person: PersonId) -> None:
        """Hold nothing more of a person who was deleted; what waits of hers is not stored."""
        for known in [known for known in list(self._stored) if known[0] == person]:
            self._stored.pop(known, None)

    def close(self, timeout: float) -> None:
        """End the thread after what waits."""
        self._queue.put(None)
        self._thread.join(timeout)

    def drain(self) -> None:
        """Wait until all that was offered is stored; for tests and for ends of programs."""
        self._queue.join()

    def _run(self) -> None:
        while (waiting := self._queue.get()) is not None:
            try:
                self._store_one(waiting)
            except Exception as error:  # noqa: BLE001 - whatever is wrong, lists are shown and the next is stored
                self._fail("a list could not be stored", error)
            finally:
                self._queue.task_done()
        self._queue.task_done()

    def _store_one(self, waiting: _Waiting) -> None:
        known = _mark(waiting)
        if known in self._stored:
            return
        row = self._row(waiting)
        with self._store.transaction() as unit:
            if unit.persons.was_deleted(waiting.person.id):
                return
            unit.shown.add(row, columns_fingerprint(row.columns))
        self._stored[known] = None
        while len(self._stored) > REMEMBERED:
            self._stored.pop(next(iter(self._stored)), None)

    def _row(self, waiting: _Waiting) -> ShownRow:
        answer, person = waiting.answer, waiting.person
        matrix = waiting.engine.values_of(person, [match.vacancy.id for match in answer.matches], answer.as_of)
        raw = StoredList(_places(answer), _wishes(person), matrix.values).to_bytes()
        key = self._names.of(person.id)
        challenger = answer.challenger.version if answer.challenger is not None else ""
        parts = (key, answer.as_of.isoformat(), answer.ranker.name, answer.ranker.version, challenger)
        list_id = self._names.mark("|".join(parts).encode() + raw)
        return ShownRow(
            id=list_id,
            person=PersonKey(key),
            day=answer.as_of,
            ranker=answer.ranker.name,
            version=answer.ranker.version,
            challenger=challenger,
            columns=matrix.columns,
            rows=self._vault.seal(raw, ShownRepository.place(list_id)),
            at=self._clock(),
        )

    def _fail(self, what: str, error: Exception | None = None) -> None:
        # The kind of the error only: its words may hold what was being written.
        LOG.error(what, extra={"fields": {"error": type(error).__name__ if error is not None else "full"}})
        self._trouble()


def _mark(waiting: _Waiting) -> tuple[object, ...]:
    answer = waiting.answer
    ids = tuple(match.vacancy.id for match in answer.matches)
    return waiting.person.id, waiting.person, answer.as_of, answer.ranker, answer.challenger, answer.market_version, ids


def _places(answer: MatchAnswer) -> tuple[StoredPlace, ...]:
    return tuple(
        StoredPlace(
            vacancy=match.vacancy.id,
            code=str(match.vacancy.occupations[0].code) if match.vacancy.occupations else "",
            employer=employer_key(match.vacancy.employer.name),
            km=match.distance_km,
            challenger=match.team is Team.CHALLENGER,
            percent=match.vacancy.percent,
        )
        for match in answer.matches
    )


def _wishes(person: Person) -> tuple[str, ...]:
    return tuple(str(code) for wish in person.wishes for code in wish.codes)
