"""Events are kept one by one and come back newest first."""

from datetime import UTC, datetime
from pathlib import Path

from jobbmatch.api.store_audit import StoreAudit
from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.persistence.session import open_store


def event(user: str, person: str) -> AuditEvent:
    at = datetime(2027, 3, 1, tzinfo=UTC).isoformat()
    return AuditEvent(at, UserId(user), Action.READ_PERSON, PersonId(person), True, "allowed")


def test_events_come_back_newest_first_and_only_those_of_the_person(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'a.db'}") as store:
        audit = StoreAudit(store)
        for user, person in (("en", "elv"), ("to", "fjell"), ("tre", "elv")):
            audit.add(event(user, person))
        assert [kept.user for kept in audit.about(PersonId("elv"), 10)] == ["tre", "en"]
        assert list(audit.about(PersonId("elv"), 1)) == [event("tre", "elv")]
