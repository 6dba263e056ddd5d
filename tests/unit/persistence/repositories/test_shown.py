from datetime import UTC, date, datetime

import pytest

from jobbmatch.domain.outcome import PersonKey
from jobbmatch.persistence.repositories import shown
from jobbmatch.persistence.repositories.shown import ShownRow
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Sealed

T0 = datetime(2026, 1, 1, tzinfo=UTC)


def row(number: int, person: str = "k1", day: date = date(2026, 1, 2)) -> ShownRow:
    return ShownRow(
        id=f"{number:064d}",
        person=PersonKey(person),
        day=day,
        ranker="jobbmatch-ranker",
        version="3",
        challenger="",
        columns=("a", "b"),
        rows=Sealed("key", bytes([number])),
        at=T0,
    )


def test_a_list_is_kept_once_and_comes_back_with_its_columns(store: Store) -> None:
    with store.transaction() as unit:
        assert unit.shown.add(row(1), "f")
        assert not unit.shown.add(row(1), "f")
        assert unit.shown.add(row(2), "f")
        (first, second) = unit.shown.after()
        assert (first.id, first.columns, first.rows, first.person) == (row(1).id, ("a", "b"), row(1).rows, "k1")
        assert [one.id for one in unit.shown.after(first.number)] == [second.id]
        assert unit.shown.numbers() == [first.number, second.number]


def test_all_come_however_many_are_read_at_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "_AT_ONCE", 2)
    with store.transaction() as unit:
        for number in range(5):
            unit.shown.add(row(number), "f")
        assert [one.id for one in unit.shown.after()] == [row(number).id for number in range(5)]


def test_one_persons_lists_and_old_ones_can_be_deleted(store: Store) -> None:
    with store.transaction() as unit:
        unit.shown.add(row(1), "f")
        unit.shown.add(row(2, "k2"), "f")
        unit.shown.add(row(3, "k2", date(2024, 1, 1)), "f")
        assert unit.shown.people() == {"k1", "k2"}
        assert unit.shown.count_before(date(2025, 1, 1)) == unit.shown.forget_before(date(2025, 1, 1)) == 1
        assert unit.shown.forget([PersonKey("k1"), PersonKey("ingen")]) == 1
        assert unit.shown.people() == {"k2"}
