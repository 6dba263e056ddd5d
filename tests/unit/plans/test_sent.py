from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.placement import Placement, Stage
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.sent import SentCounts
from jobbmatch.security.encryption import Sealed

KARI, AD = UserId("kari"), VacancyId("oppdiktet-1")
NO_WORDS = Sealed("k", b"")
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("sqlite://") as opened:
        yield opened


def move(store: Store, person: str, stage: Stage, at: datetime) -> None:
    with store.transaction() as unit:
        if unit.persons.get(PersonId(person)) is None:
            unit.persons.add(PersonId(person), NO_WORDS, by=KARI, at=at)
        if stage is Stage.ENDED:
            unit.placements.end(PersonId(person), AD, by=KARI, at=at)
        else:
            unit.placements.put(Placement(PersonId(person), AD, stage, KARI, at), NO_WORDS, by=KARI)


def test_persons_are_counted_once_from_the_day_after_and_until_the_day_after_it_has_ended(store: Store) -> None:
    move(store, "a", Stage.SHARED, NOON)
    move(store, "a", Stage.PLANNED, NOON.replace(hour=13))
    move(store, "b", Stage.RUNNING, NOON)
    move(store, "b", Stage.ENDED, NOON.replace(day=22))
    counts = SentCounts(store, lambda: NOON.replace(day=25))
    assert [dict(counts(date(2026, 11, day))) for day in (20, 21, 22, 23)] == [{}, {AD: 2}, {AD: 2}, {AD: 1}]


def test_a_day_begins_at_midnight_in_norway(store: Store) -> None:
    move(store, "a", Stage.SHARED, datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
    counts = SentCounts(store, lambda: NOON.replace(day=25))
    assert counts(date(2026, 11, 21)) == {}
    assert counts(date(2026, 11, 22)) == {AD: 1}


def test_nobody_sees_what_has_been_moved_today_not_even_by_asking_for_tomorrow(store: Store) -> None:
    counts = SentCounts(store, lambda: NOON)
    assert counts(NOON.date()) == {}
    move(store, "a", Stage.SHARED, NOON)
    assert counts(NOON.date()) == {}
    assert counts(date(2026, 11, 21)) == {}
    assert counts(date(2027, 1, 1)) == {}
