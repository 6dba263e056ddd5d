"""Deleting a person who withdraws, or who is no longer followed: what must be typed first, and what is told of it.

The audit trail says that she was deleted, when and by whom, and never what stood there. The trail of who has looked at
her stays: it is what she, or whoever looks into it later, can hold those who looked to.
"""

import unicodedata
from collections.abc import Callable
from datetime import datetime

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.errors import InputError
from jobbmatch.persistence.erasing import Erased, erase
from jobbmatch.persistence.session import Store
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.audit import Clock, now_utc
from jobbmatch.security.pseudonym import Pseudonyms

DELETED = "deleted"
"""Detail of the event that says that a person was deleted."""
DELETED_BY_OPERATOR = "deleted_by_operator"
"""The same, by somebody who was not logged in but holds the store and its keys."""


def no_line(event: AuditEvent) -> None:
    """Write nothing besides the store's own event."""
    del event


class PersonDeletion:
    """Deletes persons of one store."""

    def __init__(
        self,
        store: Store,
        names: Pseudonyms,
        told: Callable[[AuditEvent], None] = no_line,
        clock: Clock = now_utc,
    ) -> None:
        """Work on a store.

        Args:
            store: The store; it keeps the event with the deletion.
            names: Tells which stored lists are hers.
            told: Takes the event too, when it is done: a log collector's line.
            clock: Gives the time.
        """
        self._store = store
        self._names = names
        self._told = told
        self._clock = clock

    def delete(self, person: PersonId, *, by: UserId, detail: str = DELETED) -> Erased:
        """Delete a person with all that is hers; what she was called must have been confirmed before.

        Args:
            person: Who.
            by: Who does it.
            detail: The coded word of the event.

        Raises:
            NotFoundError: There is no such person; nothing has changed.
            NotReadyError: The store cannot be written; nothing has changed.
        """
        now = self._clock()
        event = AuditEvent(now.isoformat(timespec="milliseconds"), by, Action.DELETE_PERSON, person, True, detail)
        erased = erase(self._store, person, self._names.of(person), event, now)
        self._told(event)
        return erased

    def naming(self, person: PersonId) -> dict[str, int]:
        """Count the rows of the store that name a person, by table: after a deletion, the trail and the mark alone."""
        with self._store.reading() as unit:
            return unit.erasure.naming(person, self._names.of(person))

    def deleted(self) -> list[tuple[PersonId, datetime]]:
        """Give who was deleted and when, oldest first: what a backup that is put back must lose again."""
        with self._store.reading() as unit:
            return unit.persons.deleted()


def confirm_name(register: PersonRegister, person: PersonId, typed: str) -> None:
    """Refuse a deletion unless the name that is shown of the person was typed; letter case and spaces do not count.

    Raises:
        DecryptionError: Her form does not open, so nobody can say what she is called.
        InputError: It is another name. The error repeats neither.
        NotFoundError: There is no such person.
    """
    if folded(typed) != folded(register.get(person).form.alias):
        raise InputError(
            "Det du skrev, er ikke navnet som står øverst på siden til personen. Ingenting er slettet.",
            hint="Se etter at du er hos rett person, og skriv navnet slik det står.",
            where="name",
        )


def folded(name: str) -> str:
    """Give a name as it is compared.

    >>> folded("  Eksempel   ELV ") == folded("Eksempel Elv")
    True
    """
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()
