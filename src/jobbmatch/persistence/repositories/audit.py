"""The audit trail: only added to and read."""

from sqlalchemy import Connection, func, insert, select

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.persistence.tables import audit_event


class AuditRepository:
    """Events; there is no way to change or delete one here."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def add(self, event: AuditEvent) -> None:
        """Keep one event."""
        values = {
            "at": event.at,
            "user_id": event.user,
            "action": event.action.value,
            "person_id": event.person,
            "permitted": event.permitted,
            "detail": event.detail,
        }
        self._connection.execute(insert(audit_event).values(**values))

    def count(self) -> int:
        """Count the events."""
        return self._connection.execute(select(func.count()).select_from(audit_event)).scalar_one()

    def about(self, person: PersonId, limit: int = 200) -> list[AuditEvent]:
        """Give the events about a person, newest first."""
        where = audit_event.c.person_id == person
        statement = select(audit_event).where(where).order_by(audit_event.c.number.desc()).limit(limit)
        return [
            AuditEvent(
                at=row.at,
                user=UserId(row.user_id),
                action=Action(row.action),
                person=PersonId(row.person_id),
                permitted=row.permitted,
                detail=row.detail,
            )
            for row in self._connection.execute(statement)
        ]
