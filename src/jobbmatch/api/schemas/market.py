"""How fresh and how large the market is."""

from datetime import datetime

from jobbmatch.api.schemas.base import Given
from jobbmatch.api.schemas.matches import RankerView


class MarketState(Given):
    """The market that lists are made from."""

    size: int
    """Number of vacancies."""
    newest_change: datetime | None
    """When the newest of them was last changed in the feed; null when there are none."""
    version: str
    ranker: RankerView
