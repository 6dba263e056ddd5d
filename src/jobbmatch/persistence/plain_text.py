"""Text that no database can hold is made holdable on its way in, the same on every database.

PostgreSQL refuses the character NUL, and neither takes half a surrogate pair; SQLite would keep the first. Both can
come from anywhere: an ad, a form, an id in an address. They become the sign for a character that could not be read.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event

UNREADABLE = "\ufffd"
Given = Any


def holdable(value: str) -> str:
    r"""Give the text with what cannot be held replaced.

    >>> holdable("a\0b") == "a\ufffdb"
    True
    """
    if "\0" in value:
        value = value.replace("\0", UNREADABLE)
    if value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return "".join(UNREADABLE if "\ud800" <= char <= "\udfff" else char for char in value)
    return value


def hold_all_text(engine: Engine) -> None:
    """Let every statement of the engine take only text that can be held."""
    event.listen(engine, "before_cursor_execute", _before, retval=True)


def _before(
    connection: Connection, cursor: Given, statement: str, parameters: Given, context: Given, many: bool
) -> tuple[str, Given]:
    del connection, cursor, context
    return statement, [_row(row) for row in parameters] if many else _row(parameters)


def _row(row: Given) -> Given:
    if isinstance(row, dict):
        return {name: holdable(value) if isinstance(value, str) else value for name, value in row.items()}
    if isinstance(row, tuple):
        return tuple(holdable(value) if isinstance(value, str) else value for value in row)
    return row
