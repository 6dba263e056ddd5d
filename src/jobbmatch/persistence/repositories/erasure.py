"""Deleting a person out of every table that knows her, and telling which rows still name her.

Which tables those are is read from the tables themselves: whatever points at a person by a foreign key goes with her,
so that a table that is added later cannot be forgotten. Stored lists name her by a keyed hash.
"""

from sqlalchemy import ColumnElement, Connection, Table, delete, func, select

from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.outcome import PersonKey
from jobbmatch.persistence.tables import audit_event, deleted_person, metadata, person, shown_list


def tables_of_persons() -> tuple[Table, ...]:
    """Give the tables whose rows belong to one person by a foreign key; her own row comes last."""
    pointing = [table for table in metadata.sorted_tables if _owner(table) is not None]
    return (*pointing, person)


def _owner(table: Table) -> ColumnElement[str] | None:
    keys = [key for key in table.foreign_keys if key.column.table is person]
    return keys[0].parent if keys else None


class ErasureRepository:
    """Takes a person out of the store."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def erase(self, person_id: PersonId, key: PersonKey) -> dict[str, int]:
        """Delete all rows that belong to a person; give how many of each table that had any.

        Args:
            person_id: Who.
            key: What stands for her in stored lists.
        """
        which = self._which(person_id, key)
        counts = {table.name: self._connection.execute(delete(table).where(of)).rowcount for table, of in which}
        return {name: count for name, count in counts.items() if count}

    def naming(self, person_id: PersonId, key: PersonKey) -> dict[str, int]:
        """Count the rows that name a person, by table; with the trail of who looked, and the mark of a deletion."""
        looks, mark = audit_event.c.person_id == person_id, deleted_person.c.id == person_id
        which = (*self._which(person_id, key), (audit_event, looks), (deleted_person, mark))
        counts = {table.name: self._count(table, of) for table, of in which}
        return {name: count for name, count in counts.items() if count}

    def _which(self, person_id: PersonId, key: PersonKey) -> list[tuple[Table, ColumnElement[bool]]]:
        owned = [(table, _owner(table)) for table in tables_of_persons()[:-1]]
        return [
            *((table, owner == person_id) for table, owner in owned if owner is not None),
            (shown_list, shown_list.c.person_key == key),
            (person, person.c.id == person_id),
        ]

    def _count(self, table: Table, which: ColumnElement[bool]) -> int:
        return self._connection.execute(select(func.count()).select_from(table).where(which)).scalar_one()
