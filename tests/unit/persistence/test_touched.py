from datetime import UTC, datetime

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.placement import Placement, Stage
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import Store, UnitOfWork
from jobbmatch.persistence.touched import made_from
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.security.encryption import Sealed
from tests.factories.answers import answer
from tests.factories.market import vacancy

T0 = datetime(2026, 1, 1, tzinfo=UTC)
ME, ONE, TWO = UserId("kari"), PersonId("en"), PersonId("to")
SEALED = Sealed("k", b"x")
AD, OTHER = vacancy(1), vacancy(2)


def row(number: int) -> VacancyRow:
    ad = vacancy(number)
    return VacancyRow(ad.id, ad.changed, ad.content_hash, "v1", ad.expires, b"{}", encode_vacancy(ad))


def begin(store: Store) -> None:
    with store.transaction() as unit:
        unit.vacancies.put([row(1), row(2)])
        for person in (ONE, TWO):
            unit.persons.add(person, SEALED, by=ME, at=T0)
            unit.safety_profiles.add(person, SEALED, by=ME, at=T0)
            unit.placements.put(Placement(person, AD.id, Stage.SHARED, ME, T0), SEALED, by=ME)
        unit.placements.put(Placement(ONE, OTHER.id, Stage.RUNNING, ME, T0), SEALED, by=ME)
        unit.placements.unqueue([queued.number for queued in unit.placements.queued(100)])


def noted(unit: UnitOfWork) -> set[tuple[str, VacancyId]]:
    found = unit.placements.queued(100)
    unit.placements.unqueue([queued.number for queued in found])
    return {(queued.person, queued.vacancy) for queued in found}


def test_every_writer_leaves_what_it_touches(store: Store) -> None:
    begin(store)
    both = {(ONE, AD.id), (TWO, AD.id)}
    with store.transaction() as unit:
        unit.vacancies.put([row(1)])
        assert noted(unit) == both
        kept = unit.answers.add(answer(AD))
        assert noted(unit) == both
        unit.answers.confirm(kept.number, UserId("jonas"), T0)
        assert noted(unit) == both
        unit.answers.withdraw(kept.number, ME, T0)
        assert noted(unit) == both
        unit.persons.save(ONE, SEALED, version=1, by=ME, at=T0)
        assert noted(unit) == {(ONE, AD.id), (ONE, OTHER.id)}
        unit.safety_profiles.save(TWO, SEALED, version=1, by=ME, at=T0)
        assert noted(unit) == {(TWO, AD.id)}
        unit.vacancies.remove([(OTHER.id, T0)])
        assert noted(unit) == {(ONE, OTHER.id)}


def test_what_nobody_shares_and_what_only_moves_in_time_leaves_nothing(store: Store) -> None:
    begin(store)
    with store.transaction() as unit:
        unit.vacancies.put([row(3)])
        unit.vacancies.touch([(AD.id, T0)])
        unit.placements.end(TWO, AD.id, by=ME, at=T0)
        unit.safety_profiles.save(TWO, SEALED, version=1, by=ME, at=T0)
        assert noted(unit) == set()


def test_an_ad_that_goes_unjudged_leaves_its_place_and_no_facets(store: Store) -> None:
    begin(store)
    with store.transaction() as unit:
        unit.vacancies.remove([(OTHER.id, T0)])
        kept = unit.placements.get(ONE, OTHER.id)
    assert kept is not None
    assert kept.kept is not None
    assert (kept.kept.vacancy.places, dict(kept.kept.vacancy.facets)) == (OTHER.places, {})
    assert kept.judgements == 1, "who has judged the ad as it was, loses"


def test_a_row_is_named_by_what_it_holds() -> None:
    assert made_from(b"a") == made_from(b"a") != made_from(b"b")
