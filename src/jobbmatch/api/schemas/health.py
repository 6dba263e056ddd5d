"""What probes are told."""

from jobbmatch.api.schemas.base import Given


class Live(Given):
    """The process answers."""

    live: bool = True


class Check(Given):
    """One thing that must be in order."""

    ok: bool
    detail: str


class Ready(Given):
    """Whether requests can be served."""

    ready: bool
    store: Check
    market: Check
    ranker: Check
    """Only a detail: the plain baseline ranks where no model is registered."""
    feed: Check
    """Only a detail: whether the live feed has been read lately; what is in the market can still be shown."""
    gate: Check
    """Only a detail: whether the two safety implementations have agreed on every answer since the start."""
