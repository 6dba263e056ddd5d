"""What a transaction that only reads asks of the database: one state of the store, and no writing."""

from sqlalchemy import Connection

READ_ONLY = "jobbmatch_read_only"
"""Execution option of a connection that only reads."""
_MORE = {"postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}}
"""What else a database must be told; SQLite is told when the transaction begins."""


def only_reading(connection: Connection) -> Connection:
    """Let the transactions of a connection see one state each and write nothing."""
    return connection.execution_options(**{READ_ONLY: True}, **_MORE.get(connection.dialect.name, {}))
