"""How fresh and how large the market is."""

from datetime import datetime

from jobbmatch.api.schemas.base import Given
from jobbmatch.api.schemas.matches import RankerView
from jobbmatch.serving.rankers import Trouble


class FeedView(Given):
    """How fresh the live feed is."""

    behind: bool
    """Whether it has not been read for so long that the page must say so."""
    read_at: datetime | None
    """When all up to its newest event was last read; null when it never was."""


class RankerAlarmView(Given):
    """The registered ranker cannot be taken; the one that served before goes on."""

    trouble: Trouble
    """Why: the registry is `unreachable`, the champion is `missing`, `unreadable`, of `other-columns`, or `fails`."""
    version: str
    """The version that should serve; empty when it is not known."""
    since: datetime


class MarketState(Given):
    """The market that lists are made from."""

    size: int
    """Number of vacancies."""
    newest_change: datetime | None
    """When the newest of them was last changed in the feed; null when there are none."""
    version: str
    feed: FeedView | None
    """The live feed; null where ads come from files only."""
    ranker: RankerView
    ranker_alarm: RankerAlarmView | None
    """What is wrong with the registered ranker; null when it serves."""
