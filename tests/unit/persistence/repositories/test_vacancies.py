import gc
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.persistence.repositories.vacancies import KnownAd, VacancyRow
from jobbmatch.persistence.session import Store
from jobbmatch.persistence.vacancy_codec import encode_vacancy

T0 = datetime(2026, 1, 1, tzinfo=UTC)
LATER = T0 + timedelta(seconds=1)


def vacancy(name: str, changed: datetime = T0, title: str = "Tittel") -> Vacancy:
    return Vacancy(VacancyId(name), title, "Tekst", changed, content_hash="h1")


def row(of: Vacancy, reader_version: str = "v1") -> VacancyRow:
    return VacancyRow(of.id, of.changed, of.content_hash, reader_version, of.expires, b"raw", encode_vacancy(of))


def put(store: Store, *vacancies: Vacancy, reader_version: str = "v1") -> None:
    with store.transaction() as work:
        work.vacancies.put([row(one, reader_version) for one in vacancies])


def everything(store: Store) -> list[Vacancy]:
    with store.reading() as work:
        return list(work.vacancies.all())


def test_what_is_put_is_there_in_order(store: Store) -> None:
    put(store, vacancy("b"), vacancy("a"))
    assert everything(store) == [vacancy("a"), vacancy("b")]
    with store.reading() as work:
        assert work.vacancies.count() == 2
        assert work.vacancies.get(VacancyId("b")) == vacancy("b")
        assert work.vacancies.get(VacancyId("c")) is None
        asked = [VacancyId(name) for name in ("b", "c", "a", "b")]
        assert work.vacancies.get_many(asked) == [vacancy("b"), vacancy("a")]


def test_a_changed_vacancy_takes_the_place_of_the_old(store: Store) -> None:
    put(store, vacancy("a"))
    put(store, vacancy("a", LATER, title="Ny"))
    assert everything(store) == [vacancy("a", LATER, title="Ny")]


def test_more_than_one_statement_takes(store: Store) -> None:
    many = [vacancy(f"{number:05}") for number in range(1203)]
    put(store, *many)
    assert everything(store) == many
    with store.reading() as work:
        assert len(work.vacancies.known([one.id for one in many])) == 1203
        assert work.vacancies.get_many([one.id for one in many]) == many


def test_a_removed_vacancy_is_gone_and_leaves_only_a_time(store: Store) -> None:
    put(store, vacancy("a"))
    with store.transaction() as work:
        work.vacancies.remove([(VacancyId("a"), LATER)])
        assert work.vacancies.known([VacancyId("a")]) == {"a": KnownAd(LATER)}
        assert work.vacancies.known([VacancyId("a")])[VacancyId("a")].gone
    assert everything(store) == []


def test_an_ad_that_comes_back_loses_its_tombstone(store: Store) -> None:
    with store.transaction() as work:
        work.vacancies.remove([(VacancyId("a"), T0)])
    put(store, vacancy("a", LATER))
    with store.reading() as work:
        assert work.vacancies.known([VacancyId("a")]) == {"a": KnownAd(LATER, "h1")}


def test_removing_twice_moves_the_tombstone(store: Store) -> None:
    for moment in (T0, LATER):
        with store.transaction() as work:
            work.vacancies.remove([(VacancyId("a"), moment)])
    with store.reading() as work:
        assert work.vacancies.known([VacancyId("a")]) == {"a": KnownAd(LATER)}


def test_a_touched_vacancy_has_the_new_time_and_the_old_content(store: Store) -> None:
    put(store, vacancy("a"), vacancy("b"))
    with store.transaction() as work:
        work.vacancies.touch([(VacancyId("a"), LATER)])
    assert everything(store) == [vacancy("a", LATER), vacancy("b")]


def test_what_another_reader_has_read_is_found_page_by_page(store: Store) -> None:
    put(store, *(vacancy(name) for name in "abc"))
    put(store, vacancy("d"), reader_version="v2")
    with store.reading() as work:
        assert work.vacancies.count_stale("v2") == 3
        first = work.vacancies.stale("v2", limit=2)
        assert [one.id for one in first] == ["a", "b"]
        assert first[0].raw == b"raw"
        assert first[0].changed == T0
        assert [one.id for one in work.vacancies.stale("v2", limit=2, after="b")] == ["c"]


def test_all_at_once_leaves_the_garbage_collector_as_it_was(store: Store) -> None:
    put(store, vacancy("b"), vacancy("a"))
    for switch in (gc.disable, gc.enable):
        switch()
        before = gc.isenabled()
        with store.reading() as work:
            assert work.vacancies.load() == [vacancy("a"), vacancy("b")]
        assert gc.isenabled() is before


def test_ids_come_in_the_order_of_their_bytes(store: Store) -> None:
    names = ["B", "a", "_", "a-b", "ab", "Å", "é", "z", "10", "9", "a b", "\U0001f600"]
    put(store, *(vacancy(name) for name in names))
    expected = sorted(names, key=str.encode)
    assert [one.id for one in everything(store)] == expected
    with store.reading() as work:
        paged, after = list[str](), ""
        while page := work.vacancies.stale("v2", limit=2, after=after):
            paged += [one.id for one in page]
            after = page[-1].id
    assert paged == expected


def test_an_id_may_be_as_long_as_a_source_makes_it(store: Store) -> None:
    put(store, vacancy("se-" + "x" * 300))
    with store.transaction() as work:
        work.vacancies.remove([(VacancyId("se-" + "x" * 300), LATER)])
        assert work.vacancies.known([VacancyId("se-" + "x" * 300)]) == {"se-" + "x" * 300: KnownAd(LATER)}


def test_old_tombstones_are_counted_and_forgotten(store: Store) -> None:
    with store.transaction() as work:
        work.vacancies.remove([(VacancyId("a"), T0), (VacancyId("b"), LATER)])
        assert work.vacancies.count_tombstones(LATER) == 1
        assert work.vacancies.forget_tombstones(LATER) == 1
        assert list(work.vacancies.known([VacancyId("a"), VacancyId("b")])) == ["b"]


def test_expired_ones_come_oldest_first(store: Store) -> None:
    with store.transaction() as work:
        for name, expires in (("a", LATER), ("b", T0), ("c", None)):
            work.vacancies.put([replace(row(vacancy(name)), expires=expires)])
    after = LATER + timedelta(days=1)
    with store.reading() as work:
        assert work.vacancies.count_expired(LATER) == 1
        assert work.vacancies.expired(after, 1) == [(VacancyId("b"), T0)]
        assert [id_ for id_, _ in work.vacancies.expired(after, 9)] == ["b", "a"]


def test_nothing_to_do_is_no_error(store: Store) -> None:
    with store.transaction() as work:
        work.vacancies.put([])
        work.vacancies.touch([])
        work.vacancies.remove([])
        assert work.vacancies.known([]) == {}
        assert work.vacancies.get_many([]) == []
