from datetime import UTC, datetime, timedelta

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.kept import kept_of
from jobbmatch.domain.placement import Placement, Stage
from jobbmatch.errors import NotFoundError
from jobbmatch.persistence.repositories.placements import Judged, with_steps
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed
from tests.factories.market import vacancy

T0 = datetime(2026, 1, 1, tzinfo=UTC)
LATER = T0 + timedelta(days=1)
KARI, MONA, WHO = UserId("kari"), UserId("mona"), PersonId("prove")
PASSED, WORSE = Sealed("k", b"pass"), Sealed("k", b"worse")
AD = vacancy(1)


def placement(stage: Stage = Stage.SHARED, number: int = 1, since: datetime = T0) -> Placement:
    return Placement(WHO, vacancy(number).id, stage, KARI, since)


@pytest.fixture
def shared(store: Store) -> Store:
    with store.transaction() as unit:
        unit.persons.add(WHO, PASSED, by=KARI, at=T0)
        unit.placements.put(placement(), PASSED, by=KARI)
    return store


def test_stages_follow_each_other_and_the_last_judgement_stands(shared: Store) -> None:
    with shared.transaction() as unit:
        row = unit.placements.get(WHO, AD.id)
        assert row is not None
        assert unit.placements.judge(row, Judged(WORSE, LATER, kept_of(AD), "fra"))
        unit.placements.put(placement(Stage.PLANNED, since=LATER), PASSED, by=MONA)
        row = unit.placements.get(WHO, AD.id)
        assert row is not None
        assert (row.judged, row.judgements, row.gone_at, row.kept) == (WORSE, 1, LATER, kept_of(AD))
        (found,) = with_steps(unit.placements.of_person(WHO), unit.placements.steps(WHO))
    assert [(step.stage, step.by, step.at) for step in found.steps] == [
        (Stage.SHARED, KARI, T0),
        (Stage.PLANNED, MONA, LATER),
    ]


def test_who_judges_an_older_state_loses(shared: Store) -> None:
    with shared.transaction() as unit:
        row = unit.placements.get(WHO, AD.id)
        assert row is not None
        assert unit.placements.judge(row, Judged(WORSE, None))
        assert not unit.placements.judge(row, Judged(PASSED, None))


def test_what_has_ended_is_kept_as_history_and_begins_anew_with_a_new_judgement(shared: Store) -> None:
    with shared.transaction() as unit:
        row = unit.placements.get(WHO, AD.id)
        assert row is not None
        unit.placements.judge(row, Judged(WORSE, LATER, kept_of(AD), "fra"))
        assert unit.placements.end(WHO, AD.id, by=MONA, at=LATER)
        assert not unit.placements.end(WHO, AD.id, by=MONA, at=LATER)
        assert unit.placements.of_person(WHO) == []
        unit.placements.put(placement(since=LATER), PASSED, by=KARI)
        row = unit.placements.get(WHO, AD.id)
    assert row is not None
    assert (row.judged, row.gone_at, row.kept) == (PASSED, None, None)


def test_nobody_is_nobody(store: Store) -> None:
    with store.transaction() as unit, pytest.raises(NotFoundError):
        unit.placements.put(placement(), PASSED, by=KARI)
    with store.reading() as unit:
        assert unit.placements.get(WHO, AD.id) is None


def test_the_queue_is_taken_in_order_and_in_part(shared: Store) -> None:
    with shared.transaction() as unit:
        unit.placements.put(placement(number=2, since=LATER), PASSED, by=KARI)
        queued = unit.placements.queued(10)
        assert [one.vacancy for one in queued] == [AD.id, vacancy(2).id]
        assert unit.placements.queued(10, vacancy=AD.id) == queued[:1]
        assert unit.placements.queued(10, person=PersonId("annen")) == []
        assert unit.placements.queued(10, after=queued[0].number) == queued[1:]
        unit.placements.unqueue([queued[0].number])
        assert unit.placements.count_queued() == 1
        assert [row.placement.vacancy for row in unit.placements.of_person(WHO)] == [vacancy(2).id, AD.id]
