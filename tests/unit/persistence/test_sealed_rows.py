from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import ConflictError, DecryptionError, NotFoundError
from jobbmatch.persistence.sealed_rows import SealedRow
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import FileKeyProvider, Sealed, Vault

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


def test_nothing_of_what_is_sealed_stands_in_any_file_of_the_store(sqlite_store: Store, tmp_path: Path) -> None:
    store = sqlite_store
    form = b'{"home": "Hemmeligveien 7", "needs": ["no_heavy_lifting"]}'
    exclusions = b'{"zones": [{"municipality": "3324"}], "employers": ["Voldsmannen AS"]}'
    vault = Vault(FileKeyProvider(tmp_path / "elsewhere" / "key"))
    with store.transaction() as work:
        for number in range(20):
            person = PersonId(f"p{number}")
            work.persons.add(person, vault.seal(form, work.persons.place(person)), by=KARI, at=T0)
            sealed = vault.seal(exclusions, work.safety_profiles.place(person))
            work.safety_profiles.add(person, sealed, by=KARI, at=T0)
        again = vault.seal(exclusions + b"mer", work.safety_profiles.place(A))
        work.persons.add(A, vault.seal(form, work.persons.place(A)), by=KARI, at=T0)
        work.safety_profiles.add(A, again, by=KARI, at=T0)
    folder = Path(store.engine.url.database or "").parent
    for _ in ("with the write-ahead log", "folded into the file"):
        written = b"".join(file.read_bytes() for file in folder.iterdir())
        assert len(written) > 40 * 1024
        for word in (b"Hemmelig", b"no_heavy", b"zones", b"3324", b"Volds", b"employers", b"home"):
            assert word not in written
        store.close()


def test_a_record_that_somebody_moved_to_another_row_does_not_open(store: Store, tmp_path: Path) -> None:
    vault = Vault(FileKeyProvider(tmp_path / "key"))
    with store.transaction() as work:
        for person in (A, B):
            work.persons.add(person, vault.seal(person.encode(), work.persons.place(person)), by=KARI, at=T0)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE person SET form = (SELECT form FROM person WHERE id = 'a') WHERE id = 'b'"))
    with store.reading() as work:
        mine, moved = work.persons.get(A), work.persons.get(B)
        assert mine is not None
        assert moved is not None
        assert vault.open(mine.sealed, work.persons.place(A)) == b"a"
        with pytest.raises(DecryptionError):
            vault.open(moved.sealed, work.persons.place(B))
