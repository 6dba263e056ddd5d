"""Small changes of a person's wishes that could open more, and how many matches each gives."""

from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.domain.ids import StyrkCode


class WideningKind(StrEnum):
    """Which wish is changed. Wishes alone: exclusions are never one of them, nor needs."""

    DISTANCE = "distance"
    LESS_TIME = "less_time"
    MORE_TIME = "more_time"
    OCCUPATION = "occupation"
    NOT_WANTED = "not_wanted"


@dataclass(frozen=True, slots=True)
class Widening:
    """One change of one wish; only the fields of its kind are set.

    Attributes:
        kind: Which wish.
        max_distance_km: How far to work from now on.
        added_km: How much farther that is.
        percent: Lowest and highest percentage from now on.
        text: Name of the occupation that is added, or the words of what was not wanted.
        codes: STYRK-08 codes of it.
    """

    kind: WideningKind
    max_distance_km: float | None = None
    added_km: int | None = None
    percent: tuple[int, int] | None = None
    text: str = ""
    codes: tuple[StyrkCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """What a change would open.

    Attributes:
        widening: The change.
        more: How many more matches at least, in steps: 0, 1, 5, 10 or 20.
    """

    widening: Widening
    more: int


@dataclass(frozen=True, slots=True)
class Openings:
    """How many matches fit all of a person's wishes, and what would open more.

    Attributes:
        fitting: How many fit at least, in the same steps.
        changes: What each change would open, in the order in which they are offered.
    """

    fitting: int
    changes: tuple[Opened, ...]
