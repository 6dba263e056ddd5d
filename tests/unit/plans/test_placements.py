import pytest

from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.placement import AlarmKind, Done, Stage
from jobbmatch.errors import InputError, NotFoundError
from jobbmatch.persistence.session import Store
from jobbmatch.plans.placements import Move
from jobbmatch.security.encryption import EnvironmentKeyProvider, Vault
from tests.factories.market import facets, vacancy
from tests.factories.placements import HERSELF, KARI, MONA, PERSON, Office

DAY = vacancy(1)


@pytest.fixture
def office(sqlite_store: Store) -> Office:
    opened = Office.open(sqlite_store)
    opened.add_person()
    opened.put(DAY)
    return opened


def test_the_same_again_changes_nothing_and_a_new_stage_does(office: Office) -> None:
    first = office.share(DAY)
    assert (first.responsible, first.stage) == (KARI, Stage.SHARED)
    again = office.book.move(Move(PERSON, DAY.id, Stage.SHARED), by=MONA)
    assert (again.responsible, again.since) == (KARI, first.since), "who was responsible stays so"
    office.book.move(Move(PERSON, DAY.id, Stage.PLANNED), by=MONA)
    office.book.move(Move(PERSON, DAY.id, Stage.PLANNED, responsible=MONA), by=KARI)
    (standing,) = office.watch.of_person(PERSON)
    assert standing.placement.responsible == MONA
    assert [step.by for step in standing.placement.steps] == [KARI, MONA, KARI]


@pytest.mark.parametrize("who", [HERSELF, UserId("ukjent")])
def test_the_responsible_is_somebody_who_works_with_the_person(office: Office, who: UserId) -> None:
    with pytest.raises(InputError):
        office.book.move(Move(PERSON, DAY.id, Stage.SHARED, responsible=who), by=KARI)


def test_ending_is_not_a_move_and_is_for_what_was_shared(office: Office) -> None:
    with pytest.raises(InputError):
        office.book.move(Move(PERSON, DAY.id, Stage.ENDED), by=KARI)
    with pytest.raises(NotFoundError):
        office.book.end(PERSON, VacancyId("ukjent"), by=KARI)
    office.share(DAY)
    office.book.end(PERSON, DAY.id, by=KARI)
    office.book.end(PERSON, DAY.id, by=KARI)
    assert office.watch.of_person(PERSON) == []


def test_a_person_who_is_not_there(office: Office) -> None:
    nobody = PersonId("ingen")
    with pytest.raises((NotFoundError, InputError)):
        office.book.move(Move(nobody, DAY.id, Stage.SHARED), by=KARI)


def test_an_alarm_whose_kind_cannot_be_opened_counts_as_danger(office: Office) -> None:
    office.share(DAY)
    office.put(vacancy(1, facets=facets(night=FacetValue.UNCLEAR)))
    office.watch.drain()
    assert office.book.count_open_alarms() == 1
    other = EnvironmentKeyProvider({"JOBBMATCH_KEY": "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE="})
    blind = type(office.book)(office.store, Vault(other), office.users)
    (alarm,) = blind.alarms_of(office.users.users[KARI])
    assert alarm.kind is AlarmKind.DANGER
    blind.see(PERSON, alarm.number, Done.PASSED_ON, by=office.users.users[KARI])
    assert blind.count_open_alarms() == 0


def test_who_ends_it_has_seen_to_the_alarm_and_nobody_else_has(office: Office) -> None:
    office.share(DAY)
    for ending, left in ((MONA, 1), (KARI, 0)):
        office.put(vacancy(1, facets=facets(night=FacetValue.YES)))
        office.watch.drain()
        office.book.end(PERSON, DAY.id, by=ending)
        assert len(office.alarms(KARI)) == left
        office.put(DAY)
        office.share(DAY)
