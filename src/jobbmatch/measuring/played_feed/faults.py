"""What a feed can do to whoever reads it, by script: where, what, and how many times."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto


class Where(Enum):
    """Which kind of question."""

    PAGE = auto()
    DETAIL = auto()
    TOKEN = auto()


class Kind(Enum):
    """What happens."""

    SLOW = auto()
    """The answer comes after so many seconds, and is right."""
    STATUS = auto()
    """Another status."""
    CUT = auto()
    """Half of the JSON, well wrapped."""
    CUT_CONNECTION = auto()
    """Half of what was promised, then the connection is closed."""
    RESET = auto()
    """The connection is reset before any answer."""
    HTML = auto()
    """A page for humans with status 200."""
    ENDLESS = auto()
    """A body without an end."""
    BOMB = auto()
    """A small body that unpacks to very much."""
    REDIRECT = auto()
    """Sent on to another address."""
    FALSE_304 = auto()
    """Nothing new, whoever asks with an ``ETag``."""
    EXPIRED = auto()
    """The token is not valid any more."""
    SELF = auto()
    """The page leads to itself."""
    NEXT = auto()
    """The page leads to an address of one's choice."""
    REVERSED = auto()
    """The items in the opposite order."""
    REPEATED = auto()
    """Every item twice."""
    OLDER = auto()
    """The detail with a time long before its event."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Attributes:
        where: Which kind of question it strikes.
        kind: What happens.
        times: How many times; afterwards all is well.
        seconds: Wait of `Kind.SLOW`.
        status: Status of `Kind.STATUS` and `Kind.REDIRECT`.
        retry_after: ``Retry-After`` of `Kind.STATUS`.
        location: Address of `Kind.REDIRECT` and `Kind.NEXT`.
        only: Strikes only a question whose path holds this.
    """

    where: Where
    kind: Kind
    times: int = 1
    seconds: float = 0.0
    status: int = 503
    retry_after: str = ""
    location: str = ""
    only: str = ""


class Script:
    """The faults that are left. Safe between threads."""

    def __init__(self, faults: Sequence[Fault] = ()) -> None:
        """Begin with these."""
        self._lock = threading.Lock()
        self._left = list(faults)

    def add(self, *faults: Fault) -> None:
        """Let more go wrong."""
        with self._lock:
            self._left += faults

    def next(self, where: Where, path: str, kinds: frozenset[Kind]) -> Fault | None:
        """Take the first fault of these kinds that strikes here."""
        with self._lock:
            for place, fault in enumerate(self._left):
                if fault.where is where and fault.only in path and fault.kind in kinds and fault.times > 0:
                    self._left[place] = replace(fault, times=fault.times - 1)
                    return fault
        return None

    def clear(self) -> None:
        """Let all be well from now on."""
        with self._lock:
            self._left.clear()
