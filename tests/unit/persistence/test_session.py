import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.persistence.session import Store, open_store

EVENT = AuditEvent("2026-01-01T00:00:00+00:00", UserId("kari"), Action.READ_PERSON, PersonId("a"), True, "allowed")


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


def test_what_is_written_while_reading_is_not_kept(store: Store) -> None:
    with store.reading() as work:
        work.audit.add(EVENT)
    assert count(store) == 0


def test_the_file_is_durable_strict_and_only_its_owners(store: Store) -> None:
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

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count(store) == 80


def test_a_store_in_memory_holds_between_transactions() -> None:
    with open_store("sqlite://") as store:
        with store.transaction() as work:
            work.audit.add(EVENT)
        assert count(store) == 1


@pytest.mark.parametrize("url", ["", "tull", "nodatabase://host/x"])
def test_an_address_that_cannot_be_used_is_told(url: str) -> None:
    with pytest.raises(InputError):
        open_store(url)


def test_the_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(InputError) as caught:
        open_store("nodatabase://user:hemmelig@host/x")
    assert "hemmelig" not in str(caught.value)


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(b"dette er ikke en database" * 100)
    before = path.read_bytes()
    with pytest.raises(NotReadyError, match="ikke en hel databasefil"):
        open_store(f"sqlite:///{path}")
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotReadyError, match="kan ikke åpnes"):
        open_store(f"sqlite:///{tmp_path / 'file' / 'x.db'}")
