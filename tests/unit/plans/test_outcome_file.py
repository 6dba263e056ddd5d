"""Outcomes from files: each row accounted for, nothing of a bad one repeated, and once more changes nothing."""

from pathlib import Path

import polars as pl
import pytest

from jobbmatch.errors import InputError
from jobbmatch.persistence.session import Store
from jobbmatch.plans import outcome_file
from jobbmatch.plans.deletion import PersonDeletion
from jobbmatch.plans.outcome_file import take_file, told
from jobbmatch.plans.outcomes import OutcomeBook
from jobbmatch.security.pseudonym import Pseudonyms
from tests.factories.placements import KARI, PERSON, Office

ROWS = [
    ("prove", "v1", "applied", "2026-01-02", ""),
    ("prove", "v1", "hired", "2026-02-02", ""),
    ("prove", "v1", "held_3", "2026-05-20", ""),
    ("prove", "v2", "no", "2026-01-02", "way"),
    ("prove", "v2", "no", "2026-01-03", "pay"),
    ("MARKER-ingen", "v1", "applied", "2026-01-02", ""),
    ("prove", "", "applied", "2026-01-02", ""),
    ("prove", "v3", "MARKER", "2026-01-02", ""),
    ("prove", "v3", "no", "2026-01-02", "MARKER"),
    ("prove", "v3", "applied", "MARKER", ""),
    ("prove", "v3", "shared", "2026-01-02", ""),
    ("prove", "v3", "held_3", "2026-01-02", ""),
    ("prove", "v3", "applied", "2199-01-02", ""),
]
NAMES = ["person", "vacancy", "kind", "day", "reason"]


@pytest.fixture
def book(sqlite_store: Store) -> OutcomeBook:
    office = Office.open(sqlite_store)
    office.add_person()
    return OutcomeBook(office.store, office.vault)


def written(path: Path) -> Path:
    frame = pl.DataFrame(ROWS, schema=NAMES, orient="row")
    frame.write_parquet(path) if path.suffix == ".parquet" else frame.write_csv(path)
    return path


@pytest.mark.parametrize("name", ["utfall.csv", "utfall.parquet"])
def test_every_row_is_accounted_for(book: OutcomeBook, sqlite_store: Store, tmp_path: Path, name: str) -> None:
    done = take_file(book, sqlite_store, written(tmp_path / name))
    assert (done.read, done.taken, done.there) == (13, 4, 1)
    assert done.read == done.taken + done.there + len(done.quarantined)
    rules = [one.rule for one in done.quarantined]
    assert rules == ["no_person", "bad_vacancy", "bad_kind", "bad_reason", "bad_day"] + ["does_not_fit"] * 3
    first = 2 if name.endswith(".csv") else 1
    assert [one.line for one in done.quarantined] == [number + first for number in range(5, 13)]
    assert all(one.hint for one in done.quarantined)
    assert "MARKER" not in repr(done.quarantined)
    again = take_file(book, sqlite_store, written(tmp_path / name))
    assert (again.taken, again.there, again.quarantined) == (0, 5, done.quarantined)
    assert [one.kind.value for one in book.of_person(PERSON)] == ["applied", "no", "hired", "held_3"]


def test_transactions_are_short_and_nothing_is_lost_between(
    book: OutcomeBook, sqlite_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcome_file, "IN_ONE", 2)
    assert take_file(book, sqlite_store, written(tmp_path / "utfall.csv")).taken == 4


def test_a_file_that_is_no_table_is_refused_without_its_words(
    book: OutcomeBook, sqlite_store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "utfall.parquet"
    path.write_text("MARKER")
    with pytest.raises(InputError) as caught:
        take_file(book, sqlite_store, path)
    assert "MARKER" not in str(caught.value)
    lacking = tmp_path / "utfall.csv"
    lacking.write_text("person,vacancy,kind\nprove,v1,yes\n")
    with pytest.raises(InputError, match="day"):
        take_file(book, sqlite_store, lacking)


def test_what_is_told_is_not_endless(book: OutcomeBook, sqlite_store: Store, tmp_path: Path) -> None:
    done = take_file(book, sqlite_store, written(tmp_path / "utfall.csv"))
    lines = list(told(done, most=2))
    assert lines[0].startswith("13 rader: 4 tatt inn, 1 fantes fra før, 8 ikke")
    assert len(lines) == 4
    assert "6 til" in lines[-1]


def test_rows_of_a_person_who_is_deleted_bring_nothing_back(
    book: OutcomeBook, sqlite_store: Store, tmp_path: Path
) -> None:
    PersonDeletion(sqlite_store, Pseudonyms(bytes(32))).delete(PERSON, by=KARI)
    done = take_file(book, sqlite_store, written(tmp_path / "utfall.csv"))
    assert done.taken == 0
    rules = [one.rule for one in done.quarantined]
    assert rules.count("deleted_person") == 8
    assert set(rules) == {"deleted_person", "no_person", "bad_vacancy", "bad_kind", "bad_reason", "bad_day"}
    assert book.of_person(PERSON) == []
