from datetime import UTC, datetime
from pathlib import Path

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.persistence.repositories.grants import Grant
from jobbmatch.persistence.repositories.persons import PersonsRepository
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed

A, B, KARI = PersonId("a"), PersonId("b"), UserId("kari")
T0 = datetime(2026, 1, 1, tzinfo=UTC)
SEALED = Sealed("k", b"x")


def test_the_place_names_table_column_and_person() -> None:
    assert PersonsRepository.place(A) == "person|form|a"


def test_a_deleted_person_takes_her_exclusions_and_grants_along_and_nobody_elses(store: Store) -> None:
    with store.transaction() as work:
        for person in (A, B):
            work.persons.add(person, SEALED, by=KARI, at=T0)
            work.safety_profiles.add(person, SEALED, by=KARI, at=T0)
            work.grants.put(Grant(KARI, person))
    with store.transaction() as work:
        assert work.persons.remove(A)
        assert not work.persons.remove(A)
    with store.reading() as work:
        assert [row.person for row in work.persons.all()] == [B]
        assert [row.person for row in work.safety_profiles.all()] == [B]
        assert work.grants.of_user(KARI) == [Grant(KARI, B)]


def test_what_is_deleted_is_overwritten_in_the_file(sqlite_store: Store) -> None:
    marker = b"MARKER" * 200
    with sqlite_store.transaction() as work:
        work.persons.add(A, Sealed("k", marker), by=KARI, at=T0)
    with sqlite_store.transaction() as work:
        work.persons.remove(A)
    database = Path(sqlite_store.engine.url.database or "")
    sqlite_store.close()  # folds the write-ahead log into the file
    assert b"MARKERMARKER" not in database.read_bytes()
