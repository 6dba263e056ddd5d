"""What only PostgreSQL has; what holds for both databases is tested beside what it is about."""

import traceback
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from jobbmatch.errors import NotReadyError
from jobbmatch.measuring.temporary_postgres import temporary_postgres
from jobbmatch.persistence import postgres as room
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.persistence.tables import metadata
from tests.factories.databases import Make, TestServer
from tests.unit.persistence.test_session import in_threads

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def make(postgres: TestServer, request: pytest.FixtureRequest) -> Make:
    databases = postgres.databases()
    made = databases.__enter__()
    request.addfinalizer(lambda: databases.__exit__(None, None, None))
    return made


def outside(url: str) -> Callable[[str], None]:
    """Do something on the database as somebody else."""

    def run(statement: str) -> None:
        with create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text(statement))

    return run


def cut_all(url: str) -> None:
    """Cut every other connection to the database, as a restart does."""
    outside(url)(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


def bump(store: Store) -> int:
    with store.transaction() as work:
        return work.market.bump(NOW)


def test_all_our_text_is_compared_byte_by_byte_and_of_any_length(make: Make) -> None:
    with open_store(make(filled=True)) as store, store.engine.connect() as connection:
        columns = connection.execute(
            text(
                "SELECT table_name, column_name, collation_name, character_maximum_length "
                "FROM information_schema.columns WHERE table_schema = 'public' "
                "AND data_type IN ('character varying', 'text') AND table_name <> 'alembic_version'"
            )
        ).all()
    ours = {(t.name, c.name) for t in metadata.sorted_tables for c in t.columns if c.type.python_type is str}
    assert {(table, column) for table, column, *_ in columns} == ours
    assert {(collation, length) for *_, collation, length in columns} == {("C", None)}


def test_a_table_of_somebody_else_in_the_same_database_is_left_alone(make: Make) -> None:
    url = make(filled=False)
    outside(url)("CREATE TABLE other (name varchar(5))")
    open_store(url).close()
    with create_engine(url, poolclass=NullPool).connect() as connection:
        length = "SELECT character_maximum_length FROM information_schema.columns WHERE table_name = 'other'"
        assert connection.execute(text(length)).scalar_one() == 5


def test_a_database_with_a_narrow_alphabet_is_refused(postgres: TestServer) -> None:
    name = "t_narrow"
    outside(postgres.server.url())(
        f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' STRATEGY FILE_COPY"
    )
    try:
        with pytest.raises(NotReadyError, match="tegnsettet LATIN1"):
            open_store(postgres.server.url(name))
    finally:
        outside(postgres.server.url())(f"DROP DATABASE {name} WITH (FORCE)")


def test_connections_that_were_cut_while_idle_are_no_error(make: Make) -> None:
    url = make(filled=True)
    with open_store(url) as store:
        assert bump(store) == 1
        cut_all(url)
        assert bump(store) == 2
        cut_all(url)
        with store.reading() as work:
            assert work.market.version() == 2


def test_a_connection_that_is_lost_in_the_middle_is_told_and_nothing_is_kept(make: Make) -> None:
    url = make(filled=True)
    with open_store(url) as store:
        with pytest.raises(NotReadyError, match="svarer ikke"), store.transaction() as work:
            work.market.bump(NOW)
            cut_all(url)
            work.market.bump(NOW)
        with pytest.raises(NotReadyError, match="svarer ikke"), store.transaction() as work:
            work.market.bump(NOW)
            cut_all(url)  # so that it is the commit that fails
        assert bump(store) == 1


def test_a_server_that_restarts_is_no_error_and_one_that_is_away_is_told() -> None:
    with temporary_postgres() as server, open_store(server.url()) as store:
        assert bump(store) == 1
        server.restart()
        assert bump(store) == 2
        server.stop()
        with pytest.raises(NotReadyError, match="svarer ikke"):
            bump(store)


def test_a_wrong_password_is_told_without_it(postgres: TestServer, make: Make) -> None:
    url = make_url(make(filled=True)).set(username="finnes_ikke", password="hemmelig")
    with pytest.raises(NotReadyError) as caught:
        open_store(url.render_as_string(hide_password=False))
    assert "hemmelig" not in "".join(traceback.format_exception(caught.value))


def test_a_user_who_may_not_make_tables_is_told(make: Make) -> None:
    url = make(filled=False)
    outside(url)("DO $$ BEGIN CREATE ROLE reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    with pytest.raises(NotReadyError, match="lar oss ikke"):
        open_store(make_url(url).set(username="reader").render_as_string(hide_password=False))


def test_readers_hold_no_lock_and_one_writer_at_a_time(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    url = make(filled=True)
    monkeypatch.setattr(room, "BUSY_MILLISECONDS", 50)
    with open_store(url) as store, open_store(url) as other:
        with store.reading() as reader:
            assert reader.market.version() == 0
            assert bump(other) == 1
            assert reader.market.version() == 0
        with store.transaction() as writer:
            writer.market.bump(NOW)
            with pytest.raises(NotReadyError, match="opptatt"):
                bump(other)
        assert bump(other) == 3


@pytest.mark.parametrize("level", ["repeatable read", "serializable"])
def test_whatever_the_server_is_set_to_who_waits_sees_what_was_written_meanwhile(level: str, make: Make) -> None:
    url = make(filled=True)
    outside(url)(f"ALTER DATABASE {make_url(url).database} SET default_transaction_isolation = '{level}'")
    with open_store(url) as store:

        def run() -> None:
            for _ in range(10):
                bump(store)

        in_threads(run, 3)
        with store.reading() as work:
            assert work.market.version() == 30


def test_numbers_grow_in_the_order_in_which_transactions_end(make: Make) -> None:
    with open_store(make(filled=True)) as store:
        ended: list[int] = []

        def run() -> None:
            for _ in range(5):
                with store.transaction() as work:
                    number = work.ingest_runs.start("x", NOW)
                ended.append(number)

        in_threads(run, 3)
        with store.reading() as work:
            kept = [run.number for run in work.ingest_runs.latest()]
    assert kept == sorted(ended, reverse=True)
    assert len(set(ended)) == 15
