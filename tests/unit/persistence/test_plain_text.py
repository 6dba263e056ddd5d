from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.persistence.plain_text import UNREADABLE, holdable
from jobbmatch.persistence.session import Store
from tests.unit.persistence.repositories.test_vacancies import T0, row, vacancy

EVENT = AuditEvent("2026-01-01T00:00:00+00:00", UserId("kari"), Action.READ_PERSON, PersonId("a"), True, "allowed")
ANY = st.text(st.characters(exclude_categories=()), max_size=30)


@given(ANY)
def test_what_comes_out_can_be_held_and_is_as_long(value: str) -> None:
    held = holdable(value)
    assert held.encode().decode() == held
    assert "\0" not in held
    assert len(held) == len(value)
    assert holdable(held) == held


@given(st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30))
def test_what_can_be_held_is_left_as_it_is(value: str) -> None:
    assert holdable(value) is value


def test_text_comes_back_the_same_from_every_database(store: Store) -> None:
    words = "a\0b \ud800 æøå \U0001f600 '; DROP TABLE person; -- \\ % :x"
    with store.transaction() as work:
        work.audit.add(replace(EVENT, detail=words))
    with store.reading() as work:
        kept = work.audit.about(PersonId("a"))[0].detail
        assert work.audit.about(PersonId("a\0")) == []
        assert work.persons.get(PersonId("a\0\ud800")) is None
    assert kept == words.replace("\0", UNREADABLE).replace("\ud800", UNREADABLE)


def test_several_rows_in_one_statement(store: Store) -> None:
    with store.transaction() as work:
        work.ingest_runs.start("fil\0.json", T0)
        work.vacancies.put([row(vacancy("a\0", title="T\0")), row(vacancy("b"))])
    with store.reading() as work:
        assert work.ingest_runs.latest()[0].source == f"fil{UNREADABLE}.json"
        assert work.vacancies.count() == 2
