"""Where the work is done: at the employer's place, at home, or at both."""

from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.domain.facet import Evidence


class RemoteWork(StrEnum):
    """How far an ad says that the work can be done from home."""

    ONLY = "only"
    """From home only: nobody goes to the employer's place."""
    PARTLY = "partly"
    """Some days at home, or home with meetings, gatherings or travel."""
    NO = "no"
    """The ad says that one must be at the place of work."""
    UNCLEAR = "unclear"
    """The ad says nothing, or nothing that settles it: the place of work counts."""


@dataclass(frozen=True, slots=True)
class RemoteReading:
    """What an ad says about work from home, and the words that led to it."""

    value: RemoteWork
    evidence: tuple[Evidence, ...] = ()


REMOTE_UNREAD = RemoteReading(RemoteWork.UNCLEAR)
