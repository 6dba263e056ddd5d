from datetime import UTC, date, datetime

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.outcome import Outcome, OutcomeKind, OutcomeSource
from jobbmatch.domain.placement import Placement, Stage
from jobbmatch.errors import NotFoundError
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed
from tests.factories.market import vacancy

T0 = datetime(2026, 1, 1, tzinfo=UTC)
KARI, WHO = UserId("kari"), PersonId("prove")
SEALED = Sealed("k", b"sealed")
AD = vacancy(1).id


def outcome(kind: OutcomeKind = OutcomeKind.YES, who: PersonId = WHO) -> Outcome:
    return Outcome(who, AD, kind, date(2026, 1, 2), OutcomeSource.SCREEN, KARI, T0)


@pytest.fixture
def known(store: Store) -> Store:
    with store.transaction() as unit:
        unit.persons.add(WHO, SEALED, by=KARI, at=T0)
    return store


def test_one_of_a_kind_for_a_pair(known: Store) -> None:
    with known.transaction() as unit:
        before = unit.outcomes.state()
        assert unit.outcomes.add(outcome(), SEALED)
        assert not unit.outcomes.add(outcome(), Sealed("k", b"other"))
        assert unit.outcomes.add(outcome(OutcomeKind.APPLIED), SEALED)
        assert unit.outcomes.state() != before
        (yes, applied) = unit.outcomes.of_person(WHO)
        assert (yes.outcome, yes.reason) == (outcome(), SEALED)
        assert applied.outcome.kind is OutcomeKind.APPLIED
        assert unit.outcomes.of_person(WHO, vacancy(2).id) == []
        assert len(unit.outcomes.all()) == 2
        assert unit.outcomes.remove(WHO, AD, OutcomeKind.YES)
        assert not unit.outcomes.remove(WHO, AD, OutcomeKind.YES)


def test_a_person_who_is_not_there(known: Store) -> None:
    with known.transaction() as unit, pytest.raises(NotFoundError):
        unit.outcomes.add(outcome(who=PersonId("ingen")), SEALED)


def test_hers_go_with_her(known: Store) -> None:
    with known.transaction() as unit:
        unit.outcomes.add(outcome(), SEALED)
        unit.persons.remove(WHO)
        assert unit.outcomes.all() == []


def test_stages_of_placements_are_read_from_them(known: Store) -> None:
    with known.transaction() as unit:
        unit.placements.put(Placement(WHO, AD, Stage.SHARED, KARI, T0), SEALED, by=KARI)
        unit.placements.put(Placement(WHO, AD, Stage.RUNNING, KARI, T0), SEALED, by=KARI)
        assert [row.stage for row in unit.outcomes.stages(WHO, AD)] == [Stage.SHARED, Stage.RUNNING]
        assert unit.outcomes.stages(PersonId("ingen")) == []
        assert len(unit.outcomes.stages()) == 2
