from datetime import UTC, datetime, timedelta

import pytest

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.placement import Done
from jobbmatch.persistence.repositories.alarms import DELIVERED, NewAlarm
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed

T0 = datetime(2026, 1, 1, tzinfo=UTC)
LATER = T0 + timedelta(minutes=1)
KARI, WHO = UserId("kari"), PersonId("prove")
SEALED = Sealed("k", b"x")


@pytest.fixture
def raised(store: Store) -> Store:
    with store.transaction() as unit:
        unit.persons.add(WHO, SEALED, by=KARI, at=T0)
        for to in (KARI, None):
            unit.alarms.add(NewAlarm(WHO, VacancyId("a"), SEALED, T0, to))
    return store


def test_an_alarm_is_open_until_somebody_has_seen_to_it(raised: Store) -> None:
    with raised.transaction() as unit:
        first, second = unit.alarms.open_of([WHO])
        assert (first.to_user, second.to_user, first.kind) == (KARI, None, SEALED)
        assert unit.alarms.open_of([PersonId("annen")]) == unit.alarms.open_of([]) == []
        assert unit.alarms.see(first.number, Done.TALKED, by=KARI, at=LATER)
        assert not unit.alarms.see(first.number, Done.TALKED, by=KARI, at=LATER)
        assert unit.alarms.open_of([WHO]) == [second]
        assert unit.alarms.get_open(WHO, first.number) is None
        assert unit.alarms.get_open(WHO, second.number) == second
        assert unit.alarms.get_open(PersonId("annen"), second.number) is None
        assert (unit.alarms.count_open(), unit.alarms.count()) == (1, 2)


def test_a_call_is_tried_by_one_at_a_time_and_waits_before_the_next(raised: Store) -> None:
    with raised.transaction() as unit:
        first, second = unit.alarms.calls(T0, 10)
        assert unit.alarms.begin_call(first, LATER)
        assert not unit.alarms.begin_call(first, LATER), "somebody else has it"
        assert unit.alarms.calls(T0, 10) == [second]
        (again,) = [call for call in unit.alarms.calls(LATER, 10) if call.number == first.number]
        assert again.tries == 1
        unit.alarms.end_call(first.number, DELIVERED)
        assert unit.alarms.calls(LATER, 10) == [second]
