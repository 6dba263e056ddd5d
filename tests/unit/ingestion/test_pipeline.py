import json
from pathlib import Path

import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.errors import InputError
from jobbmatch.ingestion import ad_reading
from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.vacancy_builder import build_vacancy
from jobbmatch.persistence.session import Store
from tests.unit.ingestion.entries import Entry, active, ad_id, inactive, lines

ADS = Path(__file__).parents[4] / "shared" / "ads"


def run(store: Store, folder: Path, *entries: object) -> IngestCounts:
    return ingest(lines(folder / "ads.jsonl", entries), store)


def open_ads(store: Store) -> dict[str, str]:
    with store.reading() as work:
        return {vacancy.id: vacancy.title for vacancy in work.vacancies.all()}


def version(store: Store) -> int:
    with store.reading() as work:
        return work.market.version()


def test_new_changed_known_and_gone(store: Store, tmp_path: Path) -> None:
    assert run(store, tmp_path, active(1), active(2), inactive(3)) == IngestCounts(3, stored=2, removed=1)
    later = [active(1, 5, title="Ny tittel"), active(2), inactive(3), active(4, 5)]
    assert run(store, tmp_path, *later) == IngestCounts(4, stored=1, updated=1, unchanged=2)
    assert open_ads(store) == {ad_id(1): "Ny tittel", ad_id(2): "Butikkmedarbeider", ad_id(4): "Butikkmedarbeider"}
    assert run(store, tmp_path, inactive(1, 6), inactive(2, 6)) == IngestCounts(2, removed=2)
    assert list(open_ads(store)) == [ad_id(4)]


def test_the_same_again_stores_nothing_and_leaves_the_market_as_it_is(store: Store, tmp_path: Path) -> None:
    entries = [active(1, 1), active(1, 2), inactive(2), active(3, 0, title=""), "tull"]
    first = run(store, tmp_path, *entries)
    assert first == IngestCounts(5, 1, 0, 1, 1, 2, {"title_missing": 1, "not_an_object": 1})
    before = version(store)
    second = run(store, tmp_path, *entries)
    assert (second.stored, second.updated, second.removed) == (0, 0, 0)
    assert (second.unchanged, second.by_rule) == (3, first.by_rule)
    assert version(store) == before
    with store.reading() as work:
        assert work.quarantine.count_by_rule() == {"not_an_object": 1, "title_missing": 1}


def test_an_older_event_never_brings_an_ad_back(store: Store, tmp_path: Path) -> None:
    run(store, tmp_path, active(1, 10))
    run(store, tmp_path, inactive(1, 20))
    assert run(store, tmp_path, active(1, 15)) == IngestCounts(1, unchanged=1)
    assert run(store, tmp_path, active(1, 20)) == IngestCounts(1, unchanged=1)
    assert open_ads(store) == {}
    assert run(store, tmp_path, active(1, 21)) == IngestCounts(1, stored=1)


def test_an_older_inactive_event_does_not_take_a_newer_ad_away(store: Store, tmp_path: Path) -> None:
    run(store, tmp_path, active(1, 10))
    assert run(store, tmp_path, inactive(1, 9)) == IngestCounts(1, unchanged=1)
    assert list(open_ads(store)) == [ad_id(1)]


def test_the_same_content_at_a_later_time_only_moves_the_time(store: Store, tmp_path: Path) -> None:
    run(store, tmp_path, active(1, 10))
    assert run(store, tmp_path, active(1, 20, updated="2026-09-02T00:00:00Z")) == IngestCounts(1, unchanged=1)
    assert run(store, tmp_path, active(1, 15, title="For sent")) == IngestCounts(1, unchanged=1)
    with store.reading() as work:
        vacancy = work.vacancies.get(VacancyId(ad_id(1)))
    assert vacancy is not None
    assert vacancy.changed.second == 20
    assert vacancy.title == "Butikkmedarbeider"


def test_a_broken_newer_entry_leaves_the_older_ad(store: Store, tmp_path: Path) -> None:
    run(store, tmp_path, active(1, 10))
    assert run(store, tmp_path, active(1, 20, title=None)).quarantined == 1
    assert list(open_ads(store)) == [ad_id(1)]


