import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.errors import NotFoundError, NotReadyError
from jobbmatch.persistence import postgres, sqlite
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.security.encryption import Sealed

EVENT = AuditEvent("2026-01-01T00:00:00+00:00", UserId("kari"), Action.READ_PERSON, PersonId("a"), True, "allowed")


T0 = datetime(2026, 1, 1, tzinfo=UTC)


def in_threads(work: Callable[[], None], number: int) -> None:
    """Do the same at once in several threads; what fails in one fails here."""
    with ThreadPoolExecutor(number) as pool:
        for done in [pool.submit(work) for _ in range(number)]:
            done.result()


def count(store: Store) -> int:
    with store.reading() as work:
        return work.audit.count()


def test_a_block_that_ends_is_kept_and_one_that_raises_is_not(store: Store) -> None:
    with store.transaction() as work:
        work.audit.add(EVENT)
    with pytest.raises(ZeroDivisionError), store.transaction() as work:
        work.audit.add(EVENT)
        raise ZeroDivisionError
    assert count(store) == 1


def test_writing_while_reading_is_refused(store: Store) -> None:
    with pytest.raises(NotReadyError, match="kan ikke skrives"), store.reading() as work:
        work.audit.add(EVENT)
    assert count(store) == 0
    with store.transaction() as work:
        work.audit.add(EVENT)
    assert count(store) == 1


def test_a_reader_sees_one_state_however_long_it_reads(store: Store) -> None:
    with store.reading() as reader:
        assert reader.audit.count() == 0
        with store.transaction() as writer:
            writer.audit.add(EVENT)
        assert reader.audit.count() == 0
    assert count(store) == 1


def test_who_writes_sees_what_others_have_written_and_nobody_writes_in_between(store: Store) -> None:
    """Two who read, think and write at once give what one after the other gives: no change is lost."""

    def grow() -> None:
        for _ in range(10):
            with store.transaction() as work:
                version = work.market.version()
                assert work.market.bump(T0) == version + 1

    in_threads(grow, 4)
    with store.reading() as work:
        assert work.market.version() == 40


def test_the_file_is_durable_strict_and_only_its_owners(sqlite_store: Store) -> None:
    store = sqlite_store
    path = Path(store.engine.url.database or "")
    with store.transaction() as work:
        work.audit.add(EVENT)
        files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
        assert len(files) == 3  # with write-ahead log and its index
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with store.engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
        assert connection.execute(text("PRAGMA synchronous")).scalar_one() == 1
        assert connection.execute(text("PRAGMA busy_timeout")).scalar_one() >= 5000


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    open_store(f"sqlite:///{path}").close()
    path.chmod(0o644)
    open_store(f"sqlite:///{path}").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_readers_do_not_wait_for_a_writer_and_see_the_store_as_it_was(store: Store) -> None:
    with store.transaction() as writing:
        writing.audit.add(EVENT)
        assert count(store) == 0
    assert count(store) == 1


def test_writers_wait_for_each_other(store: Store) -> None:
    def write() -> None:
        for _ in range(20):
            with store.transaction() as work:
                work.audit.add(EVENT)

    in_threads(write, 4)
    assert count(store) == 80


def test_who_waits_too_long_is_told_that_the_store_is_busy(store_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (sqlite, postgres):
        monkeypatch.setattr(room, "BUSY_MILLISECONDS", 50)
    with open_store(store_url) as store, open_store(store_url) as other:
        with store.transaction() as work:
            work.audit.add(EVENT)
            with pytest.raises(NotReadyError, match="opptatt"), other.transaction() as late:
                late.audit.add(EVENT)
        assert count(other) == 1


def test_a_refused_row_leaves_the_rest_of_the_transaction_standing(store: Store) -> None:
    """PostgreSQL would give all of it up; what the repositories refuse does not."""
    person, sealed = PersonId("a"), Sealed("k", b"x")
    with store.transaction() as work:
        work.audit.add(EVENT)
        with pytest.raises(NotFoundError):
            work.safety_profiles.add(person, sealed, by=UserId("kari"), at=T0)
        work.persons.add(person, sealed, by=UserId("kari"), at=T0)
        work.audit.add(EVENT)
    assert count(store) == 2
    with store.reading() as work:
        assert work.persons.get(person) is not None


def test_a_store_in_memory_holds_between_transactions() -> None:
    with open_store("sqlite://") as store:
        with store.transaction() as work:
            work.audit.add(EVENT)
        assert count(store) == 1
