"""The audit trail in the store: each event is a transaction of its own, kept before anything is shown."""

from collections.abc import Sequence

from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.user import AuditEvent
from jobbmatch.persistence.session import Store


class StoreAudit:
    """Keeps events in the store and reads them back."""

    def __init__(self, store: Store) -> None:
        """Keep events in this store."""
        self._store = store

    def add(self, event: AuditEvent) -> None:
        """Keep one event."""
        with self._store.transaction() as unit:
            unit.audit.add(event)

    def about(self, person: PersonId, limit: int) -> Sequence[AuditEvent]:
        """Give the events about a person, newest first."""
        with self._store.reading() as unit:
            return unit.audit.about(person, limit)
