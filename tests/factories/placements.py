"""A small office for tests of what is shared: a store, a person with exclusions, humans around her, and a watch."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.placement import Alarm, Judgement, Placement, Stage
from jobbmatch.domain.user import Role, User
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.persistence.repositories.placements import PlacementsRepository
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import Store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.plans.answers import AnswerBook
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.plans.placements import Move, PlacementBook
from jobbmatch.plans.safety_form import SafetyForm
from jobbmatch.security.encryption import EnvironmentKeyProvider, Vault
from jobbmatch.security.login import UserBook
from jobbmatch.serving.watch import Watch

PERSON = PersonId("prove")
KARI, MONA, HERSELF = UserId("kari"), UserId("mona"), UserId("hun")
KEYS = EnvironmentKeyProvider({"JOBBMATCH_KEY": "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="})
NIGHT: Mapping[str, Any] = {"facets": [{"facet": "night"}]}


def users(*more: User) -> UserBook:
    """Kari with the grant, Mona without it, the person herself, and whoever is added."""
    hers = frozenset({PERSON})
    return UserBook.of(
        [
            User(KARI, "Kari Eksempel", Role.COUNSELLOR, hers, sees_exclusions=True),
            User(MONA, "Mona Eksempel", Role.COUNSELLOR, hers),
            User(HERSELF, "Hun Eksempel", Role.PERSON, hers, sees_exclusions=True),
            *more,
        ]
    )


@dataclass(frozen=True, slots=True)
class Office:
    """All of it on one store."""

    store: Store
    users: UserBook
    vault: Vault
    register: PersonRegister
    answers: AnswerBook
    book: PlacementBook
    watch: Watch

    @classmethod
    def open(cls, store: Store, book: UserBook | None = None) -> "Office":
        """Open an office on a store, without persons."""
        people, vault = book or users(), Vault(KEYS)
        register = PersonRegister(store, vault)
        watch = Watch(store, vault, register.with_profile, people)
        return cls(store, people, vault, register, AnswerBook(store), PlacementBook(store, vault, people), watch)

    def add_person(self, safety: Mapping[str, Any] = NIGHT) -> None:
        """Add the person, who lives at Gol, with exclusions."""
        form = {"id": PERSON, "alias": "Prøve", "home": {"postal_code": "3550"}, "safety": dict(safety)}
        self.register.add(PersonForm.model_validate(form), by=KARI)

    def exclude(self, safety: Mapping[str, Any]) -> None:
        """Save other exclusions for her."""
        version = self.register.safety(PERSON).version
        form = SafetyForm.model_validate(dict(safety))
        self.register.save_profile(PERSON, form, expected_version=version, updated_by=KARI)

    def put(self, *ads: Vacancy) -> None:
        """Write ads, new or changed, and tell nobody."""
        rows = [VacancyRow(a.id, a.changed, a.content_hash, "v1", a.expires, b"{}", encode_vacancy(a)) for a in ads]
        with self.store.transaction() as unit:
            unit.vacancies.put(rows)

    def take_down(self, *ads: Vacancy) -> None:
        """Remove ads as the feed does when they are no longer active, and tell nobody."""
        with self.store.transaction() as unit:
            unit.vacancies.remove([(ad.id, ad.changed) for ad in ads])

    def share(self, ad: Vacancy, stage: Stage = Stage.SHARED, by: UserId = KARI) -> Placement:
        """Share an ad with her as the API does, when it may be shown."""
        assert self.watch.look(PERSON, ad.id).may_leave
        placement = self.book.move(Move(PERSON, ad.id, stage), by=by)
        self.watch.drain()
        return placement

    def alarms(self, user: UserId = KARI) -> list[Alarm]:
        """Give the alarms that a user is to see to."""
        return self.book.alarms_of(self.users.users[user])

    def kinds(self, user: UserId = KARI) -> list[str]:
        """Give what they are about."""
        return [alarm.kind.value for alarm in self.alarms(user)]

    def judged(self, vacancy: VacancyId) -> Judgement:
        """Open the last judgement."""
        with self.store.reading() as unit:
            row = unit.placements.get(PERSON, vacancy)
        assert row is not None
        return Judgement(self.vault.open(row.judged, PlacementsRepository.place(PERSON, vacancy)).decode())
