from datetime import UTC, datetime

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import NotFoundError
from jobbmatch.persistence.repositories.safety_profiles import SafetyProfilesRepository
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed

A, KARI = PersonId("a"), UserId("kari")
T0 = datetime(2026, 1, 1, tzinfo=UTC)


def test_the_place_is_another_than_the_forms() -> None:
    assert SafetyProfilesRepository.place(A) == "safety_profile|exclusions|a"


def test_exclusions_have_versions_of_their_own(store: Store) -> None:
    with store.transaction() as work:
        work.persons.add(A, Sealed("k", b"form"), by=KARI, at=T0)
        work.safety_profiles.add(A, Sealed("k", b"none"), by=KARI, at=T0)
        assert work.safety_profiles.save(A, Sealed("k", b"some"), version=1, by=KARI, at=T0).version == 2
        person, profile = work.persons.get(A), work.safety_profiles.get(A)
    assert person is not None
    assert person.version == 1
    assert profile is not None
    assert profile.sealed == Sealed("k", b"some")


def test_exclusions_of_nobody_are_refused(store: Store) -> None:
    with pytest.raises(NotFoundError), store.transaction() as work:
        work.safety_profiles.add(A, Sealed("k", b"x"), by=KARI, at=T0)
