from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.persistence.repositories.grants import Grant
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed

A, B = PersonId("a"), PersonId("b")
KARI, OLA = UserId("kari"), UserId("ola")


@pytest.fixture
def store_of_two(store: Store) -> Store:
    with store.transaction() as work:
        for person in (A, B):
            work.persons.add(person, Sealed("k", b"x"), by=KARI, at=datetime(2026, 1, 1, tzinfo=UTC))
    return store


def test_grants_are_found_from_both_sides(store_of_two: Store) -> None:
    given = [Grant(KARI, A, sees_exclusions=True), Grant(KARI, B), Grant(OLA, A)]
    with store_of_two.transaction() as work:
        for grant in given:
            work.grants.put(grant)
    with store_of_two.reading() as work:
        assert work.grants.of_user(KARI) == given[:2]
        assert work.grants.of_person(A) == [given[0], given[2]]
        assert work.grants.of_user(UserId("per")) == []


def test_a_new_grant_takes_the_place_of_the_old(store_of_two: Store) -> None:
    with store_of_two.transaction() as work:
        work.grants.put(Grant(KARI, A, sees_exclusions=True))
        work.grants.put(Grant(KARI, A))
        assert work.grants.of_user(KARI) == [Grant(KARI, A)]


def test_a_grant_that_is_taken_away_is_gone(store_of_two: Store) -> None:
    with store_of_two.transaction() as work:
        work.grants.put(Grant(KARI, A))
        assert work.grants.remove(KARI, A)
        assert not work.grants.remove(KARI, A)
        assert work.grants.of_user(KARI) == []


def test_a_grant_for_nobody_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError), store.transaction() as work:
        work.grants.put(Grant(KARI, A))
