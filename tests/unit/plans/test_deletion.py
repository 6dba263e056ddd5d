"""Whoever is deleted is gone from every table and every byte: only the trail of who looked, and the mark, name her."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.outcome import OutcomeKind, Refusal
from jobbmatch.domain.placement import Stage
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.errors import ConflictError, InputError, NotFoundError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.persistence.session import Store
from jobbmatch.persistence.tables import metadata
from jobbmatch.plans.deletion import DELETED_BY_OPERATOR, PersonDeletion, confirm_name
from jobbmatch.plans.outcomes import OutcomeBook, Said
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.security.pseudonym import Pseudonyms
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.recorder import ListRecorder
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.market import AS_OF, person, vacancy
from tests.factories.placements import KARI, NIGHT, PERSON, Office

NAMES = Pseudonyms(bytes(range(32)))
ADS = [vacancy(number) for number in range(1, 5)]
HERS = PersonId("markoer-hunselv")
FORM: dict[str, Any] = {
    "id": HERS,
    "alias": "Markør Aliassen",
    "wishes": {
        "occupations": [{"text": "markørarbeid", "codes": ["4321"]}],
        "interests": ["markørinteresse"],
        "not_wanted": ["markøruvilje"],
    },
    "skills": ["markørferdighet"],
    "experience": [{"title": "markøryrke", "codes": ["5223"], "years": 17.25}],
    "education": [{"level": "vocational", "field": "markørfag"}],
    "languages": [{"name": "markørspråk", "level": "B2"}],
    "licences": ["T4"],
    "home": {"postal_code": "3550"},
    "max_distance_km": 1234.5,
    "percent": {"min": 43, "max": 97},
    "needs": ["fixed_hours"],
    "safety": {
        "zones": [{"kind": "circle", "latitude": 69.6543, "longitude": 18.9532, "radius_km": 3.25}],
        "employers": [{"name": "Markørfirma Hemmelig", "organisation_number": "990499905", "review": "2031-07-09"}],
        "facets": [{"facet": "night"}],
        "hours": [{"allowed": [{"days": ["tue"], "from": "05:15", "to": "20:45"}], "strength": "wish"}],
    },
}
STAYING = ("audit_event", "deleted_person")


def values_in(form: Any) -> Iterator[str]:
    """Every string and number of a form, that is long enough not to stand anywhere by chance."""
    if isinstance(form, dict | list):
        for value in form.values() if isinstance(form, dict) else form:
            yield from values_in(value)
    elif len(str(form)) > 3:
        yield str(form)


def dump(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Give all rows of all tables."""
    with store.engine.connect() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
        }


def bytes_of(store: Store) -> bytes:
    """Give every byte of the files of a store on SQLite; of another, what its rows say."""
    said = repr(dump(store)).encode()
    if store.engine.dialect.name == "sqlite":
        said += b"".join(file.read_bytes() for file in Path(store.engine.url.database or "").parent.iterdir())
    return said


@pytest.fixture
def office(store: Store) -> Office:
    opened = Office.open(store)
    opened.put(*ADS)
    opened.add_person(NIGHT)
    opened.share(ADS[0])
    return opened


@pytest.fixture
def deletion(store: Store) -> PersonDeletion:
    return PersonDeletion(store, NAMES)


def live_a_little(office: Office) -> None:
    """Let her be followed: lists, something shared, running and ended, outcomes with a reason, an alarm, looks."""
    office.register.add(PersonForm.model_validate(FORM), by=KARI)
    seen = AuditEvent("2026-11-22T10:00:00.000+00:00", KARI, Action.READ_PERSON, HERS, True, "allowed")
    with office.store.transaction() as unit:
        unit.audit.add(seen)
    outcomes = OutcomeBook(office.store, office.vault)
    by = office.users.users[KARI]
    for number, ad in enumerate(ADS):
        # Between her rows stand those of somebody else, so that pages of the file hold both.
        for who in (HERS, PERSON):
            place_by_hand(office, who, number)
            outcomes.record(Said(who, ad.id, OutcomeKind.NO, date(2026, 1, 2), Refusal.STRAIN), by=by)
    engine = Engine(MarketSnapshot.build(ADS), BaselineRanker())
    recorder = ListRecorder(office.store, office.vault, NAMES)
    for found in map(office.register.get, (HERS, PERSON)):
        answer = engine.match(found.person, SafetyProfile(), top=4, as_of=AS_OF)
        recorder.offer(engine, found.person, answer)
    recorder.close(10)


def place_by_hand(office: Office, who: PersonId, number: int) -> None:
    """Write what sharing, changing and alarming write, for somebody whom no user of the office is assigned to."""
    from_office = office.vault.seal(b"danger", f"alarm|kind|{who}|{number}")
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with office.store.engine.begin() as connection:
        for name, values in {
            "user_person": {"user_id": f"u{number}", "person_id": who, "sees_exclusions": True},
            "rejudgement": {"person_id": who, "vacancy_id": ADS[number].id, "since": now},
            "placement_step": {
                "person_id": who,
                "vacancy_id": ADS[number].id,
                "stage": Stage.SHARED.value,
                "by_user": KARI,
                "at": now,
            },
            "alarm": {
                "person_id": who,
                "vacancy_id": ADS[number].id,
                "kind": from_office.data,
                "key_id": from_office.key_id,
                "raised_at": now,
                "call_state": "waiting",
                "call_tries": 0,
                "call_next": now,
            },
        }.items():
            connection.execute(metadata.tables[name].insert().values(**values))


