"""Entries to play: the invented ads of the demonstration, which a feed can tell."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from jobbmatch.ingestion.demo.generate import generate_entries


def playable(count: int, seed: int, as_of: date) -> Iterator[Mapping[str, Any]]:
    """Give invented entries, oldest event first, but for those that no feed could name.

    Args:
        count: Number of ads; the entries are about 12% more.
        seed: The same seed gives the same entries.
        as_of: The day on which the market is looked at.
    """
    for entry in generate_entries(count, seed, as_of):
        if isinstance(entry.get("uuid"), str):
            yield entry
