"""Column types that mean the same on every database."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Dialect, Integer
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

RowNumber = BigInteger().with_variant(Integer, "sqlite")
"""A running number. SQLite counts up by itself only where the type is plain INTEGER."""


def to_micros(moment: datetime) -> int:
    """Give microseconds since 1970 in UTC.

    >>> to_micros(datetime(1970, 1, 1, 1, tzinfo=UTC))
    3600000000

    Raises:
        ValueError: The moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone is no moment")
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Give the moment in UTC.

    >>> from_micros(3600000000).isoformat()
    '1970-01-01T01:00:00+00:00'
    """
    return _EPOCH + timedelta(microseconds=micros)


class Moment(TypeDecorator[datetime]):
    """A moment as a whole number, so that order and equality are exact on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """To the database."""
        del dialect
        return None if value is None else to_micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        del dialect
        return None if value is None else from_micros(value)
