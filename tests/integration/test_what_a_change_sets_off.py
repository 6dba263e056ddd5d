"""What a change in an ad, an answer or an exclusion sets off, on a real store of each kind of database.

Each test is one sentence of the promise: what is shared, planned or running is judged again, and a new danger alarms a
named human at once.
"""

import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from jobbmatch.domain.answer import Question, Source
from jobbmatch.domain.facet import Facet, FacetReading, FacetValue
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.placement import Done, Judgement, Stage
from jobbmatch.errors import NotFoundError
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.answers import Said
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.plans.placements import Move
from jobbmatch.safety.rules import registry
from tests.factories.market import HAMAR, facets, vacancy
from tests.factories.placements import HERSELF, KARI, MONA, NIGHT, PERSON, Office

DAY = vacancy(1)
NIGHTLY = vacancy(1, facets=facets(night=FacetValue.YES), content_hash="nytt")
UNSAID = vacancy(1, facets=facets(night=FacetValue.UNCLEAR), content_hash="nytt")
NOTHING: dict[str, object] = {}


@pytest.fixture
def office(store: Store) -> Office:
    """An office with the person, who excludes night work, and one ad by day."""
    opened = Office.open(store)
    opened.add_person()
    opened.put(DAY)
    return opened


@pytest.mark.parametrize("stage", [Stage.SHARED, Stage.PLANNED, Stage.RUNNING])
def test_a_change_in_the_ad_that_makes_it_dangerous_alarms_at_once(office: Office, stage: Stage) -> None:
    office.share(DAY, stage)
    assert office.alarms() == []
    office.put(NIGHTLY)
    assert office.watch.drain().alarms == 1
    (alarm,) = office.alarms()
    assert (alarm.person, alarm.vacancy, alarm.kind.value, alarm.to_user) == (PERSON, DAY.id, "danger", KARI)
    assert office.judged(DAY.id) is Judgement.DANGER


def test_a_change_that_leaves_something_open_alarms_as_unknown_and_grows_to_danger(office: Office) -> None:
    office.share(DAY)
    office.put(UNSAID)
    office.watch.drain()
    assert office.kinds() == ["unknown"]
    office.put(NIGHTLY)
    office.watch.drain()
    assert office.kinds() == ["unknown", "danger"]


def test_a_harmless_change_alarms_nobody(office: Office) -> None:
    office.share(DAY)
    office.put(replace(DAY, text="Du plukker varer på lageret, mandag til fredag 08-16.", content_hash="nytt"))
    counted = office.watch.drain()
    assert (counted.judged, counted.alarms) == (1, 0)


def test_the_same_change_twice_alarms_once(office: Office) -> None:
    office.share(DAY)
    for _ in range(3):
        office.put(NIGHTLY)
        office.put(NIGHTLY)
        office.watch.drain()
    assert office.kinds() == ["danger"]


def test_an_exclusion_that_is_added_alarms(office: Office) -> None:
    office.share(DAY, Stage.RUNNING)
    office.exclude({**NIGHT, "employers": [{"name": "Oppdiktet Lager AS", "organisation_number": "900000001"}]})
    office.watch.drain(person=PERSON)
    assert office.kinds() == ["danger"]


def test_a_home_that_moves_is_judged_again(office: Office) -> None:
    hamar = {"kind": "municipality", "code": "3403", "route": True}
    office.exclude({"zones": [hamar]})
    office.share(DAY)
    form = {"id": PERSON, "alias": "Prøve", "home": {"postal_code": "2317"}}
    office.register.save_form(PersonForm.model_validate(form), expected_version=1, updated_by=KARI)
    office.watch.drain(person=PERSON)
    assert office.kinds() != []


def answered(office: Office, value: FacetValue = FacetValue.NO) -> int:
    said = Said(Question.NIGHT, value, "Sagt på telefon.", Source.EMPLOYER_ASKED, text_fingerprint(UNSAID))
    return office.answers.give(UNSAID, said, by=KARI).number


def test_an_answer_that_is_withdrawn_alarms(office: Office) -> None:
    office.put(UNSAID)
    number = answered(office)
    office.share(UNSAID)
    office.answers.withdraw(UNSAID, number, by=KARI)  # type: ignore[arg-type] # a number
    office.watch.drain(vacancy=UNSAID.id)
    assert office.kinds() == ["unknown"]


def test_a_dangerous_answer_alarms(office: Office) -> None:
    office.share(DAY)
    said = Said(Question.NIGHT, FacetValue.YES, "Sett vaktplanen.", Source.WORKPLACE_KNOWN, text_fingerprint(DAY))
    office.answers.give(DAY, said, by=KARI)
    office.watch.drain(vacancy=DAY.id)
    assert office.kinds() == ["danger"]


