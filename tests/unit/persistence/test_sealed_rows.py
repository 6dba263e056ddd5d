from datetime import UTC, datetime

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import ConflictError, NotFoundError
from jobbmatch.persistence.sealed_rows import SealedRow
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed

KARI, OLA = UserId("kari"), UserId("ola")
A, B = PersonId("a"), PersonId("b")
T0, T1 = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
FIRST, SECOND = Sealed("k1", b"first"), Sealed("k2", b"second")


def test_a_new_record_is_version_one(store: Store) -> None:
    with store.transaction() as work:
        added = work.persons.add(A, FIRST, by=KARI, at=T0)
    assert added == SealedRow(A, FIRST, 1, T0, KARI)
    with store.reading() as work:
        assert work.persons.get(A) == added
        assert work.persons.get(B) is None


def test_all_come_in_order(store: Store) -> None:
    with store.transaction() as work:
        work.persons.add(B, SECOND, by=KARI, at=T0)
        work.persons.add(A, FIRST, by=KARI, at=T0)
        assert [row.person for row in work.persons.all()] == [A, B]


def test_the_same_id_twice_is_a_conflict(store: Store) -> None:
    with store.transaction() as work:
        work.persons.add(A, FIRST, by=KARI, at=T0)
    with pytest.raises(ConflictError), store.transaction() as work:
        work.persons.add(A, SECOND, by=OLA, at=T1)
    with store.reading() as work:
        assert work.persons.get(A) == SealedRow(A, FIRST, 1, T0, KARI)


def test_a_change_of_the_version_that_was_seen_stands(store: Store) -> None:
    with store.transaction() as work:
        work.persons.add(A, FIRST, by=KARI, at=T0)
    with store.transaction() as work:
        saved = work.persons.save(A, SECOND, version=1, by=OLA, at=T1)
    assert saved == SealedRow(A, SECOND, 2, T1, OLA)
    with store.reading() as work:
        assert work.persons.get(A) == saved


@pytest.mark.parametrize("seen", [0, 1, 3])
def test_a_change_of_another_version_is_a_conflict_and_changes_nothing(store: Store, seen: int) -> None:
    with store.transaction() as work:
        work.persons.add(A, FIRST, by=KARI, at=T0)
        stands = work.persons.save(A, SECOND, version=1, by=KARI, at=T1)
    with pytest.raises(ConflictError), store.transaction() as work:
        work.persons.save(A, FIRST, version=seen, by=OLA, at=T1)
    with store.reading() as work:
        assert work.persons.get(A) == stands


def test_a_change_of_nobody_is_not_found(store: Store) -> None:
    with pytest.raises(NotFoundError), store.transaction() as work:
        work.persons.save(A, FIRST, version=1, by=KARI, at=T0)
