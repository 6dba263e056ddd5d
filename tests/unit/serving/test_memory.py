"""What is remembered of earlier days: read from the store, never of today, and gone when it is deleted."""

import math
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from jobbmatch.domain.ids import PersonId, VacancyId
from jobbmatch.domain.outcome import Happened, OutcomeKind, PersonKey, Refusal
from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import COLUMN_NAMES, columns_of
from jobbmatch.features.stored_list import StoredList, StoredPlace, columns_fingerprint
from jobbmatch.features.told import NO, SAVED
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.persistence.repositories.shown import ShownRepository, ShownRow
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Vault
from jobbmatch.security.pseudonym import Pseudonyms
from jobbmatch.serving import memory
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.live import LiveEngine, MemoryFeed
from jobbmatch.serving.memory import Memory, Remembered
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.market import AS_OF, person, vacancy
from tests.factories.placements import KEYS

NAMES, VAULT = Pseudonyms(bytes(32)), Vault(KEYS)
WHO = NAMES.of(PersonId("prove"))
AD, OTHER = vacancy(1), vacancy(2)
BEFORE = AS_OF - timedelta(days=3)


def put(store: Store, number: int, *vacancies: str, day: date = BEFORE, who: PersonKey = WHO) -> None:
    places = tuple(StoredPlace(one, "4321", "oppdiktet lager as", 7, percent=(50, 100)) for one in vacancies)
    stored = StoredList(places, ("4321",), np.zeros((len(places), len(COLUMN_NAMES)), dtype=np.float32))
    list_id = f"{number:064d}"
    sealed = VAULT.seal(stored.to_bytes(), ShownRepository.place(list_id))
    row = ShownRow(list_id, who, day, "r", "1", "", tuple(COLUMN_NAMES), sealed, datetime(2026, 1, 1, tzinfo=UTC))
    with store.transaction() as unit:
        unit.shown.add(row, columns_fingerprint())


def did(
    kind: str,
    day: date = BEFORE,
    vacancy: VacancyId = AD.id,
    who: PersonKey = WHO,
    refusal: Refusal | None = None,
) -> Happened:
    return Happened(who, vacancy, OutcomeKind(kind), day, refusal)


def remembering(store: Store, *happened: Happened) -> Memory:
    return Memory(store, VAULT, NAMES, lambda: list(happened), lambda: AS_OF)


def test_nothing_recorded_is_nothing_known(sqlite_store: Store) -> None:
    found = remembering(sqlite_store).read()
    assert not found.earlier.known
    assert math.isnan(found.openings({AD.id: 0}).count(AS_OF, 1)[0])
    assert found.of_person(PersonId("prove")).whose == ""


def test_earlier_days_count_and_today_does_not(sqlite_store: Store) -> None:
    put(sqlite_store, 1, AD.id, OTHER.id)
    put(sqlite_store, 2, OTHER.id, day=AS_OF)
    found = remembering(sqlite_store, did("opened"), did("no", vacancy=OTHER.id)).read()
    log = found.earlier.log
    assert len(log) == 2
    assert log.grade.tolist() == [1, 0]
    assert log.refused.tolist() == [False, True]
    assert len(found.of_person(PersonId("prove")).own_before(AS_OF)) == 2
    assert len(found.of_person(PersonId("annen")).own_before(AS_OF)) == 0
    assert found.openings({AD.id: 0, OTHER.id: 1}).count(AS_OF, 2).tolist() == [1.0, 0.0]


def test_what_was_said_is_told_with_its_reason_and_what_the_ad_was(sqlite_store: Store) -> None:
    put(sqlite_store, 1, AD.id)
    put(sqlite_store, 2, OTHER.id, who=PersonKey("another"))
    never = did("yes", vacancy=VacancyId("stood in no list"))
    said = (did("no", refusal=Refusal.WAY), did("saved", vacancy=OTHER.id), did("opened"), never)
    words = remembering(sqlite_store, *said).read().earlier.words
    assert words.kind.tolist() == [NO, SAVED]
    assert words.refused_for(Refusal.WAY).tolist() == [True, False]
    np.testing.assert_array_equal(words.km, [7.0, np.nan])
    assert words.percent.tolist() == [75.0, 75.0]
    assert words.code.tolist() == [0, 0]


