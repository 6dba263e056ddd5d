"""Who makes a person works with her, at once and until she is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, Role, User
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.assignments import with_assignments
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.access import decide
from jobbmatch.security.addressee import may_be_responsible, named_human
from jobbmatch.security.encryption import FileKeyProvider, Vault
from jobbmatch.security.login import UserBook

NEW = PersonId("ny")
KARI = User(UserId("kari"), "Kari Eksempel", Role.COUNSELLOR, frozenset({PersonId("elv")}), sees_exclusions=True)
MONA = User(UserId("mona"), "Mona Eksempel", Role.COUNSELLOR, frozenset({PersonId("elv")}))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'x.db'}") as opened:
        yield opened


@pytest.mark.parametrize(("maker", "other"), [(KARI, MONA), (MONA, KARI)])
def test_who_makes_a_person_works_with_her_and_nobody_else(
    store: Store, tmp_path: Path, maker: User, other: User
) -> None:
    book = with_assignments(UserBook.of([KARI, MONA]), store)
    assert book.acting(maker.id) == maker
    PersonRegister(store, Vault(FileKeyProvider(tmp_path / "key"))).begin(NEW, "Ny", by=maker)
    assert decide(book.acting(maker.id), Action.READ_PERSON, NEW).permitted
    assert not decide(book.acting(other.id), Action.READ_PERSON, NEW).permitted
    # Her exclusions are for who holds the grant, also of those who made her.
    assert decide(book.acting(maker.id), Action.READ_EXCLUSIONS, NEW).permitted is maker.sees_exclusions
    assert may_be_responsible(book, maker.id, NEW)
    assert not may_be_responsible(book, other.id, NEW)
    assert named_human(book, NEW, None) == (maker.id if maker.sees_exclusions else None)
    with store.transaction() as unit:
        assert unit.persons.remove(NEW)
    assert book.acting(maker.id) == maker
    assert book.working_with(NEW) == []
