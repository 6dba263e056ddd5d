"""How long, how much and how often: every limit on what a feed may do to us."""

from dataclasses import dataclass
from datetime import timedelta

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FeedLimits:
    """Limits of the client; the defaults suit NAV's feed, where details of 13 to 30 seconds happen.

    Attributes:
        connect_seconds: Longest wait for a connection.
        read_seconds: Longest wait for the next bytes.
        whole_seconds: Longest time for one answer from first to last byte.
        tries: How often one thing is asked for before it counts as failed.
        first_pause_seconds: Longest wait before the second try; doubles each time, and what is waited is drawn by lot.
        longest_pause_seconds: Longest wait between two tries, also when the feed asks for more (``Retry-After``).
        page_bytes: Largest page, unpacked.
        detail_bytes: Largest detail, unpacked.
        details_at_once: How many details are asked for side by side.
        stretch: Ads in one transaction.
        stretch_seconds: A stretch that is not full is written when it has waited this long.
        trusted_304: How many times in a row "not modified" is believed at the tip.
        most_pages: Pages in one walk; the rest comes at the next poll.
        pending_at_once: How many ads that wait for their detail are tried again in one poll.
        stale_after: A detail that is older than its event by more than this may be an old copy and is asked for again.
        stale_tries: How many times; then it is taken as it is.
    """

    connect_seconds: float = 10.0
    read_seconds: float = 45.0
    whole_seconds: float = 90.0
    tries: int = 4
    first_pause_seconds: float = 1.0
    longest_pause_seconds: float = 60.0
    page_bytes: int = 32 * _MEGABYTE
    detail_bytes: int = 8 * _MEGABYTE
    details_at_once: int = 8
    stretch: int = 100
    stretch_seconds: float = 5.0
    trusted_304: int = 4
    most_pages: int = 50
    pending_at_once: int = 500
    stale_after: timedelta = timedelta(minutes=10)
    stale_tries: int = 4