def test_a_server_ranks_with_what_was_answered(sqlite_store: Store) -> None:
    put(sqlite_store, 1, AD.id, OTHER.id)
    said = (did("no", refusal=Refusal.WORK), did("shared", vacancy=OTHER.id), did("yes", AS_OF, OTHER.id))
    engine = Engine(MarketSnapshot.build([AD, OTHER]), BaselineRanker())
    values = engine.remembering(remembering(sqlite_store, *said).read()).values_of(person(), [AD.id, OTHER.id], AS_OF)
    np.testing.assert_array_equal(values.column(columns.OWN_WORD), [0, np.nan])
    assert (values.column(columns.WORK_ANSWERED) < 0).all()
    assert values.column(columns.EMPLOYER_CONTACT).max() == 1


def test_a_vacancy_shown_twice_on_a_day_counts_once_at_its_best_place(sqlite_store: Store) -> None:
    put(sqlite_store, 1, OTHER.id, AD.id)
    put(sqlite_store, 2, AD.id)
    log = remembering(sqlite_store).read().earlier.log
    assert sorted(log.place.tolist()) == [0, 0]


def test_a_list_is_unsealed_once_and_forgotten_when_it_is_deleted(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(sqlite_store, 1, AD.id)
    read = remembering(sqlite_store)
    assert len(read.read().earlier.log) == 1
    put(sqlite_store, 2, OTHER.id)
    opened: list[bytes] = []
    real = StoredList.without_values

    def counted(raw: bytes) -> StoredList:
        opened.append(raw)
        return real(raw)

    monkeypatch.setattr(StoredList, "without_values", counted)
    assert len(read.read().earlier.log) == 2
    assert len(opened) == 1
    with sqlite_store.transaction() as unit:
        unit.shown.forget([WHO])
    assert not read.read().earlier.known


def test_the_store_is_not_asked_all_the_time(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(memory, "monotonic", lambda: now[0])
    read = remembering(sqlite_store)
    first = read.state()
    asked = sqlite_store.reading
    monkeypatch.setattr(sqlite_store, "reading", lambda: pytest.fail("asked again"))
    now[0] = memory.SECONDS - 1
    assert read.state() == first
    monkeypatch.setattr(sqlite_store, "reading", asked)
    now[0] = memory.SECONDS + 1
    assert read.state() == first
    monkeypatch.setattr(read, "_took", 10.0)
    monkeypatch.setattr(sqlite_store, "reading", lambda: pytest.fail("asked again"))
    now[0] += 10.0 / memory.SHARE - 1
    assert read.state() == first, "what takes long is done more seldom"


def test_a_server_ranks_with_what_is_remembered(sqlite_store: Store) -> None:
    put(sqlite_store, 1, AD.id, OTHER.id)
    book = [did("opened")]
    read = Memory(sqlite_store, VAULT, NAMES, lambda: book, lambda: AS_OF)
    state = [0]
    live = LiveEngine(
        lambda: 0,
        lambda: Engine(MarketSnapshot.build([AD, OTHER]), BaselineRanker()),
        memory=MemoryFeed(lambda: state[0], read.read),
    )
    values = live.current.values_of(person(), [AD.id, OTHER.id], AS_OF)
    assert values.column(columns.OPENED).tolist() == pytest.approx([math.log(2), 0.0])
    assert not all(np.isnan(values.column(column)).all() for column in columns_of(Family.BEHAVIOUR))
    book.append(did("opened", vacancy=OTHER.id))
    assert not live.refresh()
    state[0] = 1
    assert live.refresh()
    assert live.current.values_of(person(), [OTHER.id], AS_OF).column(columns.OPENED)[0] > 0
    assert live.current.market.version == MarketSnapshot.build([AD, OTHER]).version


def test_a_memory_that_cannot_be_read_leaves_the_old_one_and_stops_nothing() -> None:
    def fails() -> Remembered:
        raise RuntimeError("MARKER")

    live = LiveEngine(
        lambda: 0, lambda: Engine(MarketSnapshot.build([AD]), BaselineRanker()), memory=MemoryFeed(lambda: 0, fails)
    )
    assert live.market.remembered.opened is None
    assert not live.refresh()


def test_a_deletion_is_noticed_the_same_day(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "SECONDS", 0.0)
    put(sqlite_store, 1, AD.id)
    reading = remembering(sqlite_store)
    before = reading.state()
    assert reading.state() == before
    with sqlite_store.transaction() as unit:
        unit.persons.mark_deleted(PersonId("prove"), datetime(2026, 1, 1, tzinfo=UTC))
    assert reading.state() != before
