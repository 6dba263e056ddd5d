"""The queue itself; what changes set off is told in tests/integration/test_what_a_change_sets_off.py."""

import pytest

from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.placement import Judgement
from jobbmatch.errors import DecryptionError, GateDisagreementError, NotReadyError
from jobbmatch.persistence.repositories.placements import Judged, PlacementsRepository
from jobbmatch.persistence.session import Store
from jobbmatch.serving import watch as watch_module
from jobbmatch.serving.watch import Drained
from tests.factories.market import facets, vacancy
from tests.factories.placements import PERSON, Office

DAY = vacancy(1)
NIGHTLY = vacancy(1, facets=facets(night=FacetValue.YES), content_hash="nytt")


@pytest.fixture
def office(sqlite_store: Store) -> Office:
    opened = Office.open(sqlite_store)
    opened.add_person()
    opened.put(DAY)
    opened.share(DAY)
    return opened


def test_counts_add_up() -> None:
    assert Drained(1, 2, 3, 4, 5) + Drained(judged=1) == Drained(2, 2, 3, 4, 5)


def test_a_long_queue_is_taken_in_batches(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch_module, "BATCH", 2)
    for number in range(2, 7):
        office.put(vacancy(number))
        office.share(vacancy(number))
    office.exclude({})
    assert office.watch.drain().judged == 6
    assert office.watch.waiting() == 0


def test_a_store_that_is_down_leaves_everything_queued(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(_: object) -> object:
        raise NotReadyError("Lageret er opptatt.")

    office.put(NIGHTLY)
    monkeypatch.setattr(office.watch, "_people", down)
    with pytest.raises(NotReadyError):
        office.watch.drain()
    assert office.watch.waiting() == 1
    assert office.alarms() == []


def test_a_person_who_cannot_be_opened_is_danger(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_: object) -> object:
        raise DecryptionError("x")

    office.put(DAY)
    monkeypatch.setattr(office.watch, "_people", locked)
    assert office.watch.drain().alarms == 1
    assert office.judged(DAY.id) is Judgement.DANGER


def test_a_last_judgement_that_cannot_be_opened_counts_as_the_mildest(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.put(NIGHTLY)
    office.watch.drain()
    with office.store.transaction() as unit:
        row = unit.placements.get(PERSON, DAY.id)
        assert row is not None
        lifted = Judged(office.vault.seal(b"danger", "et annet sted"), None)
        assert unit.placements.judge(row, lifted)
    office.put(NIGHTLY)
    office.watch.drain()
    assert office.kinds() == ["danger", "danger"]


def test_a_disagreement_is_danger_and_counted_and_no_list_is_given(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = Decision(DAY.id, (RuleFinding(RuleCode.NIGHT, Verdict.BLOCK, "night.yes"),))
    office.put(DAY)
    monkeypatch.setattr("jobbmatch.serving.gate.check", lambda *_: blocked)
    counted = office.watch.drain()
    assert (counted.alarms, counted.failed, counted.disagreements) == (1, 1, 1)
    with pytest.raises(GateDisagreementError):
        office.watch.of_person(PERSON)


def test_who_always_comes_second_leaves_it_to_the_next(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.put(NIGHTLY)
    monkeypatch.setattr(PlacementsRepository, "judge", lambda *_: False)
    assert office.watch.drain() == Drained()
    assert office.watch.waiting() == 1
