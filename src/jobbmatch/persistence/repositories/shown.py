"""Lists that were shown, with the values that ranked them, sealed; whose they were is told by a keyed hash alone."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from jobbmatch.domain.outcome import PersonKey
from jobbmatch.persistence.batches import batches
from jobbmatch.persistence.tables import shown_columns, shown_list
from jobbmatch.security.encryption import Sealed, place_of

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A list as it stands in the store.

    Attributes:
        id: Hash of the whole list.
        person: Whose.
        day: The day it was shown.
        ranker: Name of what ranked it.
        version: Its version.
        challenger: Version of a challenger that placed some of it; empty when there was none.
        columns: Names of the columns of the values.
        rows: Vacancies and values, sealed.
        at: When it was shown first.
        number: Running number; 0 before it is kept.
    """

    id: str
    person: PersonKey
    day: date
    ranker: str
    version: str
    challenger: str
    columns: tuple[str, ...]
    rows: Sealed
    at: datetime
    number: int = 0


class ShownRepository:
    """Lists that were shown."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    @staticmethod
    def place(list_id: str) -> str:
        """Name the place that a list is sealed for."""
        return place_of("shown_list", "rows", list_id)

    def has(self, list_id: str) -> bool:
        """Whether a list is kept already."""
        found = self._connection.execute(select(shown_list.c.number).where(shown_list.c.id == list_id))
        return found.one_or_none() is not None

    def add(self, new: ShownRow, fingerprint: str) -> bool:
        """Keep a list; tell whether it was new.

        Args:
            new: The list.
            fingerprint: Hash of the names of its columns; these are kept once.
        """
        if self.has(new.id):
            return False
        known = select(shown_columns.c.fingerprint).where(shown_columns.c.fingerprint == fingerprint)
        if self._connection.execute(known).one_or_none() is None:
            names = json.dumps(new.columns)
            self._connection.execute(insert(shown_columns).values(fingerprint=fingerprint, names=names))
        values = {
            "id": new.id,
            "person_key": new.person,
            "day": new.day.isoformat(),
            "ranker": new.ranker,
            "ranker_version": new.version,
            "challenger_version": new.challenger,
            "columns": fingerprint,
            "rows": new.rows.data,
            "key_id": new.rows.key_id,
            "at": new.at,
        }
        self._connection.execute(insert(shown_list).values(**values))
        return True

    def after(self, number: int = 0) -> Iterator[ShownRow]:
        """Give the lists that were kept after a number, oldest first, a stretch at a time."""
        names = self._columns()
        while True:
            statement = select(shown_list).where(shown_list.c.number > number).order_by(shown_list.c.number)
            rows = self._connection.execute(statement.limit(_AT_ONCE)).all()
            yield from (_row(row, names[row.columns]) for row in rows)
            if len(rows) < _AT_ONCE:
                return
            number = rows[-1].number

    def forget(self, people: Collection[PersonKey]) -> int:
        """Delete all lists of these persons; tell how many."""
        return sum(
            self._connection.execute(delete(shown_list).where(shown_list.c.person_key.in_(batch))).rowcount
            for batch in batches(sorted(people))
        )

    def forget_before(self, day: date) -> int:
        """Delete the lists that were shown before a day; tell how many."""
        return self._connection.execute(delete(shown_list).where(shown_list.c.day < day.isoformat())).rowcount

    def count_before(self, day: date) -> int:
        """Count them."""
        which = shown_list.c.day < day.isoformat()
        return self._connection.execute(select(func.count()).select_from(shown_list).where(which)).scalar_one()

    def count(self, person: PersonKey, since: date) -> int:
        """Count the lists of a person that were shown on a day or after it."""
        which = (shown_list.c.person_key == person, shown_list.c.day >= since.isoformat())
        return self._connection.execute(select(func.count()).select_from(shown_list).where(*which)).scalar_one()

    def people(self) -> set[PersonKey]:
        """Give everybody of whom there are lists."""
        return {
            PersonKey(key) for key in self._connection.execute(select(shown_list.c.person_key).distinct()).scalars()
        }

    def numbers(self) -> list[int]:
        """Give the numbers of all lists that are kept."""
        return list(self._connection.execute(select(shown_list.c.number).order_by(shown_list.c.number)).scalars())

    def _columns(self) -> dict[str, tuple[str, ...]]:
        rows = self._connection.execute(select(shown_columns))
        return {row.fingerprint: tuple(json.loads(row.names)) for row in rows}


def _row(row: Row[Any], columns: tuple[str, ...]) -> ShownRow:
    return ShownRow(
        id=row.id,
        person=PersonKey(row.person_key),
        day=date.fromisoformat(row.day),
        ranker=row.ranker,
        version=row.ranker_version,
        challenger=row.challenger_version,
        columns=columns,
        rows=Sealed(row.key_id, row.rows),
        at=row.at,
        number=row.number,
    )
