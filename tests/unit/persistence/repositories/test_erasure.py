"""Every table that knows a person is known here, and no other person's rows go."""

from datetime import UTC, datetime

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.persistence.repositories.erasure import tables_of_persons
from jobbmatch.persistence.repositories.grants import Grant
from jobbmatch.persistence.repositories.shown import ShownRow
from jobbmatch.persistence.session import Store
from jobbmatch.persistence.tables import metadata
from jobbmatch.security.encryption import Sealed
from jobbmatch.security.pseudonym import Pseudonyms

A, B, KARI = PersonId("a"), PersonId("b"), UserId("kari")
T0 = datetime(2026, 1, 1, tzinfo=UTC)
SEALED = Sealed("k", b"x")
NAMES = Pseudonyms(bytes(32))
OTHERWISE = {"audit_event", "shown_list", "deleted_person"}
"""Tables that name a person without a foreign key: the trail, lists by a keyed hash, and the mark itself."""


def test_a_table_that_names_a_person_goes_with_her_or_is_thought_about() -> None:
    naming = {table.name for table in metadata.sorted_tables if any("person" in column.name for column in table.c)}
    found = {table.name for table in tables_of_persons()}
    assert naming - {"person", "shown_list"} <= found | OTHERWISE
    assert {"person", "safety_profile", "placement", "outcome", "alarm", "user_person"} <= found
    assert tables_of_persons()[-1].name == "person"


def test_all_of_hers_goes_and_nothing_of_anybody_else(store: Store) -> None:
    with store.transaction() as work:
        for person in (A, B):
            work.persons.add(person, SEALED, by=KARI, at=T0)
            work.safety_profiles.add(person, SEALED, by=KARI, at=T0)
            work.grants.put(Grant(KARI, person))
            work.audit.add(AuditEvent("2026", KARI, Action.READ_PERSON, person, True, "allowed"))
            row = ShownRow(person, NAMES.of(person), T0.date(), "r", "1", "", ("a",), SEALED, T0)
            work.shown.add(row, "f")
    everywhere = {"person": 1, "safety_profile": 1, "user_person": 1, "shown_list": 1}
    with store.transaction() as work:
        assert work.erasure.naming(A, NAMES.of(A)) == {**everywhere, "audit_event": 1}
        assert work.erasure.erase(A, NAMES.of(A)) == everywhere
        assert work.erasure.erase(A, NAMES.of(A)) == {}
    with store.reading() as work:
        assert work.erasure.naming(A, NAMES.of(A)) == {"audit_event": 1}
        assert work.erasure.naming(B, NAMES.of(B)) == {**everywhere, "audit_event": 1}
