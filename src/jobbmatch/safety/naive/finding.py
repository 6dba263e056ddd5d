"""What a naive rule found: a coded reason, and whether the exclusion is broken or merely not settled."""

from typing import NamedTuple


class Found(NamedTuple):
    """One thing that was found."""

    reason: str
    broken: bool


def broken(reason: str) -> Found:
    """Give a finding that breaks the exclusion."""
    return Found(reason, True)


def unknown(reason: str) -> Found:
    """Give a finding that leaves the exclusion open."""
    return Found(reason, False)
