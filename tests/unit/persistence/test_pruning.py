from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.user import Action, AuditEvent
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.persistence.pruning import Keep, Pruned, prune
from jobbmatch.persistence.repositories.quarantine import QuarantinedEntry
from jobbmatch.persistence.repositories.shown import ShownRow
from jobbmatch.persistence.repositories.vacancies import KnownAd, VacancyRow
from jobbmatch.persistence.session import Store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.security.encryption import Sealed
from jobbmatch.security.pseudonym import Pseudonyms
from tests.factories.answers import answer

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEEP = Keep()
DAY = timedelta(days=1)
WORDS = "Heltbestemteord" * 40
EVENT = AuditEvent("2020-01-01T00:00:00+00:00", UserId("kari"), Action.READ_PERSON, PersonId("a"), True, "allowed")


def put(store: Store, name: str, expires: datetime | None, changed: datetime = NOW - 60 * DAY) -> None:
    ad = Vacancy(VacancyId(name), "Tittel", WORDS, changed, expires=expires, content_hash=name)
    row = VacancyRow(ad.id, changed, name, "v1", expires, WORDS.encode(), encode_vacancy(ad))
    with store.transaction() as work:
        work.vacancies.put([row])


def put_aside(name: str, seen: datetime) -> QuarantinedEntry:
    entry = f'{{"uuid": "{name}", "text": "{WORDS}"}}'.encode()
    return QuarantinedEntry("title_missing", "Annonsen mangler tittel.", "a.jsonl", 1, len(entry), entry, name, seen)


def ids(store: Store) -> list[str]:
    with store.reading() as work:
        return [ad.id for ad in work.vacancies.all()]


def test_ads_go_when_they_have_been_expired_for_long_and_come_back_only_by_something_newer(store: Store) -> None:
    put(store, "long-ago", NOW - KEEP.expired - DAY)
    put(store, "lately", NOW - KEEP.expired + DAY)
    put(store, "open", NOW + DAY)
    put(store, "silent", None)
    with store.reading() as work:
        before = work.market.version()
    assert prune(store, NOW, KEEP).expired_ads == 1
    assert ids(store) == ["lately", "open", "silent"]
    with store.reading() as work:
        assert work.vacancies.known([VacancyId("long-ago")]) == {"long-ago": KnownAd(NOW - 60 * DAY)}
        assert work.market.version() == before + 1
        assert work.market.changed() == NOW
    assert prune(store, NOW, KEEP).expired_ads == 0
    with store.reading() as work:
        assert work.market.version() == before + 1