def test_the_market_gets_a_new_version_only_when_an_open_ad_changed(store: Store, tmp_path: Path) -> None:
    run(store, tmp_path, inactive(1))
    assert version(store) == 0
    run(store, tmp_path, active(2))
    assert version(store) == 1
    run(store, tmp_path, inactive(2, 1))
    assert version(store) == 2


def test_a_reader_that_fails_on_one_ad_stops_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(entry: FeedEntry) -> object:
        if entry.id == ad_id(2):
            raise ZeroDivisionError
        return build_vacancy(entry)

    with monkeypatch.context() as patch:
        patch.setattr(ad_reading, "build_vacancy", fail)
        counts = run(store, tmp_path, active(1), active(2), active(3))
    assert counts == IngestCounts(3, stored=2, quarantined=1, by_rule={"reading_failed": 1})
    with store.reading() as work:
        (kept,) = work.quarantine.latest()
    assert json.loads(kept.entry)["uuid"] == ad_id(2)
    assert "ZeroDivisionError" in kept.message
    # Mended, the same file brings it in.
    assert run(store, tmp_path, active(1), active(2), active(3)) == IngestCounts(3, stored=1, unchanged=2)


def test_a_run_is_on_record_with_its_counts(store: Store, tmp_path: Path) -> None:
    run(store, tmp_path, active(1), "tull")
    with store.reading() as work:
        (noted,) = work.ingest_runs.latest()
    assert (noted.source, noted.state) == ("ads.jsonl", "done")
    assert noted.counts["read"] == 2
    assert noted.counts["by_rule"] == {"not_an_object": 1}
    assert noted.finished is not None


def test_a_run_that_breaks_off_is_on_record_as_failed(store: Store, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(lines(tmp_path / "a.jsonl", [active(1)]), store, stop)
    with store.reading() as work:
        assert work.ingest_runs.latest()[0].state == "failed"
        assert work.vacancies.count() == 1


@pytest.mark.parametrize("text", ["", "[{", "\x00\x01"])
def test_bad_files_store_nothing_and_leave_no_run(store: Store, tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    with pytest.raises(InputError):
        ingest(path, store)
    with store.reading() as work:
        assert work.ingest_runs.latest() == []
        assert work.quarantine.latest() == []


def test_a_cut_off_packed_file_stores_nothing_of_what_could_be_read(store: Store, tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl.gz", [active(number, 0, title=f"{number}" * 50) for number in range(50)])
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(InputError):
        ingest(path, store)
    assert open_ads(store) == {}


def test_it_tells_how_far_it_has_come(store: Store, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    ingest(
        lines(tmp_path / "a.jsonl", (inactive(number) for number in range(600))),
        store,
        lambda done, total: told.append((done, total)),
    )
    assert told == [(500, 0), (250, 600), (500, 600), (600, 600)]


def test_several_processes_store_the_same_as_one(store: Store, tmp_path: Path) -> None:
    entries: list[Entry] = [active(number, 0, title=f"Nummer {number}") for number in range(300)]
    counts = ingest(lines(tmp_path / "a.jsonl", entries), store, workers=2)
    assert counts == IngestCounts(300, stored=300)
    assert open_ads(store) == {ad_id(number): f"Nummer {number}" for number in range(300)}


@pytest.mark.skipif(not ADS.is_dir(), reason="the shared ads are not beside the repository")
def test_the_real_ads_are_accounted_for_and_a_second_run_stores_nothing(store: Store) -> None:
    first = ingest(ADS / "real.jsonl", store)
    assert (first.read, first.updated, first.removed) == (268, 0, 0)
    assert first.stored + first.unchanged + first.quarantined == 268
    assert first.stored == 268
    second = ingest(ADS / "real.jsonl", store)
    assert (second.stored, second.updated, second.removed) == (0, 0, 0)
    assert second.by_rule == first.by_rule
    assert second.unchanged == 268