def test_a_crash_between_the_write_and_the_judging_loses_nothing(office: Office, store_url: str) -> None:
    office.share(DAY)
    office.put(NIGHTLY)
    # The process that wrote is gone; another one opens the store later.
    with open_store(store_url) as again:
        later = Office.open(again)
        assert later.alarms() == []
        assert later.watch.drain().alarms == 1
        assert later.kinds() == ["danger"]
        assert later.watch.waiting() == 0


def test_a_write_that_is_rolled_back_leaves_nothing_to_judge(office: Office) -> None:
    office.share(DAY)
    with pytest.raises(RuntimeError), office.store.transaction() as unit:
        unit.vacancies.remove([(DAY.id, DAY.changed)])
        raise RuntimeError
    assert office.watch.waiting() == 0
    assert office.watch.look(PERSON, DAY.id).is_open


def test_many_who_judge_at_once_alarm_once(office: Office) -> None:
    office.share(DAY)
    for _ in range(5):
        office.put(NIGHTLY)
    start = threading.Barrier(4)

    def judge() -> None:
        start.wait()
        office.watch.drain()

    threads = [threading.Thread(target=judge) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    office.watch.drain()
    assert office.kinds() == ["danger"]
    assert office.watch.waiting() == 0


def test_a_change_while_somebody_judges_is_judged_too(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.share(DAY)
    office.put(replace(DAY, content_hash="først"))
    people, changes = office.register.with_profile, iter([NIGHTLY])

    def slow(person: object) -> object:
        for ad in changes:
            office.put(ad)
        return people(PERSON)

    monkeypatch.setattr(office.watch, "_people", slow)
    office.watch.drain()
    assert office.kinds() == ["danger"]


def test_a_rule_that_raises_is_danger(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.share(DAY)
    monkeypatch.setattr(type(registry.RULES[0]), "judge", None, raising=False)
    office.put(DAY)
    office.watch.drain()
    assert office.kinds() == ["danger"]


def test_a_judgement_that_fails_altogether_is_danger_and_its_words_are_not_logged(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> object:
        raise RuntimeError("MARKØR")

    office.share(DAY)
    office.put(DAY)
    monkeypatch.setattr(office.watch, "_people", fail)
    counted = office.watch.drain()
    assert (counted.alarms, counted.failed) == (1, 1)
    assert office.kinds() == ["danger"]
    assert "MARKØR" not in caplog.text
    assert PERSON not in caplog.text


def test_an_ad_that_is_gone_is_told_of_until_the_job_has_started(office: Office) -> None:
    other = vacancy(2)
    office.put(other)
    office.share(DAY)
    office.share(other, Stage.RUNNING)
    office.take_down(DAY, other)
    office.watch.drain()
    assert [(alarm.vacancy, alarm.kind.value) for alarm in office.alarms()] == [(DAY.id, "gone")]
    office.take_down(DAY)
    office.watch.drain()
    assert len(office.alarms()) == 1, "once"
    office.put(DAY)
    office.watch.drain()
    office.take_down(DAY)
    office.watch.drain()
    assert office.kinds() == ["gone", "gone"], "it was open in between"


def test_a_job_that_runs_is_held_against_new_exclusions_when_the_ad_is_gone(office: Office) -> None:
    office.share(DAY, Stage.RUNNING)
    office.take_down(DAY)
    office.watch.drain()
    assert office.alarms() == []
    office.exclude({"zones": [{"kind": "municipality", "code": "3324"}]})
    office.watch.drain()
    assert office.kinds() == ["danger"]


def test_answers_go_on_holding_when_the_ad_is_gone(office: Office) -> None:
    office.put(UNSAID)
    number = answered(office)
    office.share(UNSAID, Stage.RUNNING)
    office.take_down(UNSAID)
    office.watch.drain()
    assert office.judged(DAY.id) is Judgement.PASS
    office.answers.withdraw(UNSAID, number, by=KARI)  # type: ignore[arg-type] # a number
    office.watch.drain()
    assert office.kinds() == ["unknown"]


def test_an_ad_that_changed_and_went_before_anybody_looked_is_unknown(office: Office) -> None:
    office.share(DAY, Stage.RUNNING)
    office.put(NIGHTLY)
    office.take_down(NIGHTLY)
    office.watch.drain()
    assert office.kinds() == ["unknown"]


def test_nothing_of_the_words_of_an_ad_that_is_gone_stays(office: Office) -> None:
    ad = vacancy(
        3,
        title="MARKØRTITTEL",
        text="MARKØRTEKST på lageret, mandag til fredag 08-16.",
        facets={**facets(), Facet.LONE_WORK: FacetReading(FacetValue.NO)},
    )
    office.put(ad)
    office.share(ad, Stage.RUNNING)
    office.take_down(ad)
    office.watch.drain()
    with office.store.reading() as unit:
        row = unit.placements.get(PERSON, ad.id)
    assert row is not None
    assert row.kept is not None
    assert "MARKØR" not in repr(row)
    assert row.kept.vacancy.employer.name == ad.employer.name
    office.book.end(PERSON, ad.id, by=KARI)
    with office.store.reading() as unit:
        ended = unit.placements.get(PERSON, ad.id)
    assert ended is not None
    assert ended.kept is None


def test_what_has_ended_is_left_alone_and_may_begin_anew(office: Office) -> None:
    office.share(DAY)
    office.book.end(PERSON, DAY.id, by=KARI)
    office.put(NIGHTLY)
    assert office.watch.waiting() == 0
    office.put(DAY)
    office.share(DAY, Stage.PLANNED)
    (standing,) = office.watch.of_person(PERSON)
    assert [step.stage.value for step in standing.placement.steps] == ["shared", "ended", "planned"]
    assert office.alarms() == []


def test_what_ended_while_it_waited_is_not_judged(office: Office) -> None:
    office.share(DAY)
    office.put(NIGHTLY)
    office.book.end(PERSON, DAY.id, by=KARI)
    assert office.watch.drain().alarms == 0
    assert office.watch.waiting() == 0


def test_the_one_who_is_told_is_one_who_may_see_why(office: Office) -> None:
    office.share(DAY, by=MONA)
    office.put(NIGHTLY)
    office.watch.drain()
    assert office.kinds(KARI) == ["danger"]
    assert office.alarms(MONA) == office.alarms(HERSELF) == []


def test_an_alarm_is_seen_once_and_by_the_one_it_is_for(office: Office) -> None:
    office.share(DAY)
    office.put(NIGHTLY)
    office.watch.drain()
    (alarm,) = office.alarms()
    mona, kari = (office.users.users[user] for user in (MONA, KARI))
    with pytest.raises(NotFoundError):
        office.book.see(PERSON, alarm.number, Done.TALKED, by=mona)
    office.book.see(PERSON, alarm.number, Done.TALKED, by=kari)
    assert office.alarms() == []
    with pytest.raises(NotFoundError):
        office.book.see(PERSON, alarm.number, Done.TALKED, by=kari)


def test_a_person_who_is_deleted_leaves_nothing(office: Office) -> None:
    office.share(DAY)
    office.put(NIGHTLY)
    office.watch.drain()
    office.put(DAY)
    with office.store.transaction() as unit:
        assert unit.persons.remove(PERSON)
        assert unit.placements.count_queued() == 0
        assert unit.alarms.count() == 0
    assert office.watch.drain().judged == 0


def test_what_was_judged_is_not_to_be_read_in_the_store(sqlite_store: Store) -> None:
    office = Office.open(sqlite_store)
    office.add_person()
    office.put(DAY)
    office.share(DAY)
    office.put(NIGHTLY)
    office.watch.drain()
    office.take_down(NIGHTLY)
    office.watch.drain()
    assert office.kinds() == ["danger", "gone"]
    path = Path(sqlite_store.engine.url.database or "")
    written = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    assert DAY.id.encode() in written
    assert b"danger" not in written


def test_moving_far_away_is_no_danger_by_itself(office: Office) -> None:
    office.share(DAY)
    office.put(replace(DAY, places=(HAMAR,), changed=DAY.changed + timedelta(days=1), content_hash="flyttet"))
    office.watch.drain()
    assert office.alarms() == []


def test_a_change_between_the_look_and_the_sharing_is_not_missed(office: Office) -> None:
    assert office.watch.look(PERSON, DAY.id).may_leave
    office.put(NIGHTLY)
    office.book.move(Move(PERSON, DAY.id, Stage.SHARED), by=KARI)
    office.watch.drain()
    assert office.kinds() == ["danger"]


def test_nothing_is_shared_that_is_withheld_and_nobody_is_told_of_it(office: Office) -> None:
    office.put(NIGHTLY)
    looked = office.watch.look(PERSON, DAY.id)
    assert (looked.may_leave, looked.judgement) == (False, Judgement.DANGER)
    assert office.watch.look(PERSON, vacancy(9).id).vacancy is None


def test_exclusions_that_are_lifted_let_it_through_again(office: Office) -> None:
    office.share(DAY)
    office.put(NIGHTLY)
    office.watch.drain()
    office.exclude(NOTHING)
    office.watch.drain()
    assert office.judged(DAY.id) is Judgement.PASS
    assert office.kinds() == ["danger"], "a human has still to see to it"
