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
    gate: Check
    """Only a detail: whether the two safety implementations have agreed on every answer since the start."""
