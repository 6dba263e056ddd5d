from dataclasses import replace
from datetime import UTC, datetime

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.persistence.repositories.audit import AuditRepository
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed

A, KARI = PersonId("a"), UserId("kari")
EVENT = AuditEvent("2026-01-01T00:00:00+00:00", KARI, Action.READ_PERSON, A, permitted=True, detail="allowed")


def test_events_about_a_person_come_newest_first(store: Store) -> None:
    refused = replace(EVENT, permitted=False, detail="not_assigned")
    with store.transaction() as work:
        for event in (EVENT, replace(EVENT, person=PersonId("b")), replace(EVENT, person=None), refused):
            work.audit.add(event)
    with store.reading() as work:
        assert work.audit.about(A) == [refused, EVENT]
        assert work.audit.about(A, limit=1) == [refused]
        assert work.audit.count() == 4


def test_who_looked_is_still_on_record_when_the_person_is_deleted(store: Store) -> None:
    with store.transaction() as work:
        work.persons.add(A, Sealed("k", b"x"), by=KARI, at=datetime(2026, 1, 1, tzinfo=UTC))
        work.audit.add(EVENT)
        work.persons.remove(A)
        assert work.audit.about(A) == [EVENT]


def test_there_is_no_way_to_change_or_delete_an_event() -> None:
    assert {name for name in vars(AuditRepository) if not name.startswith("_")} == {"add", "count", "about"}