def test_of_a_deleted_person_nothing_is_left_but_the_trail_and_the_mark(
    office: Office, deletion: PersonDeletion, store: Store
) -> None:
    # Names of columns come with the first list of anybody.
    without_her = bytes_of(store) + " ".join(COLUMN_NAMES).encode()
    words = [word for word in values_in(FORM) if word.encode() not in without_her]
    assert len(words) > 20
    live_a_little(office)
    before = deletion.naming(HERS)
    assert set(before) >= {"person", "safety_profile", "outcome", "alarm", "shown_list", "rejudgement", "user_person"}
    rows = dump(store)
    sealed = [row for row in rows["person"] if row[0] == HERS] + [r for r in rows["safety_profile"] if r[0] == HERS]
    blobs = [value for row in sealed for value in row if isinstance(value, bytes)]
    blobs += [v for row in rows["shown_list"] if NAMES.of(HERS) in row for v in row if isinstance(v, bytes)]
    blobs += [v for name in ("outcome", "alarm") for r in rows[name] if HERS in r for v in r if isinstance(v, bytes)]
    assert len(blobs) == 3 + 2 * len(ADS)
    assert all(blob in bytes_of(store) or repr(blob).encode() in bytes_of(store) for blob in blobs)

    done = deletion.delete(HERS, by=KARI)

    assert done.settled
    assert {**done.rows, "audit_event": 1} == before
    assert deletion.naming(HERS) == {"audit_event": 2, "deleted_person": 1}
    after = dump(store)
    hers = {name for name, found in after.items() if any(HERS in row for row in found)}
    assert hers == set(STAYING)
    everything = bytes_of(store)
    for word in {*words, NAMES.of(HERS)} - {HERS}:
        assert word.encode() not in everything, "a word or figure of hers is left"
    for blob in blobs:
        assert blob not in everything
        assert repr(blob).encode() not in everything


def test_everybody_else_stays_as_they_were(office: Office, deletion: PersonDeletion, store: Store) -> None:
    live_a_little(office)
    before = dump(store)
    deletion.delete(HERS, by=KARI)
    after = dump(store)
    for name, rows in before.items():
        if name not in STAYING:
            assert after[name] == [row for row in rows if not {HERS, NAMES.of(HERS)} & {*map(str, row)}], name
    assert office.register.get(PERSON).form.alias == "Prøve"


def test_the_trail_says_that_and_by_whom_and_not_what(office: Office, store: Store) -> None:
    told: list[AuditEvent] = []
    live_a_little(office)
    PersonDeletion(store, NAMES, told.append).delete(HERS, by=KARI, detail=DELETED_BY_OPERATOR)
    with store.reading() as unit:
        deleted, seen = unit.audit.about(HERS)
    assert (deleted.user, deleted.action, deleted.permitted, deleted.detail) == (
        KARI,
        Action.DELETE_PERSON,
        True,
        "deleted_by_operator",
    )
    assert seen.action is Action.READ_PERSON
    assert told == [deleted]


def test_her_file_does_not_bring_her_back(office: Office, deletion: PersonDeletion) -> None:
    office.register.add(PersonForm.model_validate(FORM), by=KARI)
    deletion.delete(HERS, by=KARI)
    with pytest.raises(ConflictError, match="slettet"):
        office.register.add(PersonForm.model_validate(FORM), by=KARI)
    assert office.register.deleted_ids() == {HERS}
    assert [who for who, _ in deletion.deleted()] == [HERS]
    with pytest.raises(NotFoundError):
        deletion.delete(HERS, by=KARI)
    with pytest.raises(NotFoundError):
        office.register.profile(HERS)


def test_a_list_that_was_on_its_way_is_not_stored_after_her(
    office: Office, deletion: PersonDeletion, store: Store
) -> None:
    engine = Engine(MarketSnapshot.build(ADS), BaselineRanker())
    recorder = ListRecorder(store, office.vault, NAMES)
    answer = engine.match(person(), SafetyProfile(), top=4, as_of=AS_OF)
    deletion.delete(PERSON, by=KARI)
    recorder.offer(engine, person(), answer)
    recorder.close(10)
    assert deletion.naming(PERSON) == {"audit_event": 1, "deleted_person": 1}


@pytest.mark.parametrize("typed", ["Prøve", "  prøve ", "PRO\u0338VE".replace("O\u0338", "Ø")])
def test_the_name_is_taken_as_people_write_it(office: Office, typed: str) -> None:
    confirm_name(office.register, PERSON, typed)


@pytest.mark.parametrize("typed", ["", "prove", "Prøv", "Prøve Prøve"])
def test_another_name_deletes_nothing_and_is_not_repeated(office: Office, typed: str) -> None:
    with pytest.raises(InputError) as caught:
        confirm_name(office.register, PERSON, typed)
    assert caught.value.where == "name"
    assert "prøve" not in str(caught.value).lower()
