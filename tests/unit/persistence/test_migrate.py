import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    func,
    insert,
    inspect,
    select,
    text,
)

from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.engines import engine_for
from jobbmatch.persistence.migrate import current_revision, downgrade, newest_revision, revisions, upgrade
from jobbmatch.persistence.quarantined import packed
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.persistence.tables import metadata, quarantine
from tests.factories.databases import Addresses

Contents = dict[str, list[dict[str, object]]]


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_the_migrations_make_the_tables_that_the_program_uses(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        assert current_revision(connection) == newest_revision()
    assert tables(store.engine) == set(metadata.tables)


def test_down_to_nothing_and_up_again(store: Store) -> None:
    downgrade(store.engine)
    assert tables(store.engine) == set()
    upgrade(store.engine)
    assert tables(store.engine) == set(metadata.tables)
    with store.reading() as work:
        assert work.vacancies.count() == 0


def test_a_migration_that_fails_leaves_the_store_as_it_was(store: Store) -> None:
    downgrade(store.engine)
    with store.engine.begin() as connection:
        connection.execute(text("CREATE TABLE audit_event (x INTEGER)"))
    with pytest.raises(Exception, match="audit_event"):
        upgrade(store.engine)
    assert tables(store.engine) == {"audit_event"}


def test_a_store_of_a_newer_program_is_refused(store: Store, store_url: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NotReadyError, match="nyere"):
        open_store(store_url)


def test_many_who_open_a_new_store_at_once_all_get_it(new_url: Addresses) -> None:
    url = new_url()
    start = threading.Barrier(6)

    def use() -> None:
        start.wait()
        with open_store(url) as store, store.reading() as work:
            assert work.vacancies.count() == 0

    with ThreadPoolExecutor(6) as pool:
        for done in [pool.submit(use) for _ in range(6)]:
            done.result()


def fill(connection: Connection) -> None:
    """Write one row into every table that has none."""
    tables = MetaData()
    tables.reflect(connection)
    for table in tables.sorted_tables:
        if table.name == "alembic_version" or connection.execute(select(func.count()).select_from(table)).scalar_one():
            continue
        values = {column.name: value_of(column) for column in table.columns}
        connection.execute(insert(table).values(values))


def value_of(column: Column[Any]) -> object:
    """Something that a column takes; rows that point to each other have the same id."""
    if isinstance(column.type, LargeBinary):
        return packed(b'{"uuid": "A-1"}')
    if isinstance(column.type, Boolean):
        return True
    return 1 if isinstance(column.type, Integer) else "a"


def contents(connection: Connection, like: Contents | None = None) -> Contents:
    """Give the rows of all tables; of the same tables and columns as other contents, when these are given."""
    tables = MetaData()
    tables.reflect(connection)
    found = {}
    for name in like if like is not None else tables.tables.keys() - {"alembic_version"}:
        columns = like[name][0].keys() if like is not None else tables.tables[name].columns.keys()
        rows = connection.execute(select(*(tables.tables[name].columns[column] for column in columns))).mappings()
        found[name] = [{key: bytes(v) if isinstance(v, memoryview) else v for key, v in row.items()} for row in rows]
    return found


@pytest.mark.parametrize("revision", [one for one in reversed(revisions()) if one != newest_revision()])
def test_what_an_older_form_holds_survives_the_way_up_and_down_again(revision: str, new_url: Addresses) -> None:
    engine = engine_for(new_url())
    try:
        upgrade(engine, revision)
        with engine.begin() as connection:
            fill(connection)
            before = contents(connection)
        assert all(before.values())
        upgrade(engine)
        with engine.begin() as connection:
            assert contents(connection, before) == before
            fill(connection)
        downgrade(engine, revision)
        with engine.begin() as connection:
            assert current_revision(connection) == revision
            assert contents(connection) == before
        upgrade(engine)
        with engine.begin() as connection:
            assert contents(connection, before) == before
    finally:
        engine.dispose()


def test_entries_from_before_are_tied_to_their_ads(new_url: Addresses) -> None:
    engine = engine_for(new_url())
    try:
        upgrade(engine, "0004")
        with engine.begin() as connection:
            fill(connection)
        upgrade(engine)
        with engine.connect() as connection:
            assert connection.execute(select(quarantine.c.vacancy_id)).scalars().all() == ["a-1"]
    finally:
        engine.dispose()
