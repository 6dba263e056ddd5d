"""What was read in when, and how it went."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from jobbmatch.persistence.tables import ingest_run

RUNNING = "running"
DONE = "done"
FAILED = "failed"


@dataclass(frozen=True, slots=True)
class IngestRun:
    """One run; one that was killed stays ``running`` without an end.

    Attributes:
        number: Running number.
        source: What was read.
        started: When it began.
        finished: When it ended.
        state: ``running``, ``done`` or ``failed``.
        counts: Counts by name.
    """

    number: int
    source: str
    started: datetime
    finished: datetime | None
    state: str
    counts: Mapping[str, object]


class IngestRunsRepository:
    """The runs."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def start(self, source: str, at: datetime) -> int:
        """Note that a run begins, and give its number."""
        values = {"source": source, "started": at, "state": RUNNING, "counts": "{}"}
        key = self._connection.execute(insert(ingest_run).values(**values)).inserted_primary_key
        if key is None:
            raise RuntimeError("the database gave no number")
        return int(key[0])

    def finish(self, number: int, state: str, counts: Mapping[str, object], at: datetime) -> None:
        """Note that a run ended."""
        values = {"finished": at, "state": state, "counts": json.dumps(dict(counts), ensure_ascii=False)}
        self._connection.execute(update(ingest_run).where(ingest_run.c.number == number).values(**values))

    def latest(self, limit: int = 20) -> list[IngestRun]:
        """Give the last runs, newest first."""
        statement = select(ingest_run).order_by(ingest_run.c.number.desc()).limit(limit)
        return [
            IngestRun(row.number, row.source, row.started, row.finished, row.state, json.loads(row.counts))
            for row in self._connection.execute(statement)
        ]

    def count_before(self, before: datetime) -> int:
        """Count the runs that began before a moment, but for the last of all."""
        statement = select(func.count()).select_from(ingest_run).where(_old(before))
        return self._connection.execute(statement).scalar_one()

    def forget(self, before: datetime) -> int:
        """Delete the runs that began before a moment, but for the last of all, and tell how many that were."""
        return self._connection.execute(delete(ingest_run).where(_old(before))).rowcount


def _old(before: datetime) -> ColumnElement[bool]:
    # Killed runs never end, so it counts when they began.
    last = select(func.max(ingest_run.c.number)).scalar_subquery()
    return (ingest_run.c.started < before) & (ingest_run.c.number != last)
