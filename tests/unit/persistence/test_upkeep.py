from pathlib import Path

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.errors import InputError
from jobbmatch.persistence.migrate import newest_revision
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.persistence.tables import metadata
from jobbmatch.persistence.upkeep import downgrade_store, settle, store_status, upgrade_store
from tests.factories.databases import Addresses

EVENT = AuditEvent("2026-01-01T00:00:00+00:00", UserId("kari"), Action.READ_PERSON, PersonId("a"), True, "allowed")


def test_the_status_tells_form_rows_and_size(store: Store, store_url: str, on_postgres: bool) -> None:
    with store.transaction() as work:
        work.audit.add(EVENT)
    status = store_status(store_url)
    assert status.database == ("postgresql" if on_postgres else "sqlite")
    assert status.is_newest
    assert status.rows["audit_event"] == 1
    assert set(status.rows) == set(metadata.tables)
    assert status.bytes > 10_000


def test_an_empty_database_has_no_form_and_asking_does_not_make_one(new_url: Addresses) -> None:
    url = new_url()
    for _ in range(2):
        status = store_status(url)
        assert (status.revision, status.rows, status.is_newest) == (None, {}, False)
    upgrade_store(url)
    assert store_status(url).revision == newest_revision()


def test_asking_for_a_missing_file_does_not_make_it(tmp_path: Path) -> None:
    assert store_status(f"sqlite:///{tmp_path / 'x.db'}").bytes == 0
    assert not (tmp_path / "x.db").exists()


def test_down_and_up_again(new_url: Addresses) -> None:
    url = new_url()
    open_store(url).close()
    downgrade_store(url, "0001")
    assert store_status(url).revision == "0001"
    assert "answer" not in store_status(url).rows
    with pytest.raises(InputError, match="0002"):
        downgrade_store(url, "0002")
    upgrade_store(url)
    downgrade_store(url, "base")
    assert store_status(url).revision is None


def test_a_form_that_there_is_not_is_told_with_those_there_are(new_url: Addresses) -> None:
    with pytest.raises(InputError, match="tull") as caught:
        downgrade_store(new_url(), "tull")
    assert "0001" in caught.value.hint


def test_settling_a_store_leaves_what_is_in_it(store: Store) -> None:
    with store.transaction() as work:
        work.audit.add(EVENT)
    assert settle(store.engine)
    with store.reading() as work:
        assert work.audit.count() == 1
    with store.transaction() as work:
        work.audit.add(EVENT)
