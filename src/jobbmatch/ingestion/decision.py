"""What an event does to what is known about its ad. Pure, so that all of it can be tested.

The last event wins by its own time. Of two at the same time the one that comes later wins, but an ad that is gone
stays gone until something newer says otherwise.
"""

from enum import Enum, auto

from jobbmatch.ingestion.counts import Outcome
from jobbmatch.ingestion.entry import Event, Removal
from jobbmatch.persistence.repositories.vacancies import KnownAd


class Effect(Enum):
    """What is done."""

    STORE = auto()
    UPDATE = auto()
    TOUCH = auto()
    """A later event with the same content: only the time moves."""
    REMOVE = auto()
    BURY_DEEPER = auto()
    """The ad is gone already: only the time of its tombstone moves."""
    SKIP = auto()

    @property
    def outcome(self) -> Outcome:
        """How it is counted."""
        return _OUTCOMES.get(self, Outcome.UNCHANGED)

    @property
    def needs_reading(self) -> bool:
        """Whether the ad must be read to do it."""
        return self in (Effect.STORE, Effect.UPDATE)


_OUTCOMES = {Effect.STORE: Outcome.STORED, Effect.UPDATE: Outcome.UPDATED, Effect.REMOVE: Outcome.REMOVED}


def decide(event: Event, known: KnownAd | None) -> Effect:
    """Decide what an event does.

    Args:
        event: The event.
        known: What the store holds about its id; None when it was never seen.
    """
    if isinstance(event, Removal):
        return _decide_removal(event, known)
    if known is None:
        return Effect.STORE
    if known.gone:
        return Effect.STORE if event.changed > known.changed else Effect.SKIP
    if event.changed < known.changed:
        return Effect.SKIP
    if event.content_hash != known.content_hash:
        return Effect.UPDATE
    return Effect.TOUCH if event.changed > known.changed else Effect.SKIP


def _decide_removal(event: Removal, known: KnownAd | None) -> Effect:
    if known is None:
        return Effect.REMOVE
    if known.gone:
        return Effect.BURY_DEEPER if event.changed > known.changed else Effect.SKIP
    return Effect.REMOVE if event.changed >= known.changed else Effect.SKIP
