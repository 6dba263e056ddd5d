"""Deleting a person for good: all rows that are hers, a mark that her id is not given again, and who did it.

One transaction: she is gone with the mark and the event, or nothing has changed. Afterwards the database's own files
are seen to, since what was deleted may stand there a while.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from time import sleep

from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.outcome import PersonKey
from jobbmatch.domain.user import AuditEvent
from jobbmatch.errors import NotFoundError
from jobbmatch.persistence.plain_errors import plain_errors
from jobbmatch.persistence.repositories.erasure import tables_of_persons
from jobbmatch.persistence.session import Store
from jobbmatch.persistence.tables import shown_list
from jobbmatch.persistence.upkeep import settle

TRIES = 3
"""So often the database's log is emptied where somebody is reading."""
PAUSE_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Erased:
    """What a deletion has done.

    Attributes:
        rows: Rows that went, by table.
        settled: Whether what went is gone from the database's log as well; False while others are reading.
    """

    rows: Mapping[str, int]
    settled: bool


def erase(store: Store, person: PersonId, key: PersonKey, event: AuditEvent, at: datetime) -> Erased:
    """Delete a person.

    Args:
        store: The store.
        person: Who.
        key: What stands for her in stored lists.
        event: That it was done and by whom, kept in the same transaction.
        at: When, for the mark.

    Raises:
        NotFoundError: There is no such person; nothing has changed.
        NotReadyError: The store cannot be written; nothing has changed.
    """
    with store.transaction() as unit:
        if unit.persons.get(person) is None:
            raise NotFoundError("Personen finnes ikke.")
        rows = unit.erasure.erase(person, key)
        unit.persons.mark_deleted(person, at)
        unit.audit.add(event)
    return Erased(rows, _settled(store))


def _settled(store: Store) -> bool:
    tables = (*(table.name for table in tables_of_persons()), shown_list.name)
    for left in reversed(range(TRIES)):
        with plain_errors():
            if settle(store.engine, tables):
                return True
        if left:
            sleep(PAUSE_SECONDS)
    return False
