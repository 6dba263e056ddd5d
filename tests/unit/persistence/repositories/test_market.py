from datetime import UTC, datetime

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import ConflictError
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed

T0 = datetime(2026, 1, 1, tzinfo=UTC)


def test_the_version_grows_from_nothing(store: Store) -> None:
    with store.reading() as work:
        assert work.market.version() == 0
        assert work.market.changed() is None
    with store.transaction() as work:
        assert work.market.bump(T0) == 1
    with store.transaction() as work:
        assert work.market.bump(T0) == 2
    with store.reading() as work:
        assert work.market.version() == 2
        assert work.market.changed() == T0


def test_a_change_that_is_taken_back_leaves_the_version(store: Store) -> None:
    with pytest.raises(ConflictError), store.transaction() as work:
        work.market.bump(T0)
        work.persons.add(PersonId("a"), Sealed("k", b"x"), by=UserId("kari"), at=T0)
        work.persons.add(PersonId("a"), Sealed("k", b"x"), by=UserId("kari"), at=T0)
    with store.reading() as work:
        assert work.market.version() == 0
