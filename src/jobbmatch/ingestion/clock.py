"""The time that is noted about runs; a file of its own, so that reading ads from a file loads no store."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now_utc() -> datetime:
    """Give the time now, in UTC."""
    return datetime.now(tz=UTC)
