"""Percentage of full time."""

import re

_PERCENT = re.compile(r"(\d{1,3})\s*(?:-|–|til|to)\s*(\d{1,3})\s*(?:%|prosent)|(\d{1,3})\s*(?:%|prosent)", re.IGNORECASE)


def read_percent(title: str, text: str) -> tuple[int, int] | None:
    """Give the lowest and highest percentage of full time that title or text state, or None."""
    del text
    match = _PERCENT.search(title)
    if match is None:
        return None
    low = int(match[1] or match[3])
    high = int(match[2] or match[3])
    return (low, high) if low <= high <= 100 else None
