"""A person is gone with the mark and the event, or nothing has changed; and her id is not given again."""

from datetime import UTC, datetime

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.errors import ConflictError, NotFoundError
from jobbmatch.persistence import erasing
from jobbmatch.persistence.erasing import erase
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed
from jobbmatch.security.pseudonym import Pseudonyms

A, KARI = PersonId("a"), UserId("kari")
T0 = datetime(2026, 1, 1, tzinfo=UTC)
KEY = Pseudonyms(bytes(32)).of(A)
EVENT = AuditEvent("2026-01-01T00:00:00+00:00", KARI, Action.DELETE_PERSON, A, True, "deleted")


def add(store: Store) -> None:
    with store.transaction() as work:
        work.persons.add(A, Sealed("k", b"x"), by=KARI, at=T0)


def test_who_is_deleted_is_marked_and_who_did_it_is_on_record(store: Store) -> None:
    add(store)
    done = erase(store, A, KEY, EVENT, T0)
    assert (dict(done.rows), done.settled) == ({"person": 1}, True)
    with store.reading() as work:
        assert work.persons.get(A) is None
        assert (work.persons.was_deleted(A), work.persons.deleted()) == (True, [(A, T0)])
        assert work.persons.count_deleted() == 1
        assert work.audit.about(A) == [EVENT]


def test_the_id_is_not_given_again(store: Store) -> None:
    add(store)
    erase(store, A, KEY, EVENT, T0)
    with pytest.raises(ConflictError, match="slettet"):
        add(store)
    with pytest.raises(NotFoundError):
        erase(store, A, KEY, EVENT, T0)
    with store.reading() as work:
        assert work.audit.count() == 1


def test_an_event_that_cannot_be_kept_keeps_her(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("full")

    add(store)
    monkeypatch.setattr("jobbmatch.persistence.repositories.audit.AuditRepository.add", full)
    with pytest.raises(OSError, match="full"):
        erase(store, A, KEY, EVENT, T0)
    with store.reading() as work:
        assert work.persons.get(A) is not None
        assert not work.persons.was_deleted(A)


def test_where_somebody_reads_it_is_said_that_the_log_is_not_empty(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "TRIES", 1)
    add(sqlite_store)
    with sqlite_store.reading() as work:
        assert work.persons.get(A) is not None
        assert not erase(sqlite_store, A, KEY, EVENT, T0).settled
    with sqlite_store.reading() as work:
        assert work.persons.get(A) is None
