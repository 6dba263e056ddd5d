"""How long work tells how far it has come."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is; 0 when that is not known yet."""


def no_progress(done: int, total: int) -> None:
    """Take no notice."""
    del done, total
