import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.migrate import current_revision, downgrade, newest_revision, upgrade
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.persistence.tables import metadata


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


def test_a_store_of_a_newer_program_is_refused(store: Store, tmp_path: Path) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NotReadyError, match="nyere"):
        open_store(str(store.engine.url))


def test_many_who_open_a_new_store_at_once_all_get_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    start = threading.Barrier(6)
    failures: list[BaseException] = []

    def use() -> None:
        start.wait()
        try:
            with open_store(url) as store, store.reading() as work:
                assert work.vacancies.count() == 0
        except BaseException as error:  # noqa: BLE001 - a thread's failure is told by the test
            failures.append(error)

    threads = [threading.Thread(target=use) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
