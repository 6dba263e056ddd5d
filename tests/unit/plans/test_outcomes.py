"""What is said of vacancies, and what placements say by themselves."""

from datetime import UTC, date, datetime, timedelta

import pytest

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.outcome import Outcome, OutcomeKind, OutcomeSource, Refusal
from jobbmatch.domain.placement import Stage
from jobbmatch.errors import DecryptionError, InputError, NotFoundError
from jobbmatch.persistence.session import Store
from jobbmatch.plans.outcomes import OutcomeBook, Said, held_from
from jobbmatch.plans.placements import Move
from jobbmatch.security.encryption import Sealed
from jobbmatch.security.pseudonym import Pseudonyms
from tests.factories.market import vacancy
from tests.factories.placements import HERSELF, KARI, PERSON, Office

AD = vacancy(1)
TODAY = datetime.now(UTC).date()
NAMES = Pseudonyms(bytes(32))


@pytest.fixture
def office(sqlite_store: Store) -> Office:
    opened = Office.open(sqlite_store)
    opened.add_person()
    opened.put(AD)
    return opened


@pytest.fixture
def book(office: Office) -> OutcomeBook:
    return OutcomeBook(office.store, office.vault)


def say(
    office: Office,
    book: OutcomeBook,
    kind: str,
    day: date = TODAY,
    refusal: Refusal | None = None,
    *,
    who: UserId = KARI,
) -> Outcome:
    return book.record(Said(PERSON, AD.id, OutcomeKind(kind), day, refusal), by=office.users.users[who])


def kinds(book: OutcomeBook) -> list[tuple[str, str]]:
    return [(one.kind.value, one.source.value) for one in book.of_person(PERSON)]


def test_the_same_again_changes_nothing(office: Office, book: OutcomeBook) -> None:
    first = say(office, book, "applied", TODAY - timedelta(days=3))
    again = say(office, book, "applied")
    assert (again.day, again.at) == (first.day, first.at)
    assert len(book.of_pair(PERSON, AD.id)) == 1


def test_her_last_word_stands_last_with_its_reason(office: Office, book: OutcomeBook) -> None:
    say(office, book, "yes", who=HERSELF)
    say(office, book, "no", refusal=Refusal.WAY, who=HERSELF)
    assert [one.kind.value for one in book.of_person(PERSON)] == ["yes", "no"]
    say(office, book, "no", refusal=Refusal.PAY)
    assert [one.refusal for one in book.of_person(PERSON)] == [None, Refusal.PAY]
    say(office, book, "yes")
    assert [one.kind.value for one in book.of_person(PERSON)] == ["no", "yes"]


def test_a_reason_stands_sealed_where_it_was_put(office: Office, book: OutcomeBook) -> None:
    say(office, book, "no", refusal=Refusal.STRAIN)
    say(office, book, "applied")
    with office.store.transaction() as unit:
        rows = {row.outcome.kind: row for row in unit.outcomes.of_person(PERSON)}
        no, applied = rows[OutcomeKind.NO], rows[OutcomeKind.APPLIED]
        assert len(no.reason.data) == len(applied.reason.data), "a row tells nothing by its length"
        assert b"strain" not in no.reason.data
        unit.outcomes.remove(PERSON, AD.id, OutcomeKind.APPLIED)
        unit.outcomes.add(applied.outcome, Sealed(no.reason.key_id, no.reason.data))
    with pytest.raises(DecryptionError):
        book.of_person(PERSON)


