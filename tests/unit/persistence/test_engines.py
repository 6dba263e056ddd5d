import subprocess
import sys
import traceback
from pathlib import Path

import pytest
from sqlalchemy import make_url

from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.persistence.engines import engine_for
from jobbmatch.persistence.session import open_store

_FORK = """
import os, sys
from datetime import UTC, datetime
from jobbmatch.persistence.session import open_store

NOW = datetime(2026, 1, 1, tzinfo=UTC)

def bump(store):
    for _ in range(5):
        with store.transaction() as work:
            work.market.bump(NOW)

with open_store(sys.argv[1]) as store:
    bump(store)
    child = os.fork()
    bump(store)
    if not child:
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    bump(store)
    with store.reading() as work:
        print(work.market.version())
"""


@pytest.mark.parametrize(
    "url", ["", "tull", "nodatabase://host/x", "mysql://host/x", "postgresql+asyncpg://host/x", "sqlite+x:///y"]
)
def test_an_address_that_cannot_be_used_is_told(url: str) -> None:
    with pytest.raises(InputError) as caught:
        open_store(url)
    assert caught.value.hint


@pytest.mark.parametrize(
    "url",
    [
        "nodatabase://user:hemmelig@host/x",
        "postgresql://user:hemmelig@host:port/x",
        "postgresql+psycopg2://user:hemmelig@host/x",
    ],
)
def test_the_password_in_an_address_is_not_repeated(url: str) -> None:
    with pytest.raises(InputError) as caught:
        open_store(url)
    assert "hemmelig" not in "".join(traceback.format_exception(caught.value))


def test_a_server_that_is_not_there_is_told_without_the_password(caplog: pytest.LogCaptureFixture) -> None:
    url = "postgresql://kari:hemmelig@127.0.0.1:1/x?connect_timeout=2"
    with pytest.raises(NotReadyError, match="svarer ikke") as caught:
        open_store(url)
    told = "".join(traceback.format_exception(caught.value)) + caplog.text
    assert "hemmelig" not in told
    assert "kari" not in told


@pytest.mark.parametrize("name", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_name_of_postgresql_means_the_same_driver(name: str) -> None:
    engine = engine_for(f"{name}://u:hemmelig@host/x?sslmode=require")
    assert engine.url.drivername == "postgresql+psycopg"
    assert engine.url.query == {"sslmode": "require"}
    assert "hemmelig" not in repr(engine)


def test_a_driver_that_is_not_installed_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(InputError, match="ikke installert") as caught:
        open_store("postgresql://u:hemmelig@host/x")
    assert "jobbmatch[postgres]" in caught.value.hint


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


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_forked_process_takes_connections_of_its_own(store_url: str) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _FORK, store_url],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (run.returncode, run.stdout.strip()) == (0, "20"), run.stderr


def test_a_memory_store_is_not_guarded() -> None:
    assert make_url("sqlite://").database is None
    with engine_for("sqlite://").connect() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
