"""The version of the market: a number that grows whenever any vacancy changes, so that snapshots know their age."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from jobbmatch.persistence.tables import market

_ONLY = 1


class MarketRepository:
    """The one row that says how new the market is."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def version(self) -> int:
        """Give the version; 0 before the first vacancy."""
        return self._connection.execute(select(market.c.version)).scalar_one_or_none() or 0

    def changed(self) -> datetime | None:
        """Give when the market last changed."""
        return self._connection.execute(select(market.c.changed)).scalar_one_or_none()

    def bump(self, at: datetime) -> int:
        """Note that vacancies changed, and give the new version."""
        new = self.version() + 1
        values = {"version": new, "changed": at}
        if self._connection.execute(update(market).where(market.c.number == _ONLY).values(**values)).rowcount == 0:
            self._connection.execute(insert(market).values(number=_ONLY, **values))
        return new