def test_placements_tell_by_themselves(office: Office, book: OutcomeBook) -> None:
    office.share(AD)
    assert kinds(book) == [("shared", "placement")]
    office.book.move(Move(PERSON, AD.id, Stage.RUNNING), by=KARI)
    assert kinds(book) == [("shared", "placement"), ("hired", "placement")]
    assert say(office, book, "hired").source is OutcomeSource.PLACEMENT, "one truth"
    say(office, book, "hired", TODAY - timedelta(days=100))
    say(office, book, "held_3")
    assert book.of_pair(PERSON, AD.id)[0].day == TODAY - timedelta(days=100), "it began before it was noted"
    for kind in (OutcomeKind.HELD_3, OutcomeKind.HIRED):
        book.undo(PERSON, AD.id, kind, by=office.users.users[KARI])
    with pytest.raises(NotFoundError):
        book.undo(PERSON, AD.id, OutcomeKind.HIRED, by=office.users.users[KARI])
    office.book.end(PERSON, AD.id, by=KARI)
    assert kinds(book)[-1] == ("lost", "placement")
    office.book.move(Move(PERSON, AD.id, Stage.RUNNING), by=KARI)
    assert "lost" not in dict(kinds(book)), "it has started again"


def test_what_was_only_shared_and_taken_out_is_no_job_lost(office: Office, book: OutcomeBook) -> None:
    office.share(AD)
    office.book.end(PERSON, AD.id, by=KARI)
    assert kinds(book) == [("shared", "placement")]


@pytest.mark.parametrize(
    ("kind", "day", "refusal"),
    [
        ("shown", TODAY, None),
        ("shared", TODAY, None),
        ("applied", TODAY, Refusal.PAY),
        ("applied", TODAY + timedelta(days=2), None),
        ("held_3", TODAY, None),
        ("lost", TODAY, None),
    ],
)
def test_what_cannot_be_so_is_refused(
    office: Office, book: OutcomeBook, kind: str, day: date, refusal: Refusal | None
) -> None:
    with pytest.raises(InputError) as caught:
        say(office, book, kind, day, refusal)
    assert caught.value.hint


def test_a_job_is_held_when_the_time_has_passed(office: Office, book: OutcomeBook) -> None:
    say(office, book, "hired", TODAY - timedelta(days=90))
    with pytest.raises(InputError, match="så lenge"):
        say(office, book, "held_6")
    say(office, book, "held_3")
    due = {one.kind.value: one.day for one in held_from(book.of_person(PERSON)) if one.vacancy == AD.id}
    assert due["held_3"] == TODAY - timedelta(days=90 - 84)
    assert due["held_6"] > TODAY
    say(office, book, "lost")
    assert held_from(book.of_person(PERSON)) == []


def test_about_jobs_those_who_follow_her_speak(office: Office, book: OutcomeBook) -> None:
    say(office, book, "applied", who=HERSELF)
    with pytest.raises(InputError):
        say(office, book, "hired", who=HERSELF)
    with pytest.raises(InputError):
        book.undo(PERSON, AD.id, OutcomeKind.HIRED, by=office.users.users[HERSELF])
    book.undo(PERSON, AD.id, OutcomeKind.APPLIED, by=office.users.users[HERSELF])
    assert book.of_person(PERSON) == []


def test_for_training_there_are_no_ids_and_no_reasons(office: Office, book: OutcomeBook) -> None:
    say(office, book, "no", refusal=Refusal.PAY)
    (one,) = book.happened(NAMES)
    assert one.person == NAMES.of(PERSON)
    assert PERSON not in repr(one)
    assert "pay" not in repr(one)


def test_the_ranker_remembers_the_coded_reason_and_no_id(office: Office, book: OutcomeBook) -> None:
    say(office, book, "opened")
    say(office, book, "no", refusal=Refusal.PAY)
    opened, refused = book.remembered(NAMES)
    assert (opened.kind, opened.refusal) == (OutcomeKind.OPENED, None)
    assert (refused.kind, refused.refusal) == (OutcomeKind.NO, Refusal.PAY)
    assert refused.person == NAMES.of(PERSON)
    assert PERSON not in repr(refused)


def test_a_person_who_is_not_there(office: Office, book: OutcomeBook) -> None:
    said = Said(PersonId("ingen"), AD.id, OutcomeKind.YES, TODAY)
    with pytest.raises(NotFoundError):
        book.record(said, by=office.users.users[KARI])
