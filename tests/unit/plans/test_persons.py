from collections.abc import Iterator
from pathlib import Path

import pytest

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Role, User
from jobbmatch.errors import ConflictError, InputError, NotFoundError
from jobbmatch.persistence.repositories.grants import Grant
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.plans.persons import PersonRegister, new_person_id
from jobbmatch.plans.safety_form import STORED, SafetyForm
from jobbmatch.security.encryption import FileKeyProvider, Vault

ME = UserId("u1")
WHO = PersonId("prove")


def form(**changes: object) -> PersonForm:
    fields: dict[str, object] = {
        "id": "prove",
        "alias": "MARKØR-ALIAS",
        "home": {"postal_code": "3550"},
        "safety": {"employers": [{"name": "MARKØR-FIRMA"}], "facets": [{"facet": "night"}]},
    }
    return PersonForm.model_validate(fields | changes)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'x.db'}") as opened:
        yield opened


@pytest.fixture
def register(store: Store, tmp_path: Path) -> PersonRegister:
    return PersonRegister(store, Vault(FileKeyProvider(tmp_path / "key")))


def test_a_person_and_her_exclusions_come_back_apart(register: PersonRegister) -> None:
    register.add(form(), by=ME)
    stored = register.get(WHO)
    assert stored.form.alias == "MARKØR-ALIAS"
    assert stored.form.safety == SafetyForm()
    assert register.profile(WHO).facets[0].facet is Facet.NIGHT
    assert register.list_ids() == [WHO]
    assert (stored.version, stored.updated_by) == (1, ME)


def test_nothing_of_it_lies_in_clear(register: PersonRegister, tmp_path: Path) -> None:
    register.add(form(), by=ME)
    for file in tmp_path.glob("x.db*"):
        assert "MARKØR".encode() not in file.read_bytes()
        assert b"3550" not in file.read_bytes()


def test_saving_the_form_keeps_the_exclusions_and_the_other_way_round(register: PersonRegister) -> None:
    register.add(form(), by=ME)
    register.save_form(form(alias="Ny", safety={}), expected_version=1, updated_by=ME)
    assert register.get(WHO).form.alias == "Ny"
    assert register.profile(WHO).employers
    register.save_profile(WHO, SafetyForm(), expected_version=1, updated_by=ME)
    assert register.profile(WHO).is_empty
    assert register.get(WHO).form.alias == "Ny"


def test_a_stale_version_is_a_conflict_and_nothing_is_lost(register: PersonRegister) -> None:
    register.add(form(), by=ME)
    register.save_form(form(alias="Først"), expected_version=1, updated_by=ME)
    with pytest.raises(ConflictError):
        register.save_form(form(alias="Sist"), expected_version=1, updated_by=ME)
    with pytest.raises(ConflictError):
        register.save_profile(WHO, SafetyForm(), expected_version=7, updated_by=ME)
    assert register.get(WHO).form.alias == "Først"


def test_who_is_not_there_is_never_taken_for_one_who_excludes_nothing(register: PersonRegister, store: Store) -> None:
    with pytest.raises(NotFoundError):
        register.profile(WHO)
    register.add(form(), by=ME)
    with store.transaction() as unit:
        unit.persons.remove(WHO)
    with pytest.raises(NotFoundError):
        register.profile(WHO)


def test_a_form_that_cannot_be_used_is_not_stored(register: PersonRegister) -> None:
    with pytest.raises(InputError):
        register.add(form(safety={"zones": [{"kind": "municipality", "code": "9999"}]}), by=ME)
    assert register.list_ids() == []


def test_an_area_that_could_not_be_saved_today_can_be_read_and_mended(register: PersonRegister) -> None:
    register.add(form(), by=ME)
    crossing = [[59.9, 10.7], [60.1, 10.9], [59.9, 10.9], [60.1, 10.7]]
    old = SafetyForm.model_validate({"zones": [{"kind": "polygon", "corners": crossing}]}, context=STORED)
    register.save_profile(WHO, old, expected_version=1, updated_by=ME)
    assert register.safety(WHO).form == old
    assert len(register.profile(WHO).zones) == 1


def test_new_ids_are_ids_all_unlike_and_say_nothing() -> None:
    ids = {new_person_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(PersonForm(id=one, alias="Ny").id == one for one in ids)
    assert not any(letter in one for one in ids for letter in "01oil")


def test_who_is_begun_with_has_a_name_no_exclusions_and_one_who_works_with_her(
    register: PersonRegister, store: Store, tmp_path: Path
) -> None:
    kari = User(UserId("kari"), "Kari Eksempel", Role.COUNSELLOR, sees_exclusions=True)
    stored = register.begin(WHO, " MARKØR-ALIAS ", by=kari)
    assert (stored.form, stored.version, stored.updated_by) == (PersonForm(id=WHO, alias="MARKØR-ALIAS"), 1, "kari")
    assert register.profile(WHO) == SafetyForm().to_profile()
    with store.reading() as unit:
        assert unit.grants.of_person(WHO) == [Grant(kari.id, WHO, sees_exclusions=True)]
    for file in tmp_path.glob("x.db*"):
        assert "MARKØR".encode() not in file.read_bytes()
    with pytest.raises(ConflictError):
        register.begin(WHO, "En annen", by=kari)
    assert register.get(WHO).form.alias == "MARKØR-ALIAS"
