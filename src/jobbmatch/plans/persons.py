"""The register of persons: forms and exclusions are sealed here before they reach the store, and opened here.

A form and its exclusions are two sealed records in two tables. Whoever reads the one never opens the other.
"""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.user import User
from jobbmatch.errors import NotFoundError
from jobbmatch.persistence.repositories.grants import Grant
from jobbmatch.persistence.repositories.persons import PersonsRepository
from jobbmatch.persistence.repositories.safety_profiles import SafetyProfilesRepository
from jobbmatch.persistence.sealed_rows import SealedRow
from jobbmatch.persistence.session import Store
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.plans.safety_form import STORED, SafetyForm
from jobbmatch.security.encryption import Sealed, Vault

NO_SAFETY = SafetyForm()

ID_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""What new ids are made of: nothing that is taken for something else when it is read aloud."""
ID_LENGTH = 12


def new_person_id() -> PersonId:
    """Give an id that says nothing of who it is, and that nobody has or had: about 59 bits drawn by lot."""
    return PersonId("".join(secrets.choice(ID_LETTERS) for _ in range(ID_LENGTH)))


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A person as the register holds her, without her exclusions.

    Attributes:
        form: The form; its part on safety is always empty.
        person: What matching may know.
        version: Version of the form.
        updated_at: When the form was last changed (UTC).
        updated_by: By whom.
    """

    form: PersonForm
    person: Person
    version: int
    updated_at: datetime
    updated_by: UserId


@dataclass(frozen=True, slots=True, repr=False)
class StoredSafety:
    """A person's exclusions as the register holds them; prints nothing of them."""

    form: SafetyForm
    version: int
    updated_at: datetime
    updated_by: UserId


class PersonRegister:
    """All persons of one store."""

    def __init__(self, store: Store, vault: Vault) -> None:
        """Keep persons in the store, sealed by the vault."""
        self._store = store
        self._vault = vault

    def list_ids(self) -> list[PersonId]:
        """Ids of all persons."""
        with self._store.reading() as unit:
            return [row.person for row in unit.persons.all()]

    def deleted_ids(self) -> set[PersonId]:
        """Ids that were deleted and are not given again."""
        with self._store.reading() as unit:
            return {person for person, _ in unit.persons.deleted()}

    def get(self, person_id: PersonId) -> StoredPerson:
        """Give one person.

        Raises:
            NotFoundError: There is none of that id.
        """
        with self._store.reading() as unit:
            row = _must(unit.persons.get(person_id))
        return self._person(row)

    def safety(self, person_id: PersonId) -> StoredSafety:
        """Give one person's exclusions as a form, for those who may see them.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._store.reading() as unit:
            row = _must(unit.safety_profiles.get(person_id))
        return self._safety(row)

    def profile(self, person_id: PersonId) -> SafetyProfile:
        """Give one person's exclusions as the type that `safety/` takes.

        Raises:
            NotFoundError: There is no such person; a person without a record of exclusions is never taken for one
                who excludes nothing.
        """
        return self.safety(person_id).form.to_profile()

    def with_profile(self, person_id: PersonId) -> tuple[Person, SafetyProfile]:
        """Give one person with her exclusions, for those who judge.

        Raises:
            NotFoundError: There is no such person.
        """
        return self.get(person_id).person, self.profile(person_id)

    def add(self, form: PersonForm, *, by: UserId) -> StoredPerson:
        """Add a person with her exclusions.

        Raises:
            ConflictError: The id is taken, or was deleted.
            InputError: Something in the form does not exist.
        """
        form.to_person()
        form.safety.to_profile()
        person_id = PersonId(form.id)
        with self._store.transaction() as unit:
            row = unit.persons.add(person_id, self._seal_form(form), by=by, at=_now())
            unit.safety_profiles.add(person_id, self._seal_safety(person_id, form.safety), by=by, at=_now())
        return self._person(row)

    def begin(self, person_id: PersonId, alias: str, *, by: User) -> StoredPerson:
        """Add a person of whom nothing but a name to show is known; who makes her works with her.

        Args:
            person_id: Her id: see :func:`new_person_id`.
            alias: Name to show; need not be the real one.
            by: Who makes her. Whether he or she may see exclusions goes along as it stands.

        Raises:
            ConflictError: The id is taken, or was deleted.
        """
        form = PersonForm(id=person_id, alias=alias)
        with self._store.transaction() as unit:
            row = unit.persons.add(person_id, self._seal_form(form), by=by.id, at=_now())
            unit.safety_profiles.add(person_id, self._seal_safety(person_id, NO_SAFETY), by=by.id, at=_now())
            unit.grants.put(Grant(by.id, person_id, by.sees_exclusions))
        return self._person(row)

    def save_form(self, form: PersonForm, *, expected_version: int, updated_by: UserId) -> StoredPerson:
        """Save a person's form; her exclusions stay as they are.

        Raises:
            ConflictError: Somebody else has changed it since that version.
            InputError: Something in the form does not exist.
            NotFoundError: There is no such person.
        """
        form.to_person()
        with self._store.transaction() as unit:
            row = unit.persons.save(
                PersonId(form.id), self._seal_form(form), version=expected_version, by=updated_by, at=_now()
            )
        return self._person(row)

    def save_profile(
        self, person_id: PersonId, form: SafetyForm, *, expected_version: int, updated_by: UserId
    ) -> StoredSafety:
        """Save a person's exclusions.

        Raises:
            ConflictError: Somebody else has changed them since that version.
            InputError: An exclusion names something that does not exist and would exclude nothing.
            NotFoundError: There is no such person.
        """
        form.to_profile()
        with self._store.transaction() as unit:
            row = unit.safety_profiles.save(
                person_id, self._seal_safety(person_id, form), version=expected_version, by=updated_by, at=_now()
            )
        return self._safety(row)

    def _seal_form(self, form: PersonForm) -> Sealed:
        bare = form.model_copy(update={"safety": NO_SAFETY})
        place = PersonsRepository.place(PersonId(form.id))
        return self._vault.seal(bare.model_dump_json(by_alias=True).encode(), place)

    def _seal_safety(self, person_id: PersonId, form: SafetyForm) -> Sealed:
        place = SafetyProfilesRepository.place(person_id)
        return self._vault.seal(form.model_dump_json(by_alias=True).encode(), place)

    def _person(self, row: SealedRow) -> StoredPerson:
        raw = self._vault.open(row.sealed, PersonsRepository.place(row.person))
        form = PersonForm.model_validate_json(raw)
        return StoredPerson(form, form.to_person(), row.version, row.updated_at, row.updated_by)

    def _safety(self, row: SealedRow) -> StoredSafety:
        raw = self._vault.open(row.sealed, SafetyProfilesRepository.place(row.person))
        form = SafetyForm.model_validate_json(raw, context=STORED)
        return StoredSafety(form, row.version, row.updated_at, row.updated_by)


def _must(row: SealedRow | None) -> SealedRow:
    if row is None:
        raise NotFoundError("Personen finnes ikke.")
    return row


def _now() -> datetime:
    return datetime.now(UTC)
