"""Lists are stored behind the answer: sealed, nobody named, once, and never in the way."""

import logging
import threading
from datetime import timedelta

import numpy as np
import pytest

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.safety_profile import EmployerExclusion, FacetExclusion, SafetyProfile, Strength
from jobbmatch.domain.vacancy import Employer
from jobbmatch.features.stored_list import StoredList
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.persistence.repositories.shown import ShownRepository
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Vault
from jobbmatch.security.pseudonym import Pseudonyms
from jobbmatch.serving import recorder
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.recorder import ListRecorder
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.market import AS_OF, person, vacancy
from tests.factories.placements import KEYS

NAMES, VAULT = Pseudonyms(bytes(32)), Vault(KEYS)
ADS = [vacancy(number, employer=Employer(f"Oppdiktet {number} AS")) for number in range(1, 6)]
AWAY = vacancy(9, employer=Employer("Markor Utestengt AS"))


@pytest.fixture
def engine() -> Engine:
    return Engine(MarketSnapshot.build([*ADS, AWAY]), BaselineRanker())


@pytest.fixture
def troubles() -> list[int]:
    return []


@pytest.fixture
def recording(sqlite_store: Store, troubles: list[int]) -> ListRecorder:
    return ListRecorder(sqlite_store, VAULT, NAMES, lambda: troubles.append(1))


def profile() -> SafetyProfile:
    return SafetyProfile(
        employers=(EmployerExclusion(name="Markor Utestengt AS"),),
        facets=(FacetExclusion(Facet.NIGHT, Strength.SAFETY),),
    )


def test_values_positions_and_ranker_are_kept_and_what_is_withheld_is_not(
    engine: Engine, recording: ListRecorder, sqlite_store: Store
) -> None:
    answer = engine.match(person(), profile(), top=20, as_of=AS_OF)
    recording.offer(engine, person(), answer)
    recording.close(10)
    with sqlite_store.reading() as unit:
        (row,) = unit.shown.after()
    raw = VAULT.open(row.rows, ShownRepository.place(row.id))
    stored = StoredList.from_bytes(raw, row.columns)
    ids = [match.vacancy.id for match in answer.matches]
    assert [place.vacancy for place in stored.places] == ids
    assert AWAY.id not in ids
    np.testing.assert_array_equal(stored.values, engine.values_of(person(), ids, AS_OF).values)
    assert (row.ranker, row.version, row.day) == ("baseline", "0", AS_OF)
    assert stored.wishes == ("4321",)
    assert b"Markor" not in raw
    assert b"markor" not in raw
    assert b"night" not in raw
    assert b"prove" not in raw
    assert row.person == NAMES.of(person().id)
    assert ids[0].encode() not in row.rows.data, "which vacancies she was shown is sealed"


def test_two_who_differ_in_exclusions_alone_store_the_same_of_the_same_list(
    engine: Engine, recording: ListRecorder, sqlite_store: Store
) -> None:
    only_night = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.SAFETY),))
    for exclusions in (SafetyProfile(), only_night):
        recording.offer(engine, person(), engine.match(person(), exclusions, top=20, as_of=AS_OF))
    recording.close(10)
    with sqlite_store.reading() as unit:
        assert len(unit.shown.numbers()) == 1


def test_the_same_list_is_kept_once_a_day_also_by_another_server(
    engine: Engine, recording: ListRecorder, sqlite_store: Store
) -> None:
    other = ListRecorder(sqlite_store, VAULT, NAMES)
    for day in (AS_OF, AS_OF, AS_OF + timedelta(days=1)):
        answer = engine.match(person(), SafetyProfile(), top=20, as_of=day)
        for one in (recording, other):
            one.offer(engine, person(), answer)
            one.drain()
    for one in (recording, other):
        one.close(10)
    with sqlite_store.reading() as unit:
        assert [row.day for row in unit.shown.after()] == [AS_OF, AS_OF + timedelta(days=1)]


def test_only_the_last_lists_are_known_again(
    engine: Engine, recording: ListRecorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "REMEMBERED", 1)
    for top in (1, 2, 3):
        recording.offer(engine, person(), engine.match(person(), SafetyProfile(), top=top, as_of=AS_OF))
    recording.close(10)
    assert len(recording._stored) == 1


def test_an_empty_list_is_not_stored(engine: Engine, recording: ListRecorder, sqlite_store: Store) -> None:
    recording.offer(engine, person(), engine.match(person(), SafetyProfile(), top=20, as_of=AS_OF + timedelta(999)))
    recording.close(10)
    with sqlite_store.reading() as unit:
        assert unit.shown.numbers() == []


def test_a_store_that_fails_is_told_without_its_words_and_the_next_is_stored(
    engine: Engine,
    recording: ListRecorder,
    sqlite_store: Store,
    troubles: list[int],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails(person: object, vacancies: object, as_of: object) -> None:
        raise RuntimeError("MARKER")

    answer = engine.match(person(), SafetyProfile(), top=20, as_of=AS_OF)
    with monkeypatch.context() as broken, caplog.at_level(logging.ERROR):
        broken.setattr(engine, "values_of", fails)
        recording.offer(engine, person(), answer)
        recording.drain()
    assert troubles == [1]
    assert "could not be stored" in caplog.text
    assert "MARKER" not in caplog.text
    recording.offer(engine, person(), answer)
    recording.close(10)
    with sqlite_store.reading() as unit:
        assert len(unit.shown.numbers()) == 1


def test_a_store_that_hangs_holds_nobody_up(
    engine: Engine, recording: ListRecorder, troubles: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()
    monkeypatch.setattr(recording, "_row", lambda _: free.wait(10))
    answer = engine.match(person(), SafetyProfile(), top=20, as_of=AS_OF)
    for _ in range(recorder.WAITING + 5):
        recording.offer(engine, person(), answer)
    assert len(troubles) >= 4
    free.set()
    recording.close(10)


def test_of_a_person_who_is_deleted_nothing_more_is_held(engine: Engine, recording: ListRecorder) -> None:
    recording.offer(engine, person(), engine.match(person(), SafetyProfile(), top=3, as_of=AS_OF))
    recording.drain()
    recording.forget(PersonId("en-annen"))
    assert len(recording._stored) == 1
    recording.forget(person().id)
    assert recording._stored == {}
    recording.close(10)