def test_many_go_in_stretches(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobbmatch.persistence.pruning._STRETCH", 3)
    for number in range(8):
        put(store, f"a{number}", NOW - 90 * DAY)
    assert prune(store, NOW, KEEP).expired_ads == 8
    assert ids(store) == []


def test_entries_in_quarantine_lose_their_words_and_keep_what_they_broke(store: Store) -> None:
    old, young = put_aside("a", NOW - KEEP.quarantine - DAY), put_aside("b", NOW - DAY)
    with store.transaction() as work:
        work.quarantine.add([old, young])
    assert prune(store, NOW, KEEP).quarantine_emptied == 1
    with store.reading() as work:
        kept = {one.digest: one for one in work.quarantine.latest()}
        assert work.quarantine.count_by_rule() == {"title_missing": 2}
    assert kept["a"] == replace(old, entry=b"", message="", about=VacancyId("a"))
    assert kept["b"] == replace(young, about=VacancyId("b"))
    with store.transaction() as work:
        assert work.quarantine.add([old]) == 0  # the same again brings no words back
    assert prune(store, NOW, KEEP).quarantine_emptied == 0


def test_tombstones_and_notes_of_runs_go_but_for_the_last_run(store: Store) -> None:
    with store.transaction() as work:
        work.vacancies.remove([(VacancyId("old"), NOW - KEEP.tombstones - DAY), (VacancyId("young"), NOW - DAY)])
        for days in (200, 100, 91, 10):
            number = work.ingest_runs.start("x", NOW - days * DAY)
            if days != 100:  # one was killed
                work.ingest_runs.finish(number, "done", {}, NOW - days * DAY)
    done = prune(store, NOW, KEEP)
    assert (done.tombstones, done.runs) == (1, 3)
    with store.reading() as work:
        assert set(work.vacancies.known([VacancyId("old"), VacancyId("young")])) == {"young"}
        assert [run.started for run in work.ingest_runs.latest()] == [NOW - 10 * DAY]
    assert prune(store, NOW + 1000 * DAY, KEEP).runs == 0


def test_audit_events_and_answers_stay_for_ever(store: Store) -> None:
    with store.transaction() as work:
        work.audit.add(EVENT)
        kept = work.answers.add(answer(Vacancy(VacancyId("a"), "Tittel", "Tekst", NOW)))
    prune(store, NOW + 10_000 * DAY, KEEP)
    with store.reading() as work:
        assert work.audit.count() == 1
        assert work.answers.all() == [kept]


def test_lists_go_when_they_are_old_and_when_whose_they_were_is_no_longer_here(store: Store) -> None:
    names = Pseudonyms(bytes(32))
    here, gone = names.of(PersonId("her")), names.of(PersonId("borte"))
    with store.transaction() as work:
        work.persons.add(PersonId("her"), Sealed("k", b"x"), by=UserId("kari"), at=NOW)
        for number, (who, days) in enumerate([(here, 10), (here, 731), (gone, 10), (gone, 731)]):
            day = (NOW - days * DAY).date()
            work.shown.add(ShownRow(str(number), who, day, "r", "1", "", ("a",), Sealed("k", b"x"), NOW), "f")
    assert prune(store, NOW, KEEP, names=names, dry_run=True).lists == 3
    assert prune(store, NOW, KEEP, dry_run=True).lists == 2
    assert prune(store, NOW, KEEP, names=names).lists == 3
    with store.reading() as work:
        assert [(row.person, row.id) for row in work.shown.after()] == [(here, "0")]


def test_a_dry_run_counts_and_changes_nothing(store: Store) -> None:
    put(store, "long-ago", NOW - KEEP.expired - DAY)
    with store.transaction() as work:
        work.quarantine.add([put_aside("q", NOW - 40 * DAY)])
        work.vacancies.remove([(VacancyId("old"), NOW - 500 * DAY)])
        for days in (200, 10):
            work.ingest_runs.start("x", NOW - days * DAY)
    expected = Pruned(1, 1, 1, 1)
    assert prune(store, NOW, KEEP, dry_run=True) == expected
    assert prune(store, NOW, KEEP, dry_run=True) == expected
    assert prune(store, NOW, KEEP) == replace(expected, settled=True)
    assert expected.as_dict()["expired_ads"] == 1


def everything(store: Store, on_postgres: bool) -> bytes:
    """All that the store says, row by row; on SQLite every byte of its files as well."""
    with store.engine.connect() as connection:
        names = ("vacancy", "tombstone", "quarantine", "ingest_run", "market")
        columns = "t.*" if not on_postgres else "t::text"
        rows = [connection.execute(text(f"SELECT {columns} FROM {name} t")).all() for name in names]
    said = str(rows).encode()
    if not on_postgres:
        folder = Path(store.engine.url.database or "").parent
        said += b"".join(file.read_bytes() for file in folder.iterdir())
    return said


def test_of_an_inactive_ad_no_word_is_left_anywhere(store: Store, on_postgres: bool) -> None:
    """Neither in its row nor among entries put aside, before or after; nor, on SQLite, in any byte of its files."""
    marker = WORDS.encode().hex().encode() if on_postgres else WORDS[:60].encode()
    seen = NOW - DAY
    put(store, "a-1", NOW + DAY)
    entry = put_aside("A-1", seen)
    with store.transaction() as work:
        work.quarantine.add([entry, put_aside("other", seen)])
    assert marker[:60] in everything(store, on_postgres)
    with store.transaction() as work:
        work.vacancies.remove([(VacancyId("a-1"), NOW)])
        work.quarantine.add([replace(entry, digest="later", seen=NOW)])
    assert prune(store, NOW, KEEP).settled
    with store.reading() as work:
        kept = {one.digest: one.entry for one in work.quarantine.latest()}
    assert (kept["A-1"], kept["later"]) == (b"", b"")
    assert WORDS.encode() in kept["other"]
    assert marker[:60] not in everything(store, on_postgres)


def test_whoever_reads_at_the_time_is_not_disturbed(sqlite_store: Store) -> None:
    put(sqlite_store, "long-ago", NOW - 90 * DAY)
    with sqlite_store.reading() as work:
        assert work.vacancies.count() == 1
        done = prune(sqlite_store, NOW, KEEP)
        assert work.vacancies.count() == 1
    assert (done.expired_ads, done.settled) == (1, False)
    assert prune(sqlite_store, NOW, KEEP).settled
