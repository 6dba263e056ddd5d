import stat
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from jobbmatch.persistence import sqlite
from jobbmatch.persistence.reading import only_reading


@pytest.mark.parametrize(
    ("url", "memory"), [("sqlite://", True), ("sqlite:///:memory:", True), ("sqlite:////tmp/a.db", False)]
)
def test_what_lives_in_memory(url: str, memory: bool) -> None:
    assert sqlite.is_memory(make_url(url)) is memory


def test_a_missing_folder_is_made_for_the_owner_and_another_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    sqlite.prepare_file(make_url(f"sqlite:///{tmp_path / 'new' / 'a.db'}"))
    sqlite.prepare_file(make_url(f"sqlite:///{tmp_path / 'b.db'}"))
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "b.db").stat().st_mode) == 0o600


def test_nothing_is_made_for_a_database_in_memory() -> None:
    sqlite.prepare_file(make_url("sqlite:///:memory:"))
    assert not Path(":memory:").exists()


def test_a_writer_takes_the_lock_at_once_and_a_reader_does_not(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'a.db'}")
    sqlite.set_up(engine)
    with engine.begin() as writer:
        writer.execute(text("CREATE TABLE t (x INTEGER)"))
    with engine.connect() as writer, engine.connect() as reader, engine.connect() as second:
        writer.execute(text("SELECT 1"))  # begins, and holds the lock already
        reader = only_reading(reader)
        assert reader.execute(text("SELECT count(*) FROM t")).scalar_one() == 0
        second.connection.cursor().execute("PRAGMA busy_timeout = 1")
        with pytest.raises(OperationalError, match="locked"):
            second.execute(text("SELECT 1"))
    engine.dispose()


def test_making_a_table_can_be_taken_back(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'a.db'}")
    sqlite.set_up(engine)
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE t (x INTEGER)"))
        connection.rollback()
        assert connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one() == 0
    engine.dispose()
